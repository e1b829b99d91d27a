// Made by scripts/flink-api/tables.ts from flink-api-descriptors.tsv (sources of Flink 1.13 to 2.3 and its Kafka
// connector, read by javac's own model of types). Do not edit; what reads it says how.
export const OPTION_TABLE = `:cep/configuration/CEPCacheOptions
CEP_CACHE_STATISTICS_INTERVAL pipeline.cep.sharedbuffer.cache.statistics-interval cl
CEP_SHARED_BUFFER_ENTRY_CACHE_SLOTS pipeline.cep.sharedbuffer.cache.entry-slots cl
CEP_SHARED_BUFFER_EVENT_CACHE_SLOTS pipeline.cep.sharedbuffer.cache.event-slots cl
:changelog/fs/FsStateChangelogOptions
BASE_PATH dstl.dfs.base-path bg
BASE_PATH state.changelog.dstl.dfs.base-path hl dstl.dfs.base-path
CACHE_IDLE_TIMEOUT dstl.dfs.download.local-cache.idle-timeout-ms dg
CACHE_IDLE_TIMEOUT state.changelog.dstl.dfs.download.local-cache.idle-timeout-ms hl dstl.dfs.download.local-cache.idle-timeout-ms
COMPRESSION_ENABLED dstl.dfs.compression.enabled bg
COMPRESSION_ENABLED state.changelog.dstl.dfs.compression.enabled hl dstl.dfs.compression.enabled
IN_FLIGHT_DATA_LIMIT dstl.dfs.upload.max-in-flight bg
IN_FLIGHT_DATA_LIMIT state.changelog.dstl.dfs.upload.max-in-flight hl dstl.dfs.upload.max-in-flight
NUM_DISCARD_THREADS dstl.dfs.discard.num-threads dg
NUM_DISCARD_THREADS state.changelog.dstl.dfs.discard.num-threads hl dstl.dfs.discard.num-threads
NUM_UPLOAD_THREADS dstl.dfs.upload.num-threads bg
NUM_UPLOAD_THREADS state.changelog.dstl.dfs.upload.num-threads hl dstl.dfs.upload.num-threads
PERSIST_DELAY dstl.dfs.batch.persist-delay bg
PERSIST_DELAY state.changelog.dstl.dfs.batch.persist-delay hl dstl.dfs.batch.persist-delay
PERSIST_SIZE_THRESHOLD dstl.dfs.batch.persist-size-threshold bg
PERSIST_SIZE_THRESHOLD state.changelog.dstl.dfs.batch.persist-size-threshold hl dstl.dfs.batch.persist-size-threshold
PREEMPTIVE_PERSIST_THRESHOLD dstl.dfs.preemptive-persist-threshold bg
PREEMPTIVE_PERSIST_THRESHOLD state.changelog.dstl.dfs.preemptive-persist-threshold hl dstl.dfs.preemptive-persist-threshold
RETRY_DELAY_AFTER_FAILURE dstl.dfs.upload.next-attempt-delay bg
RETRY_DELAY_AFTER_FAILURE state.changelog.dstl.dfs.upload.next-attempt-delay hl dstl.dfs.upload.next-attempt-delay
RETRY_MAX_ATTEMPTS dstl.dfs.upload.max-attempts bg
RETRY_MAX_ATTEMPTS state.changelog.dstl.dfs.upload.max-attempts hl dstl.dfs.upload.max-attempts
RETRY_POLICY dstl.dfs.upload.retry-policy bg
RETRY_POLICY state.changelog.dstl.dfs.upload.retry-policy hl dstl.dfs.upload.retry-policy
UPLOAD_BUFFER_SIZE dstl.dfs.upload.buffer-size bg
UPLOAD_BUFFER_SIZE state.changelog.dstl.dfs.upload.buffer-size hl dstl.dfs.upload.buffer-size
UPLOAD_TIMEOUT dstl.dfs.upload.timeout bg
UPLOAD_TIMEOUT state.changelog.dstl.dfs.upload.timeout hl dstl.dfs.upload.timeout
:client/cli/ArtifactFetchOptions
ARTIFACT_LIST user.artifacts.artifact-list gl
BASE_DIR user.artifacts.base-dir gl
HTTP_HEADERS user.artifacts.http-headers gl
RAW_HTTP_ENABLED user.artifacts.raw-http-enabled gl
:client/cli/ClientOptions
CLIENT_HEARTBEAT_INTERVAL client.heartbeat.interval el
CLIENT_HEARTBEAT_TIMEOUT client.heartbeat.timeout el
CLIENT_RETRY_PERIOD client.retry-period al
CLIENT_TIMEOUT client.timeout al akka.client.timeout
:client/deployment/application/ApplicationConfiguration
APPLICATION_ARGS $internal.application.program-args al
APPLICATION_MAIN_CLASS $internal.application.main al
:configuration/AkkaOptions
ASK_TIMEOUT akka.ask.timeout a
ASK_TIMEOUT_DURATION akka.ask.timeout be
ASK_TIMEOUT_DURATION pekko.ask.timeout f akka.ask.timeout
CAPTURE_ASK_CALLSTACK akka.ask.callstack ae
CAPTURE_ASK_CALLSTACK pekko.ask.callstack f akka.ask.callstack
CLIENT_SOCKET_WORKER_POOL_SIZE_FACTOR akka.client-socket-worker-pool.pool-size-factor ae
CLIENT_SOCKET_WORKER_POOL_SIZE_FACTOR pekko.client-socket-worker-pool.pool-size-factor f akka.client-socket-worker-pool.pool-size-factor
CLIENT_SOCKET_WORKER_POOL_SIZE_MAX akka.client-socket-worker-pool.pool-size-max ae
CLIENT_SOCKET_WORKER_POOL_SIZE_MAX pekko.client-socket-worker-pool.pool-size-max f akka.client-socket-worker-pool.pool-size-max
CLIENT_SOCKET_WORKER_POOL_SIZE_MIN akka.client-socket-worker-pool.pool-size-min ae
CLIENT_SOCKET_WORKER_POOL_SIZE_MIN pekko.client-socket-worker-pool.pool-size-min f akka.client-socket-worker-pool.pool-size-min
CLIENT_TIMEOUT akka.client.timeout ah
DISPATCHER_THROUGHPUT akka.throughput ae
DISPATCHER_THROUGHPUT pekko.throughput f akka.throughput
FORCE_RPC_INVOCATION_SERIALIZATION akka.rpc.force-invocation-serialization de
FORCE_RPC_INVOCATION_SERIALIZATION pekko.rpc.force-invocation-serialization f akka.rpc.force-invocation-serialization
FORK_JOIN_EXECUTOR_PARALLELISM_FACTOR akka.fork-join-executor.parallelism-factor ae
FORK_JOIN_EXECUTOR_PARALLELISM_FACTOR pekko.fork-join-executor.parallelism-factor f akka.fork-join-executor.parallelism-factor
FORK_JOIN_EXECUTOR_PARALLELISM_MAX akka.fork-join-executor.parallelism-max ae
FORK_JOIN_EXECUTOR_PARALLELISM_MAX pekko.fork-join-executor.parallelism-max f akka.fork-join-executor.parallelism-max
FORK_JOIN_EXECUTOR_PARALLELISM_MIN akka.fork-join-executor.parallelism-min ae
FORK_JOIN_EXECUTOR_PARALLELISM_MIN pekko.fork-join-executor.parallelism-min f akka.fork-join-executor.parallelism-min
FRAMESIZE akka.framesize ae
FRAMESIZE pekko.framesize f akka.framesize
JVM_EXIT_ON_FATAL_ERROR akka.jvm-exit-on-fatal-error ae
JVM_EXIT_ON_FATAL_ERROR pekko.jvm-exit-on-fatal-error f akka.jvm-exit-on-fatal-error
LOG_LIFECYCLE_EVENTS akka.log.lifecycle.events ae
LOG_LIFECYCLE_EVENTS pekko.log.lifecycle.events f akka.log.lifecycle.events
LOOKUP_TIMEOUT akka.lookup.timeout a
LOOKUP_TIMEOUT_DURATION akka.lookup.timeout be
LOOKUP_TIMEOUT_DURATION pekko.lookup.timeout f akka.lookup.timeout
RETRY_GATE_CLOSED_FOR akka.retry-gate-closed-for ae
RETRY_GATE_CLOSED_FOR pekko.retry-gate-closed-for f akka.retry-gate-closed-for
SERVER_SOCKET_WORKER_POOL_SIZE_FACTOR akka.server-socket-worker-pool.pool-size-factor ae
SERVER_SOCKET_WORKER_POOL_SIZE_FACTOR pekko.server-socket-worker-pool.pool-size-factor f akka.server-socket-worker-pool.pool-size-factor
SERVER_SOCKET_WORKER_POOL_SIZE_MAX akka.server-socket-worker-pool.pool-size-max ae
SERVER_SOCKET_WORKER_POOL_SIZE_MAX pekko.server-socket-worker-pool.pool-size-max f akka.server-socket-worker-pool.pool-size-max
SERVER_SOCKET_WORKER_POOL_SIZE_MIN akka.server-socket-worker-pool.pool-size-min ae
SERVER_SOCKET_WORKER_POOL_SIZE_MIN pekko.server-socket-worker-pool.pool-size-min f akka.server-socket-worker-pool.pool-size-min
SSL_ENABLED akka.ssl.enabled ae
SSL_ENABLED pekko.ssl.enabled f akka.ssl.enabled
STARTUP_TIMEOUT akka.startup-timeout ae
STARTUP_TIMEOUT pekko.startup-timeout f akka.startup-timeout
TCP_TIMEOUT akka.tcp.timeout ae
TCP_TIMEOUT pekko.tcp.timeout f akka.tcp.timeout
WATCH_HEARTBEAT_INTERVAL akka.watch.heartbeat.interval ah
WATCH_HEARTBEAT_PAUSE akka.watch.heartbeat.pause ah
WATCH_THRESHOLD akka.watch.threshold ah
:configuration/AlgorithmOptions
HASH_JOIN_BLOOM_FILTERS taskmanager.runtime.hashjoin-bloom-filters al
SORT_SPILLING_THRESHOLD taskmanager.runtime.sort-spilling-threshold al
SPILLING_MAX_FAN taskmanager.runtime.max-fan al
USE_LARGE_RECORDS_HANDLER taskmanager.runtime.large-record-handler al
:configuration/ApplicationOptionsInternal
FIXED_APPLICATION_ID $internal.application.id l
:configuration/BatchExecutionOptions
ADAPTIVE_AUTO_PARALLELISM_AVG_DATA_VOLUME_PER_TASK execution.batch.adaptive.auto-parallelism.avg-data-volume-per-task el jobmanager.adaptive-batch-scheduler.avg-data-volume-per-task
ADAPTIVE_AUTO_PARALLELISM_DEFAULT_SOURCE_PARALLELISM execution.batch.adaptive.auto-parallelism.default-source-parallelism el jobmanager.adaptive-batch-scheduler.default-source-parallelism
ADAPTIVE_AUTO_PARALLELISM_ENABLED execution.batch.adaptive.auto-parallelism.enabled el
ADAPTIVE_AUTO_PARALLELISM_MAX_PARALLELISM execution.batch.adaptive.auto-parallelism.max-parallelism el jobmanager.adaptive-batch-scheduler.max-parallelism
ADAPTIVE_AUTO_PARALLELISM_MIN_PARALLELISM execution.batch.adaptive.auto-parallelism.min-parallelism el jobmanager.adaptive-batch-scheduler.min-parallelism
BLOCK_SLOW_NODE_DURATION execution.batch.speculative.block-slow-node-duration el jobmanager.adaptive-batch-scheduler.speculative.block-slow-node-duration
JOB_RECOVERY_ENABLED execution.batch.job-recovery.enabled hl
JOB_RECOVERY_PREVIOUS_WORKER_RECOVERY_TIMEOUT execution.batch.job-recovery.previous-worker.recovery.timeout hl
JOB_RECOVERY_SNAPSHOT_MIN_PAUSE execution.batch.job-recovery.snapshot.min-pause hl
SPECULATIVE_ENABLED execution.batch.speculative.enabled el jobmanager.adaptive-batch-scheduler.speculative.enabled
SPECULATIVE_MAX_CONCURRENT_EXECUTIONS execution.batch.speculative.max-concurrent-executions el jobmanager.adaptive-batch-scheduler.speculative.max-concurrent-executions
:configuration/BlobServerOptions
CLEANUP_INTERVAL blob.service.cleanup.interval al library-cache-manager.cleanup.interval
CONNECT_TIMEOUT blob.client.connect.timeout al
FETCH_BACKLOG blob.fetch.backlog al
FETCH_CONCURRENT blob.fetch.num-concurrent al
FETCH_RETRIES blob.fetch.retries al
OFFLOAD_MINSIZE blob.offload.minsize al
PORT blob.server.port al
SO_TIMEOUT blob.client.socket.timeout al
SSL_ENABLED blob.service.ssl.enabled al
STORAGE_DIRECTORY blob.storage.directory al
:configuration/CheckpointingOptions
ALIGNED_CHECKPOINT_TIMEOUT execution.checkpointing.aligned-checkpoint-timeout hl execution.checkpointing.alignment-timeout
ASYNC_SNAPSHOTS state.backend.async ah
CHECKPOINTING_CONSISTENCY_MODE execution.checkpointing.mode hl
CHECKPOINTING_DURING_RECOVERY_ENABLED execution.checkpointing.during-recovery.enabled l
CHECKPOINTING_INTERVAL execution.checkpointing.interval hl
CHECKPOINTING_INTERVAL_DURING_BACKLOG execution.checkpointing.interval-during-backlog hl
CHECKPOINTING_TIMEOUT execution.checkpointing.timeout hl
CHECKPOINTS_DIRECTORY execution.checkpointing.dir hl state.checkpoints.dir,state.backend.fs.checkpointdir
CHECKPOINTS_DIRECTORY state.checkpoints.dir ag state.backend.fs.checkpointdir
CHECKPOINT_STORAGE execution.checkpointing.storage hl state.checkpoint-storage
CHECKPOINT_STORAGE state.checkpoint-storage ag
CLEANER_PARALLEL_MODE execution.checkpointing.cleaner.parallel-mode hl state.checkpoint.cleaner.parallel-mode
CLEANER_PARALLEL_MODE state.checkpoint.cleaner.parallel-mode g
CREATE_CHECKPOINT_SUB_DIR execution.checkpointing.create-subdir hl state.checkpoints.create-subdir
CREATE_CHECKPOINT_SUB_DIR state.checkpoints.create-subdir g
ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH execution.checkpointing.checkpoints-after-tasks-finish hl execution.checkpointing.checkpoints-after-tasks-finish.enabled
ENABLE_STATE_CHANGE_LOG state.backend.changelog.enabled ab
ENABLE_UNALIGNED execution.checkpointing.unaligned.enabled hl execution.checkpointing.unaligned
ENABLE_UNALIGNED_INTERRUPTIBLE_TIMERS execution.checkpointing.unaligned.interruptible-timers.enabled hl
EXTERNALIZED_CHECKPOINT_RETENTION execution.checkpointing.externalized-checkpoint-retention hl
FILE_MERGING_ACROSS_BOUNDARY execution.checkpointing.file-merging.across-checkpoint-boundary hl
FILE_MERGING_ENABLED execution.checkpointing.file-merging.enabled hl
FILE_MERGING_MAX_FILE_SIZE execution.checkpointing.file-merging.max-file-size hl
FILE_MERGING_MAX_SPACE_AMPLIFICATION execution.checkpointing.file-merging.max-space-amplification hl
FILE_MERGING_MAX_SUBTASKS_PER_FILE execution.checkpointing.file-merging.max-subtasks-per-file hl
FILE_MERGING_POOL_BLOCKING execution.checkpointing.file-merging.pool-blocking hl
FORCE_UNALIGNED execution.checkpointing.unaligned.forced hl
FS_SMALL_FILE_THRESHOLD execution.checkpointing.data-inline-threshold hl state.storage.fs.memory-threshold,state.backend.fs.memory-threshold
FS_SMALL_FILE_THRESHOLD state.storage.fs.memory-threshold ag state.backend.fs.memory-threshold
FS_WRITE_BUFFER_SIZE execution.checkpointing.write-buffer-size hl state.storage.fs.write-buffer-size,state.backend.fs.write-buffer-size
FS_WRITE_BUFFER_SIZE state.storage.fs.write-buffer-size ag state.backend.fs.write-buffer-size
INCREMENTAL_CHECKPOINTS execution.checkpointing.incremental hl state.backend.incremental
INCREMENTAL_CHECKPOINTS state.backend.incremental ag
LOCAL_BACKUP_ENABLED execution.checkpointing.local-backup.enabled hl state.backend.local-recovery
LOCAL_RECOVERY state.backend.local-recovery ah
LOCAL_RECOVERY_TASK_MANAGER_STATE_ROOT_DIRS execution.checkpointing.local-backup.dirs hl taskmanager.state.local.root-dirs
LOCAL_RECOVERY_TASK_MANAGER_STATE_ROOT_DIRS taskmanager.state.local.root-dirs ag
MAX_CONCURRENT_CHECKPOINTS execution.checkpointing.max-concurrent-checkpoints hl
MAX_RETAINED_CHECKPOINTS execution.checkpointing.num-retained hl state.checkpoints.num-retained
MAX_RETAINED_CHECKPOINTS state.checkpoints.num-retained ag
MIN_PAUSE_BETWEEN_CHECKPOINTS execution.checkpointing.min-pause hl
PAUSE_SOURCES_UNTIL_FIRST_CHECKPOINT pipeline.sources.pause-until-first-checkpoint l
SAVEPOINT_DIRECTORY execution.checkpointing.savepoint-dir hl state.savepoints.dir,savepoints.state.backend.fs.dir
SAVEPOINT_DIRECTORY state.savepoints.dir ag savepoints.state.backend.fs.dir
STATE_BACKEND state.backend ad
STATE_BACKEND state.backend.type eh state.backend
STATE_CHANGE_LOG_STORAGE state.backend.changelog.storage b
TOLERABLE_FAILURE_NUMBER execution.checkpointing.tolerable-failed-checkpoints hl
UNALIGNED_MAX_SUBTASKS_PER_CHANNEL_STATE_FILE execution.checkpointing.unaligned.max-subtasks-per-channel-state-file hl
UNALIGNED_RECOVER_OUTPUT_ON_DOWNSTREAM execution.checkpointing.unaligned.recover-output-on-downstream.enabled l
:configuration/CleanupOptions
CLEANUP_STRATEGY cleanup-strategy cd
CLEANUP_STRATEGY cleanup-strategy.type el
:configuration/ClusterOptions
CLUSTER_ID cluster.id l
CLUSTER_IO_EXECUTOR_POOL_SIZE cluster.io-pool.size al
CLUSTER_SERVICES_SHUTDOWN_TIMEOUT cluster.services.shutdown-timeout al
ENABLE_DECLARATIVE_RESOURCE_MANAGEMENT cluster.declarative-resource-management.enabled a
ENABLE_FINE_GRAINED_RESOURCE_MANAGEMENT cluster.fine-grained-resource-management.enabled af
ERROR_REGISTRATION_DELAY cluster.registration.error-delay al
EVENLY_SPREAD_OUT_SLOTS_STRATEGY cluster.evenly-spread-out-slots ah
FINE_GRAINED_SHUFFLE_MODE_ALL_BLOCKING fine-grained.shuffle-mode.all-blocking bh
HALT_ON_FATAL_ERROR cluster.processes.halt-on-fatal-error al
INITIAL_REGISTRATION_TIMEOUT cluster.registration.initial-timeout al
INTERCEPT_USER_SYSTEM_EXIT cluster.intercept-user-system-exit al
JOB_MANAGER_PROCESS_WORKING_DIR_BASE process.jobmanager.working-dir cl
MAX_REGISTRATION_TIMEOUT cluster.registration.max-timeout al
PROCESS_WORKING_DIR_BASE process.working-dir cl
REFUSED_REGISTRATION_DELAY cluster.registration.refused-registration-delay al
TASK_MANAGER_PROCESS_WORKING_DIR_BASE process.taskmanager.working-dir cl
THREAD_DUMP_STACKTRACE_MAX_DEPTH cluster.thread-dump.stacktrace-max-depth cl
UNCAUGHT_EXCEPTION_HANDLING cluster.uncaught-exception-handling bl
:configuration/ConfigConstants
DEFAULT_JOB_MANAGER_WEB_FRONTEND_ADDRESS jobmanager.web.address ah
RESTART_STRATEGY_FIXED_DELAY_DELAY restart-strategy.fixed-delay.delay ah
:configuration/CoreOptions
ALLOWED_FALLBACK_FILESYSTEMS fs.allowed-fallback-filesystems al
ALWAYS_PARENT_FIRST_LOADER_PATTERNS classloader.parent-first-patterns.default al classloader.parent-first-patterns
ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL classloader.parent-first-patterns.additional al
CHECK_LEAKED_CLASSLOADER classloader.check-leaked-classloader al
CLASSLOADER_RESOLVE_ORDER classloader.resolve-order al
DEFAULT_FILESYSTEM_SCHEME fs.default-scheme al
DEFAULT_PARALLELISM parallelism.default al
FAIL_ON_USER_CLASS_LOADING_METASPACE_OOM classloader.fail-on-metaspace-oom-error al
FILESYSTEM_OUTPUT_ALWAYS_CREATE_DIRECTORY fs.output.always-create-directory al
FILESYTEM_DEFAULT_OVERRIDE fs.overwrite-files al
FLINK_CLI_JVM_OPTIONS env.java.opts.client al
FLINK_DEFAULT_JM_JVM_OPTIONS env.java.default-opts.jobmanager gl
FLINK_DEFAULT_JVM_OPTIONS env.java.default-opts.all gl
FLINK_DEFAULT_TM_JVM_OPTIONS env.java.default-opts.taskmanager gl
FLINK_HADOOP_CONF_DIR env.hadoop.conf.dir al
FLINK_HBASE_CONF_DIR env.hbase.conf.dir al
FLINK_HS_JVM_OPTIONS env.java.opts.historyserver al
FLINK_JAVA_HOME env.java.home il
FLINK_JM_JVM_OPTIONS env.java.opts.jobmanager al
FLINK_JVM_OPTIONS env.java.opts ad
FLINK_JVM_OPTIONS env.java.opts.all el env.java.opts
FLINK_LOG_DIR env.log.dir al
FLINK_LOG_LEVEL env.log.level gl
FLINK_LOG_MAX env.log.max al
FLINK_PID_DIR env.pid.dir al
FLINK_SQL_GATEWAY_JVM_OPTIONS env.java.opts.sql-gateway gl
FLINK_SSH_OPTIONS env.ssh.opts al
FLINK_STD_REDIRECT_TO_FILE env.stdout-err.redirect-to-file fl
FLINK_TM_JVM_OPTIONS env.java.opts.taskmanager al
FLINK_YARN_CONF_DIR env.yarn.conf.dir al
PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS plugin.classloader.parent-first-patterns.default al
PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL plugin.classloader.parent-first-patterns.additional al
TMP_DIRS io.tmp.dirs al taskmanager.tmp.dirs
:configuration/DeploymentOptions
ALLOW_CLIENT_JOB_CONFIGURATIONS execution.allow-client-job-configurations cd
ATTACHED execution.attached al
JOB_LISTENERS execution.job-listeners al
JOB_STATUS_CHANGED_LISTENERS execution.job-status-changed-listeners il
PROGRAM_CONFIG_ENABLED execution.program-config.enabled el execution.allow-client-job-configurations
PROGRAM_CONFIG_WILDCARDS execution.program-config.wildcards el
SHUTDOWN_IF_ATTACHED execution.shutdown-on-attached-exit al
SHUTDOWN_ON_APPLICATION_FINISH execution.shutdown-on-application-finish cl
SUBMIT_FAILED_JOB_ON_APPLICATION_ERROR execution.submit-failed-job-on-application-error cl
TARGET execution.target al
TERMINATE_APPLICATION_ON_ANY_JOB_EXCEPTION execution.terminate-application-on-any-job-terminated-exceptionally l
:configuration/DeploymentOptionsInternal
CONF_DIR $internal.deployment.config-dir al
:configuration/EventOptions
REPORTERS_LIST events.reporters jl
REPORTER_ADDITIONAL_VARIABLES scope.variables.additional jl
REPORTER_CONFIG_PARAMETER <parameter> jl
REPORTER_EXCLUDED_VARIABLES scope.variables.excludes jl
REPORTER_EXCLUDES filter.excludes jl
REPORTER_FACTORY_CLASS factory.class jl
REPORTER_INCLUDES filter.includes jl
REPORTER_SCOPE_DELIMITER scope.delimiter jl
:configuration/ExecutionOptions
ASYNC_INFLIGHT_RECORDS_LIMIT execution.async-state.in-flight-records-limit h
ASYNC_STATE_ACTIVE_BUFFER_SIZE execution.async-state.active-buffer-size il
ASYNC_STATE_ACTIVE_BUFFER_TIMEOUT execution.async-state.active-buffer-timeout il
ASYNC_STATE_BUFFER_SIZE execution.async-state.buffer-size h
ASYNC_STATE_BUFFER_TIMEOUT execution.async-state.buffer-timeout h
ASYNC_STATE_TOTAL_BUFFER_SIZE execution.async-state.total-buffer-size il
BATCH_SHUFFLE_MODE execution.batch-shuffle-mode bl
BUFFER_TIMEOUT execution.buffer-timeout ae
BUFFER_TIMEOUT execution.buffer-timeout.interval fl execution.buffer-timeout
BUFFER_TIMEOUT_ENABLED execution.buffer-timeout.enabled fl
RUNTIME_MODE execution.runtime-mode al
SNAPSHOT_COMPRESSION execution.checkpointing.snapshot-compression al
SORTED_INPUTS_MEMORY execution.sorted-inputs.memory bl
SORT_INPUTS execution.sorted-inputs.enabled al
SORT_KEYED_PARTITION_MEMORY execution.sort-keyed-partition.memory hl
SORT_PARTITION_MEMORY execution.sort-partition.memory hl
USE_BATCH_STATE_BACKEND execution.batch-state-backend.enabled al
:configuration/ExternalResourceOptions
EXTERNAL_RESOURCE_LIST external-resources al
:configuration/HeartbeatManagerOptions
HEARTBEAT_INTERVAL heartbeat.interval al
HEARTBEAT_RPC_FAILURE_THRESHOLD heartbeat.rpc-failure-threshold bl
HEARTBEAT_TIMEOUT heartbeat.timeout al
:configuration/HighAvailabilityOptions
HA_CLUSTER_ID high-availability.cluster-id al high-availability.zookeeper.path.namespace,recovery.zookeeper.path.namespace
HA_JOB_DELAY high-availability.job.delay ah recovery.job.delay
HA_JOB_MANAGER_PORT_RANGE high-availability.jobmanager.port al recovery.jobmanager.port
HA_MODE high-availability ad recovery.mode
HA_MODE high-availability.type el recovery.mode,high-availability
HA_STORAGE_PATH high-availability.storageDir al high-availability.zookeeper.storageDir,recovery.zookeeper.storageDir
HA_ZOOKEEPER_APPLICATIONS_PATH high-availability.zookeeper.path.applications l
HA_ZOOKEEPER_CHECKPOINTS_PATH high-availability.zookeeper.path.checkpoints a recovery.zookeeper.path.checkpoints
HA_ZOOKEEPER_CHECKPOINT_COUNTER_PATH high-availability.zookeeper.path.checkpoint-counter a recovery.zookeeper.path.checkpoint-counter
HA_ZOOKEEPER_EXECUTION_PLANS_PATH high-availability.zookeeper.path.execution-plans il recovery.zookeeper.path.jobgraphs,high-availability.zookeeper.path.jobgraphs
HA_ZOOKEEPER_JOBGRAPHS_PATH high-availability.zookeeper.path.jobgraphs ah recovery.zookeeper.path.jobgraphs
HA_ZOOKEEPER_LATCH_PATH high-availability.zookeeper.path.latch a recovery.zookeeper.path.latch
HA_ZOOKEEPER_LEADER_PATH high-availability.zookeeper.path.leader a recovery.zookeeper.path.leader
HA_ZOOKEEPER_MESOS_WORKERS_PATH high-availability.zookeeper.path.mesos-workers a recovery.zookeeper.path.mesos-workers
HA_ZOOKEEPER_QUORUM high-availability.zookeeper.quorum al recovery.zookeeper.quorum
HA_ZOOKEEPER_ROOT high-availability.zookeeper.path.root al recovery.zookeeper.path.root
USE_OLD_HA_SERVICES high-availability.use-old-ha-services c
ZOOKEEPER_CLIENT_ACL high-availability.zookeeper.client.acl al
ZOOKEEPER_CLIENT_AUTHORIZATION high-availability.zookeeper.client.authorization hl
ZOOKEEPER_CONNECTION_TIMEOUT high-availability.zookeeper.client.connection-timeout al recovery.zookeeper.client.connection-timeout
ZOOKEEPER_ENSEMBLE_TRACKING high-availability.zookeeper.client.ensemble-tracker fl
ZOOKEEPER_MAX_CLOSE_WAIT high-availability.zookeeper.client.max-close-wait hl
ZOOKEEPER_MAX_RETRY_ATTEMPTS high-availability.zookeeper.client.max-retry-attempts al recovery.zookeeper.client.max-retry-attempts
ZOOKEEPER_MAX_RETRY_WAIT high-availability.zookeeper.client.max-retry-wait il
ZOOKEEPER_RETRY_WAIT high-availability.zookeeper.client.retry-wait al recovery.zookeeper.client.retry-wait
ZOOKEEPER_RUNNING_JOB_REGISTRY_PATH high-availability.zookeeper.path.running-registry ah
ZOOKEEPER_SESSION_TIMEOUT high-availability.zookeeper.client.session-timeout al recovery.zookeeper.client.session-timeout
ZOOKEEPER_SIMULATED_SESSION_EXP_PERCENT high-availability.zookeeper.client.simulated-session-expiration-percent hl
ZOOKEEPER_TOLERATE_SUSPENDED_CONNECTIONS high-availability.zookeeper.client.tolerate-suspended-connections bl
:configuration/HistoryServerOptions
HISTORY_SERVER_ARCHIVE_DIRS historyserver.archive.fs.dir al
HISTORY_SERVER_ARCHIVE_REFRESH_INTERVAL historyserver.archive.fs.refresh-interval al
HISTORY_SERVER_CLEANUP_EXPIRED_APPLICATIONS historyserver.archive.clean-expired-applications l
HISTORY_SERVER_CLEANUP_EXPIRED_JOBS historyserver.archive.clean-expired-jobs al
HISTORY_SERVER_JOBMANAGER_LOG_URL_PATTERN historyserver.log.jobmanager.url-pattern dl
HISTORY_SERVER_RETAINED_APPLICATIONS historyserver.archive.retained-applications l
HISTORY_SERVER_RETAINED_JOBS historyserver.archive.retained-jobs al
HISTORY_SERVER_RETAINED_TTL historyserver.archive.retained-ttl kl
HISTORY_SERVER_TASKMANAGER_LOG_URL_PATTERN historyserver.log.taskmanager.url-pattern dl
HISTORY_SERVER_WEB_ADDRESS historyserver.web.address al
HISTORY_SERVER_WEB_DIR historyserver.web.tmpdir al
HISTORY_SERVER_WEB_PORT historyserver.web.port al
HISTORY_SERVER_WEB_REFRESH_INTERVAL historyserver.web.refresh-interval al
HISTORY_SERVER_WEB_SSL_ENABLED historyserver.web.ssl.enabled al
:configuration/JMXServerOptions
JMX_SERVER_PORT jmx.server.port al
:configuration/JobEventStoreOptions
FLUSH_INTERVAL job-event.store.write-buffer.flush-interval hl
WRITE_BUFFER_SIZE job-event.store.write-buffer.size hl
:configuration/JobManagerOptions
ADAPTIVE_BATCH_SCHEDULER_AVG_DATA_VOLUME_PER_TASK jobmanager.adaptive-batch-scheduler.avg-data-volume-per-task ch
ADAPTIVE_BATCH_SCHEDULER_DEFAULT_SOURCE_PARALLELISM jobmanager.adaptive-batch-scheduler.default-source-parallelism ch
ADAPTIVE_BATCH_SCHEDULER_MAX_PARALLELISM jobmanager.adaptive-batch-scheduler.max-parallelism ch
ADAPTIVE_BATCH_SCHEDULER_MIN_PARALLELISM jobmanager.adaptive-batch-scheduler.min-parallelism ch
ADDRESS jobmanager.rpc.address al
ARCHIVE_DIR jobmanager.archive.fs.dir al
BIND_HOST jobmanager.bind-host al
BLOCK_SLOW_NODE_DURATION jobmanager.adaptive-batch-scheduler.speculative.block-slow-node-duration dh
COMPLETED_APPLICATION_STORE_CACHE_SIZE completed-application-store.cache-size l jobstore.cache-size
COMPLETED_APPLICATION_STORE_EXPIRATION_TIME completed-application-store.expiration-time l
COMPLETED_APPLICATION_STORE_MAX_CAPACITY completed-application-store.max-capacity l jobstore.max-capacity
COMPLETED_APPLICATION_STORE_TYPE completed-application-store.type l jobstore.type
EXECUTION_FAILOVER_STRATEGY jobmanager.execution.failover-strategy al
FAILURE_ENRICHERS_LIST jobmanager.failure-enrichers fl
HYBRID_PARTITION_DATA_CONSUME_CONSTRAINT jobmanager.partition.hybrid.partition-data-consume-constraint el
JOB_MANAGER_FUTURE_POOL_SIZE jobmanager.future-pool.size cl
JOB_MANAGER_HEAP_MEMORY jobmanager.heap.size ah
JOB_MANAGER_HEAP_MEMORY_MB jobmanager.heap.mb ah
JOB_MANAGER_IO_POOL_SIZE jobmanager.io-pool.size cl
JOB_MANAGER_RESOURCE_ID jobmanager.resource-id cl
JOB_STORE_CACHE_SIZE jobstore.cache-size al
JOB_STORE_EXPIRATION_TIME jobstore.expiration-time al
JOB_STORE_MAX_CAPACITY jobstore.max-capacity al
JOB_STORE_TYPE jobstore.type cl
JVM_DIRECT_MEMORY_LIMIT_ENABLED jobmanager.memory.enable-jvm-direct-memory-limit al
JVM_HEAP_MEMORY jobmanager.memory.heap.size al
JVM_METASPACE jobmanager.memory.jvm-metaspace.size al
JVM_OVERHEAD_FRACTION jobmanager.memory.jvm-overhead.fraction al
JVM_OVERHEAD_MAX jobmanager.memory.jvm-overhead.max al
JVM_OVERHEAD_MIN jobmanager.memory.jvm-overhead.min al
MAX_ATTEMPTS_HISTORY_SIZE jobmanager.execution.attempts-history-size al job-manager.max-attempts-history-size
MIN_PARALLELISM_INCREASE jobmanager.adaptive-scheduler.min-parallelism-increase al
OFF_HEAP_MEMORY jobmanager.memory.off-heap.size al
PARTITION_RELEASE_DURING_JOB_EXECUTION jobmanager.partition.release-during-job-execution al
PORT jobmanager.rpc.port al
RESOURCE_STABILIZATION_TIMEOUT jobmanager.adaptive-scheduler.resource-stabilization-timeout al
RESOURCE_WAIT_TIMEOUT jobmanager.adaptive-scheduler.resource-wait-timeout al
RETRIEVE_TASK_MANAGER_HOSTNAME jobmanager.retrieve-taskmanager-hostname al
RPC_BIND_PORT jobmanager.rpc.bind-port al
SCHEDULER jobmanager.scheduler al
SCHEDULER_EXECUTING_COOLDOWN_AFTER_RESCALING jobmanager.adaptive-scheduler.executing.cooldown-after-rescaling il
SCHEDULER_EXECUTING_RESOURCE_STABILIZATION_TIMEOUT jobmanager.adaptive-scheduler.executing.resource-stabilization-timeout il
SCHEDULER_MODE scheduler-mode al
SCHEDULER_PREFER_MINIMAL_TASKMANAGERS_ENABLED jobmanager.adaptive-scheduler.prefer-minimal-taskmanagers hl
SCHEDULER_RESCALE_TRIGGER_MAX_CHECKPOINT_FAILURES jobmanager.adaptive-scheduler.rescale-trigger.max-checkpoint-failures il
SCHEDULER_RESCALE_TRIGGER_MAX_DELAY jobmanager.adaptive-scheduler.rescale-trigger.max-delay il
SCHEDULER_SCALING_INTERVAL_MAX jobmanager.adaptive-scheduler.scaling-interval.max gl
SCHEDULER_SCALING_INTERVAL_MIN jobmanager.adaptive-scheduler.scaling-interval.min gl
SCHEDULER_SUBMISSION_RESOURCE_STABILIZATION_TIMEOUT jobmanager.adaptive-scheduler.submission.resource-stabilization-timeout il
SCHEDULER_SUBMISSION_RESOURCE_WAIT_TIMEOUT jobmanager.adaptive-scheduler.submission.resource-wait-timeout il
SLOT_IDLE_TIMEOUT slot.idle.timeout al
SLOT_REQUEST_MAX_INTERVAL slot.request.max-interval il
SLOT_REQUEST_TIMEOUT slot.request.timeout al
SPECULATIVE_ENABLED jobmanager.adaptive-batch-scheduler.speculative.enabled dh
SPECULATIVE_MAX_CONCURRENT_EXECUTIONS jobmanager.adaptive-batch-scheduler.speculative.max-concurrent-executions dh
TOTAL_FLINK_MEMORY jobmanager.memory.flink.size al
TOTAL_PROCESS_MEMORY jobmanager.memory.process.size al
:configuration/MetricOptions
JOB_STATUS_METRICS metrics.job.status.enable cl
LATENCY_HISTORY_SIZE metrics.latency.history-size al
LATENCY_INTERVAL metrics.latency.interval al
LATENCY_SOURCE_GRANULARITY metrics.latency.granularity al
METRIC_FETCHER_UPDATE_INTERVAL metrics.fetcher.update-interval al
QUERY_SERVICE_PORT metrics.internal.query-service.port al
QUERY_SERVICE_THREAD_PRIORITY metrics.internal.query-service.thread-priority al
REPORTERS_LIST metrics.reporters al
REPORTER_ADDITIONAL_VARIABLES scope.variables.additional dl
REPORTER_CLASS class dh
REPORTER_CLASS metrics.reporter.<name>.class ac
REPORTER_CONFIG_PARAMETER <parameter> dl
REPORTER_CONFIG_PARAMETER metrics.reporter.<name>.<parameter> ac
REPORTER_EXCLUDED_VARIABLES scope.variables.excludes dl
REPORTER_EXCLUDES filter.excludes dl
REPORTER_FACTORY_CLASS factory.class dl
REPORTER_INCLUDES filter.includes dl
REPORTER_INTERVAL interval dl
REPORTER_INTERVAL metrics.reporter.<name>.interval ac
REPORTER_SCOPE_DELIMITER scope.delimiter dl
SCOPE_DELIMITER metrics.scope.delimiter al
SCOPE_NAMING_JM metrics.scope.jm al
SCOPE_NAMING_JM_JOB metrics.scope.jm-job el metrics.scope.jm.job
SCOPE_NAMING_JM_JOB metrics.scope.jm.job ad
SCOPE_NAMING_JM_OPERATOR metrics.scope.jm-operator fl
SCOPE_NAMING_OPERATOR metrics.scope.operator al
SCOPE_NAMING_TASK metrics.scope.task al
SCOPE_NAMING_TM metrics.scope.tm al
SCOPE_NAMING_TM_JOB metrics.scope.tm-job el metrics.scope.tm.job
SCOPE_NAMING_TM_JOB metrics.scope.tm.job ad
SYSTEM_RESOURCE_METRICS metrics.system-resource al
SYSTEM_RESOURCE_METRICS_PROBING_INTERVAL metrics.system-resource-probing-interval al
:configuration/NettyShuffleEnvironmentOptions
ADAPTIVE_PARTITIONER_ENABLED taskmanager.network.adaptive-partitioner.enabled l
ADAPTIVE_PARTITIONER_MAX_TRAVERSE_SIZE taskmanager.network.adaptive-partitioner.max-traverse-size l
BATCH_SHUFFLE_COMPRESSION_ENABLED taskmanager.network.batch-shuffle.compression.enabled dh taskmanager.network.blocking-shuffle.compression.enabled
BLOCKING_SHUFFLE_COMPRESSION_ENABLED taskmanager.network.blocking-shuffle.compression.enabled ac
CLIENT_CONNECT_TIMEOUT_SECONDS taskmanager.network.netty.client.connectTimeoutSec al taskmanager.net.client.connectTimeoutSec
CLIENT_TCP_KEEP_COUNT taskmanager.network.netty.client.tcp.keepCount fl
CLIENT_TCP_KEEP_IDLE_SECONDS taskmanager.network.netty.client.tcp.keepIdleSec fl
CLIENT_TCP_KEEP_INTERVAL_SECONDS taskmanager.network.netty.client.tcp.keepIntervalSec fl
CONNECT_BACKLOG taskmanager.network.netty.server.backlog ah taskmanager.net.server.backlog
DATA_BIND_PORT taskmanager.data.bind-port al
DATA_PORT taskmanager.data.port al
DATA_SSL_ENABLED taskmanager.data.ssl.enabled al
HYBRID_SHUFFLE_NUM_RETAINED_IN_MEMORY_REGIONS_MAX taskmanager.network.hybrid-shuffle.num-retained-in-memory-regions-max eh
HYBRID_SHUFFLE_SPILLED_INDEX_REGION_GROUP_SIZE taskmanager.network.hybrid-shuffle.spill-index-region-group-size fh taskmanager.network.hybrid-shuffle.spill-index-segment-size
HYBRID_SHUFFLE_SPILLED_INDEX_SEGMENT_SIZE taskmanager.network.hybrid-shuffle.spill-index-segment-size e
MAX_NUM_TCP_CONNECTIONS taskmanager.network.max-num-tcp-connections ch
NETWORK_BLOCKING_SHUFFLE_TYPE taskmanager.network.blocking-shuffle.type ah
NETWORK_BUFFERS_MEMORY_FRACTION taskmanager.network.memory.fraction ah
NETWORK_BUFFERS_MEMORY_MAX taskmanager.network.memory.max ah
NETWORK_BUFFERS_MEMORY_MIN taskmanager.network.memory.min ah
NETWORK_BUFFERS_PER_CHANNEL taskmanager.network.memory.buffers-per-channel ah
NETWORK_BUFFERS_REQUEST_TIMEOUT taskmanager.network.memory.buffers-request-timeout hl taskmanager.network.memory.exclusive-buffers-request-timeout-ms
NETWORK_DETAILED_METRICS taskmanager.network.detailed-metrics al
NETWORK_EXCLUSIVE_BUFFERS_REQUEST_TIMEOUT_MILLISECONDS taskmanager.network.memory.exclusive-buffers-request-timeout-ms ah
NETWORK_EXTRA_BUFFERS_PER_GATE taskmanager.network.memory.floating-buffers-per-gate ah
NETWORK_HYBRID_SHUFFLE_ENABLE_NEW_MODE taskmanager.network.hybrid-shuffle.enable-new-mode fh
NETWORK_HYBRID_SHUFFLE_EXTERNAL_REMOTE_TIER_FACTORY_CLASS_NAME taskmanager.network.hybrid-shuffle.external-remote-tier-factory.class hl
NETWORK_HYBRID_SHUFFLE_REMOTE_STORAGE_BASE_PATH taskmanager.network.hybrid-shuffle.remote.path fl
NETWORK_MAX_BUFFERS_PER_CHANNEL taskmanager.network.memory.max-buffers-per-channel ah
NETWORK_MAX_OVERDRAFT_BUFFERS_PER_GATE taskmanager.network.memory.max-overdraft-buffers-per-gate dh
NETWORK_NUM_BUFFERS taskmanager.network.numberOfBuffers ah
NETWORK_PARTITION_REQUEST_TIMEOUT taskmanager.network.partition-request-timeout gl
NETWORK_READ_MAX_REQUIRED_BUFFERS_PER_GATE taskmanager.network.memory.read-buffer.required-per-gate.max el
NETWORK_REQUEST_BACKOFF_INITIAL taskmanager.network.request-backoff.initial al taskmanager.net.request-backoff.initial
NETWORK_REQUEST_BACKOFF_MAX taskmanager.network.request-backoff.max al taskmanager.net.request-backoff.max
NETWORK_RETRIES taskmanager.network.retries al taskmanager.network.retries
NETWORK_SORT_SHUFFLE_MIN_BUFFERS taskmanager.network.sort-shuffle.min-buffers al
NETWORK_SORT_SHUFFLE_MIN_PARALLELISM taskmanager.network.sort-shuffle.min-parallelism ah
NUM_ARENAS taskmanager.network.netty.num-arenas ah taskmanager.net.num-arenas
NUM_THREADS_CLIENT taskmanager.network.netty.client.numThreads ah taskmanager.net.client.numThreads
NUM_THREADS_SERVER taskmanager.network.netty.server.numThreads ah taskmanager.net.server.numThreads
SEND_RECEIVE_BUFFER_SIZE taskmanager.network.netty.sendReceiveBufferSize ah taskmanager.net.sendReceiveBufferSize
SHUFFLE_COMPRESSION_CODEC taskmanager.network.compression.codec al
TCP_CONNECTION_REUSE_ACROSS_JOBS_ENABLED taskmanager.network.tcp-connection.enable-reuse-across-jobs cl
TRANSPORT_TYPE taskmanager.network.netty.transport ah taskmanager.net.transport
:configuration/OptimizerOptions
DELIMITED_FORMAT_MAX_LINE_SAMPLES compiler.delimited-informat.max-line-samples al
DELIMITED_FORMAT_MAX_SAMPLE_LEN compiler.delimited-informat.max-sample-len al
DELIMITED_FORMAT_MIN_LINE_SAMPLES compiler.delimited-informat.min-line-samples al
:configuration/PipelineOptions
ALLOW_UNALIGNED_SOURCE_SPLITS pipeline.watermark-alignment.allow-unaligned-source-splits el
AUTO_GENERATE_UIDS pipeline.auto-generate-uids al
AUTO_TYPE_REGISTRATION pipeline.auto-type-registration ah
AUTO_WATERMARK_INTERVAL pipeline.auto-watermark-interval al
CACHED_FILES pipeline.cached-files al
CLASSPATHS pipeline.classpaths al
CLOSURE_CLEANER_LEVEL pipeline.closure-cleaner-level al
FORCE_AVRO pipeline.force-avro al
FORCE_KRYO pipeline.force-kryo al
FORCE_KRYO_AVRO pipeline.force-kryo-avro hl
GENERIC_TYPES pipeline.generic-types al
GLOBAL_JOB_PARAMETERS pipeline.global-job-parameters al
JARS pipeline.jars al
KRYO_DEFAULT_SERIALIZERS pipeline.default-kryo-serializers ah
KRYO_REGISTERED_CLASSES pipeline.registered-kryo-types ah
MAX_PARALLELISM pipeline.max-parallelism al
NAME pipeline.name al
OBJECT_REUSE pipeline.object-reuse al
OPERATOR_CHAINING pipeline.operator-chaining ae
OPERATOR_CHAINING pipeline.operator-chaining.enabled fl pipeline.operator-chaining
OPERATOR_CHAINING_CHAIN_OPERATORS_WITH_DIFFERENT_MAX_PARALLELISM pipeline.operator-chaining.chain-operators-with-different-max-parallelism fl
PARALLELISM_OVERRIDES pipeline.jobvertex-parallelism-overrides el
POJO_REGISTERED_CLASSES pipeline.registered-pojo-types ah
SERIALIZATION_CONFIG pipeline.serialization-config gl
VERTEX_DESCRIPTION_MODE pipeline.vertex-description-mode cl
VERTEX_NAME_INCLUDE_INDEX_PREFIX pipeline.vertex-name-include-index-prefix cl
WATERMARK_ALIGNMENT_BUFFER_SIZE pipeline.watermark-alignment.buffer-size l
:configuration/PipelineOptionsInternal
PIPELINE_FIXED_JOB_ID $internal.pipeline.job-id al
:configuration/QueryableStateOptions
CLIENT_NETWORK_THREADS queryable-state.client.network-threads al query.client.network-threads
ENABLE_QUERYABLE_STATE_PROXY_SERVER queryable-state.enable al
PROXY_ASYNC_QUERY_THREADS queryable-state.proxy.query-threads al query.proxy.query-threads
PROXY_NETWORK_THREADS queryable-state.proxy.network-threads al query.proxy.network-threads
PROXY_PORT_RANGE queryable-state.proxy.ports al query.proxy.ports
SERVER_ASYNC_QUERY_THREADS queryable-state.server.query-threads al query.server.query-threads
SERVER_NETWORK_THREADS queryable-state.server.network-threads al query.server.network-threads
SERVER_PORT_RANGE queryable-state.server.ports al query.server.ports
:configuration/ResourceManagerOptions
DECLARE_NEEDED_RESOURCE_DELAY slotmanager.declare-needed-resource.delay el
IPC_PORT resourcemanager.rpc.port al
JOB_TIMEOUT resourcemanager.job.timeout al
LOCAL_NUMBER_RESOURCE_MANAGER local.number-resourcemanager ah
MAX_SLOT_NUM slotmanager.number-of-slots.max al
MAX_TOTAL_CPU slotmanager.max-total-resource.cpu al
MAX_TOTAL_MEM slotmanager.max-total-resource.memory al
MIN_SLOT_NUM slotmanager.number-of-slots.min gl
MIN_TOTAL_CPU slotmanager.min-total-resource.cpu gl
MIN_TOTAL_MEM slotmanager.min-total-resource.memory gl
REDUNDANT_TASK_MANAGER_NUM slotmanager.redundant-taskmanager-num al
REQUIREMENTS_CHECK_DELAY slotmanager.requirement-check.delay dl
RESOURCE_MANAGER_PREVIOUS_WORKER_RECOVERY_TIMEOUT resourcemanager.previous-worker.recovery.timeout dl
SLOT_MANAGER_TASK_MANAGER_TIMEOUT slotmanager.taskmanager-timeout ah
SLOT_REQUEST_TIMEOUT slotmanager.request-timeout ae
STANDALONE_CLUSTER_STARTUP_PERIOD_TIME resourcemanager.standalone.start-up-time al
START_WORKER_MAX_FAILURE_RATE resourcemanager.start-worker.max-failure-rate al
START_WORKER_RETRY_INTERVAL resourcemanager.start-worker.retry-interval al
TASK_MANAGER_REGISTRATION_TIMEOUT resourcemanager.taskmanager-registration.timeout al
TASK_MANAGER_RELEASE_WHEN_RESULT_CONSUMED resourcemanager.taskmanager-release.wait.result.consumed ah
TASK_MANAGER_TIMEOUT resourcemanager.taskmanager-timeout al slotmanager.taskmanager-timeout
:configuration/RestOptions
ADDRESS rest.address al
ASYNC_OPERATION_STORE_DURATION rest.async.store-duration cl
AWAIT_LEADER_TIMEOUT rest.await-leader-timeout al
BIND_ADDRESS rest.bind-address al jobmanager.web.address,web.address
BIND_PORT rest.bind-port al web.port,jobmanager.web.port
CACHE_CHECKPOINT_STATISTICS_SIZE rest.cache.checkpoint-statistics.size fl
CACHE_CHECKPOINT_STATISTICS_TIMEOUT rest.cache.checkpoint-statistics.timeout fl
CACHE_EXECUTION_GRAPH_TIMEOUT rest.cache.execution-graph.timeout l
CLIENT_MAX_CONTENT_LENGTH rest.client.max-content-length al
CONNECTION_TIMEOUT rest.connection-timeout al
ENABLE_FLAMEGRAPH rest.flamegraph.enabled al
ENABLE_PROFILER rest.profiling.enabled gl
FLAMEGRAPH_CLEANUP_INTERVAL rest.flamegraph.cleanup-interval al
FLAMEGRAPH_DELAY rest.flamegraph.delay-between-samples al
FLAMEGRAPH_NUM_SAMPLES rest.flamegraph.num-samples al
FLAMEGRAPH_REFRESH_INTERVAL rest.flamegraph.refresh-interval al
FLAMEGRAPH_STACK_TRACE_DEPTH rest.flamegraph.stack-depth al
IDLENESS_TIMEOUT rest.idleness-timeout al
MAX_PROFILING_DURATION rest.profiling.duration-max gl
MAX_PROFILING_HISTORY_SIZE rest.profiling.history-size gl
PATH rest.path gl
PORT rest.port al web.port
PROFILING_RESULT_DIR rest.profiling.dir gl
RETRY_DELAY rest.retry.delay al
RETRY_MAX_ATTEMPTS rest.retry.max-attempts al
SERVER_MAX_CONTENT_LENGTH rest.server.max-content-length al
SERVER_NUM_THREADS rest.server.numThreads al
SERVER_THREAD_PRIORITY rest.server.thread-priority al
URL_PREFIX rest.url-prefix fl
:configuration/RestartStrategyOptions
RESTART_STRATEGY restart-strategy ad
RESTART_STRATEGY restart-strategy.type el
RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS restart-strategy.exponential-delay.attempts-before-reset-backoff gl
RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER restart-strategy.exponential-delay.backoff-multiplier al
RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF restart-strategy.exponential-delay.initial-backoff al
RESTART_STRATEGY_EXPONENTIAL_DELAY_JITTER_FACTOR restart-strategy.exponential-delay.jitter-factor al
RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF restart-strategy.exponential-delay.max-backoff al
RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD restart-strategy.exponential-delay.reset-backoff-threshold al
RESTART_STRATEGY_FAILURE_RATE_DELAY restart-strategy.failure-rate.delay al
RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL restart-strategy.failure-rate.failure-rate-interval al
RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL restart-strategy.failure-rate.max-failures-per-interval al
RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS restart-strategy.fixed-delay.attempts al
RESTART_STRATEGY_FIXED_DELAY_DELAY restart-strategy.fixed-delay.delay al
:configuration/RpcOptions
ASK_TIMEOUT_DURATION pekko.ask.timeout gl akka.ask.timeout
CAPTURE_ASK_CALLSTACK pekko.ask.callstack gl akka.ask.callstack
CLIENT_SOCKET_WORKER_POOL_SIZE_FACTOR pekko.client-socket-worker-pool.pool-size-factor gl akka.client-socket-worker-pool.pool-size-factor
CLIENT_SOCKET_WORKER_POOL_SIZE_MAX pekko.client-socket-worker-pool.pool-size-max gl akka.client-socket-worker-pool.pool-size-max
CLIENT_SOCKET_WORKER_POOL_SIZE_MIN pekko.client-socket-worker-pool.pool-size-min gl akka.client-socket-worker-pool.pool-size-min
DISPATCHER_THROUGHPUT pekko.throughput gl akka.throughput
FORCE_RPC_INVOCATION_SERIALIZATION pekko.rpc.force-invocation-serialization gl akka.rpc.force-invocation-serialization
FORK_JOIN_EXECUTOR_PARALLELISM_FACTOR pekko.fork-join-executor.parallelism-factor gl akka.fork-join-executor.parallelism-factor
FORK_JOIN_EXECUTOR_PARALLELISM_MAX pekko.fork-join-executor.parallelism-max gl akka.fork-join-executor.parallelism-max
FORK_JOIN_EXECUTOR_PARALLELISM_MIN pekko.fork-join-executor.parallelism-min gl akka.fork-join-executor.parallelism-min
FRAMESIZE pekko.framesize gl akka.framesize
JVM_EXIT_ON_FATAL_ERROR pekko.jvm-exit-on-fatal-error gl akka.jvm-exit-on-fatal-error
LOG_LIFECYCLE_EVENTS pekko.log.lifecycle.events gl akka.log.lifecycle.events
LOOKUP_TIMEOUT_DURATION pekko.lookup.timeout gl akka.lookup.timeout
REMOTE_FORK_JOIN_EXECUTOR_PARALLELISM_FACTOR pekko.remote-fork-join-executor.parallelism-factor gl
REMOTE_FORK_JOIN_EXECUTOR_PARALLELISM_MAX pekko.remote-fork-join-executor.parallelism-max gl
REMOTE_FORK_JOIN_EXECUTOR_PARALLELISM_MIN pekko.remote-fork-join-executor.parallelism-min gl
RETRY_GATE_CLOSED_FOR pekko.retry-gate-closed-for gl akka.retry-gate-closed-for
SERVER_SOCKET_WORKER_POOL_SIZE_FACTOR pekko.server-socket-worker-pool.pool-size-factor gl akka.server-socket-worker-pool.pool-size-factor
SERVER_SOCKET_WORKER_POOL_SIZE_MAX pekko.server-socket-worker-pool.pool-size-max gl akka.server-socket-worker-pool.pool-size-max
SERVER_SOCKET_WORKER_POOL_SIZE_MIN pekko.server-socket-worker-pool.pool-size-min gl akka.server-socket-worker-pool.pool-size-min
SSL_ENABLED pekko.ssl.enabled gl akka.ssl.enabled
STARTUP_TIMEOUT pekko.startup-timeout gl akka.startup-timeout
TCP_TIMEOUT pekko.tcp.timeout gl akka.tcp.timeout
:configuration/SecurityOptions
DELEGATION_TOKENS_ENABLED security.delegation.tokens.enabled el security.kerberos.fetch.delegation-token
DELEGATION_TOKENS_RENEWAL_RETRY_BACKOFF security.delegation.tokens.renewal.retry.backoff el security.kerberos.tokens.renewal.retry.backoff
DELEGATION_TOKENS_RENEWAL_TIME_RATIO security.delegation.tokens.renewal.time-ratio el security.kerberos.tokens.renewal.time-ratio
DELEGATION_TOKEN_PROVIDER_ENABLED enabled el
KERBEROS_FETCH_DELEGATION_TOKEN security.kerberos.fetch.delegation-token bh
KERBEROS_HADOOP_FILESYSTEMS_TO_ACCESS security.kerberos.access.hadoopFileSystems dl yarn.security.kerberos.additionalFileSystems
KERBEROS_KRB5_PATH security.kerberos.krb5-conf.path al
KERBEROS_LOGIN_CONTEXTS security.kerberos.login.contexts al
KERBEROS_LOGIN_KEYTAB security.kerberos.login.keytab al security.keytab
KERBEROS_LOGIN_PRINCIPAL security.kerberos.login.principal al security.principal
KERBEROS_LOGIN_USETICKETCACHE security.kerberos.login.use-ticket-cache al
KERBEROS_RELOGIN_PERIOD security.kerberos.relogin.period dl
KERBEROS_TOKENS_RENEWAL_RETRY_BACKOFF security.kerberos.tokens.renewal.retry.backoff dh
KERBEROS_TOKENS_RENEWAL_TIME_RATIO security.kerberos.tokens.renewal.time-ratio dh
SECURITY_CONTEXT_FACTORY_CLASSES security.context.factory.classes al
SECURITY_MODULE_FACTORY_CLASSES security.module.factory.classes al
SSL_ALGORITHMS security.ssl.algorithms al
SSL_ENABLED security.ssl.enabled ah
SSL_INTERNAL_CERT_FINGERPRINT security.ssl.internal.cert.fingerprint al
SSL_INTERNAL_CLOSE_NOTIFY_FLUSH_TIMEOUT security.ssl.internal.close-notify-flush-timeout al security.ssl.close-notify-flush-timeout
SSL_INTERNAL_ENABLED security.ssl.internal.enabled al
SSL_INTERNAL_HANDSHAKE_TIMEOUT security.ssl.internal.handshake-timeout al security.ssl.handshake-timeout
SSL_INTERNAL_KEYSTORE security.ssl.internal.keystore al
SSL_INTERNAL_KEYSTORE_PASSWORD security.ssl.internal.keystore-password al
SSL_INTERNAL_KEYSTORE_TYPE security.ssl.internal.keystore-type hl
SSL_INTERNAL_KEY_PASSWORD security.ssl.internal.key-password al
SSL_INTERNAL_SESSION_CACHE_SIZE security.ssl.internal.session-cache-size al security.ssl.session-cache-size
SSL_INTERNAL_SESSION_TIMEOUT security.ssl.internal.session-timeout al security.ssl.session-timeout
SSL_INTERNAL_TRUSTSTORE security.ssl.internal.truststore al
SSL_INTERNAL_TRUSTSTORE_PASSWORD security.ssl.internal.truststore-password al
SSL_INTERNAL_TRUSTSTORE_TYPE security.ssl.internal.truststore-type hl
SSL_KEYSTORE security.ssl.keystore al
SSL_KEYSTORE_PASSWORD security.ssl.keystore-password al
SSL_KEY_PASSWORD security.ssl.key-password al
SSL_PROTOCOL security.ssl.protocol al
SSL_PROVIDER security.ssl.provider al
SSL_REST_AUTHENTICATION_ENABLED security.ssl.rest.authentication-enabled al
SSL_REST_CERT_FINGERPRINT security.ssl.rest.cert.fingerprint al
SSL_REST_ENABLED security.ssl.rest.enabled al
SSL_REST_KEYSTORE security.ssl.rest.keystore al
SSL_REST_KEYSTORE_PASSWORD security.ssl.rest.keystore-password al
SSL_REST_KEYSTORE_TYPE security.ssl.rest.keystore-type hl
SSL_REST_KEY_PASSWORD security.ssl.rest.key-password al
SSL_REST_TRUSTSTORE security.ssl.rest.truststore al
SSL_REST_TRUSTSTORE_PASSWORD security.ssl.rest.truststore-password al
SSL_REST_TRUSTSTORE_TYPE security.ssl.rest.truststore-type hl
SSL_REST_VERIFY_HOSTNAME security.ssl.rest.verify-hostname l
SSL_TRUSTSTORE security.ssl.truststore al
SSL_TRUSTSTORE_PASSWORD security.ssl.truststore-password al
SSL_VERIFY_HOSTNAME security.ssl.verify-hostname al
ZOOKEEPER_SASL_DISABLE zookeeper.sasl.disable al
ZOOKEEPER_SASL_LOGIN_CONTEXT_NAME zookeeper.sasl.login-context-name al
ZOOKEEPER_SASL_SERVICE_NAME zookeeper.sasl.service-name al
:configuration/SinkOptions
COMMITTER_RETRIES sink.committer.retries hl
:configuration/SlowTaskDetectorOptions
CHECK_INTERVAL slow-task-detector.check-interval dl
EXECUTION_TIME_BASELINE_LOWER_BOUND slow-task-detector.execution-time.baseline-lower-bound dl
EXECUTION_TIME_BASELINE_MULTIPLIER slow-task-detector.execution-time.baseline-multiplier dl
EXECUTION_TIME_BASELINE_RATIO slow-task-detector.execution-time.baseline-ratio dl
:configuration/StateBackendOptions
LATENCY_TRACK_ENABLED state.backend.latency-track.keyed-state-enabled ah
LATENCY_TRACK_HISTORY_SIZE state.backend.latency-track.history-size ah
LATENCY_TRACK_SAMPLE_INTERVAL state.backend.latency-track.sample-interval ah
LATENCY_TRACK_STATE_NAME_AS_VARIABLE state.backend.latency-track.state-name-as-variable ch
STATE_BACKEND state.backend ad
STATE_BACKEND state.backend.type el state.backend
:configuration/StateChangelogOptions
ENABLE_STATE_CHANGE_LOG state.backend.changelog.enabled cg
ENABLE_STATE_CHANGE_LOG state.changelog.enabled hl state.backend.changelog.enabled
MATERIALIZATION_MAX_FAILURES_ALLOWED state.backend.changelog.max-failures-allowed cg
MATERIALIZATION_MAX_FAILURES_ALLOWED state.changelog.max-failures-allowed hl state.backend.changelog.max-failures-allowed
PERIODIC_MATERIALIZATION_ENABLED state.backend.changelog.periodic-materialize.enabled g
PERIODIC_MATERIALIZATION_ENABLED state.changelog.periodic-materialize.enabled hl state.backend.changelog.periodic-materialize.enabled
PERIODIC_MATERIALIZATION_INTERVAL state.backend.changelog.periodic-materialize.interval cg
PERIODIC_MATERIALIZATION_INTERVAL state.changelog.periodic-materialize.interval hl state.backend.changelog.periodic-materialize.interval
STATE_CHANGE_LOG_STORAGE state.backend.changelog.storage cg
STATE_CHANGE_LOG_STORAGE state.changelog.storage hl state.backend.changelog.storage
:configuration/StateChangelogOptionsInternal
ENABLE_CHANGE_LOG_FOR_APPLICATION state.backend.changelog.enabled_for_application df
:configuration/StateLatencyTrackOptions
LATENCY_TRACK_ENABLED state.latency-track.keyed-state-enabled hl state.backend.latency-track.keyed-state-enabled
LATENCY_TRACK_HISTORY_SIZE state.latency-track.history-size hl state.backend.latency-track.history-size
LATENCY_TRACK_SAMPLE_INTERVAL state.latency-track.sample-interval hl state.backend.latency-track.sample-interval
LATENCY_TRACK_STATE_NAME_AS_VARIABLE state.latency-track.state-name-as-variable hl state.backend.latency-track.state-name-as-variable
:configuration/StateRecoveryOptions
APPROXIMATE_LOCAL_RECOVERY execution.state-recovery.approximate-local-recovery hl execution.checkpointing.approximate-local-recovery
CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA execution.state-recovery.without-channel-state.checkpoint-id hl execution.checkpointing.recover-without-channel-state.checkpoint-id
LOCAL_RECOVERY execution.state-recovery.from-local hl state.backend.local-recovery
RESTORE_MODE execution.state-recovery.claim-mode hl execution.savepoint-restore-mode
SAVEPOINT_IGNORE_UNCLAIMED_STATE execution.state-recovery.ignore-unclaimed-state hl execution.savepoint.ignore-unclaimed-state
SAVEPOINT_PATH execution.state-recovery.path hl execution.savepoint.path
:configuration/StateSizeTrackOptions
SIZE_TRACK_ENABLED state.size-track.keyed-state-enabled jl
SIZE_TRACK_HISTORY_SIZE state.size-track.history-size jl
SIZE_TRACK_SAMPLE_INTERVAL state.size-track.sample-interval jl
SIZE_TRACK_STATE_NAME_AS_VARIABLE state.size-track.state-name-as-variable jl
:configuration/TaskManagerOptions
BIND_HOST taskmanager.bind-host al
BUFFER_DEBLOAT_ENABLED taskmanager.network.memory.buffer-debloat.enabled bl
BUFFER_DEBLOAT_PERIOD taskmanager.network.memory.buffer-debloat.period bl
BUFFER_DEBLOAT_SAMPLES taskmanager.network.memory.buffer-debloat.samples bl
BUFFER_DEBLOAT_TARGET taskmanager.network.memory.buffer-debloat.target bl
BUFFER_DEBLOAT_THRESHOLD_PERCENTAGES taskmanager.network.memory.buffer-debloat.threshold-percentages bl
COLLECT_PORT taskmanager.collect-sink.port gl
CPU_CORES taskmanager.cpu.cores al
DEBUG_MEMORY_LOG taskmanager.debug.memory.log al taskmanager.debug.memory.startLogThread
DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS taskmanager.debug.memory.log-interval al taskmanager.debug.memory.logIntervalMs
EXIT_ON_FATAL_AKKA_ERROR taskmanager.exit-on-fatal-akka-error ah
FRAMEWORK_HEAP_MEMORY taskmanager.memory.framework.heap.size al
FRAMEWORK_OFF_HEAP_MEMORY taskmanager.memory.framework.off-heap.size al
FS_STREAM_OPENING_TIME_OUT taskmanager.runtime.fs-timeout gl taskmanager.runtime.fs_timeout
HOST taskmanager.host al
HOST_BIND_POLICY taskmanager.network.bind-policy al
INITIAL_REGISTRATION_BACKOFF taskmanager.registration.initial-backoff ah taskmanager.initial-registration-pause
JVM_METASPACE taskmanager.memory.jvm-metaspace.size al
JVM_OVERHEAD_FRACTION taskmanager.memory.jvm-overhead.fraction al
JVM_OVERHEAD_MAX taskmanager.memory.jvm-overhead.max al
JVM_OVERHEAD_MIN taskmanager.memory.jvm-overhead.min al
KILL_ON_OUT_OF_MEMORY taskmanager.jvm-exit-on-oom al
MANAGED_MEMORY_CONSUMER_WEIGHTS taskmanager.memory.managed.consumer-weights al
MANAGED_MEMORY_FRACTION taskmanager.memory.managed.fraction al
MANAGED_MEMORY_SIZE taskmanager.memory.managed.size al taskmanager.memory.size
MEMORY_SEGMENT_SIZE taskmanager.memory.segment-size al
MINI_CLUSTER_NUM_TASK_MANAGERS minicluster.number-of-taskmanagers gl local.number-taskmanager
MIN_MEMORY_SEGMENT_SIZE taskmanager.memory.min-segment-size bl
NETWORK_BATCH_SHUFFLE_READ_MEMORY taskmanager.memory.framework.off-heap.batch-shuffle.size al
NETWORK_MEMORY_FRACTION taskmanager.memory.network.fraction al taskmanager.network.memory.fraction
NETWORK_MEMORY_MAX taskmanager.memory.network.max al taskmanager.network.memory.max
NETWORK_MEMORY_MIN taskmanager.memory.network.min al taskmanager.network.memory.min
NUM_TASK_SLOTS taskmanager.numberOfTaskSlots al
REFUSED_REGISTRATION_BACKOFF taskmanager.registration.refused-backoff ah taskmanager.refused-registration-pause
REGISTRATION_MAX_BACKOFF taskmanager.registration.max-backoff ah taskmanager.max-registration-pause
REGISTRATION_TIMEOUT taskmanager.registration.timeout al taskmanager.maxRegistrationDuration
RPC_BIND_PORT taskmanager.rpc.bind-port al
RPC_PORT taskmanager.rpc.port al
SLOT_TIMEOUT taskmanager.slot.timeout al
STARTING_MEMORY_SEGMENT_SIZE taskmanager.memory.starting-segment-size il
TASK_CANCELLATION_INTERVAL task.cancellation.interval al task.cancellation-interval
TASK_CANCELLATION_TIMEOUT task.cancellation.timeout al
TASK_CANCELLATION_TIMEOUT_TIMERS task.cancellation.timers.timeout al timerservice.exceptional.shutdown.timeout
TASK_HEAP_MEMORY taskmanager.memory.task.heap.size al
TASK_MANAGER_HEAP_MEMORY taskmanager.heap.size ah
TASK_MANAGER_HEAP_MEMORY_MB taskmanager.heap.mb ah
TASK_MANAGER_LOAD_BALANCE_MODE taskmanager.load-balance.mode gl
TASK_MANAGER_LOG_PATH taskmanager.log.path gl
TASK_MANAGER_RESOURCE_ID taskmanager.resource-id al
TASK_MANAGER_SYSTEM_OUT_LOG_CACHE_SIZE taskmanager.system-out.log.cache-upper-size gl
TASK_MANAGER_SYSTEM_OUT_LOG_THREAD_NAME taskmanager.system-out.log.thread-name.enabled gl
TASK_MANAGER_SYSTEM_OUT_MODE taskmanager.system-out.mode gl
TASK_OFF_HEAP_MEMORY taskmanager.memory.task.off-heap.size al
TOTAL_FLINK_MEMORY taskmanager.memory.flink.size al
TOTAL_PROCESS_MEMORY taskmanager.memory.process.size al
:configuration/TaskManagerOptionsInternal
TASK_MANAGER_NODE_ID internal.taskmanager.node-id dl
TASK_MANAGER_RESOURCE_ID_METADATA internal.taskmanager.resource-id.metadata al
:configuration/TraceOptions
CHECKPOINT_SPAN_DETAIL_LEVEL traces.checkpoint.span-detail-level kl
REPORTER_ADDITIONAL_VARIABLES scope.variables.additional gl
REPORTER_CONFIG_PARAMETER <parameter> gl
REPORTER_EXCLUDED_VARIABLES scope.variables.excludes jl
REPORTER_EXCLUDES filter.excludes jl
REPORTER_FACTORY_CLASS factory.class gl
REPORTER_INCLUDES filter.includes jl
REPORTER_SCOPE_DELIMITER scope.delimiter jl
REPORT_EVENTS_AS_SPANS traces.report-events-as-spans hj
TRACE_REPORTERS_LIST traces.reporters gl
:configuration/WebOptions
ACCESS_CONTROL_ALLOW_ORIGIN web.access-control-allow-origin al jobmanager.web.access-control-allow-origin
ADDRESS web.address ah jobmanager.web.address
ARCHIVE_COUNT web.history al jobmanager.web.history
BACKPRESSURE_CLEANUP_INTERVAL web.backpressure.cleanup-interval ah jobmanager.web.backpressure.cleanup-interval
BACKPRESSURE_DELAY web.backpressure.delay-between-samples ah jobmanager.web.backpressure.delay-between-samples
BACKPRESSURE_NUM_SAMPLES web.backpressure.num-samples ah jobmanager.web.backpressure.num-samples
BACKPRESSURE_REFRESH_INTERVAL web.backpressure.refresh-interval ah jobmanager.web.backpressure.refresh-interval
CANCEL_ENABLE web.cancel.enable bl
CHECKPOINTS_HISTORY_SIZE web.checkpoints.history al jobmanager.web.checkpoints.history
LOG_PATH web.log.path al jobmanager.web.log.path
MAX_ADAPTIVE_SCHEDULER_RESCALE_HISTORY_SIZE web.adaptive-scheduler.rescale-history.size l
MAX_EXCEPTION_HISTORY_SIZE web.exception-history-size al
PORT web.port ah jobmanager.web.port
REFRESH_INTERVAL web.refresh-interval al jobmanager.web.refresh-interval
RESCALE_ENABLE web.rescale.enable fl
SSL_ENABLED web.ssl.enabled ah jobmanager.web.ssl.enabled
SUBMIT_ENABLE web.submit.enable al jobmanager.web.submit.enable
TIMEOUT web.timeout al
TMP_DIR web.tmpdir al jobmanager.web.tmpdir
UPLOAD_DIR web.upload.dir al jobmanager.web.upload.dir
:connector/base/source/reader/SourceReaderOptions
ELEMENT_QUEUE_CAPACITY source.reader.element.queue.capacity al
SOURCE_READER_CLOSE_TIMEOUT source.reader.close.timeout al
:connector/base/table/AsyncSinkConnectorOptions
FLUSH_BUFFER_SIZE sink.flush-buffer.size cl
FLUSH_BUFFER_TIMEOUT sink.flush-buffer.timeout cl
MAX_BATCH_SIZE sink.batch.max-size cl
MAX_BUFFERED_REQUESTS sink.requests.max-buffered cl
MAX_IN_FLIGHT_REQUESTS sink.requests.max-inflight cl
:connector/datagen/table/DataGenConnectorOptions
NUMBER_OF_ROWS number-of-rows bl
ROWS_PER_SECOND rows-per-second bl
:connector/elasticsearch/table/Elasticsearch6ConnectorOptions
DOCUMENT_TYPE_OPTION document-type cd
:connector/elasticsearch/table/ElasticsearchConnectorOptions
BULK_FLUSH_BACKOFF_DELAY_OPTION sink.bulk-flush.backoff.delay cd
BULK_FLUSH_BACKOFF_MAX_RETRIES_OPTION sink.bulk-flush.backoff.max-retries cd
BULK_FLUSH_BACKOFF_TYPE_OPTION sink.bulk-flush.backoff.strategy cd
BULK_FLUSH_INTERVAL_OPTION sink.bulk-flush.interval cd
BULK_FLUSH_MAX_ACTIONS_OPTION sink.bulk-flush.max-actions cd
BULK_FLUSH_MAX_SIZE_OPTION sink.bulk-flush.max-size cd
CONNECTION_PATH_PREFIX_OPTION connection.path-prefix cd
CONNECTION_REQUEST_TIMEOUT connection.request-timeout cd
CONNECTION_TIMEOUT connection.timeout cd
DELIVERY_GUARANTEE_OPTION sink.delivery-guarantee cd
FORMAT_OPTION format cd
HOSTS_OPTION hosts cd
INDEX_OPTION index cd
KEY_DELIMITER_OPTION document-id.key-delimiter cd
PASSWORD_OPTION password cd
SOCKET_TIMEOUT socket.timeout cd
USERNAME_OPTION username cd
:connector/file/table/FileSystemConnectorOptions
AUTO_COMPACTION auto-compaction cl
COMPACTION_FILE_SIZE compaction.file-size cl
COMPACTION_PARALLELISM compaction.parallelism el
PARTITION_DEFAULT_NAME partition.default-name cl
PARTITION_TIME_EXTRACTOR_CLASS partition.time-extractor.class cl
PARTITION_TIME_EXTRACTOR_KIND partition.time-extractor.kind cl
PARTITION_TIME_EXTRACTOR_TIMESTAMP_FORMATTER partition.time-extractor.timestamp-formatter cl
PARTITION_TIME_EXTRACTOR_TIMESTAMP_PATTERN partition.time-extractor.timestamp-pattern cl
PATH path cl
SINK_PARTITION_COMMIT_DELAY sink.partition-commit.delay cl
SINK_PARTITION_COMMIT_POLICY_CLASS sink.partition-commit.policy.class cl
SINK_PARTITION_COMMIT_POLICY_CLASS_PARAMETERS sink.partition-commit.policy.class.parameters fl
SINK_PARTITION_COMMIT_POLICY_KIND sink.partition-commit.policy.kind cl
SINK_PARTITION_COMMIT_SUCCESS_FILE_NAME sink.partition-commit.success-file.name cl
SINK_PARTITION_COMMIT_TRIGGER sink.partition-commit.trigger cl
SINK_PARTITION_COMMIT_WATERMARK_TIME_ZONE sink.partition-commit.watermark-time-zone cl
SINK_ROLLING_POLICY_CHECK_INTERVAL sink.rolling-policy.check-interval cl
SINK_ROLLING_POLICY_FILE_SIZE sink.rolling-policy.file-size cl
SINK_ROLLING_POLICY_INACTIVITY_INTERVAL sink.rolling-policy.inactivity-interval cl
SINK_ROLLING_POLICY_ROLLOVER_INTERVAL sink.rolling-policy.rollover-interval cl
SINK_SHUFFLE_BY_PARTITION sink.shuffle-by-partition.enable cl
SOURCE_MONITOR_INTERVAL source.monitor-interval cl
SOURCE_PATH_REGEX_PATTERN source.path.regex-pattern fl
SOURCE_REPORT_STATISTICS source.report-statistics dl
:connector/firehose/table/KinesisFirehoseConnectorOptions
DELIVERY_STREAM delivery-stream cd
SINK_FAIL_ON_ERROR sink.fail-on-error cd
:connector/hbase/options/HBaseOptions
LOOKUP_ASYNC lookup.async a
LOOKUP_CACHE_MAX_ROWS lookup.cache.max-rows a
LOOKUP_CACHE_TTL lookup.cache.ttl a
LOOKUP_MAX_RETRIES lookup.max-retries a
NULL_STRING_LITERAL null-string-literal a
SINK_BUFFER_FLUSH_INTERVAL sink.buffer-flush.interval a
SINK_BUFFER_FLUSH_MAX_ROWS sink.buffer-flush.max-rows a
SINK_BUFFER_FLUSH_MAX_SIZE sink.buffer-flush.max-size a
TABLE_NAME table-name a
ZOOKEEPER_QUORUM zookeeper.quorum a
ZOOKEEPER_ZNODE_PARENT zookeeper.znode.parent a
:connector/hbase/table/HBaseConnectorOptions
LOOKUP_ASYNC lookup.async bf
LOOKUP_CACHE_MAX_ROWS lookup.cache.max-rows bf
LOOKUP_CACHE_TTL lookup.cache.ttl bf
LOOKUP_MAX_RETRIES lookup.max-retries bf
NULL_STRING_LITERAL null-string-literal bf
SINK_BUFFER_FLUSH_INTERVAL sink.buffer-flush.interval bf
SINK_BUFFER_FLUSH_MAX_ROWS sink.buffer-flush.max-rows bf
SINK_BUFFER_FLUSH_MAX_SIZE sink.buffer-flush.max-size bf
TABLE_NAME table-name bf
ZOOKEEPER_QUORUM zookeeper.quorum bf
ZOOKEEPER_ZNODE_PARENT zookeeper.znode.parent bf
:connector/jdbc/catalog/factory/JdbcCatalogFactoryOptions
BASE_URL base-url ad
PASSWORD password ad
USERNAME username ad
:connector/jdbc/table/JdbcConnectorOptions
DRIVER driver bd
LOOKUP_CACHE_MAX_ROWS lookup.cache.max-rows bd
LOOKUP_CACHE_MISSING_KEY lookup.cache.caching-missing-key cd
LOOKUP_CACHE_TTL lookup.cache.ttl bd
LOOKUP_MAX_RETRIES lookup.max-retries bd
MAX_RETRY_TIMEOUT connection.max-retry-timeout bd
PASSWORD password bd
SCAN_AUTO_COMMIT scan.auto-commit bd
SCAN_FETCH_SIZE scan.fetch-size bd
SCAN_PARTITION_COLUMN scan.partition.column bd
SCAN_PARTITION_LOWER_BOUND scan.partition.lower-bound bd
SCAN_PARTITION_NUM scan.partition.num bd
SCAN_PARTITION_UPPER_BOUND scan.partition.upper-bound bd
SINK_BUFFER_FLUSH_INTERVAL sink.buffer-flush.interval bd
SINK_BUFFER_FLUSH_MAX_ROWS sink.buffer-flush.max-rows bd
SINK_MAX_RETRIES sink.max-retries bd
TABLE_NAME table-name bd
URL url bd
USERNAME username bd
:connector/kafka/dynamic/source/DynamicKafkaSourceOptions
STREAM_ENUMERATOR_MODE stream-enumerator-mode kl
STREAM_METADATA_DISCOVERY_FAILURE_THRESHOLD stream-metadata-discovery-failure-threshold fl
STREAM_METADATA_DISCOVERY_INTERVAL_MS stream-metadata-discovery-interval-ms fl
:connector/kafka/source/KafkaSourceOptions
CLIENT_ID_PREFIX client.id.prefix al
COMMIT_OFFSETS_ON_CHECKPOINT commit.offsets.on.checkpoint cl
PARTITION_DISCOVERY_INTERVAL_MS partition.discovery.interval.ms al
REGISTER_KAFKA_CONSUMER_METRICS register.consumer.metrics bl
:connector/kinesis/table/KinesisConnectorOptions
AWS_REGION aws.region cd
SINK_FAIL_ON_ERROR sink.fail-on-error cd
SINK_PARTITIONER sink.partitioner cd
SINK_PARTITIONER_FIELD_DELIMITER sink.partitioner-field-delimiter cd
STREAM stream cd
:connector/print/table/PrintConnectorOptions
PRINT_IDENTIFIER print-identifier bl
STANDARD_ERROR standard-error bl
:connector/pulsar/common/config/PulsarOptions
PULSAR_ADMIN_URL pulsar.admin.adminUrl bd
PULSAR_AUTH_PARAMS pulsar.client.authParams bd
PULSAR_AUTH_PARAM_MAP pulsar.client.authParamMap bd
PULSAR_AUTH_PLUGIN_CLASS_NAME pulsar.client.authPluginClassName bd
PULSAR_AUTO_CERT_REFRESH_TIME pulsar.admin.autoCertRefreshTime bd
PULSAR_CONCURRENT_LOOKUP_REQUEST pulsar.client.concurrentLookupRequest bd
PULSAR_CONNECTIONS_PER_BROKER pulsar.client.connectionsPerBroker bd
PULSAR_CONNECTION_TIMEOUT_MS pulsar.client.connectionTimeoutMs bd
PULSAR_CONNECT_TIMEOUT pulsar.admin.connectTimeout bd
PULSAR_ENABLE_BUSY_WAIT pulsar.client.enableBusyWait bd
PULSAR_ENABLE_TRANSACTION pulsar.client.enableTransaction bd
PULSAR_INITIAL_BACKOFF_INTERVAL_NANOS pulsar.client.initialBackoffIntervalNanos bd
PULSAR_KEEP_ALIVE_INTERVAL_SECONDS pulsar.client.keepAliveIntervalSeconds bd
PULSAR_LISTENER_NAME pulsar.client.listenerName bd
PULSAR_MAX_BACKOFF_INTERVAL_NANOS pulsar.client.maxBackoffIntervalNanos bd
PULSAR_MAX_LOOKUP_REDIRECTS pulsar.client.maxLookupRedirects bd
PULSAR_MAX_LOOKUP_REQUEST pulsar.client.maxLookupRequest bd
PULSAR_MAX_NUMBER_OF_REJECTED_REQUEST_PER_CONNECTION pulsar.client.maxNumberOfRejectedRequestPerConnection bd
PULSAR_MEMORY_LIMIT_BYTES pulsar.client.memoryLimitBytes bd
PULSAR_NUM_IO_THREADS pulsar.client.numIoThreads bd
PULSAR_NUM_LISTENER_THREADS pulsar.client.numListenerThreads bd
PULSAR_OPERATION_TIMEOUT_MS pulsar.client.operationTimeoutMs bd
PULSAR_PROXY_PROTOCOL pulsar.client.proxyProtocol bd
PULSAR_PROXY_SERVICE_URL pulsar.client.proxyServiceUrl bd
PULSAR_READ_TIMEOUT pulsar.admin.readTimeout bd
PULSAR_REQUEST_TIMEOUT pulsar.admin.requestTimeout bd
PULSAR_REQUEST_TIMEOUT_MS pulsar.client.requestTimeoutMs bd
PULSAR_SERVICE_URL pulsar.client.serviceUrl bd
PULSAR_SSL_PROVIDER pulsar.client.sslProvider bd
PULSAR_STATS_INTERVAL_SECONDS pulsar.client.statsIntervalSeconds bd
PULSAR_TLS_ALLOW_INSECURE_CONNECTION pulsar.client.tlsAllowInsecureConnection bd
PULSAR_TLS_CIPHERS pulsar.client.tlsCiphers bd
PULSAR_TLS_HOSTNAME_VERIFICATION_ENABLE pulsar.client.tlsHostnameVerificationEnable bd
PULSAR_TLS_PROTOCOLS pulsar.client.tlsProtocols bd
PULSAR_TLS_TRUST_CERTS_FILE_PATH pulsar.client.tlsTrustCertsFilePath bd
PULSAR_TLS_TRUST_STORE_PASSWORD pulsar.client.tlsTrustStorePassword bd
PULSAR_TLS_TRUST_STORE_PATH pulsar.client.tlsTrustStorePath bd
PULSAR_TLS_TRUST_STORE_TYPE pulsar.client.tlsTrustStoreType bd
PULSAR_USE_KEY_STORE_TLS pulsar.client.useKeyStoreTls bd
PULSAR_USE_TCP_NO_DELAY pulsar.client.useTcpNoDelay bd
:connector/pulsar/sink/PulsarSinkOptions
PULSAR_BATCHING_ENABLED pulsar.producer.batchingEnabled cd
PULSAR_BATCHING_MAX_BYTES pulsar.producer.batchingMaxBytes cd
PULSAR_BATCHING_MAX_MESSAGES pulsar.producer.batchingMaxMessages cd
PULSAR_BATCHING_MAX_PUBLISH_DELAY_MICROS pulsar.producer.batchingMaxPublishDelayMicros cd
PULSAR_BATCHING_PARTITION_SWITCH_FREQUENCY_BY_PUBLISH_DELAY pulsar.producer.batchingPartitionSwitchFrequencyByPublishDelay cd
PULSAR_CHUNKING_ENABLED pulsar.producer.chunkingEnabled cd
PULSAR_COMPRESSION_TYPE pulsar.producer.compressionType cd
PULSAR_INITIAL_SEQUENCE_ID pulsar.producer.initialSequenceId cd
PULSAR_MAX_PENDING_MESSAGES pulsar.producer.maxPendingMessages cd
PULSAR_MAX_PENDING_MESSAGES_ACROSS_PARTITIONS pulsar.producer.maxPendingMessagesAcrossPartitions cd
PULSAR_MAX_PENDING_MESSAGES_ON_PARALLELISM pulsar.sink.maxPendingMessages d
PULSAR_MAX_RECOMMIT_TIMES pulsar.sink.maxRecommitTimes cd
PULSAR_MESSAGE_KEY_HASH pulsar.sink.messageKeyHash cd
PULSAR_PRODUCER_NAME pulsar.producer.producerName cd
PULSAR_PRODUCER_PROPERTIES pulsar.producer.properties cd
PULSAR_SEND_TIMEOUT_MS pulsar.producer.sendTimeoutMs cd
PULSAR_TOPIC_METADATA_REFRESH_INTERVAL pulsar.sink.topicMetadataRefreshInterval cd
PULSAR_WRITE_DELIVERY_GUARANTEE pulsar.sink.deliveryGuarantee cd
PULSAR_WRITE_SCHEMA_EVOLUTION pulsar.sink.enableSchemaEvolution cd
PULSAR_WRITE_TRANSACTION_TIMEOUT pulsar.sink.transactionTimeoutMillis cd
:connector/pulsar/source/PulsarSourceOptions
PULSAR_ACKNOWLEDGEMENTS_GROUP_TIME_MICROS pulsar.consumer.acknowledgementsGroupTimeMicros bd
PULSAR_ACK_RECEIPT_ENABLED pulsar.consumer.ackReceiptEnabled bd
PULSAR_ACK_TIMEOUT_MILLIS pulsar.consumer.ackTimeoutMillis bd
PULSAR_AUTO_ACK_OLDEST_CHUNKED_MESSAGE_ON_QUEUE_FULL pulsar.consumer.autoAckOldestChunkedMessageOnQueueFull bd
PULSAR_AUTO_COMMIT_CURSOR_INTERVAL pulsar.source.autoCommitCursorInterval bd
PULSAR_AUTO_UPDATE_PARTITIONS pulsar.consumer.autoUpdatePartitions b
PULSAR_AUTO_UPDATE_PARTITIONS_INTERVAL_SECONDS pulsar.consumer.autoUpdatePartitionsIntervalSeconds bd
PULSAR_CONSUMER_NAME pulsar.consumer.consumerName bd
PULSAR_CONSUMER_PROPERTIES pulsar.consumer.properties bd
PULSAR_CRYPTO_FAILURE_ACTION pulsar.consumer.cryptoFailureAction bd
PULSAR_DEAD_LETTER_TOPIC pulsar.consumer.deadLetterPolicy.deadLetterTopic bd
PULSAR_ENABLE_AUTO_ACKNOWLEDGE_MESSAGE pulsar.source.enableAutoAcknowledgeMessage bd
PULSAR_EXPIRE_TIME_OF_INCOMPLETE_CHUNKED_MESSAGE_MILLIS pulsar.consumer.expireTimeOfIncompleteChunkedMessageMillis bd
PULSAR_MAX_FETCH_RECORDS pulsar.source.maxFetchRecords bd
PULSAR_MAX_FETCH_TIME pulsar.source.maxFetchTime bd
PULSAR_MAX_PENDING_CHUNKED_MESSAGE pulsar.consumer.maxPendingChunkedMessage bd
PULSAR_MAX_REDELIVER_COUNT pulsar.consumer.deadLetterPolicy.maxRedeliverCount bd
PULSAR_MAX_TOTAL_RECEIVER_QUEUE_SIZE_ACROSS_PARTITIONS pulsar.consumer.maxTotalReceiverQueueSizeAcrossPartitions bd
PULSAR_NEGATIVE_ACK_REDELIVERY_DELAY_MICROS pulsar.consumer.negativeAckRedeliveryDelayMicros bd
PULSAR_PARTITION_DISCOVERY_INTERVAL_MS pulsar.source.partitionDiscoveryIntervalMs bd
PULSAR_POOL_MESSAGES pulsar.consumer.poolMessages bd
PULSAR_PRIORITY_LEVEL pulsar.consumer.priorityLevel bd
PULSAR_READ_COMPACTED pulsar.consumer.readCompacted bd
PULSAR_READ_TRANSACTION_TIMEOUT pulsar.source.transactionTimeoutMillis cd
PULSAR_RECEIVER_QUEUE_SIZE pulsar.consumer.receiverQueueSize bd
PULSAR_REPLICATE_SUBSCRIPTION_STATE pulsar.consumer.replicateSubscriptionState bd
PULSAR_RETRY_ENABLE pulsar.consumer.retryEnable bd
PULSAR_RETRY_LETTER_TOPIC pulsar.consumer.deadLetterPolicy.retryLetterTopic bd
PULSAR_SUBSCRIPTION_INITIAL_POSITION pulsar.consumer.subscriptionInitialPosition bd
PULSAR_SUBSCRIPTION_MODE pulsar.consumer.subscriptionMode bd
PULSAR_SUBSCRIPTION_NAME pulsar.consumer.subscriptionName bd
PULSAR_SUBSCRIPTION_TYPE pulsar.consumer.subscriptionType bd
PULSAR_TICK_DURATION_MILLIS pulsar.consumer.tickDurationMillis bd
PULSAR_TRANSACTION_TIMEOUT_MILLIS pulsar.source.transactionTimeoutMillis b
PULSAR_VERIFY_INITIAL_OFFSETS pulsar.source.verifyInitialOffsets bd
:connector/upserttest/table/UpsertTestConnectorOptions
OUTPUT_FILEPATH_OPTION output-filepath dl
:connectors/hive/HiveInternalOptions
HIVE_VARIABLES __hive.variables__ di
:connectors/hive/HiveOptions
COMPACT_SMALL_FILES_AVG_SIZE compaction.small-files.avg-size ei
LOOKUP_JOIN_CACHE_TTL lookup.join.cache.ttl ci
SINK_PARTITION_COMMIT_POLICY_KIND sink.partition-commit.policy.kind di
STREAMING_SOURCE_CONSUME_START_OFFSET streaming-source.consume-start-offset ci
STREAMING_SOURCE_ENABLE streaming-source.enable ci
STREAMING_SOURCE_MONITOR_INTERVAL streaming-source.monitor-interval ci
STREAMING_SOURCE_PARTITION_INCLUDE streaming-source.partition.include ci
STREAMING_SOURCE_PARTITION_ORDER streaming-source.partition-order ci
TABLE_EXEC_HIVE_CALCULATE_PARTITION_SIZE_THREAD_NUM table.exec.hive.calculate-partition-size.thread-num ei
TABLE_EXEC_HIVE_DYNAMIC_GROUPING_ENABLED table.exec.hive.sink.sort-by-dynamic-partition.enable di
TABLE_EXEC_HIVE_FALLBACK_MAPRED_READER table.exec.hive.fallback-mapred-reader ai
TABLE_EXEC_HIVE_FALLBACK_MAPRED_WRITER table.exec.hive.fallback-mapred-writer ai
TABLE_EXEC_HIVE_FILE_OPEN_COST table.exec.hive.file-open-cost di
TABLE_EXEC_HIVE_INFER_SOURCE_PARALLELISM table.exec.hive.infer-source-parallelism ah
TABLE_EXEC_HIVE_INFER_SOURCE_PARALLELISM_MAX table.exec.hive.infer-source-parallelism.max ai
TABLE_EXEC_HIVE_INFER_SOURCE_PARALLELISM_MODE table.exec.hive.infer-source-parallelism.mode hi
TABLE_EXEC_HIVE_LOAD_PARTITION_SPLITS_THREAD_NUM table.exec.hive.load-partition-splits.thread-num ci
TABLE_EXEC_HIVE_NATIVE_AGG_FUNCTION_ENABLED table.exec.hive.native-agg-function.enabled ei
TABLE_EXEC_HIVE_READ_PARTITION_WITH_SUBDIRECTORY_ENABLED table.exec.hive.read-partition-with-subdirectory.enabled di
TABLE_EXEC_HIVE_READ_STATISTICS_THREAD_NUM table.exec.hive.read-statistics.thread-num fi
TABLE_EXEC_HIVE_SINK_STATISTIC_AUTO_GATHER_ENABLE table.exec.hive.sink.statistic-auto-gather.enable di
TABLE_EXEC_HIVE_SINK_STATISTIC_AUTO_GATHER_THREAD_NUM table.exec.hive.sink.statistic-auto-gather.thread-num di
TABLE_EXEC_HIVE_SPLIT_MAX_BYTES table.exec.hive.split-max-size di
:contrib/streaming/state/RocksDBConfigurableOptions
BLOCK_CACHE_SIZE state.backend.rocksdb.block.cache-size ah
BLOCK_SIZE state.backend.rocksdb.block.blocksize ah
BLOOM_FILTER_BITS_PER_KEY state.backend.rocksdb.bloom-filter.bits-per-key ch
BLOOM_FILTER_BLOCK_BASED_MODE state.backend.rocksdb.bloom-filter.block-based-mode ch
COMPACTION_STYLE state.backend.rocksdb.compaction.style ah
COMPRESSION_PER_LEVEL state.backend.rocksdb.compression.per.level gh
INCREMENTAL_RESTORE_ASYNC_COMPACT_AFTER_RESCALE state.backend.rocksdb.incremental-restore-async-compact-after-rescale h
LOG_DIR state.backend.rocksdb.log.dir bh
LOG_FILE_NUM state.backend.rocksdb.log.file-num bh
LOG_LEVEL state.backend.rocksdb.log.level ah
LOG_MAX_FILE_SIZE state.backend.rocksdb.log.max-file-size bh
MAX_BACKGROUND_THREADS state.backend.rocksdb.thread.num ah
MAX_OPEN_FILES state.backend.rocksdb.files.open ah
MAX_SIZE_LEVEL_BASE state.backend.rocksdb.compaction.level.max-size-level-base ah
MAX_WRITE_BUFFER_NUMBER state.backend.rocksdb.writebuffer.count ah
METADATA_BLOCK_SIZE state.backend.rocksdb.block.metadata-blocksize ah
MIN_WRITE_BUFFER_NUMBER_TO_MERGE state.backend.rocksdb.writebuffer.number-to-merge ah
RESTORE_OVERLAP_FRACTION_THRESHOLD state.backend.rocksdb.restore-overlap-fraction-threshold dh
TARGET_FILE_SIZE_BASE state.backend.rocksdb.compaction.level.target-file-size-base ah
USE_BLOOM_FILTER state.backend.rocksdb.use-bloom-filter ch
USE_DELETE_FILES_IN_RANGE_DURING_RESCALING state.backend.rocksdb.rescaling.use-delete-files-in-range h
USE_DYNAMIC_LEVEL_SIZE state.backend.rocksdb.compaction.level.use-dynamic-size ah
USE_INGEST_DB_RESTORE_MODE state.backend.rocksdb.use-ingest-db-restore-mode h
WRITE_BATCH_SIZE state.backend.rocksdb.write-batch-size ah
WRITE_BUFFER_SIZE state.backend.rocksdb.writebuffer.size ah
:contrib/streaming/state/RocksDBNativeMetricOptions
COLUMN_FAMILY_AS_VARIABLE state.backend.rocksdb.metrics ah
MONITOR_BLOCK_CACHE_HIT state.backend.rocksdb.metrics.block-cache-hit dh
MONITOR_BLOCK_CACHE_MISS state.backend.rocksdb.metrics.block-cache-miss dh
MONITOR_BLOOM_FILTER_FULL_POSITIVE state.backend.rocksdb.metrics.bloom-filter-full-positive h
MONITOR_BLOOM_FILTER_FULL_TRUE_POSITIVE state.backend.rocksdb.metrics.bloom-filter-full-true-positive h
MONITOR_BLOOM_FILTER_USEFUL state.backend.rocksdb.metrics.bloom-filter-useful h
MONITOR_BYTES_READ state.backend.rocksdb.metrics.bytes-read dh
MONITOR_BYTES_WRITTEN state.backend.rocksdb.metrics.bytes-written dh
MONITOR_COMPACTION_READ_BYTES state.backend.rocksdb.metrics.compaction-read-bytes dh
MONITOR_COMPACTION_WRITE_BYTES state.backend.rocksdb.metrics.compaction-write-bytes dh
MONITOR_ITER_BYTES_READ state.backend.rocksdb.metrics.iter-bytes-read dh
MONITOR_NUM_FILES_AT_LEVEL state.backend.rocksdb.metrics.num-files-at-level h
MONITOR_STALL_MICROS state.backend.rocksdb.metrics.stall-micros dh
:contrib/streaming/state/RocksDBOptions
CHECKPOINT_TRANSFER_THREAD_NUM state.backend.rocksdb.checkpoint.transfer.thread.num ah
FIX_PER_SLOT_MEMORY_SIZE state.backend.rocksdb.memory.fixed-per-slot ah
FIX_PER_TM_MEMORY_SIZE state.backend.rocksdb.memory.fixed-per-tm eh
HIGH_PRIORITY_POOL_RATIO state.backend.rocksdb.memory.high-prio-pool-ratio ah
LOCAL_DIRECTORIES state.backend.rocksdb.localdir ah state.backend.rocksdb.checkpointdir
OPTIONS_FACTORY state.backend.rocksdb.options-factory ah
PREDEFINED_OPTIONS state.backend.rocksdb.predefined-options ah
ROCKSDB_TIMER_SERVICE_FACTORY_CACHE_SIZE state.backend.rocksdb.timer-service.cache-size gh
TIMER_SERVICE_FACTORY state.backend.rocksdb.timer-service.factory ah
USE_MANAGED_MEMORY state.backend.rocksdb.memory.managed ah
USE_PARTITIONED_INDEX_FILTERS state.backend.rocksdb.memory.partitioned-index-filters ah
WRITE_BUFFER_RATIO state.backend.rocksdb.memory.write-buffer-ratio ah
:contrib/streaming/state/sstmerge/RocksDBManualCompactionOptions
MAX_AUTO_COMPACTIONS state.backend.rocksdb.manual-compaction.max-auto-compactions h
MAX_FILES_TO_COMPACT state.backend.rocksdb.manual-compaction.max-files-to-compact h
MAX_FILE_SIZE_TO_COMPACT state.backend.rocksdb.manual-compaction.max-file-size-to-compact h
MAX_OUTPUT_FILE_SIZE state.backend.rocksdb.manual-compaction.max-output-file-size h
MAX_PARALLEL_COMPACTIONS state.backend.rocksdb.manual-compaction.max-parallel-compactions h
MIN_FILES_TO_COMPACT state.backend.rocksdb.manual-compaction.min-files-to-compact h
MIN_INTERVAL state.backend.rocksdb.manual-compaction.min-interval h
:externalresource/gpu/GPUDriverOptions
DISCOVERY_SCRIPT_ARG discovery-script.args hl
DISCOVERY_SCRIPT_PATH discovery-script.path hl
:formats/avro/AvroFormatOptions
AVRO_ENCODING encoding gl
AVRO_OUTPUT_CODEC codec bl
AVRO_TIMESTAMP_LEGACY_MAPPING timestamp_mapping.legacy gl
:formats/avro/registry/confluent/AvroConfluentFormatOptions
BASIC_AUTH_CREDENTIALS_SOURCE basic-auth.credentials-source bl
BASIC_AUTH_USER_INFO basic-auth.user-info bl
BEARER_AUTH_CREDENTIALS_SOURCE bearer-auth.credentials-source bl
BEARER_AUTH_TOKEN bearer-auth.token bl
PROPERTIES properties bl
SCHEMA schema fl schema-registry.schema
SSL_KEYSTORE_LOCATION ssl.keystore.location bl
SSL_KEYSTORE_PASSWORD ssl.keystore.password bl
SSL_TRUSTSTORE_LOCATION ssl.truststore.location bl
SSL_TRUSTSTORE_PASSWORD ssl.truststore.password bl
SUBJECT subject bl schema-registry.subject
URL url bl schema-registry.url
:formats/avro/registry/confluent/RegistryAvroOptions
SCHEMA_REGISTRY_SUBJECT schema-registry.subject a
SCHEMA_REGISTRY_URL schema-registry.url a
:formats/csv/CsvFormatOptions
ALLOW_COMMENTS allow-comments bl
ALLOW_TRAILING_COMMA allow-trailing-comma l
ARRAY_ELEMENT_DELIMITER array-element-delimiter bl
DISABLE_QUOTE_CHARACTER disable-quote-character bl
EMPTY_STRING_AS_NULL empty-string-as-null l
ESCAPE_CHARACTER escape-character bl
FAIL_ON_MISSING_COLUMNS fail-on-missing-columns l
FIELD_DELIMITER field-delimiter bl
IGNORE_PARSE_ERRORS ignore-parse-errors bl
IGNORE_TRAILING_UNMAPPABLE ignore-trailing-unmappable l
NULL_LITERAL null-literal bl
QUOTE_CHARACTER quote-character bl
TRIM_SPACES trim-spaces l
WRITE_BIGDECIMAL_IN_SCIENTIFIC_NOTATION write-bigdecimal-in-scientific-notation dl
:formats/csv/CsvOptions
ALLOW_COMMENTS allow-comments a
ARRAY_ELEMENT_DELIMITER array-element-delimiter a
DISABLE_QUOTE_CHARACTER disable-quote-character a
ESCAPE_CHARACTER escape-character a
FIELD_DELIMITER field-delimiter a
IGNORE_PARSE_ERRORS ignore-parse-errors a
NULL_LITERAL null-literal a
QUOTE_CHARACTER quote-character a
:formats/json/JsonFormatOptions
DECODE_JSON_PARSER_ENABLED decode.json-parser.enabled fl
ENCODE_DECIMAL_AS_PLAIN_NUMBER encode.decimal-as-plain-number bl
ENCODE_IGNORE_NULL_FIELDS encode.ignore-null-fields hl
FAIL_ON_MISSING_FIELD fail-on-missing-field bl
IGNORE_PARSE_ERRORS ignore-parse-errors bl
MAP_NULL_KEY_LITERAL map-null-key.literal bl
MAP_NULL_KEY_MODE map-null-key.mode bl
TIMESTAMP_FORMAT timestamp-format.standard bl
:formats/json/JsonOptions
ENCODE_DECIMAL_AS_PLAIN_NUMBER encode.decimal-as-plain-number a
FAIL_ON_MISSING_FIELD fail-on-missing-field a
IGNORE_PARSE_ERRORS ignore-parse-errors a
MAP_NULL_KEY_LITERAL map-null-key.literal a
MAP_NULL_KEY_MODE map-null-key.mode a
TIMESTAMP_FORMAT timestamp-format.standard a
:formats/json/canal/CanalJsonFormatOptions
DATABASE_INCLUDE database.include bl
TABLE_INCLUDE table.include bl
:formats/json/canal/CanalJsonOptions
DATABASE_INCLUDE database.include a
TABLE_INCLUDE table.include a
:formats/json/debezium/DebeziumJsonFormatOptions
SCHEMA_INCLUDE schema-include bl
:formats/json/debezium/DebeziumJsonOptions
SCHEMA_INCLUDE schema-include a
:formats/protobuf/PbFormatOptions
IGNORE_PARSE_ERRORS ignore-parse-errors dl
MESSAGE_CLASS_NAME message-class-name dl
READ_DEFAULT_VALUES read-default-values dl
WRITE_NULL_STRING_LITERAL write-null-string-literal dl
:formats/raw/RawFormatOptions
CHARSET charset bl
ENDIANNESS endianness bl
:fs/gs/GSFileSystemOptions
ENABLE_FILESINK_ENTROPY gs.filesink.entropy.enabled gl
GCS_HTTP_CONNECT_TIMEOUT gs.http.connect-timeout hl
GCS_HTTP_READ_TIMEOUT gs.http.read-timeout hl
GCS_RETRY_INIT_RPC_TIMEOUT gs.retry.init-rpc-timeout hl
GCS_RETRY_MAX_ATTEMPT gs.retry.max-attempt hl
GCS_RETRY_MAX_RPC_TIMEOUT gs.retry.max-rpc-timeout hl
GCS_RETRY_RPC_TIMEOUT_MULTIPLIER gs.retry.rpc-timeout-multiplier hl
GCS_RETRY_TOTAL_TIMEOUT gs.retry.total-timeout hl
WRITER_CHUNK_SIZE gs.writer.chunk.size cl
WRITER_TEMPORARY_BUCKET_NAME gs.writer.temporary.bucket.name cl
:kubernetes/configuration/KubernetesConfigOptions
CLUSTER_ID kubernetes.cluster-id al
CONTAINER_IMAGE kubernetes.container.image ad
CONTAINER_IMAGE kubernetes.container.image.ref el kubernetes.container.image
CONTAINER_IMAGE_PULL_POLICY kubernetes.container.image.pull-policy al
CONTAINER_IMAGE_PULL_SECRETS kubernetes.container.image.pull-secrets al
CONTEXT kubernetes.context al
FLINK_CONF_DIR kubernetes.flink.conf.dir al
FLINK_LOG_DIR kubernetes.flink.log.dir al
HADOOP_CONF_CONFIG_MAP kubernetes.hadoop.conf.config-map.name al
INTERNAL_SERVICE_ANNOTATIONS kubernetes.internal-service.annotations hl
INTERNAL_SERVICE_LABELS kubernetes.internal-service.labels kl
JOB_MANAGER_ANNOTATIONS kubernetes.jobmanager.annotations al
JOB_MANAGER_CPU kubernetes.jobmanager.cpu ad
JOB_MANAGER_CPU kubernetes.jobmanager.cpu.amount el kubernetes.jobmanager.cpu
JOB_MANAGER_CPU_LIMIT_FACTOR kubernetes.jobmanager.cpu.limit-factor cl
JOB_MANAGER_LABELS kubernetes.jobmanager.labels al
JOB_MANAGER_MEMORY_LIMIT_FACTOR kubernetes.jobmanager.memory.limit-factor cl
JOB_MANAGER_NODE_SELECTOR kubernetes.jobmanager.node-selector al
JOB_MANAGER_OWNER_REFERENCE kubernetes.jobmanager.owner.reference al
JOB_MANAGER_POD_TEMPLATE kubernetes.pod-template-file.jobmanager ad
JOB_MANAGER_SERVICE_ACCOUNT kubernetes.jobmanager.service-account al
JOB_MANAGER_TOLERATIONS kubernetes.jobmanager.tolerations al
KUBERNETES_CLIENT_IO_EXECUTOR_POOL_SIZE kubernetes.client.io-pool.size al
KUBERNETES_CLIENT_USER_AGENT kubernetes.client.user-agent dl
KUBERNETES_ENTRY_PATH kubernetes.entry.path al
KUBERNETES_ENV_SECRET_KEY_REF kubernetes.env.secretKeyRef al
KUBERNETES_HADOOP_CONF_MOUNT_DECORATOR_ENABLED kubernetes.decorator.hadoop-conf-mount.enabled el
KUBERNETES_HOSTNETWORK_ENABLED kubernetes.hostnetwork.enabled cl
KUBERNETES_JOBMANAGER_ENTRYPOINT_ARGS kubernetes.jobmanager.entrypoint.args dl
KUBERNETES_JOBMANAGER_REPLICAS kubernetes.jobmanager.replicas bl
KUBERNETES_KERBEROS_MOUNT_DECORATOR_ENABLED kubernetes.decorator.kerberos-mount.enabled el
KUBERNETES_NODE_NAME_LABEL kubernetes.node-name-label dl
KUBERNETES_PERSISTENT_VOLUME_CLAIMS kubernetes.persistent-volume-claims l
KUBERNETES_PERSISTENT_VOLUME_CLAIM_READ_ONLY kubernetes.persistent-volume-claim-read-only l
KUBERNETES_POD_TEMPLATE kubernetes.pod-template-file ad
KUBERNETES_SECRETS kubernetes.secrets al
KUBERNETES_SERVICE_ACCOUNT kubernetes.service-account al
KUBERNETES_TASKMANAGER_ENTRYPOINT_ARGS kubernetes.taskmanager.entrypoint.args dl
KUBERNETES_TRANSACTIONAL_OPERATION_INITIAL_RETRY_DEALY kubernetes.transactional-operation.initial-retry-delay hk
KUBERNETES_TRANSACTIONAL_OPERATION_INITIAL_RETRY_DELAY kubernetes.transactional-operation.initial-retry-delay l
KUBERNETES_TRANSACTIONAL_OPERATION_MAX_RETRIES kubernetes.transactional-operation.max-retries al
KUBERNETES_TRANSACTIONAL_OPERATION_MAX_RETRY_DEALY kubernetes.transactional-operation.max-retry-delay hk
KUBERNETES_TRANSACTIONAL_OPERATION_MAX_RETRY_DELAY kubernetes.transactional-operation.max-retry-delay l
KUBE_CONFIG_FILE kubernetes.config.file al
LOCAL_UPLOAD_ENABLED kubernetes.artifacts.local-upload-enabled hl
LOCAL_UPLOAD_OVERWRITE kubernetes.artifacts.local-upload-overwrite hl
LOCAL_UPLOAD_TARGET kubernetes.artifacts.local-upload-target hl
NAMESPACE kubernetes.namespace al
REST_SERVICE_ANNOTATIONS kubernetes.rest-service.annotations al
REST_SERVICE_EXPOSED_NODE_PORT_ADDRESS_TYPE kubernetes.rest-service.exposed.node-port-address-type bl
REST_SERVICE_EXPOSED_TYPE kubernetes.rest-service.exposed.type al
REST_SERVICE_LABELS kubernetes.rest-service.labels kl
TASK_MANAGER_ANNOTATIONS kubernetes.taskmanager.annotations al
TASK_MANAGER_CPU kubernetes.taskmanager.cpu ad
TASK_MANAGER_CPU kubernetes.taskmanager.cpu.amount el kubernetes.taskmanager.cpu
TASK_MANAGER_CPU_LIMIT_FACTOR kubernetes.taskmanager.cpu.limit-factor cl
TASK_MANAGER_LABELS kubernetes.taskmanager.labels al
TASK_MANAGER_MEMORY_LIMIT_FACTOR kubernetes.taskmanager.memory.limit-factor cl
TASK_MANAGER_NODE_SELECTOR kubernetes.taskmanager.node-selector al
TASK_MANAGER_POD_TEMPLATE kubernetes.pod-template-file.taskmanager ad
TASK_MANAGER_SERVICE_ACCOUNT kubernetes.taskmanager.service-account al
TASK_MANAGER_TOLERATIONS kubernetes.taskmanager.tolerations al
:kubernetes/configuration/KubernetesConfigOptionsInternal
ENTRY_POINT_CLASS kubernetes.internal.jobmanager.entrypoint.class al
:kubernetes/configuration/KubernetesHighAvailabilityOptions
KUBERNETES_LEASE_DURATION high-availability.kubernetes.leader-election.lease-duration al
KUBERNETES_RENEW_DEADLINE high-availability.kubernetes.leader-election.renew-deadline al
KUBERNETES_RETRY_PERIOD high-availability.kubernetes.leader-election.retry-period al
:mesos/configuration/MesosOptions
ARTIFACT_SERVER_PORT mesos.resourcemanager.artifactserver.port a
ARTIFACT_SERVER_SSL_ENABLED mesos.resourcemanager.artifactserver.ssl.enabled a
DECLINED_OFFER_REFUSE_DURATION mesos.resourcemanager.declined-offer-refuse-duration a
FAILOVER_TIMEOUT_SECONDS mesos.failover-timeout a
MASTER_URL mesos.master a
PORT_ASSIGNMENTS mesos.resourcemanager.tasks.port-assignments a
RESOURCEMANAGER_FRAMEWORK_NAME mesos.resourcemanager.framework.name a
RESOURCEMANAGER_FRAMEWORK_PRINCIPAL mesos.resourcemanager.framework.principal a
RESOURCEMANAGER_FRAMEWORK_ROLE mesos.resourcemanager.framework.role a
RESOURCEMANAGER_FRAMEWORK_SECRET mesos.resourcemanager.framework.secret a
RESOURCEMANAGER_FRAMEWORK_USER mesos.resourcemanager.framework.user a
UNUSED_OFFER_EXPIRATION mesos.resourcemanager.unused-offer-expiration a
:metrics/influxdb/InfluxdbReporterOptions
CONNECT_TIMEOUT connectTimeout al
CONSISTENCY consistency al
DB db al
HOST host al
PASSWORD password al
PORT port al
RETENTION_POLICY retentionPolicy al
SCHEME scheme al
USERNAME username al
WRITE_TIMEOUT writeTimeout al
:metrics/otel/OpenTelemetryReporterOptions
BATCH_SIZE batch.size l
EXPORTER_COMPRESSION exporter.compression l
EXPORTER_ENDPOINT exporter.endpoint il
EXPORTER_PROTOCOL exporter.protocol kl
EXPORTER_TIMEOUT exporter.timeout il
EXPORT_COMPLETION_TIMEOUT_MILLIS export-completion-timeout-millis l
SERVICE_NAME service.name il
SERVICE_VERSION service.version il
:metrics/prometheus/PrometheusPushGatewayReporterOptions
ALLOW_LIST allowList l
DELETE_ON_SHUTDOWN deleteOnShutdown al
FILTER_LABEL_VALUE_CHARACTER filterLabelValueCharacters al
GROUPING_KEY groupingKey al
HOST host ah
HOST_URL hostUrl cl
JOB_NAME jobName al
PASSWORD password l
PORT port ah
RANDOM_JOB_NAME_SUFFIX randomJobNameSuffix al
USERNAME username l
:model/openai/OpenAIOptions
API_KEY api-key kl
CONTEXT_OVERFLOW_ACTION context-overflow-action kl
DIMENSION dimension kl
ENDPOINT endpoint kl
ERROR_HANDLING_STRATEGY error-handling-strategy kl
MAX_CONTEXT_SIZE max-context-size kl
MAX_TOKENS max-tokens kl maxTokens
MODEL model kl
N n kl
PRESENCE_PENALTY presence-penalty kl
RESPONSE_FORMAT response-format kl
RETRY_FALLBACK_STRATEGY retry-fallback-strategy kl
RETRY_NUM retry-num kl
SEED seed kl
STOP stop kl
SYSTEM_PROMPT system-prompt kl systemPrompt
TEMPERATURE temperature kl
TOP_P top-p kl topP
:model/triton/TritonOptions
AUTH_TOKEN auth-token l
COMPRESSION compression l
CUSTOM_HEADERS custom-headers l
ENDPOINT endpoint l
FLATTEN_BATCH_DIM flatten-batch-dim l
MODEL_NAME model-name l
MODEL_VERSION model-version l
PRIORITY priority l
SEQUENCE_END sequence-end l
SEQUENCE_ID sequence-id l
SEQUENCE_START sequence-start l
TIMEOUT timeout l
:python/PythonOptions
MAP_STATE_ITERATE_RESPONSE_BATCH_SIZE python.map-state.iterate-response-batch-size al
MAP_STATE_READ_CACHE_SIZE python.map-state.read-cache-size al
MAP_STATE_WRITE_CACHE_SIZE python.map-state.write-cache-size al
MAX_ARROW_BATCH_SIZE python.fn-execution.arrow.batch.size al
MAX_BUNDLE_SIZE python.fn-execution.bundle.size al
MAX_BUNDLE_TIME_MILLS python.fn-execution.bundle.time al
PYTHON_ARCHIVES python.archives al
PYTHON_ARCHIVES_DISTRIBUTED_CACHE_INFO python.internal.archives-key-map dl
PYTHON_CLIENT_EXECUTABLE python.client.executable al
PYTHON_EXECUTABLE python.executable al
PYTHON_EXECUTION_MODE python.execution-mode cl
PYTHON_FILES python.files al
PYTHON_FILES_DISTRIBUTED_CACHE_INFO python.internal.files-key-map dl
PYTHON_JOB_OPTIONS python.job-options dl
PYTHON_LOGGING_DEFAULT_LEVEL python.logging.default.level l
PYTHON_LOGGING_LEVEL_OVERRIDE python.logging.level.overrides l
PYTHON_LOOPBACK_SERVER_ADDRESS python.loopback-server.address dl
PYTHON_METRIC_ENABLED python.metric.enabled al
PYTHON_OPERATOR_CHAINING_ENABLED python.operator-chaining.enabled bl
PYTHON_PATH python.pythonpath fl
PYTHON_PROFILE_ENABLED python.profile.enabled bl
PYTHON_REQUIREMENTS python.requirements al
PYTHON_REQUIREMENTS_FILE_DISTRIBUTED_CACHE_INFO python.internal.requirements-file-key dl
PYTHON_SYSTEMENV_ENABLED python.systemenv.enabled el
STATE_CACHE_SIZE python.state.cache-size al
USE_MANAGED_MEMORY python.fn-execution.memory.managed al
:runtime/highavailability/ApplicationResultStoreOptions
DELETE_ON_COMMIT application-result-store.delete-on-commit l
STORAGE_PATH application-result-store.storage-path l
:runtime/highavailability/JobResultStoreOptions
DELETE_ON_COMMIT job-result-store.delete-on-commit cl
STORAGE_PATH job-result-store.storage-path cl
:runtime/jobgraph/SavepointConfigOptions
RESTORE_MODE execution.savepoint-restore-mode ch
SAVEPOINT_IGNORE_UNCLAIMED_STATE execution.savepoint.ignore-unclaimed-state ah
SAVEPOINT_PATH execution.savepoint.path ah
:runtime/scheduler/adaptivebatch/BatchExecutionOptionsInternal
ADAPTIVE_SKEWED_OPTIMIZATION_SKEWED_FACTOR $internal.execution.batch.adaptive.skewed-optimization.skewed-factor il
ADAPTIVE_SKEWED_OPTIMIZATION_SKEWED_THRESHOLD $internal.execution.batch.adaptive.skewed-optimization.skewed-threshold il
:runtime/shuffle/ShuffleServiceOptions
SHUFFLE_SERVICE_FACTORY_CLASS shuffle-service-factory.class al
:state/forst/ForStConfigurableOptions
BLOCK_CACHE_SIZE state.backend.forst.block.cache-size hl
BLOCK_SIZE state.backend.forst.block.blocksize hl
BLOOM_FILTER_BITS_PER_KEY state.backend.forst.bloom-filter.bits-per-key hl
BLOOM_FILTER_BLOCK_BASED_MODE state.backend.forst.bloom-filter.block-based-mode hl
COMPACTION_STYLE state.backend.forst.compaction.style hl
COMPACT_FILTER_PERIODIC_COMPACTION_TIME state.backend.forst.compaction.filter.periodic-compaction-time il
COMPACT_FILTER_QUERY_TIME_AFTER_NUM_ENTRIES state.backend.forst.compaction.filter.query-time-after-num-entries il
COMPRESSION_PER_LEVEL state.backend.forst.compression.per.level hl
LOG_DIR state.backend.forst.log.dir hl
LOG_FILE_NUM state.backend.forst.log.file-num hl
LOG_LEVEL state.backend.forst.log.level hl
LOG_MAX_FILE_SIZE state.backend.forst.log.max-file-size hl
MAX_BACKGROUND_THREADS state.backend.forst.thread.num hl
MAX_OPEN_FILES state.backend.forst.files.open hl
MAX_SIZE_LEVEL_BASE state.backend.forst.compaction.level.max-size-level-base hl
MAX_WRITE_BUFFER_NUMBER state.backend.forst.writebuffer.count hl
METADATA_BLOCK_SIZE state.backend.forst.block.metadata-blocksize hl
MIN_WRITE_BUFFER_NUMBER_TO_MERGE state.backend.forst.writebuffer.number-to-merge hl
RESTORE_OVERLAP_FRACTION_THRESHOLD state.backend.forst.restore-overlap-fraction-threshold il
TARGET_FILE_SIZE_BASE state.backend.forst.compaction.level.target-file-size-base hl
USE_BLOOM_FILTER state.backend.forst.use-bloom-filter hl
USE_DELETE_FILES_IN_RANGE_DURING_RESCALING state.backend.forst.rescaling.use-delete-files-in-range il
USE_DYNAMIC_LEVEL_SIZE state.backend.forst.compaction.level.use-dynamic-size hl
USE_INGEST_DB_RESTORE_MODE state.backend.forst.use-ingest-db-restore-mode il
WRITE_BATCH_SIZE state.backend.forst.write-batch-size hl
WRITE_BUFFER_SIZE state.backend.forst.writebuffer.size hl
:state/forst/ForStNativeMetricOptions
COLUMN_FAMILY_AS_VARIABLE state.backend.forst.metrics il
COLUMN_FAMILY_AS_VARIABLE state.backend.rocksdb.metrics h
MONITOR_BLOCK_CACHE_HIT state.backend.forst.metrics.block-cache-hit il
MONITOR_BLOCK_CACHE_HIT state.backend.rocksdb.metrics.block-cache-hit h
MONITOR_BLOCK_CACHE_MISS state.backend.forst.metrics.block-cache-miss il
MONITOR_BLOCK_CACHE_MISS state.backend.rocksdb.metrics.block-cache-miss h
MONITOR_BLOOM_FILTER_FULL_POSITIVE state.backend.forst.metrics.bloom-filter-full-positive il
MONITOR_BLOOM_FILTER_FULL_POSITIVE state.backend.rocksdb.metrics.bloom-filter-full-positive h
MONITOR_BLOOM_FILTER_FULL_TRUE_POSITIVE state.backend.forst.metrics.bloom-filter-full-true-positive il
MONITOR_BLOOM_FILTER_FULL_TRUE_POSITIVE state.backend.rocksdb.metrics.bloom-filter-full-true-positive h
MONITOR_BLOOM_FILTER_USEFUL state.backend.forst.metrics.bloom-filter-useful il
MONITOR_BLOOM_FILTER_USEFUL state.backend.rocksdb.metrics.bloom-filter-useful h
MONITOR_BYTES_READ state.backend.forst.metrics.bytes-read il
MONITOR_BYTES_READ state.backend.rocksdb.metrics.bytes-read h
MONITOR_BYTES_WRITTEN state.backend.forst.metrics.bytes-written il
MONITOR_BYTES_WRITTEN state.backend.rocksdb.metrics.bytes-written h
MONITOR_COMPACTION_READ_BYTES state.backend.forst.metrics.compaction-read-bytes il
MONITOR_COMPACTION_READ_BYTES state.backend.rocksdb.metrics.compaction-read-bytes h
MONITOR_COMPACTION_WRITE_BYTES state.backend.forst.metrics.compaction-write-bytes il
MONITOR_COMPACTION_WRITE_BYTES state.backend.rocksdb.metrics.compaction-write-bytes h
MONITOR_ITER_BYTES_READ state.backend.forst.metrics.iter-bytes-read il
MONITOR_ITER_BYTES_READ state.backend.rocksdb.metrics.iter-bytes-read h
MONITOR_NUM_FILES_AT_LEVEL state.backend.forst.metrics.num-files-at-level il
MONITOR_NUM_FILES_AT_LEVEL state.backend.rocksdb.metrics.num-files-at-level h
MONITOR_STALL_MICROS state.backend.forst.metrics.stall-micros il
MONITOR_STALL_MICROS state.backend.rocksdb.metrics.stall-micros h
:state/forst/ForStOptions
CACHE_DIRECTORY state.backend.forst.cache.dir il
CACHE_LRU_ACCESS_BEFORE_PROMOTION state.backend.forst.cache.lru.access-before-promote il
CACHE_LRU_PROMOTION_LIMIT state.backend.forst.cache.lru.promote-limit il
CACHE_RESERVED_SIZE state.backend.forst.cache.reserve-size il
CACHE_SIZE_BASE_LIMIT state.backend.forst.cache.size-based-limit il
EXECUTOR_COORDINATOR_INLINE state.backend.forst.executor.inline-coordinator il
EXECUTOR_READ_IO_PARALLELISM state.backend.forst.executor.read-io-parallelism il
EXECUTOR_WRITE_IO_INLINE state.backend.forst.executor.inline-write il
EXECUTOR_WRITE_IO_PARALLELISM state.backend.forst.executor.write-io-parallelism il
FIX_PER_SLOT_MEMORY_SIZE state.backend.forst.memory.fixed-per-slot hl
FIX_PER_TM_MEMORY_SIZE state.backend.forst.memory.fixed-per-tm hl
FORST_TIMER_SERVICE_FACTORY_CACHE_SIZE state.backend.forst.timer-service.cache-size il
HIGH_PRIORITY_POOL_RATIO state.backend.forst.memory.high-prio-pool-ratio hl
LOCAL_DIRECTORIES state.backend.forst.local-dir hl
OPTIONS_FACTORY state.backend.forst.options-factory hl
PRIMARY_DIRECTORY state.backend.forst.primary-dir il
REMOTE_DIRECTORY state.backend.forst.remote-dir h
SYNC_ENFORCE_LOCAL state.backend.forst.sync.enforce-local il
TIMER_SERVICE_FACTORY state.backend.forst.timer-service.factory il
USE_MANAGED_MEMORY state.backend.forst.memory.managed hl
USE_PARTITIONED_INDEX_FILTERS state.backend.forst.memory.partitioned-index-filters hl
WRITE_BUFFER_RATIO state.backend.forst.memory.write-buffer-ratio hl
:state/rocksdb/RocksDBConfigurableOptions
BLOCK_CACHE_SIZE state.backend.rocksdb.block.cache-size il
BLOCK_SIZE state.backend.rocksdb.block.blocksize il
BLOOM_FILTER_BITS_PER_KEY state.backend.rocksdb.bloom-filter.bits-per-key il
BLOOM_FILTER_BLOCK_BASED_MODE state.backend.rocksdb.bloom-filter.block-based-mode il
COMPACTION_STYLE state.backend.rocksdb.compaction.style il
COMPACT_FILTER_PERIODIC_COMPACTION_TIME state.backend.rocksdb.compaction.filter.periodic-compaction-time il
COMPACT_FILTER_QUERY_TIME_AFTER_NUM_ENTRIES state.backend.rocksdb.compaction.filter.query-time-after-num-entries il
COMPRESSION_PER_LEVEL state.backend.rocksdb.compression.per.level il
INCREMENTAL_RESTORE_ASYNC_COMPACT_AFTER_RESCALE state.backend.rocksdb.incremental-restore-async-compact-after-rescale il
LOG_DIR state.backend.rocksdb.log.dir il
LOG_FILE_NUM state.backend.rocksdb.log.file-num il
LOG_LEVEL state.backend.rocksdb.log.level il
LOG_MAX_FILE_SIZE state.backend.rocksdb.log.max-file-size il
MAX_BACKGROUND_THREADS state.backend.rocksdb.thread.num il
MAX_OPEN_FILES state.backend.rocksdb.files.open il
MAX_SIZE_LEVEL_BASE state.backend.rocksdb.compaction.level.max-size-level-base il
MAX_WRITE_BUFFER_NUMBER state.backend.rocksdb.writebuffer.count il
METADATA_BLOCK_SIZE state.backend.rocksdb.block.metadata-blocksize il
MIN_WRITE_BUFFER_NUMBER_TO_MERGE state.backend.rocksdb.writebuffer.number-to-merge il
RESTORE_OVERLAP_FRACTION_THRESHOLD state.backend.rocksdb.restore-overlap-fraction-threshold il
TARGET_FILE_SIZE_BASE state.backend.rocksdb.compaction.level.target-file-size-base il
USE_BLOOM_FILTER state.backend.rocksdb.use-bloom-filter il
USE_DELETE_FILES_IN_RANGE_DURING_RESCALING state.backend.rocksdb.rescaling.use-delete-files-in-range il
USE_DYNAMIC_LEVEL_SIZE state.backend.rocksdb.compaction.level.use-dynamic-size il
USE_INGEST_DB_RESTORE_MODE state.backend.rocksdb.use-ingest-db-restore-mode il
WRITE_BATCH_SIZE state.backend.rocksdb.write-batch-size il
WRITE_BUFFER_SIZE state.backend.rocksdb.writebuffer.size il
:state/rocksdb/RocksDBNativeMetricOptions
COLUMN_FAMILY_AS_VARIABLE state.backend.rocksdb.metrics il
MONITOR_BLOCK_CACHE_HIT state.backend.rocksdb.metrics.block-cache-hit il
MONITOR_BLOCK_CACHE_MISS state.backend.rocksdb.metrics.block-cache-miss il
MONITOR_BLOOM_FILTER_FULL_POSITIVE state.backend.rocksdb.metrics.bloom-filter-full-positive il
MONITOR_BLOOM_FILTER_FULL_TRUE_POSITIVE state.backend.rocksdb.metrics.bloom-filter-full-true-positive il
MONITOR_BLOOM_FILTER_USEFUL state.backend.rocksdb.metrics.bloom-filter-useful il
MONITOR_BYTES_READ state.backend.rocksdb.metrics.bytes-read il
MONITOR_BYTES_WRITTEN state.backend.rocksdb.metrics.bytes-written il
MONITOR_COMPACTION_READ_BYTES state.backend.rocksdb.metrics.compaction-read-bytes il
MONITOR_COMPACTION_WRITE_BYTES state.backend.rocksdb.metrics.compaction-write-bytes il
MONITOR_ITER_BYTES_READ state.backend.rocksdb.metrics.iter-bytes-read il
MONITOR_NUM_FILES_AT_LEVEL state.backend.rocksdb.metrics.num-files-at-level il
MONITOR_STALL_MICROS state.backend.rocksdb.metrics.stall-micros il
:state/rocksdb/RocksDBOptions
CHECKPOINT_TRANSFER_THREAD_NUM state.backend.rocksdb.checkpoint.transfer.thread.num il
FIX_PER_SLOT_MEMORY_SIZE state.backend.rocksdb.memory.fixed-per-slot il
FIX_PER_TM_MEMORY_SIZE state.backend.rocksdb.memory.fixed-per-tm il
HIGH_PRIORITY_POOL_RATIO state.backend.rocksdb.memory.high-prio-pool-ratio il
LOCAL_DIRECTORIES state.backend.rocksdb.localdir il
OPTIONS_FACTORY state.backend.rocksdb.options-factory il
PREDEFINED_OPTIONS state.backend.rocksdb.predefined-options il
ROCKSDB_TIMER_SERVICE_FACTORY_CACHE_SIZE state.backend.rocksdb.timer-service.cache-size il
TIMER_SERVICE_FACTORY state.backend.rocksdb.timer-service.factory il
USE_MANAGED_MEMORY state.backend.rocksdb.memory.managed il
USE_PARTITIONED_INDEX_FILTERS state.backend.rocksdb.memory.partitioned-index-filters il
WRITE_BUFFER_RATIO state.backend.rocksdb.memory.write-buffer-ratio il
:state/rocksdb/sstmerge/RocksDBManualCompactionOptions
MAX_AUTO_COMPACTIONS state.backend.rocksdb.manual-compaction.max-auto-compactions il
MAX_FILES_TO_COMPACT state.backend.rocksdb.manual-compaction.max-files-to-compact il
MAX_FILE_SIZE_TO_COMPACT state.backend.rocksdb.manual-compaction.max-file-size-to-compact il
MAX_OUTPUT_FILE_SIZE state.backend.rocksdb.manual-compaction.max-output-file-size il
MAX_PARALLEL_COMPACTIONS state.backend.rocksdb.manual-compaction.max-parallel-compactions il
MIN_FILES_TO_COMPACT state.backend.rocksdb.manual-compaction.min-files-to-compact il
MIN_INTERVAL state.backend.rocksdb.manual-compaction.min-interval il
:state/table/SavepointConnectorOptions
OPERATOR_UID operator.uid jl
OPERATOR_UID_HASH operator.uid.hash jl
STATE_BACKEND_TYPE state.backend.type jl
STATE_PATH state.path jl
:streaming/api/environment/ExecutionCheckpointingOptions
ALIGNED_CHECKPOINT_TIMEOUT execution.checkpointing.aligned-checkpoint-timeout bh execution.checkpointing.alignment-timeout
ALIGNMENT_TIMEOUT execution.checkpointing.alignment-timeout ah
APPROXIMATE_LOCAL_RECOVERY execution.checkpointing.approximate-local-recovery eh
CHECKPOINTING_CONSISTENCY_MODE execution.checkpointing.mode h
CHECKPOINTING_INTERVAL execution.checkpointing.interval ah
CHECKPOINTING_INTERVAL_DURING_BACKLOG execution.checkpointing.interval-during-backlog gh
CHECKPOINTING_MODE execution.checkpointing.mode ah
CHECKPOINTING_TIMEOUT execution.checkpointing.timeout ah
CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA execution.checkpointing.recover-without-channel-state.checkpoint-id bh
ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH execution.checkpointing.checkpoints-after-tasks-finish.enabled bh
ENABLE_UNALIGNED execution.checkpointing.unaligned ad
ENABLE_UNALIGNED execution.checkpointing.unaligned.enabled eh execution.checkpointing.unaligned
EXTERNALIZED_CHECKPOINT execution.checkpointing.externalized-checkpoint-retention ah
EXTERNALIZED_CHECKPOINT_RETENTION execution.checkpointing.externalized-checkpoint-retention h
FORCE_CHECKPOINTING execution.checkpointing.force eh
FORCE_UNALIGNED execution.checkpointing.unaligned.forced ah
MAX_CONCURRENT_CHECKPOINTS execution.checkpointing.max-concurrent-checkpoints ah
MIN_PAUSE_BETWEEN_CHECKPOINTS execution.checkpointing.min-pause ah
PREFER_CHECKPOINT_FOR_RECOVERY execution.checkpointing.prefer-checkpoint-for-recovery ab
TOLERABLE_FAILURE_NUMBER execution.checkpointing.tolerable-failed-checkpoints ah
UNALIGNED_MAX_SUBTASKS_PER_CHANNEL_STATE_FILE execution.checkpointing.unaligned.max-subtasks-per-channel-state-file eh
:streaming/api/environment/StreamPipelineOptions
TIME_CHARACTERISTIC pipeline.time-characteristic ah
:streaming/connectors/elasticsearch/table/ElasticsearchConnectorOptions
BULK_FLASH_MAX_SIZE_OPTION sink.bulk-flush.max-size b,d
BULK_FLUSH_BACKOFF_DELAY_OPTION sink.bulk-flush.backoff.delay b,d
BULK_FLUSH_BACKOFF_MAX_RETRIES_OPTION sink.bulk-flush.backoff.max-retries b,d
BULK_FLUSH_BACKOFF_TYPE_OPTION sink.bulk-flush.backoff.strategy b,d
BULK_FLUSH_INTERVAL_OPTION sink.bulk-flush.interval b,d
BULK_FLUSH_MAX_ACTIONS_OPTION sink.bulk-flush.max-actions b,d
CONNECTION_MAX_RETRY_TIMEOUT_OPTION connection.max-retry-timeout b
CONNECTION_PATH_PREFIX connection.path-prefix b,d
DOCUMENT_TYPE_OPTION document-type b,d
FAILURE_HANDLER_OPTION failure-handler b,d
FLUSH_ON_CHECKPOINT_OPTION sink.flush-on-checkpoint b,d
FORMAT_OPTION format b,d
HOSTS_OPTION hosts b,d
INDEX_OPTION index b,d
KEY_DELIMITER_OPTION document-id.key-delimiter b,d
PASSWORD_OPTION password b,d
USERNAME_OPTION username b,d
:streaming/connectors/elasticsearch/table/ElasticsearchOptions
BULK_FLASH_MAX_SIZE_OPTION sink.bulk-flush.max-size a
BULK_FLUSH_BACKOFF_DELAY_OPTION sink.bulk-flush.backoff.delay a
BULK_FLUSH_BACKOFF_MAX_RETRIES_OPTION sink.bulk-flush.backoff.max-retries a
BULK_FLUSH_BACKOFF_TYPE_OPTION sink.bulk-flush.backoff.strategy a
BULK_FLUSH_INTERVAL_OPTION sink.bulk-flush.interval a
BULK_FLUSH_MAX_ACTIONS_OPTION sink.bulk-flush.max-actions a
CONNECTION_MAX_RETRY_TIMEOUT_OPTION connection.max-retry-timeout a
CONNECTION_PATH_PREFIX connection.path-prefix a
DOCUMENT_TYPE_OPTION document-type a
FAILURE_HANDLER_OPTION failure-handler a
FLUSH_ON_CHECKPOINT_OPTION sink.flush-on-checkpoint a
FORMAT_OPTION format a
HOSTS_OPTION hosts a
INDEX_OPTION index a
KEY_DELIMITER_OPTION document-id.key-delimiter a
PASSWORD_OPTION password a
USERNAME_OPTION username a
:streaming/connectors/kafka/table/DynamicKafkaConnectorOptions
METADATA_SERVICE metadata-service kl
METADATA_SERVICE_CLUSTER_ID metadata-service.cluster-id kl
STREAM_IDS stream-ids kl
STREAM_PATTERN stream-pattern kl
:streaming/connectors/kafka/table/KafkaConnectorOptions
DELIVERY_GUARANTEE sink.delivery-guarantee bl
KEY_FIELDS key.fields bl
KEY_FIELDS_PREFIX key.fields-prefix bl
PROPS_BOOTSTRAP_SERVERS properties.bootstrap.servers bl
PROPS_GROUP_ID properties.group.id bl
SCAN_BOUNDED_MODE scan.bounded.mode el
SCAN_BOUNDED_SPECIFIC_OFFSETS scan.bounded.specific-offsets el
SCAN_BOUNDED_TIMESTAMP_MILLIS scan.bounded.timestamp-millis el
SCAN_STARTUP_MODE scan.startup.mode bl
SCAN_STARTUP_SPECIFIC_OFFSETS scan.startup.specific-offsets bl
SCAN_STARTUP_TIMESTAMP_MILLIS scan.startup.timestamp-millis bl
SCAN_TOPIC_PARTITION_DISCOVERY scan.topic-partition-discovery.interval bl
SINK_BUFFER_FLUSH_INTERVAL sink.buffer-flush.interval bl
SINK_BUFFER_FLUSH_MAX_ROWS sink.buffer-flush.max-rows bl
SINK_PARTITIONER sink.partitioner bl
TOPIC topic bl
TOPIC_PATTERN topic-pattern bl
TRANSACTIONAL_ID_PREFIX sink.transactional-id-prefix bl
TRANSACTION_NAMING_STRATEGY sink.transaction-naming-strategy il
VALUE_FIELDS_INCLUDE value.fields-include bl
:streaming/connectors/kafka/table/KafkaOptions
KEY_FIELDS key.fields a
KEY_FIELDS_PREFIX key.fields-prefix a
PROPS_BOOTSTRAP_SERVERS properties.bootstrap.servers a
PROPS_GROUP_ID properties.group.id a
SCAN_STARTUP_MODE scan.startup.mode a
SCAN_STARTUP_SPECIFIC_OFFSETS scan.startup.specific-offsets a
SCAN_STARTUP_TIMESTAMP_MILLIS scan.startup.timestamp-millis a
SCAN_TOPIC_PARTITION_DISCOVERY scan.topic-partition-discovery.interval a
SINK_BUFFER_FLUSH_INTERVAL sink.buffer-flush.interval a
SINK_BUFFER_FLUSH_MAX_ROWS sink.buffer-flush.max-rows a
SINK_PARTITIONER sink.partitioner a
SINK_SEMANTIC sink.semantic a
TOPIC topic a
TOPIC_PATTERN topic-pattern a
VALUE_FIELDS_INCLUDE value.fields-include a
:streaming/connectors/kinesis/table/KinesisConnectorOptions
SINK_PARTITIONER sink.partitioner b
SINK_PARTITIONER_FIELD_DELIMITER sink.partitioner-field-delimiter b
STREAM stream b
:streaming/connectors/kinesis/table/KinesisOptions
SINK_PARTITIONER sink.partitioner a
SINK_PARTITIONER_FIELD_DELIMITER sink.partitioner-field-delimiter a
STREAM stream a
:table/api/config/ExecutionConfigOptions
IDLE_STATE_RETENTION table.exec.state.ttl al
TABLE_EXEC_ASYNC_LOOKUP_BUFFER_CAPACITY table.exec.async-lookup.buffer-capacity al
TABLE_EXEC_ASYNC_LOOKUP_KEY_ORDERED table.exec.async-lookup.key-ordered-enabled jl
TABLE_EXEC_ASYNC_LOOKUP_OUTPUT_MODE table.exec.async-lookup.output-mode dl
TABLE_EXEC_ASYNC_LOOKUP_TIMEOUT table.exec.async-lookup.timeout al
TABLE_EXEC_ASYNC_ML_PREDICT_MAX_CONCURRENT_OPERATIONS table.exec.async-ml-predict.max-concurrent-operations jl
TABLE_EXEC_ASYNC_ML_PREDICT_OUTPUT_MODE table.exec.async-ml-predict.output-mode jl
TABLE_EXEC_ASYNC_ML_PREDICT_TIMEOUT table.exec.async-ml-predict.timeout jl
TABLE_EXEC_ASYNC_SCALAR_BUFFER_CAPACITY table.exec.async-scalar.buffer-capacity gj
TABLE_EXEC_ASYNC_SCALAR_MAX_ATTEMPTS table.exec.async-scalar.max-attempts gl
TABLE_EXEC_ASYNC_SCALAR_MAX_CONCURRENT_OPERATIONS table.exec.async-scalar.max-concurrent-operations kl table.exec.async-scalar.buffer-capacity
TABLE_EXEC_ASYNC_SCALAR_RETRY_DELAY table.exec.async-scalar.retry-delay gl
TABLE_EXEC_ASYNC_SCALAR_RETRY_STRATEGY table.exec.async-scalar.retry-strategy gl
TABLE_EXEC_ASYNC_SCALAR_TIMEOUT table.exec.async-scalar.timeout gl
TABLE_EXEC_ASYNC_STATE_ENABLED table.exec.async-state.enabled il
TABLE_EXEC_ASYNC_TABLE_MAX_CONCURRENT_OPERATIONS table.exec.async-table.max-concurrent-operations kl
TABLE_EXEC_ASYNC_TABLE_MAX_RETRIES table.exec.async-table.max-retries kl
TABLE_EXEC_ASYNC_TABLE_RETRY_DELAY table.exec.async-table.retry-delay kl
TABLE_EXEC_ASYNC_TABLE_RETRY_STRATEGY table.exec.async-table.retry-strategy kl
TABLE_EXEC_ASYNC_TABLE_TIMEOUT table.exec.async-table.timeout kl
TABLE_EXEC_ASYNC_VECTOR_SEARCH_MAX_CONCURRENT_OPERATIONS table.exec.async-vector-search.max-concurrent-operations kl
TABLE_EXEC_ASYNC_VECTOR_SEARCH_OUTPUT_MODE table.exec.async-vector-search.output-mode kl
TABLE_EXEC_ASYNC_VECTOR_SEARCH_TIMEOUT table.exec.async-vector-search.timeout kl
TABLE_EXEC_DEDUPLICATE_INSERT_UPDATE_AFTER_SENSITIVE_ENABLED table.exec.deduplicate.insert-update-after-sensitive-enabled cl
TABLE_EXEC_DEDUPLICATE_MINIBATCH_COMPACT_CHANGES_ENABLED table.exec.deduplicate.mini-batch.compact-changes-enabled cl
TABLE_EXEC_DELTA_JOIN_CACHE_ENABLED table.exec.delta-join.cache-enabled kl
TABLE_EXEC_DELTA_JOIN_LEFT_CACHE_SIZE table.exec.delta-join.left.cache-size kl
TABLE_EXEC_DELTA_JOIN_RIGHT_CACHE_SIZE table.exec.delta-join.right.cache-size kl
TABLE_EXEC_DISABLED_OPERATORS table.exec.disabled-operators al
TABLE_EXEC_INTERVAL_JOIN_MIN_CLEAN_UP_INTERVAL table.exec.interval-join.min-cleanup-interval fl
TABLE_EXEC_LEGACY_CAST_BEHAVIOUR table.exec.legacy-cast-behaviour cl
TABLE_EXEC_LEGACY_TRANSFORMATION_UIDS table.exec.legacy-transformation-uids ch
TABLE_EXEC_LOCAL_HASH_AGG_ADAPTIVE_DISTINCT_VALUE_RATE_THRESHOLD table.exec.local-hash-agg.adaptive.distinct-value-rate-threshold hl
TABLE_EXEC_LOCAL_HASH_AGG_ADAPTIVE_ENABLED table.exec.local-hash-agg.adaptive.enabled hl
TABLE_EXEC_LOCAL_HASH_AGG_ADAPTIVE_SAMPLING_THRESHOLD table.exec.local-hash-agg.adaptive.sampling-threshold hl
TABLE_EXEC_MINIBATCH_ALLOW_LATENCY table.exec.mini-batch.allow-latency al
TABLE_EXEC_MINIBATCH_ENABLED table.exec.mini-batch.enabled al
TABLE_EXEC_MINIBATCH_SIZE table.exec.mini-batch.size al
TABLE_EXEC_OPERATOR_FUSION_CODEGEN_ENABLED table.exec.operator-fusion-codegen.enabled fl
TABLE_EXEC_RANK_TOPN_CACHE_SIZE table.exec.rank.topn-cache-size cl
TABLE_EXEC_RESOURCE_DEFAULT_PARALLELISM table.exec.resource.default-parallelism al
TABLE_EXEC_RESOURCE_EXTERNAL_BUFFER_MEMORY table.exec.resource.external-buffer-memory al
TABLE_EXEC_RESOURCE_HASH_AGG_MEMORY table.exec.resource.hash-agg.memory al
TABLE_EXEC_RESOURCE_HASH_JOIN_MEMORY table.exec.resource.hash-join.memory al
TABLE_EXEC_RESOURCE_SORT_MEMORY table.exec.resource.sort.memory al
TABLE_EXEC_SHUFFLE_MODE table.exec.shuffle-mode ah
TABLE_EXEC_SIMPLIFY_OPERATOR_NAME_ENABLED table.exec.simplify-operator-name-enabled cl
TABLE_EXEC_SINK_KEYED_SHUFFLE table.exec.sink.keyed-shuffle cl
TABLE_EXEC_SINK_NESTED_CONSTRAINT_ENFORCER table.exec.sink.nested-constraint-enforcer jl
TABLE_EXEC_SINK_NOT_NULL_ENFORCER table.exec.sink.not-null-enforcer al
TABLE_EXEC_SINK_REQUIRE_ON_CONFLICT table.exec.sink.require-on-conflict l
TABLE_EXEC_SINK_ROWTIME_INSERTER table.exec.sink.rowtime-inserter fl
TABLE_EXEC_SINK_TYPE_LENGTH_ENFORCER table.exec.sink.type-length-enforcer cl
TABLE_EXEC_SINK_UPSERT_MATERIALIZE table.exec.sink.upsert-materialize bl
TABLE_EXEC_SINK_UPSERT_MATERIALIZE_ADAPTIVE_THRESHOLD_HIGH table.exec.sink.upsert-materialize-strategy.adaptive.threshold.high kl
TABLE_EXEC_SINK_UPSERT_MATERIALIZE_ADAPTIVE_THRESHOLD_LOW table.exec.sink.upsert-materialize-strategy.adaptive.threshold.low kl
TABLE_EXEC_SINK_UPSERT_MATERIALIZE_STRATEGY table.exec.sink.upsert-materialize-strategy.type kl
TABLE_EXEC_SORT_ASYNC_MERGE_ENABLED table.exec.sort.async-merge-enabled al
TABLE_EXEC_SORT_DEFAULT_LIMIT table.exec.sort.default-limit al
TABLE_EXEC_SORT_MAX_NUM_FILE_HANDLES table.exec.sort.max-num-file-handles al
TABLE_EXEC_SOURCE_CDC_EVENTS_DUPLICATE table.exec.source.cdc-events-duplicate al
TABLE_EXEC_SOURCE_IDLE_TIMEOUT table.exec.source.idle-timeout al
TABLE_EXEC_SPILL_COMPRESSION_BLOCK_SIZE table.exec.spill-compression.block-size al
TABLE_EXEC_SPILL_COMPRESSION_ENABLED table.exec.spill-compression.enabled al
TABLE_EXEC_UID_FORMAT table.exec.uid.format dl
TABLE_EXEC_UID_GENERATION table.exec.uid.generation dl
TABLE_EXEC_WINDOW_AGG_BUFFER_SIZE_LIMIT table.exec.window-agg.buffer-size-limit al
UNBOUNDED_OVER_VERSION table.exec.unbounded-over.version jl
:table/api/config/LookupJoinHintOptions
ASYNC_CAPACITY capacity hl
ASYNC_LOOKUP async hl
ASYNC_OUTPUT_MODE output-mode hl
ASYNC_TIMEOUT timeout hl
FIXED_DELAY fixed-delay hl
LOOKUP_TABLE table hl
MAX_ATTEMPTS max-attempts hl
RETRY_PREDICATE retry-predicate hl
RETRY_STRATEGY retry-strategy hl
SHUFFLE shuffle il
:table/api/config/MLPredictRuntimeConfigOptions
ASYNC async jl
ASYNC_MAX_CONCURRENT_OPERATIONS max-concurrent-operations jl
ASYNC_OUTPUT_MODE output-mode jl
ASYNC_TIMEOUT timeout jl
:table/api/config/MaterializedTableConfigOptions
MATERIALIZED_TABLE_DEFAULT_FRESHNESS_CONTINUOUS materialized-table.default-freshness.continuous kl
MATERIALIZED_TABLE_DEFAULT_FRESHNESS_FULL materialized-table.default-freshness.full kl
MATERIALIZED_TABLE_DEFAULT_START_MODE materialized-table.default-start-mode l
MATERIALIZED_TABLE_FRESHNESS_THRESHOLD materialized-table.refresh-mode.freshness-threshold hl
:table/api/config/OptimizerConfigOptions
TABLE_OPTIMIZER_ADAPTIVE_BROADCAST_JOIN_STRATEGY table.optimizer.adaptive-broadcast-join.strategy il
TABLE_OPTIMIZER_ADAPTIVE_SKEWED_JOIN_OPTIMIZATION_SKEWED_FACTOR table.optimizer.skewed-join-optimization.skewed-factor il
TABLE_OPTIMIZER_ADAPTIVE_SKEWED_JOIN_OPTIMIZATION_SKEWED_THRESHOLD table.optimizer.skewed-join-optimization.skewed-threshold il
TABLE_OPTIMIZER_ADAPTIVE_SKEWED_JOIN_OPTIMIZATION_STRATEGY table.optimizer.skewed-join-optimization.strategy il
TABLE_OPTIMIZER_AGG_PHASE_STRATEGY table.optimizer.agg-phase-strategy al
TABLE_OPTIMIZER_BROADCAST_JOIN_THRESHOLD table.optimizer.join.broadcast-threshold al
TABLE_OPTIMIZER_BUSHY_JOIN_REORDER_THRESHOLD table.optimizer.bushy-join-reorder-threshold el
TABLE_OPTIMIZER_DELTA_JOIN_STRATEGY table.optimizer.delta-join.strategy jl
TABLE_OPTIMIZER_DISTINCT_AGG_SPLIT_BUCKET_NUM table.optimizer.distinct-agg.split.bucket-num al
TABLE_OPTIMIZER_DISTINCT_AGG_SPLIT_ENABLED table.optimizer.distinct-agg.split.enabled al
TABLE_OPTIMIZER_DYNAMIC_FILTERING_ENABLED table.optimizer.dynamic-filtering.enabled dl
TABLE_OPTIMIZER_INCREMENTAL_AGG_ENABLED table.optimizer.incremental-agg-enabled hl
TABLE_OPTIMIZER_JOIN_REORDER_ENABLED table.optimizer.join-reorder-enabled al
TABLE_OPTIMIZER_MULTIPLE_INPUT_ENABLED table.optimizer.multiple-input-enabled al
TABLE_OPTIMIZER_MULTI_JOIN_ENABLED table.optimizer.multi-join.enabled jl
TABLE_OPTIMIZER_NONDETERMINISTIC_UPDATE_STRATEGY table.optimizer.non-deterministic-update.strategy dl
TABLE_OPTIMIZER_PTF_MAX_TABLES table.optimizer.ptf.max-tables jl
TABLE_OPTIMIZER_REUSE_OPTIMIZE_BLOCK_WITH_DIGEST_ENABLED table.optimizer.reuse-optimize-block-with-digest-enabled hl
TABLE_OPTIMIZER_REUSE_SINK_ENABLED table.optimizer.reuse-sink-enabled jl
TABLE_OPTIMIZER_REUSE_SOURCE_ENABLED table.optimizer.reuse-source-enabled al
TABLE_OPTIMIZER_REUSE_SUB_PLAN_ENABLED table.optimizer.reuse-sub-plan-enabled al
TABLE_OPTIMIZER_RUNTIME_FILTER_ENABLED table.optimizer.runtime-filter.enabled fl
TABLE_OPTIMIZER_RUNTIME_FILTER_MAX_BUILD_DATA_SIZE table.optimizer.runtime-filter.max-build-data-size fl
TABLE_OPTIMIZER_RUNTIME_FILTER_MIN_FILTER_RATIO table.optimizer.runtime-filter.min-filter-ratio fl
TABLE_OPTIMIZER_RUNTIME_FILTER_MIN_PROBE_DATA_SIZE table.optimizer.runtime-filter.min-probe-data-size fl
TABLE_OPTIMIZER_SOURCE_AGGREGATE_PUSHDOWN_ENABLED table.optimizer.source.aggregate-pushdown-enabled ch
TABLE_OPTIMIZER_SOURCE_PREDICATE_PUSHDOWN_ENABLED table.optimizer.source.predicate-pushdown-enabled ah
TABLE_OPTIMIZER_SOURCE_REPORT_STATISTICS_ENABLED table.optimizer.source.report-statistics-enabled dl
TABLE_OPTIMIZER_SQL2REL_PROJECT_MERGE_ENABLED table.optimizer.sql2rel.project-merge.enabled fl
TABLE_OPTIMIZER_UNIONALL_AS_BREAKPOINT_ENABLED table.optimizer.union-all-as-breakpoint-enabled hl
:table/api/config/TableConfigOptions
DISPLAY_MAX_COLUMN_WIDTH table.display.max-column-width fl
LEGACY_NESTED_ROW_NULLABILITY table.legacy-nested-row-nullability kl
LOCAL_TIME_ZONE table.local-time-zone al
MAX_LENGTH_GENERATED_CODE table.generated-code.max-length al
MAX_MEMBERS_GENERATED_CODE table.generated-code.max-members bl
PLAN_COMPILE_CATALOG_OBJECTS table.plan.compile.catalog-objects cl
PLAN_FORCE_RECOMPILE table.plan.force-recompile cl
PLAN_RESTORE_CATALOG_OBJECTS table.plan.restore.catalog-objects cl
RESOURCES_DOWNLOAD_DIR table.resources.download-dir dl
TABLE_CATALOG_MODIFICATION_LISTENERS table.catalog-modification.listeners fl
TABLE_CATALOG_NAME table.builtin-catalog-name dl
TABLE_COLUMN_EXPANSION_STRATEGY table.column-expansion-strategy gl
TABLE_DATABASE_NAME table.builtin-database-name dl
TABLE_DML_SYNC table.dml-sync al
TABLE_DYNAMIC_TABLE_OPTIONS_ENABLED table.dynamic-table-options.enabled al
TABLE_PLANNER table.planner ab
TABLE_RTAS_CTAS_ATOMICITY_ENABLED table.rtas-ctas.atomicity-enabled fl
TABLE_SQL_DIALECT table.sql-dialect al
:table/api/config/VectorSearchRuntimeConfigOptions
ASYNC async kl
ASYNC_MAX_CONCURRENT_OPERATIONS max-concurrent-operations kl
ASYNC_OUTPUT_MODE output-mode kl
ASYNC_TIMEOUT timeout kl
:table/catalog/CommonCatalogOptions
CATALOG_TYPE type al
TABLE_CATALOG_STORE_KIND table.catalog-store.kind fl
:table/catalog/FileCatalogStoreFactoryOptions
PATH path fl
:table/catalog/hive/HiveConfOptions
LOCK_ACQUIRE_TIMEOUT flink.hive.lock-acquire-timeout ci
LOCK_CHECK_MAX_SLEEP flink.hive.lock-check-max-sleep ci
:table/catalog/hive/factories/HiveCatalogFactoryOptions
HADOOP_CONF_DIR hadoop-conf-dir ai
HIVE_CONF_DIR hive-conf-dir ai
HIVE_VERSION hive-version ai
:table/client/config/SqlClientOptions
DISPLAY_DEFAULT_COLOR_SCHEMA sql-client.display.color-schema fl
DISPLAY_MAX_COLUMN_WIDTH sql-client.display.max-column-width bh
DISPLAY_QUERY_TIME_COST sql-client.display.print-time-cost gl
DISPLAY_SHOW_LINE_NUMBERS sql-client.display.show-line-numbers fl
EXECUTION_MAX_TABLE_RESULT_ROWS sql-client.execution.max-table-result.rows al
EXECUTION_RESULT_MODE sql-client.execution.result-mode al
VERBOSE sql-client.verbose al
:table/connector/source/lookup/LookupOptions
CACHE_TYPE lookup.cache dl
FULL_CACHE_PERIODIC_RELOAD_INTERVAL lookup.full-cache.periodic-reload.interval dl
FULL_CACHE_PERIODIC_RELOAD_SCHEDULE_MODE lookup.full-cache.periodic-reload.schedule-mode dl
FULL_CACHE_RELOAD_STRATEGY lookup.full-cache.reload-strategy dl
FULL_CACHE_TIMED_RELOAD_INTERVAL_IN_DAYS lookup.full-cache.timed-reload.interval-in-days dl
FULL_CACHE_TIMED_RELOAD_ISO_TIME lookup.full-cache.timed-reload.iso-time dl
MAX_RETRIES lookup.max-retries dl
PARTIAL_CACHE_CACHE_MISSING_KEY lookup.partial-cache.cache-missing-key dl
PARTIAL_CACHE_EXPIRE_AFTER_ACCESS lookup.partial-cache.expire-after-access dl
PARTIAL_CACHE_EXPIRE_AFTER_WRITE lookup.partial-cache.expire-after-write dl
PARTIAL_CACHE_MAX_ROWS lookup.partial-cache.max-rows dl
:table/endpoint/hive/HiveServer2EndpointConfigOptions
CATALOG_NAME catalog.name di
MODULE_NAME module.name di
THRIFT_HOST thrift.host di
THRIFT_LOGIN_BEBACKOFF_SLOT_LENGTH thrift.exponential.backoff.slot.length di
THRIFT_LOGIN_TIMEOUT thrift.login.timeout di
THRIFT_MAX_MESSAGE_SIZE thrift.max.message.size di
THRIFT_PORT thrift.port di
THRIFT_WORKER_KEEPALIVE_TIME thrift.worker.keepalive-time di
THRIFT_WORKER_THREADS_MAX thrift.worker.threads.max di
THRIFT_WORKER_THREADS_MIN thrift.worker.threads.min di
:table/filesystem/FileSystemConnectorOptions
AUTO_COMPACTION auto-compaction b
COMPACTION_FILE_SIZE compaction.file-size b
LOOKUP_JOIN_CACHE_TTL lookup.join.cache.ttl b
PARTITION_DEFAULT_NAME partition.default-name b
PARTITION_TIME_EXTRACTOR_CLASS partition.time-extractor.class b
PARTITION_TIME_EXTRACTOR_KIND partition.time-extractor.kind b
PARTITION_TIME_EXTRACTOR_TIMESTAMP_PATTERN partition.time-extractor.timestamp-pattern b
PATH path b
SINK_PARTITION_COMMIT_DELAY sink.partition-commit.delay b
SINK_PARTITION_COMMIT_POLICY_CLASS sink.partition-commit.policy.class b
SINK_PARTITION_COMMIT_POLICY_KIND sink.partition-commit.policy.kind b
SINK_PARTITION_COMMIT_SUCCESS_FILE_NAME sink.partition-commit.success-file.name b
SINK_PARTITION_COMMIT_TRIGGER sink.partition-commit.trigger b
SINK_PARTITION_COMMIT_WATERMARK_TIME_ZONE sink.partition-commit.watermark-time-zone b
SINK_ROLLING_POLICY_CHECK_INTERVAL sink.rolling-policy.check-interval b
SINK_ROLLING_POLICY_FILE_SIZE sink.rolling-policy.file-size b
SINK_ROLLING_POLICY_ROLLOVER_INTERVAL sink.rolling-policy.rollover-interval b
SINK_SHUFFLE_BY_PARTITION sink.shuffle-by-partition.enable b
STREAMING_SOURCE_CONSUME_START_OFFSET streaming-source.consume-start-offset b
STREAMING_SOURCE_ENABLE streaming-source.enable b
STREAMING_SOURCE_MONITOR_INTERVAL streaming-source.monitor-interval b
STREAMING_SOURCE_PARTITION_INCLUDE streaming-source.partition.include b
STREAMING_SOURCE_PARTITION_ORDER streaming-source.partition-order b streaming-source.consume-order
:table/filesystem/FileSystemOptions
AUTO_COMPACTION auto-compaction a
COMPACTION_FILE_SIZE compaction.file-size a
LOOKUP_JOIN_CACHE_TTL lookup.join.cache.ttl a
PARTITION_DEFAULT_NAME partition.default-name a
PARTITION_TIME_EXTRACTOR_CLASS partition.time-extractor.class a
PARTITION_TIME_EXTRACTOR_KIND partition.time-extractor.kind a
PARTITION_TIME_EXTRACTOR_TIMESTAMP_PATTERN partition.time-extractor.timestamp-pattern a
PATH path a
SINK_PARTITION_COMMIT_DELAY sink.partition-commit.delay a
SINK_PARTITION_COMMIT_POLICY_CLASS sink.partition-commit.policy.class a
SINK_PARTITION_COMMIT_POLICY_KIND sink.partition-commit.policy.kind a
SINK_PARTITION_COMMIT_SUCCESS_FILE_NAME sink.partition-commit.success-file.name a
SINK_PARTITION_COMMIT_TRIGGER sink.partition-commit.trigger a
SINK_ROLLING_POLICY_CHECK_INTERVAL sink.rolling-policy.check-interval a
SINK_ROLLING_POLICY_FILE_SIZE sink.rolling-policy.file-size a
SINK_ROLLING_POLICY_ROLLOVER_INTERVAL sink.rolling-policy.rollover-interval a
SINK_SHUFFLE_BY_PARTITION sink.shuffle-by-partition.enable a
STREAMING_SOURCE_CONSUME_START_OFFSET streaming-source.consume-start-offset a
STREAMING_SOURCE_ENABLE streaming-source.enable a
STREAMING_SOURCE_MONITOR_INTERVAL streaming-source.monitor-interval a
STREAMING_SOURCE_PARTITION_INCLUDE streaming-source.partition.include a
STREAMING_SOURCE_PARTITION_ORDER streaming-source.partition-order a streaming-source.consume-order
:table/gateway/api/config/SqlGatewayServiceConfigOptions
SQL_GATEWAY_SESSION_CHECK_INTERVAL sql-gateway.session.check-interval dl
SQL_GATEWAY_SESSION_IDLE_TIMEOUT sql-gateway.session.idle-timeout dl
SQL_GATEWAY_SESSION_MAX_NUM sql-gateway.session.max-num dl
SQL_GATEWAY_SESSION_PLAN_CACHE_ENABLED sql-gateway.session.plan-cache.enabled gl
SQL_GATEWAY_SESSION_PLAN_CACHE_SIZE sql-gateway.session.plan-cache.size gl
SQL_GATEWAY_SESSION_PLAN_CACHE_TTL sql-gateway.session.plan-cache.ttl gl
SQL_GATEWAY_WORKER_KEEPALIVE_TIME sql-gateway.worker.keepalive-time dl
SQL_GATEWAY_WORKER_THREADS_MAX sql-gateway.worker.threads.max dl
SQL_GATEWAY_WORKER_THREADS_MIN sql-gateway.worker.threads.min dl
:table/gateway/rest/util/SqlGatewayRestOptions
ADDRESS address dl
BIND_ADDRESS bind-address dl
BIND_PORT bind-port dl
PORT port dl
:table/module/CommonModuleOptions
MODULE_TYPE type bl
:table/module/hive/HiveModuleOptions
HIVE_VERSION hive-version bi
:table/planner/hint/LookupJoinHintOptions
ASYNC_CAPACITY capacity dh
ASYNC_LOOKUP async dh
ASYNC_OUTPUT_MODE output-mode dh
ASYNC_TIMEOUT timeout dh
FIXED_DELAY fixed-delay dh
LOOKUP_TABLE table dh
MAX_ATTEMPTS max-attempts dh
RETRY_PREDICATE retry-predicate dh
RETRY_STRATEGY retry-strategy dh
:table/planner/utils/InternalConfigOptions
TABLE_EXEC_NON_TEMPORAL_SORT_ENABLED __table.exec.sort.non-temporal.enabled__ cl
TABLE_QUERY_CURRENT_DATABASE __table.query-start.current-database__ dl
TABLE_QUERY_START_EPOCH_TIME __table.query-start.epoch-time__ al
TABLE_QUERY_START_LOCAL_TIME __table.query-start.local-time__ al
:table/runtime/arrow/sources/ArrowTableSourceOptions
DATA data il
:table/secret/CommonSecretOptions
TABLE_SECRET_STORE_KIND table.secret-store.kind l
:table/sinks/LegacyCsvDynamicTableSinkOptions
FIELD_DELIM field-delimiter il
NUM_FILES num-files il
PATH path il
WRITE_MODE write-mode il
:table/utils/python/PythonDynamicTableOptions
BATCH_MODE batched dl
INPUT_FILE_PATH file-path dl
:yarn/configuration/YarnConfigOptions
APPLICATION_ATTEMPTS yarn.application-attempts al
APPLICATION_ATTEMPT_FAILURE_VALIDITY_INTERVAL yarn.application-attempt-failures-validity-interval al
APPLICATION_ID yarn.application.id al
APPLICATION_MASTER_PORT yarn.application-master.port al
APPLICATION_MODIFY_ACLS yarn.modify.acls fl
APPLICATION_NAME yarn.application.name al
APPLICATION_PRIORITY yarn.application.priority al
APPLICATION_QUEUE yarn.application.queue al
APPLICATION_TAGS yarn.tags al
APPLICATION_TYPE yarn.application.type al
APPLICATION_VIEW_ACLS yarn.view.acls fl
APP_MASTER_TOKEN_SERVICES yarn.security.appmaster.delegation.token.services hl
APP_MASTER_VCORES yarn.appmaster.vcores al
CLASSPATH_INCLUDE_USER_JAR yarn.classpath.include-user-jar cl yarn.per-job-cluster.include-user-jar
CLASSPATH_INCLUDE_USER_JAR yarn.per-job-cluster.include-user-jar ab
CONTAINER_REQUEST_HEARTBEAT_INTERVAL_MILLISECONDS yarn.heartbeat.container-request-interval al
FILE_REPLICATION yarn.file-replication al
FLINK_DIST_JAR yarn.flink-dist-jar al
HADOOP_CONFIG_KEY flink.hadoop.<key> al
HEARTBEAT_DELAY_SECONDS yarn.heartbeat.interval al yarn.heartbeat-delay
LOCALIZED_KEYTAB_PATH yarn.security.kerberos.localized-keytab-path al
NODE_LABEL yarn.application.node-label al
PROPERTIES_FILE_LOCATION yarn.properties-file.location al
PROVIDED_LIB_DIRS yarn.provided.lib.dirs al
PROVIDED_USRLIB_DIR yarn.provided.usrlib.dir dl
ROLLED_LOGS_EXCLUDE_PATTERN yarn.rolled-logs.exclude-pattern jl
ROLLED_LOGS_INCLUDE_PATTERN yarn.rolled-logs.include-pattern jl
SHIP_ARCHIVES yarn.ship-archives al
SHIP_FILES yarn.ship-files al yarn.ship-directories
SHIP_LOCAL_KEYTAB yarn.security.kerberos.ship-local-keytab al
STAGING_DIRECTORY yarn.staging-directory al
TASK_MANAGER_NODE_LABEL yarn.taskmanager.node-label cl
VCORES yarn.containers.vcores al
YARN_ACCESS yarn.security.kerberos.additionalFileSystems ac
YARN_CONFIG_KEY flink.yarn.<key> al
YARN_CONTAINER_START_COMMAND_TEMPLATE yarn.container-start-command-template gl
:yarn/configuration/YarnConfigOptionsInternal
APPLICATION_LOG_CONFIG_FILE $internal.yarn.log-config-file al
MATCH_CONTAINER_VCORES $internal.yarn.resourcemanager.enable-vcore-matching a`;
