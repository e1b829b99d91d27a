// Made by scripts/flink-api/tables.ts from flink-api-descriptors.tsv (sources of Flink 1.13 to 2.3 and its Kafka
// connector, read by javac's own model of types). Do not edit; what reads it says how.
export const CLASS_TABLE = `0,org/apache/flink/api/common/ExecutionConfig 0,java/lang/Object 5,io/Serializable 0,org/apache/flink/api/common/Archiveable 17,configuration/Configuration 0,java/lang/Class 0,com/esotericsoftware/kryo/Serializer 0,org/apache/flink/api/common/ArchivedExecutionConfig 17,configuration/ReadableConfig 0,java/lang/ClassLoader 0,org/apache/flink/api/common/ExecutionConfig$ClosureCleanerLevel 28,InputDependencyConstraint 0,java/util/LinkedHashMap 0,org/apache/flink/api/common/ExecutionMode 37,Config$GlobalJobParameters 0,java/util/LinkedHashSet 0,org/apache/flink/api/common/restartstrategy/RestartStrategies$RestartStrategyConfiguration 0,java/util/Optional 0,org/apache/flink/api/common/serialization/SerializerConfig 0,java/time/Duration 0,org/apache/flink/api/common/eventtime/WatermarkGenerator 47,Output 47,Strategy 38,TimestampAssignerSupplier 38,WatermarkGeneratorSupplier 38,TimestampAssignerSupplier$Context 55, 38,WatermarkGeneratorSupplier$Context 47,AlignmentParams 38,SerializableTimestampAssigner 0,java/lang/String 0,org/apache/flink/api/common/functions/AbstractRichFunction 38,RichFunction 38,IterationRuntimeContext 38,RuntimeContext 38,OpenContext 38,AggregateFunction 38,Function 38,CoGroupFunction 0,java/lang/Iterable 0,org/apache/flink/util/Collector 17,api/common/functions/FilterFunction 39,latJoinFunction 42,MapFunction 38,JoinFunction 38,MapFunction 38,Partitioner 38,ReduceFunction 28,accumulators/Accumulator 28,typeinfo/TypeInformation 32,utils/TypeSerializer 28,state/AggregatingStateDescriptor 50, 34,v2/AggregatingStateDescriptor 53, 0,java/util/List 0,org/apache/flink/api/common/functions/BroadcastVariableInitializer 28,cache/DistributedCache 28,accumulators/DoubleCounter 0,java/util/Set 10,Map 0,org/apache/flink/api/common/accumulators/Histogram 41,IntCounter 28,JobID 32,nfo 28,state/ListStateDescriptor 43, 34,v2/ListStateDescriptor 46, 28,accumulators/LongCounter 28,state/MapStateDescriptor 42, 34,v2/MapStateDescriptor 45, 17,metrics/MetricGroup 25,groups/OperatorMetricGroup 17,api/common/state/ReducingStateDescriptor 47, 34,v2/ReducingStateDescriptor 50, 34,ValueStateDescriptor 44, 34,v2/ValueStateDescriptor 47, 28,TaskInfo 0,java/lang/Runnable 0,org/apache/flink/api/common/restartstrategy/RestartStrategies 61,$ExponentialDelayRestartStrategyConfiguration 28,time/Time 28,restartstrategy/RestartStrategies$FailureRateRestartStrategyConfiguration 28,serialization/DeserializationSchema 21,java/typeutils/ResultTypeQueryable 21,common/serialization/DeserializationSchema$InitializationContext 42,SerializationSchema 61,$InitializationContext 17,util/TernaryBoolean 17,api/common/state/StateDescriptor 49,$Type 34,AppendingState 34,State 34,BroadcastState 34,ReadOnlyBroadcastState 0,java/util/Iterator 0,org/apache/flink/api/common/state/KeyedStateStore 34,MergingState 34,OperatorStateStore 34,StateDeclarations 28,typeinfo/TypeDescriptor 28,state/AggregatingStateDeclaration 34,StateDeclarations$AggregatingStateDeclarationBuilder 34,ListStateDeclaration 34,StateDeclarations$ListStateDeclarationBuilder 34,MapStateDeclaration 34,StateDeclarations$MapStateDeclarationBuilder 34,ReducingStateDeclaration 34,StateDeclarations$ReducingStateDeclarationBuilder 34,ValueStateDeclaration 34,StateDeclarations$ValueStateDeclarationBuilder 39,TtlConfig 28,functions/SerializerFactory 28,state/StateTtlConfig$CleanupStrategies 49,StateVisibility 49,TtlTimeCharacteristic 49,UpdateType 49,Builder 34,v2/StateDescriptor 52,$Type 0,java/util/concurrent/TimeUnit 0,org/apache/flink/api/common/typeinfo/TypeHint 41,s 23,nnector/dsv2/DataStreamV2SinkUtils 31,sink2/Sink 31,dsv2/Sink 36,DataStreamV2SourceUtils 0,java/util/Collection 0,org/apache/flink/api/connector/dsv2/Source 31,source/Source 32,ink2/Sink$InitContext 41,Writer 37,WriterInitContext 0,java/lang/AutoCloseable 0,org/apache/flink/api/connector/sink2/SinkWriter$Context 23,mmon/eventtime/Watermark 23,nnector/source/SourceReaderFactory 39,plitEnumeratorContext 53, 39,ourceReaderContext 50, 38,Boundedness 17,core/io/SimpleVersionedSerializer 17,api/java/DataSet 26,ExecutionEnvironment 26,aggregation/Aggregations 26,operators/AggregateOperator 36,CoGroupOperator$CoGroupOperatorSets 21,common/functions/GroupCombineFunction 21,java/operators/GroupCombineOperator 36,CrossOperator$DefaultCross 36,DistinctOperator 26,functions/KeySelector 26,operators/FilterOperator 36,GroupReduceOperator 36,FlatMapOperator 36,join/JoinOperatorSetsBase 21,common/operators/base/JoinOperatorBase$JoinHint 21,java/operators/UnsortedGrouping 36,IterativeDataSet 36,DeltaIteration 36,JoinOperator$JoinOperatorSets 36,MapOperator 21,common/functions/MapPartitionFunction 21,java/operators/MapPartitionOperator 36,ReduceOperator 21,common/io/OutputFormat 21,java/operators/DataSink 36,PartitionOperator 37,rojectOperator 21,common/functions/GroupReduceFunction 21,java/operators/CustomUnaryOperation 21,common/operators/Order 21,java/operators/SortPartitionOperator 36,UnionOperator 21,common/io/FileOutputFormat 17,core/fs/FileSystem$WriteMode 17,api/java/io/TextOutputFormat$TextFormatter 17,core/execution/PipelineExecutorServiceLoader 17,api/java/CollectionEnvironment 21,common/io/InputFormat 21,java/operators/DataSource 26,LocalEnvironment 21,common/Plan 28,JobExecutionResult 17,core/execution/JobClient 17,util/SplittableIterator 17,api/java/ExecutionEnvironmentFactory 26,io/CsvReader 21,common/io/FileInputFormat 17,core/execution/JobListener 17,api/java/utils/AbstractParameterTool 0,java/lang/Cloneable 0,org/apache/flink/api/java/utils/ParameterTool 0,java/io/File 8,InputStream 5,util/Properties 0,org/apache/flink/cep/CEP 17,streaming/api/datastream/DataStream 17,cep/pattern/Pattern 21,PatternStream 21,EventComparator 21,PatternFlatSelectFunction 17,streaming/api/datastream/SingleOutputStreamOperator 17,cep/PatternFlatTimeoutFunction 17,util/OutputTag 17,cep/functions/PatternProcessFunction 21,PatternSelectFunction 28,TimeoutFunction 21,pattern/Quantifier$ConsumingStrategy 21,nfa/aftermatch/AfterMatchSkipStrategy 21,pattern/GroupPattern 29,conditions/IterativeCondition 29,Quantifier 39,$Times 29,WithinType 17,streaming/api/windowing/time/Time 17,core/io/IOReadableWritable 19,nfiguration/WritableConfig 31,ConfigOption 0,java/lang/Enum 0,org/apache/flink/core/memory/DataInputView 33,OutputView 19,nfiguration/RestartStrategyOptions 20,nector/datagen/source/DataGeneratorSource 17,streaming/api/operators/OutputTypeConfigurable 17,connector/datagen/source/GeneratorFunction 17,api/connector/source/util/ratelimit/RateLimiterStrategy 38,lib/NumberSequenceSource 17,connector/file/sink/FileSink 17,api/connector/sink2/SupportsWriterState 45,Committer 45,WriterState$WithCompatibleState 17,streaming/api/connector/sink2/SupportsPreCommitTopology 17,api/common/SupportsConcurrentExecutionAttempts 23,nnector/sink2/Committer 46,InitContext 35,/Sink$InitContext 40,Writer 17,connector/file/sink/writer/FileWriter 19,re/fs/Path 17,api/common/serialization/BulkWriter$Factory 17,connector/file/sink/FileSink$DefaultBulkFormatBuilder 17,api/common/serialization/Encoder 17,connector/file/sink/FileSink$DefaultRowFormatBuilder 17,api/connector/sink2/StatefulSink$StatefulSinkWriter 17,connector/file/src/FileSource 36,AbstractFileSource 17,api/connector/source/DynamicParallelismInference 17,connector/file/src/reader/BulkFormat 36,FileSource$FileSourceBuilder 36,reader/FileRecordFormat 43,StreamFormat 17,api/connector/source/DynamicParallelismInference$Context 17,connector/jdbc/JdbcSink 37,tatementBuilder 36,ExecutionOptions 38,actlyOnceOptions 17,util/function/SerializableSupplier 17,streaming/api/functions/sink/SinkFunction 17,connector/jdbc/JdbcConnectionOptions 27,kafka/sink/KafkaRecordSerializationSchema 68,Builder 68,$KafkaSinkContext 0,java/lang/Long 0,org/apache/kafka/clients/producer/ProducerRecord 11,flink/connector/kafka/sink/HeaderProvider 38,KafkaPartitioner 17,streaming/connectors/kafka/partitioner/FlinkKafkaPartitioner 0,java/util/function/Function 0,org/apache/flink/connector/kafka/sink/TopicSelector 38,KafkaSink 17,streaming/api/lineage/LineageVertexProvider 17,connector/kafka/sink/TwoPhaseCommittingStatefulSink 17,streaming/api/connector/sink2/SupportsPostCommitTopology 17,connector/kafka/sink/KafkaSinkBuilder 43,Writer 17,streaming/api/lineage/LineageVertex 17,connector/base/DeliveryGuarantee 27,kafka/sink/TransactionNamingStrategy 34,ource/KafkaSource 51,Builder 17,streaming/api/lineage/SourceLineageVertex 17,connector/kafka/source/enumerator/KafkaSourceEnumState 51,initializer/OffsetsInitializer 40,reader/deserializer/KafkaRecordDeserializationSchema 40,enumerator/subscriber/KafkaSubscriber 0,java/util/regex/Pattern 0,org/apache/kafka/clients/consumer/OffsetResetStrategy 11,flink/connector/kafka/source/enumerator/initializer/OffsetsInitializer$PartitionOffsetsRetriever 11,kafka/clients/consumer/ConsumerRecord 11,flink/streaming/connectors/kafka/KafkaDeserializationSchema 17,contrib/streaming/state/EmbeddedRocksDBStateBackend 17,state/rocksdb/EmbeddedRocksDBStateBackend 17,runtime/execution/Environment 25,state/KeyGroupRange 25,query/TaskKvStateRegistry 25,state/ttl/TtlTimeProvider 17,core/fs/CloseableRegistry 17,runtime/state/AbstractKeyedStateBackend 31,StateBackend$KeyedStateBackendParameters 31,OperatorStateBackend 31,StateBackend$OperatorStateBackendParameters 17,contrib/streaming/state/RocksDBMemoryConfiguration 41,PredefinedOptions 41,EmbeddedRocksDBStateBackend$PriorityQueueStateType 41,RocksDBOptionsFactory 48,MemoryControllerUtils$RocksDBMemoryFactory 19,re/execution/SavepointFormatType 19,ntrib/streaming/state/RocksDBStateBackend 17,runtime/state/AbstractManagedMemoryStateBackend 31,CheckpointStorage 32,onfigurableStateBackend 0,java/net/URI 0,org/apache/flink/runtime/state/AbstractStateBackend 31,StateBackend 31,CheckpointStorageAccess 17,contrib/streaming/state/RocksDBStateBackend$PriorityQueueStateType 17,runtime/state/CompletedCheckpointStorageLocation 17,datastream/api/ExecutionEnvironment 32,stream/NonKeyedPartitionStream$ProcessConfigurableAndNonKeyedPartitionStream 62, 17,api/common/RuntimeExecutionMode 17,datastream/api/builtin/BuiltinFuncs 32,extension/join/JoinFunction 32,function/TwoInputNonBroadcastStreamProcessFunction 32,extension/join/JoinType 32,stream/KeyedPartitionStream 32,extension/window/strategy/WindowStrategy 49,function/OneInputWindowStreamProcessFunction 32,function/OneInputStreamProcessFunction 32,extension/window/function/TwoInputNonBroadcastWindowStreamProcessFunction 61,OutputWindowStreamProcessFunction 32,function/TwoOutputStreamProcessFunction 32,context/NonPartitionedContext 40,RuntimeContext 32,function/ApplyPartitionFunction 17,api/common/watermark/WatermarkManager 17,datastream/api/context/PartitionedContext 40,BasePartitionedContext 40,ProcessingTimeManager 40,StateManager 40,JobInfo 40,TaskInfo 17,api/common/state/BroadcastStateDeclaration 17,datastream/api/extension/eventtime/EventTimeExtension 17,api/common/watermark/Watermark 17,datastream/api/extension/eventtime/strategy/EventTimeExtractor 70,WatermarkGeneratorBuilder 52,function/OneInputEventTimeStreamProcessFunction 61,TwoInputBroadcastEventTimeStreamProcessFunction 32,function/TwoInputBroadcastStreamProcessFunction 32,extension/eventtime/function/TwoInputNonBroadcastEventTimeStreamProcessFunction 64,OutputEventTimeStreamProcessFunction 42,window/strategy/WindowStrategy$TimeType 32,common/Collector 32,function/ProcessFunction 17,api/common/watermark/WatermarkHandlingResult 17,datastream/api/context/TwoOutputNonPartitionedContext 49,PartitionedContext 32,stream/BroadcastStream 39,DataStream 39,KeyedPartitionStream$ProcessConfigurableAndKeyedPartitionStream 39,GlobalStream 51,$ProcessConfigurableAndGlobalStream 52,TwoGlobalStreams 39,ProcessConfigurable 39,NonKeyedPartitionStream$ProcessConfigurableAndTwoNonKeyedPartitionStream 63,TwoNonKeyedPartitionStreams 39,KeyedPartitionStream$ProcessConfigurableAndTwoKeyedPartitionStreams 60,TwoKeyedPartitionStreams 17,api/common/SlotSharingGroup 17,runtime/state/filesystem/FsStateBackend 42,AbstractFileStateBackend 31,hashmap/HashMapStateBackend 31,memory/MemoryStateBackend 31,storage/FileSystemCheckpointStorage 31,ConfigurableCheckpointStorage 31,storage/JobManagerCheckpointStorage 31,v2/ListStateDescriptor 34,StateDescriptor 49,$Type 34,MapStateDescriptor 34,ValueStateDescriptor 17,state/api/SavepointReader 19,reaming/api/environment/StreamExecutionEnvironment 19,ate/api/OperatorIdentifier 27,functions/KeyedStateReaderFunction 27,WindowSavepointReader 19,reaming/api/windowing/assigners/WindowAssigner 19,ate/forst/ForStStateBackend 34,KeyedStateBackend 34,OptionsFactory 23,rocksdb/RocksDBMemoryConfiguration 31,PredefinedOptions 31,EmbeddedRocksDBStateBackend$PriorityQueueStateType 31,RocksDBOptionsFactory 38,MemoryControllerUtils$RocksDBMemoryFactory 19,reaming/api/TimeCharacteristic 35,rService 31,checkpoint/CheckpointedFunction 17,runtime/state/FunctionInitializationContext 39,SnapshotContext 17,streaming/api/datastream/AllWindowedStream 31,functions/windowing/AllWindowFunction 51,ProcessAllWindowFunction 31,windowing/evictors/Evictor 41,triggers/Trigger 31,datastream/AsyncDataStream 31,functions/async/AsyncFunction 52,RetryStrategy 31,datastream/BroadcastConnectedStream 51,Stream 31,functions/co/BroadcastProcessFunction 44,KeyedBroadcastProcessFunction 17,api/dag/Transformation 17,streaming/api/datastream/CachedDataStream 43,oGroupedStreams 58,$Where 64,$EqualTo 60,ithWindow 44,nnectedStreams 31,functions/co/CoFlatMapFunction 46,MapFunction 46,ProcessFunction 44,KeyedCoProcessFunction 31,operators/TwoInputStreamOperator 63,Factory 31,datastream/DataStreamSink 31,functions/sink/legacy/SinkFunction 41,AssignerWithPeriodicWatermarks 54,unctuatedWatermarks 17,util/CloseableIterator 17,streaming/api/datastream/DataStream$Collector 31,operators/StreamOperatorFactory 31,datastream/PartitionWindowedStream 17,api/common/operators/ResourceSpec 17,streaming/api/datastream/IterativeStream 42,JoinedStreams 17,api/common/operators/Keys 17,streaming/api/datastream/KeyedStream 31,functions/ProcessFunction 27,runtime/partitioner/StreamPartitioner 17,api/connector/sink/Sink 17,streaming/api/datastream/CustomSinkOperatorUidHashes 31,operators/OneInputStreamOperator 63,Factory 41,StreamSink 31,transformations/PhysicalTransformation 47,LegacySinkTransformation 17,api/common/operators/SlotSharingGroup 17,streaming/api/datastream/DataStreamSource 31,operators/StreamSource 31,datastream/DataStreamUtils 31,operators/collect/ClientAndIterator 31,datastream/IterativeStream$ConnectedIterativeStreams 42,JoinedStreams$Where 61,$EqualTo 57,ithWindow 42,KeyedPartitionWindowedStream 31,functions/aggregation/AggregationFunction 31,datastream/QueryableStateStream 42,WindowedStream 42,KeyedStream$IntervalJoin 31,functions/KeyedProcessFunction 31,datastream/KeyedStream$IntervalJoined 31,functions/co/ProcessJoinFunction 31,datastream/SideOutputDataStream 31,transformations/SideOutputTransformation 31,datastream/StreamProjection 31,functions/windowing/ProcessWindowFunction 51,WindowFunction 17,runtime/asyncprocessing/operators/windowing/triggers/AsyncTrigger 17,streaming/api/environment/CheckpointConfig 59,$ExternalizedCheckpointCleanup 17,core/execution/CheckpointingMode 17,streaming/api/CheckpointingMode 17,configuration/ExternalizedCheckpointRetention 17,streaming/api/environment/LocalStreamEnvironment 31,graph/StreamGraph 31,environment/RemoteStreamEnvironment 0,java/net/URL 0,org/apache/flink/runtime/jobgraph/SavepointRestoreSettings 17,streaming/api/functions/source/SourceFunction 48,legacy/SourceFunction 31,environment/StreamExecutionEnvironmentFactory 17,util/AbstractID 17,streaming/api/functions/source/FileProcessingMode 17,api/common/io/FilePathFilter 17,streaming/api/functions/source/FileMonitoringFunction$WatchType 48,legacy/FileMonitoringFunction$WatchType 31,transformations/CacheTransformation 31,operators/collect/CollectResultIterator 31,functions/KeyedProcessFunction$OnTimerContext 62,Context 41,ProcessFunction$OnTimerContext 57,Context 41,async/ResultFuture 48,ichAsyncFunction 41,co/BaseBroadcastProcessFunction 45,roadcastProcessFunction$Context 69,ReadOnlyContext 44,CoProcessFunction$OnTimerContext 62,Context 44,KeyedBroadcastProcessFunction$OnTimerContext 74,Context 74,ReadOnlyContext 49,CoProcessFunction$OnTimerContext 67,Context 44,ProcessJoinFunction$Context 41,sink/RichSinkFunction 46,SinkFunction$Context 46,TwoPhaseCommitSinkFunction 17,api/common/state/CheckpointListener 0,java/util/stream/Stream 0,org/apache/flink/streaming/api/functions/sink/legacy/RichSinkFunction 53,SinkFunction$Context 53,TwoPhaseCommitSinkFunction 42,ource/RichParallelSourceFunction 48,ParallelSourceFunction 48,SourceFunction$SourceContext 48,legacy/RichParallelSourceFunction 55,ParallelSourceFunction 55,SourceFunction$SourceContext 41,windowing/ProcessAllWindowFunction$Context 58,WindowFunction$Context 31,windowing/windows/Window 41,assigners/EventTimeSessionWindows 51,MergingWindowAssigner 51,WindowAssigner$WindowAssignerContext 51,MergingWindowAssigner$MergeCallback 51,SessionWindowTimeGapExtractor 51,DynamicEventTimeSessionWindows 51,GlobalWindows 51,ProcessingTimeSessionWindows 51,DynamicProcessingTimeSessionWindows 51,SlidingEventTimeWindows 58,ProcessingTimeWindows 51,TumblingEventTimeWindows 51,WindowStagger 51,TumblingProcessingTimeWindows 41,evictors/CountEvictor 50,Evictor$EvictorContext 50,TimeEvictor 41,triggers/ContinuousEventTimeTrigger 50,Trigger$TriggerContext 57,Result 57,$OnMergeContext 50,CountTrigger 50,PurgingTrigger 27,connectors/kafka/FlinkKafkaConsumer 62,Base 17,util/SerializedValue 17,streaming/api/operators/StreamingRuntimeContext 27,connectors/kafka/config/OffsetCommitMode 44,internals/AbstractFetcher 54,KafkaTopicsDescriptor 54,AbstractPartitionDiscoverer 44,FlinkKafkaProducer 27,util/serialization/KeyedSerializationSchema 27,connectors/kafka/FlinkKafkaProducer$Semantic 44,KafkaSerializationSchema 44,FlinkKafkaProducer$KafkaTransactionState 44,internals/FlinkKafkaInternalProducer 11,kafka/clients/producer/Producer 11,flink/streaming/experimental/CollectSink 0,java/net/InetAddress 0,org/apache/flink/table/api/EnvironmentSettings 23,catalog/CatalogStore 23,api/EnvironmentSettings$Builder 23,secret/SecretStore 23,expressions/SqlFactory 23,api/StatementSet 27,Explainable 27,Compilable 27,Executable 27,TablePipeline 32, 32,Descriptor 27,CompiledPlan 27,TableResult 27,ExplainDetail 23,expressions/Expression 23,api/AggregatedTable 28,piExpression 23,functions/TemporalTableFunction 23,api/InsertConflictStrategy 27,FlatAggregateTable 23,operations/QueryOperation 23,catalog/ResolvedSchema 23,api/TableSchema 23,legacy/api/TableSchema 23,api/GroupedTable 27,PartitionedTable 27,GroupWindow 38,edTable 27,OverWindow 37,edTable 27,TableConfig 0,java/math/MathContext 5,time/ZoneId 5,lang/Integer 10,Boolean 0,org/apache/flink/table/api/PlannerConfig 27,SqlDialect 27,TableEnvironment 23,descriptors/ConnectorDescriptor 42,TableDescriptor 23,catalog/CatalogDescriptor 23,api/FunctionDescriptor 27,ModelDescriptor 23,functions/UserDefinedFunction 23,api/PlanReference 27,ExplainFormat 27,Model 23,sources/TableSource 23,types/AbstractDataType 23,module/ModuleEntry 36, 23,catalog/Catalog 23,functions/ScalarFunction 23,api/ResultKind 27,bridge/java/StreamStatementSet 45,TableEnvironment 23,descriptors/StreamTableDescriptor 23,api/Schema 23,connector/ChangelogMode 23,functions/AggregateFunction 33,TableAggregateFunction 38,Function 33,FunctionDefinition 41,Kind 23,catalog/DataTypeFactory 23,types/inference/TypeInference 23,functions/FunctionContext 17,util/ParameterTool 22,AbstractParameterTool
:0 al L1;L2;L3;
<init> ()V al
<init> (L4;)V gl
addDefaultKryoSerializer (L5;L6;)V ah g
addDefaultKryoSerializer (L5;L5;)V ah g
archive ()L7; al
configure (L8;L9;)V al
disableAutoGeneratedUIDs ()V al
disableAutoTypeRegistration ()V ah f
disableClosureCleaner ()L0; al
disableForceAvro ()V ah g
disableForceKryo ()V ah g
disableGenericTypes ()V ah g
disableObjectReuse ()L0; al
enableAutoGeneratedUIDs ()V al
enableClosureCleaner ()L0; al
enableForceAvro ()V ah g
enableForceKryo ()V ah g
enableGenericTypes ()V ah g
enableObjectReuse ()L0; al
enablePeriodicMaterialize (Z)V gl
getAsyncInflightRecordsLimit ()I h
getAsyncStateActiveBufferSize ()I il
getAsyncStateActiveBufferTimeout ()J il
getAsyncStateBufferSize ()I h
getAsyncStateBufferTimeout ()J h
getAsyncStateTotalBufferSize ()I il
getAutoWatermarkInterval ()J al
getClosureCleanerLevel ()L10; al
getDefaultInputDependencyConstraint ()L11; ah a
getDefaultKryoSerializerClasses ()L12; ah g
getDefaultKryoSerializers ()L12; ah g
getExecutionMode ()L13; ah f
getExecutionRetryDelay ()J ah a
getGlobalJobParameters ()L14; al
getLatencyTrackingInterval ()J al
getMaterializationMaxAllowedFailures ()I cl
getMaxParallelism ()I al
getNumberOfExecutionRetries ()I ah a
getParallelism ()I al
getPeriodicMaterializeIntervalMillis ()J cl
getRegisteredKryoTypes ()L15; ah g
getRegisteredPojoTypes ()L15; ah g
getRegisteredTypesWithKryoSerializerClasses ()L12; ah g
getRegisteredTypesWithKryoSerializers ()L12; ah g
getRestartStrategy ()L16; ah g
getSchedulerType ()L17; el
getSerializerConfig ()L18; gl
getTaskCancellationInterval ()J al
getTaskCancellationTimeout ()J al
hasAutoGeneratedUIDsEnabled ()Z al
hasGenericTypesDisabled ()Z ah g
isAutoTypeRegistrationDisabled ()Z ah f
isClosureCleanerEnabled ()Z al
isDynamicGraph ()Z cd
isForceAvroEnabled ()Z ah g
isForceKryoEnabled ()Z ah g
isLatencyTrackingConfigured ()Z al
isObjectReuseEnabled ()Z al
isPeriodicMaterializeEnabled ()Z gl
isUseSnapshotCompression ()Z al
registerKryoType (L5;)V ah g
registerPojoType (L5;)V ah g
registerTypeWithKryoSerializer (L5;L6;)V ah g
registerTypeWithKryoSerializer (L5;L5;)V ah g
resetParallelism ()V el
setAsyncInflightRecordsLimit (I)L0; h
setAsyncStateActiveBufferSize (I)L0; il
setAsyncStateActiveBufferTimeout (J)L0; il
setAsyncStateBufferSize (I)L0; h
setAsyncStateBufferTimeout (J)L0; h
setAsyncStateTotalBufferSize (I)L0; il
setAutoWatermarkInterval (J)L0; al
setClosureCleanerLevel (L10;)L0; al
setDefaultInputDependencyConstraint (L11;)V ah a
setDynamicGraph (Z)V cd
setExecutionMode (L13;)V ah f
setExecutionRetryDelay (J)L0; ah a
setGlobalJobParameters (L14;)V al
setLatencyTrackingInterval (J)L0; al
setMaterializationMaxAllowedFailures (I)V cl
setMaxParallelism (I)V al
setNumberOfExecutionRetries (I)L0; ah a
setParallelism (I)L0; al
setPeriodicMaterializeIntervalMillis (L19;)V cl
setRestartStrategy (L16;)V ah g
setTaskCancellationInterval (J)L0; al
setTaskCancellationTimeout (J)L0; al
setUseSnapshotCompression (Z)V al
toConfiguration ()L4; el
:20 al  i
onEvent (L1;JL21;)V al
onPeriodicEmit (L21;)V al
:22 al L23;L24; i
createTimestampAssigner (L25;)L26; al
createWatermarkGenerator (L27;)L20; al
forBoundedOutOfOrderness (L19;)L22; al s
forGenerator (L24;)L22; al s
forMonotonousTimestamps ()L22; al s
getAlignmentParameters ()L28; cl
noWatermarks ()L22; al s
withIdleness (L19;)L22; al
withTimestampAssigner (L29;)L22; al
withTimestampAssigner (L23;)L22; al
withWatermarkAlignment (L30;L19;)L22; cl
withWatermarkAlignment (L30;L19;L19;)L22; cl
:31 al L1;L32;L2;
<init> ()V al
close ()V al
getIterationRuntimeContext ()L33; al
getRuntimeContext ()L34; al
open (L35;)V il
open (L4;)V ah
setRuntimeContext (L34;)V al
:36 al L37;L2; i
add (L1;L1;)L1; al
createAccumulator ()L1; al
getResult (L1;)L1; al
merge (L1;L1;)L1; al
:38 al L37;L2; i
coGroup (L39;L39;L40;)V al
:41 al L37;L2; i
filter (L1;)Z al
:42 al L37;L2; i
join (L1;L1;L40;)V al
:43 al L37;L2; i
flatMap (L1;L40;)V al
:44 al L37;L2; i
join (L1;L1;)L1; al
:45 al L37;L2; i
map (L1;)L1; al
:46 al L2;L37; i
partition (L1;I)I al
:47 al L37;L2; i
reduce (L1;L1;)L1; al
:32 al L37; i
close ()V al
getIterationRuntimeContext ()L33; al
getRuntimeContext ()L34; al
open (L35;)V gl
open (L4;)V ah g
setRuntimeContext (L34;)V al
useInterruptibleTimers (L8;)Z l
:34 al  i
addAccumulator (L30;L48;)V al
createSerializer (L49;)L50; gl
getAccumulator (L30;)L48; al
getAggregatingState (L51;)L52; al
getAggregatingState (L53;)L54; il
getAttemptNumber ()I ah g
getBroadcastVariable (L30;)L55; al
getBroadcastVariableWithInitializer (L30;L56;)L1; al
getDistributedCache ()L57; al
getDoubleCounter (L30;)L58; al
getExecutionConfig ()L0; ah g
getExternalResourceInfos (L30;)L59; al
getGlobalJobParameters ()L60; gl
getHistogram (L30;)L61; al
getIndexOfThisSubtask ()I ah g
getIntCounter (L30;)L62; al
getJobId ()L63; ah g
getJobInfo ()L64; gl
getListState (L65;)L66; al
getListState (L67;)L68; il
getLongCounter (L30;)L69; al
getMapState (L70;)L71; al
getMapState (L72;)L73; il
getMaxNumberOfParallelSubtasks ()I ah g
getMetricGroup ()L74; a
getMetricGroup ()L75; bl
getNumberOfParallelSubtasks ()I ah g
getReducingState (L76;)L77; al
getReducingState (L78;)L79; il
getState (L80;)L81; al
getState (L82;)L83; il
getTaskInfo ()L84; gl
getTaskName ()L30; ah g
getTaskNameWithSubtasks ()L30; ah g
getUserCodeClassLoader ()L9; al
hasBroadcastVariable (L30;)Z al
isObjectReuseEnabled ()Z gl
registerUserCodeClassLoaderReleaseHookIfAbsent (L30;L85;)V al
:86 ah L1;  g
<init> ()V ah
exponentialDelayRestart (L19;L19;DL19;D)L87; gh s
exponentialDelayRestart (L88;L88;DL88;D)L87; ah sg
failureRateRestart (IL19;L19;)L89; gh s
failureRateRestart (IL88;L88;)L89; ah sg
fallBackRestart ()L16; ah s
fixedDelayRestart (IJ)L16; ah s
fixedDelayRestart (IL19;)L16; gh s
fixedDelayRestart (IL88;)L16; ah sg
fromConfiguration (L8;)L17; ah s
noRestart ()L16; ah s
:90 al L2;L91; i
deserialize ([B)L1; al
deserialize ([BL40;)V al
isEndOfStream (L1;)Z al
open (L92;)V al
:93 al L2; i
open (L94;)V al
serialize (L1;)[B al
:18 gl L2; i
addDefaultKryoSerializer (L5;L6;)V gh
addDefaultKryoSerializer (L5;L5;)V gh
configure (L8;L9;)V gl
copy ()L18; hl
getDefaultKryoSerializerClasses ()L12; gl
getDefaultKryoSerializers ()L12; gh g
getRegisteredKryoTypes ()L15; gl
getRegisteredPojoTypes ()L15; gl
getRegisteredTypeInfoFactories ()L60; gl
getRegisteredTypesWithKryoSerializerClasses ()L12; gl
getRegisteredTypesWithKryoSerializers ()L12; gh g
hasGenericTypesDisabled ()Z gl
isForceAvroEnabled ()Z gl
isForceKryoAvroEnabled ()L95; hl
isForceKryoEnabled ()Z gl
registerKryoType (L5;)V gh
registerPojoType (L5;)V gh
registerTypeWithKryoSerializer (L5;L6;)V gh
registerTypeWithKryoSerializer (L5;L5;)V gh
setForceAvro (Z)V gh
setForceKryo (Z)V gh
setForceKryoAvro (Z)V h
setGenericTypes (Z)V gh
:51 al L96;
<init> (L30;L36;L5;)V al
<init> (L30;L36;L49;)V al
<init> (L30;L36;L50;)V al
getAggregateFunction ()L36; al
getType ()L97; al
:98 al L99; i
add (L1;)V al
get ()L1; al
:100 al L101; i
entries ()L39; al
iterator ()L102; al
put (L1;L1;)V al
putAll (L60;)V al
remove (L1;)V al
:103 al  i
getAggregatingState (L51;)L52; al
getAggregatingState (L53;)L54; il
getBackendTypeIdentifier ()L30; kl
getListState (L65;)L66; al
getListState (L67;)L68; il
getMapState (L70;)L71; al
getMapState (L72;)L73; il
getReducingState (L76;)L77; al
getReducingState (L78;)L79; il
getState (L80;)L81; al
getState (L82;)L83; il
getValueState (L82;)L83; il
:66 al L104; i
addAll (L55;)V al
update (L55;)V al
:65 al L96;
<init> (L30;L5;)V al
<init> (L30;L49;)V al
<init> (L30;L50;)V al
getElementSerializer ()L50; al
getType ()L97; al
:71 al L99; i
contains (L1;)Z al
entries ()L39; al
get (L1;)L1; al
isEmpty ()Z al
iterator ()L102; al
keys ()L39; al
put (L1;L1;)V al
putAll (L60;)V al
remove (L1;)V al
values ()L39; al
:70 al L96;
<init> (L30;L5;L5;)V al
<init> (L30;L49;L49;)V al
<init> (L30;L50;L50;)V al
getKeySerializer ()L50; al
getType ()L97; al
getValueSerializer ()L50; al
:105 al  i
getBroadcastState (L70;)L100; al
getBroadcastState (L72;)L100; il
getListState (L65;)L66; al
getListState (L67;)L68; il
getRegisteredBroadcastStateNames ()L59; al
getRegisteredStateNames ()L59; al
getUnionListState (L65;)L66; al
getUnionListState (L67;)L68; il
:76 al L96;
<init> (L30;L47;L5;)V al
<init> (L30;L47;L49;)V al
<init> (L30;L47;L50;)V al
getReduceFunction ()L47; al
getType ()L97; al
:106 hl L1;
<init> ()V hl
aggregatingState (L30;L107;L36;)L108; hl s
aggregatingStateBuilder (L30;L107;L36;)L109; hl s
listState (L30;L107;)L110; hl s
listStateBuilder (L30;L107;)L111; hl s
mapState (L30;L107;L107;)L112; hl s
mapStateBuilder (L30;L107;L107;)L113; hl s
reducingState (L30;L107;L47;)L114; hl s
reducingStateBuilder (L30;L107;L47;)L115; hl s
valueState (L30;L107;)L116; hl s
valueStateBuilder (L30;L107;)L117; hl
:96 al L1;L2;
<init> (L30;L5;L1;)V al
<init> (L30;L49;L1;)V al
<init> (L30;L50;L1;)V al
enableTimeToLive (L118;)V al
getDefaultValue ()L1; al
getName ()L30; al
getQueryableStateName ()L30; al f
getSerializer ()L50; al
getTtlConfig ()L118; al
getType ()L97; al
initializeSerializerUnlessSet (L0;)V al
initializeSerializerUnlessSet (L119;)V gl
isQueryable ()Z al f
isSerializerInitialized ()Z al
setQueryable (L30;)V al f
:118 al L1;L2;
getCleanupStrategies ()L120; al
getStateVisibility ()L121; al
getTimeToLive ()L19; gl
getTtl ()L88; ah g
getTtlTimeCharacteristic ()L122; al
getUpdateType ()L123; al
isEnabled ()Z al
newBuilder (L19;)L124; gl s
newBuilder (L118;)L124; l s
newBuilder (L88;)L124; ah sg
:124 al L1;
<init> (L88;)V ah g
build ()L118; al
cleanupFullSnapshot ()L124; al
cleanupInRocksdbCompactFilter (J)L124; al
cleanupInRocksdbCompactFilter (JL19;)L124; hl
cleanupInRocksdbCompactFilter (JL88;)L124; g
cleanupIncrementally (IZ)L124; al
disableCleanupInBackground ()L124; al
neverReturnExpired ()L124; al
returnExpiredIfNotCleanedUp ()L124; al
setStateVisibility (L121;)L124; al
setTimeToLive (L19;)L124; gl
setTtl (L88;)L124; ah g
setTtlTimeCharacteristic (L122;)L124; al
setUpdateType (L123;)L124; al
updateTtlOnCreateAndWrite ()L124; al
updateTtlOnReadAndWrite ()L124; al
useProcessingTime ()L124; al
:81 al L99; i
update (L1;)V al
value ()L1; al
:80 al L96;
<init> (L30;L5;)V al
<init> (L30;L5;L1;)V al a
<init> (L30;L49;)V al
<init> (L30;L49;L1;)V al a
<init> (L30;L50;)V al
<init> (L30;L50;L1;)V al a
getType ()L97; al
:53 il L125;
<init> (L30;L36;L5;)V il
<init> (L30;L36;L49;)V il
<init> (L30;L36;L50;)V il
getAggregateFunction ()L36; il
getType ()L126; il
:67 il L125;
<init> (L30;L5;)V il
<init> (L30;L49;)V il
<init> (L30;L50;)V il
getType ()L126; il
:72 il L125;
<init> (L30;L5;L5;)V il
<init> (L30;L49;L49;)V il
<init> (L30;L50;L50;)V il
getType ()L126; il
getUserKeySerializer ()L50; il
getUserKeyTypeInformation ()L49; il
initializeSerializerUnlessSet (L0;)V il
initializeSerializerUnlessSet (L119;)V il
isSerializerInitialized ()Z il
:78 il L125;
<init> (L30;L47;L5;)V il
<init> (L30;L47;L49;)V il
<init> (L30;L47;L50;)V il
getReduceFunction ()L47; il
getType ()L126; il
:125 il L1;L2;
<init> (L30;L5;)V il
<init> (L30;L49;)V il
<init> (L30;L50;)V il
enableTimeToLive (L118;)V il
getSerializer ()L50; il
getStateId ()L30; il
getTtlConfig ()L118; il
getType ()L126; il
getTypeInformation ()L49; il
initializeSerializerUnlessSet (L0;)V il
initializeSerializerUnlessSet (L119;)V il
isSerializerInitialized ()Z il
:82 il L125;
<init> (L30;L5;)V il
<init> (L30;L49;)V il
<init> (L30;L50;)V il
getType ()L126; il
:88 ah L1;L2;  g
days (J)L88; ah s
fromDuration (L19;)L88; bh s
getSize ()J ah
getUnit ()L127; ah
hours (J)L88; ah s
milliseconds (J)L88; ah s
minutes (J)L88; ah s
of (JL127;)L88; ah s
seconds (J)L88; ah s
toDuration ()L19; gh
toDuration (L88;)L19; gh s
toMilliseconds ()J ah
toSeconds ()J gh
:128 al L1;
<init> ()V al
getTypeInfo ()L49; al
:49 al L1;L2;
<init> ()V al
createSerializer (L0;)L50; ah g
createSerializer (L18;)L50; gl
getArity ()I al
getGenericParameters ()L60; al
getTotalFields ()I al
getTypeClass ()L5; al
isBasicType ()Z al
isKeyType ()Z al
isSortKeyType ()Z al
isTupleType ()Z al
of (L5;)L49; al s
of (L128;)L49; al s
:129 al L1;
<init> ()V al
EITHER (L49;L49;)L49; al s
ENUM (L5;)L49; al s
GENERIC (L5;)L49; al s
LIST (L49;)L49; al s
MAP (L49;L49;)L49; al s
OBJECT_ARRAY (L49;)L49; al s
POJO (L5;)L49; al s
POJO (L5;L60;)L49; al s
PRIMITIVE_ARRAY (L49;)L49; al s
ROW ([L49;)L49; al s
ROW_NAMED ([L30;[L49;)L49; al s
SET (L49;)L49; il s
TUPLE (L5;)L49; al s
TUPLE ([L49;)L49; al s
VALUE (L5;)L49; al s
:130 hl L1;
<init> ()V hl
wrapSink (L131;)L132; hl s
:133 hl L1;
<init> ()V hl
fromData (L134;)L135; hl s
wrapSource (L136;)L135; hl s
:131 cl L2; i
createWriter (L137;)L138; ch g
createWriter (L139;)L138; gl
:138 cl L140; i
flush (Z)V cl
write (L1;L141;)V cl
writeWatermark (L142;)V cl
:136 al L143; i
createEnumerator (L144;)L145; al
createReader (L146;)L147; ad
declareWatermarks ()L59; il
getBoundedness ()L148; al
getEnumeratorCheckpointSerializer ()L149; al
getSplitSerializer ()L149; al
restoreEnumerator (L144;L1;)L145; al
:150 ah L1;  f
<init> (L151;L49;)V ah
aggregate (L152;I)L153; ah
checkSameExecutionContext (L150;L150;)V ah s
clean (L1;)L1; ah
coGroup (L150;)L154; ah
collect ()L55; ah
combineGroup (L155;)L156; ah
count ()J ah
cross (L150;)L157; ah
crossWithHuge (L150;)L157; ah
crossWithTiny (L150;)L157; ah
distinct ()L158; ah
distinct (L159;)L158; ah
distinct ([I)L158; ah
distinct ([L30;)L158; ah
fillInType (L49;)V ah
filter (L41;)L160; ah
first (I)L161; ah
flatMap (L43;)L162; ah
fullOuterJoin (L150;)L163; ah
fullOuterJoin (L150;L164;)L163; ah
getExecutionEnvironment ()L151; ah
getType ()L49; ah
groupBy (L159;)L165; ah
groupBy ([I)L165; ah
groupBy ([L30;)L165; ah
iterate (I)L166; ah
iterateDelta (L150;I[I)L167; ah
join (L150;)L168; ah
join (L150;L164;)L168; ah
joinWithHuge (L150;)L168; ah
joinWithTiny (L150;)L168; ah
leftOuterJoin (L150;)L163; ah
leftOuterJoin (L150;L164;)L163; ah
map (L45;)L169; ah
mapPartition (L170;)L171; ah
max (I)L153; ah
maxBy ([I)L172; ah
min (I)L153; ah
minBy ([I)L172; ah
output (L173;)L174; ah
partitionByHash (L159;)L175; ah
partitionByHash ([I)L175; ah
partitionByHash ([L30;)L175; ah
partitionByRange (L159;)L175; ah
partitionByRange ([I)L175; ah
partitionByRange ([L30;)L175; ah
partitionCustom (L46;I)L175; ah
partitionCustom (L46;L30;)L175; ah
partitionCustom (L46;L159;)L175; ah
print ()V ah
print (L30;)L174; ah a
printOnTaskManager (L30;)L174; ah
printToErr ()V ah
printToErr (L30;)L174; ah a
project ([I)L176; ah
rebalance ()L175; ah
reduce (L47;)L172; ah
reduceGroup (L177;)L161; ah
rightOuterJoin (L150;)L163; ah
rightOuterJoin (L150;L164;)L163; ah
runOperation (L178;)L150; ah
sortPartition (IL179;)L180; ah
sortPartition (L30;L179;)L180; ah
sortPartition (L159;L179;)L180; ah
sum (I)L153; ah
union (L150;)L181; ah
write (L182;L30;)L174; ah
write (L182;L30;L183;)L174; ah
writeAsCsv (L30;)L174; ah
writeAsCsv (L30;L30;L30;)L174; ah
writeAsCsv (L30;L30;L30;L183;)L174; ah
writeAsCsv (L30;L183;)L174; ah
writeAsFormattedText (L30;L184;)L174; ah
writeAsFormattedText (L30;L183;L184;)L174; ah
writeAsText (L30;)L174; ah
writeAsText (L30;L183;)L174; ah
:151 ah L1;  f
<init> ()V ah
<init> (L4;)V ah
<init> (L4;L9;)V ah
<init> (L185;L4;L9;)V ah
addDefaultKryoSerializer (L5;L6;)V ah
addDefaultKryoSerializer (L5;L5;)V ah
areExplicitEnvironmentsAllowed ()Z ah s
clearJobListeners ()V ah
configure (L8;L9;)V ah
createCollectionsEnvironment ()L186; ah s
createInput (L187;)L188; ah
createInput (L187;L49;)L188; ah
createLocalEnvironment ()L189; ah s
createLocalEnvironment (I)L189; ah s
createLocalEnvironment (L4;)L189; ah s
createLocalEnvironmentWithWebUI (L4;)L151; ah s
createProgramPlan ()L190; ah
createProgramPlan (L30;)L190; ah
createProgramPlan (L30;Z)L190; ah
createRemoteEnvironment (L30;II[L30;)L151; ah s
createRemoteEnvironment (L30;IL4;[L30;)L151; ah s
createRemoteEnvironment (L30;I[L30;)L151; ah s
execute ()L191; ah
execute (L30;)L191; ah
executeAsync ()L192; ah
executeAsync (L30;)L192; ah
fromCollection (L134;)L188; ah
fromCollection (L134;L49;)L188; ah
fromCollection (L102;L5;)L188; ah
fromCollection (L102;L49;)L188; ah
fromElements (L5;[L1;)L188; ah
fromElements ([L1;)L188; ah
fromParallelCollection (L193;L5;)L188; ah
fromParallelCollection (L193;L49;)L188; ah
generateSequence (JJ)L188; ah
getConfig ()L0; ah
getConfiguration ()L4; ah
getDefaultLocalParallelism ()I ah s
getExecutionEnvironment ()L151; ah s
getExecutionPlan ()L30; ah
getExecutorServiceLoader ()L185; ah
getJobListeners ()L55; ah
getLastJobExecutionResult ()L191; ah
getNumberOfExecutionRetries ()I ah a
getParallelism ()I ah
getRestartStrategy ()L16; ah
getUserCodeClassLoader ()L9; ah
initializeContextEnvironment (L194;)V ah s
readCsvFile (L30;)L195; ah
readFile (L196;L30;)L188; ah
readFileOfPrimitives (L30;L5;)L188; ah
readFileOfPrimitives (L30;L30;L5;)L188; ah
readTextFile (L30;)L188; ah
readTextFile (L30;L30;)L188; ah
readTextFileWithValue (L30;)L188; ah
readTextFileWithValue (L30;L30;Z)L188; ah
registerCachedFile (L30;L30;)V ah
registerCachedFile (L30;L30;Z)V ah
registerJobListener (L197;)V ah
registerType (L5;)V ah
registerTypeWithKryoSerializer (L5;L6;)V ah
registerTypeWithKryoSerializer (L5;L5;)V ah
resetContextEnvironment ()V ah s
setDefaultLocalParallelism (I)V ah s
setNumberOfExecutionRetries (I)V ah a
setParallelism (I)V ah
setRestartStrategy (L16;)V ah
:159 al L37;L2; i
getKey (L1;)L1; al
:91 al  i
getProducedType ()L49; al
:198 ah L14;L2;L199;
<init> ()V ah
addToDefaults (L30;L30;)V ah
clone ()L1; ah
get (L30;)L30; ah
get (L30;L30;)L30; ah
getBoolean (L30;)Z ah
getBoolean (L30;Z)Z ah
getByte (L30;)B ah
getByte (L30;B)B ah
getDouble (L30;)D ah
getDouble (L30;D)D ah
getFloat (L30;)F ah
getFloat (L30;F)F ah
getInt (L30;)I ah
getInt (L30;I)I ah
getLong (L30;)J ah
getLong (L30;J)J ah
getNumberOfParameters ()I ah
getRequired (L30;)L30; ah
getShort (L30;)S ah
getShort (L30;S)S ah
getUnrequestedParameters ()L59; ah
has (L30;)Z ah
toMap ()L60; ah
:200 ah L198;
clone ()L1; ah
createPropertiesFile (L30;)V ah
createPropertiesFile (L30;Z)V ah
fromArgs ([L30;)L200; ah s
fromMap (L60;)L200; ah s
fromPropertiesFile (L201;)L200; ah s
fromPropertiesFile (L202;)L200; ah s
fromPropertiesFile (L30;)L200; ah s
fromSystemProperties ()L200; ah s
get (L30;)L30; ah
getConfiguration ()L4; ah
getNumberOfParameters ()I ah
getProperties ()L203; ah
has (L30;)Z ah
mergeWith (L200;)L200; ah
toMap ()L60; ah
:204 al L1;
<init> ()V al
pattern (L205;L206;)L207; al s
pattern (L205;L206;L208;)L207; al s
:207 al L1;
flatSelect (L209;)L210; al
flatSelect (L209;L49;)L210; al
flatSelect (L211;L209;)L210; ah a
flatSelect (L212;L211;L49;L209;)L210; al
flatSelect (L212;L211;L209;)L210; al
inEventTime ()L207; al
inProcessingTime ()L207; al
process (L213;)L210; al
process (L213;L49;)L210; al
select (L214;)L210; al
select (L214;L49;)L210; al
select (L215;L214;)L210; ah a
select (L212;L215;L49;L214;)L210; al
select (L212;L215;L214;)L210; al
sideOutputLateData (L212;)L207; al
:206 al L1;
<init> (L30;L206;L216;L217;)V al
allowCombinations ()L206; al
begin (L30;)L206; al s
begin (L30;L217;)L206; al s
begin (L206;)L218; al s
begin (L206;L217;)L218; al s
consecutive ()L206; al
followedBy (L30;)L206; al
followedBy (L206;)L218; al
followedByAny (L30;)L206; al
followedByAny (L206;)L218; al
getAfterMatchSkipStrategy ()L217; al
getCondition ()L219; al
getName ()L30; al
getPrevious ()L206; al
getQuantifier ()L220; al
getTimes ()L221; al
getUntilCondition ()L219; al
getWindowSize ()L17; gl
getWindowSize (L222;)L17; gl
getWindowTime ()L223; ah g
getWindowTime (L222;)L223; dh g
greedy ()L206; al
next (L30;)L206; al
next (L206;)L218; al
notFollowedBy (L30;)L206; al
notNext (L30;)L206; al
oneOrMore ()L206; al
oneOrMore (L19;)L206; gl
oneOrMore (L223;)L206; dh g
optional ()L206; al
or (L219;)L206; al
subtype (L5;)L206; al
times (I)L206; al
times (II)L206; al
times (IIL19;)L206; gl
times (IIL223;)L206; dh g
times (IL19;)L206; gl
times (IL223;)L206; dh g
timesOrMore (I)L206; al
timesOrMore (IL19;)L206; gl
timesOrMore (IL223;)L206; dh g
until (L219;)L206; al
where (L219;)L206; al
within (L19;)L206; gl
within (L19;L222;)L206; gl
within (L223;)L206; ah g
within (L223;L222;)L206; dh g
:4 al L14;L224;L2;L199;L8;L225;
<init> ()V al
<init> (L4;)V al
<init> (Z)V gh
addAll (L4;)V al
addAll (L4;L30;)V al
addAllToProperties (L203;)V al
clone ()L4; al
contains (L226;)Z al
containsKey (L30;)Z al
fromMap (L60;)L4; al s
get (L226;)L1; al
get (L226;L1;)L1; gl
getBoolean (L30;Z)Z ah a
getBoolean (L226;)Z ah g
getBoolean (L226;Z)Z ah g
getBytes (L30;[B)[B al
getClass (L30;L5;L9;)L5; ah g
getDouble (L30;D)D ah a
getDouble (L226;)D ah g
getDouble (L226;D)D ah g
getEnum (L5;L226;)L227; al
getFloat (L30;F)F ah a
getFloat (L226;)F ah g
getFloat (L226;F)F ah g
getInteger (L30;I)I ah a
getInteger (L226;)I ah g
getInteger (L226;I)I ah g
getLong (L30;J)J ah a
getLong (L226;)J ah g
getLong (L226;J)J ah g
getOptional (L226;)L17; al
getString (L30;L30;)L30; al a
getString (L226;)L30; ah g
getString (L226;L30;)L30; ah g
getValue (L226;)L30; al
keySet ()L59; al
read (L228;)V al
removeConfig (L226;)Z al
removeKey (L30;)Z el
set (L226;L1;)L4; al
setBoolean (L30;Z)V ah g
setBoolean (L226;Z)V ah g
setBytes (L30;[B)V al
setClass (L30;L5;)V ah g
setDouble (L30;D)V ah g
setDouble (L226;D)V ah g
setFloat (L30;F)V ah g
setFloat (L226;F)V ah g
setInteger (L30;I)V ah g
setInteger (L226;I)V ah g
setLong (L30;J)V ah g
setLong (L226;J)V ah g
setString (L30;L30;)V al
setString (L226;L30;)V ah g
toFileWritableMap ()L60; gl
toMap ()L60; al
write (L229;)V al
:230 al L1;
:231 el L1;L136;L91;L232;
<init> (L233;JL49;)V el
<init> (L233;JL234;L49;)V el
<init> (L233;L235;L234;L49;)V l
createEnumerator (L144;)L145; el
createReader (L146;)L147; el
getBoundedness ()L148; el
getEnumeratorCheckpointSerializer ()L149; el
getGeneratorFunction ()L233; gl
getProducedType ()L49; el
getSplitSerializer ()L149; el
restoreEnumerator (L144;L134;)L145; el
setOutputType (L49;L0;)V gl
:236 al L1;L131;L237;L238;L239;L240;L241;
addPreCommitTopology (L205;)L205; cl
createCommitter ()L17; ab
createCommitter ()L242; cf
createCommitter (L243;)L242; gl
createGlobalCommitter ()L17; ab
createWriter (L244;L55;)L245; ab
createWriter (L137;)L138; gh
createWriter (L137;)L246; cf
createWriter (L139;)L246; gl
forBulkFormat (L247;L248;)L249; al s
forRowFormat (L247;L250;)L251; al s
getCommittableSerializer ()L17; ab
getCommittableSerializer ()L149; cl
getCompatibleStateNames ()L134; b
getCompatibleWriterStateNames ()L134; cl
getGlobalCommittableSerializer ()L17; ab
getWriteResultSerializer ()L149; gl
getWriterStateSerializer ()L17; ab
getWriterStateSerializer ()L149; cl
restoreWriter (L137;L134;)L252; c
restoreWriter (L137;L134;)L246; df
restoreWriter (L139;L134;)L246; gl
:253 al L254;L255;
forBulkFileFormat (L256;[L247;)L257; al s
forRecordFileFormat (L258;[L247;)L257; ah sc
forRecordStreamFormat (L259;[L247;)L257; al s
getSplitSerializer ()L149; al
inferParallelism (L260;)I gl
:261 ad L1;
exactlyOnceSink (L30;L262;L263;L264;L265;)L266; ad s
sink (L30;L262;L267;)L266; ad s
sink (L30;L262;L263;L267;)L266; ad s
:268 bl L2; i
builder ()L269; bl s
open (L94;L270;)V bl
serialize (L1;L270;L271;)L272; bl
:269 bl L1;
<init> ()V bl
build ()L268; bl
setHeaderProvider (L273;)L269; fl
setKafkaKeySerializer (L5;)L269; bl
setKafkaKeySerializer (L5;L60;)L269; bl
setKafkaValueSerializer (L5;)L269; bl
setKafkaValueSerializer (L5;L60;)L269; bl
setKeySerializationSchema (L93;)L269; bl
setPartitioner (L274;)L269; gl
setPartitioner (L275;)L269; bh
setTopic (L30;)L269; bl
setTopicSelector (L276;)L269; b
setTopicSelector (L277;)L269; cl
setValueSerializationSchema (L93;)L269; bl
:278 bl L1;L279;L280;L281;
addPostCommitTopology (L205;)V il
builder ()L282; bl s
createCommitter ()L17; b
createCommitter ()L242; ch
createCommitter (L243;)L242; il
createGlobalCommitter ()L17; b
createWriter (L244;L55;)L245; b
createWriter (L137;)L283; ch
createWriter (L139;)L283; il
getCommittableSerializer ()L17; b
getCommittableSerializer ()L149; cl
getGlobalCommittableSerializer ()L17; b
getKafkaProducerConfig ()L203; dl
getLineageVertex ()L284; hl
getWriterStateSerializer ()L17; b
getWriterStateSerializer ()L149; cl
restoreWriter (L137;L134;)L283; ch
restoreWriter (L139;L134;)L283; il
:282 bl L1;
<init> ()V b
build ()L278; bl
setBootstrapServers (L30;)L282; bl
setDeliverGuarantee (L285;)L282; bh d
setDeliveryGuarantee (L285;)L282; dl
setKafkaProducerConfig (L203;)L282; bl
setProperty (L30;L30;)L282; dl
setRecordSerializer (L268;)L282; bl
setTransactionNamingStrategy (L286;)L282; il
setTransactionalIdPrefix (L30;)L282; bl
:287 al L1;L279;L136;L91;
builder ()L288; al s
createEnumerator (L144;)L145; al
createReader (L146;)L147; al
getBoundedness ()L148; al
getEnumeratorCheckpointSerializer ()L149; al
getLineageVertex ()L289; hl
getProducedType ()L49; al
getSplitSerializer ()L149; al
restoreEnumerator (L144;L290;)L145; al
:288 al L1;
build ()L287; al
setBootstrapServers (L30;)L288; al
setBounded (L291;)L288; al
setClientIdPrefix (L30;)L288; al
setDeserializer (L292;)L288; al
setGroupId (L30;)L288; al
setKafkaSubscriber (L293;)L288; dl
setPartitions (L59;)L288; al
setProperties (L203;)L288; al
setProperty (L30;L30;)L288; al
setRackIdSupplier (L265;)L288; fl
setStartingOffsets (L291;)L288; al
setTopicPattern (L294;)L288; al
setTopics (L55;)L288; al
setTopics ([L30;)L288; al
setUnbounded (L291;)L288; al
setValueOnlyDeserializer (L90;)L288; al
:291 al L2; i
committedOffsets ()L291; al s
committedOffsets (L295;)L291; al s
earliest ()L291; al s
getAutoOffsetResetStrategy ()L295; al
getPartitionOffsets (L134;L296;)L60; al
latest ()L291; al s
offsets (L60;)L291; al s
offsets (L60;L295;)L291; al s
timestamp (J)L291; al s
:292 al L2;L91; i
deserialize (L297;L40;)V al
of (L298;)L292; ah sg
open (L92;)V al
valueOnly (L5;)L292; al s
valueOnly (L5;L60;)L292; al s
valueOnly (L90;)L292; al s
:299 al L300;  i
<init> ()V al
<init> (L95;)V al
<init> (Z)V al
configure (L8;L9;)L299; al
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;)L306; af
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;D)L306; af
createKeyedStateBackend (L307;)L306; gh
createOperatorStateBackend (L301;L30;L134;L305;)L308; af
createOperatorStateBackend (L309;)L308; gh
getDbStoragePaths ()[L30; ah
getMemoryConfiguration ()L310; ah
getNumberOfTransferThreads ()I ah
getPredefinedOptions ()L311; ah
getPriorityQueueStateType ()L312; ah
getRocksDBOptions ()L313; ah
getWriteBatchSize ()J ah
isIncrementalCheckpointsEnabled ()Z ah
setDbStoragePath (L30;)V ah
setDbStoragePaths ([L30;)V ah
setNumberOfTransferThreads (I)V ah
setPredefinedOptions (L311;)V ah
setPriorityQueueStateType (L312;)V ah
setRocksDBMemoryFactory (L314;)V eh
setRocksDBOptions (L313;)V ah
setWriteBatchSize (J)V ah
supportsNoClaimRestoreMode ()Z ch
supportsSavepointFormat (L315;)Z ch
:316 ah L317;L318;L319;  a
<init> (L30;)V ah
<init> (L30;Z)V ah
<init> (L320;)V ah
<init> (L320;Z)V ah
<init> (L321;)V ah a
<init> (L321;Z)V ah a
<init> (L322;)V ah
<init> (L322;L95;)V ah
configure (L8;L9;)L316; ah
createCheckpointStorage (L63;)L323; ah
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;)L306; af
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;D)L306; af
createKeyedStateBackend (L307;)L306; gh
createOperatorStateBackend (L301;L30;L134;L305;)L308; af
createOperatorStateBackend (L309;)L308; gh
getCheckpointBackend ()L322; ah
getDbStoragePaths ()[L30; ah
getNumberOfTransferThreads ()I ah
getNumberOfTransferingThreads ()I ah a
getPredefinedOptions ()L311; ah
getPriorityQueueStateType ()L324; ah
getRocksDBOptions ()L313; ah
getWriteBatchSize ()J ah
isIncrementalCheckpointsEnabled ()Z ah
resolveCheckpoint (L30;)L325; ah
setDbStoragePath (L30;)V ah
setDbStoragePaths ([L30;)V ah
setNumberOfTransferThreads (I)V ah
setNumberOfTransferingThreads (I)V ah a
setPredefinedOptions (L311;)V ah
setPriorityQueueStateType (L324;)V ah
setRocksDBOptions (L313;)V ah
setWriteBatchSize (J)V ah
supportsNoClaimRestoreMode ()Z ch
supportsSavepointFormat (L315;)Z ch
:326 hl  i
execute (L30;)V hl
fromSource (L135;L30;)L327; il
fromSource (L135;L30;)L328; h
getExecutionMode ()L329; hl
getInstance ()L326; hl s
setExecutionMode (L329;)L326; hl
:330 il L1;
<init> ()V il
join (L331;)L332; il s
join (L331;L333;)L332; il s
join (L334;L334;L331;)L328; il s
join (L334;L334;L331;L333;)L328; il s
join (L328;L159;L328;L159;L331;)L328; il s
join (L328;L159;L328;L159;L331;L333;)L328; il s
window (L335;L336;)L337; il s
window (L335;L338;)L332; il s
window (L335;L339;)L340; il s
:341 hl L342; i
applyToAllPartitions (L343;)V hl
getWatermarkManager ()L344; il
:345 hl L346; i
getNonPartitionedContext ()L341; il
getProcessingTimeManager ()L347; h
getStateManager ()L348; h
:347 hl  i
currentTime ()J hl
deleteTimer (J)V hl
registerTimer (J)V hl
:342 hl  i
getJobInfo ()L349; hl
getMetricGroup ()L74; hl
getTaskInfo ()L350; hl
:348 hl  i
getCurrentKey ()L1; hl
getState (L108;)L17; h
getState (L108;)L54; il
getState (L351;)L17; h
getState (L351;)L100; il
getState (L110;)L17; h
getState (L110;)L68; il
getState (L112;)L17; h
getState (L112;)L73; il
getState (L114;)L17; h
getState (L114;)L79; il
getState (L116;)L17; h
getState (L116;)L83; il
getStateOptional (L108;)L17; il
getStateOptional (L351;)L17; il
getStateOptional (L110;)L17; il
getStateOptional (L112;)L17; il
getStateOptional (L114;)L17; il
getStateOptional (L116;)L17; il
:352 il L1;
<init> ()V il
isEventTimeWatermark (L30;)Z il s
isEventTimeWatermark (L353;)Z il s
isIdleStatusWatermark (L30;)Z il s
isIdleStatusWatermark (L353;)Z il s
newWatermarkGeneratorBuilder (L354;)L355; il s
wrapProcessFunction (L356;)L337; il s
wrapProcessFunction (L357;)L358; il s
wrapProcessFunction (L359;)L332; il s
wrapProcessFunction (L360;)L340; il s
:335 il L1;L2;
<init> ()V il
global ()L335; il s
session (L19;)L335; il s
session (L19;L361;)L335; il s
sliding (L19;L19;)L335; il s
sliding (L19;L19;L361;)L335; il s
sliding (L19;L19;L361;L19;)L335; il s
tumbling (L19;)L335; il s
tumbling (L19;L361;)L335; il s
tumbling (L19;L361;L19;)L335; il s
:343 hl L37; i
apply (L362;L345;)V hl
:337 hl L363; i
endInput (L341;)V hl
onProcessingTimer (JL362;L345;)V hl
onWatermark (L353;L362;L341;)L364; il
open (L341;)V il
processRecord (L1;L362;L345;)V hl
:363 hl L37; i
close ()V hl
declareWatermarks ()L59; il
open ()V h
usesStates ()L59; hl
:358 hl L363; i
endBroadcastInput (L341;)V hl
endNonBroadcastInput (L341;)V hl
onProcessingTimer (JL362;L345;)V hl
onWatermarkFromBroadcastInput (L353;L362;L341;)L364; il
onWatermarkFromNonBroadcastInput (L353;L362;L341;)L364; il
open (L341;)V il
processRecordFromBroadcastInput (L1;L341;)V hl
processRecordFromNonBroadcastInput (L1;L362;L345;)V hl
:332 hl L363; i
endFirstInput (L341;)V hl
endSecondInput (L341;)V hl
onProcessingTimer (JL362;L345;)V hl
onWatermarkFromFirstInput (L353;L362;L341;)L364; il
onWatermarkFromSecondInput (L353;L362;L341;)L364; il
open (L341;)V il
processRecordFromFirstInput (L1;L362;L345;)V hl
processRecordFromSecondInput (L1;L362;L345;)V hl
:340 hl L363; i
endInput (L365;)V hl
onProcessingTimer (JL362;L362;L345;)V h
onProcessingTimer (JL362;L362;L366;)V il
onWatermark (L353;L362;L362;L365;)L364; il
open (L365;)V il
processRecord (L1;L362;L362;L345;)V h
processRecord (L1;L362;L362;L366;)V il
:367 hl L368; i
connectAndProcess (L334;L358;)L327; hl
connectAndProcess (L334;L358;L159;)L369; hl
connectAndProcess (L328;L358;)L327; hl
:368 hl  i
:370 hl L368; i
broadcast ()L367; hl
connectAndProcess (L370;L332;)L371; hl
keyBy (L159;)L334; hl
process (L337;)L371; hl
process (L340;)L372; hl
shuffle ()L328; hl
toSink (L132;)L373; hl
:371 hl L370;L373; i
:334 hl L368; i
broadcast ()L367; hl
connectAndProcess (L367;L358;)L327; hl
connectAndProcess (L367;L358;L159;)L369; hl
connectAndProcess (L334;L332;)L327; hl
connectAndProcess (L334;L332;L159;)L369; hl
global ()L370; hl
keyBy (L159;)L334; hl
process (L337;)L327; hl
process (L337;L159;)L369; hl
process (L340;)L374; il
process (L340;)L375; h
process (L340;L159;L159;)L376; il
process (L340;L159;L159;)L377; h
shuffle ()L328; hl
toSink (L132;)L373; hl
:369 hl L334;L373; i
:376 il L373; i
getFirst ()L369; il
getSecond ()L369; il
:328 hl L368; i
broadcast ()L367; hl
connectAndProcess (L367;L358;)L327; hl
connectAndProcess (L328;L332;)L327; hl
global ()L370; hl
keyBy (L159;)L334; hl
process (L337;)L327; hl
process (L340;)L374; il
process (L340;)L375; h
shuffle ()L328; hl
toSink (L132;)L373; hl
:327 hl L328;L373; i
:374 il L373; i
getFirst ()L327; il
getSecond ()L327; il
:373 hl  i
withMaxParallelism (I)L373; hl
withName (L30;)L373; hl
withParallelism (I)L373; hl
withSlotSharingGroup (L378;)L373; hl
withUid (L30;)L373; hl
:379 ah L380;L319;  a
<init> (L30;)V ah
<init> (L30;Z)V ah
<init> (L320;)V ah
<init> (L320;I)V ah
<init> (L320;IZ)V ah
<init> (L320;L320;)V ah
<init> (L320;L320;IIL95;)V ah
<init> (L320;Z)V ah
<init> (L247;)V ah
<init> (L247;Z)V ah
configure (L8;L9;)L379; ah
createCheckpointStorage (L63;)L323; ah
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;)L306; af
createKeyedStateBackend (L307;)L306; gh
createOperatorStateBackend (L301;L30;L134;L305;)L308; af
createOperatorStateBackend (L309;)L308; gh
getBasePath ()L247; ah a
getCheckpointPath ()L247; ah
getMinFileSizeThreshold ()I ah
getWriteBufferSize ()I ah
isUsingAsynchronousSnapshots ()Z ah
supportsNoClaimRestoreMode ()Z ch
supportsSavepointFormat (L315;)Z ch
:381 al L321;L319;
<init> ()V al
configure (L8;L9;)L381; al
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;)L306; af
createKeyedStateBackend (L307;)L306; gl
createOperatorStateBackend (L301;L30;L134;L305;)L308; af
createOperatorStateBackend (L309;)L308; gl
supportsNoClaimRestoreMode ()Z cl
supportsSavepointFormat (L315;)Z cl
:382 ah L380;L319;  a
<init> ()V ah
<init> (I)V ah
<init> (IZ)V ah
<init> (L30;L30;)V ah
<init> (L30;L30;IL95;)V ah
<init> (Z)V ah
configure (L8;L9;)L382; ah
createCheckpointStorage (L63;)L323; ah
createKeyedStateBackend (L301;L63;L30;L50;IL302;L303;L304;L74;L134;L305;)L306; af
createKeyedStateBackend (L307;)L306; gh
createOperatorStateBackend (L301;L30;L134;L305;)L308; af
createOperatorStateBackend (L309;)L308; gh
getMaxStateSize ()I ah
isUsingAsynchronousSnapshots ()Z ah
supportsNoClaimRestoreMode ()Z ch
supportsSavepointFormat (L315;)Z ch
:383 al L1;L318;L384;
<init> (L30;)V al
<init> (L320;)V al
<init> (L320;I)V al
<init> (L247;)V al
<init> (L247;II)V al
configure (L8;L9;)L383; al
createCheckpointStorage (L63;)L323; al
createFromConfig (L8;L9;)L383; al s
getCheckpointPath ()L247; al
getMinFileSizeThreshold ()I al
getSavepointPath ()L247; al
getWriteBufferSize ()I al
resolveCheckpoint (L30;)L325; al
:385 al L1;L318;L384;
<init> ()V al
<init> (I)V al
<init> (L30;)V al
<init> (L247;I)V al
configure (L8;L9;)L385; al
createCheckpointStorage (L63;)L323; al
createFromConfig (L8;L9;)L385; al s
getCheckpointPath ()L247; al
getMaxStateSize ()I al
getSavepointPath ()L247; al
resolveCheckpoint (L30;)L325; al
:386 h L387;
<init> (L30;L49;)V h
<init> (L30;L49;L18;)V h
getType ()L388; h
:389 h L387;
<init> (L30;L49;L49;)V h
<init> (L30;L49;L49;L18;)V h
getType ()L388; h
getUserKeySerializer ()L50; h
:390 h L387;
<init> (L30;L49;)V h
<init> (L30;L49;L18;)V h
getType ()L388; h
:391 cl L1;
read (L392;L30;)L391; cl s
read (L392;L30;L322;)L391; cl s
readBroadcastState (L30;L30;L49;L49;)L205; ch e
readBroadcastState (L30;L30;L49;L49;L50;L50;)L205; ch e
readBroadcastState (L393;L30;L49;L49;)L205; el
readBroadcastState (L393;L30;L49;L49;L50;L50;)L205; el
readKeyedState (L30;L394;)L205; ch e
readKeyedState (L30;L394;L49;L49;)L205; ch e
readKeyedState (L393;L394;)L205; el
readKeyedState (L393;L394;L49;L49;)L205; el
readListState (L30;L30;L49;)L205; ch e
readListState (L30;L30;L49;L50;)L205; ch e
readListState (L393;L30;L49;)L205; el
readListState (L393;L30;L49;L50;)L205; el
readUnionState (L30;L30;L49;)L205; ch e
readUnionState (L30;L30;L49;L50;)L205; ch
readUnionState (L393;L30;L49;)L205; el
readUnionState (L393;L30;L49;L50;)L205; el
window (L50;)L395; cl
window (L396;)L395; cl
:397 hl L317;L319;
<init> ()V hl
configure (L8;L9;)L397; hl
createAsyncKeyedStateBackend (L307;)L398; hl
createKeyedStateBackend (L307;)L306; hl
createOperatorStateBackend (L309;)L308; hl
getForStOptions ()L399; hl
getLocalDbStoragePaths ()[L30; hl
isIncrementalCheckpointsEnabled ()Z il
setForStOptions (L399;)V hl
setLocalDbStoragePath (L30;)V hl
setLocalDbStoragePaths ([L30;)V hl
supportsAsyncKeyedStateBackend ()Z hl
supportsNoClaimRestoreMode ()Z il
supportsSavepointFormat (L315;)Z il
:300 il L317;L319;
<init> ()V il
<init> (L300;L8;L9;)V il
<init> (L95;)V il
<init> (Z)V il
configure (L8;L9;)L300; il
createKeyedStateBackend (L307;)L306; il
createOperatorStateBackend (L309;)L308; il
getDbStoragePaths ()[L30; il
getMemoryConfiguration ()L400; il
getNumberOfTransferThreads ()I il
getPredefinedOptions ()L401; il
getPriorityQueueStateType ()L402; il
getRocksDBOptions ()L403; il
getWriteBatchSize ()J il
isIncrementalCheckpointsEnabled ()Z il
setDbStoragePath (L30;)V il
setDbStoragePaths ([L30;)V il
setNumberOfTransferThreads (I)V il
setPredefinedOptions (L401;)V il
setPriorityQueueStateType (L402;)V il
setRocksDBMemoryFactory (L404;)V il
setRocksDBOptions (L403;)V il
setWriteBatchSize (J)V il
supportsNoClaimRestoreMode ()Z il
supportsSavepointFormat (L315;)Z il
:405 ah L227;  a
valueOf (L30;)L405; ah s
values ()[L405; ah s
:406 al  i
currentProcessingTime ()J al
currentWatermark ()J al
deleteEventTimeTimer (J)V al
deleteProcessingTimeTimer (J)V al
registerEventTimeTimer (J)V al
registerProcessingTimeTimer (J)V al
:407 al  i
initializeState (L408;)V al
snapshotState (L409;)V al
:410 al L1;
<init> (L205;L396;)V al
aggregate (L36;)L210; al
aggregate (L36;L49;L49;)L210; al
aggregate (L36;L411;)L210; al
aggregate (L36;L411;L49;L49;)L210; al
aggregate (L36;L412;)L210; al
aggregate (L36;L412;L49;L49;L49;)L210; al
allowedLateness (L19;)L410; gl
allowedLateness (L223;)L410; ah g
apply (L47;L411;)L210; ah a
apply (L47;L411;L49;)L210; ah a
apply (L411;)L210; al
apply (L411;L49;)L210; al
evictor (L413;)L410; al
getExecutionEnvironment ()L392; al
getInputType ()L49; al
max (I)L210; al
max (L30;)L210; al
maxBy (I)L210; al
maxBy (IZ)L210; al
maxBy (L30;)L210; al
maxBy (L30;Z)L210; al
min (I)L210; al
min (L30;)L210; al
minBy (I)L210; al
minBy (IZ)L210; al
minBy (L30;)L210; al
minBy (L30;Z)L210; al
process (L412;)L210; al
process (L412;L49;)L210; al
reduce (L47;)L210; al
reduce (L47;L411;)L210; al
reduce (L47;L411;L49;)L210; al
reduce (L47;L412;)L210; al
reduce (L47;L412;L49;)L210; al
sideOutputLateData (L212;)L410; al
sum (I)L210; al
sum (L30;)L210; al
trigger (L414;)L410; al
:415 al L1;
<init> ()V al
orderedWait (L205;L416;JL127;)L210; al s
orderedWait (L205;L416;JL127;I)L210; al s
orderedWaitWithRetry (L205;L416;JL127;IL417;)L210; dl s
orderedWaitWithRetry (L205;L416;JL127;L417;)L210; dl s
unorderedWait (L205;L416;JL127;)L210; al s
unorderedWait (L205;L416;JL127;I)L210; al s
unorderedWaitWithRetry (L205;L416;JL127;IL417;)L210; dl s
unorderedWaitWithRetry (L205;L416;JL127;L417;)L210; dl s
:418 al L1;
<init> (L392;L205;L419;L55;)V al
clean (L1;)L1; al
getExecutionEnvironment ()L392; al
getFirstInput ()L205; al
getSecondInput ()L419; al
getType1 ()L49; al
getType2 ()L49; al
process (L420;)L210; al
process (L420;L49;)L210; al
process (L421;)L210; al
process (L421;L49;)L210; al
:419 al L1;
<init> (L392;L205;[L70;)V al
clean (L1;)L1; al
getBroadcastStateDescriptors ()L55; al
getEnvironment ()L392; al
getTransformation ()L422; al
getType ()L49; al
:423 dl L205;
<init> (L392;L422;)V dl
invalidate ()V dl
:424 al L1;
<init> (L205;L205;)V al
where (L159;)L425; al
where (L159;L49;)L425; al
:425 al L1;
equalTo (L159;)L426; al
equalTo (L159;L49;)L426; al
:427 al L1;
<init> (L205;L205;L159;L159;L49;L396;L414;L413;L19;)V gl
<init> (L205;L205;L159;L159;L49;L396;L414;L413;L223;)V ah g
allowedLateness (L19;)L427; gl
allowedLateness (L223;)L427; ah g
apply (L38;)L205; ah
apply (L38;)L210; il
apply (L38;L49;)L205; ah
apply (L38;L49;)L210; il
evictor (L413;)L427; al
trigger (L414;)L427; al
with (L38;)L210; ah a
with (L38;L49;)L210; ah a
:428 al L1;
<init> (L392;L205;L205;)V al
enableAsyncState ()L428; jl
flatMap (L429;)L210; al
flatMap (L429;L49;)L210; al
getExecutionEnvironment ()L392; al
getFirstInput ()L205; al
getSecondInput ()L205; al
getType1 ()L49; al
getType2 ()L49; al
keyBy (II)L428; al i
keyBy (L30;L30;)L428; al i
keyBy (L159;L159;)L428; al
keyBy (L159;L159;L49;)L428; al
keyBy ([I[I)L428; al i
keyBy ([L30;[L30;)L428; al i
map (L430;)L210; al
map (L430;L49;)L210; al
process (L431;)L210; al
process (L431;L49;)L210; al
process (L432;)L210; al
process (L432;L49;)L210; al
transform (L30;L49;L433;)L210; al
transform (L30;L49;L434;)L210; cl
:205 al L1;
<init> (L392;L422;)V al
addSink (L266;)L435; ah
addSink (L436;)L435; il
assignTimestampsAndWatermarks (L22;)L210; al
assignTimestampsAndWatermarks (L437;)L210; ah a
assignTimestampsAndWatermarks (L438;)L210; ah a
broadcast ()L205; al
broadcast ([L70;)L419; al
clean (L1;)L1; al
coGroup (L205;)L424; al
collectAsync ()L439; dl
collectAsync (L440;)V dl
connect (L419;)L418; al
connect (L205;)L428; al
countWindowAll (J)L410; al
countWindowAll (JJ)L410; al
doTransform (L30;L49;L441;)L210; al
executeAndCollect ()L439; al
executeAndCollect (I)L55; al
executeAndCollect (L30;)L439; al
executeAndCollect (L30;I)L55; al
filter (L41;)L210; al
flatMap (L43;)L210; al
flatMap (L43;L49;)L210; al
forward ()L205; al
fullWindowPartition ()L442; hl
getExecutionConfig ()L0; al
getExecutionEnvironment ()L392; al
getId ()I al
getMinResources ()L443; al
getParallelism ()I al
getPreferredResources ()L443; al
getTransformation ()L422; al
getType ()L49; al
global ()L205; al
iterate ()L444; ah g
iterate (J)L444; ah g
join (L205;)L445; al
keyBy (L446;)L447; il
keyBy (L159;)L447; al
keyBy (L159;L49;)L447; al
keyBy ([I)L447; ah a
keyBy ([L30;)L447; ah a
map (L45;)L210; al
map (L45;L49;)L210; al
partitionCustom (L46;I)L205; ah a
partitionCustom (L46;L30;)L205; ah a
partitionCustom (L46;L159;)L205; al
print ()L435; al
print (L30;)L435; al
printToErr ()L435; al
printToErr (L30;)L435; al
process (L448;)L210; al
process (L448;L49;)L210; al
project ([I)L210; al
rebalance ()L205; al
rescale ()L205; al
setConnectionType (L449;)L205; al
shuffle ()L205; al
sinkTo (L450;)L435; ah
sinkTo (L450;L451;)L435; dh
sinkTo (L131;)L435; cl
sinkTo (L131;L451;)L435; dl
timeWindowAll (L223;)L410; ah a
timeWindowAll (L223;L223;)L410; ah a
transform (L30;L49;L452;)L210; al
transform (L30;L49;L453;)L210; al
union ([L205;)L205; al
windowAll (L396;)L410; al
writeAsCsv (L30;)L435; ah a
writeAsCsv (L30;L183;)L435; ah a
writeAsCsv (L30;L183;L30;L30;)L435; ah a
writeAsText (L30;)L435; ah a
writeAsText (L30;L183;)L435; ah a
writeToSocket (L30;IL93;)L435; al
writeUsingOutputFormat (L173;)L435; al a
:435 al L1;
<init> (L205;L450;)V ab
<init> (L205;L454;)V ab
<init> (L455;)V cl
addMetricVariable (L30;L30;)L435; kl
disableChaining ()L435; al
forSink (L205;L131;)L435; c s
forSink (L205;L131;L451;)L435; dl s
forSinkV1 (L205;L450;)L435; c s
forSinkV1 (L205;L450;L451;)L435; dh s
getLegacyTransformation ()L456; cl
getTransformation ()L422; cl
getTransformation ()L456; ab
name (L30;)L435; al
setDescription (L30;)L435; cl
setMaxParallelism (I)L435; fl
setParallelism (I)L435; al
setUidHash (L30;)L435; al
slotSharingGroup (L30;)L435; al
slotSharingGroup (L457;)L435; bl
uid (L30;)L435; al
:458 al L210;
<init> (L210;)V al
<init> (L392;L49;L459;ZL30;)V al
<init> (L392;L49;L459;ZL30;L148;)V al
<init> (L392;L136;L22;L49;L30;)V al
setParallelism (I)L458; al
:460 al L1;
collect (L205;)L102; ah sa
collect (L205;L30;)L102; ah sa
collectBoundedStream (L205;L30;)L55; ah sa
collectRecordsFromUnboundedStream (L461;I)L55; ah sa
collectUnboundedStream (L205;IL30;)L55; ah sa
collectWithClient (L205;L30;)L461; ah sa
reinterpretAsKeyedStream (L205;L159;)L447; al s
reinterpretAsKeyedStream (L205;L159;L49;)L447; al s
:444 ah L210;  g
<init> (L205;J)V ah
closeWith (L205;)L205; ah
fullWindowPartition ()L442; h
withFeedbackType (L5;)L462; ah
withFeedbackType (L128;)L462; ah
withFeedbackType (L49;)L462; ah
:445 al L1;
<init> (L205;L205;)V al
where (L159;)L463; al
where (L159;L49;)L463; al
:463 al L1;
equalTo (L159;)L464; al
equalTo (L159;L49;)L464; al
:464 al L1;
window (L396;)L465; al
:465 al L1;
<init> (L205;L205;L159;L159;L49;L396;L414;L413;L19;)V gl
<init> (L205;L205;L159;L159;L49;L396;L414;L413;L223;)V ah g
allowedLateness (L19;)L465; gl
allowedLateness (L223;)L465; ah g
apply (L42;)L205; ah
apply (L42;)L210; il
apply (L42;L49;)L205; ah
apply (L42;L49;)L210; il
apply (L44;)L205; ah
apply (L44;)L210; il
apply (L44;L49;)L205; ah
apply (L44;L49;)L210; il
evictor (L413;)L465; al
trigger (L414;)L465; al
with (L42;)L210; ah a
with (L42;L49;)L210; ah a
with (L44;)L210; ah a
with (L44;L49;)L210; ah a
:466 hl L1;L442;
<init> (L392;L447;)V hl
aggregate (L36;)L210; hl
mapPartition (L170;)L210; hl
reduce (L47;)L210; hl
sortPartition (IL179;)L210; hl
sortPartition (L30;L179;)L210; hl
sortPartition (L159;L179;)L210; hl
:447 al L205;
<init> (L205;L159;)V al
<init> (L205;L159;L49;)V al
addSink (L266;)L435; ah
addSink (L436;)L435; il
aggregate (L467;)L210; al
asQueryableState (L30;)L468; al f
asQueryableState (L30;L76;)L468; al f
asQueryableState (L30;L80;)L468; al f
countWindow (J)L469; al
countWindow (JJ)L469; al
doTransform (L30;L49;L441;)L210; al
enableAsyncState ()L447; il
flatMap (L43;L49;)L210; il
fullWindowPartition ()L442; hl
getKeySelector ()L159; al
getKeyType ()L49; al
intervalJoin (L447;)L470; al
max (I)L210; al
max (L30;)L210; al
maxBy (I)L210; al
maxBy (IZ)L210; al
maxBy (L30;)L210; al
maxBy (L30;Z)L210; al
min (I)L210; al
min (L30;)L210; al
minBy (I)L210; al
minBy (IZ)L210; al
minBy (L30;)L210; al
minBy (L30;Z)L210; al
process (L471;)L210; al
process (L471;L49;)L210; al
process (L448;)L210; ah a
process (L448;L49;)L210; ah a
reduce (L47;)L210; al
setConnectionType (L449;)L205; al
sum (I)L210; al
sum (L30;)L210; al
timeWindow (L223;)L469; ah a
timeWindow (L223;L223;)L469; ah a
window (L396;)L469; al
:470 al L1;
between (L19;L19;)L472; gl
between (L223;L223;)L472; ah g
inEventTime ()L470; al
inProcessingTime ()L470; al
:472 al L1;
<init> (L447;L447;JJZZ)V al
enableAsyncState ()L472; il
lowerBoundExclusive ()L472; al
process (L473;)L210; al
process (L473;L49;)L210; al
sideOutputLeftLateData (L212;)L472; el
sideOutputRightLateData (L212;)L472; el
upperBoundExclusive ()L472; al
:442 hl  i
aggregate (L36;)L210; hl
mapPartition (L170;)L210; hl
reduce (L47;)L210; hl
sortPartition (IL179;)L210; hl
sortPartition (L30;L179;)L210; hl
sortPartition (L159;L179;)L210; hl
:468 al L1;  f
<init> (L30;L96;L50;)V al
getKeySerializer ()L50; al
getQueryableStateName ()L30; al
getStateDescriptor ()L96; al
:474 dl L205;
<init> (L392;L475;)V dl
cache ()L423; dl
:210 al L205;
<init> (L392;L422;)V al
addMetricVariable (L30;L30;)L210; kl
cache ()L423; dl
disableChaining ()L210; al
enableAsyncState ()L210; il
forceNonParallel ()L210; al
getName ()L30; al
getSideOutput (L212;)L205; ac
getSideOutput (L212;)L474; dl
name (L30;)L210; al
returns (L5;)L210; al
returns (L128;)L210; al
returns (L49;)L210; al
setBufferTimeout (J)L210; al
setDescription (L30;)L210; cl
setMaxParallelism (I)L210; al
setParallelism (I)L210; al
setUidHash (L30;)L210; al
slotSharingGroup (L30;)L210; al
slotSharingGroup (L457;)L210; bl
startNewChain ()L210; al
uid (L30;)L210; al
:476 al L1;
<init> (L205;[I)V al
extractFieldTypes ([IL49;)[L49; al s
projectTuple1 ()L210; al
projectTuple10 ()L210; al
projectTuple11 ()L210; al
projectTuple12 ()L210; al
projectTuple13 ()L210; al
projectTuple14 ()L210; al
projectTuple15 ()L210; al
projectTuple16 ()L210; al
projectTuple17 ()L210; al
projectTuple18 ()L210; al
projectTuple19 ()L210; al
projectTuple2 ()L210; al
projectTuple20 ()L210; al
projectTuple21 ()L210; al
projectTuple22 ()L210; al
projectTuple23 ()L210; al
projectTuple24 ()L210; al
projectTuple25 ()L210; al
projectTuple3 ()L210; al
projectTuple4 ()L210; al
projectTuple5 ()L210; al
projectTuple6 ()L210; al
projectTuple7 ()L210; al
projectTuple8 ()L210; al
projectTuple9 ()L210; al
projectTupleX ()L210; al
:469 al L1;
<init> (L447;L396;)V al
aggregate (L36;)L210; al
aggregate (L36;L49;L49;)L210; al
aggregate (L36;L477;)L210; al
aggregate (L36;L477;L49;L49;L49;)L210; al
aggregate (L36;L478;)L210; al
aggregate (L36;L478;L49;L49;)L210; al
allowedLateness (L19;)L469; gl
allowedLateness (L223;)L469; ah g
apply (L47;L478;)L210; ah a
apply (L47;L478;L49;)L210; ah a
apply (L478;)L210; al
apply (L478;L49;)L210; al
enableAsyncState ()L469; il
evictor (L413;)L469; al
getExecutionEnvironment ()L392; al
getInputType ()L49; al
max (I)L210; al
max (L30;)L210; al
maxBy (I)L210; al
maxBy (IZ)L210; al
maxBy (L30;)L210; al
maxBy (L30;Z)L210; al
min (I)L210; al
min (L30;)L210; al
minBy (I)L210; al
minBy (IZ)L210; al
minBy (L30;)L210; al
minBy (L30;Z)L210; al
process (L477;)L210; al
process (L477;L49;)L210; al
reduce (L47;)L210; al
reduce (L47;L477;)L210; al
reduce (L47;L477;L49;)L210; al
reduce (L47;L478;)L210; al
reduce (L47;L478;L49;)L210; al
sideOutputLateData (L212;)L469; al
sum (I)L210; al
sum (L30;)L210; al
trigger (L479;)L469; kl
trigger (L414;)L469; al
:480 al L1;L2;
<init> ()V al
<init> (L4;)V gl
<init> (L480;)V al
configure (L8;)V al
disableCheckpointing ()V al
enableApproximateLocalRecovery (Z)V al
enableExternalizedCheckpoints (L481;)V ah c
enableUnalignedCheckpoints ()V al
enableUnalignedCheckpoints (Z)V al
enableUnalignedCheckpointsInterruptibleTimers (Z)V hl
getAlignedCheckpointTimeout ()L19; bl
getAlignmentTimeout ()L19; ah b
getCheckpointIdOfIgnoredInFlightData ()J bl
getCheckpointInterval ()J al
getCheckpointIntervalDuringBacklog ()J gl
getCheckpointStorage ()L318; ah g
getCheckpointTimeout ()J al
getCheckpointingConsistencyMode ()L482; hl
getCheckpointingMode ()L483; al h
getExternalizedCheckpointCleanup ()L481; ah h
getExternalizedCheckpointRetention ()L484; hl
getMaxConcurrentCheckpoints ()I al
getMaxSubtasksPerChannelStateFile ()I el
getMinPauseBetweenCheckpoints ()J al
getTolerableCheckpointFailureNumber ()I al
isApproximateLocalRecoveryEnabled ()Z al
isCheckpointingEnabled ()Z al
isExternalizedCheckpointsEnabled ()Z al
isFailOnCheckpointingErrors ()Z ah a
isForceCheckpointing ()Z ah a
isForceUnalignedCheckpoints ()Z al
isPauseSourcesUntilFirstCheckpoint ()Z l
isPreferCheckpointForRecovery ()Z ab a
isUnalignedCheckpointsEnabled ()Z al
isUnalignedCheckpointsInterruptibleTimersEnabled ()Z hl
setAlignedCheckpointTimeout (L19;)V bl
setAlignmentTimeout (L19;)V ah b
setCheckpointIdOfIgnoredInFlightData (J)V bl
setCheckpointInterval (J)V al
setCheckpointIntervalDuringBacklog (J)V gl
setCheckpointStorage (L30;)V ah g
setCheckpointStorage (L320;)V ah g
setCheckpointStorage (L247;)V ah g
setCheckpointStorage (L318;)V ah g
setCheckpointTimeout (J)V al
setCheckpointingConsistencyMode (L482;)V hl
setCheckpointingMode (L483;)V al h
setExternalizedCheckpointCleanup (L481;)V ch h
setExternalizedCheckpointRetention (L484;)V hl
setFailOnCheckpointingErrors (Z)V ah a
setForceCheckpointing (Z)V ah a
setForceUnalignedCheckpoints (Z)V al
setMaxConcurrentCheckpoints (I)V al
setMaxSubtasksPerChannelStateFile (I)V el
setMinPauseBetweenCheckpoints (J)V al
setPauseSourcesUntilFirstCheckpoint (Z)V l
setPreferCheckpointForRecovery (Z)V ab a
setTolerableCheckpointFailureNumber (I)V al
toConfiguration ()L4; el
:485 al L392;
<init> ()V al
<init> (L4;)V al
execute (L486;)L191; al
:487 al L392;
<init> (L30;IL4;[L30;)V al
<init> (L30;IL4;[L30;[L488;)V al
<init> (L30;IL4;[L30;[L488;L489;)V al
<init> (L30;I[L30;)V al
<init> (L185;L30;IL4;[L30;[L488;L489;)V al
execute (L486;)L191; al
getClientConfiguration ()L4; ah a
getHost ()L30; al
getPort ()I al
:392 al L1;L140;
<init> ()V al
<init> (L4;)V al
<init> (L4;L9;)V al
<init> (L185;L4;L9;)V al
addDefaultKryoSerializer (L5;L6;)V ah g
addDefaultKryoSerializer (L5;L5;)V ah g
addOperator (L422;)V al
addSource (L490;)L458; ah f
addSource (L490;L30;)L458; ah f
addSource (L490;L30;L49;)L458; ah f
addSource (L490;L49;)L458; ah f
addSource (L491;)L458; il i
addSource (L491;L30;)L458; il
addSource (L491;L30;L49;)L458; il
addSource (L491;L49;)L458; il
areExplicitEnvironmentsAllowed ()Z cl s
clean (L1;)L1; al
clearJobListeners ()V al
close ()V dl
configure (L8;)V bl
configure (L8;L9;)V al
createInput (L187;)L458; al
createInput (L187;L49;)L458; al
createLocalEnvironment ()L485; al s
createLocalEnvironment (I)L485; al s
createLocalEnvironment (IL4;)L485; al s
createLocalEnvironment (L4;)L485; al s
createLocalEnvironmentWithWebUI (L4;)L392; al s
createRemoteEnvironment (L30;II[L30;)L392; al s
createRemoteEnvironment (L30;IL4;[L30;)L392; al s
createRemoteEnvironment (L30;I[L30;)L392; al s
disableOperatorChaining ()L392; al
enableChangelogStateBackend (Z)L392; cl
enableCheckpointing ()L392; ah a
enableCheckpointing (J)L392; al
enableCheckpointing (JL482;)L392; hl
enableCheckpointing (JL483;)L392; al h
enableCheckpointing (JL483;Z)L392; ah a
execute ()L191; al
execute (L30;)L191; al
execute (L486;)L191; al
executeAsync ()L192; al
executeAsync (L30;)L192; al
executeAsync (L486;)L192; al
fromCollection (L134;)L458; al
fromCollection (L134;L49;)L458; al
fromCollection (L102;L5;)L458; al
fromCollection (L102;L49;)L458; al
fromData (L5;[L1;)L458; gl
fromData (L134;)L458; gl
fromData (L134;L49;)L458; gl
fromData (L49;[L1;)L458; gl
fromData ([L1;)L458; gl
fromElements (L5;[L1;)L458; al g
fromElements ([L1;)L458; al g
fromParallelCollection (L193;L5;)L458; al
fromParallelCollection (L193;L49;)L458; al
fromSequence (JJ)L458; al
fromSource (L136;L22;L30;)L458; al
fromSource (L136;L22;L30;L49;)L458; al
generateSequence (JJ)L458; al a
generateStreamGraph (L55;)L486; bl
getBufferTimeout ()J al
getCachedFiles ()L55; al
getCheckpointConfig ()L480; al
getCheckpointInterval ()J al
getCheckpointingConsistencyMode ()L482; hl
getCheckpointingMode ()L483; al h
getConfig ()L0; al
getConfiguration ()L4; a
getConfiguration ()L8; bl
getDefaultLocalParallelism ()I al s
getDefaultSavepointDirectory ()L247; al
getExecutionEnvironment ()L392; al s
getExecutionEnvironment (L4;)L392; al s
getExecutionPlan ()L30; al
getJobListeners ()L55; al
getMaxParallelism ()I al
getNumberOfExecutionRetries ()I ah a
getParallelism ()I al
getRestartStrategy ()L16; ah g
getStateBackend ()L322; ah g
getStreamGraph ()L486; al
getStreamGraph (L30;)L486; a
getStreamGraph (L30;Z)L486; a
getStreamGraph (Z)L486; bl
getStreamTimeCharacteristic ()L405; ah a
getTransformations ()L55; cl
getUserClassloader ()L9; al
initializeContextEnvironment (L492;)V al s
invalidateClusterDataset (L493;)V dl
isChainingEnabled ()Z al
isChainingOfOperatorsWithDifferentMaxParallelismEnabled ()Z fl
isChangelogStateBackendEnabled ()L95; cl
isForceCheckpointing ()Z ah a
isForceUnalignedCheckpoints ()Z al
isUnalignedCheckpointsEnabled ()Z al
listCompletedClusterDatasets ()L59; dl
readFile (L196;L30;)L458; al d
readFile (L196;L30;L494;J)L458; al d
readFile (L196;L30;L494;JL495;)L458; al a
readFile (L196;L30;L494;JL49;)L458; al d
readFileStream (L30;JL496;)L205; ah a
readFileStream (L30;JL497;)L205; il i
readTextFile (L30;)L458; ah d
readTextFile (L30;L30;)L458; ah d
registerCacheTransformation (L493;L498;)V dl
registerCachedFile (L30;L30;)V al
registerCachedFile (L30;L30;Z)V al
registerCollectIterator (L499;)V dl
registerJobListener (L197;)V al
registerSlotSharingGroup (L457;)L392; bl
registerType (L5;)V ah g
registerTypeWithKryoSerializer (L5;L6;)V ah g
registerTypeWithKryoSerializer (L5;L5;)V ah g
resetContextEnvironment ()V al s
setBufferTimeout (J)L392; al
setDefaultLocalParallelism (I)V al s
setDefaultSavepointDirectory (L30;)L392; al
setDefaultSavepointDirectory (L320;)L392; al
setDefaultSavepointDirectory (L247;)L392; al
setMaxParallelism (I)L392; al
setNumberOfExecutionRetries (I)V ah a
setParallelism (I)L392; al
setRestartStrategy (L16;)V ah g
setRuntimeMode (L329;)L392; al
setStateBackend (L322;)L392; ah g
setStreamTimeCharacteristic (L405;)V ah a
socketTextStream (L30;I)L458; al
socketTextStream (L30;IC)L458; al a
socketTextStream (L30;ICJ)L458; al a
socketTextStream (L30;IL30;)L458; al
socketTextStream (L30;IL30;J)L458; al
:471 al L31;
<init> ()V al
onTimer (JL500;L40;)V al
processElement (L1;L501;L40;)V al
:501 al L1;
<init> ()V al
getCurrentKey ()L1; al
output (L212;L1;)V al
timerService ()L406; al
timestamp ()L271; al
:448 al L31;
<init> ()V al
onTimer (JL502;L40;)V al
processElement (L1;L503;L40;)V al
:503 al L1;
<init> ()V al
output (L212;L1;)V al
timerService ()L406; al
timestamp ()L271; al
:416 al L37;L2; i
asyncInvoke (L1;L504;)V al
timeout (L1;L504;)V al
:505 al L31;L416;
<init> ()V al
asyncInvoke (L1;L504;)V al
setRuntimeContext (L34;)V al
:420 al L506;
<init> ()V al
processBroadcastElement (L1;L507;L40;)V al
processElement (L1;L508;L40;)V al
:429 al L37;L2; i
flatMap1 (L1;L40;)V al
flatMap2 (L1;L40;)V al
:430 al L37;L2; i
map1 (L1;)L1; al
map2 (L1;)L1; al
:431 al L31;
<init> ()V al
onTimer (JL509;L40;)V al
processElement1 (L1;L510;L40;)V al
processElement2 (L1;L510;L40;)V al
:421 al L506;
<init> ()V al
onTimer (JL511;L40;)V al
processBroadcastElement (L1;L512;L40;)V al
processElement (L1;L513;L40;)V al
:432 al L31;
<init> ()V al
onTimer (JL514;L40;)V al
processElement1 (L1;L515;L40;)V al
processElement2 (L1;L515;L40;)V al
:473 al L31;
<init> ()V al
processElement (L1;L1;L516;L40;)V al
:517 ah L31;L266;  h
<init> ()V ah
:266 ah L37;L2; i h
finish ()V bh
invoke (L1;)V ah a
invoke (L1;L518;)V ah
writeWatermark (L142;)V bh
:519 ah L517;L407;L520;  h
<init> (L50;L50;)V ah
abort (L1;)V ah
beginTransaction ()L1; ah
close ()V ah
commit (L1;)V ah
currentTransaction ()L1; ah
enableTransactionTimeoutWarnings (D)L519; ah
finish ()V bh
finishProcessing (L1;)V bh
finishRecoveringContext (L134;)V ah
getUserContext ()L17; ah
ignoreFailuresAfterTransactionTimeout ()L519; ah
initializeState (L408;)V ah
initializeUserContext ()L17; ah
invoke (L1;)V ah
invoke (L1;L1;L518;)V ah
invoke (L1;L518;)V ah
notifyCheckpointAborted (J)V ah
notifyCheckpointComplete (J)V ah
pendingTransactions ()L521; ah
preCommit (L1;)V ah
recoverAndAbort (L1;)V ah
recoverAndCommit (L1;)V ah
setTransactionTimeout (J)L519; ah
snapshotState (L409;)V ah
:522 il L31;L436;
<init> ()V il
:436 il L37;L2; i i
finish ()V il
invoke (L1;)V il
invoke (L1;L523;)V il
writeWatermark (L142;)V il
:524 il L522;L407;L520;
<init> (L50;L50;)V il
abort (L1;)V il
beginTransaction ()L1; il
close ()V il
commit (L1;)V il
currentTransaction ()L1; il
enableTransactionTimeoutWarnings (D)L524; il
finish ()V il
finishProcessing (L1;)V il
finishRecoveringContext (L134;)V il
getUserContext ()L17; il
ignoreFailuresAfterTransactionTimeout ()L524; il
initializeState (L408;)V il
initializeUserContext ()L17; il
invoke (L1;)V il
invoke (L1;L1;L523;)V il
invoke (L1;L523;)V il
notifyCheckpointAborted (J)V il
notifyCheckpointComplete (J)V il
pendingTransactions ()L521; il
preCommit (L1;)V il
recoverAndAbort (L1;)V il
recoverAndCommit (L1;)V il
setTransactionTimeout (J)L524; il
snapshotState (L409;)V il
:525 ah L31;L526;  f
<init> ()V ah
:490 ah L37;L2; i f
cancel ()V ah
run (L527;)V ah
:528 il L31;L529;
<init> ()V il
:491 il L37;L2; i
cancel ()V il
run (L530;)V il
:412 al L31;
<init> ()V al
clear (L531;)V al
process (L531;L39;L40;)V al
:477 al L31;
<init> ()V al
clear (L532;)V al
process (L1;L532;L39;L40;)V al
:478 al L37;L2; i
apply (L1;L533;L39;L40;)V al
:534 al L535;
<init> (J)V al
assignWindows (L1;JL536;)L134; al
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
mergeWindows (L134;L537;)V al
withDynamicGap (L538;)L539; al s
withGap (L19;)L534; gl s
withGap (L223;)L534; ah sg
:540 al L396;
assignWindows (L1;JL536;)L134; al
create ()L540; al s
createWithEndOfStreamTrigger ()L540; hl s
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
:541 al L535;
<init> (J)V al
assignWindows (L1;JL536;)L134; al
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
mergeWindows (L134;L537;)V al
withDynamicGap (L538;)L542; al s
withGap (L19;)L541; gl s
withGap (L223;)L541; ah sg
:543 al L396;
<init> (JJJ)V al
assignWindows (L1;JL536;)L134; al
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getSize ()J al
getSlide ()J al
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
of (L19;L19;)L543; gl s
of (L19;L19;L19;)L543; gl s
of (L223;L223;)L543; ah sg
of (L223;L223;L223;)L543; ah sg
:544 al L396;
assignWindows (L1;JL536;)L134; al
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getSize ()J al
getSlide ()J al
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
of (L19;L19;)L544; gl s
of (L19;L19;L19;)L544; gl s
of (L223;L223;)L544; ah sg
of (L223;L223;L223;)L544; ah sg
:545 al L396;
<init> (JJL546;)V al
assignWindows (L1;JL536;)L134; al
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
of (L19;)L545; gl s
of (L19;L19;)L545; gl s
of (L19;L19;L546;)L545; gl s
of (L223;)L545; ah sg
of (L223;L223;)L545; ah sg
of (L223;L223;L546;)L545; ah sg
:547 al L396;
assignWindows (L1;JL536;)L134; al
getDefaultTrigger ()L414; gl
getDefaultTrigger (L392;)L414; ah
getSize ()J al
getWindowSerializer (L0;)L50; al
isEventTime ()Z al
of (L19;)L547; gl s
of (L19;L19;)L547; gl s
of (L19;L19;L546;)L547; gl s
of (L223;)L547; ah sg
of (L223;L223;)L547; ah sg
of (L223;L223;L546;)L547; ah sg
:548 al L1;L413;
evictAfter (L39;IL533;L549;)V al
evictBefore (L39;IL533;L549;)V al
of (J)L548; al s
of (JZ)L548; al s
:550 al L1;L413;
<init> (J)V al
<init> (JZ)V al
evictAfter (L39;IL533;L549;)V al
evictBefore (L39;IL533;L549;)V al
getWindowSize ()J al
of (L19;)L550; gl s
of (L19;Z)L550; gl s
of (L223;)L550; ah sg
of (L223;Z)L550; ah sg
:223 ah L1;  g
days (J)L223; ah s
getSize ()J ah
getUnit ()L127; ah
hours (J)L223; ah s
milliseconds (J)L223; ah s
minutes (J)L223; ah s
of (JL127;)L223; ah s
of (L19;)L223; gh s
seconds (J)L223; ah s
toDuration ()L19; gh
toDuration (L223;)L19; gh s
toMilliseconds ()J ah
:551 al L414;
canMerge ()Z al
clear (L533;L552;)V al
getInterval ()J al
of (L19;)L551; gl s
of (L223;)L551; ah sg
onElement (L1;JL533;L552;)L553; al
onEventTime (JL533;L552;)L553; al
onMerge (L533;L554;)V al
onProcessingTime (JL533;L552;)L553; al
:555 al L414;
canMerge ()Z al
clear (L533;L552;)V al
getMaxCount ()J il
of (J)L555; al s
onElement (L1;JL533;L552;)L553; al
onEventTime (JL533;L552;)L553; al
onMerge (L533;L554;)V al
onProcessingTime (JL533;L552;)L553; al
:556 al L414;
canMerge ()Z al
clear (L533;L552;)V al
getNestedTrigger ()L414; al
of (L414;)L556; al s
onElement (L1;JL533;L552;)L553; al
onEventTime (JL533;L552;)L553; al
onMerge (L533;L554;)V al
onProcessingTime (JL533;L552;)L553; al
:414 al L1;L2;
<init> ()V al
canMerge ()Z al
clear (L533;L552;)V al
onElement (L1;JL533;L552;)L553; al
onEventTime (JL533;L552;)L553; al
onMerge (L533;L554;)V al
onProcessingTime (JL533;L552;)L553; al
:557 ah L558;  c
<init> (L30;L90;L203;)V ah
<init> (L30;L298;L203;)V ah
<init> (L55;L90;L203;)V ah
<init> (L55;L298;L203;)V ah
<init> (L294;L90;L203;)V ah
<init> (L294;L298;L203;)V ah
createFetcher (L527;L60;L559;L560;L561;L74;Z)L562; ah
createPartitionDiscoverer (L563;II)L564; ah
fetchOffsetsWithTimestamp (L134;J)L60; ah
getIsAutoCommitEnabled ()Z ah
:558 ah L525;L520;L91;L407;  g
<init> (L55;L294;L298;JZ)V ah
adjustAutoCommitConfig (L203;L561;)V ah s
assignTimestampsAndWatermarks (L22;)L558; ah
assignTimestampsAndWatermarks (L437;)L558; ah a
assignTimestampsAndWatermarks (L438;)L558; ah a
cancel ()V ah
close ()V ah
createFetcher (L527;L60;L559;L560;L561;L74;Z)L562; ah
createPartitionDiscoverer (L563;II)L564; ah
disableFilterRestoredPartitionsWithSubscribedTopics ()L558; ah
fetchOffsetsWithTimestamp (L134;J)L60; ah
getEnableCommitOnCheckpoints ()Z ah
getIsAutoCommitEnabled ()Z ah
getProducedType ()L49; ah
initializeState (L408;)V ah
notifyCheckpointAborted (J)V ah
notifyCheckpointComplete (J)V ah
open (L4;)V ah
run (L527;)V ah
setCommitOffsetsOnCheckpoints (Z)L558; ah
setStartFromEarliest ()L558; ah
setStartFromGroupOffsets ()L558; ah
setStartFromLatest ()L558; ah
setStartFromSpecificOffsets (L60;)L558; ah
setStartFromTimestamp (J)L558; ah
snapshotState (L409;)V ah
:565 ah L519;  b
<init> (L30;L30;L93;)V ah
<init> (L30;L30;L566;)V ah a
<init> (L30;L93;L203;)V ah
<init> (L30;L93;L203;L17;)V ah
<init> (L30;L93;L203;L275;L567;I)V ah
<init> (L30;L568;L203;L567;)V ah
<init> (L30;L568;L203;L567;I)V ah
<init> (L30;L566;L203;)V ah a
<init> (L30;L566;L203;L17;)V ah a
<init> (L30;L566;L203;L17;L567;I)V ah a
<init> (L30;L566;L203;L567;)V ah a
abort (L569;)V ah
acknowledgeMessage ()V ah
beginTransaction ()L569; ah
checkErroneous ()V ah
close ()V ah
commit (L569;)V ah
createProducer ()L570; ah
finishProcessing (L569;)V gh
finishRecoveringContext (L134;)V ah
getPartitionsByTopic (L30;L571;)[I ah s
getTransactionTimeout (L203;)J ch s
ignoreFailuresAfterTransactionTimeout ()L565; ah
initializeState (L408;)V ah
initializeUserContext ()L17; ah
invoke (L569;L1;L518;)V ah
open (L4;)V ah
preCommit (L569;)V ah
recoverAndAbort (L569;)V ah
recoverAndCommit (L569;)V ah
setLogFailuresOnly (Z)V ah
setTransactionalIdPrefix (L30;)V bh
setWriteTimestampToKafka (Z)V ah
snapshotState (L409;)V ah
:298 ah L2;L91; i g
deserialize (L297;)L1; ah
deserialize (L297;L40;)V ah
isEndOfStream (L1;)Z ah
open (L92;)V ah
:568 ah L2; i g
open (L94;)V ah
serialize (L1;L271;)L272; ah
:572 al L522;
<init> (L573;IL50;)V al
close ()V al
invoke (L1;L518;)V ah
invoke (L1;L523;)V il
open (L35;)V gl
open (L4;)V af
:574 al L1;
fromConfiguration (L4;)L574; a s
fromConfiguration (L8;)L574; bh sd
getBuiltInCatalogName ()L30; al
getBuiltInDatabaseName ()L30; al
getCatalogStore ()L17; l
getCatalogStore ()L575; fk
getConfiguration ()L4; dl
getExecutor ()L30; bc
getPlanner ()L30; bc
getSecretStore ()L17; l
getSqlFactory ()L17; jl
getUserClassLoader ()L9; dl
inBatchMode ()L574; bl s
inStreamingMode ()L574; bl s
isBlinkPlanner ()Z ab b
isStreamingMode ()Z al
newInstance ()L576; al s
toConfiguration ()L4; ah d
toExecutorProperties ()L60; a
toPlannerProperties ()L60; a
:576 al L1;
<init> ()V al
build ()L574; al
inBatchMode ()L576; al
inStreamingMode ()L576; al
useAnyPlanner ()L576; ab b
useBlinkPlanner ()L576; ab b
useOldPlanner ()L576; ab a
withBuiltInCatalogName (L30;)L576; al
withBuiltInDatabaseName (L30;)L576; al
withCatalogStore (L575;)L576; fl
withClassLoader (L9;)L576; dl
withConfiguration (L4;)L576; dl
withSecretStore (L577;)L576; l
withSqlFactory (L578;)L576; jl
:579 al L580;L581;L582; i
add (L583;)L579; cl
addInsert (L30;L584;)L579; al
addInsert (L30;L584;Z)L579; al
addInsert (L585;L584;)L579; bl
addInsert (L585;L584;Z)L579; bl
addInsertSql (L30;)L579; al
compilePlan ()L586; cl
execute ()L587; al
explain ([L588;)L30; ab
:584 al L580;L582; i
addColumns (L30;)L584; ac a
addColumns ([L589;)L584; al
addOrReplaceColumns (L30;)L584; ac a
addOrReplaceColumns ([L589;)L584; al
aggregate (L30;)L590; ac a
aggregate (L589;)L590; al
as (L30;[L30;)L584; al
as ([L589;)L584; al a
asArgument (L30;)L591; jl
createTemporalTableFunction (L30;L30;)L592; ac a
createTemporalTableFunction (L589;L589;)L592; al
distinct ()L584; al
dropColumns (L30;)L584; ac a
dropColumns ([L589;)L584; al
execute ()L587; ab
executeInsert (L30;)L587; al
executeInsert (L30;L593;)L587; l
executeInsert (L30;L593;Z)L587; l
executeInsert (L30;Z)L587; al
executeInsert (L585;)L587; bl
executeInsert (L585;L593;)L587; l
executeInsert (L585;L593;Z)L587; l
executeInsert (L585;Z)L587; bl
explain ([L588;)L30; ab
fetch (I)L584; al
filter (L30;)L584; ac a
filter (L589;)L584; al
flatAggregate (L30;)L594; ac a
flatAggregate (L589;)L594; al
flatMap (L30;)L584; ac a
flatMap (L589;)L584; al
fullOuterJoin (L584;L30;)L584; ac a
fullOuterJoin (L584;L589;)L584; al
getQueryOperation ()L595; al
getResolvedSchema ()L596; al
getSchema ()L597; ah a
getSchema ()L598; il i
groupBy (L30;)L599; ac a
groupBy ([L589;)L599; al
insertInto (L30;)L583; cl
insertInto (L30;)V ab a
insertInto (L30;L593;)L583; l
insertInto (L30;L593;Z)L583; l
insertInto (L30;Z)L583; cl
insertInto (L585;)L583; cl
insertInto (L585;L593;)L583; l
insertInto (L585;L593;Z)L583; l
insertInto (L585;Z)L583; cl
intersect (L584;)L584; al
intersectAll (L584;)L584; al
join (L584;)L584; al
join (L584;L30;)L584; ac a
join (L584;L589;)L584; al
joinLateral (L30;)L584; ac a
joinLateral (L30;L30;)L584; ac a
joinLateral (L589;)L584; al
joinLateral (L589;L589;)L584; al
leftOuterJoin (L584;)L584; al
leftOuterJoin (L584;L30;)L584; ac a
leftOuterJoin (L584;L589;)L584; al
leftOuterJoinLateral (L30;)L584; ac a
leftOuterJoinLateral (L30;L30;)L584; ac a
leftOuterJoinLateral (L589;)L584; al
leftOuterJoinLateral (L589;L589;)L584; al
limit (I)L584; al
limit (II)L584; al
map (L30;)L584; ac a
map (L589;)L584; al
minus (L584;)L584; al
minusAll (L584;)L584; al
offset (I)L584; al
orderBy (L30;)L584; ac a
orderBy ([L589;)L584; al
partitionBy ([L589;)L600; jl
printSchema ()V al
process (L5;[L1;)L584; jl
process (L30;[L1;)L584; jl
renameColumns (L30;)L584; ac a
renameColumns ([L589;)L584; al
rightOuterJoin (L584;L30;)L584; ac a
rightOuterJoin (L584;L589;)L584; al
select (L30;)L584; ac a
select ([L589;)L584; al
toChangelog ([L589;)L584; l
union (L584;)L584; al
unionAll (L584;)L584; al
where (L30;)L584; ac a
where (L589;)L584; al
window (L601;)L602; al
window ([L603;)L604; al
:605 al L1;L225;L8;
<init> ()V ah d
addConfiguration (L4;)V al
addJobParameter (L30;L30;)V al
get (L226;)L1; dl
getConfiguration ()L4; al
getDecimalContext ()L606; ac
getDefault ()L605; al s
getIdleStateRetention ()L19; al
getLocalTimeZone ()L607; al
getMaxGeneratedCodeLength ()L608; al
getMaxIdleStateRetentionTime ()J ah a
getMinIdleStateRetentionTime ()J ah a
getNullCheck ()L609; ac
getOptional (L226;)L17; dl
getPlannerConfig ()L610; al
getRootConfiguration ()L8; dl
getSqlDialect ()L611; al
set (L30;L30;)L605; cl
set (L226;L1;)L605; cl
setDecimalContext (L606;)V ac
setIdleStateRetention (L19;)V al
setIdleStateRetentionTime (L88;L88;)V ah a
setLocalTimeZone (L607;)V al
setMaxGeneratedCodeLength (L608;)V al
setNullCheck (L609;)V ac
setPlannerConfig (L610;)V al
setRootConfiguration (L8;)V dl
setSqlDialect (L611;)V al
toMap ()L60; gl
:612 al  i
compilePlanSql (L30;)L586; cl
connect (L613;)L614; a a
create (L4;)L612; al s
create (L574;)L612; al s
createCatalog (L30;L615;)V fl
createFunction (L30;L5;)V al
createFunction (L30;L5;Z)V al
createFunction (L30;L30;L55;)V el
createFunction (L30;L30;L55;Z)V el
createFunction (L30;L616;)V kl
createFunction (L30;L616;Z)V kl
createModel (L30;L617;)V jl
createModel (L30;L617;Z)V jl
createStatementSet ()L579; al
createTable (L30;L585;)V bl
createTable (L30;L585;Z)Z il
createTemporaryFunction (L30;L5;)V al
createTemporaryFunction (L30;L30;L55;)V el
createTemporaryFunction (L30;L616;)V kl
createTemporaryFunction (L30;L618;)V al
createTemporaryModel (L30;L617;)V jl
createTemporaryModel (L30;L617;Z)V jl
createTemporarySystemFunction (L30;L5;)V al
createTemporarySystemFunction (L30;L30;L55;)V el
createTemporarySystemFunction (L30;L616;)V kl
createTemporarySystemFunction (L30;L618;)V al
createTemporaryTable (L30;L585;)V bl
createTemporaryTable (L30;L585;Z)V il
createTemporaryView (L30;L584;)V al
createView (L30;L584;)V il
createView (L30;L584;Z)Z il
dropFunction (L30;)Z al
dropModel (L30;)Z jl
dropModel (L30;Z)Z jl
dropTable (L30;)Z il
dropTable (L30;Z)Z il
dropTemporaryFunction (L30;)Z al
dropTemporaryModel (L30;)Z jl
dropTemporarySystemFunction (L30;)Z al
dropTemporaryTable (L30;)Z al
dropTemporaryView (L30;)Z al
dropView (L30;)Z il
dropView (L30;Z)Z il
execute (L30;)L191; ab a
executePlan (L619;)L587; cl
executeSql (L30;)L587; al
explain (L584;)L30; ab a
explain (L584;Z)L30; ab a
explain (Z)L30; ab a
explainSql (L30;L620;[L588;)L30; el
explainSql (L30;[L588;)L30; al
from (L30;)L584; al
from (L585;)L584; bl
fromCall (L5;[L1;)L584; jl
fromCall (L30;[L1;)L584; jl
fromModel (L30;)L621; kl
fromModel (L617;)L621; kl
fromTableSource (L622;)L584; ab a
fromValues (L39;)L584; al
fromValues (L623;L39;)L584; al
fromValues (L623;[L1;)L584; al
fromValues (L623;[L589;)L584; al
fromValues ([L1;)L584; al
fromValues ([L589;)L584; al
getCatalog (L30;)L17; al
getCompletionHints (L30;I)[L30; al a
getConfig ()L605; al
getCurrentCatalog ()L30; al
getCurrentDatabase ()L30; al
insertInto (L30;L584;)V ab a
insertInto (L584;L30;[L30;)V ab a
listCatalogs ()[L30; al
listDatabases ()[L30; al
listFullModules ()[L624; al
listFunctions ()[L30; al
listMaterializedTables ()[L30; kl
listModels ()[L30; jl
listModules ()[L30; al
listTables ()[L30; al
listTables (L30;L30;)[L30; cl
listTemporaryModels ()[L30; jl
listTemporaryTables ()[L30; al
listTemporaryViews ()[L30; al
listUserDefinedFunctions ()[L30; al
listViews ()[L30; al
loadModule (L30;L625;)V al
loadPlan (L619;)L586; cl
registerCatalog (L30;L626;)V al f
registerFunction (L30;L627;)V al a
registerTable (L30;L584;)V al a
scan ([L30;)L584; al a
sqlQuery (L30;)L584; al
sqlUpdate (L30;)V ab a
unloadModule (L30;)V al
useCatalog (L30;)V al
useDatabase (L30;)V al
useModules ([L30;)V al
:587 al  i
await ()V al
await (JL127;)V al
collect ()L439; al
getJobClient ()L17; al
getResolvedSchema ()L596; al
getResultKind ()L628; al
getTableSchema ()L597; ah a
print ()V al
:629 bl L579; i
add (L583;)L629; cl
addInsert (L30;L584;)L629; bl
addInsert (L30;L584;Z)L629; bl
addInsert (L585;L584;)L629; bl
addInsert (L585;L584;Z)L629; bl
addInsertSql (L30;)L629; bl
attachAsDataStream ()V bl
printExplain ([L588;)L629; cl
:630 al L612; i
connect (L613;)L631; a a
create (L392;)L630; al s
create (L392;L574;)L630; al s
create (L392;L605;)L630; ac sa
createStatementSet ()L629; bl
createTemporaryView (L30;L205;)V al
createTemporaryView (L30;L205;L30;)V ac a
createTemporaryView (L30;L205;L632;)V al
createTemporaryView (L30;L205;[L589;)V al b
execute (L30;)L191; ab b
fromChangelogStream (L205;)L584; bl
fromChangelogStream (L205;L632;)L584; bl
fromChangelogStream (L205;L632;L633;)L584; bl
fromDataStream (L205;)L584; al
fromDataStream (L205;L30;)L584; ac a
fromDataStream (L205;L632;)L584; al
fromDataStream (L205;[L589;)L584; al b
registerDataStream (L30;L205;)V ah a
registerDataStream (L30;L205;L30;)V ac a
registerFunction (L30;L634;)V ah a
registerFunction (L30;L635;)V ah a
registerFunction (L30;L636;)V ah a
toAppendStream (L584;L5;)L205; al b
toAppendStream (L584;L49;)L205; al b
toChangelogStream (L584;)L205; bl
toChangelogStream (L584;L632;)L205; bl
toChangelogStream (L584;L632;L633;)L205; bl
toChangelogStream (L584;L632;L633;L593;)L205; l
toDataStream (L584;)L205; al
toDataStream (L584;L5;)L205; al
toDataStream (L584;L623;)L205; al
toRetractStream (L584;L5;)L205; al b
toRetractStream (L584;L49;)L205; al b
:637 al  i
getKind ()L638; al
getRequirements ()L59; al
getTypeInference (L639;)L640; al
isDeterministic ()Z al
supportsConstantFolding ()Z hl
:627 al L618;
<init> ()V al
getKind ()L638; al
getParameterTypes ([L5;)[L49; al a
getResultType ([L5;)L49; al a
getTypeInference (L639;)L640; al
:618 al L1;L637;L2;
<init> ()V al
close ()V al
functionIdentifier ()L30; al
getTypeInference (L639;)L640; al
open (L641;)V al
:40 al  i
close ()V al
collect (L1;)V al
:212 al L1;L2;
<init> (L30;)V al
<init> (L30;L49;)V al
getId ()L30; al
getTypeInfo ()L49; al
isResponsibleFor (L212;L212;)Z al s
:642 il L643;
clone ()L1; il
createPropertiesFile (L30;)V il
createPropertiesFile (L30;Z)V il
fromArgs ([L30;)L642; il s
fromMap (L60;)L642; il s
fromPropertiesFile (L201;)L642; il s
fromPropertiesFile (L202;)L642; il s
fromPropertiesFile (L30;)L642; il s
fromSystemProperties ()L642; il s
get (L30;)L30; il
getConfiguration ()L4; il
getNumberOfParameters ()I il
getProperties ()L203; il
has (L30;)Z il
mergeWith (L642;)L642; il
toMap ()L60; il`;
