import type { Value } from '#formats/snapshot';
import type { StateEntry } from './entries.ts';
import { plain } from './entry-lines.ts';

/** Tells whether an entry is wanted. */
export type Condition = (entry: StateEntry) => boolean;

const OPERATORS = ['!=', '>=', '<=', '=', '>', '<', '~'] as const;
type Comparison = (typeof OPERATORS)[number];

const ROOTS = ['key', 'namespace', 'mapKey', 'value', 'keyGroup', 'subtask'] as const;
type Root = (typeof ROOTS)[number];

/**
 * Understands `key=42`, `key.customer~acme`, `value.count>=10`: a place (`key`, `namespace`, `mapKey`, `value`, with names
 * or numbers of what is within), a comparison (`~`: contains), and what it is compared with, as a number if both are.
 *
 * @returns undefined if it is not that
 */
export function conditionOf(given: string): Condition | undefined {
  const [, path = '', comparison, wanted = ''] = /^([\w.$-]+)\s*(!=|>=|<=|=|>|<|~)\s*(.*)$/s.exec(given) ?? [];
  const [root, ...names] = path.split('.');
  if (!isComparison(comparison) || !isRoot(root)) return undefined;
  return (entry) => {
    const found = names.reduce<Value | undefined>(within, entry[root] ?? null);
    return found !== undefined && holds(plain(found), comparison, wanted);
  };
}

function isComparison(word: string | undefined): word is Comparison {
  return OPERATORS.some((one) => one === word);
}

function isRoot(word: string | undefined): word is Root {
  return ROOTS.some((one) => one === word);
}

/** A part of a value by its name or number. */
function within(value: Value | undefined, name: string): Value | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined;
  if (Array.isArray(value)) return (value as readonly Value[])[Number(name)];
  if (value instanceof Map) return (value as ReadonlyMap<Value, Value>).get(name);
  if (!('kind' in value)) return undefined;
  if (value.kind === 'tagged') return value.tag === name ? value.value : undefined;
  if (value.kind === 'opaque') return undefined;
  const index = value.names?.indexOf(name) ?? -1;
  return value.values[index < 0 ? Number(name) : index];
}

function holds(found: string, comparison: Comparison, wanted: string): boolean {
  if (comparison === '~') return found.includes(wanted);
  const order = compare(found, wanted);
  switch (comparison) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
  }
}

function compare(found: string, wanted: string): number {
  if (/^-?\d+$/.test(found) && /^-?\d+$/.test(wanted)) return sign(BigInt(found), BigInt(wanted));
  const [a, b] = [Number(found), Number(wanted)];
  const numbers = found.trim() !== '' && wanted.trim() !== '' && !Number.isNaN(a) && !Number.isNaN(b);
  return numbers ? sign(a, b) : sign(found, wanted);
}

function sign<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
