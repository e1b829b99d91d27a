import type { Compared } from './compare.ts';
import type { Outcome } from './restore.ts';

/** The table of `docs/preflight-against-flink.md`: a line for each change, a column for each version of Flink. */
export function pageOf(byVersion: ReadonlyMap<string, readonly Compared[]>): string {
  const versions = [...byVersion.keys()];
  const ids = [...new Set([...byVersion.values()].flatMap((rows) => rows.map(({ id }) => id)))];
  const head = [`| variant | what changed | ${versions.join(' | ')} |`, `|---|---|${'---|'.repeat(versions.length)}`];
  const lines = ids.map((id) => {
    const cells = versions.map((version) => (byVersion.get(version) ?? []).filter((row) => row.id === id));
    const change = cells.flat()[0]?.change ?? '';
    return `| \`${id}\` | ${escaped(change)} | ${cells.map(cellOf).join(' | ')} |`;
  });
  return [...head, ...lines].join('\n');
}

/** All ways in one cell, where they did the same. */
function cellOf(rows: readonly Compared[]): string {
  if (rows.length === 0) return '';
  const said = rows.map(({ outcome, agree, untold }) =>
    outcome === undefined ? 'not tried' : `${agree ? '✓' : untold ? '?' : '**✗**'} ${seen(outcome)}`,
  );
  if (new Set(said).size === 1) return said[0] as string;
  const named = (what: string) => rows.filter((_, i) => said[i] === what).map(({ way }) => NAMES[way]);
  return [...new Set(said)].map((what) => `${named(what).join(', ')}: ${what}`).join('<br>');
}

const NAMES: Readonly<Record<Compared['way'], string>> = {
  hashmap: 'heap',
  rocksdb: 'RocksDB',
  'rocksdb-canonical': 'RocksDB, canonical',
};

function seen({ fate, exception = '' }: Outcome): string {
  if (fate === 'restored') return 'restores';
  const where = { submission: 'at the submission', task: 'in the task', running: 'after it ran' }[fate];
  return `${where}: ${escaped(shortened(exception))}`;
}

const LONGEST = 150;

/** Without packages, and without what differs from run to run. */
function shortened(exception: string): string {
  const told = exception
    .replace(/^(?:[a-z]\w*\.)+/, '')
    // The backends word it alike but for this.
    .replace(/(?:For heap backends, the|The) new state serializer/, '… new state serializer')
    .replaceAll(/\((?:[\w.$]+@[0-9a-f]+|[\w.$]+Serializer [^)]*\))\)/g, '(…)')
    .replaceAll(/checkpoint\/savepoint (?:file:\S+|Checkpoint Metadata)\./g, 'checkpoint/savepoint ….')
    .replaceAll(/operator [0-9a-f]{32}/g, 'operator …')
    .replaceAll(/task [0-9a-f]{32}/g, 'task …')
    .replaceAll(/Index \d+ out/g, 'Index … out')
    .replace(/misread: .*/, 'misread: …');
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
