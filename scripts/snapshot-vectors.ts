// Reads every real snapshot there is, to the last byte, and prints what was read and what was refused, by family.
//
//   npx tsx --conditions=source scripts/snapshot-vectors.ts [archive, default ../shared/vectors/vectors.tar.gz]
import { posix } from 'node:path';
import { Cursor, FormatError } from '#formats/bytes';
import { decoderOf, readSnapshotAlone } from '#formats/snapshot';
import { readHarness } from '../fixtures/snapshots/harness.ts';
import { readEverything } from '../fixtures/snapshots/read-everything.ts';
import { besides, openVectors } from '../fixtures/snapshots/vectors.ts';

const { basename, dirname, join } = posix;

interface Tally {
  inputs: number;
  whole: number;
  readonly counts: Map<string, number>;
  readonly refused: string[];
}

const vectors = await openVectors(process.argv[2]);
const files = [...vectors.keys()].sort();

const snapshots = new Map<string, Tally>();
for (const file of files) if (basename(file) === '_metadata') await readSnapshot(file);
print('SNAPSHOTS', snapshots);

const harnesses = new Map<string, Tally>();
for (const file of files) if (isHarness(file)) await readOperatorSnapshot(file);
print('SNAPSHOTS OF ONE OPERATOR', harnesses);

const serializers = new Map<string, Tally>();
for (const file of files) if (basename(file).startsWith('serializer-snapshot')) readSerializer(file);
print('SERIALIZERS, each with one value', serializers);

process.exitCode = [...snapshots.values(), ...harnesses.values(), ...serializers.values()].some(
  ({ refused }) => refused.length > 0,
)
  ? 1
  : 0;

async function readSnapshot(file: string): Promise<void> {
  const tally = tallyOf(snapshots, familyOf(dirname(file)));
  try {
    const found = await readEverything(bytesOf(file), file, besides(vectors, file));
    add(tally, { [`version ${found.metadata.version}`]: 1, ...found.counts }, found.refused);
  } catch (problem) {
    add(tally, {}, [reason(problem)]);
  }
}

function isHarness(file: string): boolean {
  return file.endsWith('-snapshot') && !file.includes('serializer');
}

async function readOperatorSnapshot(file: string): Promise<void> {
  const name = file
    .split('/')
    .slice(1)
    .join('/')
    .replace(/-\d{8,}/, '')
    .replace(/-flink-?\d[\d.]*/, '');
  const tally = tallyOf(harnesses, name.replace(/-snapshot$|\/snapshot$/, ''));
  try {
    const { counts, refused } = await readHarness(bytesOf(file), file);
    add(tally, counts, refused);
  } catch (problem) {
    add(tally, {}, [reason(problem)]);
  }
}

function bytesOf(file: string): Uint8Array {
  return vectors.get(file) ?? new Uint8Array();
}

function readSerializer(file: string): void {
  const tally = tallyOf(
    serializers,
    file
      .split('/')
      .slice(-3, -1)
      .join('/')
      .replace(/-\d[\d.]*$/, ''),
  );
  try {
    const serializer = readSnapshotAlone(bytesOf(file), file);
    const value = join(dirname(file), 'test-data');
    if (vectors.has(value)) readValue(value, serializer);
    add(tally, { [serializer.family]: 1 }, []);
  } catch (problem) {
    add(tally, {}, [reason(problem)]);
  }
}

function readValue(file: string, serializer: Parameters<typeof decoderOf>[0]): void {
  const cursor = new Cursor(bytesOf(file), file);
  decoderOf(serializer).read(cursor, true);
  if (cursor.left > 0) cursor.fail('value', `expected its end, found ${cursor.left} more bytes`);
}

function add(tally: Tally, counts: Readonly<Record<string, number>>, refused: readonly string[]): void {
  tally.inputs++;
  if (refused.length === 0) tally.whole++;
  for (const [what, times] of Object.entries(counts)) tally.counts.set(what, (tally.counts.get(what) ?? 0) + times);
  tally.refused.push(...refused);
}

function reason(problem: unknown): string {
  if (problem instanceof FormatError) return problem.message;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

/** Versions, parallelisms and ids do not make a family of their own. */
function familyOf(folder: string): string {
  const parts = folder.split('/').slice(1);
  if (parts.includes('restore-tests')) return `SQL ${(parts.at(-3) ?? '').replace(/^stream-exec-|_\d+$/g, '')}`;
  return parts
    .slice(1)
    .join('/')
    .replace(/-?flink\d[\d.]*/, '')
    .replace(/-[0-9a-f]{6}-[0-9a-f]{12}$/, '');
}

function tallyOf(tallies: Map<string, Tally>, family: string): Tally {
  const tally = tallies.get(family) ?? { inputs: 0, whole: 0, counts: new Map(), refused: [] };
  tallies.set(family, tally);
  return tally;
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  const total = { inputs: 0, whole: 0 };
  process.stdout.write(`\n${title}\n\n| family | inputs | read whole | what was read |\n|---|---|---|---|\n`);
  for (const [family, { inputs, whole, counts, refused }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
    total.inputs += inputs;
    total.whole += whole;
    const read = [...counts].map(([what, times]) => `${times} ${what}`).join(', ');
    process.stdout.write(`| ${family} | ${inputs} | ${whole} | ${read} |\n`);
    for (const why of new Set(refused)) process.stdout.write(`| | | refused | ${why} |\n`);
  }
  process.stdout.write(`| all | ${total.inputs} | ${total.whole} | |\n`);
}
