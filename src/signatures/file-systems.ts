import { defineSignatures } from './signature.ts';

/** File systems and object stores: what Flink's plugins, Hadoop's clients and the stores themselves print. */
export const fileSystemSignatures = defineSignatures([
  {
    id: 'fs-scheme-missing',
    diagnosis: 'fs-scheme-missing',
    literal: 'Could not find a file system implementation for scheme',
    pattern: /Could not find a file system implementation for scheme '(?<scheme>[^']*)'/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md M4 (org.apache.flink.core.fs.FileSystem)',
  },
]);
