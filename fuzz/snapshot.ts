import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { readEverything } from '#fixtures/snapshots/read-everything';
import { besides, type Vectors } from '#fixtures/snapshots/vectors';
import { bytesSource, Cursor, FormatError } from '#formats/bytes';
import { decoderOf, readMetadata, readSnapshotAlone } from '#formats/snapshot';
import { droppedFamily, openTable, readManifest, readTables } from '#formats/sst';
import { FileMissing } from '#snapshots';
import { Refused } from '#surgery';
import { mutatedBytes } from './mutate-bytes.ts';
import { randomFrom } from './random.ts';
import {
  manifests,
  metadataOf,
  named,
  siblings,
  small,
  snapshotCorpus,
  stateFiles,
  tables,
} from './snapshot-corpus.ts';
import { operateOnAll, readAndCheck } from './snapshot-uses.ts';

/** More of the processor's time than this on one input is a hang in the making. */
const MOST_MILLIS = 2_000;
const MOST_PROBLEMS = 20;

/** One form of bytes: files of it, and what is done with one that was changed. */
interface Format {
  readonly name: string;
  readonly files: readonly string[];
  readonly use: (bytes: Uint8Array, file: string) => Promise<unknown>;
}

/**
 * Feeds every reader of snapshots real files with numbers changed, cut, repeated or moved. Anything but a FormatError, a long
 * pause, or memory beyond the input is a problem.
 */
export async function fuzzSnapshots(rounds: number, seed: number): Promise<readonly string[]> {
  const corpus = await snapshotCorpus();
  const problems: string[] = [];
  for (const format of formatsOf(corpus)) problems.push(...(await fuzz(format, corpus, rounds, seed)));
  return problems;
}

function formatsOf(corpus: Vectors): readonly Format[] {
  const metadata = named(corpus, '_metadata');
  const withBytes = (file: string, bytes: Uint8Array): Vectors => new Map([...siblings(corpus, file), [file, bytes]]);
  const whole = (file: string, changed: Vectors) =>
    readEverything(changed.get(metadataOf(file)) as Uint8Array, metadataOf(file), besides(changed, metadataOf(file)));
  return [
    { name: '_metadata alone', files: metadata, use: (bytes, file) => readMetadata(bytes, file) },
    {
      name: '_metadata with all its state',
      files: small(corpus, metadata),
      use: (bytes, file) => whole(file, withBytes(file, bytes)),
    },
    { name: 'state files', files: stateFiles(corpus), use: (bytes, file) => whole(file, withBytes(file, bytes)) },
    {
      name: 'serializer snapshots',
      files: named(corpus, 'serializer-snapshot'),
      use: (bytes, file) => readValue(corpus, file, bytes),
    },
    {
      name: 'values',
      files: named(corpus, 'test-data'),
      use: (bytes, file) => readWith(corpus.get(file.replace(/test-data$/, 'serializer-snapshot')), bytes, file),
    },
    { name: 'tables, checksums aside', files: tables(corpus), use: readTable },
    { name: 'manifests', files: manifests(corpus), use: readAndDrop },
    {
      name: 'snapshots checked and read',
      files: small(corpus, metadata),
      use: (bytes, file) => readAndCheck(memoryFiles(file, withBytes(file, bytes))),
    },
    {
      name: 'snapshots operated on',
      files: small(corpus, metadata),
      use: (bytes, file) => operateOnAll(memoryFiles(file, withBytes(file, bytes))),
    },
    {
      name: 'state files operated on',
      files: stateFiles(corpus),
      use: (bytes, file) => operateOnAll(memoryFiles(metadataOf(file), withBytes(file, bytes))),
    },
  ];
}

async function readValue(corpus: Vectors, file: string, snapshot: Uint8Array): Promise<unknown> {
  return readWith(snapshot, corpus.get(file.replace(/serializer-snapshot$/, 'test-data')) as Uint8Array, file);
}

async function readWith(snapshot: Uint8Array | undefined, value: Uint8Array, file: string): Promise<unknown> {
  return decoderOf(readSnapshotAlone(snapshot as Uint8Array, file)).read(new Cursor(value, file), true);
}

async function readTable(bytes: Uint8Array, file: string): Promise<void> {
  const table = await openTable(bytesSource(bytes, file), { verify: false });
  for await (const _ of readTables([table], ({ start, end }) => end - start));
}

/** What is appended must be read as what it is, whatever stands before it. */
async function readAndDrop(bytes: Uint8Array, file: string): Promise<void> {
  const families = await readManifest(bytesSource(bytes, file));
  const [last] = families.filter(({ id }) => id > 0);
  if (last === undefined) return;
  const record = droppedFamily(bytes.length, last.id, last.id);
  await readManifest(bytesSource(new Uint8Array([...bytes, ...record]), file));
}

async function fuzz(
  { name, files, use }: Format,
  corpus: Vectors,
  rounds: number,
  seed: number,
): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const problems: string[] = [];
  const outcomes = { read: 0, refused: 0 };
  let slowest = 0;
  for (let round = 0; round < rounds && files.length > 0 && problems.length < MOST_PROBLEMS; round++) {
    const file = random.of(files);
    const bytes = mutatedBytes(corpus.get(file) as Uint8Array, random);
    const started = process.cpuUsage();
    const problem = await use(bytes, file).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const { user, system } = process.cpuUsage(started);
    const millis = (user + system) / 1000;
    slowest = Math.max(slowest, millis);
    outcomes[problem === undefined ? 'read' : 'refused']++;
    if (problem !== undefined && !isExpected(problem))
      problems.push(`${name}, round ${round}, ${file}: ${told(problem)}`);
    if (millis > MOST_MILLIS) problems.push(`${name}, round ${round}, ${file}: ${millis.toFixed(0)} ms`);
  }
  const memory = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  process.stdout.write(
    `${name}: ${files.length} files, ${rounds} rounds, seed ${seed}: ${outcomes.read} read, ${outcomes.refused} refused, slowest ${slowest.toFixed(0)} ms, at most ${memory} MB\n`,
  );
  return problems;
}

/** Files that a changed path does not find are no fault of the reader. */
function isExpected(problem: unknown): boolean {
  if (problem instanceof FormatError || problem instanceof FileMissing || problem instanceof Refused) return true;
  return problem instanceof Error && problem.message.endsWith('is missing');
}

function told(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
