import { type ByteSource, bytesSource } from '#formats/bytes';
import {
  type ChangelogFilesHandle,
  type IncrementalHandle,
  type KeyedHandle,
  type KeyedHeader,
  type KeyedStateFile,
  type KeyGroupRange,
  type KeyGroupsHandle,
  type OpenFile,
  openKeyedState,
  readChangeSet,
  readHeaderOf,
  readInlinedChanges,
  type Serializer,
  type StateChange,
  type StateMeta,
  streamSource,
} from '#formats/snapshot';
import { type Codecs, openTable, readManifest, type Table } from '#formats/sst';
import { atOnce } from './at-once.ts';

/** What the keyed state of a subtask is made of. */
export type KeyedPart = StreamPart | TablesPart | ChangesPart;

/** One stream: of the heap backend, or in the full format. */
export interface StreamPart {
  readonly form: 'stream';
  readonly canonical: boolean;
  readonly header: KeyedHeader;
  readonly file: KeyedStateFile;
}

/** Tables of RocksDB or ForSt. */
export interface TablesPart {
  readonly form: 'tables';
  readonly header: KeyedHeader;
  readonly range: KeyGroupRange;
  readonly families: readonly Family[];
}

/** A state and the tables that hold it. */
interface Family {
  readonly state: StateMeta;
  readonly tables: readonly Table[];
}

/** What a changelog says happened after the materialised state was written. */
export interface ChangesPart {
  readonly form: 'changes';
  read(): AsyncIterable<readonly StateChange[]>;
}

/** What reading a snapshot takes. */
export interface Opening {
  /** What errors call `_metadata`. */
  readonly name: string;
  readonly open: OpenFile;
  readonly codecs: Codecs;
}

/** Opens keyed state, part by part; of a changelog first what was materialised. */
export async function* openParts(handle: KeyedHandle, opening: Opening): AsyncGenerator<KeyedPart> {
  switch (handle.kind) {
    case 'key-groups':
      if (handle.stream !== undefined) yield await openStream(handle, handle.stream, opening);
      return;
    case 'incremental':
      yield await openTables(handle, opening);
      return;
    case 'changelog':
      yield* openChangelog(handle, opening);
      return;
    case 'changelog-bytes':
    case 'changelog-files':
      yield changes(handle, opening, undefined);
  }
}

async function openStream(
  handle: KeyGroupsHandle,
  stream: NonNullable<KeyGroupsHandle['stream']>,
  { name, open }: Opening,
): Promise<StreamPart> {
  const file = await openKeyedState(await streamSource(stream, name, open), handle);
  return {
    form: 'stream',
    canonical: handle.canonical,
    header: file.header,
    file,
  };
}

async function* openChangelog(
  { base, changes: later }: Extract<KeyedHandle, { kind: 'changelog' }>,
  opening: Opening,
): AsyncGenerator<KeyedPart> {
  let key: Serializer | undefined;
  for (const one of base) {
    for await (const part of openParts(one, opening)) {
      if (part.form !== 'changes') key = part.header.key;
      yield part;
    }
  }
  for (const one of later) {
    if (one.kind === 'changelog-bytes' || one.kind === 'changelog-files') yield changes(one, opening, key);
  }
}

function changes(
  handle: Extract<KeyedHandle, { kind: 'changelog-bytes' | 'changelog-files' }>,
  opening: Opening,
  key: Serializer | undefined,
): ChangesPart {
  if (handle.kind === 'changelog-files') return { form: 'changes', read: () => readFiles(handle, opening, key) };
  return {
    form: 'changes',
    read: () => once(() => readInlinedChanges(handle, opening.name, key)),
  };
}

async function* once(read: () => readonly StateChange[]): AsyncGenerator<readonly StateChange[]> {
  yield read();
}

async function* readFiles(
  { parts }: ChangelogFilesHandle,
  { name, open }: Opening,
  key: Serializer | undefined,
): AsyncGenerator<readonly StateChange[]> {
  for (const { offset, stream } of parts) {
    if (stream !== undefined) yield* readChangeSet(await streamSource(stream, name, open), offset, key);
  }
}

async function openTables(handle: IncrementalHandle, opening: Opening): Promise<TablesPart> {
  const { meta, shared, private: own } = handle;
  const range: KeyGroupRange = {
    firstKeyGroup: handle.firstKeyGroup,
    keyGroupCount: handle.keyGroupCount,
  };
  const files = new Map<string, () => Promise<ByteSource>>();
  for (const { name, stream } of [...shared, ...own]) {
    if (stream !== undefined) files.set(name, () => streamSource(stream, `${opening.name} > ${name}`, opening.open));
  }
  const header = await readHeaderOf(
    meta === undefined ? empty('meta') : await streamSource(meta, opening.name, opening.open),
  );
  const families: Family[] = [];
  for (const { name, files: live } of await readManifest(await manifestOf(files))) {
    const state = header.states.find((one) => one.name === name);
    if (state === undefined) continue;
    const open = async (file: string) => openTable(await fileNamed(files, file), { codecs: opening.codecs });
    families.push({
      state,
      tables: await openAll(
        live.map((file) => file.name),
        open,
      ),
    });
  }
  return { form: 'tables', header, range, families };
}

async function openAll(names: readonly string[], open: (name: string) => Promise<Table>): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for await (const table of atOnce(names, open)) tables.push(table);
  return tables;
}

/** `CURRENT` names it. */
async function manifestOf(files: ReadonlyMap<string, () => Promise<ByteSource>>): Promise<ByteSource> {
  const current = await fileNamed(files, 'CURRENT');
  const name = new TextDecoder().decode(await current.read(0, Math.min(current.size, 256))).trim();
  return fileNamed(files, name);
}

/** A file that is not listed reads as an empty one, which the readers refuse by its name. */
function fileNamed(files: ReadonlyMap<string, () => Promise<ByteSource>>, name: string): Promise<ByteSource> {
  return files.get(name)?.() ?? Promise.resolve(empty(name));
}

function empty(name: string): ByteSource {
  return bytesSource(new Uint8Array(), name);
}
