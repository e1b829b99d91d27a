import type { Frame } from '#formats/traces';

/**
 * Whose code a frame is: the JDK's, Flink's (with what it is built on), a library's that many jobs use, code that
 * Flink's SQL planner generated for the job's query, or else the job's own.
 */
export type Owner = 'jdk' | 'flink' | 'library' | 'generated' | 'user';

const JDK = /^(?:java|javax|jdk|sun|com\.sun)\./;
/** Flink's own examples are jobs like any other. */
const FLINK =
  /^(?:org\.apache\.flink(?!\.(?:\w+\.)?(?:examples|training|playgrounds|quickstart)\b)|org\.apache\.pekko|akka|scala)\./;

/** Organisations whose packages are libraries, connectors or drivers; a job's own code is not among them. */
const LIBRARIES =
  /^(?:org\.(?:apache(?!\.flink)|dinky|quartz|neo4j|influxdb|h2|sqlite|duckdb|reflections|dom4j|jsoup|gaussdb|opengauss|projectnessie|rocksdb|slf4j|postgresql|mariadb|springframework|elasticsearch|opensearch|codehaus|json|eclipse|hibernate|jboss|jetbrains|joda|mongodb|redisson|mybatis|xerial|objenesis|yaml|msgpack|bson|roaringbitmap|objectweb|bouncycastle|ehcache|jooq|threeten|asynchttpclient|reactivestreams|lz4|aspectj)|io\.(?:netty|grpc|lettuce|vertx|debezium|confluent|micrometer|opentelemetry|prometheus|reactivex|projectreactor|airlift|delta|tidb|pravega|juicefs|nats|minio|kubernetes|fabric8|github\.resilience4j|lakefs|questdb|trino)|com\.(?:google|fasterxml|esotericsoftware|twitter|mysql|mongodb|amazonaws|azure|microsoft|zaxxer|github\.luben|github\.benmanes|clickhouse|datastax|couchbase|ververica|dtstack|dlink|streamxhub|pingcap|taosdata|oceanbase|kingbase8?|gbase|dameng|vesoft|rabbitmq|hivemq|influxdb|aerospike|memsql|singlestore|vertica|teradata|databricks|cloudera|solacesystems|facebook\.(?:presto|thrift)|ibm\.(?:db2|mq|msg|icu)|amazon\.(?:ws|redshift|kinesis)|aliyun|qcloud|obs\.services|tencent\.(?:cloud|cos|oceanus|tdsql|bk)|huawei(?:clouds?|\.(?:clouds|flink|bigdata|fusioninsight|hadoop|mrs|gauss\w*|shade))|webank\.wedatasphere|bytedance\.bitsail|netease\.arctic|interestinglab\.waterdrop|alibaba\.(?:ververica|blink|hologres|lindorm|dubbo|rocketmq|datax|otter|csp|ttl|cloud|excel|flink|druid|fastjson|fastjson2|nacos)|ning|squareup|jayway|typesafe|codahale|lmax|oracle|sap|hazelcast|starrocks|univocity|opencsv)|software\.amazon|net\.(?:jpountz|bytebuddy|sf|snowflake|minidev)|okhttp3|okio|retrofit2|redis\.clients|reactor|rx|oracle|kotlin|kotlinx|groovy|groovyx|clojure|javassist|feign|cn\.hutool|ru\.yandex|dm\.jdbc|ch\.qos|co\.elastic|oshi|gnu|junit|lombok|one\.nio|org\.jline)\./;

/** Nobody shades the code of a job, but what it brings. */
const SHADED = /\.shaded?\./;

/** Classes of the SQL planner's code generator have neither package nor file: `StreamExecCalc$12`, `GroupAggsHandler$31`. */
const GENERATED = /^[A-Z]\w*\$\d+(?:\$\w+)*$/;

/** Frames of Python bear the path of their file. */
const PYTHON = /\.py$|^<|[/\\]/;
const PYFLINK = /(?:^|[/\\])(?:pyflink|apache_beam|py4j)[/\\]|pyflink\.zip/;
/** Windows keeps the standard library in `Lib` of the installation or environment, without the version. */
const PYTHON_LIBRARY =
  /^<(?:frozen|__array)|(?:site|dist)-packages[/\\]|[/\\]lib[/\\]python\d|^[a-z]:\\.*\\lib\\(?:[a-z_]+\\)?\w+\.py$/i;

function ownerOfPython(path: string): Owner {
  if (PYFLINK.test(path)) return 'flink';
  return PYTHON_LIBRARY.test(path) ? 'library' : 'user';
}

export function ownerOf({ class: name, file }: Pick<Frame, 'class' | 'file'>): Owner {
  if (PYTHON.test(name)) return ownerOfPython(name);
  if (JDK.test(name) || name.startsWith('jdk.internal') || /^(?:\$Proxy|com\.sun\.proxy)/.test(name)) return 'jdk';
  if (FLINK.test(name)) return 'flink';
  if (LIBRARIES.test(name) || SHADED.test(name)) return 'library';
  return file === undefined && GENERATED.test(name) ? 'generated' : 'user';
}

/**
 * Where one operator hands a record on to the next of its chain. What is above this frame did not happen in the code
 * below it: that code only emitted the record.
 */
const HAND_OVER =
  /^org\.apache\.flink\.(?:streaming|table\.runtime|connector|cdc|runtime)\.[\w.$]*(?:Output|Collector|Emitter|SourceContext)[\w$]*$/;

export function handsOver({ class: name, method }: Frame): boolean {
  return HAND_OVER.test(name) && /^(?:collect|push|emit|output)/.test(method);
}
