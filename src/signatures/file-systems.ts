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
  {
    id: 'fs-scheme-missing:hadoop',
    diagnosis: 'fs-scheme-missing',
    literal: [
      'No FileSystem for scheme',
      'Hadoop is not in the classpath/dependencies',
      'No AbstractFileSystem configured for scheme',
      'via Hadoop, because Hadoop is not in the classpath',
    ],
    pattern:
      /No FileSystem for scheme(?::| ")? ?"?(?<scheme>[a-z0-9]{1,20})|No AbstractFileSystem configured for scheme: (?<abstractScheme>[a-z0-9]{1,20})|Cannot support file system for '(?<hadoopScheme>[a-z0-9]{1,20})' via Hadoop|Hadoop is not in the classpath\/dependencies/,
    // Flink says that there is no Hadoop at every start; only an exception means that it was needed.
    not: /The extended set of supported File Systems/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.fs.FileSystem#getFileSystemClass; org.apache.flink.core.fs.UnsupportedSchemeFactory',
  },
  {
    id: 'files-not-visible:recoverable-writer',
    diagnosis: 'files-not-visible',
    literal: ['does not support recoverable writers', 'Recoverable writers on Hadoop are only supported'],
    pattern:
      /This (?<system>\w{2,6}) file system (?:implementation )?does not support recoverable writers|This file system does not support recoverable writers|(?<hadoop>Recoverable writers on Hadoop are only supported for HDFS)/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.fs.s3.common.FlinkS3FileSystem (Presto), runtime.fs.hdfs.HadoopRecoverableWriter, core.fs.FileSystem',
  },
  {
    id: 'files-not-visible:said',
    said: true,
    diagnosis: 'files-not-visible',
    literal: [
      '.inprogress',
      'in-progress',
      '.pending',
      '_SUCCESS',
      'no finished',
      'no committed',
      'no visible',
      'no final',
      'never committed',
      'not committed',
      'not visible',
      'never visible',
      'not added',
      '不提交',
      '未提交',
      '没有提交',
    ],
    pattern:
      /(?:only|just|stay|remain|all|still|一直|只有|都是)[^\n]{0,40}(?:\.?in-?progress|\.pending)\b|(?:\.?in-?progress|\.pending)\b[^\n]{0,60}(?:never|not|only|forever|一直|没有)|no (?:finished|committed|visible|final) (?:part )?files?|_SUCCESS[^\n]{0,40}(?:not|never|missing|没有)|(?:没有|未|看不到|不生成)[^\n]{0,12}_SUCCESS|(?:hive|filesystem|file)[^\n]{0,60}partitions?[^\n]{0,30}(?:never|not|isn't) (?:committed|visible|added)|分区[^\n]{0,12}(?:不提交|未提交|没有提交)/i,
    not: /\n\s*at |INFO |DEBUG /,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md files-not-visible (reported facts)',
  },
  {
    id: 'sink-hot-partition-files:parquet-scaling',
    diagnosis: 'sink-hot-partition-files',
    literal: 'of heap memory',
    pattern:
      /Total allocation exceeds (?<percent>[\d.,]+)% \([\d.,]+ bytes\) of heap memory(?:\s+Scaling row group sizes to (?<scaled>[\d.,]+)% for (?<writers>\d+) writers)?/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'org.apache.parquet.hadoop.MemoryManager (WARN)',
  },
  {
    id: 'sink-hot-partition-files:said',
    said: true,
    diagnosis: 'sink-hot-partition-files',
    literal: ['small files', 'tiny files', '小文件', 'open writers', 'many writers', 'per partition', '写入器'],
    pattern:
      /(?:thousands|many|too many|lots|huge number|\b\d{3,9}\b|大量|很多|太多)[^\n]{0,40}(?:small|tiny) files|(?:small|tiny) files[^\n]{0,40}(?:per|each|every) checkpoint|(?:大量|太多|很多|过多)[^\n]{0,10}小文件|小文件[^\n]{0,10}(?:过多|太多|很多)|(?:open|many) writers[^\n]{0,60}(?:partition|bucket)|(?:writer|写入器)[^\n]{0,30}per partition/i,
    not: /\n\s*at |state files|checkpoint files/,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md sink-hot-partition-files (reported facts)',
  },
]);
