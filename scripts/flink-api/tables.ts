// Makes src/formats/bytecode/api/{class,option}-table.ts from the table of Flink's public API by version:
//
//     npx tsx --conditions=source scripts/flink-api/tables.ts <flink-api-descriptors.tsv>
import { readFileSync } from 'node:fs';
import { letterOf, NameTable, writeTable } from './packing.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('expected the path of flink-api-descriptors.tsv');
const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const names = new NameTable();
const SOURCE = [
  'Made by scripts/flink-api/tables.ts from flink-api-descriptors.tsv (sources of Flink 1.13 to 2.3 and its Kafka',
  "connector, read by javac's own model of types). Do not edit; what reads it says how.",
];

writeTable('class-table', SOURCE, classTable());
writeTable('option-table', SOURCE, optionTable());

/** First the names of all classes in one line, then per class a line of its own and one per method. */
function classTable(): readonly string[] {
  const lines: string[] = [];
  const declared = new Map(rows.filter(([kind]) => kind === 'C').map((row) => [row[1] ?? '', row]));
  const methods = byOwner('M');
  for (const [name, [, , kind = '', supers = '', versions = '', deprecated = '']] of declared) {
    const flags = `${kind === 'INTERFACE' ? 'i' : ''}${deprecated === '-' ? '' : ` ${letterOf(deprecated.slice(4))}`}`;
    lines.push(`:${names.numberOf(name)} ${ranges(versions)} ${names.shortened(supers)} ${flags}`.trimEnd());
    for (const [, , method = '', descriptor = '', access = '', since = '', gone = ''] of methods.get(name) ?? []) {
      const marks = `${access.includes('static') ? 's' : ''}${gone === '-' || gone === '' ? '' : letterOf(gone.slice(4))}`;
      lines.push(`${method} ${names.shortened(descriptor)} ${ranges(since)} ${marks}`.trimEnd());
    }
  }
  return [names.packed(), ...lines];
}

/** Per class of options a line, then one per option: field, key, versions, older keys. */
function optionTable(): readonly string[] {
  return [...byOwner('O')].flatMap(([owner, options]) => [
    `:${owner.replace('org/apache/flink/', '')}`,
    ...options.map(([, , field, key, versions = '', old = '-']) =>
      `${field} ${key} ${ranges(versions)} ${old === '-' ? '' : old.replaceAll(' ', '')}`.trimEnd(),
    ),
  ]);
}

function byOwner(kind: string): ReadonlyMap<string, readonly string[][]> {
  const owners = new Map<string, string[][]>();
  for (const row of rows) {
    if (row[0] !== kind) continue;
    const [, owner = ''] = row;
    owners.set(owner, [...(owners.get(owner) ?? []), row]);
  }
  return owners;
}

/** `1.13..1.20,2.3` as `ah,l`. */
function ranges(versions: string): string {
  return versions
    .split(',')
    .map((range) => range.split('..').map(letterOf).join(''))
    .join(',');
}
