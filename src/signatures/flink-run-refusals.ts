import { refused } from './printed.ts';
import { defineSignatures } from './signature.ts';

/** What Flink's core refuses once a job runs: records, state, slots, what high availability keeps; in wordings of 1.8 to 2.3. */
export const flinkRunRefusalSignatures = defineSignatures([
  refused(
    'blob-or-tmp-cleaned',
    'refused',
    [
      'UploadDirectory does not exist',
      'and failed to copy from blob store',
      'Could not find file for archived execution graph',
    ],
    'runtime.rest.handler.FileUploads, BlobServer, FileExecutionGraphInfoStore',
  ),
  refused(
    'null-field',
    'refused',
    [
      'You cannot add null to a ',
      'You cannot have null element in a ',
      'Collection must not contain null elements',
      'The collection contains a null element',
      'The collection must not contain null elements',
      'Cannot write tuple with <null> value',
      'Record to serialize to byte array must not be null',
      'map data with null keys',
    ],
    'HeapListState, ListDelimitedSerializer, TtlListState, FromElementsFunction, CsvOutputFormat, base serializers, InstantiationUtil, RowDataToJsonConverters',
  ),
  refused(
    'null-key',
    'refused',
    ['NullPointerException occurred while accessing a key field in a POJO'],
    'api.java.typeutils.runtime.PojoComparator#accessField',
  ),
  refused(
    'watermark-none',
    'refused',
    [
      'Record has no timestamp. Is the time characteristic',
      'Elements used in interval stream joins need to have timestamps',
    ],
    'streaming.runtime.operators.windowing (TumblingEventTimeWindows before 1.6), co.IntervalJoinOperator',
  ),
  refused(
    'slots-insufficient',
    'refused',
    [
      'Pending slot request timed out in SlotPool',
      'The allocation could not be fulfilled in time',
      'Could not fulfill slot request',
    ],
    'runtime.jobmaster.slotpool.SlotPoolImpl, resourcemanager.slotmanager.SlotManagerImpl (–1.13)',
  ),
  refused(
    'ha-storage-unavailable',
    'refused',
    [
      'Could not retrieve job ids of persisted jobs',
      'state in ZooKeeper for job',
      'state from ZooKeeper for job',
      'Could not write leader address and leader session ID to ZooKeeper',
    ],
    'SessionDispatcherLeaderProcess, ZooKeeperRunningJobsRegistry (–1.14), ZooKeeperLeaderElectionDriver',
  ),
  refused(
    'restore-ha-pointer-broken',
    'refused',
    [
      'from the submitted job graph store',
      'checkpoints from storage.',
      'ConfigMap data ',
      'It may be deleted externally',
      "somebody has interfered with Flink's operation",
    ],
    'DefaultJobGraphStore, ZooKeeperCompletedCheckpointStore, KubernetesStateHandleStore',
    {
      pattern:
        /^(?<refused>[^\n]{0,300}?(?:state handle for [^\n]{1,80} from the submitted job graph store|Could not read any of the [^\n]{1,20} checkpoints from storage|Failed to deserialize state handle from ConfigMap data|ConfigMap [^\n]{1,120} does not exists?\. (?:It may be deleted externally|This indicates that somebody has interfered))[^\n]{0,200})/m,
    },
  ),
  refused(
    'kafka-poison-record',
    'unread',
    [
      'Line could not be parsed: ',
      'Row too short: ',
      'Parsing error for column ',
      'Unexpected parser position for column ',
      'CsvParseException: ',
      'The Ogg JSON message is ',
      'Illegal Json Data...',
      'Invalid JSON string in JSON(value)',
      'Received invalid op code ',
      'Received NULL op code',
    ],
    'api.common.io.GenericCsvInputFormat, java.io.RowCsvInputFormat, CsvToRowDataConverters, ogg.OggJsonDeserializationSchema, RowDataToJson, table.runtime (TableRuntimeException)',
  ),
  refused(
    'sql-type-mismatch',
    'refused',
    [
      'from external DataStream API to internal Table API data structures',
      'from internal Table API to external DataStream API data structures',
      'is being written into it. You can set job configuration',
      'does not support TIMESTAMP type with precision',
    ],
    'table.runtime.operators.source.InputConversionOperator, sink.OutputConversionOperator, ConstraintEnforcer (1.15–), AvroSchemaConverter',
  ),
  refused(
    'sql-statement-invalid',
    'argument',
    [
      'Illegal jsonpath mode ',
      'Illegal jsonpath spec ',
      'Invalid escape character ',
      'Invalid escape sequence ',
      'Invalid regular expression ',
      'Failed to execute ALTER TABLE statement.',
      'SqlExecutionException: Failed to parse statement',
      'SqlExecutionException: Invalid view ',
      'SqlExecutionException: Invalid temporal table ',
    ],
    'table.runtime.functions.SqlJsonUtils, SqlLikeUtils; AlterSchemaConverter (1.17–); table.client (–1.13)',
    { not: /kafka|debezium/i },
  ),
  refused(
    'sql-factory-missing',
    'refused',
    [
      'Required context properties mismatch',
      'No factory supports all properties',
      'No factory implements ',
      'No factory supports the additional filters',
    ],
    'table.factories.TableFactoryService, ComponentFactoryService (–1.14)',
  ),
  refused(
    'checkpoint-finished-tasks',
    'refused',
    ['has used UnionListState, but part of its tasks has called'],
    'runtime.checkpoint.VertexFinishedStateChecker, FinishedTaskStateProvider (1.14–)',
  ),
  refused(
    'restore-uid-mismatch',
    'mixed-finished',
    ['which contain mixed operator finished state'],
    'runtime.checkpoint.VertexFinishedStateChecker (1.14–)',
  ),
  refused(
    'fd-or-port-exhausted',
    'refused',
    ['Could not find a free permitted port on the machine'],
    'org.apache.flink.util.NetUtils#getAvailablePort',
  ),
  refused(
    'rocksdb-native-library',
    'forst',
    ['Could not load the native ForSt library'],
    'state.forst.ForStStateBackend (2.0–)',
  ),
  refused(
    'job-submission-unreachable',
    'refused',
    [
      'Cannot establish connection to JobManager',
      'Failed to connect to the SQL Gateway',
      'Could not find the connecting address by connecting to the current leader',
      'Could not retrieve the leader address and leader session ID',
    ],
    'RemoteStreamEnvironment (–1.8), table.client ExecutorImpl, runtime.util.LeaderRetrievalUtils',
    { not: /kafka|Suppressed: |zookeeper|KeeperException/i },
  ),
]);
