import { defineSignatures } from './signature.ts';

/** Where libraries are put by whoever packs them under a name of his own. */
const RELOCATED =
  '(?:[a-z_][\\w$]*\\.){1,8}(?:shaded?|relocated|repackaged|thirdparty|unshaded|hadoopshaded|flinkshaded)\\.(?:[\\w$]+\\.){0,8}';
const CAST = "(?:cannot|can't|can not|could not|不能) ?be ?cast ?to";
/** API that Flink 2.0 no longer has, or that came with 1.15 or 1.19, by the last part of its name. */
const MOVED = [
  'TwoPhaseCommittingSink',
  'StatefulSink',
  'SinkFunction',
  'RichSinkFunction',
  'TwoPhaseCommitSinkFunction',
  'SourceFunction',
  'RichSourceFunction',
  'ParallelSourceFunction',
  'RichParallelSourceFunction',
  'SupportsCommitter',
  'SupportsWriterState',
  'WriterInitContext',
  'CommitterInitContext',
  'FsStateBackend',
  'RocksDBStateBackend',
  'SerializerConfig',
  'OpenContext',
].join('|');

/** Classes that are what they should be by name, and yet are not: cast, moved, or given out by another loader. */
export const classCastsSignatures = defineSignatures([
  {
    // Up to Java 8 the loader of the class path was a URLClassLoader; libraries that take it for one need Java 8, or a newer release.
    id: 'java-version:url-class-loader',
    diagnosis: 'java-version',
    literal: ['java.net.URLClassLoader', 'URLClassLoader'],
    pattern: new RegExp(
      `(?:ClassLoaders\\$)?(?:App|Platform)ClassLoader ${CAST} (?:class )?(?:java\\.net\\.)?URLClassLoader`,
    ),
    role: 'trigger',
    strength: 'decisive',
    source: 'JVM (JDK 9 and later): jdk.internal.loader.ClassLoaders; HIVE-21237, HIVE-27508',
  },
  {
    // A plug-in of a library (a callback handler, an interceptor, a codec) knows the original, its caller the relocated copy.
    id: 'classloading-conflict:relocated',
    diagnosis: 'classloading-conflict',
    literal: ['cast to class ', 'cast to '],
    pattern: new RegExp(
      `(?:class )?(?<class>(?!${RELOCATED})[\\w.$]{3,200}) ${CAST} (?:class )?(?<type>${RELOCATED}[\\w$]{1,120})`,
    ),
    role: 'trigger',
    strength: 'decisive',
    source: 'JVM; aws-msk-iam-auth 129 and 190 with flink-sql-connector-kafka, which relocates the Kafka client',
  },
  {
    id: 'version-mismatch:shortened',
    diagnosis: 'version-mismatch',
    literal: ['NoClassDefFoundError', 'ClassNotFoundException'],
    pattern: new RegExp(
      `(?:NoClassDefFoundError|ClassNotFoundException): (?:[.…*]{1,12}[./]?)?(?<missing>${MOVED})(?=[\\s"'”）)]|$)`,
    ),
    role: 'trigger',
    source: 'flink-core, flink-streaming-java: what 2.0 removed, 1.15 and 1.19 added (reference/flink-api)',
  },
]);
