// Feeds the snapshot reader real files with bytes changed, cut, repeated or enlarged. Anything but a FormatError, a long
// pause, or memory beyond the input is a fault; the seed brings it back.
//
//   npx tsx --conditions=source --expose-gc scripts/snapshot-fuzz.ts [inputs per format = 20000] [seed = 1]
import { bytesSource, Cursor, FormatError } from '#formats/bytes';
import { decoderOf, readMetadata, readSnapshotAlone } from '#formats/snapshot';
import { openTable, readTables } from '#formats/sst';
import {
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  FileMissing,
  jsonPrinter,
  openSnapshot,
  readEntries,
} from '#snapshots';
import { dropOperator, dropOperatorState, planOf, Refused } from '#surgery';
import { memoryFiles } from '../fixtures/snapshots/memory-files.ts';
import { readEverything } from '../fixtures/snapshots/read-everything.ts';
import { besides, openVectors, type Vectors } from '../fixtures/snapshots/vectors.ts';

/** Longer than this on one input is a hang in the making. */
const MOST_MILLIS = 2000;

/** Numbers that counts and lengths are likely to trip over. */
const TELLING = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 100_000];

const [inputs = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const vectors = await openVectors();
const faults: string[] = [];

await fuzz('_metadata alone', named('_metadata'), async (bytes, file) => {
  await readMetadata(bytes, file);
});
await fuzz('_metadata with all its state', small(named('_metadata')), async (bytes, file) => {
  await readEverything(bytes, file, besides(vectors, file));
});
await fuzz('state files', stateFiles(), async (bytes, file) => {
  const changed: Vectors = new Map([...siblings(file), [file, bytes]]);
  const metadata = file.replace(/[^/]+$/, '_metadata');
  await readEverything(vectors.get(metadata) as Uint8Array, metadata, besides(changed, metadata));
});
await fuzz('serializer snapshots', named('serializer-snapshot'), async (bytes, file) => {
  const serializer = readSnapshotAlone(bytes, file);
  decoderOf(serializer).read(new Cursor(vectors.get(valueFile(file)) as Uint8Array, file), true);
});
await fuzz('values', named('test-data'), async (bytes, file) => {
  const snapshot = file.replace(/test-data$/, 'serializer-snapshot');
  const serializer = readSnapshotAlone(vectors.get(snapshot) as Uint8Array, file);
  decoderOf(serializer).read(new Cursor(bytes, file), true);
});

await fuzz('tables, checksums aside', tables(), async (bytes, file) => {
  const table = await openTable(bytesSource(bytes, file), { verify: false });
  for await (const _ of readTables([table], ({ start, end }) => end - start));
});

await fuzz('snapshots checked, read and operated on', small(named('_metadata')), async (bytes, file) => {
  const files = memoryFiles(file, new Map([...siblings(file), [file, bytes]]));
  const snapshot = await openSnapshot(files);
  const limits = { frame: DEFAULT_FRAME, jobManagerHeap: DEFAULT_JOBMANAGER_HEAP };
  await checkSnapshot(snapshot, { limits, readAll: true });
  for await (const { operator, entries } of readEntries(snapshot, { onUnreadable: () => {} })) {
    const printer = jsonPrinter(operator, undefined);
    for (const entry of entries) printer.line(entry);
  }
  for (const operator of snapshot.outline.operators) {
    const [state] = operator.states.filter(({ raw }) => !raw);
    await refusable(async () => planOf(snapshot, dropOperator(snapshot, operator)));
    if (state === undefined) continue;
    await refusable(async () => planOf(snapshot, await dropOperatorState(snapshot, operator, state.name)));
  }
});

async function refusable(operate: () => Promise<unknown>): Promise<void> {
  try {
    await operate();
  } catch (problem) {
    if (!(problem instanceof Refused || problem instanceof FileMissing)) throw problem;
  }
}

for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function fuzz(
  format: string,
  files: readonly string[],
  read: (bytes: Uint8Array, file: string) => Promise<void>,
): Promise<void> {
  const random = generator(seed);
  const outcomes = { read: 0, refused: 0 };
  let slowest = 0;
  for (let input = 0; input < inputs; input++) {
    const file = files[Math.floor(random() * files.length)] as string;
    const bytes = mutate(vectors.get(file) as Uint8Array, random);
    const started = performance.now();
    const problem = await problemOf(() => read(bytes, file));
    const millis = performance.now() - started;
    slowest = Math.max(slowest, millis);
    outcomes[problem === undefined ? 'read' : 'refused']++;
    if (problem !== undefined && !expected(problem))
      faults.push(`${format}, input ${input}, ${file}: ${told(problem)}`);
    if (millis > MOST_MILLIS) faults.push(`${format}, input ${input}, ${file}: ${millis.toFixed(0)} ms`);
  }
  const memory = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  process.stdout.write(
    `${format}: ${inputs} inputs, ${outcomes.read} read, ${outcomes.refused} refused, slowest ${slowest.toFixed(0)} ms, at most ${memory} MB\n`,
  );
}

async function problemOf(act: () => Promise<void>): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (problem) {
    return problem;
  }
}

/** Files that a changed path does not find are no fault of the reader. */
function expected(problem: unknown): boolean {
  return problem instanceof FormatError || (problem instanceof Error && problem.message.endsWith('is missing'));
}

function told(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

/** One to four changes: a byte, a word of a telling value, a cut, a piece left out, repeated or moved in. */
function mutate(original: Uint8Array, random: () => number): Uint8Array {
  let bytes = new Uint8Array(original);
  for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes--) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  if (bytes.length < 8) return bytes;
  const at = Math.floor(random() * (bytes.length - 4));
  const length = 1 + Math.floor(random() * Math.min(64, bytes.length - at));
  switch (Math.floor(random() * 6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 3:
      new DataView(bytes.buffer).setUint32(at, TELLING[Math.floor(random() * TELLING.length)] as number);
      return bytes;
    default:
      bytes[at] = Math.floor(random() * 256);
      return bytes;
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + two.length);
  bytes.set(one);
  bytes.set(two, one.length);
  return bytes;
}

/** mulberry32: the same numbers for the same seed. */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function named(name: string): readonly string[] {
  return [...vectors.keys()].filter((file) => file.endsWith(`/${name}`)).sort();
}

function small(files: readonly string[]): readonly string[] {
  return files.filter((file) => (vectors.get(file)?.length ?? 0) < 30_000);
}

/** Files beside a `_metadata` that are not a serializer's. */
function stateFiles(): readonly string[] {
  return [...vectors.keys()]
    .filter((file) => vectors.has(file.replace(/[^/]+$/, '_metadata')) && !file.endsWith('_metadata'))
    .sort();
}

/** Files with the magic number of RocksDB's tables at their end. */
function tables(): readonly string[] {
  return stateFiles().filter((file) => vectors.get(file)?.slice(-8).join() === '247,207,244,133,183,65,226,136');
}

function siblings(file: string): readonly (readonly [string, Uint8Array])[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return [...vectors].filter(([other]) => other.startsWith(folder));
}

function valueFile(snapshot: string): string {
  return snapshot.replace(/serializer-snapshot$/, 'test-data');
}
