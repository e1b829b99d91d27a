import type { Span } from '#formats/bytes';
import { type KeyedEntry, type OnSize, readKeyedState, storedEntryReader } from '#formats/snapshot';
import { type HeadRange, readTables } from '#formats/sst';
import type { Family, StreamPart, TablesPart } from './keyed-parts.ts';
import { keyGroupHeads } from './table-key-groups.ts';

/** Which entries are asked for. */
export interface EntryFilter {
  readonly state: (name: string) => boolean;
  readonly keyGroup: (keyGroup: number) => boolean;
  /** If it is but one key group, which: of tables, only the blocks that may hold it are read. */
  readonly only?: number | undefined;
}

/**
 * The entries of a part, in batches.
 *
 * @param onSize told the bytes of every entry, key and value
 */
export async function* partEntries(
  part: StreamPart | TablesPart,
  maxParallelism: number,
  { state, keyGroup, only }: EntryFilter,
  onSize?: OnSize,
): AsyncGenerator<readonly KeyedEntry[]> {
  if (part.form === 'tables') {
    for (const family of part.families) {
      if (!state(family.state.name)) continue;
      const heads = only === undefined ? undefined : keyGroupHeads(only, maxParallelism);
      yield* familyEntries(part, family, maxParallelism, { keyGroup, heads }, onSize);
    }
    return;
  }
  const all = part.header.states.every(({ name }) => state(name));
  for await (const batch of readKeyedState(part.file, maxParallelism, keyGroup, onSize)) {
    yield all ? batch : batch.filter((entry) => state(entry.state.name));
  }
}

function familyEntries(
  { header, range }: TablesPart,
  { state, tables }: Family,
  maxParallelism: number,
  { keyGroup: wanted, heads }: Pick<EntryFilter, 'keyGroup'> & { readonly heads: HeadRange | undefined },
  onSize: OnSize | undefined,
): AsyncGenerator<readonly KeyedEntry[]> {
  const end = range.firstKeyGroup + range.keyGroupCount;
  const isOwn = (keyGroup: number) => keyGroup >= range.firstKeyGroup && keyGroup < end && wanted(keyGroup);
  const read = storedEntryReader(header, state, maxParallelism, isOwn);
  if (onSize === undefined) return readTables(tables, read, heads);
  const measured = (key: Span, value: Span) => {
    const entry = read(key, value);
    if (entry !== undefined) onSize(entry, key.end - key.start + value.end - value.start);
    return entry;
  };
  return readTables(tables, measured, heads);
}
