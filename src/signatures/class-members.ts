import { defineSignatures } from './signature.ts';

/** Errors by which the JVM says that a class is there, but not the one that the caller was compiled against. */
const LINKAGE = [
  'NoSuchMethodError',
  'NoSuchFieldError',
  'AbstractMethodError',
  'IncompatibleClassChangeError',
  'IllegalAccessError',
];

/**
 * `owner.member` of a method or field: `'void a.B.<init>(c.D)'` since Java 11, `a.B.m(Lc/D;)V` before, `tried to access
 * method a.B.m` and `Class a.B does not have member field` beside.
 */
function ownedBy(owner: string): RegExp {
  return new RegExp(
    `(?<error>NoSuchMethodError|NoSuchFieldError|IllegalAccessError|AbstractMethodError): ?(?:Method |Class |Could not find method |class [\\w.$]{1,200} )?(?:tried to access (?:private |protected )?(?:method |field |class ))?'?(?:static )?(?:[\\w.$[\\]<>]{1,200} )?(?<owner>(?:${owner})[\\w.$/]{0,200}?)(?:\\.|::)?(?<member><init>|(?<=[.:])[\\w$]+)?(?=[(';]|$|\\s+(?:does|from|is|in)\\b)`,
  );
}

const FLINK = 'org[./]apache[./]flink[./]';
const ANY_BUT = '(?!org[./]apache[./]flink[./]|scala[./]|javax?[./]|sun[./]|jdk[./])[a-zA-Z_][\\w$]*[./]';

/** Java keeps a package of its own closed: a matter of the Java version. */
const CLOSED_MODULE = /module (?:java|jdk)\.[\w.]+ does not (?:export|"?opens)/;

const SOURCE = 'reference/flink-failure-catalogue.md 1.10; texts of the JVM (JDK 8 to 21)';

export const classMembersSignatures = defineSignatures([
  {
    id: 'version-mismatch:member',
    diagnosis: 'version-mismatch',
    literal: LINKAGE,
    pattern: ownedBy(FLINK),
    not: CLOSED_MODULE,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:abstract-method',
    diagnosis: 'version-mismatch',
    literal: 'does not define or inherit an implementation of the resolved method',
    pattern:
      /AbstractMethodError: Receiver class (?<caller>[\w.$]{1,200}) does not define or inherit an implementation of the resolved method '(?<member>[^']{1,400})' of (?:abstract class|interface) (?<owner>org\.apache\.flink\.[\w.$]+)/,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:abstract-called-by-flink',
    diagnosis: 'version-mismatch',
    literal: 'AbstractMethodError',
    pattern: /AbstractMethodError(?:: ?(?:Method )?(?<caller>[\w.$/]{1,200})[.(]?)?/,
    and: /AbstractMethodError[^\n]*\n\s*at (?:[\w.@-]*\/\/?)?org\.apache\.flink\./,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:class-change',
    diagnosis: 'version-mismatch',
    literal: ['IncompatibleClassChangeError', 'VerifyError', 'IllegalAccessError'],
    pattern:
      /(?<error>IncompatibleClassChangeError|VerifyError|IllegalAccessError): [^\n]{0,300}?(?<owner>org[./]apache[./]flink[./][\w.$/]+)/,
    role: 'trigger',
    strength: 'decisive',
    not: CLOSED_MODULE,
    source: SOURCE,
  },
  {
    id: 'version-mismatch:field-of-flink',
    diagnosis: 'version-mismatch',
    literal: 'NoSuchFieldError',
    pattern: /NoSuchFieldError: (?<member>[\w$]+)$/m,
    and: /NoSuchFieldError[^\n]*\n\s*at (?:[\w.@-]*\/\/?)?(?:org\.apache\.flink\.(?!kafka\.shaded)|com\.ververica\.cdc)/,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:scala-member',
    diagnosis: 'version-mismatch',
    literal: LINKAGE,
    pattern: ownedBy('scala[./]'),
    not: CLOSED_MODULE,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'version-mismatch:serial-version',
    diagnosis: 'version-mismatch',
    literal: ['local class incompatible: stream classdesc serialVersionUID', 'incompatible types for field '],
    pattern:
      /InvalidClassException: (?<owner>org\.apache\.flink\.[\w.$]+); (?:local class incompatible|incompatible types for field (?<member>[\w$]{1,120}))/,
    // A snapshot that holds such an object is a matter of restoring, not of versions on client and cluster.
    not: /SerializerSnapshot|StateMetaInfo|restoreKeyedState|SavepointV\d|[Rr]estoreOperation/,
    role: 'trigger',
    strength: 'decisive',
    source: 'java.io.ObjectStreamClass#initNonProxy',
  },
  {
    // Scala's collections change their form with every minor release: client, cluster and jar are of different ones.
    id: 'version-mismatch:scala-serial-version',
    diagnosis: 'version-mismatch',
    literal: 'local class incompatible: stream classdesc serialVersionUID',
    pattern: /InvalidClassException: (?<owner>(?:scala|akka|org\.apache\.pekko)\.[\w.$]+); local class incompatible/,
    not: /SerializerSnapshot|StateMetaInfo|restoreKeyedState|SavepointV\d|[Rr]estoreOperation/,
    role: 'trigger',
    source: 'java.io.ObjectStreamClass#initNonProxy',
  },
  {
    // A connector or library in the user jar and another release of it in lib, or another build on the client.
    id: 'dependency-conflict:serial-version',
    diagnosis: 'dependency-conflict',
    literal: 'InvalidClassException',
    pattern:
      /InvalidClassException: (?<owner>(?!org\.apache\.flink\.(?!connector|streaming\.connectors|formats|cdc)|scala\.|akka\.|org\.apache\.pekko)(?:org|com|io|net|cn)\.(?!example\b|company\b|mycompany\b)[\w.$]+); (?:local class incompatible|class invalid for deserialization|incompatible types for field (?<member>[\w$]{1,120}))/,
    not: /SerializerSnapshot|StateMetaInfo|restoreKeyedState|SavepointV\d|[Rr]estoreOperation/,
    role: 'trigger',
    source: 'java.io.ObjectStreamClass#initNonProxy',
  },
  {
    // Objects of the job graph that the other side does not read as they were written.
    id: 'version-mismatch:stream',
    diagnosis: 'version-mismatch',
    literal: ['StreamCorruptedException: unexpected block data', 'StreamCorruptedException: invalid type code'],
    and: /StreamConfig|InstantiationUtil|JobGraph|readObject|JobMaster|JobInitialization|StreamTask|deserializ/,
    not: /SerializerSnapshot|StateMetaInfo|restoreKeyedState|SavepointV\d|[Rr]estoreOperation/,
    role: 'trigger',
    source: 'java.io.ObjectInputStream, reading what a client of another version wrote',
  },
  {
    id: 'dependency-conflict:member',
    diagnosis: 'dependency-conflict',
    literal: LINKAGE,
    pattern: ownedBy(ANY_BUT),
    not: CLOSED_MODULE,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    // Spring Boot's report of a NoSuchMethodError, in words of its own.
    id: 'dependency-conflict:spring-report',
    diagnosis: 'dependency-conflict',
    literal: [
      'An attempt was made to call a method that does not exist',
      'The following method did not exist:',
      "The called method's class, ",
    ],
    pattern:
      /An attempt was made to call a method that does not exist|The following method did not exist:(?:\s{1,20}'?(?:[\w.$]{1,120} )?(?<owner>[\w.$]{1,200})\.(?<member>[\w$<>]{1,80})\()?|The called method's class, (?<class>[\w.$]{1,200}), (?:is available|was loaded)/,
    where: 'entry',
    role: 'trigger',
    source: 'org.springframework.boot.diagnostics.analyzer.NoSuchMethodFailureAnalyzer',
  },
  {
    id: 'dependency-conflict:field',
    diagnosis: 'dependency-conflict',
    literal: 'NoSuchFieldError',
    pattern: /NoSuchFieldError: (?<member>[\w$]+)$/m,
    role: 'trigger',
    source: SOURCE,
  },
  {
    // A connector reaches into a client library by name; another release of the library has no such field, method or class.
    id: 'dependency-conflict:reflection',
    diagnosis: 'dependency-conflict',
    literal: [
      'Incompatible KafkaProducer version',
      'NoSuchFieldException',
      'NoSuchMethodException',
      "Couldn't find field",
      'Incompatible kafka',
      'incompatible with the version',
      'ncompatible client version',
    ],
    pattern:
      /Incompatible (?<owner>KafkaProducer) version|NoSuchFieldException: (?:org\.apache\.kafka\.[\w.$]{1,160}\.)?(?<member>[\w$]{1,80})$|NoSuchMethodException: (?<method>(?:org\.apache\.(?!flink\.(?:api|streaming\.api))|com\.(?:google|fasterxml|mongodb|amazonaws)|io\.(?:netty|debezium|grpc))[\w.$]{1,200})|Couldn't find field (?<field>[\w.$]{1,120})|ncompatible with the version|ncompatible client version/m,
    and: /Incompatible KafkaProducer|getField|getDeclared|getMethod|[Rr]eflect|invoke|setField|newInstance|Internal(?:Producer|Consumer)/,
    not: /UserDefinedFunctionHelper|no(?:-arg| default) constructor|<init>\(\)$|PojoSerializer|InstantiationUtil|jvm\.hotspot|sun\.misc|java\.(?:lang|util|nio)\.[\w.$]{1,60}\.\w+$/m,
    role: 'trigger',
    source:
      'streaming.connectors.kafka.internals.FlinkKafkaInternalProducer#getField, connector.kafka.sink.FlinkKafkaInternalProducer; java.lang.Class#getDeclaredField below connectors',
  },
  {
    id: 'dependency-conflict:super-class',
    diagnosis: 'dependency-conflict',
    literal: [
      'superinterface check failed',
      'superclass access check failed',
      'cannot access its superinterface',
      'cannot access its superclass',
      'overrides final method',
    ],
    pattern:
      /(?<![\w.$])(?<owner>(?!java\.)[\w.$]{3,200}) (?:\([^)\n]{0,80}\) )?(?:cannot access its super(?:class|interface)|overrides final method)/,
    not: CLOSED_MODULE,
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'dependency-conflict:class-change',
    diagnosis: 'dependency-conflict',
    literal: ['IncompatibleClassChangeError', 'VerifyError', 'AbstractMethodError'],
    pattern:
      /(?<error>IncompatibleClassChangeError|VerifyError|AbstractMethodError)(?:: [^\n]{0,160}?\b(?<owner>(?!java|org[./]apache[./]flink)[a-z]\w*[./]\w+[./][\w.$/]+))?/,
    role: 'trigger',
    source: SOURCE,
  },
  {
    id: 'dependency-conflict:said-by-library',
    diagnosis: 'dependency-conflict',
    literal: [
      'requires Jackson Databind version',
      'Incompatible Jackson version',
      'ProtobufRuntimeVersionException',
      'preempting StackOverflowError',
      'but Logback is on the classpath',
      'cannot be present with log4j',
      'cannot be cast to ch.qos.logback',
      'cannot be cast to org.apache.logging.log4j',
    ],
    pattern:
      /(?<owner>[Jj]ackson|[Pp]rotobuf|slf4j|[Ll]ogback|log4j)[^\n]{0,200}?(?:version|Version|preempting|classpath|present|LoggerFactory|LoggerContext)/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'com.fasterxml.jackson.module.scala.JacksonModule; com.google.protobuf.RuntimeVersion; org.slf4j.impl.Log4jLoggerFactory',
  },
  {
    id: 'dependency-conflict:two-factories',
    diagnosis: 'dependency-conflict',
    literal: ['Multiple factories for identifier', 'More than one suitable table factory'],
    pattern:
      /Multiple factories for identifier '(?<identifier>[^']+)' that implement '(?<owner>[^']+)'|More than one suitable table factory for '(?<service>[^']+)'/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory; AmbiguousTableFactoryException',
  },
  {
    id: 'java-version:jdk-member',
    diagnosis: 'java-version',
    literal: ['NoSuchMethodError', 'NoSuchFieldError'],
    pattern: ownedBy('javax?[./](?!servlet|ws|inject|validation|persistence)'),
    role: 'trigger',
    strength: 'decisive',
    source: SOURCE,
  },
]);
