/**
 * Reads RocksDB's files as Flink leaves them: tables (`.sst`) of formats 0 to 6 and the manifest that lists them. Pure; it
 * knows nothing of states.
 */
export type { IndexedBlock } from './block.ts';
export type { CodecName, Codecs, Unpack } from './compression.ts';
export { type ColumnFamily, type LiveFile, readManifest } from './manifest.ts';
export { droppedFamily } from './manifest-append.ts';
export { readTables } from './read-tables.ts';
export {
  dataBlocks,
  openTable,
  type RangeTombstone,
  type Table,
  type TableOptions,
  type TableProperties,
} from './table.ts';
export type { HeadRange } from './table-walk.ts';
