import { classIn, typesAbove } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';

/** Widely used classes that Java cannot serialize. Not in here, because they can: ObjectMapper, Random, locks, SimpleDateFormat. */
const KNOWN: ReadonlySet<string> = new Set([
  'java/io/BufferedReader',
  'java/io/BufferedWriter',
  'java/io/FileInputStream',
  'java/io/FileOutputStream',
  'java/io/FileWriter',
  'java/io/InputStream',
  'java/io/OutputStream',
  'java/io/PrintStream',
  'java/io/PrintWriter',
  'java/lang/Thread',
  'java/lang/ThreadLocal',
  'java/net/Socket',
  'java/net/http/HttpClient',
  'java/nio/ByteBuffer',
  'java/security/MessageDigest',
  'java/sql/Connection',
  'java/sql/PreparedStatement',
  'java/sql/ResultSet',
  'java/sql/Statement',
  'java/time/format/DateTimeFormatter',
  'java/util/Optional',
  'java/util/Scanner',
  'java/util/Timer',
  'java/util/concurrent/CompletableFuture',
  'java/util/concurrent/CountDownLatch',
  'java/util/concurrent/ExecutorService',
  'java/util/concurrent/ScheduledExecutorService',
  'java/util/concurrent/ThreadPoolExecutor',
  'java/util/regex/Matcher',
  'java/util/stream/Stream',
  'javax/crypto/Cipher',
  'javax/script/ScriptEngine',
  'com/google/gson/Gson',
  'com/mongodb/client/MongoClient',
  'com/mongodb/client/MongoCollection',
  'com/mongodb/client/MongoDatabase',
  'com/zaxxer/hikari/HikariDataSource',
  'io/lettuce/core/RedisClient',
  'okhttp3/OkHttpClient',
  'org/apache/avro/Schema$Parser',
  'org/apache/hadoop/conf/Configuration',
  'org/apache/hadoop/fs/FileSystem',
  'org/apache/http/impl/client/CloseableHttpClient',
  'org/apache/kafka/clients/consumer/KafkaConsumer',
  'org/apache/kafka/clients/producer/KafkaProducer',
  'org/apache/kafka/clients/producer/Producer',
  'org/elasticsearch/client/RestHighLevelClient',
  'org/json/JSONObject',
  'redis/clients/jedis/Jedis',
  'redis/clients/jedis/JedisPool',
]);

const SERIALIZABLE: ReadonlySet<string> = new Set([
  'java/io/Serializable',
  'java/io/Externalizable',
  // Ancestors nobody else extends without being serializable.
  'java/lang/Record',
]);

/**
 * Whether a value of this type cannot be serialized by Java: the class's internal name if that is known; undefined if it can,
 * or nobody knows.
 */
export function notSerializable(code: JobCode, descriptor: string): string | undefined {
  const name = classIn(descriptor);
  if (name === undefined || name.startsWith('[')) return undefined;
  if (KNOWN.has(name)) return name;
  return isPlainOwn(code, name) ? name : undefined;
}

/** A class of the job of which all ancestors are known, and none is serializable; interfaces and abstract classes say nothing. */
export function isPlainOwn(code: JobCode, name: string): boolean {
  const classFile = code.classes.find(name);
  if (classFile === undefined || !code.classes.isOwn(name) || (classFile.access & ABSTRACT_OR_INTERFACE) !== 0)
    return false;
  const above = typesAbove(code.classes, name);
  if (above.some((one) => SERIALIZABLE.has(one))) return false;
  return above.every((one) => one === 'java/lang/Object' || HARMLESS.has(one) || code.classes.isOwn(one));
}

const ABSTRACT_OR_INTERFACE = 0x0600;

/** Interfaces of the JDK that are not serializable. */
const HARMLESS: ReadonlySet<string> = new Set([
  'java/lang/AutoCloseable',
  'java/io/Closeable',
  'java/lang/Cloneable',
  'java/lang/Comparable',
  'java/lang/Iterable',
  'java/lang/Runnable',
  'java/util/function/Function',
  'java/util/function/Supplier',
  'java/util/function/Predicate',
  'java/util/function/Consumer',
  'java/util/Iterator',
]);
