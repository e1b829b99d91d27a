import { describe, expect, it } from 'vitest';
import { findingsIn, namedIn, rootsIn } from '#test/told';

/** Wordings that earlier patterns could not match, rendered from the templates named beside each signature. */
const printed: readonly (readonly [string, string])[] = [
  ['sink-overloaded', 'tablet writer write failed, tablet_id=4711, txn_id=99, err=-235'],
  [
    'sink-overloaded',
    'java.io.IOException: close wait failed coz rpc error. tablet error: tablet_id=4711, [E-235]too many versions',
  ],
  [
    'kafka-transaction-expired',
    '2024-02-01 01:12:18,466 WARN  org.apache.flink.streaming.api.functions.sink.TwoPhaseCommitSinkFunction [] - Transaction KafkaTransactionState [transactionalId=Source: orders -> Sink: out-1, producerId=7, epoch=2] has been open for 950000 ms. This is close to or even exceeding the transaction timeout of 900000 ms.',
  ],
  [
    'classloading-conflict',
    'java.lang.ClassCastException: org.apache.hadoop.yarn.proto.YarnServiceProtos$GetNewApplicationRequestProto cannot be cast to com.google.protobuf.Message\n\tat org.apache.hadoop.ipc.ProtobufRpcEngine$Invoker.constructRpcRequest(ProtobufRpcEngine.java:138)',
  ],
  [
    'jm-address-mismatch',
    'java.net.UnknownHostException: orders-jobmanager: Name or service not known\n\tat java.net.InetAddress.getByName(InetAddress.java:1077)\n\tat org.apache.flink.runtime.rpc.akka.AkkaRpcServiceUtils.getRpcUrl(AkkaRpcServiceUtils.java:203)\n\tat org.apache.flink.runtime.taskexecutor.TaskManagerRunner.<init>(TaskManagerRunner.java:132)',
  ],
  [
    'job-submission-unreachable',
    "java.lang.RuntimeException: The Yarn application application_1700000000000_0042 doesn't run anymore.\n\tat org.apache.flink.yarn.YarnClusterDescriptor.retrieve(YarnClusterDescriptor.java:420)",
  ],
  [
    'pyflink-environment',
    '  File "job.py", line 7\nSyntaxError: Non-ASCII character \'\\xe6\' in file job.py on line 7, but no encoding declared; see http://www.python.org/peps/pep-0263.html for details',
  ],
  ['restore-java-class-changed', 'we renamed the class kept in our ListState; restoring the savepoint fails'],
  ['missing-dependency', '运行时报 NoClassDefFoundError：找不到 TableEnvironment 类'],
  ['container-killed-yarn-physical', 'the NodeManager kills workers that exceed their memory'],
  [
    'rocksdb-slow-reads',
    '"Join[3] -> Calc[4] (1/1)#0" Id=88 RUNNABLE (in native)\n\tat org.rocksdb.RocksDB.get(Native Method)\n\tat org.rocksdb.RocksDB.get(RocksDB.java:2084)\n\tat org.apache.flink.contrib.streaming.state.RocksDBValueState.value(RocksDBValueState.java:81)',
  ],
  [
    'sync-io-per-record',
    '"Enrich (1/4)#0" Id=91 RUNNABLE\n\tat java.net.SocketInputStream.socketRead0(Native Method)\n\tat com.mysql.cj.protocol.ReadAheadInputStream.fill(ReadAheadInputStream.java:107)\n\tat com.mysql.cj.jdbc.ClientPreparedStatement.executeQuery(ClientPreparedStatement.java:972)\n\tat com.acme.Enrich.map(Enrich.java:40)\n\tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)',
  ],
  [
    'kafka-poison-record',
    'java.lang.NullPointerException\n\tat java.lang.String.<init>(String.java:566)\n\tat org.apache.flink.api.common.serialization.SimpleStringSchema.deserialize(SimpleStringSchema.java:75)\n\tat org.apache.flink.streaming.connectors.kafka.KafkaDeserializationSchema.deserialize(KafkaDeserializationSchema.java:79)',
  ],
  [
    'not-serializable',
    'org.apache.flink.streaming.runtime.tasks.StreamTaskException: Could not serialize object for key checkpointing.\n\tat org.apache.flink.streaming.api.graph.StreamConfig.lambda$serializeAllConfigs$1(StreamConfig.java:203)',
  ],
  [
    'managed-memory-exhausted',
    'java.io.IOException: The record exceeds the maximum size of a sort buffer (current maximum: 2097152 bytes).\n\tat org.apache.flink.runtime.operators.sort.SorterInputGateway.writeRecord(SorterInputGateway.java:83)',
  ],
  ['local-directory-unwritable', 'java.io.IOException: Mkdirs failed to create file:/mnt/share/flink/ha'],
  [
    'table-files-missing',
    'org.apache.hudi.exception.HoodieIOException: Exception creating input stream from file: hdfs://nn/warehouse/orders/.f1_1.log.1_0-1-0\n\tat org.apache.hudi.hadoop.fs.HadoopFSUtils.getFSDataInputStream(HadoopFSUtils.java:203)',
  ],
  [
    'external-schema-mismatch',
    'java.lang.ArrayIndexOutOfBoundsException: -1\n\tat org.apache.flink.connector.jdbc.table.JdbcDynamicOutputFormatBuilder.lambda$createBufferReduceExecutor$1(JdbcDynamicOutputFormatBuilder.java:145)',
  ],
];

/** Look-alikes that must not get that name. */
const alike: readonly (readonly [string, string])[] = [
  [
    'kafka-poison-record',
    'java.lang.NullPointerException\n\tat com.acme.OrderSchema.deserialize(OrderSchema.java:75)\n\tat com.acme.Orders.map(Orders.java:31)',
  ],
  [
    'external-schema-mismatch',
    'java.lang.ArrayIndexOutOfBoundsException: -1\n\tat com.acme.Columns.of(Columns.java:14)\n\tat com.acme.Job.main(Job.java:31)',
  ],
  ['local-directory-unwritable', 'java.io.IOException: Mkdirs failed to create s3://bucket/flink/ha'],
  ['sink-overloaded', 'tablet writer write failed, tablet_id=235, txn_id=235, err=-2350'],
  [
    'classloading-conflict',
    'java.lang.ClassCastException: com.acme.Order cannot be cast to com.acme.Invoice\n\tat com.acme.Job.map(Job.java:3)',
  ],
  [
    'jm-address-mismatch',
    'java.net.UnknownHostException: db.internal\n\tat java.net.InetAddress.getByName(InetAddress.java:1077)\n\tat com.mysql.cj.protocol.StandardSocketFactory.connect(StandardSocketFactory.java:130)',
  ],
  ['pyflink-environment', 'SyntaxError: invalid syntax in the SQL text'],
  ['restore-java-class-changed', 'the class was moved to another package, the build is green'],
  ['tm-heartbeat-timeout', 'TaskManager lost the session with ZooKeeper'],
  [
    'sync-io-per-record',
    '"Sink: out (1/4)#0" Id=91 RUNNABLE\n\tat java.net.SocketInputStream.socketRead0(Native Method)\n\tat com.mysql.cj.jdbc.ClientPreparedStatement.executeBatch(ClientPreparedStatement.java:972)\n\tat org.apache.flink.streaming.api.operators.StreamSink.processElement(StreamSink.java:54)',
  ],
  [
    'container-killed-yarn-physical',
    'Current usage: 1.2 GB of 4 GB physical memory used; 6.2 GB of 8.4 GB virtual memory used.',
  ],
  ['tm-registration-timeout', 'Connection refused: elastic-0/10.0.0.4:9200'],
  ['rocksdb-slow-reads', '"Source (1/1)#0" Id=7 WAITING\n\tat java.lang.Object.wait(Native Method)'],
];

describe('wordings as people paste them', () => {
  it.each(printed)('%s: %s', (id, log) => {
    expect(rootsIn(log).map(({ diagnosis }) => diagnosis.id)).toContain(id);
  });

  it.each(alike)('not %s: %s', (id, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it('a stack without an exception is not left without a name in the summary', () => {
    const log =
      '"Map (1/1)#0" Id=7 RUNNABLE\n\tat com.acme.Parse.slow(Parse.java:3)\n\tat com.acme.Parse.map(Parse.java:2)';
    for (const { summary } of findingsIn(log)) expect(summary.en).not.toContain('fault is ;');
  });
});
