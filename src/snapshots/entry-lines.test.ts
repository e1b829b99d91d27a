import { expect, it } from 'vitest';
import type { StateEntry } from './entries.ts';
import { csvPrinter, jsonPrinter } from './entry-lines.ts';
import { LineBytes } from './line-bytes.ts';
import type { OperatorOutline } from './outline.ts';

const OPERATOR = { id: 'f94ea19d3be40dd4904e5128ead9de0a' } as OperatorOutline;
const ENTRY: StateEntry = {
  ...{ state: 'count', kind: 'value', subtask: 0, keyGroup: 3 },
  ...{ key: 'key-1', namespace: null, value: 1 },
};

/** What one printer makes of several entries, one after the other. */
function parsed(entries: readonly Partial<StateEntry>[]): readonly unknown[] {
  const printer = jsonPrinter(OPERATOR, 'my-uid');
  return entries.map((entry) => JSON.parse(printer.line({ ...ENTRY, ...entry })));
}

it('prints one object per entry, in the order of the contract', () => {
  expect(jsonPrinter(OPERATOR, undefined).line(ENTRY)).toBe(
    '{"operator":"f94ea19d3be40dd4904e5128ead9de0a","uid":null,"state":"count","kind":"value","subtask":0,"keyGroup":3,"key":"key-1","namespace":null,"value":1}\n',
  );
});

it.each<readonly [string, Partial<StateEntry>]>([
  ['another state', { state: 'co"unt' }],
  ['another kind under the same name', { kind: 'list' }],
  ['another subtask', { subtask: 1 }],
  ['another key group', { keyGroup: 4 }],
  ['no key group', { keyGroup: null, key: null }],
  ['an entry of a map', { mapKey: 'a\nb', kind: 'map' }],
  ['a change', { change: 'remove' as NonNullable<StateEntry['change']> }],
  ['a fraction', { value: 1.5 }],
  ['a key of many parts', { key: [1, 'é', true] }],
])('tells %s, and what comes after it', (_, other) => {
  const line = { operator: OPERATOR.id, uid: 'my-uid', ...ENTRY };
  expect(parsed([{}, other, {}])).toEqual([line, { ...line, ...other }, line]);
});

it.each<readonly [string, Partial<StateEntry>]>([
  ['the same key', {}],
  ['another key', { key: 'key-2' }],
  ['the other zero', { key: -0 }],
  ['another namespace', { namespace: 'window' }],
  ['another key group', { keyGroup: 4 }],
  ['another state', { state: 'count-2' }],
])('begins neighbours alike only where they are: %s', (_, other) => {
  const one: StateEntry = { ...ENTRY, kind: 'map', key: other.key === undefined ? 'key-1' : 0, mapKey: 'a' };
  const entries = [one, { ...one, mapKey: 'b', value: 2 }, { ...one, ...other, mapKey: 'c' }, one, one];
  const printer = jsonPrinter(OPERATOR, undefined);
  const lines = new LineBytes(16);
  const told = entries.map((entry, at) => {
    // What stood there before is gone in between, and something else stands there.
    if (at === 3) {
      lines.clear();
      lines.text('-'.repeat(500));
    }
    const from = lines.length;
    printer.print(entry, lines);
    return new TextDecoder().decode(lines.bytes.slice(from));
  });
  expect(told).toEqual(entries.map((entry) => jsonPrinter(OPERATOR, undefined).line(entry)));
});

it('tells the zero below zero, and whole numbers beyond 2^53 as strings', () => {
  const printer = jsonPrinter(OPERATOR, undefined);
  const told = (value: StateEntry['value']) => /"value":(.*)\}/.exec(printer.line({ ...ENTRY, value }))?.[1];
  expect([-0, 0, 2n ** 60n, 5n, Number.NaN].map(told)).toEqual(['-0', '0', '"1152921504606846976"', '5', '"NaN"']);
});

it('prints cells of CSV as they would be typed', () => {
  const line = csvPrinter(OPERATOR, 'a,b').line({ ...ENTRY, key: 'x"y', mapKey: null, value: 'é' });
  expect(line).toBe('f94ea19d3be40dd4904e5128ead9de0a,"a,b",count,value,0,3,"x""y",,,é,\n');
});
