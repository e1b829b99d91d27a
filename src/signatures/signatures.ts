import { asyncIoSignatures } from './async-io.ts';
import { benignSignatures } from './benign.ts';
import { cdcSignatures } from './cdc.ts';
import { cdcPositionsSignatures } from './cdc-positions.ts';
import { cdcRefusalSignatures } from './cdc-refusals.ts';
import { cdcSchemasSignatures } from './cdc-schemas.ts';
import { cdcServersSignatures } from './cdc-servers.ts';
import { checkpointFailureSignatures } from './checkpoint-failures.ts';
import { checkpointsSignatures } from './checkpoints.ts';
import { checkpointsSaidSignatures } from './checkpoints-said.ts';
import { classPathSignatures } from './class-path.ts';
import { clientRefusalSignatures } from './client-refusals.ts';
import { cloudAccessSignatures } from './cloud-access.ts';
import { connectorRefusalSignatures } from './connector-refusals.ts';
import { connectorsSignatures } from './connectors.ts';
import { containerMemorySignatures } from './container-memory.ts';
import { correctnessSignatures } from './correctness.ts';
import { dorisStarrocksSignatures } from './doris-starrocks.ts';
import { externalAccessSignatures } from './external-access.ts';
import { externalRequestsSignatures } from './external-requests.ts';
import { externalSystemsSignatures } from './external-systems.ts';
import { fileSystemClassSignatures } from './file-system-classes.ts';
import { fileSystemSignatures } from './file-systems.ts';
import { flinkRefusalSignatures } from './flink-refusals.ts';
import { flinkRestoreSignatures } from './flink-restores.ts';
import { flinkRunRefusalSignatures } from './flink-run-refusals.ts';
import { formatRefusalSignatures } from './format-refusals.ts';
import { garbageCollectionSignatures } from './garbage-collection.ts';
import { hdfsSignatures } from './hdfs.ts';
import { highAvailabilitySignatures } from './high-availability.ts';
import { jdbcSignatures } from './jdbc.ts';
import { jdbcRowsSignatures } from './jdbc-rows.ts';
import { kafkaSignatures } from './kafka.ts';
import { kafkaAccessSignatures } from './kafka-access.ts';
import { kafkaBrokersSignatures } from './kafka-brokers.ts';
import { kafkaRecordsSignatures } from './kafka-records.ts';
import { kafkaSinkSignatures } from './kafka-sink.ts';
import { kafkaSourceSignatures } from './kafka-source.ts';
import { kafkaTransactionsSignatures } from './kafka-transactions.ts';
import { kerberosSignatures } from './kerberos.ts';
import { kubernetesSignatures } from './kubernetes.ts';
import { lakeCommitsSignatures } from './lake-commits.ts';
import { lakeRefusalSignatures } from './lake-refusals.ts';
import { lakesSignatures } from './lakes.ts';
import { localDiskSignatures } from './local-disks.ts';
import { memorySignatures } from './memory.ts';
import { memoryPoolSignatures } from './memory-pools.ts';
import { namedExceptionSignatures } from './named-exceptions.ts';
import { nativeMemorySignatures } from './native-memory.ts';
import { networkSignatures } from './network.ts';
import { objectStoreAccessSignatures } from './object-store-access.ts';
import { objectStoreSignatures } from './object-stores.ts';
import { optionRefusalSignatures } from './option-refusals.ts';
import { outsideRefusalSignatures } from './outside-refusals.ts';
import { platformSignatures } from './platform.ts';
import { programSignatures } from './programs.ts';
import { pythonSignatures } from './python.ts';
import { remoteCallSignatures } from './remote-calls.ts';
import { resourcesSignatures } from './resources.ts';
import { restoreSignatures } from './restore.ts';
import { restoreSaidSignatures } from './restore-said.ts';
import { restoreTypesSignatures } from './restore-types.ts';
import { savepointSignatures } from './savepoints.ts';
import { searchStoresSignatures } from './search-stores.ts';
import { serviceFileSignatures } from './service-files.ts';
import { shortNetworkSignatures } from './short-network.ts';
import type { Signature } from './signature.ts';
import { snapshotFileSignatures } from './snapshot-files.ts';
import { sqlSignatures } from './sql.ts';
import { sqlFactoriesSignatures } from './sql-factories.ts';
import { sqlRefusalSignatures } from './sql-refusals.ts';
import { sqlStatementSignatures } from './sql-statements.ts';
import { startUpSignatures } from './start-up.ts';
import { stateSignatures } from './state.ts';
import { streamLoadsSignatures } from './stream-loads.ts';
import { submissionSignatures } from './submissions.ts';
import { taskManagersSignatures } from './task-managers.ts';
import { throttlingSignatures } from './throttling.ts';
import { timeSignatures } from './time.ts';
import { typesSignatures } from './types.ts';
import { yarnSignatures } from './yarn.ts';

/** Every signature there is, by area. */
export const signatures: readonly Signature[] = [
  ...checkpointsSignatures,
  ...checkpointFailureSignatures,
  ...checkpointsSaidSignatures,
  ...restoreSignatures,
  ...restoreTypesSignatures,
  ...savepointSignatures,
  ...snapshotFileSignatures,
  ...restoreSaidSignatures,
  ...stateSignatures,
  ...memorySignatures,
  ...flinkRefusalSignatures,
  ...flinkRestoreSignatures,
  ...flinkRunRefusalSignatures,
  ...garbageCollectionSignatures,
  ...memoryPoolSignatures,
  ...taskManagersSignatures,
  ...remoteCallSignatures,
  ...highAvailabilitySignatures,
  ...resourcesSignatures,
  ...submissionSignatures,
  ...startUpSignatures,
  ...networkSignatures,
  ...timeSignatures,
  ...asyncIoSignatures,
  ...correctnessSignatures,
  ...kafkaSignatures,
  ...kafkaBrokersSignatures,
  ...kafkaSourceSignatures,
  ...kafkaSinkSignatures,
  ...kafkaTransactionsSignatures,
  ...kafkaRecordsSignatures,
  ...kafkaAccessSignatures,
  ...connectorsSignatures,
  ...jdbcSignatures,
  ...jdbcRowsSignatures,
  ...externalSystemsSignatures,
  ...externalRequestsSignatures,
  ...externalAccessSignatures,
  ...shortNetworkSignatures,
  ...dorisStarrocksSignatures,
  ...streamLoadsSignatures,
  ...searchStoresSignatures,
  ...fileSystemSignatures,
  ...fileSystemClassSignatures,
  ...serviceFileSignatures,
  ...objectStoreSignatures,
  ...objectStoreAccessSignatures,
  ...localDiskSignatures,
  ...hdfsSignatures,
  ...kerberosSignatures,
  ...cdcSignatures,
  ...cdcPositionsSignatures,
  ...cdcServersSignatures,
  ...cdcSchemasSignatures,
  ...classPathSignatures,
  ...typesSignatures,
  ...sqlSignatures,
  ...sqlFactoriesSignatures,
  ...sqlStatementSignatures,
  ...sqlRefusalSignatures,
  ...throttlingSignatures,
  ...cloudAccessSignatures,
  ...optionRefusalSignatures,
  ...clientRefusalSignatures,
  ...connectorRefusalSignatures,
  ...formatRefusalSignatures,
  ...cdcRefusalSignatures,
  ...outsideRefusalSignatures,
  ...namedExceptionSignatures,
  ...programSignatures,
  ...pythonSignatures,
  ...lakesSignatures,
  ...lakeCommitsSignatures,
  ...lakeRefusalSignatures,
  ...platformSignatures,
  ...kubernetesSignatures,
  ...yarnSignatures,
  ...containerMemorySignatures,
  ...nativeMemorySignatures,
  ...benignSignatures,
];
