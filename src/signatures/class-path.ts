import { classLoadersSignatures } from './class-loaders.ts';
import { classMembersSignatures } from './class-members.ts';
import { classOrigins, type OriginKind } from './class-origins.ts';
import { fileSystemClass } from './file-system-classes.ts';
import { defineSignatures } from './signature.ts';

/** How the JVM, Flink and Java's service loader say that a class is not there. */
const MISSING = ['ClassNotFoundException', 'NoClassDefFoundError', 'Cannot load user class', 'TypeNotPresentException'];

/** State whose class is gone is not a matter of the class path: another diagnosis. */
const RESTORE = /SerializerSnapshot|StateMetaInfoSnapshot|SavepointV\d|restoreKeyedState|restoreUnsafe/;

/** Client, connector or lake library that asked for the class, next to the error. */
const ASKED_BY_CONNECTOR =
  /(?:ClassNotFoundException|NoClassDefFoundError)[^\n]*\n(?:\s*at (?:java|jdk|sun|org\.apache\.flink\.util|org\.apache\.flink\.runtime\.execution)[^\n]*\n){0,14}\s*at (?:[\w.@-]*\/\/?)?(?:org\.apache\.flink\.(?:connectors?|streaming\.connectors|formats|cdc|table\.store|orc)\.|com\.ververica\.cdc|org\.apache\.(?:iceberg|hudi|paimon|doris)\.|com\.starrocks|io\.debezium)/;

/** What every Flink has, and a program that was started without Flink has not. */
const CORE =
  'org[./]apache[./]flink[./](?:streaming[./](?:api|runtime|util)|api[./](?:common|java|connector|dag)|configuration|core|util|runtime|types|client|metrics)';

/** Flink's own frames or entries around it: its core is on that class path. */
const FLINK_RUNS =
  /\bat (?:[\w.@-]*\/\/?)?org\.apache\.flink\.(?:streaming\.(?:runtime|api)|runtime|client|core|api|table|util)\.|switched from [A-Z]|Starting (?:TaskManager|JobManager|Standalone)/;

/** A class that is missing, of the packages of one kind and of none that lies deeper and is of another. */
function missing(kind: OriginKind): RegExp {
  const own = classOrigins.filter((origin) => origin.kind === kind);
  return missingIn(own.map(({ prefix }) => `${written(prefix)}${butNot(prefix, kind)}`).join('|'));
}

function butNot(prefix: string, kind: OriginKind): string {
  const others = classOrigins.filter((other) => other.kind !== kind && other.prefix.startsWith(`${prefix}.`));
  const rests = others.map((other) => written(other.prefix.slice(prefix.length)));
  return rests.length === 0 ? '' : `(?!(?:${rests.join('|')})(?![\\w-]))`;
}

/** As a pattern for both ways of writing: `a.b` and `a/b`. */
function written(prefix: string): string {
  return prefix.replaceAll('$', '\\$').replaceAll('.', '[./]');
}

function missingIn(packages: string): RegExp {
  return new RegExp(
    `(?:ClassNotFoundException|NoClassDefFoundError|Cannot load user class|TypeNotPresentException): ?(?:Type |Class )?L?(?<missing>(?:${packages})(?![\\w-])[\\w.$/-]*)`,
  );
}

const SOURCE = 'reference/flink-evidence.md M2/M3; java.lang.ClassNotFoundException, NoClassDefFoundError';

export const classPathSignatures = defineSignatures([
  ...classMembersSignatures,
  ...classLoadersSignatures,
  {
    id: 'missing-dependency:flink-module',
    diagnosis: 'missing-dependency',
    literal: MISSING,
    pattern: missing('flink-module'),
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
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
    literal: ["The program's entry point class", 'Could not find or load main class'],
    pattern:
      /The program's entry point class '(?<missing>[^']{1,300})' (?:was not found in the jar file|caused an exception)|Could not find or load main class (?<main>[\w.$]+)/,
    role: 'trigger',
    source: 'org.apache.flink.client.program.PackagedProgram#loadMainClass; java launcher',
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
    id: 'thin-connector-jar:library',
    diagnosis: 'thin-connector-jar',
    literal: MISSING,
    pattern: missing('connector-library'),
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
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
    literal: ['No ExecutorFactory found to execute the application', 'No ClusterClientFactory found'],
    role: 'trigger',
    strength: 'decisive',
    versions: '1.11–',
    source: 'org.apache.flink.core.execution.DefaultExecutorServiceLoader; DefaultClusterClientServiceLoader',
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
