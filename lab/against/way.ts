import type { SavepointForm } from '../flink/savepoints.ts';

/** How state is kept, and how its savepoint is written. */
export interface Way {
  readonly id: 'hashmap' | 'rocksdb' | 'rocksdb-canonical';
  readonly backend: 'hashmap' | 'rocksdb';
  readonly form: SavepointForm;
}

/** A canonical savepoint does not tell its backend; the heap's native form differs from it in its frame only. */
export const WAYS: readonly Way[] = [
  { id: 'hashmap', backend: 'hashmap', form: 'CANONICAL' },
  { id: 'rocksdb', backend: 'rocksdb', form: 'NATIVE' },
  { id: 'rocksdb-canonical', backend: 'rocksdb', form: 'CANONICAL' },
];
