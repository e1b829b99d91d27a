import type { SnapshotOperator } from '#evidence';
import { shapeText, stateVerdict } from '#restore';
import type { PlannedOperator } from './operator-verdicts.ts';
import type { StateChange } from './state-changes.ts';
import { writtenShape } from './written-shape.ts';

/** A key must be written as before, byte by byte: what would be migrated as a value is refused as a key. */
export function keyChange({ states }: SnapshotOperator, { key: now }: PlannedOperator): StateChange | undefined {
  const keyed = states.find(({ kind, serializers }) => kind !== 'broadcast' && serializers.some(isKey));
  const written = keyed?.serializers.find(isKey);
  if (keyed === undefined || written === undefined || now === undefined) return undefined;
  const kind = 'value';
  const before = writtenShape(written);
  const { key, refusal } = stateVerdict({ kind, key: before }, { kind, key: now }, JUDGING);
  if (refusal === undefined) return undefined;
  const [worst] = key.differences;
  const named = worst === undefined || worst.path === '' ? '' : `${worst.path}: `;
  return {
    state: keyed.name,
    of: 'key',
    before: named === '' ? shapeText(before) : `${named}${worst?.before}`,
    now: named === '' ? shapeText(now) : `${named}${worst?.now}`,
    exceptions: [refusal.exception],
    sure: 'likely',
  };
}

const JUDGING = { timeToLive: 'refused', named: false } as const;

function isKey({ role }: { readonly role: string }): boolean {
  return role === 'key';
}
