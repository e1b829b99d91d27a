import type { ByteSource } from '#formats/bytes';
import { type IncrementalHandle, type LocalFile, readHeaderOf, streamSource } from '#formats/snapshot';
import { type ColumnFamily, droppedFamily, readManifest } from '#formats/sst';
import type { Snapshot } from '#snapshots';
import { type Asked, type Cut, ownFiles, wholeHandle } from './cuts.ts';
import { cut, type Edit } from './edit.ts';
import { headerCuts } from './header-cuts.ts';
import { int32 } from './java-bytes.ts';
import { Refused } from './plan.ts';
import { replaceStream } from './replace-stream.ts';

/** A list of files begins with their number. */
const COUNT_WIDTH = 4;

/**
 * Drops a state that lies in tables: its description in the meta file, its column family by one more record in the
 * MANIFEST (as RocksDB's own DropColumnFamily writes it), its tables from the lists of files. No table is changed.
 */
export async function cutFamily(
  snapshot: Snapshot,
  handle: IncrementalHandle,
  { name, seen }: Asked,
): Promise<Cut | undefined> {
  const { meta } = handle;
  if (meta === undefined) throw new Refused(`the handle at byte ${handle.at} has no meta file`);
  const { opening } = snapshot;
  const metaSource = await streamSource(meta, opening.name, opening.open);
  const header = await readHeaderOf(metaSource);
  for (const state of header.states) seen.add(state.name);
  const stateId = header.states.findIndex((state) => state.name === name);
  if (stateId < 0) return undefined;
  const sizes = [...handle.shared, ...handle.private].map(bytesOf);
  if (header.states.length === 1)
    return wholeHandle(
      handle,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  const tables = await droppedTables(snapshot, handle, name);
  const lists = [handle.shared, handle.private].map((files) => filesWithout(files, tables.names));
  return {
    metadata: lists.flatMap(({ edits }) => edits),
    replacements: [replaceStream(snapshot, meta, metaSource, headerCuts(header, stateId)), ...tables.manifest],
    unneeded: lists.flatMap(({ gone }) => gone.flatMap(({ stream }) => ownFiles(stream))),
    entries: undefined,
    bytes: lists.flatMap(({ gone }) => gone).reduce((sum, file) => sum + bytesOf(file), 0),
  };
}

function bytesOf({ stream }: LocalFile): number {
  if (stream === undefined || stream.kind === 'empty-segment' || stream.kind === 'key-groups') return 0;
  return stream.kind === 'inline' ? stream.bytes.length : Math.max(0, stream.size);
}

interface DroppedTables {
  readonly names: ReadonlySet<string>;
  readonly manifest: Cut['replacements'];
}

/** A backend that never wrote anything may have no family for the state yet. */
async function droppedTables(snapshot: Snapshot, handle: IncrementalHandle, name: string): Promise<DroppedTables> {
  const { file, source } = await manifestOf(snapshot, handle);
  const families = await readManifest(source);
  const family = families.find((one) => one.name === name);
  if (family === undefined || file.stream === undefined) return { names: new Set(), manifest: [] };
  const bytes = droppedFamily(source.size, family.id, largestId(families));
  const edit: Edit = { at: source.size, end: source.size, bytes };
  return {
    names: new Set(family.files.map((table) => table.name)),
    manifest: [replaceStream(snapshot, file.stream, source, [edit])],
  };
}

function largestId(families: readonly ColumnFamily[]): number {
  return Math.max(...families.map(({ id }) => id));
}

/** `CURRENT` names it. */
async function manifestOf(
  snapshot: Snapshot,
  handle: IncrementalHandle,
): Promise<{ readonly file: LocalFile; readonly source: ByteSource }> {
  const current = await fileNamed(snapshot, handle, 'CURRENT');
  const name = new TextDecoder().decode(await current.source.read(0, Math.min(current.source.size, 256))).trim();
  return fileNamed(snapshot, handle, name);
}

async function fileNamed(
  { opening }: Snapshot,
  { shared, private: own, at }: IncrementalHandle,
  name: string,
): Promise<{ readonly file: LocalFile; readonly source: ByteSource }> {
  const file = [...own, ...shared].find((one) => one.name === name);
  if (file?.stream === undefined) throw new Refused(`the handle at byte ${at} lists no ${name}`);
  return { file, source: await streamSource(file.stream, opening.name, opening.open) };
}

/** The list without some of its files, and its number of them. */
function filesWithout(
  files: readonly LocalFile[],
  names: ReadonlySet<string>,
): { readonly edits: readonly Edit[]; readonly gone: readonly LocalFile[] } {
  const gone = files.filter(({ name }) => names.has(name));
  const [first] = files;
  if (first === undefined || gone.length === 0) return { edits: [], gone };
  const count: Edit = { at: first.at - COUNT_WIDTH, end: first.at, bytes: int32(files.length - gone.length) };
  return { edits: [count, ...gone.map(({ at, end }) => cut(at, end))], gone };
}
