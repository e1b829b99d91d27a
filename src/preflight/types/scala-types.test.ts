import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jobCodeOf, packageOf } from '#collect/jar-files';
import { listTypes } from '../type-list.ts';

/** Compiled against the community's Scala API: see fixtures/types/README.md. */
const JAR = new URL('../../../fixtures/types/derived/derived.jar', import.meta.url);
const opened = await packageOf(new Uint8Array(readFileSync(JAR)), 'derived.jar');
const { code } = jobCodeOf(opened, 'derived.jar', { major: 1, minor: 20 });

it.each([
  ['Order', 'case-class', 'id: basic, items: scala, note: scala, tags: array, first: case-class'],
  ['Item', 'case-class', 'sku: basic, amount: basic'],
  // Asked for in its companion.
  ['Count', 'case-class', 'word: basic, count: basic'],
  ['Event', 'scala', ''],
  ['Buy', 'case-class', 'id: basic, order: case-class'],
  // Its part is handed in by the user: here it is Kryo, which only `TypeInformation.of` tells.
  ['Holder', 'case-class', 'id: basic, customer: custom'],
  // Never derived.
  ['Plain', 'kryo', ''],
])('what flink-scala-api makes of %s', (name, serializer, fields) => {
  const [found] = listTypes(code, `**$${name}`);
  expect(found?.serializer).toBe(serializer);
  expect(found?.fields.map((field) => `${field.name}: ${field.serializer}`).join(', ')).toBe(fields);
});
