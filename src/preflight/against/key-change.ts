import type { SnapshotOperator } from '#evidence';
import type { PlannedOperator } from './operator-verdicts.ts';
import { shapeOfSnapshot, shapeText } from './serializer-shape.ts';
import { shapeChange } from './shape-change.ts';
import type { StateChange } from './state-changes.ts';

/** A key must be written as before, byte by byte: what would be migrated as a value is refused as a key. */
export function keyChange({ states }: SnapshotOperator, { key }: PlannedOperator): StateChange | undefined {
  const keyed = states.find(({ kind, serializers }) => kind !== 'broadcast' && serializers.some(isKey));
  const written = keyed?.serializers.find(isKey);
  if (keyed === undefined || written === undefined || key === undefined) return undefined;
  const before = shapeOfSnapshot(written);
  const { compatibility, differences } = shapeChange(before, key);
  if (compatibility === 'same' || compatibility === 'unknown') return undefined;
  const [worst] = differences;
  const named = worst === undefined || worst.path === '' ? '' : `${worst.path}: `;
  return {
    state: keyed.name,
    of: 'key',
    before: named === '' ? shapeText(before) : `${named}${worst?.before}`,
    now: named === '' ? shapeText(key) : `${named}${worst?.now}`,
    exceptions: [
      'StateMigrationException: The new key serializer (…) must be compatible with the previous key serializer (…).',
    ],
    sure: 'likely',
  };
}

function isKey({ role }: { readonly role: string }): boolean {
  return role === 'key';
}
