import { classCastsSignatures } from './class-casts.ts';
import { classLoadersSignatures } from './class-loaders.ts';
import { classMembersSignatures } from './class-members.ts';
import { fileSystemClass } from './file-system-classes.ts';
import { ASKED_BY_CONNECTOR, CORE, FLINK_RUNS, MISSING, missing, missingIn, RESTORE, TABLE } from './missing-class.ts';
import { defineSignatures } from './signature.ts';

const SOURCE = 'reference/flink-evidence.md M2/M3; java.lang.ClassNotFoundException, NoClassDefFoundError';

export const classPathSignatures = defineSignatures([
  ...classMembersSignatures,
  ...classLoadersSignatures,
  ...classCastsSignatures,
  {
    id: 'missing-dependency:flink-module',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern: missing('flink-module'),
    not: new RegExp(`${RESTORE.source}|(?:Exception|Error|class): ?(?:Class )?${TABLE}`),
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    // Every release moves classes of the Table API and the planner: not packed, hidden by the planner's loader, or another version.
    id: 'missing-dependency:table-module',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern: missingIn(TABLE),
    not: RESTORE,
    role: 'trigger',
    source: SOURCE,
  },
  {
    id: 'missing-dependency:hadoop',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern: missing('hadoop'),
    not: new RegExp(`${RESTORE.source}|${fileSystemClass.source}`),
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'missing-dependency:driver',
    diagnosis: 'missing-dependency',
    literal: [...MISSING, 'Failed to load driver class'],
    pattern: new RegExp(`${missing('driver').source}|Failed to load driver class (?<driver>[\\w.$]+)`),
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}; com.zaxxer.hikari.HikariConfig`,
  },
  {
    id: 'missing-dependency:library',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern: missing('library'),
    not: RESTORE,
    role: 'trigger',
    source: SOURCE,
  },
  {
    // Flink knows which module it would need, and says so.
    id: 'missing-dependency:named',
    diagnosis: 'missing-dependency',
    literal: "You may be missing the 'flink-",
    pattern: /You may be missing the '(?<module>flink-[\w-]{1,60})' dependency/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.java.typeutils.TypeExtractor (hadoop-compatibility), AvroUtils (flink-avro)',
  },
  {
    // People's words, in Chinese with its own colon: the name may stand without its package.
    id: 'missing-dependency:said',
    diagnosis: 'missing-dependency',
    literal: ['NoClassDefFoundError', 'ClassNotFoundException'],
    pattern:
      /(?:ClassNotFoundException|NoClassDefFoundError)(?:错误|异常|报错)?\s?(?:[：，,]|:(?! ?[\w$]+[./]))?\s?(?:(?:找不到|缺少|无法找到|没有找到|cannot find|could not find|no)\s?(?:class |类\s?)?)(?<missing>[A-Za-z][\w.$/]{2,150})/,
    said: true,
    role: 'trigger',
    source: 'how people put java.lang.NoClassDefFoundError',
  },
  {
    // Only the last part of the name was pasted: its package cut off, or asterisks instead of it.
    id: 'missing-dependency:shortened',
    diagnosis: 'missing-dependency',
    literal: ['NoClassDefFoundError: ', 'ClassNotFoundException: '],
    pattern:
      /(?:NoClassDefFoundError|ClassNotFoundException): (?:[.…*x·]{1,12}[./]?)?(?<missing>[A-Z]\w{2,120})(?:[.…*]{1,6})?(?=\s|$)/,
    not: /Could not initialize class/,
    role: 'trigger',
    family: true,
    source: 'java.lang.NoClassDefFoundError as people shorten it; a class without a package',
  },
  {
    // The launcher of an IDE starts without what the build marks as provided.
    id: 'missing-dependency:provided-in-ide',
    diagnosis: 'missing-dependency',
    literal: [
      'Exception in thread "main" java.lang.NoClassDefFoundError',
      'LauncherHelper',
      'A JNI error has occurred',
    ],
    pattern: /(?:NoClassDefFoundError|ClassNotFoundException): (?<missing>org[./]apache[./]flink[./][\w.$/]+)/,
    not: /org\.apache\.flink\.(?:client|table\.client)\.|org[./]apache[./]flink[./](?:shaded|streaming[./]api[./]functions[./]s)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'docs:dev/configuration/overview (provided scope in the IDE); sun.launcher.LauncherHelper',
  },
  {
    // Of the core, and nothing shows that Flink ran at all: left out as "provided" just as well as another version.
    id: 'missing-dependency:core-class',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern: missingIn(CORE),
    not: new RegExp(`${RESTORE.source}|${FLINK_RUNS.source}`),
    role: 'trigger',
    source: 'docs:dev/configuration/overview (what Flink brings is "provided")',
  },
  {
    id: 'missing-dependency:service-provider',
    diagnosis: 'missing-dependency',
    literal: 'ServiceConfigurationError',
    pattern: /ServiceConfigurationError: (?<service>[\w.$]+): Provider (?<missing>[\w.$]+) not found/,
    role: 'trigger',
    source: 'java.util.ServiceLoader',
  },
  {
    id: 'missing-dependency:kafka-class-name',
    diagnosis: 'missing-dependency',
    literal: 'could not be found.',
    pattern: /for configuration (?<key>[\w.]+): Class (?<missing>[\w.$]+) could not be found\./,
    role: 'trigger',
    source: 'org.apache.kafka.common.config.ConfigDef#parseType',
  },
  {
    id: 'missing-dependency:entry-class',
    diagnosis: 'missing-dependency',
    literal: ["The program's entry point class", 'Could not find or load main class', '找不到或无法加载主类'],
    pattern:
      /The program's entry point class '(?<missing>[^']{1,300})' (?:was not found in the jar file|caused an exception)|(?:Could not find or load main class|找不到或无法加载主类) (?<main>[\w.$]+)/,
    role: 'trigger',
    source: 'org.apache.flink.client.program.PackagedProgram#loadMainClass; java launcher',
  },
  {
    // The YARN client without Hadoop: Flink itself brings none.
    id: 'missing-dependency:hadoop-class-path',
    diagnosis: 'missing-dependency',
    literal: 'Please make sure to export the HADOOP_CLASSPATH environment variable',
    pattern: /No Executor found\. Please make sure to export the (?<missing>HADOOP_CLASSPATH)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.yarn.cli.FallbackYarnSessionCli#isActive',
  },
  {
    // Found, the class loader says, but a static part of it failed before: what failed then is the cause.
    id: 'dependency-conflict:initializer',
    diagnosis: 'dependency-conflict',
    literal: 'Could not initialize class',
    pattern: /NoClassDefFoundError: Could not initialize class (?<class>[\w.$]+)/,
    not: /Caused by: java\.lang\.ExceptionInInitializerError|rocksdb|snappy|netty.{0,40}Epoll/i,
    role: 'consequence',
    source: 'JVM (static initialiser failed earlier)',
  },
  {
    // Without the frames of who asked: the connector was the thin one, or nobody packed the library for one's own code.
    id: 'thin-connector-jar:library',
    diagnosis: 'thin-connector-jar',
    literal: MISSING,
    pattern: missing('connector-library'),
    not: RESTORE,
    role: 'trigger',
    source: `${SOURCE}; docs:dev/configuration/connector`,
  },
  {
    id: 'thin-connector-jar:asked-by-connector',
    diagnosis: 'thin-connector-jar',
    literal: MISSING,
    pattern: missingIn(
      `(?!org[./]apache[./](?:flink|hadoop|calcite)[./]|scala[./]|javax?[./]|com[./](?:mysql|clickhouse|microsoft)[./]|org[./]postgresql[./]|oracle[./])[A-Za-z_][\\w$-]*[./][\\w.$/-]+`,
    ),
    and: ASKED_BY_CONNECTOR,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}; docs:dev/configuration/connector`,
  },
  {
    id: 'missing-dependency:any-class',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern:
      /(?:ClassNotFoundException|NoClassDefFoundError|Cannot load user class|TypeNotPresentException): ?(?:Type |Class )?(?<missing>(?!org[./]apache[./]flink[./]|scala[./]|javax?[./])[A-Za-z_][\w$-]*[./][\w.$/-]+)/,
    not: RESTORE,
    role: 'trigger',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:versioned-class',
    diagnosis: 'version-mismatch',
    literal: MISSING,
    pattern: missing('flink-versioned'),
    and: new RegExp(`${FLINK_RUNS.source}|org[./]apache[./]flink[./]shaded`),
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}; Flink's release notes 1.11 to 2.0`,
  },
  {
    id: 'version-mismatch:asked-by-connector',
    diagnosis: 'version-mismatch',
    literal: MISSING,
    pattern: missingIn(
      'org[./]apache[./]flink[./](?!cdc[./]|connectors?[./]|streaming[./]connectors|formats[./])[\\w.$/]+',
    ),
    and: ASKED_BY_CONNECTOR,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:flink-class',
    diagnosis: 'version-mismatch',
    literal: MISSING,
    pattern:
      /(?:ClassNotFoundException|NoClassDefFoundError): ?L?(?<missing>org[./]apache[./]flink[./](?!cdc[./])[\w.$/]+)/,
    not: RESTORE,
    role: 'trigger',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:scala-class',
    diagnosis: 'version-mismatch',
    literal: MISSING,
    pattern: missing('scala'),
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'java-version:class-not-in-jdk',
    diagnosis: 'java-version',
    literal: MISSING,
    pattern: missing('jdk'),
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}; JEP 320`,
  },
  {
    id: 'no-executor-factory',
    diagnosis: 'no-executor-factory',
    literal: [
      'No ExecutorFactory found to execute the application',
      'No ClusterClientFactory found',
      'Cannot find compatible factory for specified execution.target',
    ],
    role: 'trigger',
    strength: 'decisive',
    versions: '1.11–',
    source:
      'DefaultExecutorServiceLoader; DefaultClusterClientServiceLoader; (Stream)ExecutionEnvironment#executeAsync (1.10)',
  },
  {
    // What a process had to choose from; the banner prints it, and people paste it.
    id: 'class-path:printed',
    literal: 'Classpath: ',
    pattern: /Classpath: (?<classpath>[^\n]{1,30000})/,
    role: 'context',
    source: 'org.apache.flink.runtime.util.EnvironmentInformation#logEnvironmentInfo',
  },
]);
