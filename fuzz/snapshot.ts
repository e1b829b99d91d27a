import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { readEverything } from '#fixtures/snapshots/read-everything';
import { besides, type Vectors } from '#fixtures/snapshots/vectors';
import { bytesSource, Cursor, FormatError } from '#formats/bytes';
import { decoderOf, readMetadata, readSnapshotAlone } from '#formats/snapshot';
import { droppedFamily, openTable, readManifest, readTables } from '#formats/sst';
import { FileMissing } from '#snapshots';
import { Refused } from '#surgery';
import { type Format, fuzzFormat, type Rounds } from './rounds.ts';
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
import { type Seed, stateSeeds } from './snapshot-seeds.ts';
import { operateOnAll, readAndCheck } from './snapshot-uses.ts';
import { walkLeaping } from './walk-leaping.ts';

/**
 * Feeds every reader of snapshots real files with numbers changed, cut, repeated or moved. Anything but a FormatError, a long
 * pause, or memory far beyond the input is a problem.
 *
 * @param only formats whose names match this
 */
export async function fuzzSnapshots(rounds: Rounds, only: RegExp): Promise<readonly string[]> {
  const corpus = await snapshotCorpus();
  const formats = [...(await bytesOf(corpus)), ...usesOf(corpus)].filter(({ name }) => only.test(name));
  const problems: string[] = [];
  for (const format of formats) problems.push(...(await fuzzFormat({ ...format, isExpected }, rounds)));
  return problems;
}

type SnapshotFormat = Omit<Format, 'isExpected'>;

/** Each form of bytes, read alone. */
async function bytesOf(corpus: Vectors): Promise<readonly SnapshotFormat[]> {
  const states = await stateSeeds(corpus);
  const seedsOf = seedsFrom(corpus);
  return [
    { name: '_metadata', seeds: seedsOf(named(corpus, '_metadata'), readMetadata) },
    { name: '_metadata in small windows', seeds: seedsOf(named(corpus, '_metadata'), walkLeaping) },
    { name: 'operator state', seeds: states.operator },
    { name: 'keyed state', seeds: states.keyed },
    { name: 'changelogs', seeds: states.changelog },
    { name: 'raw timers', seeds: states.timers },
    { name: 'channel state', seeds: states.channels },
    { name: 'coordinators', seeds: states.coordinators },
    { name: 'positions of state', seeds: states.positions },
    {
      name: 'serializer snapshots',
      seeds: seedsOf(named(corpus, 'serializer-snapshot'), (bytes, file) => readValue(corpus, file, bytes)),
    },
    {
      name: 'values',
      seeds: seedsOf(named(corpus, 'test-data'), (bytes, file) =>
        readWith(corpus.get(file.replace(/test-data$/, 'serializer-snapshot')), bytes, file),
      ),
    },
    { name: 'tables, checksums aside', seeds: seedsOf(tables(corpus), readTable) },
    { name: 'manifests', seeds: seedsOf(manifests(corpus), readAndDrop) },
  ];
}

/** What is done with whole snapshots in which one file is wrong. */
function usesOf(corpus: Vectors): readonly SnapshotFormat[] {
  const metadata = small(corpus, named(corpus, '_metadata'));
  const folders = new Map<string, Vectors>();
  const around = (file: string): Vectors => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const known = folders.get(folder) ?? new Map(siblings(corpus, file));
    folders.set(folder, known);
    return known;
  };
  const using = (files: readonly string[], use: (metadata: string, changed: Vectors) => Promise<unknown>) =>
    seedsFrom(corpus)(files, (bytes, file) => use(metadataOf(file), new Map([...around(file), [file, bytes]])));
  const readAll = (file: string, changed: Vectors) =>
    readEverything(changed.get(file) as Uint8Array, file, besides(changed, file));
  const check = (file: string, changed: Vectors) => readAndCheck(memoryFiles(file, changed));
  const operate = (file: string, changed: Vectors) => operateOnAll(memoryFiles(file, changed));
  return [
    { name: 'snapshots by _metadata, read to the last byte', seeds: using(metadata, readAll) },
    { name: 'snapshots by state file, read to the last byte', seeds: using(stateFiles(corpus), readAll) },
    { name: 'snapshots by _metadata, checked and printed', seeds: using(metadata, check) },
    { name: 'snapshots by state file, checked and printed', seeds: using(stateFiles(corpus), check) },
    { name: 'snapshots by _metadata, operated on', seeds: using(metadata, operate) },
    { name: 'snapshots by state file, operated on', seeds: using(stateFiles(corpus), operate) },
  ];
}

function seedsFrom(corpus: Vectors) {
  return (files: readonly string[], use: (bytes: Uint8Array, file: string) => Promise<unknown>): readonly Seed[] =>
    files.map((file) => ({ name: file, bytes: corpus.get(file) as Uint8Array, use: (bytes) => use(bytes, file) }));
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

/** Files that a changed path does not find are no fault of the reader. */
function isExpected(problem: unknown): boolean {
  if (problem instanceof FormatError || problem instanceof FileMissing || problem instanceof Refused) return true;
  return problem instanceof Error && problem.message.endsWith('is missing');
}
