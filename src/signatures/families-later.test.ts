import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

const idsOf = (log: string) => rootsIn(log).map(({ diagnosis }) => diagnosis.id);

/** Texts as the class named prints them. */
const worded: readonly (readonly [id: string, source: string, log: string])[] = [
  [
    'dependency-conflict',
    'java.io.ObjectStreamClass#matchFields, a relocated library',
    'Caused by: java.io.InvalidClassException: com.acme.connectors.shaded.com.fasterxml.jackson.databind.cfg.MapperConfig; incompatible types for field _mapperFeatures',
  ],
  [
    'version-mismatch',
    'java.io.ObjectStreamClass#matchFields',
    'java.io.InvalidClassException: org.apache.flink.api.common.ExecutionConfig; incompatible types for field closureCleanerLevel',
  ],
  ['config-invalid', 'snakeyaml-engine BaseConstructor', 'YamlEngineException: found duplicate key state.backend.type'],
  [
    'config-invalid',
    'snakeyaml DuplicateKeyException, through YamlParserUtils',
    'org.snakeyaml.engine.v2.exceptions.DuplicateKeyException: while constructing a mapping\nfound duplicate key rest.port',
  ],
  [
    'java-version',
    'client.program.PackagedProgram#loadMainClass',
    "org.apache.flink.client.program.ProgramInvocationException: The program's entry point class 'com.acme.Main' could not be loaded due to a linkage failure.",
  ],
  [
    'classloading-conflict',
    'JVM to 8',
    'java.lang.ClassCastException: org.apache.iceberg.rest.RESTCatalog cannot be cast to org.apache.iceberg.catalog.Catalog',
  ],
  [
    'classloading-conflict',
    'javax.xml.parsers.FactoryFinder',
    'javax.xml.parsers.FactoryConfigurationError: Provider for class javax.xml.parsers.SAXParserFactory cannot be created\n\tat javax.xml.parsers.FactoryFinder.findServiceProvider(FactoryFinder.java:311)\n\tat org.apache.hadoop.conf.Configuration.loadResource(Configuration.java:2412)',
  ],
  [
    'classloading-conflict',
    'java.util.ServiceLoader',
    'java.util.ServiceConfigurationError: org.apache.hadoop.fs.FileSystem: Provider org.apache.hadoop.fs.s3a.S3AFileSystem could not be instantiated',
  ],
  [
    'oom-native-threads',
    'Go runtime/os_linux.go#newosproc',
    'runtime: failed to create new OS thread (have 11 already; errno=11)',
  ],
  [
    'oom-native-threads',
    'HotSpot os_linux.cpp',
    '[warning][os,thread] Failed to start thread - pthread_create failed (EAGAIN) for attributes: stacksize: 1024k',
  ],
  ['oom-native-threads', 'bash', '/opt/flink/bin/config.sh: fork: retry: Resource temporarily unavailable'],
  [
    'external-auth',
    'getindata http connector, JavaNetHttpPollingClient',
    '2024-05-01 10:00:00,000 WARN  com.getindata.connectors.http.internal.table.lookup.JavaNetHttpPollingClient [] - Returned Http status code was invalid or returned body was empty. Status Code [403]',
  ],
  [
    'cdc-before-image-missing',
    'kafka.connect.data.Struct#lookupField beneath RowDataDebeziumDeserializeSchema',
    'org.apache.kafka.connect.errors.DataException: amount is not a valid field name\n\tat org.apache.kafka.connect.data.Struct.lookupField(Struct.java:254)\n\tat org.apache.flink.cdc.debezium.table.RowDataDebeziumDeserializeSchema.extractBeforeRow(RowDataDebeziumDeserializeSchema.java:138)',
  ],
  [
    'sql-sink-changelog',
    'StreamTableEnvironment to 1.13',
    'org.apache.flink.table.api.ValidationException: Table is not an append-only table. Use the toRetractStream() in order to handle add and retract messages.',
  ],
  [
    'sql-sink-changelog',
    'copied with another dash',
    'Table is not an append一only table. Use the toRetractStream() in order to handle add and retract messages.',
  ],
  [
    'sql-sink-changelog',
    'StreamTableEnvironmentImpl 1.13, toAppendStream',
    'Exception in thread "main" org.apache.flink.table.api.TableException: toAppendStream doesn\'t support consuming update changes which is produced by node GroupAggregate(groupBy=[user], select=[user, COUNT(*) AS c])',
  ],
  [
    'dependency-conflict',
    'org.springframework.boot.diagnostics.analyzer.NoSuchMethodFailureAnalyzer',
    'APPLICATION FAILED TO START\n\nDescription:\n\nAn attempt was made to call a method that does not exist. The attempt was made from the following location:\n\n    com.acme.Web.start(Web.java:9)\n\nThe following method did not exist:\n\n    com.google.common.base.Preconditions.checkArgument(ZLjava/lang/String;J)V',
  ],
  [
    'ha-storage-unavailable',
    'org.apache.hadoop.hdfs.protocol.FSLimitException',
    'org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.hdfs.protocol.FSLimitException$MaxDirectoryItemsExceededException): The directory item limit of /flink/ha is exceeded: limit=1048576 items=1048576',
  ],
  [
    'ha-storage-unavailable',
    'org.apache.hadoop.hdfs.protocol.NSQuotaExceededException',
    'org.apache.hadoop.hdfs.protocol.NSQuotaExceededException: The NameSpace quota (directories and files) of directory /flink/recovery is exceeded: quota=10000 file count=10001',
  ],
  [
    'jm-address-mismatch',
    'a refused RPC address under the host name of a container',
    'pekko.tcp://flink@3f2a9c1b77de:6123 connection refused',
  ],
  [
    'jm-address-mismatch',
    'pekko remote, Association',
    '2024-05-01 10:00:00,000 WARN  pekko.remote.ReliableDeliverySupervisor [] - Association with remote system [pekko.tcp://flink@3f2a9c1b77de:6123] has failed, address is now gated for [50] ms. Reason: [Association failed with [pekko.tcp://flink@3f2a9c1b77de:6123]] Caused by: [java.net.ConnectException: Connection refused: 3f2a9c1b77de/172.18.0.3:6123]',
  ],
  [
    'external-unreachable',
    'org.apache.http.conn.HttpHostConnectException',
    'java.net.ConnectException: Connect to 127.0.0.1:8040 [/127.0.0.1] failed',
  ],
  [
    'external-unreachable',
    'org.apache.http.conn.HttpHostConnectException beneath a stream load',
    'org.apache.http.conn.HttpHostConnectException: Connect to 127.0.0.1:8040 [/127.0.0.1] failed: Connection refused (Connection refused)\n\tat com.starrocks.data.load.stream.DefaultStreamLoader.send(DefaultStreamLoader.java:288)',
  ],
  [
    'classloader-closed',
    'FlinkUserCodeClassLoaders$SafetyNetWrapperClassLoader#ensureInner',
    "java.lang.IllegalStateException: Trying to access closed classloader. Please check if you store classloaders directly or indirectly in static fields. If the stacktrace suggests that the leak occurs in a third party library and cannot be fixed immediately, you can disable this check with the configuration 'classloader.check-leaked-classloader'.",
  ],
  [
    'classloader-closed',
    'the same, in a shutdown hook of Hadoop',
    'Exception in thread "Thread-9" java.lang.IllegalStateException: Trying to access closed classloader. Please check if you store classloaders directly or indirectly in static fields.\n\tat org.apache.flink.runtime.execution.librarycache.FlinkUserCodeClassLoaders$SafetyNetWrapperClassLoader.ensureInner(FlinkUserCodeClassLoaders.java:164)\n\tat org.apache.hadoop.conf.Configuration.getResource(Configuration.java:2647)\n\tat org.apache.hadoop.util.ShutdownHookManager$1.run(ShutdownHookManager.java:102)',
  ],
];

/** The same words, and no such fault. */
const others: readonly (readonly [id: string, why: string, log: string])[] = [
  [
    'dependency-conflict',
    'a class of the job',
    'java.io.InvalidClassException: com.example.orders.Order; incompatible types for field id',
  ],
  ['config-invalid', 'not the configuration of Flink', 'helm: YamlEngineException: found duplicate key replicas'],
  [
    'java-version',
    'not in the jar',
    "org.apache.flink.client.program.ProgramInvocationException: The program's entry point class 'com.acme.Main' was not found in the jar file.",
  ],
  [
    'classloading-conflict',
    'two values of one library',
    'java.lang.ClassCastException: org.apache.avro.generic.GenericData$Record cannot be cast to org.apache.avro.specific.SpecificRecord',
  ],
  [
    'classloading-conflict',
    'found by nobody',
    'java.util.ServiceConfigurationError: org.apache.hadoop.fs.FileSystem: Provider org.apache.hadoop.fs.s3a.S3AFileSystem not found',
  ],
  ['oom-native-threads', 'another errno', 'runtime: failed to open file (errno=2)'],
  [
    'external-auth',
    'the service is away',
    '2024-05-01 10:00:00,000 WARN  com.getindata.connectors.http.internal.table.lookup.JavaNetHttpPollingClient [] - Returned Http status code was invalid or returned body was empty. Status Code [503]',
  ],
  [
    'cdc-before-image-missing',
    'the new row',
    'org.apache.kafka.connect.errors.DataException: amount is not a valid field name\n\tat org.apache.kafka.connect.data.Struct.lookupField(Struct.java:254)\n\tat org.apache.flink.cdc.debezium.table.RowDataDebeziumDeserializeSchema.extractAfterRow(RowDataDebeziumDeserializeSchema.java:132)',
  ],
  ['sql-sink-changelog', 'advice only', 'INFO  com.acme.Job [] - the table is append-only'],
  ['dependency-conflict', 'a column', 'Description: the following column did not exist: order_id'],
  [
    'ha-storage-unavailable',
    'a table',
    'org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.hdfs.protocol.FSLimitException$MaxDirectoryItemsExceededException): The directory item limit of /warehouse/orders is exceeded: limit=1048576 items=1048576',
  ],
  [
    'jm-address-mismatch',
    'refused under a name that somebody gave',
    'pekko.tcp://flink@jobmanager:6123 connection refused',
  ],
  [
    'jm-address-mismatch',
    'a TaskManager in a container',
    '2024-05-01 10:00:00,000 WARN  pekko.remote.ReliableDeliverySupervisor [] - Association with remote system [pekko.tcp://flink@3f2a9c1b77de:41234] has failed, address is now gated for [50] ms. Reason: [Association failed with [pekko.tcp://flink@3f2a9c1b77de:41234]]',
  ],
  [
    'config-invalid',
    'the application.yml of a service',
    'org.springframework.boot: org.yaml.snakeyaml.constructor.DuplicateKeyException: while constructing a mapping found duplicate key server',
  ],
  [
    'external-unreachable',
    'the REST client of Flink',
    'java.net.ConnectException: Connect to 127.0.0.1:8081 [/127.0.0.1] failed',
  ],
  ['classloader-closed', 'another state', 'java.lang.IllegalStateException: Trying to access closed connection.'],
];

describe('families of wordings, the later ones', () => {
  it.each(worded)('%s: %s', (id, _, log) => {
    expect(idsOf(log)[0]).toBe(id);
  });

  it.each(others)('not %s: %s', (id, _, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it('are sure of nothing where Flink keeps its own files on HDFS', () => {
    const log =
      'org.apache.hadoop.hdfs.protocol.NSQuotaExceededException: The NameSpace quota (directories and files) of directory /flink/ha is exceeded: quota=10000 file count=10001';
    const found = rootsIn(log).filter(({ candidate }) => !candidate);
    expect(found.map(({ diagnosis, confidence }) => [diagnosis.id, confidence])).toEqual([
      ['ha-storage-unavailable', 'possible'],
      ['fs-hdfs-write-failed', 'possible'],
    ]);
  });

  it('take little time over long names', () => {
    const long = `java.lang.ClassCastException: org.apache.acme.${'Aa.'.repeat(20_000)}B cannot be cast to org.apache.acme.${'Aa.'.repeat(20_000)}C`;
    const from = performance.now();
    rootsIn(long);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
