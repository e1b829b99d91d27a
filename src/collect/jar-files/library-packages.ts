/**
 * Packages of libraries that job jars are known to carry, as internal names. Whoever names a package so is a library,
 * unless the main class lies in it. Flink's own come first, then what its quickstart, connectors and Spring bring along.
 */
const LIBRARIES = `
org/apache/flink org/apache/kafka org/apache/commons org/apache/hadoop org/apache/avro org/apache/parquet org/apache/orc
org/apache/hive org/apache/hbase org/apache/iceberg org/apache/hudi org/apache/paimon org/apache/calcite org/apache/arrow
org/apache/logging org/apache/log4j org/apache/http org/apache/zookeeper org/apache/curator org/apache/pulsar org/apache/bookkeeper
org/apache/doris org/apache/seatunnel org/apache/beam org/apache/cassandra org/apache/lucene org/apache/thrift org/apache/tez
org/apache/maven org/apache/yetus org/apache/directory org/apache/kerby org/apache/htrace org/apache/ivy org/apache/pekko
org/apache/rocketmq org/apache/activemq org/apache/qpid org/apache/ignite org/apache/solr org/apache/tika org/apache/velocity
org/apache/xerces org/apache/xml org/apache/xpath org/apache/xalan org/apache/xbean org/apache/catalina org/apache/tomcat
org/apache/coyote org/apache/naming org/apache/juli org/apache/jasper org/apache/el org/apache/dubbo org/apache/shiro
org/apache/ibatis org/apache/poi org/apache/pdfbox org/apache/groovy org/apache/spark org/apache/phoenix org/apache/kudu
org/apache/fluss org/apache/geode org/apache/celeborn org/apache/amoro org/apache/ws org/apache/wss4j org/apache/cxf org/apache/axis
org/slf4j org/springframework org/junit junit org/mockito org/hamcrest org/assertj org/testcontainers org/testng
org/objectweb/asm org/objenesis org/joda org/json org/yaml org/xerial org/codehaus org/eclipse org/jboss org/hibernate
org/glassfish org/jvnet org/jline org/fusesource org/w3c org/xml org/ietf org/intellij org/jetbrains org/checkerframework
org/reactivestreams org/rocksdb org/postgresql org/mariadb org/mongodb org/bson org/elasticsearch org/opensearch org/influxdb
org/neo4j org/redisson org/lz4 org/tukaani org/brotli org/anarres org/iq80 org/threeten org/roaringbitmap org/aopalliance
org/aspectj org/antlr org/stringtemplate org/abego org/jctools org/agrona org/HdrHistogram org/LatencyUtils org/immutables
org/conscrypt org/bouncycastle org/apiguardian org/opentest4j org/jdom org/dom4j org/jaxen org/jsoup org/quartz org/flywaydb
org/h2 org/hsqldb org/sqlite org/duckdb org/firebirdsql org/apache/derby org/jooq org/mybatis org/mapstruct org/modelmapper
org/projectlombok lombok org/javassist javassist org/mvel2 org/mozilla org/graalvm org/python org/jruby org/luaj org/renjin
org/locationtech org/geotools org/opengis org/osgi org/pentaho org/janino org/snakeyaml org/msgpack org/zeroturnaround
org/reflections org/rnorth org/awaitility org/skyscreamer org/xmlunit org/jose4j org/keycloak org/pac4j org/tensorflow
org/deeplearning4j org/nd4j org/bytedeco org/opencv org/ejml org/jblas org/eclipse/jetty org/mortbay org/jets3t org/webjars
org/openjdk org/opensaml org/scalatest org/scalactic org/scalacheck org/scalatools org/typelevel org/json4s org/uncommons
one/profiler com/google com/fasterxml com/amazonaws com/azure com/microsoft com/aliyun com/aliyuncs com/tencentcloudapi com/qcloud
com/huaweicloud com/volcengine com/baidubce com/esotericsoftware com/twitter com/typesafe com/lightbend com/alibaba/fastjson
com/alibaba/fastjson2 com/alibaba/druid com/alibaba/nacos com/alibaba/otter com/alibaba/google com/alibaba/ververica
com/ververica com/dtstack com/starrocks com/clickhouse com/mysql com/zaxxer com/jayway com/squareup com/github/luben
com/github/benmanes com/github/jnr com/github/shyiko com/github/pagehelper com/github/dockerjava com/github/tomakehurst
com/github/jsqlparser com/github/rholder com/github/ben com/github/zkclient com/ning com/codahale com/yammer com/lmax
com/rabbitmq com/datastax com/mongodb com/couchbase com/redis com/hazelcast com/oracle com/ibm/icu com/ibm/db2 com/ibm/msg
com/sun com/jcraft com/thoughtworks com/opencsv com/univocity com/maxmind com/uber com/linkedin com/netflix com/facebook
com/carrotsearch com/clearspring com/tdunning com/googlecode com/jamesmurty com/kenai com/nimbusds com/okta com/auth0
com/splunk com/datadoghq com/newrelic com/timgroup com/beust com/ctc com/bea com/influxdb com/taosdata com/vertica com/sap
com/snowflake com/databricks com/teradata com/facebook/presto com/dameng com/kingbase8 com/oceanbase com/pingcap com/vesoft
com/jakewharton com/orbitz com/mchange com/p6spy com/querydsl com/softwaremill com/chuusai com/eed3si9n com/fulmicoton
com/cronutils com/jolbox com/zendesk com/ecwid com/moandjiezana com/hierynomus com/healthmarketscience com/hubspot
com/graphql com/apollographql com/intellij com/jetbrains com/vladsch com/samskivert com/baomidou com/lambdaworks com/xkzhangsan
cn/hutool cn/afterturn net/sf net/java net/jpountz net/bytebuddy net/minidev net/jodah net/openhft net/spy net/snowflake
net/logstash net/ttddyy net/razorvine net/jcip net/i2p net/iakovlev net/agkn net/sourceforge net/objecthunter net/i18n
io/vavr io/netty io/grpc io/opentelemetry io/opentracing io/micrometer io/prometheus io/dropwizard io/confluent io/debezium io/delta
io/pravega io/lettuce io/vertx io/reactivex io/projectreactor io/quarkus io/swagger io/jsonwebtoken io/kubernetes io/fabric8
io/airlift io/trino io/perfmark io/tidb io/r2dbc io/minio io/nats io/milvus io/qdrant io/pinecone io/circe io/suzaku
io/github/classgraph io/github/resilience4j io/github/bucket4j io/smallrye io/undertow io/sentry io/jaegertracing io/zipkin
io/apicurio io/streamnative io/tiledb io/questdb io/findify io/activej io/protostuff io/burt io/thekraken io/cucumber
redis/clients reactor/core reactor/util reactor/netty reactor/adapter reactor/pool okhttp3 okio retrofit2 rx feign groovy
groovyjarjarantlr groovyjarjarasm kotlin kotlinx scala scalaz shapeless cats fs2 zio akka play/api jakarta javax java jdk sun
antlr ch/qos dev/failsafe edu/umd edu/stanford freemarker gnu/trove gnu/io javassist javacc javolution jersey/repackaged jnr
jodd jp/co/cyberagent kafka me/escoffier me/lemire mousio nl/basjes oracle/jdbc oracle/sql oracle/ucp oshi picocli
ru/yandex/clickhouse shaded shadeio software/amazon software/aws wiremock zipkin zipkin2 ai/djl ai/onnxruntime dk/brics
`;

const PACKAGES: ReadonlySet<string> = new Set(LIBRARIES.trim().split(/\s+/));
/** The longest of them, in parts of a name. */
const MOST_PARTS = 3;
/** What a shading plugin has moved away keeps its name behind one of these. */
const RELOCATED = /(?:^|\/)(?:shaded|shadow|relocated|repackaged|thirdparty|vendor)\//;
/** Flink's own examples are what a job is, although they bear its name. */
const EXAMPLES = /^org\/apache\/flink\/(?:[^/]+\/)*examples\//;

/** Whether a class, by its internal name, is of a library known by its package. */
export function isKnownLibrary(name: string): boolean {
  let end = -1;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    end = name.indexOf('/', end + 1);
    if (end < 0) break;
    if (PACKAGES.has(name.slice(0, end))) return !EXAMPLES.test(name);
  }
  return isRelocated(name);
}

/** Whether a class was moved into the job's packages by a build, and is somebody else's. */
export function isRelocated(name: string): boolean {
  return RELOCATED.test(name);
}
