import type { Span } from '#formats/bytes';
import {
  type KeyedEntry,
  keyedEntry,
  type MakeRow,
  type OnSize,
  readKeyedState,
  storedRowReader,
} from '#formats/snapshot';
import { readTables } from '#formats/sst';
import type { StreamPart, TablesPart } from './keyed-parts.ts';
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
  filter: EntryFilter,
  onSize?: OnSize,
): AsyncGenerator<readonly KeyedEntry[]> {
  if (part.form === 'tables') {
    yield* tableRows(part, maxParallelism, filter, keyedEntry, onSize);
    return;
  }
  const { state, keyGroup } = filter;
  const all = part.header.states.every(({ name }) => state(name));
  for await (const batch of readKeyedState(part.file, maxParallelism, keyGroup, onSize)) {
    yield all ? batch : batch.filter((entry) => state(entry.state.name));
  }
}

/** The same of tables, with rows of any form. */
export async function* tableRows<Row>(
  part: TablesPart,
  maxParallelism: number,
  { state, keyGroup, only }: EntryFilter,
  make: MakeRow<Row>,
  onSize?: (row: Row, bytes: number) => void,
): AsyncGenerator<readonly Row[]> {
  const heads = only === undefined ? undefined : keyGroupHeads(only, maxParallelism);
  const { firstKeyGroup, keyGroupCount } = part.range;
  const end = firstKeyGroup + keyGroupCount;
  const isOwn = (group: number) => group >= firstKeyGroup && group < end && keyGroup(group);
  for (const family of part.families) {
    if (!state(family.state.name)) continue;
    const read = storedRowReader(part.header, family.state, maxParallelism, isOwn, make);
    yield* readTables(family.tables, onSize === undefined ? read : measured(read, onSize), heads);
  }
}

function measured<Row>(
  read: (key: Span, value: Span) => Row | undefined,
  onSize: (row: Row, bytes: number) => void,
): (key: Span, value: Span) => Row | undefined {
  return (key, value) => {
    const row = read(key, value);
    if (row !== undefined) onSize(row, key.end - key.start + value.end - value.start);
    return row;
  };
}
