// Made by scripts/flink-api/gone.ts from the distributions of Flink 1.13, 1.16, 1.17, 1.20, 2.0, 2.3.
// Do not edit; gone-api.ts says how to read it.
export const GONE_TABLE = `0,java/lang/String 0,org/apache/flink/annotation/docs/Documentation$Sections 0,java/util/Map 0,org/apache/flink/api/common/ArchivedExecutionConfig 28,CodeAnalysisMode 28,restartstrategy/RestartStrategies$RestartStrategyConfiguration 28,ExecutionConfig 37,Mode 28,InputDependencyConstraint 0,java/lang/Class 0,com/esotericsoftware/kryo/Serializer 0,java/util/LinkedHashMap 20,Set 5,lang/Object 0,org/apache/flink/api/common/ExecutionConfig$SerializableSerializer 0,java/lang/Integer 0,org/apache/flink/api/common/JobSubmissionResult 31,ExecutionResult 28,TaskInfo 28,eventtime/WatermarkGenerator 0,java/time/Duration 0,org/apache/flink/api/common/eventtime/WatermarksWithIdleness 17,configuration/Configuration 17,api/common/functions/AbstractRichFunction 38,RichFunction 28,JobID 17,metrics/MetricGroup 17,api/common/functions/RuntimeContext 17,util/UserCodeClassLoader 17,metrics/groups/OperatorMetricGroup 17,api/common/functions/util/AbstractRuntimeUDFContext 38,Function 38,util/FunctionUtils 0,java/lang/ClassLoader 0,org/apache/flink/api/common/functions/util/RuntimeUDFContext 28,io/BinaryInputFormat 37,OutputFormat 31,DelimitedInputFormat 17,core/fs/Path 17,api/common/io/FileInputFormat 35,OutputFormat 33,nalizeOnMaster 31,GenericCsvInputFormat 31,OutputFormat 43,Base 28,operators/Operator 0,java/util/List 0,org/apache/flink/api/common/operators/DualInputOperator 38,GenericDataSinkBase 38,ResourceSpec$Builder 38,SingleInputOperator 38,base/BulkIterationBase$TerminationCriterionMapper 28,restartstrategy/RestartStrategies 61,$ExponentialDelayRestartStrategyConfiguration 62,FailureRateRestartStrategyConfiguration 64,llbackRestartStrategyConfiguration 63,ixedDelayRestartStrategyConfiguration 62,NoRestartStrategyConfiguration 28,serialization/SerializerConfigImpl 28,time/Time 28,state/StateTtlConfig$Builder 48, 0,java/util/function/Function 0,org/apache/flink/api/common/state/v2/StateFuture 0,java/util/function/Consumer 0,org/apache/flink/api/common/state/v2/StateIterator 28,typeutils/TypeSerializer 32,info/BasicArrayTypeInfo 42,TypeInfo 37,LocalTimeTypeInfo 37,NothingTypeInfo 37,PrimitiveArrayTypeInfo 37,SqlTimeTypeInfo 37,TypeInformation 32,utils/BackwardsCompatibleSerializerSnapshot 38,CompositeSerializer$ConfigSnapshot 47,TypeSerializerConfigSnapshot 38,TypeSerializerSchemaCompatibility 38,CompositeTypeSerializerSnapshot 38,TypeSerializerSnapshot 38,CompositeTypeSerializerUtil$IntermediateCompatibilityResult 65, 38,GenericTypeSerializerConfigSnapshot 59,Snapshot 17,core/memory/DataInputView 17,api/common/typeutils/NestedSerializersSnapshotDelegate 38,ParameterlessTypeSerializerConfig 38,SimpleTypeSerializerSnapshot 38,TypeSerializerConfigSnapshot 66,$SelfResolvingTypeSerializer 52,SerializationUtil 69,$TypeSerializerSerializationProxy 17,core/memory/DataOutputView 17,api/common/typeutils/TypeSerializerSnapshotSerializationUtil 52,Utils 38,base/CollectionSerializerConfigSnapshot 43,EnumSerializer$EnumSerializerConfigSnapshot 72,Snapshot 43,GenericArraySerializerConfigSnapshot 65, 38,CompositeTypeSerializerSnapshot$OuterSchemaCompatibility 38,base/GenericArraySerializerSnapshot 43,MapSerializerConfigSnapshot 23,nnector/sink/Committer 35,2/Committer 35,/GlobalCommitter 36,Sink 40,$InitContext 41,ProcessingTimeService 62,$ProcessingTimeCallback 40,Writer 35,2/SinkWriter 35,/SinkWriter$Context 35,2/SinkWriter$Context 37,InitContext 37,Sink$InitContext 41, 41,$InitContextWrapper 38,tatefulSink 49,$StatefulSinkWriter 50,WithCompatibleState 37,TwoPhaseCommittingSink 59,$PrecommittingSinkWriter 32,ource/SourceReaderContext 39,plitEnumeratorContext 21,dag/Transformation 21,java/CollectionEnvironment 26,DataSet 26,ExecutionEnvironment 17,datastream/api/ExecutionEnvironment 17,api/java/ExecutionEnvironmentFactory 17,datastream/impl/ExecutionEnvironmentFactory 17,api/java/ExecutionPlanUtil 43,$ExecutionPlanJSONGenerator 26,LocalEnvironment 26,RemoteEnvironment 43,ConfigUtils 17,streaming/util/RemoteEnvironmentConfigUtils 17,api/java/Utils 31,$ChecksumHashCode 17,util/Utils$ChecksumHashCode 17,api/java/Utils$ChecksumHashCodeHelper 17,util/Utils$ChecksumHashCodeHelper 17,api/java/Utils$CollectHelper 17,util/Utils$CollectHelper 17,api/java/Utils$CountHelper 17,util/Utils$CountHelper 17,api/java/aggregation/AggregationFunction 17,streaming/api/functions/aggregation/AggregationFunction 17,api/java/aggregation/AggregationFunctionFactory 49,s 38,MaxAggregationFunction 60,$MaxAggregationFunctionFactory 39,inAggregationFunction 60,$MinAggregationFunctionFactory 38,SumAggregationFunction 60,$SumAggregationFunctionFactory 38,UnsupportedAggregationTypeException 26,functions/FirstReducer 37,latMapIterator 37,ormattingMapper 37,unctionAnnotation 54,$ForwardedFields 70,First 70,Second 55,NonForwardedFields 73,First 73,Second 55,ReadFields 65,First 65,Second 36,GroupReduceIterator 36,IdPartitioner 36,SampleInCoordinator 44,Partition 42,WithFraction 37,electByMaxFunction 45,inFunction 38,manticPropUtil 26,io/BlockingShuffleOutputFormat 29,CollectionInputFormat 17,streaming/api/legacy/io/CollectionInputFormat 17,api/java/io/CsvInputFormat 17,table/sources/format/CsvInputFormat 17,api/java/io/CsvOutputFormat 32,Reader 29,DiscardingOutputFormat 29,IteratorInputFormat 29,LocalCollectionOutputFormat 29,ParallelIteratorInputFormat 30,ojoCsvInputFormat 30,rimitiveInputFormat 32,ntingOutputFormat 29,RowCsvInputFormat 29,SplitDataProperties 48,$SourcePartitionerMarker 29,TextInputFormat 17,streaming/api/legacy/io/TextInputFormat 17,api/java/io/TextOutputFormat 17,streaming/api/legacy/io/TextOutputFormat 17,api/java/io/TextOutputFormat$TextFormatter 17,streaming/api/legacy/io/TextOutputFormat$TextFormatter 17,api/java/io/TextValueInputFormat 30,upleCsvInputFormat 30,ypeSerializerInputFormat 43,OutputFormat 26,operators/AggregateOperator 36,BulkIterationResultSet 36,CoGroupOperator 51,$CoGroupOperatorSets 71,$CoGroupOperatorSetsPredicate 100,$CoGroupOperatorWithoutFunction 43,RawOperator 37,rossOperator 49,$CrossProjection 50,DefaultCross 50,ProjectCross 62,Function 37,ustomUnaryOperation 36,DataSink 41,ource 37,eltaIteration 50,$SolutionSetPlaceHolder 51,WorksetPlaceHolder 50,ResultSet 37,istinctOperator 36,FilterOperator 37,latMapOperator 36,GroupCombineOperator 41,ReduceOperator 41,ing 36,IterativeDataSet 36,JoinOperator 48,$DefaultJoin 60,$WrappingFlatJoinFunction 49,EquiJoin 49,JoinOperatorSets 65,$JoinOperatorSetsPredicate 49,ProjectJoin 36,KeyFunctions 36,MapOperator 39,PartitionOperator 17,streaming/api/operators/MapPartitionOperator 17,api/java/operators/NoOpOperator 36,Operator 44,Translation 36,PartitionOperator 37,rojectOperator 51,$Projection 36,ReduceOperator 36,SingleInputOperator 47,UdfOperator 37,ortPartitionOperator 17,streaming/api/operators/sortpartition/SortPartitionOperator 17,api/java/operators/SortedGrouping 36,TwoInputOperator 44,UdfOperator 36,UdfOperator 37,nionOperator 38,sortedGrouping 36,join/JoinFunctionAssigner 45,OperatorSetsBase 61,$JoinOperatorSetsPredicateBase 45,Type 17,datastream/api/extension/join/JoinType 17,api/java/operators/translation/CombineToGroupCombineWrapper 48,KeyExtractingMapper 51,RemovingMapper 48,PlanBothUnwrappingCoGroupOperator 52,FilterOperator 66,$FlatMapFilter 52,LeftUnwrappingCoGroupOperator 52,ProjectOperator 52,RightUnwrappingCoGroupOperator 52,UnwrappingGroupCombineOperator 62,ReduceGroupOperator 68,Operator 62,SortedGroupCombineOperator 68,ReduceGroupOperator 48,RichCombineToGroupCombineWrapper 48,Tuple3UnwrappingIterator 54,WrappingCollector 53,LeftUnwrappingJoiner 53,RightUnwrappingJoiner 53,UnwrappingIterator 21,common/operators/util/TupleUnwrappingIterator 21,java/operators/translation/TupleUnwrappingJoiner 53,WrappingCollector 49,woKeyExtractingMapper 48,WrappingFunction 21,common/functions/WrappingFunction 21,java/sampling/BernoulliSampler 35,DistributedRandomSampler 35,IntermediateSampleData 35,PoissonSampler 35,RandomSampler 36,eservoirSamplerWithReplacement 55,outReplacement 26,typeutils/AvroUtils 36,EitherTypeInfo 37,numTypeInfo 36,GenericTypeInfo 36,ListTypeInfo 36,MapTypeInfo 37,issingTypeInfo 36,ObjectArrayTypeInfo 36,runtime/PojoSerializer 36,PojoTypeInfo 21,common/serialization/SerializerConfig 21,java/typeutils/RowTypeInfo 36,runtime/TupleSerializer 36,TupleTypeInfo 36,ValueTypeInfo 36,runtime/CopyableValueSerializer$CopyableValueSerializerConfigSnapshot 44,EitherSerializerConfigSnapshot 60,Snapshot 44,KryoRegistration 60,SerializerConfigSnapshot 84,$DummyKryoSerializerClass 90,RegisteredClass 0,com/esotericsoftware/kryo/Kryo 0,java/util/Collection 0,org/apache/flink/api/java/typeutils/runtime/KryoUtils 44,NoFetchingInput 45,ullableSerializer$NullableSerializerConfigSnapshot 62, 62,$NullableSerializerSnapshot 0,java/lang/reflect/Field 0,org/apache/flink/api/java/typeutils/runtime/PojoSerializer$PojoSerializerConfigSnapshot 58,Snapshot 44,RowSerializer$RowSerializerConfigSnapshot 57, 57,$RowSerializerSnapshot 44,Tuple0Serializer 49,SerializerConfigSnapshot 44,ValueSerializer$ValueSerializerConfigSnapshot 26,utils/AbstractParameterTool 17,util/AbstractParameterTool 17,api/java/utils/DataSetUtils 32,MultipleParameterTool 17,util/MultipleParameterTool 17,api/java/utils/Option 38,Type 32,ParameterTool 17,util/ParameterTool 17,api/java/utils/PlanGenerator 32,RequiredParameters 50,Exception 21,scala/AggregateDataSet 27,ClosureCleaner 21,java/ClosureCleaner 21,scala/CoGroupDataSet 28,rossDataSet 27,DataSet 27,ExecutionEnvironment 27,FieldAccessFinder 27,GroupedDataSet 27,HalfUnfinishedKeyPairOperation 27,InnerClosureFinder 27,JoinDataSet 31,FunctionAssigner 27,MethodIdentifier 27,PartitionSortedDataSet 27,ReturnStatementFinder 42,InClosureException 27,SelectByMaxFunction 36,inFunction 27,UnfinishedCoGroupOperation 37,JoinOperation 50,Base 37,KeyPairOperation 37,OuterJoinOperation 55,$DefaultJoinFunctionAssigner 27,extensions/impl/acceptPartialFunctions/OnCoGroupDataSet 69,rossDataSet 68,DataSet 68,GroupedDataSet 68,HalfUnfinishedKeyPairOperation 68,JoinFunctionAssigner 68,UnfinishedKeyPairOperation 27,metrics/ScalaGauge 27,operators/ScalaAggregateOperator 42,CsvOutputFormat 27,package$Tuple2CaseClassSerializer 27,typeutils/CaseClassComparator 46,Serializer 46,TypeInfo 54,$CaseClassTypeComparatorBuilder 37,EitherSerializer 21,java/typeutils/runtime/EitherSerializer 21,scala/typeutils/EitherTypeInfo 38,numValueComparator 46,Serializer 56,$ScalaEnumSerializerConfigSnapshot 46,TypeInfo 37,NothingSerializer 54,Snapshot 37,OptionSerializer 53,$OptionSerializerConfigSnapshot 43,TypeComparator 47,Info 37,ScalaCaseClassSerializer 61,Snapshot 42,EitherSerializerSnapshot 43,numSerializerSnapshot 42,NothingTypeInfo 42,OptionSerializerConfigSnapshot 58,Snapshot 42,TrySerializerConfigSnapshot 55,Snapshot 37,TraversableSerializer 58,$Key 59,LazyRuntimeCompiler 58,ConfigSnapshot 58,Snapshot 48,TypeInfo 39,ySerializer 50,$TrySerializerConfigSnapshot 40,TypeInfo 38,uple2CaseClassSerializerSnapshot 38,ypeUtils 21,common/typeinfo/utils/TypeUtils 21,scala/typeutils/Types 37,UnitSerializer 51,$UnitSerializerSnapshot 41,TypeInfo 27,utils/package$DataSetUtils 17,cep/PatternTimeoutFunction 28,SelectFunction 17,streaming/api/datastream/SingleOutputStreamOperator 17,cep/PatternFlatTimeoutFunction 32,SelectFunction 28,Stream 34,$CoMapTimeout 21,functions/adaptors/PatternFlatSelectAdapter 47,SelectAdapter 47,TimeoutFlatSelectAdapter 54,SelectAdapter 21,nfa/sharedbuffer/NodeId 25,DeweyNumber 25,sharedbuffer/EventId 25,ComputationState 25,sharedbuffer/SharedBufferAccessor 25,NFAState 28, 28,$MigratedNFA 40,SerializerSnapshot 29,NFASerializer 42,ConfigSnapshot 28,StateSerializer 43,Snapshot 25,SharedBuffer 25,sharedbuffer/SharedBuffer 25,SharedBuffer$SharedBufferSerializer 60,ConfigSnapshot 60,Snapshot 17,runtime/state/KeyedStateBackend 17,api/common/state/ValueState 17,cep/nfa/sharedbuffer/SharedBufferNode$SharedBufferNodeSerializer 81,$SharedBufferNodeSerializerSnapshot 21,operator/CepOperator 17,streaming/api/windowing/time/Time 17,cep/pattern/Pattern 29,WithinType 29,Quantifier$Times 29,conditions/AndCondition 40,NotCondition 40,OrCondition 40,RichCompositeIterativeCondition 44,IterativeCondition 18,onfiguration/AkkaOptions 31,ConfigOption 32,heckpointingOptions 32,lusterOptions 31,description/Description 31,ClusterOptions$UserSystemExitMode 32,onfigConstants 0,java/lang/Iterable 0,org/apache/flink/configuration/ConfigOptions$OptionBuilder 37,urationUtils 33,reOptions 31,DelegatingConfiguration 31,ExecutionOptions 31,GlobalConfiguration 31,HighAvailabilityOptions 31,JobManagerOptions 48,$SchedulerType 31,MetricOptions 31,NettyShuffleEnvironmentOptions 31,PipelineOptions 31,ResourceManagerOptions 31,SecurityOptions 32,tateBackendOptions 36,ChangelogOptionsInternal 31,TaskManagerOptions 49,$TaskManagerLoadBalanceMode 32,raceOptions 31,WebOptions 20,nector/base/sink/writer/ElementConverter 44,config/AsyncSinkWriterConfiguration 44,AsyncSinkWriter 33,ource/reader/synchronization/FutureCompletingBlockingQueue 0,java/util/function/Supplier 0,org/apache/flink/connector/base/source/reader/RecordEmitter 46,fetcher/SingleThreadFetcherManager 46,RecordEvaluator 46,SingleThreadMultiplexSourceReaderBase 46,fetcher/SplitFetcherManager 46,SourceReaderBase 17,streaming/api/functions/source/datagen/DataGenerator 17,table/types/DataType 0,java/lang/Long 0,org/apache/flink/connector/datagen/table/DataGenTableSource 17,util/function/SerializableFunction 17,connector/datagen/table/types/DataGeneratorMapper 48,ecimalDataRandomGenerator 47,RowDataGenerator 0,java/util/Optional 0,org/apache/flink/connector/file/sink/writer/FileWriter 37,FileSink 17,streaming/api/functions/sink/filesystem/InProgressFileWriter$PendingFileRecoverable 78,InProgressFileRecoverable 17,connector/file/sink/FileSinkCommittable 37,committer/FileCommitter 40,pactor/FileCompactStrategy 19,re/io/SimpleVersionedSerializer 19,nnector/file/sink/compactor/operator/CompactCoordinator 74,StateHandler 47,FileCompactor 17,streaming/api/functions/sink/filesystem/BucketWriter 17,connector/file/sink/compactor/operator/CompactorOperator 73,StateHandler 65,RequestTypeInfo 17,streaming/api/functions/sink/filesystem/BucketAssigner 17,connector/file/sink/writer/FileWriterBucketFactory 17,streaming/api/functions/sink/filesystem/RollingPolicy 57,OutputFileConfig 17,connector/file/src/reader/FileRecordFormat 36,FileSource$FileSourceBuilder 46, 36,util/CheckpointedPosition 36,FileSourceSplit 36,impl/FileRecordFormatAdapter 64,$Reader 36,reader/FileRecordFormat$Reader 43,TextLineFormat 57,$Reader 32,table/FileSystemOutputFormat 60,$Builder 38,PartitionCommitPolicyFactory 47,Loader 19,re/fs/FileSystem 19,nnector/file/table/PartitionTempFileManager 47,Writer$Context 47,Computer 47,Writer 53,Factory 17,streaming/api/datastream/DataStream 31,functions/sink/filesystem/StreamingFileSink$BucketsBuilder 17,connector/file/table/stream/compact/CompactReader$Factory 38,FileSystemFactory 38,TableMetaStoreFactory 17,table/catalog/ObjectIdentifier 17,streaming/api/datastream/DataStreamSink 17,connector/file/table/batch/BatchSink 38,stream/compact/CompactMessages$CompactOutput 17,streaming/api/functions/sink/SinkFunction$Context 17,connector/file/table/batch/compact/BatchPartitionCommitterSink 38,stream/AbstractStreamingWriter 45,PartitionCommitInfo 45,StreamingFileWriter 17,table/connector/ProviderContext 17,connector/file/table/stream/StreamingSink 45,compact/CompactFileWriter 20,trib/streaming/state/AbstractRocksDBState 17,state/rocksdb/AbstractRocksDBState 17,configuration/ReadableConfig 20,trib/streaming/state/RocksDBOptionsFactory 41,ConfigurableRocksDBOptionsFactory 41,DefaultConfigurableOptionsFactory 17,runtime/execution/Environment 25,state/KeyGroupRange 25,query/TaskKvStateRegistry 25,state/ttl/TtlTimeProvider 17,core/fs/CloseableRegistry 17,runtime/state/AbstractKeyedStateBackend 31,OperatorStateBackend 17,contrib/streaming/state/RocksDBMemoryConfiguration 41,EmbeddedRocksDBStateBackend$PriorityQueueStateType 41,PredefinedOptions 41,RocksDBMemoryControllerUtils$RocksDBMemoryFactory 41,EmbeddedRocksDBStateBackend 17,state/rocksdb/EmbeddedRocksDBStateBackend$PriorityQueueStateType 31,PredefinedOptions 17,contrib/streaming/state/RocksDBCachingPriorityQueueSet 17,state/rocksdb/RocksDBCachingPriorityQueueSet 17,contrib/streaming/state/RocksDBCachingPriorityQueueSet$OrderedByteArraySetCache 17,state/rocksdb/RocksDBCachingPriorityQueueSet$OrderedByteArraySetCache 17,contrib/streaming/state/RocksDBIncrementalCheckpointUtils 17,state/rocksdb/RocksDBIncrementalCheckpointUtils 17,contrib/streaming/state/RocksDBKeyedStateBackend 17,state/rocksdb/RocksDBKeyedStateBackend 17,contrib/streaming/state/RocksDBKeyedStateBackend$RocksDbKvStateInfo 17,state/rocksdb/RocksDBKeyedStateBackend$RocksDbKvStateInfo 17,contrib/streaming/state/RocksDBKeyedStateBackendBuilder 17,state/rocksdb/RocksDBKeyedStateBackendBuilder 38,MemoryConfiguration 17,contrib/streaming/state/RocksDBMemoryControllerUtils 17,state/rocksdb/RocksDBMemoryControllerUtils 59,$RocksDBMemoryFactory 17,contrib/streaming/state/RocksDBNativeMetricMonitor 17,state/rocksdb/RocksDBNativeMetricMonitor 17,contrib/streaming/state/RocksDBNativeMetricOptions 48,OperationUtils 17,state/rocksdb/RocksDBOperationUtils 17,contrib/streaming/state/RocksDBPriorityQueueConfig 17,state/rocksdb/RocksDBPriorityQueueConfig 17,contrib/streaming/state/RocksDBPriorityQueueSetFactory 17,state/rocksdb/RocksDBPriorityQueueSetFactory 17,contrib/streaming/state/RocksDBProperty 17,state/rocksdb/RocksDBProperty 17,contrib/streaming/state/RocksDBResourceContainer 17,state/rocksdb/RocksDBResourceContainer 17,contrib/streaming/state/RocksDBStateBackend 60,$PriorityQueueStateType 60,Factory 53,DataTransferHelper 17,state/rocksdb/RocksDBStateDataTransferHelper 17,contrib/streaming/state/RocksDBStateDownloader 17,state/rocksdb/RocksDBStateDownloader 17,contrib/streaming/state/RocksDBStateUploader 17,state/rocksdb/RocksDBStateUploader 17,contrib/streaming/state/RocksDBWriteBatchWrapper 17,state/rocksdb/RocksDBWriteBatchWrapper 17,contrib/streaming/state/RocksIteratorWrapper 17,state/rocksdb/RocksIteratorWrapper 17,contrib/streaming/state/StateHandleDownloadSpec 17,state/rocksdb/StateHandleDownloadSpec 17,contrib/streaming/state/TreeOrderedSetCache 19,re/execution/DetachedJobExecutionResult 0,java/util/concurrent/CompletableFuture 0,org/apache/flink/core/execution/JobClient 32,RestoreMode 22,failure/FailureEnricher$Context 23,s/DuplicatingFileSystem 46,$CopyRequest 25,EntropyInjector 25,FileSystemKind 25,LimitedConnectionsFileSystem 25,SafetyNetWrapperFileSystem 25,local/LocalFileSystem 22,io/InputStatus 22,state/CompletedStateFuture 28,InternalStateFuture 28,StateFutureImpl 43,$AsyncFrameworkExceptionHandler 44,CallbackRunner 17,api/connector/dsv2/Source 17,datastream/api/stream/NonKeyedPartitionStream 17,api/common/state/ListStateDeclaration 34,ValueStateDeclaration 34,MapStateDeclaration 34,ReducingStateDeclaration 34,AggregatingStateDeclaration 34,BroadcastStateDeclaration 17,datastream/api/context/StateManager 32,function/ProcessFunction 32,common/Collector 34,ntext/PartitionedContext 32,function/TwoOutputStreamProcessFunction 17,api/java/functions/KeySelector 17,datastream/api/stream/KeyedPartitionStream$TwoKeyedPartitionStreams 39,NonKeyedPartitionStream$TwoNonKeyedPartitionStreams 39,KeyedPartitionStream 28,impl/ExecutionEnvironmentImpl 33,context/DefaultRuntimeContext 48,PartitionedContext 0,java/util/Set 0,org/apache/flink/datastream/impl/context/DefaultNonPartitionedContext 28,api/context/RuntimeContext 40,ProcessingTimeManager 17,streaming/api/operators/StreamingRuntimeContext 17,api/common/state/OperatorStateStore 17,runtime/jobgraph/JobType 17,datastream/impl/context/DefaultStateManager 48,TaskInfo 49,woOutputNonPartitionedContext 33,operators/BaseKeyedProcessOperator 52,TwoInputNonBroadcastProcessOperator 55,OutputProcessOperator 43,KeyedTwoInputBroadcastProcessOperator 43,ProcessOperator 43,TwoInputBroadcastProcessOperator 51,NonBroadcastProcessOperator 46,OutputProcessOperator 33,stream/KeyedPartitionStreamImpl 40,NonKeyedPartitionStreamImpl 40,ProcessConfigurableAndKeyedPartitionStreamImpl 62,NonKeyedPartitionStreamImpl 17,formats/csv/AbstractCsvInputFormat 29,CsvFileSystemFormatFactory 55,$CsvInputFormat 33,ormatFactory 32,Options 17,shaded/jackson2/com/fasterxml/jackson/dataformat/csv/CsvMapper 73,Schema 17,formats/csv/CsvReaderFormat 33,owDeserializationSchema 56,$Builder 35,FormatFactory 35,SerializationSchema 54,$Builder 17,shaded/jackson2/com/fasterxml/jackson/databind/node/ContainerNode 17,table/data/RowData 17,shaded/jackson2/com/fasterxml/jackson/databind/JsonNode 17,formats/csv/RowDataToCsvConverters$RowDataToCsvConverter 25,json/JsonNodeDeserializationSchema 34,Options 41,$MapNullKeyMode 17,table/types/logical/RowType 17,formats/common/TimestampFormat 25,json/JsonFormatOptions$MapNullKeyMode 34,RowDataSerializationSchema 38,eserializationSchema 58,$Builder 37,FormatFactory 37,SerializationSchema 56,$Builder 30,RowDataToJsonConverters 17,table/connector/source/DynamicTableSource$Context 17,api/common/serialization/DeserializationSchema 17,formats/json/canal/CanalJsonDecodingFormat 45,Options 45,SerializationSchema 30,debezium/DebeziumJsonDecodingFormat 51,Options 51,SerializationSchema 30,maxwell/MaxwellJsonDeserializationSchema 49,Options 49,SerializationSchema 30,ogg/OggJsonSerializationSchema 17,metrics/reporter/InstantiateViaFactory 36,terceptInstantiationViaReflection 17,runtime/state/AbstractChannelStateHandle 31,heap/InternalKeyContext 31,metrics/LatencyTrackingStateConfig 31,StreamCompressionDecorator 25,checkpoint/CheckpointType 25,state/InternalKeyContext 31,AbstractKeyedStateBackendBuilder 39,ManagedMemoryStateBackend 39,StateBackend 32,rrayListSerializer 31,v2/StateDescriptor 17,api/common/state/v2/State 17,runtime/state/AsyncKeyedStateBackend 31,BoundedInputStream 31,LocalRecoveryDirectoryProvider 31,ChangelogTaskLocalStateStore 33,eckpointListener 17,api/common/state/CheckpointListener 17,runtime/state/CheckpointStorageCoordinatorView 48, 31,StateBackend 4,slf4j/Logger 4,apache/flink/runtime/state/CheckpointStorageLoader 43,reamFactory$CheckpointStateOutputStream 43,orageWorkerView 41,edStateScope 41,StreamFactory 47,WithResultProvider 65,$PrimaryAndSecondaryStream 73,StreamOnly 31,SharedStateRegistry 31,CompositeStateHandle 31,DefaultKeyedStateStore 32,irectoryKeyedStateHandle 0,java/nio/file/Path 0,org/apache/flink/runtime/state/DirectoryStateHandle 32,uplicatingCheckpointOutputStream 17,util/function/SupplierWithException 17,runtime/state/FullSnapshotResources 43,AsyncWriter 31,IncrementalKeyedStateHandle 0,java/util/UUID 0,org/apache/flink/runtime/state/StreamStateHandle 31,IncrementalLocalKeyedStateHandle 31,StateHandleID 32,haredStateRegistryKey 31,IncrementalRemoteKeyedStateHandle 31,KeyGroupsStateHandle 34,edStateCheckpointOutputStream 17,api/common/state/StateDescriptor 39, 17,runtime/state/StateSnapshotTransformer$StateSnapshotTransformFactory 31,KeyedStateFactory 31,LocalRecoveryConfig 44,DirectoryProviderImpl 31,NonClosingCheckpointOutputStream 31,OperatorBackendSerializationProxy 39,StateCheckpointOutputStream 31,PhysicalStateHandleID 32,laceholderStreamStateHandle 0,java/util/concurrent/Executor 0,org/apache/flink/runtime/state/SharedStateRegistry$Result 25,checkpoint/CompletedCheckpoint 25,jobgraph/RestoreMode 25,state/SharedStateRegistryFactory 50,Impl 25,util/NonClosingOutpusStreamDecorator 0,java/io/OutputStream 0,org/apache/flink/runtime/state/SnappyStreamCompressionDecorator 31,CheckpointableKeyedStateBackend 17,util/TernaryBoolean 17,runtime/state/StateBackendLoader 17,api/common/state/KeyedStateStore 17,runtime/state/StateInitializationContextImpl 0,java/util/concurrent/Future 0,org/apache/flink/runtime/state/StateUtil 0,java/io/File 0,org/apache/flink/runtime/clusterframework/types/AllocationID 25,jobgraph/JobVertexID 25,state/TaskLocalStateStore 17,util/Reference 17,runtime/state/TaskExecutorLocalStateStoresManager 35,LocalStateStoreImpl 25,executiongraph/ExecutionAttemptID 25,checkpoint/JobManagerTaskRestore 25,taskmanager/CheckpointResponder 25,checkpoint/channel/SequentialChannelStateReaderImpl 25,state/changelog/StateChangelogStorage 31,TaskExecutorStateChangelogStoragesManager 35,StateManagerImpl 31,UncompressedStreamCompressionDecorator 31,VoidNamespaceTypeInfo 31,filesystem/FsCheckpointStateToolset 56,orageAccess 44,StateBackend 56,Factory 31,hashmap/HashMapStateBackend 31,memory/MemCheckpointStreamFactory 41,oryBackendCheckpointStorageAccess 44,StateBackend 56,Factory 17,state/changelog/AbstractChangelogStateBackend 33,ChangelogStateBackendMetricGroup 17,runtime/state/changelog/StateChangelogWriter 17,state/changelog/ChangelogKeyedStateBackend 17,runtime/state/internal/InternalKvState 17,state/changelog/KvStateChangeLogger 33,ChangelogState 47,Factory 17,runtime/state/internal/InternalMapState 17,state/changelog/restore/KvStateChangeApplier 17,runtime/state/internal/InternalValueState 48,ListState 48,ReducingState 48,AggregatingState 17,state/changelog/restore/ChangelogApplierFactory 17,api/common/operators/MailboxExecutor 0,java/util/concurrent/ExecutorService 0,org/apache/flink/runtime/taskmanager/AsyncExceptionHandler 17,state/common/PeriodicMaterializationManager$MaterializationTarget 30,ChangelogMaterializationMetricGroup 30,PeriodicMaterializationManager 17,api/common/state/v2/AggregatingStateDescriptor 17,runtime/asyncprocessing/StateRequestHandler 4,forstdb/ColumnFamilyHandle 4,apache/flink/state/forst/ForStAggregatingState 29,ContextKey 29,ForStMapState 34,DBBunchPutRequest 34,InnerTable 34,DBMapCheckRequest 4,forstdb/RocksIterator 4,apache/flink/state/forst/ForStDBMapEntryIterRequest 39,KeyIterRequest 39,ValueIterRequest 34,ResourceContainer 4,forstdb/RocksDB 4,apache/flink/state/forst/snapshot/ForStSnapshotStrategyBase 17,runtime/state/PriorityQueueSetFactory 17,state/forst/ForStNativeMetricMonitor 34,DBTtlCompactFiltersManager 34,KeyedStateBackend 17,api/common/state/v2/ListStateDescriptor 17,state/forst/ForStListState 17,api/common/state/v2/MapStateDescriptor 37,ReducingStateDescriptor 17,state/forst/ForStReducingState 34,OptionsFactory 17,runtime/memory/OpaqueMemoryResource 17,core/execution/RecoveryClaimMode 17,runtime/state/CheckpointStorageAccess 25,asyncprocessing/StateRequestContainer 17,state/forst/ForStStateExecutor 17,api/common/state/v2/ValueStateDescriptor 17,state/forst/ForStValueState 29,fs/ForStFlinkFileSystem 29,datatransfer/DataTransferStrategy 62,Builder 42,ForStStateDataTransfer 17,runtime/state/StateSerializerProvider 4,forstdb/DBOptions 4,apache/flink/state/forst/ForStNativeMetricOptions 17,runtime/state/StateBackend$CustomInitializationMetrics 17,state/forst/restore/ForStIncrementalRestoreOperation 17,runtime/state/SnapshotDirectory 17,state/forst/sync/ForStPriorityQueueConfig 17,util/ResourceGuard 17,state/forst/ForStDBWriteBatchWrapper 17,runtime/state/SerializedCompositeKeyBuilder 17,state/forst/sync/ForStSyncKeyedStateBackend 60,Builder 17,core/memory/DataInputDeserializer 33,OutputSerializer 4,rocksdb/RocksDB 4,apache/flink/state/rocksdb/snapshot/RocksDBSnapshotStrategyBase 4,rocksdb/ColumnFamilyHandle 4,apache/flink/state/rocksdb/ttl/RocksDbTtlCompactFiltersManager 31,sstmerge/RocksDBManualCompactionManager 19,reaming/api/TimeCharacteristic 0,java/util/OptionalLong 0,org/apache/flink/streaming/api/connector/sink2/CommittableMessage 65,TypeInfo 58,Summary 58,WithLineage 47,GlobalCommitterOperator 47,WithPostCommitTopology 52,reCommitTopology 54,WriteTopology 31,datastream/AllWindowedStream 42,CoGroupedStreams$TaggedUnion 59,UnionSerializer 74,ConfigSnapshot 31,windowing/assigners/WindowAssigner 41,triggers/Trigger 41,evictors/Evictor 31,datastream/CoGroupedStreams$WithWindow 17,api/common/functions/CoGroupFunction 17,streaming/api/datastream/KeyedStream 17,api/common/functions/Partitioner 17,streaming/api/datastream/IterativeStream 31,functions/AssignerWithPeriodicWatermarks 54,unctuatedWatermarks 17,core/fs/FileSystem$WriteMode 17,streaming/api/functions/sink/SinkFunction 31,datastream/CustomSinkOperatorUidHashes 31,operators/StreamSink 31,transformations/LegacySinkTransformation 0,java/util/Iterator 0,org/apache/flink/streaming/api/operators/collect/ClientAndIterator 31,datastream/DataStreamUtils 42,IterativeStream$ConnectedIterativeStreams 42,JoinedStreams$WithWindow 17,api/common/functions/JoinFunction 38,FlatJoinFunction 17,streaming/api/datastream/WindowedStream 42,KeyedStream$IntervalJoined 66, 17,util/OutputTag 17,streaming/api/CheckpointingMode 31,environment/CheckpointConfig$ExternalizedCheckpointCleanup 0,java/net/URI 0,org/apache/flink/streaming/api/environment/CheckpointConfig 43,ExecutionCheckpointingOptions 43,RemoteStreamEnvironment 43,StreamExecutionEnvironment 31,datastream/DataStreamSource 31,functions/source/FileMonitoringFunction$WatchType 48,SourceFunction 31,graph/StreamGraph 31,environment/StreamPipelineOptions 31,functions/AscendingTimestampExtractor 41,timestamps/AscendingTimestampExtractor 41,IngestionTimeExtractor 41,TimestampAssigner 17,api/common/eventtime/TimestampAssigner 17,streaming/api/functions/sink/DiscardingSink 46,OutputFormatSinkFunction 46,legacy/OutputFormatSinkFunction 46,PrintSink 55,Function 46,legacy/PrintSinkFunction 46,RichSinkFunction 46,legacy/RichSinkFunction 46,SinkContextUtil 46,legacy/SinkFunction 65,$Context 46,SocketClientSink 46,legacy/SocketClientSink 46,TwoPhaseCommitSinkFunction 46,legacy/TwoPhaseCommitSinkFunction 46,TwoPhaseCommitSinkFunction$State 46,legacy/TwoPhaseCommitSinkFunction$State 46,TwoPhaseCommitSinkFunction$StateSerializer 46,legacy/TwoPhaseCommitSinkFunction$StateSerializer 46,TwoPhaseCommitSinkFunction$StateSerializerConfigSnapshot 88,Snapshot 46,legacy/TwoPhaseCommitSinkFunction$StateSerializerSnapshot 46,TwoPhaseCommitSinkFunction$TransactionHolder 46,legacy/TwoPhaseCommitSinkFunction$TransactionHolder 46,WriteFormat 57,AsCsv 59,Text 51,SinkFunction 63,ByMillis 46,filesystem/Bucket 63,s 17,core/fs/RecoverableFsDataOutputStream 36,Writer$ResumeRecoverable 17,streaming/api/functions/sink/filesystem/InProgressFileWriter 57,BulkBucketWriter 57,RowWiseBucketWriter 57,StreamingFileSink 57,legacy/StreamingFileSink 81,$BucketsBuilder 57,StreamingFileSink$BulkFormatBuilder 57,legacy/StreamingFileSink$BulkFormatBuilder 57,StreamingFileSink$DefaultBulkFormatBuilder 57,legacy/StreamingFileSink$DefaultBulkFormatBuilder 57,StreamingFileSink$DefaultRowFormatBuilder 57,legacy/StreamingFileSink$DefaultRowFormatBuilder 57,StreamingFileSink$RowFormatBuilder 57,legacy/StreamingFileSink$RowFormatBuilder 46,v2/DiscardingSink 42,ource/ContinuousFileMonitoringFunction 48,legacy/ContinuousFileMonitoringFunction 48,ContinuousFileReaderOperator 31,operators/MailboxExecutor 31,functions/source/ContinuousFileReaderOperatorFactory 48,FileMonitoringFunction 48,legacy/FileMonitoringFunction 77,$WatchType 48,FileReadFunction 48,legacy/FileReadFunction 48,FromElementsFunction 48,legacy/FromElementsFunction 48,FromIteratorFunction 48,legacy/FromIteratorFunction 48,FromSplittableIteratorFunction 48,legacy/FromSplittableIteratorFunction 48,InputFormatSourceFunction 48,legacy/InputFormatSourceFunction 48,MessageAcknowledgingSourceBase 49,ultipleIdsMessageAcknowledgingSourceBase 48,ParallelSourceFunction 48,legacy/ParallelSourceFunction 48,RichParallelSourceFunction 48,legacy/RichParallelSourceFunction 48,RichSourceFunction 48,legacy/RichSourceFunction 48,SocketTextStreamFunction 48,legacy/SocketTextStreamFunction 57,urceFunction 48,SourceFunction$SourceContext 48,legacy/SourceFunction$SourceContext 48,StatefulSequenceSource 48,legacy/StatefulSequenceSource 48,datagen/DataGeneratorSource 41,timestamps/BoundedOutOfOrdernessTimestampExtractor 41,windowing/ReduceApplyProcessAllWindowFunction 69,WindowFunction 52,ichProcessAllWindowFunction 62,WindowFunction 31,operators/AbstractInput 41,ChainingStrategy 17,runtime/metrics/groups/OperatorMetricGroup 17,streaming/api/operators/Output 41,AbstractStreamOperator 63,V2 49,UdfStreamOperator 0,java/io/Closeable 0,org/apache/flink/streaming/api/operators/BackendRestorerProcedure 17,metrics/Counter 17,streaming/api/operators/CountingOutput 41,Triggerable 17,runtime/asyncprocessing/AsyncExecutionController 17,streaming/api/operators/InternalTimerService 53,ServiceManager 41,KeyContext 27,runtime/tasks/ProcessingTimeService 17,runtime/metrics/groups/TaskIOMetricGroup 17,streaming/runtime/tasks/StreamTaskCancellationContext 27,api/operators/InternalTimeServiceManager$Provider 67,Impl 41,OperatorSnapshotFutures 58,inalizer 41,SetupableStreamOperator 42,impleOutputFormatOperatorFactory 17,util/function/FunctionWithException 17,runtime/operators/coordination/OperatorEventGateway 17,api/common/eventtime/WatermarkStrategy 17,streaming/runtime/io/PushingAsyncDataInput$DataOutput 35,tasks/StreamTask$CanEmitBatchOfRecordsChecker 27,api/operators/StreamOperatorParameters 42,ourceOperator 42,treamOperator 27,runtime/tasks/StreamTask 27,api/graph/StreamConfig 17,runtime/operators/coordination/OperatorEventDispatcher 17,streaming/api/operators/StreamOperatorStateHandler$CheckpointedStreamOperator 17,runtime/checkpoint/CheckpointOptions 25,state/SnapshotStrategyRunner 17,streaming/api/operators/StreamOperatorStateHandler 47,Source 27,runtime/streamstatus/StreamStatusMaintainer 27,api/operators/StreamSourceContexts 17,runtime/jobgraph/OperatorID 17,streaming/api/operators/StreamOperatorStateContext 47,TaskStateInitializer 17,runtime/checkpoint/PrioritizedOperatorSubtaskState 17,util/CloseableIterable 17,streaming/api/operators/StreamTaskStateInitializerImpl 17,runtime/externalresource/ExternalResourceInfoProvider 25,state/v2/KeyedStateStoreV2 34,ValueStateDescriptor 17,api/common/state/v2/ValueState 17,runtime/state/v2/ListStateDescriptor 17,api/common/state/v2/ListState 17,runtime/state/v2/MapStateDescriptor 17,api/common/state/v2/MapState 17,runtime/state/v2/ReducingStateDescriptor 17,api/common/state/v2/ReducingState 17,runtime/state/v2/AggregatingStateDescriptor 17,api/common/state/v2/AggregatingState 17,streaming/api/operators/TimerSerializer$TimerSerializerConfigSnapshot 41,YieldingOperatorFactory 41,legacy/YieldingOperatorFactory 31,functions/async/AsyncFunction 31,datastream/AsyncDataStream$OutputMode 31,functions/async/AsyncRetryStrategy 31,operators/async/AsyncWaitOperator 64,Factory 31,functions/co/ProcessJoinFunction 31,operators/co/IntervalJoinOperator 64,$BufferSerializerConfigSnapshot 17,runtime/jobgraph/tasks/AbstractInvokable 17,streaming/runtime/io/StreamTaskInput 17,runtime/memory/MemoryManager 25,io/disk/iomanager/IOManager 17,streaming/api/operators/sort/MultiInputSortingDataInput$SelectableSortingInputs 72, 46,SortingDataInput 45,ed/state/BatchExecutionInternalTimeServiceManager 68,KeyedStateBackend 68,StateBackend 17,api/connector/source/ReaderOutput 17,streaming/api/operators/source/NoOpTimestampsAndWatermarks 17,api/common/eventtime/WatermarkGeneratorSupplier 64,$Context 17,streaming/api/operators/source/ProgressiveTimestampsAndWatermarks 48,SourceOutputWithWatermarks 48,TimestampsAndWatermarks 71,Context 31,scala/AllWindowedStream 38,syncDataStream 31,datastream/AsyncDataStream 31,scala/BroadcastConnectedStream 31,datastream/BroadcastConnectedStream 31,scala/CachedDataStream 31,datastream/CachedDataStream 31,scala/CloseableIterator 17,util/CloseableIterator 17,streaming/api/scala/CoGroupedStreams 31,datastream/CoGroupedStreams 31,scala/CoGroupedStreams$Where 31,datastream/CoGroupedStreams$Where 31,scala/CoGroupedStreams$Where$EqualTo 31,datastream/CoGroupedStreams$Where$EqualTo 31,scala/CoGroupedStreams$Where$EqualTo$WithWindow 39,nnectedStreams 31,datastream/ConnectedStreams 31,scala/DataStream 47,Utils 37,JavaKeySelector 38,oinedStreams 31,datastream/JoinedStreams 31,scala/JoinedStreams$Where 31,datastream/JoinedStreams$Where 31,scala/JoinedStreams$Where$EqualTo 31,datastream/JoinedStreams$Where$EqualTo 31,scala/JoinedStreams$Where$EqualTo$WithWindow 37,KeyedStream 48,$IntervalJoin 61,ed 37,OutputTag 37,StreamExecutionEnvironment 37,WindowedStream 37,async/AsyncFunction 48,RetryPredicate 31,functions/async/AsyncRetryPredicate 31,scala/async/AsyncRetryStrategies 27,util/retryable/AsyncRetryStrategies 27,api/scala/async/AsyncRetryStrategies$ExponentialBackoffDelayRetryStrategyBuilder 27,util/retryable/AsyncRetryStrategies$ExponentialBackoffDelayRetryStrategyBuilder 27,api/scala/async/AsyncRetryStrategies$FixedDelayRetryStrategyBuilder 27,util/retryable/AsyncRetryStrategies$FixedDelayRetryStrategyBuilder 27,api/scala/async/AsyncRetryStrategies$JavaToScalaRetryStrategy 60,y 43,JavaResultFutureWrapper 43,ResultFuture 31,functions/async/ResultFuture 31,scala/async/RetryPredicates 27,util/retryable/RetryPredicates 27,api/scala/async/RichAsyncFunction 31,functions/async/RichAsyncFunction 31,scala/async/ScalaRichAsyncFunctionWrapper 37,extensions/impl/acceptPartialFunctions/OnConnectedStream 78,DataStream 78,JoinedStream 78,KeyedStream 78,WindowedStream 37,function/AllWindowFunction 31,functions/windowing/AllWindowFunction 31,scala/function/ProcessAllWindowFunction 31,functions/windowing/ProcessAllWindowFunction 31,scala/function/ProcessAllWindowFunction$Context 31,functions/windowing/ProcessAllWindowFunction$Context 31,scala/function/ProcessWindowFunction 31,functions/windowing/ProcessWindowFunction 31,scala/function/ProcessWindowFunction$Context 31,functions/windowing/ProcessWindowFunction$Context 31,scala/function/RichAllWindowFunction 31,functions/windowing/RichAllWindowFunction 31,scala/function/RichProcessAllWindowFunction 57,WindowFunction 50,WindowFunction 31,functions/windowing/RichWindowFunction 31,scala/function/StatefulFunction 46,WindowFunction 31,functions/windowing/WindowFunction 31,scala/function/util/ScalaAllWindowFunction 73,Wrapper 56,ProcessAllWindowFunctionWrapper 63,WindowFunctionWrapper 56,ReduceFunction 56,WindowFunction 70,Wrapper 31,windowing/assigners/BaseAlignedWindowAssigner 51,DynamicEventTimeSessionWindows 58,ProcessingTimeSessionWindows 51,EventTimeSessionWindows 51,GlobalWindows 51,ProcessingTimeSessionWindows 51,SlidingEventTimeWindows 58,ProcessingTimeWindows 58,TimeWindows 51,TumblingEventTimeWindows 51,WindowStagger 51,TumblingProcessingTimeWindows 59,TimeWindows 41,evictors/TimeEvictor 41,triggers/ContinuousEventTimeTrigger 60,ProcessingTimeTrigger 0,java/io/Serializable 0,org/apache/flink/streaming/api/windowing/triggers/Trigger$TriggerContext 27,experimental/CollectSink 27,runtime/streamstatus/StreamStatus 41,record/StreamElement 61,Serializer$StreamElementSerializerConfigSnapshot 41,status/StatusWatermarkValve 35,watermarkstatus/StatusWatermarkValve 35,streamstatus/StreamStatusProvider 35,translators/SinkTransformationTranslator 35,watermarkstatus/StatusWatermarkValve$InputChannelStatus 27,util/serialization/AbstractDeserializationSchema 17,api/common/serialization/AbstractDeserializationSchema 17,streaming/util/serialization/DeserializationSchema 46,SerializationSchema 17,api/common/serialization/SerializationSchema 17,streaming/util/serialization/SimpleStringSchema 17,api/common/serialization/SimpleStringSchema 17,streaming/util/serialization/TypeInformationSerializationSchema 17,api/common/serialization/TypeInformationSerializationSchema 17,streaming/util/typeutils/DefaultScalaProductFieldAccessorFactory 17,table/annotation/ArgumentTrait 24,pi/Table 27,AggregatedTable 27,CatalogAlreadyExistException 27,EnvironmentSettings 23,catalog/CatalogStore 23,api/EnvironmentSettings$Builder 27,FlatAggregateTable 27,WindowGroupedTable 27,GroupWindowedTable 32,edTable 27,ImplicitExpressionConversions 56,$AnyWithOperations 57,FieldExpression 57,ImperativeAggregateFunctionCall 57,LiteralBooleanExpression 65,yteExpression 64,DoubleExpression 64,FloatExpression 64,IntExpression 64,JavaDecimalExpression 64,LongExpression 64,ScalaDecimalExpression 65,hortExpression 65,qlDateExpression 67,TimeExpression 71,stampExpression 65,tringExpression 57,ScalarFunctionCall 57,TableFunctionCall 57,UnresolvedFieldExpression 57,WithOperations 45,Operations 27,OverWindowPartitioned 48,Ordered 31, 23,expressions/Expression 23,api/OverWindow 37,PartitionedOrderedPreceding 37,edTable 27,PlanReference$ContentPlanReference 31,nerType 27,SessionWithGap 34, 34,WithGapOnTime 28,lideWithSize 32, 32,WithSizeAndSlide 48,OnTime 27,TableSchema 23,functions/TemporalTableFunction 23,api/TableAlreadyExistException 23,catalog/exceptions/TableAlreadyExistException 23,api/TableColumn 23,legacy/api/TableColumn 23,api/TableColumn$ComputedColumn 23,legacy/api/TableColumn$ComputedColumn 23,api/TableColumn$MetadataColumn 23,legacy/api/TableColumn$MetadataColumn 23,api/TableColumn$PhysicalColumn 23,legacy/api/TableColumn$PhysicalColumn 0,java/lang/Boolean 5,math/MathContext 0,org/apache/flink/table/api/TableConfig 27,Schema 27,TableDescriptor$Builder 42, 23,descriptors/ConnectorDescriptor 42,TableDescriptor 23,api/TableEnvironment 32,Result 23,legacy/api/TableSchema 23,api/TableSchema$Builder 23,legacy/api/TableSchema$Builder 23,api/TumbleWithSize 33, 33,WithSizeOnTime 28,ypes 27,UnresolvedException 27,WatermarkSpec 23,catalog/SchemaTranslator$ProducingResult 24,onnector/ChangelogMode 23,api/bridge/internal/AbstractStreamTableEnvironmentImpl 34,java/BatchTableEnvironment 39,StreamTableEnvironment 23,functions/TableFunction 33,AggregateFunction 33,TableAggregateFunction 23,descriptors/StreamTableDescriptor 23,api/bridge/java/internal/BatchTableEnvironmentImpl 23,catalog/CatalogManager 23,module/ModuleManager 23,catalog/FunctionCatalog 23,delegation/Planner 34,Executor 17,api/dag/Pipeline 17,table/sources/TableSource 23,api/bridge/java/internal/StreamTableEnvironmentImpl 34,scala/BatchTableEnvironment 40,DataSetConversions 45,treamConversions 40,StreamTableEnvironment 40,TableConversions 40,internal/BatchTableEnvironmentImpl 49,StreamTableEnvironmentImpl 27,config/ExecutionConfigOptions 17,shaded/guava31/com/google/common/collect/ImmutableSet 30,2/com/google/common/collect/ImmutableSet 17,table/api/config/LookupJoinHintOptions 34,OptimizerConfigOptions 34,TableConfigOptions 30,straints/Constraint 49,$ConstraintType 39,UniqueConstraint 27,dataview/DataViewSpec 36,ListView 44,Spec 36,MapView 43,Spec 27,internal/BaseExpressions 38,tchTableEnvImpl 36,CollectResultProvider 17,shaded/guava31/com/google/common/cache/CacheStats 30,2/com/google/common/cache/CacheStats 17,table/api/internal/PlanCacheManager 23,catalog/ResolvedCatalogBaseTable 23,api/internal/ShowCreateUtil 37,tatementSetImpl 36,TableEnvImpl 48,$InsertOptions 23,operations/Operation 23,api/ExplainDetail 23,sinks/TableSink 23,delegation/ExtendedOperationExecutor 23,api/internal/TableEnvironmentImpl 53,nternal 41,Impl 41,ResultImpl 51,$Builder 52,PrintStyle 0,java/time/ZoneId 0,org/apache/flink/table/catalog/AbstractCatalogTable 46,View 31,BasicOperatorTable 49,$TimeIndicatorReturnType 31,Catalog 38,BaseTable 38,CalciteSchema 38,Function 46,Impl 38,Lock 42,$Factory 23,expressions/resolver/ExpressionResolver$ExpressionResolverBuilder 23,catalog/ResolvedCatalogTable 31,CatalogPartitionSpec 38,Manager$TableLookupResult 45,CalciteSchema 31,ResolvedCatalogView 46,MaterializedTable 47,odel 31,CatalogPropertiesUtil 38,Reader 38,Table 43,Builder 43,Impl 38,ViewImpl 32,onnectorCatalogTable 31,IntervalFreshness 31,CatalogMaterializedTable$LogicalRefreshMode 56,RefreshMode 63,Status 31,DefaultCatalogMaterializedTable 45,Table 31,ExternalSchemaTranslator 55,$InputResult 56,OutputResult 23,delegation/PlannerTypeInferenceUtil 23,catalog/FunctionLanguage 31,UnresolvedIdentifier 31,FunctionCatalog$InlineCatalogFunction 46,OperatorTable 23,functions/BuiltInFunctionDefinition 23,catalog/FunctionLookup$Result 45, 31,GenericInMemoryCatalog 31,IntervalFreshness$TimeUnit 31,ManagedTableListener 31,QueryOperationCatalogViewTable 31,CatalogMaterializedTable 31,ResolvedSchema 31,TableChange$ModifyDefinitionQuery 42, 24,onnector/RequireCatalogLock 33,format/BulkDecodingFormat 17,connector/file/table/format/BulkDecodingFormat 17,table/connector/sink/DataStreamSinkProvider 38,SinkFunctionProvider 38,legacy/SinkFunctionProvider 38,SinkProvider 34,ource/AsyncTableFunctionProvider 23,legacy/connector/source/AsyncTableFunctionProvider 23,connector/source/DataStreamScanProvider 40,SourceFunctionProvider 17,legacy/table/connector/source/SourceFunctionProvider 17,table/connector/source/TableFunctionProvider 23,legacy/connector/source/TableFunctionProvider 23,connector/source/abilities/SupportsProjectionPushDown 23,data/ColumnarArrayData 28,columnar/ColumnarArrayData 28,ColumnarRowData 28,columnar/ColumnarRowData 28,DecimalData 39,Utils 28,binary/BinaryStringData 0,java/lang/Short 10,Byte 10,Double 10,Float 0,org/apache/flink/table/data/binary/BinaryStringDataUtil 27,view/ListViewTypeInfo 48,Factory 32,MapViewTypeInfo 47,Factory 32,StateListView 37,MapView 24,elegation/ExecutorFactory 34,PlannerExpressionParser 57,$SingletonPlannerExpressionParser 41,Factory 25,scriptors/BatchTableDescriptor 35,ClassInstance 48,Validator 36,oreModuleDescriptor 55,Validator 36,sv 38,Validator 36,ustomConnectorDescriptor 35,Descriptor 23,legacy/descriptors/Descriptor 23,descriptors/DescriptorBase 45,Properties 35,FileSystem 36,ormatDescriptor 23,api/FormatDescriptor 23,descriptors/FormatDescriptorValidator 36,unctionDescriptor 23,api/FunctionDescriptor 23,descriptors/FunctionDescriptorValidator 35,HierarchyDescriptor 54,Validator 35,Json 39,Validator 35,LiteralValue 47,Validator 35,ModuleDescriptor 51,Validator 35,OldCsv 35,PythonFunctionValidator 35,Rowtime 23,legacy/descriptors/Rowtime 23,descriptors/RowtimeValidator 17,legacy/table/descriptors/RowtimeValidator 17,table/descriptors/Schema 41,Validator 17,legacy/table/descriptors/SchemaValidator 17,table/descriptors/StreamTableDescriptorValidator 35,TableDescriptor 23,executor/StreamExecutor 46,Factory 23,delegation/StreamExecutorFactory 23,explain/Node 31,PlanJsonParser 26,ressions/Abs 38,tractWindowProperty 36,cos 36,ggFunctionCall 38,regation 36,lias 36,nd 23,functions/FunctionIdentifier 41,Definition 23,expressions/UnresolvedCallExpression 23,operations/QueryOperation 23,expressions/TableReferenceExpression 35,ApiExpressionUtils 36,rrayConstructor 40,Element 36,sc 37,in 36,tan 39,2 37,tribute 17,api/common/attribute/Attribute 17,table/expressions/Avg 35,Between 42,Comparison 36,in 38,aryArithmetic 41,Comparison 41,Expression 41,Predicate 35,CallExpression 37,rdinality 37,st 36,eil 36,harLength 36,ollect 37,ncat 41,Ws 37,s 38,h 37,t 37,unt 36,urrentDate 42,Range 43,ow 42,Time 46,Point 46,stamp 35,DateFormat 36,egrees 37,sc 36,istinctAgg 37,v 35,E 36,qualTo 36,xp 38,ressionBridge 45,Parser 37,tract 35,Flattening 37,oor 36,romBase64 35,GetCompositeField 36,reaterThan 46,OrEqual 35,Hex 35,If 36,n 37,itCap 37,putTypeSpec 36,sFalse 37,NotFalse 40,Null 40,True 38,ull 37,True 36,temAt 35,LTrim 36,eafExpression 37,ssThan 43,OrEqual 36,ike 37,teral 36,n 36,ocalTime 44,stamp 37,g 38,10 38,2 37,wer 36,pad 35,MapConstructor 37,x 36,d5 36,in 38,us 36,od 36,ul 35,NamedExpression 36,ot 38,Between 38,EqualTo 36,ull 35,Or 37,dering 17,api/common/operators/Ordering 17,table/expressions/OverCall 39,lay 35,Pi 36,lannerExpression 52,Converter 52,ParserImpl 62,$Keyword 52,Utils 42,ResolvedFieldReference 42,ScalarFunctionCall 43,ymbol 48,s 49,$PlannerSymbolValue 42,TableFunctionCall 43,imeIntervalUnit 46,PointUnit 43,rimMode 43,ypeInferenceUtilImpl 37,us 36,osition 37,wer 36,roctimeAttribute 35,RTrim 36,adians 37,nd 39,Integer 36,egexpExtract 41,Replace 37,peat 38,lace 37,xPlannerExpression 36,ound 37,wConstructor 38,timeAttribute 36,pad 35,Sha1 38,2 39,24 39,56 38,384 38,512 36,ign 37,milar 37,n 38,h 36,qrt 36,tddevPop 41,Samp 37,reamRecordTimestamp 23,legacy/sources/tsextractors/StreamRecordTimestamp 23,expressions/Substring 37,m 38,0 36,ymbolPlannerExpression 35,TableReference 37,n 38,h 36,emporalCeil 47,Floor 43,Floor 43,Overlaps 36,imeAttribute 39,stampDiff 36,oBase64 36,rim 39,Constants 37,uncate 35,UUID 36,naryExpression 40,Minus 37,boundedRange 45,ow 37,resolvedAlias 45,FieldReference 45,OverCall 36,pper 35,VarPop 38,Samp 35,WindowEnd 41,Property 41,Reference 41,Start 35,resolver/lookups/TableReferenceLookup 23,catalog/DataTypeFactory 23,expressions/resolver/SqlExpressionResolver 44,ExpressionResolver 44,LocalOverWindow 44,rules/ResolverRule 62,s 23,factories/BatchTableSinkFactory 44,ourceFactory 34,lackHoleTableSinkFactory 17,connector/blackhole/table/BlackHoleTableSinkFactory 17,table/factories/BulkReaderFormatFactory 17,connector/file/table/factories/BulkReaderFormatFactory 17,table/factories/BulkWriterFormatFactory 17,connector/file/table/factories/BulkWriterFormatFactory 17,table/factories/CatalogFactory 34,omponentFactory 49,Service 33,DataGenOptions 40,TableSourceFactory 17,connector/datagen/table/DataGenTableSourceFactory 17,table/factories/DeserializationSchemaFactory 23,connector/source/DynamicTableSource 34,ink/DynamicTableSink 23,factories/DynamicTableSourceFactory 46,inkFactory 33,FactoryUtil 44,$DefaultDynamicTableContext 34,ileSystemFormatFactory 56,$ReaderContext 34,unctionDefinitionFactory 33,ManagedTableFactory 23,module/Module 23,factories/ModuleFactory 33,PrintTableSinkFactory 17,connector/print/table/PrintTableSinkFactory 17,table/factories/SerializationSchemaFactory 34,treamTableSinkFactory 17,legacy/table/factories/StreamTableSinkFactory 17,table/factories/StreamTableSourceFactory 17,legacy/table/factories/StreamTableSourceFactory 17,table/factories/TableFactory 23,legacy/factories/TableFactory 23,factories/TableFactoryService 38,SourceFactory$Context 39,inkFactory$Context 33,CatalogStoreFactory 52,$Context 33,TableFactoryUtil 39,ormatFactory 51,Base 38,SinkFactory 23,legacy/factories/TableSinkFactory 56,$Context 23,factories/TableSourceFactory 23,legacy/factories/TableSourceFactory 58,$Context 23,factories/datagen/DataGenTableSource 48,VisitorBase 17,connector/datagen/table/DataGenVisitorBase 17,table/factories/datagen/DataGeneratorContainer 17,connector/datagen/table/DataGeneratorContainer 17,table/factories/datagen/RandomGeneratorVisitor 17,connector/datagen/table/RandomGeneratorVisitor 17,table/factories/datagen/SequenceGeneratorVisitor 17,connector/datagen/table/SequenceGeneratorVisitor 17,table/factories/datagen/types/DataGeneratorMapper 66,$SerializableFunction 48,ecimalDataRandomGenerator 47,RowDataGenerator 24,ormats/raw/RawFormatDeserializationSchema 17,formats/raw/RawFormatDeserializationSchema 17,table/formats/raw/RawFormatFactory 17,formats/raw/RawFormatFactory 17,table/formats/raw/RawFormatSerializationSchema 17,formats/raw/RawFormatSerializationSchema 17,table/functions/BuiltInFunctionDefinitions 33,ConstantFunctionContext 33,FunctionContext 41,Service 33,SqlCallSyntax 33,TableSemantics 34,emporalTableFunctionImpl 23,types/inference/CallContext 23,functions/UserDefinedFunction 52,Helper 33,python/PythonFunctionKind 46,Env 46,ScalarFunction 46,TableFunction 33,utils/AggSqlFunction 39,ScalarSqlFunction 39,TableSqlFunction 39,UserDefinedFunctionUtils 23,gateway/api/results/ResultSet 52,$ResultType 35,session/SessionEnvironment 23,module/CoreModuleFactory 23,operations/CalculatedQueryOperation 36,talogQueryOperation 41,SinkModifyOperation 35,ollectModifyOperation 34,DataSetQueryOperation 34,ExternalModifyOperation 34,JavaDataStreamQueryOperation 38,ExternalQueryOperation 34,LikeType 34,utils/LikeType 34,LoadModuleOperation 34,ModifyOperationVisitor 34,OperationUtils 34,PlannerQueryOperation 34,QueryOperationVisitor 34,ScalaDataStreamQueryOperation 39,ExternalQueryOperation 35,howCatalogsOperation 39,olumnsOperation 38,DatabasesOperation 38,FunctionsOperation$FunctionScope 56, 38,PartitionsOperation 39,roceduresOperation 38,TablesOperation 38,ViewsOperation 23,catalog/ContextResolvedTable 23,operations/SinkModifyOperation$ModifyType 53, 35,ourceQueryOperation 35,tagedSinkModifyOperation 34,TableSourceQueryOperation 34,UnregisteredSinkModifyOperation 34,WindowAggregateQueryOperation$ResolvedGroupWindow 34,ddl/AddPartitionsOperation 39,lterTableAddConstraintOperation 48,DropConstraintOperation 48,Operation 50,tionsOperation 23,legacy/operations/ddl/AlterTableOptionsOperation 23,operations/ddl/AlterTableRenameOperation 48,SchemaOperation 38,CreateCatalogOperation 44,TableASOperation 34,CreateTableASOperation 34,ddl/CreateTableOperation 45,empSystemFunctionOperation 38,DropPartitionsOperation 34,materializedtable/AlterMaterializedTableAsQueryOperation 74,ChangeOperation 52,CreateMaterializedTableOperation 34,utils/OperationTreeBuilder 40,QueryOperationDefaultVisitor 23,parse/AbstractRegexParseStrategy 29,CalciteParser 30,learOperationParseStrategy 29,ExtendedParseStrategy 42,r 29,HelpOperationParseStrategy 29,QuitOperationParseStrategy 29,ResetOperationParseStrategy 29,SetOperationParseStrategy 23,refresh/ContinuousRefreshHandler 25,source/ResourceManager 23,sinks/AppendStreamTableSink 17,legacy/table/sinks/AppendStreamTableSink 17,table/sinks/BatchSelectTableSink 34,TableSink 29,StreamTableSink 29,CsvAppendTableSinkFactory 32,BatchTableSinkFactory 32,TableSink 29,DataStreamTableSink 29,OutputFormatTableSink 17,legacy/table/sinks/OutputFormatTableSink 17,table/sinks/OverwritableTableSink 23,legacy/sinks/OverwritableTableSink 23,sinks/PartitionableTableSink 23,legacy/sinks/PartitionableTableSink 23,sinks/RetractStreamTableSink 17,legacy/table/sinks/RetractStreamTableSink 17,table/sinks/StreamSelectTableSink 17,legacy/table/sinks/StreamTableSink 17,table/legacy/sinks/TableSink 23,sinks/TableSinkBase 38,Utils 29,UpsertStreamTableSink 17,legacy/table/sinks/UpsertStreamTableSink 17,table/sources/BatchTableSource 31,StreamTableSource 31,CsvAppendTableSourceFactory 34,BatchTableSourceFactory 34,TableSource 45,FactoryBase 31,DefinedFieldMapping 23,legacy/sources/DefinedFieldMapping 23,sources/DefinedProctimeAttribute 23,legacy/sources/DefinedProctimeAttribute 23,sources/DefinedRowtimeAttributes 23,legacy/sources/DefinedRowtimeAttributes 23,sources/FieldComputer 23,legacy/sources/FieldComputer 23,sources/FilterableTableSource 23,legacy/sources/FilterableTableSource 23,sources/InputFormatTableSource 17,legacy/table/sources/InputFormatTableSource 17,table/sources/LimitableTableSource 23,legacy/sources/LimitableTableSource 23,sources/LookupableTableSource 23,legacy/sources/LookupableTableSource 23,sources/NestedFieldsProjectableTableSource 23,legacy/sources/NestedFieldsProjectableTableSource 23,sources/PartitionableTableSource 23,legacy/sources/PartitionableTableSource 23,sources/ProjectableTableSource 23,legacy/sources/ProjectableTableSource 23,sources/RowtimeAttributeDescriptor 23,legacy/sources/RowtimeAttributeDescriptor 17,legacy/table/sources/StreamTableSource 17,table/legacy/sources/TableSource 23,sources/TableSourceUtil 42,Validation 31,tsextractors/ExistingField 23,legacy/sources/tsextractors/ExistingField 23,sources/tsextractors/StreamRecordTimestamp 44,TimestampExtractor 23,legacy/sources/tsextractors/TimestampExtractor 23,expressions/ResolvedFieldReference 23,sources/tsextractors/TimestampExtractorUtils 24,qlexec/SqlToOperationConverter 23,types/extraction/DataTypeTemplate 0,java/lang/reflect/Type 18,Method 0,org/apache/flink/table/types/extraction/DataTypeExtractor 0,java/lang/reflect/Executable 0,org/apache/flink/table/types/extraction/ExtractionUtils 29,inference/InputTypeStrategy 39,ConstantArgumentCount 29,logical/StructuredType$StructuredComparision 29,inference/strategies/ConstraintArgumentTypeStrategy 39,InputTypeStrategies 39,StaticArgumentTrait 39,TypeInference 52,Util 56,$Result 43,Strategy 50,ies 39,strategies/CastInputTypeStrategy 51,omparableTypeStrategy 50,MapInputTypeStrategy 50,NullableTypeStrategy 50,UseArgumentTypeStrategy 39,transforms/DataTypeConversionClassTransformation 39,utils/AdaptedCallContext 29,logical/StructuredType 51,$Builder 38,ymbolType 37,TypeInformationRawType 23,legacy/types/logical/TypeInformationRawType 23,types/logical/LogicalType 48,Root 48,Family 37,utils/LogicalTypeChecks 54,Parser 29,utils/DataTypeUtils 27,utils/TimeIndicatorTypeInfo 39,tervalTypeInfo 34,ypeCheckUtils 38,oercion 23,util/DummyExecutionEnvironment 33,NoOpOperator 45,$DummyInputFormat 33,StreamExecutionEnvironment 28,JavaScalaConversionUtil 28,Logging 28,MatchUtil 37,$AggregationPatternVariableFinder 28,TableConnectorUtil 29,imestampStringUtils 28,python/PythonInputFormatTableSource 41,TableUtils 23,data/TimestampData 0,java/util/TimeZone 0,org/apache/flink/table/utils/DateTimeUtils 29,IntervalFreshnessUtils 29,PrintUtils 29,TableSchemaUtils 30,imestampStringUtils 30,ypeMappingUtils 33,StringUtils 23,legacy/utils/TypeStringUtils 23,validate/ValidationFailure 42,Result 42,Success 0,java/util/HashMap 0,org/apache/flink/traces/SimpleSpan 17,util/AbstractCloseableRegistry 0,java/util/concurrent/TimeUnit 0,org/apache/flink/util/ExecutorUtils 22,FileUtils 22,InstantiationUtil 22,NetUtils 22,TimeUtils 22,concurrent/Executors 33,FutureUtils 22,function/CachingSupplier 17,formats/csv/RowCsvInputFormat 17,api/common/io/RichOutputFormat 31,SerializedInputFormat 41,OutputFormat 28,functions/RichCrossFunction 42,FilterFunction 38,util/NoOpFunction 38,RichCoGroupFunction 42,JoinFunction 42,FlatMapFunction 42,MapFunction 42,AggregateFunction 42,GroupReduceFunction 47,CombineFunction 38,IterationRuntimeContext 38,RichFlatJoinFunction 42,ReduceFunction 42,MapPartitionFunction 28,typeinfo/IntegerTypeInfo 37,NumericTypeInfo 37,FractionalTypeInfo 28,operators/GenericDataSourceBase 38,Union 38,AbstractUdfOperator 38,base/OuterJoinOperatorBase 43,ReduceOperatorBase 43,DeltaIterationBase$SolutionSetPlaceHolder 62,WorksetPlaceHolder 43,PartitionOperatorBase 43,CoGroupOperatorBase 43,FlatMapOperatorBase 43,SortPartitionOperatorBase 43,MapPartitionOperatorBase 43,GroupReduceOperatorBase 43,BulkIterationBase 43,JoinOperatorBase 43,MapOperatorBase 43,CrossOperatorBase 43,BulkIterationBase$PartialSolutionPlaceHolder 43,InnerJoinOperatorBase 43,GroupCombineOperatorBase 43,DeltaIterationBase 43,FilterOperatorBase 43,CoGroupRawOperatorBase 28,typeutils/SingleThreadAccessCheckingTypeSerializer$SingleThreadAccessCheckingTypeSerializerSnapshot 38,CompositeType 38,base/NullValueSerializer$NullValueSerializerSnapshot 43,SqlTimestampSerializer$SqlTimestampSerializerSnapshot 43,BigDecSerializer$BigDecSerializerSnapshot 43,LocalDateTimeSerializer$LocalDateTimeSerializerSnapshot 43,BooleanValueSerializer$BooleanValueSerializerSnapshot 43,DoubleSerializer$DoubleSerializerSnapshot 43,CharValueSerializer$CharValueSerializerSnapshot 43,InstantSerializer$InstantSerializerSnapshot 43,DoubleValueSerializer$DoubleValueSerializerSnapshot 43,MapSerializerSnapshot 43,FloatSerializer$FloatSerializerSnapshot 43,SqlDateSerializer$SqlDateSerializerSnapshot 43,ListSerializerSnapshot 44,ongSerializer$LongSerializerSnapshot 43,ByteSerializer$ByteSerializerSnapshot 44,ooleanSerializer$BooleanSerializerSnapshot 43,LongValueSerializer$LongValueSerializerSnapshot 43,BigIntSerializer$BigIntSerializerSnapshot 43,CharSerializer$CharSerializerSnapshot 43,IntValueSerializer$IntValueSerializerSnapshot 43,LocalDateSerializer$LocalDateSerializerSnapshot 43,ShortValueSerializer$ShortValueSerializerSnapshot 44,qlTimeSerializer$SqlTimeSerializerSnapshot 43,array/BooleanPrimitiveArraySerializer$BooleanPrimitiveArraySerializerSnapshot 49,IntPrimitiveArraySerializer$IntPrimitiveArraySerializerSnapshot 49,DoublePrimitiveArraySerializer$DoublePrimitiveArraySerializerSnapshot 49,StringArraySerializer$StringArraySerializerSnapshot 49,FloatPrimitiveArraySerializer$FloatPrimitiveArraySerializerSnapshot 49,ShortPrimitiveArraySerializer$ShortPrimitiveArraySerializerSnapshot 49,CharPrimitiveArraySerializer$CharPrimitiveArraySerializerSnapshot 49,BytePrimitiveArraySerializer$BytePrimitiveArraySerializerSnapshot 49,LongPrimitiveArraySerializer$LongPrimitiveArraySerializerSnapshot 43,ShortSerializer$ShortSerializerSnapshot 43,DateSerializer$DateSerializerSnapshot 43,ByteValueSerializer$ByteValueSerializerSnapshot 43,LocalTimeSerializer$LocalTimeSerializerSnapshot 43,StringSerializer$StringSerializerSnapshot 49,ValueSerializer$StringValueSerializerSnapshot 43,FloatValueSerializer$FloatValueSerializerSnapshot 43,IntSerializer$IntSerializerSnapshot 43,VoidSerializer$VoidSerializerSnapshot 21,java/typeutils/TupleTypeInfoBase 36,MultisetTypeInfo 36,runtime/CopyableValueSerializer$CopyableValueSerializerSnapshot 44,JavaEitherSerializerSnapshot 44,Tuple0SerializerSnapshot 44,ValueSerializer$ValueSerializerSnapshot 44,TupleSerializerSnapshot 17,configuration/UnmodifiableConfiguration 17,runtime/state/SavepointKeyedStateHandle 31,filesystem/FsCheckpointStorageLocation 42,AbstractFsCheckpointStorageAccess 42,FsCheckpointStreamFactory 42,AbstractFileStateBackend 31,memory/NonPersistentMetadataCheckpointStorageLocation 38,PersistentMetadataCheckpointStorageLocation 31,ArrayListSerializerSnapshot 31,CheckpointStorageLocation 31,KeyedStateHandle 31,ResultSubpartitionStateHandle 31,JavaSerializer$JavaSerializerSnapshot 31,VoidNamespaceSerializer$VoidNamespaceSerializerSnapshot 31,InputChannelStateHandle 31,KeyGroupsSavepointStateHandle 17,streaming/api/functions/KeyedProcessFunction 41,co/KeyedCoProcessFunction 49,BroadcastProcessFunction 44,RichCoMapFunction 44,BaseBroadcastProcessFunction 44,RichCoFlatMapFunction 44,CoProcessFunction 44,BroadcastProcessFunction 41,query/QueryableAppendingStateOperator 56,ValueStateOperator 41,ProcessFunction 41,windowing/AggregateApplyWindowFunction 51,ReduceApplyAllWindowFunction 62,WindowFunction 51,AggregateApplyAllWindowFunction 31,windowing/assigners/MergingWindowAssigner 41,triggers/Trigger$OnMergeContext 41,windows/GlobalWindow$Serializer$GlobalWindowSerializerSnapshot 49,TimeWindow$Serializer$TimeWindowSerializerSnapshot 31,operators/StreamFlatMap 48,ilter 41,BatchGroupedReduceOperator 41,co/BatchCoBroadcastWithKeyedOperator 44,KeyedCoProcessOperator 44,CoBroadcastWithKeyedOperator 46,StreamFlatMap 44,IntervalJoinOperator$BufferEntrySerializerSnapshot 44,CoProcessOperator 46,StreamMap 44,LegacyKeyedCoProcessOperator 44,CoBroadcastWithNonKeyedOperator 44,BatchCoBroadcastWithNonKeyedOperator 41,KeyedProcessOperator 41,ProcessOperator 41,MultipleInputStreamOperator 41,TwoInputStreamOperator 42,imerSerializerSnapshot 41,StreamProject 47,GroupedReduceOperator 41,OneInputStreamOperator 41,StreamMap 41,LegacyKeyedProcessOperator 31,datastream/CoGroupedStreams$UnionSerializerSnapshot 31,watermark/Watermark 31,environment/LocalStreamEnvironment 27,runtime/streamrecord/StreamRecord 48,LatencyMarker 48,StreamElementSerializer$StreamElementSerializerSnapshot 17,table/dataview/NullAwareMapSerializerSnapshot 32,ListViewSerializerSnapshot 32,NullSerializer$NullSerializerSnapshot 32,MapViewSerializerSnapshot 23,catalog/AbstractCatalog 31,CatalogView 17,connector/file/src/impl/FileSourceReader 17,table/api/ApiExpression 23,operations/ddl/AlterPartitionOperation 52,PropertiesOperation 23,catalog/GenericInMemoryCatalogFactory 31,QueryOperationCatalogView 17,cep/RichPatternFlatSelectFunction 21,functions/PatternProcessFunction 21,pattern/conditions/RichOrCondition 44,AndCondition 44,NotCondition 29,GroupPattern 21,RichPatternSelectFunction 21,nfa/sharedbuffer/SharedBufferEdge$SharedBufferEdgeSerializer$SharedBufferEdgeSerializerSnapshot 38,EventId$EventIdSerializer$EventIdSerializerSnapshot 38,SharedBufferNodeSerializerSnapshotV2 38,LockableTypeSerializerSnapshot 38,NodeId$NodeIdSerializer$NodeIdSerializerSnapshot 25,DeweyNumber$DeweyNumberSerializer$DeweyNumberSerializerSnapshot 18,onnector/file/table/stream/PartitionCommitter 45,compact/CompactOperator 60,Coordinator 38,FileSystemTableSource 27,base/sink/AsyncSinkBase 17,runtime/state/CheckpointBoundKeyedStateHandle 31,TestableKeyedStateBackend 31,ConfigurableStateBackend 17,streaming/runtime/translators/CacheTransformationTranslator$IdentityStreamOperator 77,NoOpStreamOperator 35,watermarkstatus/WatermarkStatus 27,api/datastream/SideOutputDataStream 19,ate/changelog/DeactivatedChangelogStateBackend 33,ChangelogStateBackend 17,table/catalog/ExternalCatalogTable 23,api/internal/TableResultInternal 27,bridge/java/internal/StreamStatementSetImpl 17,connector/file/table/batch/compact/BatchCompactOperator 64,Coordinator 57,FileWriter 17,table/catalog/TableChange$ModifyColumnName 43,ResetOption 43,AddColumn 46,UniqueConstraint 46,Watermark 43,DropColumn 43,ModifyUniqueConstraint 49,ColumnComment 43,DropWatermark 43,ModifyColumn 55,Position 43,DropConstraint 43,SetOption 43,ModifyWatermark 49,PhysicalColumnType 23,operations/ddl/AlterTableChangeOperation 34,DeleteFromFilterOperation 23,gateway/api/results/ResultSetImpl 17,api/common/TaskInfoImpl 23,nnector/sink2/CommitterInitContext 37,WriterInitContext 17,runtime/state/filesystem/FsMergingCheckpointStorageLocation 68,Access 31,AbstractIncrementalStateHandle 17,datastream/impl/operators/KeyedTwoOutputProcessOperator 51,InputNonBroadcastProcessOperator 48,ProcessOperator 33,ExecutionContextEnvironment 28,api/stream/NonKeyedPartitionStream$ProcessConfigurableAndNonKeyedPartitionStream 39,KeyedPartitionStream$ProcessConfigurableAndKeyedPartitionStream 32,function/TwoInputBroadcastStreamProcessFunction 41,OneInputStreamProcessFunction 41,TwoInputNonBroadcastStreamProcessFunction 17,streaming/runtime/streamrecord/RecordAttributes 27,api/operators/PartitionAggregateOperator 50,ReduceOperator 41,YieldingOperator 41,sortpartition/KeyedSortPartitionOperator 31,watermark/InternalWatermark 17,table/catalog/TableChange$MaterializedTableChange 43,AddDistribution 43,ModifyRefreshHandler 56,Status 43,DropDistribution 43,ModifyDistribution 17,core/state/InternalStateIterator 17,api/java/typeutils/NullableMapTypeInfo 36,SetTypeInfo 36,NullableListTypeInfo 44,SetTypeInfo 21,common/typeutils/base/SetSerializerSnapshot 17,datastream/impl/extension/join/operators/TwoInputNonBroadcastJoinProcessFunction 89,Operator 43,window/context/WindowTriggerContext 50,operators/TwoInputNonBroadcastWindowProcessOperator 63,OutputWindowProcessOperator 60,OneInputWindowProcessOperator 50,function/InternalTwoOutputWindowStreamProcessFunction 67,OneInputWindowStreamProcessFunction 67,TwoInputWindowStreamProcessFunction 43,eventtime/functions/EventTimeWrappedOneInputStreamProcessFunction 79,TwoInputBroadcastStreamProcessFunction 82,OutputStreamProcessFunction 64,xtractEventTimeProcessFunction 64,ventTimeWrappedTwoInputNonBroadcastStreamProcessFunction 28,api/extension/window/function/TwoInputNonBroadcastWindowStreamProcessFunction 61,OutputWindowStreamProcessFunction 58,OneInputWindowStreamProcessFunction 58,WindowProcessFunction 42,eventtime/function/TwoInputBroadcastEventTimeStreamProcessFunction 69,NonBroadcastEventTimeStreamProcessFunction 61,EventTimeProcessFunction 61,OneInputEventTimeStreamProcessFunction 61,TwoOutputEventTimeStreamProcessFunction 17,streaming/runtime/watermark/extension/eventtime/EventTimeWatermarkCombiner 27,api/operators/StreamGroupedReduceAsyncStateOperator 19,ate/forst/snapshot/ForStIncrementalSnapshotStrategy 43,NativeFullSnapshotStrategy 29,ForStMapIterator 34,StateBackend 34,ListIterator 23,rocksdb/EmbeddedRocksDBStateBackend 17,table/catalog/TableChange$CatalogTableChange 23,sources/format/RowCsvInputFormat 17,api/connector/source/RichSourceReaderContext 23,mmon/typeutils/base/BitmapSerializer$BitmapSerializerSnapshot 43,VariantSerializer$VariantSerializerSnapshot 32,info/BitmapTypeInfo 37,VariantTypeInfo 23,nnector/sink/lib/OutputFormatSink 17,state/forst/fs/ForStFileSystemTrackingCreatedDirDecorator 17,table/catalog/TableChange$ModifyStartMode 49,TableComment 23,operations/materializedtable/FullAlterMaterializedTableOperation
:1
STATE_BACKEND_LATENCY_TRACKING L0; eh
EXPERT_STATE_BACKENDS L0; eh
STATE_BACKEND_CHANGELOG L0; eh
:3
<init> (L0;L0;IIZL2;)V ad
getExecutionMode ()L0; hi
<init> (L0;L0;IIZJL2;)V hi
!4 de
:6
PARALLELISM_AUTO_MAX I hi
setRestartStrategy (L5;)V hi
getRestartStrategy ()L5; hi
getNumberOfExecutionRetries ()I hi
getExecutionRetryDelay ()J hi
setNumberOfExecutionRetries (I)L6; hi
setExecutionRetryDelay (J)L6; hi
setExecutionMode (L7;)V hi
getExecutionMode ()L7; hi
setDefaultInputDependencyConstraint (L8;)V hi
getDefaultInputDependencyConstraint ()L8; hi
enableForceKryo ()V hi
disableForceKryo ()V hi
isForceKryoEnabled ()Z hi
enableGenericTypes ()V hi
disableGenericTypes ()V hi
hasGenericTypesDisabled ()Z hi
enableForceAvro ()V hi
disableForceAvro ()V hi
isForceAvroEnabled ()Z hi
addDefaultKryoSerializer (L9;L10;)V hi
addDefaultKryoSerializer (L9;L9;)V hi
registerTypeWithKryoSerializer (L9;L10;)V hi
registerTypeWithKryoSerializer (L9;L9;)V hi
registerPojoType (L9;)V hi
registerKryoType (L9;)V hi
getRegisteredTypesWithKryoSerializers ()L11; hi
getRegisteredTypesWithKryoSerializerClasses ()L11; hi
getDefaultKryoSerializers ()L11; hi
getDefaultKryoSerializerClasses ()L11; hi
getRegisteredKryoTypes ()L12; hi
getRegisteredPojoTypes ()L12; hi
isAutoTypeRegistrationDisabled ()Z hi
disableAutoTypeRegistration ()V hi
canEqual (L13;)Z hi
setDynamicGraph (Z)V de
isDynamicGraph ()Z de
getAsyncInflightRecordsLimit ()I hi
setAsyncInflightRecordsLimit (I)L6; hi
getAsyncStateBufferSize ()I hi
setAsyncStateBufferSize (I)L6; hi
getAsyncStateBufferTimeout ()J hi
setAsyncStateBufferTimeout (J)L6; hi
!14 hi
!7 hi
!8 hi
:17
getIntCounterResult (L0;)L15; hi
fromJobSubmissionResult (L16;)L17; hi
:18
<init> (L0;IIII)V eh
<init> (L0;IIIIL0;)V eh
:21
<init> (L19;L20;)V hi
:23
open (L22;)V hi
:24
open (L22;)V hi
:27
getJobId ()L25; hi
getTaskName ()L0; hi
getMetricGroup ()L26; ad
getNumberOfParallelSubtasks ()I hi
getMaxNumberOfParallelSubtasks ()I hi
getIndexOfThisSubtask ()I hi
getAttemptNumber ()I hi
getTaskNameWithSubtasks ()L0; hi
getExecutionConfig ()L6; hi
:30
<init> (L18;L28;L6;L2;L2;L26;)V ad
getExecutionConfig ()L6; hi
getTaskName ()L0; hi
getNumberOfParallelSubtasks ()I hi
getMaxNumberOfParallelSubtasks ()I hi
getIndexOfThisSubtask ()I hi
getMetricGroup ()L26; ad
getAttemptNumber ()I hi
getTaskNameWithSubtasks ()L0; hi
<init> (L18;L28;L6;L2;L2;L29;)V eh
:32
openFunction (L31;L22;)V eh
:34
<init> (L18;L33;L6;L2;L2;L26;)V ad
<init> (L18;L33;L6;L2;L2;L26;L25;)V ad
getJobId ()L25; hi
<init> (L18;L33;L6;L2;L2;L29;L25;)V eh
:35
BLOCK_SIZE_PARAMETER_KEY L0; hi
:36
BLOCK_SIZE_PARAMETER_KEY L0; hi
open (II)V hi
:37
loadGlobalConfigParams ()V hi
:39
filePath L38; hi
ENUMERATE_NESTED_FILES_FLAG L0; hi
getFilePath ()L38; hi
supportsMultiPaths ()Z hi
:40
FILE_PARAMETER_KEY L0; hi
open (II)V hi
:41
finalizeGlobal (I)V hi
:42
supportsMultiPaths ()Z hi
:43
open (II)V hi
:44
open (II)V hi
:47
setFirstInput ([L45;)V hi
setSecondInput ([L45;)V hi
setFirstInputs (L46;)V hi
setSecondInputs (L46;)V hi
addFirstInput ([L45;)V hi
addSecondInput ([L45;)V hi
addFirstInputs (L46;)V hi
addSecondInputs (L46;)V hi
:48
setInputs ([L45;)V hi
setInputs (L46;)V hi
addInput ([L45;)V hi
addInputs (L46;)V hi
:45
setParameter (L0;I)V hi
setParameter (L0;Z)V hi
:49
setOffTaskHeapMemoryMB (I)L49; ad
:50
setInput ([L45;)V hi
setInputs (L46;)V hi
addInput ([L45;)V hi
addInput (L46;)V hi
:51
open (L22;)V hi
!52 hi
!53 hi
!54 hi
!55 hi
!56 hi
!57 hi
!5 hi
:58
<init> (L22;L6;)V hi
getExecutionConfig ()L6; hi
:61
getTtl ()L59; hi
newBuilder (L59;)L60; hi
:60
<init> (L59;)V hi
setTtl (L59;)L60; hi
:65
onNext (L62;)L63; hi
onNext (L64;)L63; hi
!59 hi
:67
createSerializer (L6;)L66; hi
:68
createSerializer (L6;)L66; hi
:69
createSerializer (L6;)L66; hi
:70
createSerializer (L6;)L66; hi
:71
createSerializer (L6;)L66; hi
:72
createSerializer (L6;)L66; hi
:73
createSerializer (L6;)L66; hi
!74 de
!75 de
!76 de
:78
resolveSchemaCompatibility (L66;)L77; hi
:81
delegateCompatibilityCheckToNewSnapshot (L66;L78;[L79;)L77; eh
constructIntermediateCompatibilityResult ([L66;[L79;)L80; eh
!82 de
:83
resolveSchemaCompatibility (L66;)L77; hi
:85
resolveCompatibilityWithNested (L77;[L66;)L77; eh
legacyReadNestedSerializerSnapshots (L84;L33;)L85; de
!86 de
:87
resolveSchemaCompatibility (L66;)L77; hi
!88 de
!89 de
!90 de
!91 de
:79
resolveSchemaCompatibility (L66;)L77; hi
:93
writeSerializerSnapshot (L92;L79;L66;)V de
readSerializerSnapshot (L84;L33;L66;)L79; de
:94
snapshotBackwardsCompatible ([L66;)[L79; de
snapshotBackwardsCompatible (L66;)L79; de
!95 de
!96 de
:97
resolveSchemaCompatibility (L66;)L77; hi
!98 hi
:101
resolveOuterSchemaCompatibility (L99;)L100; eh
!102 de
!103 hi 104
!105 hi
!106 hi
!107 hi
!108 hi
!109 hi
!110 hi 111
!112 hi 113
:114
getSubtaskId ()I hi
getNumberOfParallelSubtasks ()I hi
getAttemptNumber ()I hi
getJobId ()L25; hi
:116
createWriter (L115;)L111; hi
!115 hi
!117 hi
!118 hi
!119 hi
!120 hi
!121 hi
!122 hi
:123
metricGroup ()L26; ad
:124
metricGroup ()L26; ad
:125
idCounter L15; ad
getSlotSharingGroup ()L0; ad
!126 hi
!127 hi
!128 hi 129
!130 hi 131
!132 hi
!133 hi
!134 hi
!135 hi
!136 hi 137
!138 hi
!139 hi 140
!141 hi 142
!143 hi 144
!145 hi 146
!147 hi 148
!149 hi
!150 hi
!151 hi
!152 hi
!153 hi
!154 hi
!155 hi
!156 hi
!157 hi
!158 hi
!159 hi
!160 hi
!161 hi
!162 hi
!163 hi
!164 hi
!165 hi
!166 hi
!167 hi
!168 hi
!169 hi
!170 hi
!171 hi
!172 hi
!173 hi
!174 hi
!175 hi
!176 hi
!177 hi
!178 hi
!179 hi
!180 hi 181
!182 hi 183
!184 hi
!185 hi
!186 hi
!187 hi
!188 hi
!189 hi
!190 hi
!191 hi
!192 hi
!193 hi
!194 hi
!195 hi
!196 hi 197
!198 hi 199
!200 hi 201
!202 hi
!203 hi
!204 hi
!205 hi
!206 hi
!207 hi
!208 hi
!209 hi
!210 hi
!211 hi
!212 hi
!213 hi
!214 hi
!215 hi
!216 hi
!217 hi
!218 hi
!219 hi
!220 hi
!221 hi
!222 hi
!223 hi
!224 hi
!225 hi
!226 hi
!227 hi
!228 hi
!229 hi
!230 hi
!231 hi
!232 hi
!233 hi
!234 hi
!235 hi
!236 hi
!237 hi
!238 hi
!239 hi
!240 hi
!241 hi 242
!243 hi
!244 hi 45
!245 hi
!246 hi
!247 hi
!248 hi
!249 hi
!250 hi 50
!251 hi
!252 hi 253
!254 hi
!255 hi
!256 hi
!257 hi
!258 hi
!259 hi
!260 hi
!261 hi
!262 hi
!263 hi 264
!265 hi
!266 hi
!267 hi
!268 hi
!269 hi
!270 hi
!271 hi
!272 hi
!273 hi
!274 hi
!275 hi
!276 hi
!277 hi
!278 hi
!279 hi
!280 hi
!281 hi
!282 hi
!283 hi
!284 hi 285
!286 hi
!287 hi
!288 hi
!289 hi 290
!291 hi
!292 hi
!293 hi
!294 hi
!295 hi
!296 hi
!297 hi
:298
addAvroSerializersIfRequired (L6;L9;)V eh
:299
createSerializer (L6;)L66; hi
:300
createSerializer (L6;)L66; hi
:301
createSerializer (L6;)L66; hi
:302
createSerializer (L6;)L66; hi
:303
createSerializer (L6;)L66; hi
:304
createSerializer (L6;)L66; hi
:305
createSerializer (L6;)L66; hi
:307
createSerializer (L6;)L66; hi
createPojoSerializer (L6;)L306; hi
:309
createSerializer (L6;)L66; hi
createLegacySerializer (L6;)L66; eh
createLegacySerializer (L308;)L66; hi
:311
createSerializer (L6;)L310; eh
createSerializer (L6;)L66; hi
:312
createSerializer (L6;)L66; hi
!313 de
!314 de
!315 hi
:316
<init> (L9;L14;)V hi
getSerializableSerializerInstance ()L14; hi
isDummy ()Z de
!317 de
!318 de
!319 de
:322
applyRegistrations (L320;L321;)V ad
:323
eof ()Z hi
!324 de
:326
resolveOuterSchemaCompatibility (L325;)L100; eh
:306
<init> (L9;[L66;[L327;L6;)V eh
!328 de
:329
resolveSchemaCompatibility (L66;)L77; hi
!330 de
:332
resolveOuterSchemaCompatibility (L331;)L100; eh
:333
resolveSchemaCompatibilityViaRedirectingToNewSnapshotClass (L88;)L77; de
:310
resolveSchemaCompatibilityViaRedirectingToNewSnapshotClass (L88;)L77; de
!334 de
!335 de
!336 hi 337
!338 hi
!339 hi 340
!341 de
!342 de
!343 hi 344
!345 hi
!346 de
!347 de
!348 hi
!349 hi 350
!351 hi
!352 hi
!353 hi
!354 hi 129
!355 hi
!356 hi
!357 hi
!358 hi
!359 hi
!360 hi
!361 hi
!362 hi
!363 hi
!364 hi
!365 hi
!366 hi
!367 hi
!368 hi
!369 hi
!370 hi
!371 hi
!372 hi
!373 hi
!374 hi
!375 hi
!376 hi
!377 hi
!378 hi
!379 hi
!380 hi
!381 hi
!382 hi
!383 hi
!384 hi
!385 hi
!386 hi
!387 hi
!388 hi 389
!390 hi 299
!391 hi
!392 hi
!393 de
!394 hi
!395 hi
!396 hi
!397 hi
!398 de
!399 hi
!400 hi
!401 hi
!402 hi
!403 hi
!404 hi
!405 hi
!406 de
!407 hi
!408 de
!409 hi
!410 hi
!411 hi
!412 hi
!413 de
!414 hi
!415 hi
!416 hi
!417 de
!418 hi
!419 hi
!420 hi 421
!422 hi
!423 hi
!424 hi
!425 hi
!426 hi
:432
select (L427;L428;)L429; hi
flatSelect (L430;L431;)L429; hi
!433 hi
:434
open (L22;)V hi
:435
open (L22;)V hi
:436
open (L22;)V hi
:437
open (L22;)V hi
:441
createState (L0;L438;L439;JL440;)L441; ad
:444
<init> (L321;JZ)V ad
advanceTime (L442;L443;J)L321; ad
!445 hi
!446 hi
!447 hi
!448 de
:450
resolveOuterSchemaCompatibility (L449;)L100; eh
!451 hi 452
!453 hi
!454 de
!455 hi
:452
migrateOldState (L456;L457;)V hi
!458 hi
!459 hi
:460
useSplittableTimers ()Z il
:462
getWindowTime ()L461; hi
within (L461;)L462; hi
getWindowTime (L463;)L461; hi
within (L461;L463;)L462; hi
oneOrMore (L461;)L462; hi
times (IL461;)L462; hi
times (IIL461;)L462; hi
timesOrMore (IL461;)L462; hi
:464
of (II)L464; ad
of (I)L464; ad
getWindowTime ()L461; hi
of (IIL461;)L464; hi
of (IL461;)L464; hi
!465 hi
!466 hi
!467 hi
:468
open (L22;)V hi
:469
open (L22;)V hi
!470 hi
:472
STATE_BACKEND L471; hi
ENABLE_STATE_CHANGE_LOG L471; ad
ASYNC_SNAPSHOTS L471; hi
LOCAL_RECOVERY L471; hi
:473
EVENLY_SPREAD_OUT_SLOTS_STRATEGY L471; hi
ENABLE_DECLARATIVE_RESOURCE_MANAGEMENT L471; ad
ENABLE_FINE_GRAINED_RESOURCE_MANAGEMENT L471; eh
isDeclarativeResourceManagementEnabled (L22;)Z ad
isFineGrainedResourceManagementEnabled (L22;)Z eh
FINE_GRAINED_SHUFFLE_MODE_ALL_BLOCKING L471; hi
:475
getConfigDescription ()L474; ad
getDescription ()L0; ad
:476
DEFAULT_PARALLELISM_KEY L0; hi
RESTART_STRATEGY L0; hi
RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS L0; hi
RESTART_STRATEGY_FIXED_DELAY_DELAY L471; hi
RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL L0; hi
RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL L0; hi
RESTART_STRATEGY_FAILURE_RATE_DELAY L0; hi
EXECUTION_RETRIES_KEY L0; hi
EXECUTION_RETRY_DELAY_KEY L0; hi
JOB_MANAGER_IPC_ADDRESS_KEY L0; hi
JOB_MANAGER_IPC_PORT_KEY L0; hi
RESOURCE_MANAGER_IPC_PORT_KEY L0; hi
BLOB_STORAGE_DIRECTORY_KEY L0; hi
BLOB_FETCH_RETRIES_KEY L0; hi
BLOB_FETCH_CONCURRENT_KEY L0; hi
BLOB_FETCH_BACKLOG_KEY L0; hi
BLOB_SERVER_PORT L0; hi
BLOB_SERVICE_SSL_ENABLED L0; hi
LIBRARY_CACHE_MANAGER_CLEANUP_INTERVAL L0; hi
TASK_MANAGER_HOSTNAME_KEY L0; hi
TASK_MANAGER_IPC_PORT_KEY L0; hi
TASK_MANAGER_DATA_PORT_KEY L0; hi
TASK_MANAGER_DATA_SSL_ENABLED L0; hi
TASK_MANAGER_TMP_DIR_KEY L0; hi
TASK_MANAGER_LOG_PATH_KEY L0; hi
TASK_MANAGER_MEMORY_SIZE_KEY L0; hi
TASK_MANAGER_MEMORY_FRACTION_KEY L0; hi
TASK_MANAGER_MEMORY_OFF_HEAP_KEY L0; hi
TASK_MANAGER_MEMORY_PRE_ALLOCATE_KEY L0; hi
TASK_MANAGER_NETWORK_NUM_BUFFERS_KEY L0; hi
TASK_MANAGER_MEMORY_SEGMENT_SIZE_KEY L0; hi
TASK_MANAGER_NETWORK_DEFAULT_IO_MODE L0; hi
TASK_MANAGER_NUM_TASK_SLOTS L0; hi
TASK_MANAGER_DEBUG_MEMORY_USAGE_START_LOG_THREAD L0; hi
TASK_MANAGER_DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS L0; hi
TASK_MANAGER_MAX_REGISTRATION_DURATION L0; hi
TASK_MANAGER_INITIAL_REGISTRATION_PAUSE L0; hi
TASK_MANAGER_MAX_REGISTARTION_PAUSE L0; hi
TASK_MANAGER_REFUSED_REGISTRATION_PAUSE L0; hi
DEFAULT_TASK_MANAGER_MEMORY_PRE_ALLOCATE Z hi
TASK_CANCELLATION_INTERVAL_MILLIS L0; hi
DEFAULT_SPILLING_MAX_FAN_KEY L0; hi
DEFAULT_SORT_SPILLING_THRESHOLD_KEY L0; hi
RUNTIME_HASH_JOIN_BLOOM_FILTERS_KEY L0; hi
FS_STREAM_OPENING_TIMEOUT_KEY L0; hi
USE_LARGE_RECORD_HANDLER_KEY L0; hi
CONTAINERIZED_HEAP_CUTOFF_RATIO L0; hi
CONTAINERIZED_HEAP_CUTOFF_MIN L0; hi
CONTAINERIZED_MASTER_ENV_PREFIX L0; hi
CONTAINERIZED_TASK_MANAGER_ENV_PREFIX L0; hi
YARN_VCORES L0; hi
YARN_HEAP_CUTOFF_RATIO L0; hi
YARN_HEAP_CUTOFF_MIN L0; hi
YARN_REALLOCATE_FAILED_CONTAINERS L0; hi
YARN_MAX_FAILED_CONTAINERS L0; hi
YARN_APPLICATION_ATTEMPTS L0; hi
YARN_HEARTBEAT_DELAY_SECONDS L0; hi
YARN_PROPERTIES_FILE_LOCATION L0; hi
YARN_APPLICATION_MASTER_ENV_PREFIX L0; hi
DEFAULT_YARN_APPLICATION_MASTER_PORT L0; hi
DEFAULT_YARN_MIN_HEAP_CUTOFF I hi
YARN_TASK_MANAGER_ENV_PREFIX L0; hi
YARN_CONTAINER_START_COMMAND_TEMPLATE L0; hi
YARN_APPLICATION_MASTER_PORT L0; hi
YARN_APPLICATION_TAGS L0; hi
MESOS_INITIAL_TASKS L0; hi
MESOS_MAX_FAILED_TASKS L0; hi
MESOS_MASTER_URL L0; hi
MESOS_FAILOVER_TIMEOUT_SECONDS L0; hi
MESOS_ARTIFACT_SERVER_PORT_KEY L0; hi
MESOS_RESOURCEMANAGER_FRAMEWORK_NAME L0; hi
MESOS_RESOURCEMANAGER_FRAMEWORK_ROLE L0; hi
MESOS_RESOURCEMANAGER_FRAMEWORK_PRINCIPAL L0; hi
MESOS_RESOURCEMANAGER_FRAMEWORK_SECRET L0; hi
MESOS_RESOURCEMANAGER_FRAMEWORK_USER L0; hi
MESOS_ARTIFACT_SERVER_SSL_ENABLED L0; hi
HDFS_DEFAULT_CONFIG L0; hi
HDFS_SITE_CONFIG L0; hi
PATH_HADOOP_CONFIG L0; hi
FILESYSTEM_SCHEME L0; hi
FILESYSTEM_DEFAULT_OVERWRITE_KEY L0; hi
FILESYSTEM_OUTPUT_ALWAYS_CREATE_DIRECTORY_KEY L0; hi
DELIMITED_FORMAT_MAX_LINE_SAMPLES_KEY L0; hi
DELIMITED_FORMAT_MIN_LINE_SAMPLES_KEY L0; hi
DELIMITED_FORMAT_MAX_SAMPLE_LENGTH_KEY L0; hi
JOB_MANAGER_WEB_PORT_KEY L0; hi
JOB_MANAGER_WEB_SSL_ENABLED L0; hi
JOB_MANAGER_WEB_TMPDIR_KEY L0; hi
JOB_MANAGER_WEB_UPLOAD_DIR_KEY L0; hi
JOB_MANAGER_WEB_ARCHIVE_COUNT L0; hi
JOB_MANAGER_WEB_LOG_PATH_KEY L0; hi
JOB_MANAGER_WEB_SUBMIT_ENABLED_KEY L0; hi
JOB_MANAGER_WEB_CHECKPOINTS_DISABLE L0; hi
JOB_MANAGER_WEB_CHECKPOINTS_HISTORY_SIZE L0; hi
JOB_MANAGER_WEB_BACK_PRESSURE_CLEAN_UP_INTERVAL L0; hi
JOB_MANAGER_WEB_BACK_PRESSURE_REFRESH_INTERVAL L0; hi
JOB_MANAGER_WEB_BACK_PRESSURE_NUM_SAMPLES L0; hi
JOB_MANAGER_WEB_BACK_PRESSURE_DELAY L0; hi
AKKA_STARTUP_TIMEOUT L0; hi
AKKA_TRANSPORT_HEARTBEAT_INTERVAL L0; hi
AKKA_TRANSPORT_HEARTBEAT_PAUSE L0; hi
AKKA_TRANSPORT_THRESHOLD L0; hi
AKKA_WATCH_HEARTBEAT_INTERVAL L0; hi
AKKA_WATCH_HEARTBEAT_PAUSE L0; hi
AKKA_WATCH_THRESHOLD L0; hi
AKKA_TCP_TIMEOUT L0; hi
AKKA_SSL_ENABLED L0; hi
AKKA_FRAMESIZE L0; hi
AKKA_DISPATCHER_THROUGHPUT L0; hi
AKKA_LOG_LIFECYCLE_EVENTS L0; hi
AKKA_ASK_TIMEOUT L0; hi
AKKA_LOOKUP_TIMEOUT L0; hi
AKKA_CLIENT_TIMEOUT L0; hi
AKKA_JVM_EXIT_ON_FATAL_ERROR L0; hi
SECURITY_SSL_ENABLED L0; hi
SECURITY_SSL_KEYSTORE L0; hi
SECURITY_SSL_KEYSTORE_PASSWORD L0; hi
SECURITY_SSL_KEY_PASSWORD L0; hi
SECURITY_SSL_TRUSTSTORE L0; hi
SECURITY_SSL_TRUSTSTORE_PASSWORD L0; hi
SECURITY_SSL_PROTOCOL L0; hi
SECURITY_SSL_ALGORITHMS L0; hi
SECURITY_SSL_VERIFY_HOSTNAME L0; hi
STATE_BACKEND L0; hi
FLINK_BASE_DIR_PATH_KEY L0; hi
FLINK_JVM_OPTIONS L0; hi
HA_MODE L0; hi
HA_JOB_MANAGER_PORT L0; hi
RECOVERY_MODE L0; hi
RECOVERY_JOB_MANAGER_PORT L0; hi
RECOVERY_JOB_DELAY L0; hi
HA_ZOOKEEPER_QUORUM_KEY L0; hi
HA_ZOOKEEPER_STORAGE_PATH L0; hi
HA_ZOOKEEPER_DIR_KEY L0; hi
HA_ZOOKEEPER_NAMESPACE_KEY L0; hi
HA_ZOOKEEPER_LATCH_PATH L0; hi
HA_ZOOKEEPER_JOBGRAPHS_PATH L0; hi
HA_ZOOKEEPER_LEADER_PATH L0; hi
HA_ZOOKEEPER_CHECKPOINTS_PATH L0; hi
HA_ZOOKEEPER_CHECKPOINT_COUNTER_PATH L0; hi
HA_ZOOKEEPER_MESOS_WORKERS_PATH L0; hi
HA_ZOOKEEPER_SESSION_TIMEOUT L0; hi
HA_ZOOKEEPER_CONNECTION_TIMEOUT L0; hi
HA_ZOOKEEPER_RETRY_WAIT L0; hi
HA_ZOOKEEPER_MAX_RETRY_ATTEMPTS L0; hi
HA_ZOOKEEPER_CLIENT_ACL L0; hi
ZOOKEEPER_SASL_DISABLE L0; hi
ZOOKEEPER_SASL_SERVICE_NAME L0; hi
ZOOKEEPER_QUORUM_KEY L0; hi
ZOOKEEPER_RECOVERY_PATH L0; hi
ZOOKEEPER_DIR_KEY L0; hi
ZOOKEEPER_NAMESPACE_KEY L0; hi
ZOOKEEPER_LATCH_PATH L0; hi
ZOOKEEPER_LEADER_PATH L0; hi
ZOOKEEPER_JOBGRAPHS_PATH L0; hi
ZOOKEEPER_CHECKPOINTS_PATH L0; hi
ZOOKEEPER_CHECKPOINT_COUNTER_PATH L0; hi
ZOOKEEPER_MESOS_WORKERS_PATH L0; hi
ZOOKEEPER_SESSION_TIMEOUT L0; hi
ZOOKEEPER_CONNECTION_TIMEOUT L0; hi
ZOOKEEPER_RETRY_WAIT L0; hi
ZOOKEEPER_MAX_RETRY_ATTEMPTS L0; hi
METRICS_REPORTERS_LIST L0; hi
METRICS_REPORTER_CLASS_SUFFIX L0; hi
METRICS_REPORTER_FACTORY_CLASS_SUFFIX L0; hi
METRICS_REPORTER_INTERVAL_SUFFIX L0; hi
METRICS_REPORTER_SCOPE_DELIMITER L0; hi
METRICS_REPORTER_EXCLUDED_VARIABLES L0; hi
METRICS_SCOPE_DELIMITER L0; hi
METRICS_SCOPE_NAMING_JM L0; hi
METRICS_SCOPE_NAMING_TM L0; hi
METRICS_SCOPE_NAMING_JM_JOB L0; hi
METRICS_SCOPE_NAMING_TM_JOB L0; hi
METRICS_SCOPE_NAMING_TASK L0; hi
METRICS_SCOPE_NAMING_OPERATOR L0; hi
METRICS_LATENCY_HISTORY_SIZE L0; hi
SAVEPOINT_DIRECTORY_KEY L0; hi
CHECKPOINTS_DIRECTORY_KEY L0; hi
SAVEPOINT_FS_DIRECTORY_KEY L0; hi
DEFAULT_PARALLELISM I hi
DEFAULT_EXECUTION_RETRIES I hi
DEFAULT_LIBRARY_CACHE_MANAGER_CLEANUP_INTERVAL J hi
DEFAULT_JOB_MANAGER_IPC_PORT I hi
DEFAULT_RESOURCE_MANAGER_IPC_PORT I hi
DEFAULT_BLOB_SERVICE_SSL_ENABLED Z hi
DEFAULT_BLOB_FETCH_RETRIES I hi
DEFAULT_BLOB_FETCH_CONCURRENT I hi
DEFAULT_BLOB_FETCH_BACKLOG I hi
DEFAULT_BLOB_SERVER_PORT L0; hi
DEFAULT_TASK_MANAGER_IPC_PORT I hi
DEFAULT_TASK_MANAGER_DATA_PORT I hi
DEFAULT_TASK_MANAGER_DATA_SSL_ENABLED Z hi
DEFAULT_TASK_MANAGER_TMP_PATH L0; hi
DEFAULT_MEMORY_MANAGER_MEMORY_FRACTION F hi
DEFAULT_TASK_MANAGER_NETWORK_NUM_BUFFERS I hi
DEFAULT_TASK_MANAGER_MEMORY_SEGMENT_SIZE I hi
DEFAULT_TASK_MANAGER_NETWORK_DEFAULT_IO_MODE L0; hi
DEFAULT_TASK_MANAGER_DEBUG_MEMORY_USAGE_START_LOG_THREAD Z hi
DEFAULT_TASK_MANAGER_DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS J hi
DEFAULT_TASK_MANAGER_MAX_REGISTRATION_DURATION L0; hi
DEFAULT_TASK_MANAGER_INITIAL_REGISTRATION_PAUSE L0; hi
DEFAULT_TASK_MANAGER_MAX_REGISTRATION_PAUSE L0; hi
DEFAULT_TASK_MANAGER_REFUSED_REGISTRATION_PAUSE L0; hi
DEFAULT_TASK_CANCELLATION_INTERVAL_MILLIS J hi
DEFAULT_RUNTIME_HASH_JOIN_BLOOM_FILTERS Z hi
DEFAULT_SPILLING_MAX_FAN I hi
DEFAULT_SORT_SPILLING_THRESHOLD F hi
DEFAULT_FS_STREAM_OPENING_TIMEOUT I hi
DEFAULT_USE_LARGE_RECORD_HANDLER Z hi
DEFAULT_YARN_HEAP_CUTOFF I hi
DEFAULT_YARN_HEAP_CUTOFF_RATIO F hi
DEFAULT_YARN_JOB_MANAGER_PORT L0; hi
DEFAULT_MESOS_FAILOVER_TIMEOUT_SECS I hi
DEFAULT_MESOS_ARTIFACT_SERVER_PORT I hi
DEFAULT_MESOS_RESOURCEMANAGER_FRAMEWORK_NAME L0; hi
DEFAULT_MESOS_RESOURCEMANAGER_FRAMEWORK_ROLE L0; hi
DEFAULT_MESOS_RESOURCEMANAGER_FRAMEWORK_USER L0; hi
DEFAULT_MESOS_ARTIFACT_SERVER_SSL_ENABLED Z hi
DEFAULT_FILESYSTEM_SCHEME L0; hi
DEFAULT_FILESYSTEM_OVERWRITE Z hi
DEFAULT_FILESYSTEM_ALWAYS_CREATE_DIRECTORY Z hi
DEFAULT_DELIMITED_FORMAT_MAX_LINE_SAMPLES I hi
DEFAULT_DELIMITED_FORMAT_MIN_LINE_SAMPLES I hi
DEFAULT_DELIMITED_FORMAT_MAX_SAMPLE_LEN I hi
DEFAULT_JOB_MANAGER_WEB_FRONTEND_ADDRESS L471; hi
DEFAULT_JOB_MANAGER_WEB_FRONTEND_PORT I hi
DEFAULT_JOB_MANAGER_WEB_SSL_ENABLED Z hi
DEFAULT_JOB_MANAGER_WEB_ARCHIVE_COUNT I hi
DEFAULT_JOB_MANAGER_WEB_SUBMIT_ENABLED Z hi
DEFAULT_JOB_MANAGER_WEB_CHECKPOINTS_DISABLE Z hi
DEFAULT_JOB_MANAGER_WEB_CHECKPOINTS_HISTORY_SIZE I hi
DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_CLEAN_UP_INTERVAL I hi
DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_REFRESH_INTERVAL I hi
DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_NUM_SAMPLES I hi
DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_DELAY I hi
DEFAULT_AKKA_TRANSPORT_HEARTBEAT_INTERVAL L0; hi
DEFAULT_AKKA_TRANSPORT_HEARTBEAT_PAUSE L0; hi
DEFAULT_AKKA_TRANSPORT_THRESHOLD D hi
DEFAULT_AKKA_WATCH_THRESHOLD D hi
DEFAULT_AKKA_DISPATCHER_THROUGHPUT I hi
DEFAULT_AKKA_LOG_LIFECYCLE_EVENTS Z hi
DEFAULT_AKKA_FRAMESIZE L0; hi
DEFAULT_AKKA_ASK_TIMEOUT L0; hi
DEFAULT_AKKA_LOOKUP_TIMEOUT L0; hi
DEFAULT_AKKA_CLIENT_TIMEOUT L0; hi
DEFAULT_AKKA_SSL_ENABLED Z hi
DEFAULT_SECURITY_SSL_ENABLED Z hi
DEFAULT_SECURITY_SSL_PROTOCOL L0; hi
DEFAULT_SECURITY_SSL_ALGORITHMS L0; hi
DEFAULT_SECURITY_SSL_VERIFY_HOSTNAME Z hi
DEFAULT_STATE_BACKEND L0; hi
LOCAL_NUMBER_TASK_MANAGER L0; hi
LOCAL_NUMBER_JOB_MANAGER L0; hi
DEFAULT_LOCAL_NUMBER_JOB_MANAGER I hi
LOCAL_NUMBER_RESOURCE_MANAGER L0; hi
DEFAULT_LOCAL_NUMBER_RESOURCE_MANAGER I hi
LOCAL_START_WEBSERVER L0; hi
DEFAULT_HA_MODE L0; hi
DEFAULT_RECOVERY_MODE L0; hi
DEFAULT_HA_JOB_MANAGER_PORT L0; hi
DEFAULT_RECOVERY_JOB_MANAGER_PORT L0; hi
DEFAULT_ZOOKEEPER_DIR_KEY L0; hi
DEFAULT_ZOOKEEPER_NAMESPACE_KEY L0; hi
DEFAULT_ZOOKEEPER_LATCH_PATH L0; hi
DEFAULT_ZOOKEEPER_LEADER_PATH L0; hi
DEFAULT_ZOOKEEPER_JOBGRAPHS_PATH L0; hi
DEFAULT_ZOOKEEPER_CHECKPOINTS_PATH L0; hi
DEFAULT_ZOOKEEPER_CHECKPOINT_COUNTER_PATH L0; hi
DEFAULT_ZOOKEEPER_MESOS_WORKERS_PATH L0; hi
DEFAULT_ZOOKEEPER_SESSION_TIMEOUT I hi
DEFAULT_ZOOKEEPER_CONNECTION_TIMEOUT I hi
DEFAULT_ZOOKEEPER_RETRY_WAIT I hi
DEFAULT_ZOOKEEPER_MAX_RETRY_ATTEMPTS I hi
DEFAULT_ZOOKEEPER_CLIENT_PORT I hi
DEFAULT_ZOOKEEPER_INIT_LIMIT I hi
DEFAULT_ZOOKEEPER_SYNC_LIMIT I hi
DEFAULT_ZOOKEEPER_PEER_PORT I hi
DEFAULT_ZOOKEEPER_LEADER_PORT I hi
DEFAULT_ZOOKEEPER_SASL_DISABLE Z hi
DEFAULT_HA_ZOOKEEPER_CLIENT_ACL L0; hi
DEFAULT_METRICS_LATENCY_HISTORY_SIZE I hi
ENV_FLINK_BIN_DIR L0; hi
METRICS_REPORTER_ADDITIONAL_VARIABLES L0; hi
:471
hasDeprecatedKeys ()Z hi
deprecatedKeys ()L477; hi
:478
defaultValue (L13;)L471; hi
noDefaultValue ()L471; hi
:22
setClass (L0;L9;)V hi
getString (L471;)L0; hi
getString (L471;L0;)L0; hi
setString (L471;L0;)V hi
getInteger (L0;I)I hi
getInteger (L471;)I hi
getInteger (L471;I)I hi
setInteger (L0;I)V hi
setInteger (L471;I)V hi
getLong (L0;J)J hi
getLong (L471;)J hi
getLong (L471;J)J hi
setLong (L0;J)V hi
setLong (L471;J)V hi
getBoolean (L0;Z)Z hi
getBoolean (L471;)Z hi
getBoolean (L471;Z)Z hi
setBoolean (L0;Z)V hi
setBoolean (L471;Z)V hi
getFloat (L0;F)F hi
getFloat (L471;)F hi
getFloat (L471;F)F hi
setFloat (L0;F)V hi
setFloat (L471;F)V hi
getDouble (L0;D)D hi
getDouble (L471;)D hi
getDouble (L471;D)D hi
setDouble (L0;D)V hi
setDouble (L471;D)V hi
standardYaml Z hi
<init> (Z)V hi
:479
parseMap (L0;)L2; eh
getStandaloneClusterStartupPeriodTime (L22;)L59; hi
convertValue (L13;L9;Z)L13; hi
:480
getParentFirstLoaderPatterns (L22;)[L0; ad
:481
getString (L471;)L0; hi
getString (L471;L0;)L0; hi
setString (L471;L0;)V hi
setClass (L0;L9;)V hi
getInteger (L0;I)I hi
getInteger (L471;)I hi
getInteger (L471;I)I hi
setInteger (L0;I)V hi
setInteger (L471;I)V hi
getLong (L0;J)J hi
getLong (L471;)J hi
getLong (L471;J)J hi
setLong (L0;J)V hi
setLong (L471;J)V hi
getBoolean (L0;Z)Z hi
getBoolean (L471;)Z hi
setBoolean (L0;Z)V hi
setBoolean (L471;Z)V hi
getBoolean (L471;Z)Z hi
getFloat (L0;F)F hi
getFloat (L471;)F hi
getFloat (L471;F)F hi
setFloat (L0;F)V hi
setFloat (L471;F)V hi
getDouble (L0;D)D hi
getDouble (L471;)D hi
getDouble (L471;D)D hi
setDouble (L0;D)V hi
setDouble (L471;D)V hi
:482
ASYNC_INFLIGHT_RECORDS_LIMIT L471; hi
ASYNC_STATE_BUFFER_SIZE L471; hi
ASYNC_STATE_BUFFER_TIMEOUT L471; hi
:483
LEGACY_FLINK_CONF_FILENAME L0; hi
isStandardYaml ()Z hi
setStandardYaml (Z)V hi
:484
HA_ZOOKEEPER_LATCH_PATH L471; ad
HA_ZOOKEEPER_JOBGRAPHS_PATH L471; hi
HA_ZOOKEEPER_LEADER_PATH L471; ad
HA_ZOOKEEPER_CHECKPOINTS_PATH L471; ad
HA_ZOOKEEPER_CHECKPOINT_COUNTER_PATH L471; ad
HA_ZOOKEEPER_MESOS_WORKERS_PATH L471; ad
ZOOKEEPER_RUNNING_JOB_REGISTRY_PATH L471; hi
HA_JOB_DELAY L471; hi
:485
JOB_MANAGER_HEAP_MEMORY L471; hi
JOB_MANAGER_HEAP_MEMORY_MB L471; hi
ADAPTIVE_BATCH_SCHEDULER_MIN_PARALLELISM L471; hi
ADAPTIVE_BATCH_SCHEDULER_MAX_PARALLELISM L471; hi
ADAPTIVE_BATCH_SCHEDULER_AVG_DATA_VOLUME_PER_TASK L471; hi
ADAPTIVE_BATCH_SCHEDULER_DEFAULT_SOURCE_PARALLELISM L471; hi
SPECULATIVE_ENABLED L471; hi
SPECULATIVE_MAX_CONCURRENT_EXECUTIONS L471; hi
BLOCK_SLOW_NODE_DURATION L471; hi
:486
Ng L486; hi
:487
REPORTER_CLASS L471; hi
:488
BLOCKING_SHUFFLE_COMPRESSION_ENABLED L471; ad
NETWORK_NUM_BUFFERS L471; hi
NETWORK_BUFFERS_MEMORY_FRACTION L471; hi
NETWORK_BUFFERS_MEMORY_MIN L471; hi
NETWORK_BUFFERS_MEMORY_MAX L471; hi
NETWORK_BUFFERS_PER_CHANNEL L471; hi
NETWORK_EXTRA_BUFFERS_PER_GATE L471; hi
NETWORK_SORT_SHUFFLE_MIN_PARALLELISM L471; hi
NETWORK_MAX_BUFFERS_PER_CHANNEL L471; hi
NETWORK_EXCLUSIVE_BUFFERS_REQUEST_TIMEOUT_MILLISECONDS L471; hi
NETWORK_BLOCKING_SHUFFLE_TYPE L471; hi
NUM_ARENAS L471; hi
NUM_THREADS_SERVER L471; hi
NUM_THREADS_CLIENT L471; hi
CONNECT_BACKLOG L471; hi
SEND_RECEIVE_BUFFER_SIZE L471; hi
TRANSPORT_TYPE L471; hi
BATCH_SHUFFLE_COMPRESSION_ENABLED L471; hi
MAX_NUM_TCP_CONNECTIONS L471; hi
NETWORK_MAX_OVERDRAFT_BUFFERS_PER_GATE L471; hi
HYBRID_SHUFFLE_SPILLED_INDEX_SEGMENT_SIZE L471; eh
HYBRID_SHUFFLE_NUM_RETAINED_IN_MEMORY_REGIONS_MAX L471; hi
HYBRID_SHUFFLE_SPILLED_INDEX_REGION_GROUP_SIZE L471; hi
NETWORK_HYBRID_SHUFFLE_ENABLE_NEW_MODE L471; hi
:489
AUTO_TYPE_REGISTRATION L471; hi
KRYO_DEFAULT_SERIALIZERS L471; hi
KRYO_REGISTERED_CLASSES L471; hi
POJO_REGISTERED_CLASSES L471; hi
:490
LOCAL_NUMBER_RESOURCE_MANAGER L471; hi
SLOT_REQUEST_TIMEOUT L471; eh
SLOT_MANAGER_TASK_MANAGER_TIMEOUT L471; hi
TASK_MANAGER_RELEASE_WHEN_RESULT_CONSUMED L471; hi
:491
SSL_ENABLED L471; hi
KERBEROS_FETCH_DELEGATION_TOKEN L471; hi
KERBEROS_TOKENS_RENEWAL_RETRY_BACKOFF L471; hi
KERBEROS_TOKENS_RENEWAL_TIME_RATIO L471; hi
:492
LATENCY_TRACK_ENABLED L471; hi
LATENCY_TRACK_SAMPLE_INTERVAL L471; hi
LATENCY_TRACK_HISTORY_SIZE L471; hi
LATENCY_TRACK_STATE_NAME_AS_VARIABLE L471; hi
!493 eh
:494
MANAGED_MEMORY_CONSUMER_NAME_DATAPROC L0; hi
TASK_MANAGER_HEAP_MEMORY L471; hi
TASK_MANAGER_HEAP_MEMORY_MB L471; hi
EXIT_ON_FATAL_AKKA_ERROR L471; hi
INITIAL_REGISTRATION_BACKOFF L471; hi
REGISTRATION_MAX_BACKOFF L471; hi
REFUSED_REGISTRATION_BACKOFF L471; hi
:495
loadFromConfiguration (L22;)L495; hi
:496
REPORT_EVENTS_AS_SPANS L471; il
:497
ADDRESS L471; hi
PORT L471; hi
SSL_ENABLED L471; hi
BACKPRESSURE_CLEANUP_INTERVAL L471; hi
BACKPRESSURE_REFRESH_INTERVAL L471; hi
BACKPRESSURE_NUM_SAMPLES L471; hi
BACKPRESSURE_DELAY L471; hi
:500
submitRequestEntries (L46;L64;)V hi
<init> (L498;L115;IIIJJJ)V hi
<init> (L498;L115;IIIJJJL321;)V hi
<init> (L498;L115;L499;L321;)V hi
:498
open (L115;)V hi
:506
<init> (L501;L502;L503;L22;L123;)V hi
<init> (L501;L504;L503;L22;L123;)V hi
<init> (L501;L504;L503;L505;L22;L123;)V hi
:508
<init> (L501;L507;L503;L22;L123;)V hi
<init> (L501;L507;L503;L505;L22;L123;)V hi
:504
<init> (L501;L502;)V hi
<init> (L501;L502;L64;)V de
<init> (L501;L502;L22;)V hi
<init> (L501;L502;L22;L64;)V hi
:507
<init> (L501;L502;L64;)V de
<init> (L501;L502;L22;)V hi
<init> (L501;L502;L22;L64;)V hi
:512
<init> ([L509;L0;L510;JL511;)V eh
:514
<init> (L509;L513;)V eh
:515
<init> (IIDD)V eh
:516
<init> ([L509;L46;)V eh
:519
createWriter (L107;L46;)L110; ad
getWriterStateSerializer ()L517; ad
createCommitter ()L517; ad
getCommittableSerializer ()L517; ad
createGlobalCommitter ()L517; ad
getGlobalCommittableSerializer ()L517; ad
createWriter (L115;)L518; eh
restoreWriter (L115;L321;)L518; eh
createCommitter ()L104; eh
createWriter (L115;)L111; hi
:522
<init> (L520;)V ad
<init> (L521;)V ad
:523
commit (L46;)L46; ad
:526
<init> (L524;L525;)V hi
:527
<init> (L525;)V hi
:530
<init> (L524;L525;L528;L529;)V hi
:531
<init> (L525;L529;)V hi
:532
createSerializer (L6;)L66; hi
:518
<init> (L38;L533;L534;L529;L535;L536;L108;J)V ad
initializeState (L46;)V ad
prepareCommit (Z)L46; ad
snapshotState ()L46; ad
:539
forRecordFileFormat (L537;[L38;)L538; hi
:541
<init> (L0;L38;JJ)V hi
<init> (L0;L38;JJ[L0;)V hi
<init> (L0;L38;JJ[L0;L540;)V hi
!542 hi
!543 hi
!537 hi
!544 hi
!545 hi
!546 ad
:547
finalizeGlobal (I)V hi
open (II)V hi
:548
setTempPath (L38;)L548; eh
:549
<init> (L0;L0;L0;)V eh
:550
loadPartition (L11;L46;)V de
loadNonPartition (L46;)V de
:552
listTaskTemporaryPaths (L551;L38;)L46; de
:556
create (L553;L552;L554;)L555; de
:564
createBatchCompactSink (L557;L558;L559;L560;L561;L549;[L0;L11;L38;L562;JJZZIZ)L563; hi
:567
open (L22;)V hi
invoke (L565;L566;)V hi
:568
<init> (JL558;)V hi
:569
<init> (JIIL46;)V eh
getPartitions ()L46; eh
setPartitions (L46;)V eh
:570
<init> (JL558;L46;L22;)V hi
:572
writer (L571;L557;JL558;IL46;L22;)L557; de
compactionWriter (L571;L557;JL558;L560;L38;L559;JI)L557; de
writer (L571;L557;JL558;IL46;L22;Z)L557; hi
compactionWriter (L571;L557;JL558;L560;L38;L559;JIZ)L557; hi
:573
<init> (JL558;)V hi
!574 hi 575
:578
configure (L576;)L577; hi
!579 hi
:591
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;)L585; eh
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;D)L585; eh
createOperatorStateBackend (L580;L0;L321;L584;)L586; eh
getMemoryConfiguration ()L587; hi
getPriorityQueueStateType ()L588; hi
setPriorityQueueStateType (L588;)V hi
setPredefinedOptions (L589;)V hi
getPredefinedOptions ()L589; hi
setRocksDBOptions (L577;)V hi
getRocksDBOptions ()L577; hi
setRocksDBMemoryFactory (L590;)V hi
!588 hi 592
!589 hi 593
!594 hi 595
!596 hi 597
!598 hi 599
!600 hi 601
!602 hi 603
!604 hi 605
!587 hi 606
!607 hi 608
!590 hi 609
!610 hi 611
:612
fromConfig (L576;)L612; hi
!613 hi 614
:577
createNativeMetricsOptions (L612;)L612; hi
!615 hi 616
!617 hi 618
!619 hi 620
!621 hi 622
!623 hi
!624 hi
!625 hi
!626 hi 627
!628 hi 629
!630 hi 631
!632 hi 633
!634 hi 635
!636 hi 637
!638 hi
:639
getIntCounterResult (L0;)L15; hi
:641
stopWithSavepoint (ZL0;)L640; hi
triggerSavepoint (L0;)L640; hi
!642 hi
:643
getJobId ()L25; hi
getJobName ()L0; hi
:584
getReferencesToClose ()L321; ad
!644 hi
!645 hi
:646
isEntropyInjecting (L551;)Z eh
:551
getKind ()L647; hi
:648
getKind ()L647; hi
:649
getKind ()L647; hi
:650
getKind ()L647; hi
:651
END_OF_RECOVERY L651; ad
!652 il
!653 il
!654 il
!655 il
!656 il
:129
fromSource (L657;L0;)L658; hi
:665
getState (L659;)L517; hi
getState (L660;)L517; hi
getState (L661;)L517; hi
getState (L662;)L517; hi
getState (L663;)L517; hi
getState (L664;)L517; hi
:666
open ()V hi
:669
processRecord (L13;L667;L667;L668;)V hi
onProcessingTimer (JL667;L667;L668;)V hi
:673
process (L669;L670;L670;)L671; hi
process (L669;)L672; hi
!671 hi
:658
process (L669;)L672; hi
!672 hi
:674
fromSource (L657;L0;)L658; hi
:678
<init> (L675;L676;L667;ZL677;)V hi
:676
<init> (L679;L502;L64;L680;L681;L682;)V hi
:675
<init> (L0;L683;IIL0;L26;)V hi
:684
<init> (L502;L64;L681;L682;)V hi
getState (L660;)L517; hi
getState (L659;)L517; hi
getState (L661;)L517; hi
getState (L662;)L517; hi
getState (L663;)L517; hi
getState (L664;)L517; hi
:685
<init> (IIL0;)V hi
:686
<init> (L675;L676;L667;L667;ZL677;)V hi
:687
isAsyncStateProcessingEnabled ()Z il
:688
isAsyncStateProcessingEnabled ()Z il
:689
isAsyncStateProcessingEnabled ()Z il
:690
isAsyncStateProcessingEnabled ()Z il
:691
isAsyncStateProcessingEnabled ()Z il
:692
isAsyncStateProcessingEnabled ()Z il
:693
isAsyncStateProcessingEnabled ()Z il
:694
partitionedContext L676; hi
isAsyncStateProcessingEnabled ()Z il
:695
process (L669;L670;L670;)L671; hi
process (L669;)L672; hi
:696
process (L669;)L672; hi
:697
process (L669;L670;L670;)L671; hi
process (L669;)L672; hi
:698
process (L669;)L672; hi
:699
supportsMultiPaths ()Z hi
!700 ad
!701 ad
:702
IDENTIFIER L0; ad
!703 ad
:706
forSchema (L704;L705;L73;)L706; hi
!707 hi
!708 hi
!709 ad
!710 hi
!711 hi
:715
convert (L704;L712;L713;)L714; ad
!716 hi
!717 ad
!718 ad
:722
<init> (L719;L720;L718;L0;Z)V ad
<init> (L719;L720;L721;L0;Z)V eh
!723 hi
!724 hi
!725 ad
!726 hi
!727 hi
:728
<init> (L720;L718;L0;)V ad
<init> (L720;L721;L0;)V eh
:731
createRuntimeDecoder (L729;L510;)L730; ad
!732 ad
:733
<init> (L719;L720;L718;L0;Z)V ad
<init> (L719;L720;L721;L0;Z)V eh
:734
createRuntimeDecoder (L729;L510;)L730; ad
!735 ad
:736
<init> (L719;L720;L718;L0;Z)V ad
<init> (L719;L720;L721;L0;Z)V eh
:737
<init> (L719;L73;ZL720;)V ad
!738 ad
:739
<init> (L719;L720;L718;L0;Z)V ad
<init> (L719;L720;L721;L0;Z)V eh
:740
<init> (L719;L720;L721;L0;Z)V eh
!741 hi
!742 hi
:743
collectUniqueDelegates ([L321;)L677; eh
:585
keyContext L744; eh
<init> (L582;L66;L33;L6;L583;L745;L584;L744;)V eh
<init> (L582;L66;L33;L6;L583;L745;L584;L746;L744;)V eh
requiresLegacySynchronousTimerSnapshots (L747;)Z ad
getKeyContext ()L744; eh
<init> (L582;L66;L33;L6;L583;L745;L584;L748;)V il
<init> (L582;L66;L33;L6;L583;L745;L584;L746;L748;)V il
:749
<init> (L582;L66;L33;IL581;L6;L583;L745;L321;L746;L584;)V il
:750
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;D)L585; eh
:751
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;)L585; eh
createOperatorStateBackend (L580;L0;L321;L584;)L586; eh
:752
resolveSchemaCompatibilityViaRedirectingToNewSnapshotClass (L88;)L77; de
:755
createState (L753;)L754; hi
!756 il
:758
getLocalTaskOwnedDirectory (L757;L25;)L38; eh
!759 hi 760
:761
initializeBaseLocations ()V ad
:765
load (L762;L38;L763;L22;L33;L764;)L762; eh
:767
createTaskOwnedStateStream ()L766; ad
:769
createCheckpointStateOutputStream (L768;)L766; ad
!766 ad
:770
getCheckpointOutputStream ()L766; ad
createDuplicatingStream (JL768;L769;L757;)L770; eh
:771
<init> (L766;L766;)V ad
:772
<init> (L766;)V ad
getCheckpointOutputStream ()L766; ad
:774
registerSharedStates (L773;)V ad
:775
executionConfig L6; eh
<init> (L456;L6;)V eh
!776 eh
:778
<init> (L777;)V eh
:779
<init> (L766;L766;)V ad
<init> (L766;L766;I)V ad
:782
<init> (L747;L780;L781;)V ad
:783
getSharedStateHandleIDs ()L677; ad
:786
<init> (L784;JL778;L581;L785;L677;)V ad
getMetaDataState ()L785; eh
getSharedStateHandleIDs ()L677; ad
:789
<init> (L784;L581;JL2;L2;L785;)V ad
getSharedState ()L2; ad
getPrivateState ()L2; ad
getMetaStateHandle ()L785; eh
getSharedStateHandleIDs ()L677; ad
registerSharedStates (L773;)V ad
createSharedStateRegistryKeyFromFileName (L787;)L788; ad
createSharedStateRegistryKey (L785;)L788; eh
:790
registerSharedStates (L773;)V ad
:456
isStateImmutableInStateBackend (L747;)Z hi
:791
<init> (L766;L581;)V ad
:795
createInternalState (L66;L792;)L793; ad
createInternalState (L66;L792;L794;)L793; ad
:796
<init> (ZL757;)V ad
getLocalStateDirectoryProvider ()L757; ad
<init> (L757;)V eh
!757 eh
!797 eh
:798
delegate L766; ad
<init> (L766;)V ad
:799
<init> (L46;L46;)V eh
:800
<init> (L766;)V ad
:802
<init> ()V ad
<init> (L801;J)V eh
:773
<init> ()V ad
<init> (L803;)V ad
registerReference (L788;L785;)L804; ad
unregisterReference (L788;)L804; ad
registerAll (L477;)V ad
registerAllAfterRestored (L805;L806;)V eh
registerAllAfterRestored (L805;L642;)V hi
!804 ad
:807
create (L803;)L773; ad
create (L803;L321;L806;)L773; eh
create (L803;L321;L642;)L773; hi
:808
registerAllAfterRestored (L805;L806;)V eh
registerAllAfterRestored (L805;L642;)V hi
:811
decorateWithCompression (L809;)L810; ad
:763
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;)L812; eh
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;D)L812; eh
createOperatorStateBackend (L580;L0;L321;L584;)L586; eh
:814
MEMORY_STATE_BACKEND_NAME L0; hi
FS_STATE_BACKEND_NAME L0; hi
fromApplicationOrConfigOrDefault (L763;L22;L33;L764;)L763; ad
fromApplicationOrConfigOrDefault (L763;L813;L22;L33;L764;)L763; eh
:816
<init> (ZL682;L815;L477;L477;)V ad
:818
discardStateFuture (L817;)J ad
:746
decorateWithCompression (L809;)L810; ad
:824
<init> (Z[L819;L803;)V ad
localStateStoreForSubtask (L25;L820;L821;I)L822; ad
<init> (ZL823;L803;)V eh
:825
getLocalRecoveryDirectoryProvider ()L757; eh
:832
<init> (L25;L826;L822;L827;L828;)V ad
<init> (L25;L826;L822;L827;L828;L829;)V ad
<init> (L25;L826;L822;L830;L831;L827;L828;)V eh
<init> (L25;L826;L822;L830;L831;L827;L828;L829;)V eh
:833
decorateWithCompression (L809;)L810; ad
:834
createSerializer (L6;)L66; hi
:835
<init> (L38;L644;)V hi
:836
<init> (L551;L38;L38;L25;II)V eh
initializeBaseLocations ()V ad
createTaskOwnedStateStream ()L766; ad
!837 hi
!838 hi
:839
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;)L585; eh
createOperatorStateBackend (L580;L0;L321;L584;)L586; eh
:840
createCheckpointStateOutputStream (L768;)L766; ad
:841
<init> (L25;L38;L38;I)V eh
initializeBaseLocations ()V ad
createTaskOwnedStateStream ()L766; ad
!842 hi
!843 hi
:844
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;)L812; eh
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;D)L812; eh
createOperatorStateBackend (L580;L0;L321;L584;)L586; eh
:847
<init> (L585;L0;L6;L583;L845;L846;L321;L767;)V eh
:851
create (L792;L848;L849;L744;)L850; eh
:858
forMap (L852;L744;)L853; eh
forValue (L854;L744;)L853; eh
forList (L855;L744;)L853; eh
forReducing (L856;L744;)L853; eh
forAggregating (L857;L744;)L853; eh
:864
<init> (L859;L860;L0;L861;L862;L863;JIL0;)V eh
:868
<init> (L865;L866;L867;L502;L13;L502;L502;L502;)V il
:871
<init> (L869;L2;L870;L653;)V il
:873
<init> (L869;L872;L653;Z)V il
:875
<init> (L869;L870;L866;L874;L653;)V il
:876
<init> (L869;L870;L866;L874;L653;)V il
:877
<init> (L869;L870;L866;L874;L653;)V il
:884
<init> (L784;L6;L878;IL66;L502;L502;L502;L879;L11;L2;L62;L867;L880;L881;L584;L882;L748;L583;L883;)V il
:886
<init> (L866;L867;L885;L502;L13;L502;L502;L502;)V il
:870
<init> (L866;L867;L887;L502;L13;L502;L502;L502;L502;I)V il
:889
<init> (L866;L867;L888;L502;L13;L502;L502;L502;)V il
:878
DB_DIR_STRING L0; il
<init> (L576;L890;L891;L38;L38;L892;L893;L26;Z)V il
getLocalBasePath ()L38; il
getLocalForStPath ()L38; il
getRemoteBasePath ()L38; il
getRemoteForStPath ()L38; il
:895
executeBatchRequests (L894;)L640; il
createStateRequestContainer ()L894; il
:897
<init> (L866;L867;L896;L502;L13;L502;L502;L502;)V il
:900
buildForRestore (L898;L321;L892;)L899; il
:901
transferAllStateDataToDirectory (L321;L584;L892;)V il
:906
<init> (L0;L581;IL584;L33;L2;L902;L878;L38;L38;L903;L62;L904;L26;L883;JL511;L905;L321;DZZL892;)V il
:880
cleanupIncompleteSnapshot (L584;L907;)V il
:908
getRocksDBPriorityQueueSetCacheSize ()I il
:912
<init> (L33;L38;L878;L62;L582;L66;L6;L583;L745;L879;L11;L2;IL584;L746;L909;L880;L910;L867;L882;L911;L881;L883;L748;JL640;)V il
:913
<init> (L0;L33;L38;L878;L62;L582;L66;IL581;L6;L796;L908;L583;L745;L26;L905;L321;L746;L584;)V il
getInstanceRocksDBPath (L38;)L38; il
:575
migrateSerializedValue (L914;L915;L66;L66;)V il
:601
<init> (L33;L819;L622;L62;L582;L66;L6;L583;L745;L916;L11;L2;IL584;L746;L909;L917;L633;L918;L611;L911;L881;L919;L748;JL640;L920;)V il
:605
<init> (L0;L33;L819;L622;L62;L582;L66;IL581;L6;L796;L616;L583;L745;L26;L905;L321;L746;L584;)V il
!921 hi
:923
getCheckpointId ()L922; hi
:924
createSerializer (L6;)L66; hi
:925
<init> (IIL511;III)V eh
getCheckpointId ()L922; hi
:926
<init> (L13;L511;I)V eh
getCheckpointId ()L922; hi
!927 hi
!928 hi
!929 hi
!930 hi
:931
allowedLateness (L461;)L931; hi
!932 hi
:933
createInstance ()L932; hi
copy (L932;)L932; hi
copy (L932;L932;)L932; hi
serialize (L932;L92;)V hi
deserialize (L84;)L932; hi
deserialize (L932;L84;)L932; hi
!934 de
:938
<init> (L557;L557;L670;L670;L73;L935;L936;L937;L461;)V hi
allowedLateness (L461;)L938; hi
with (L939;)L429; hi
with (L939;L73;)L429; hi
:557
keyBy ([I)L940; hi
keyBy ([L0;)L940; hi
partitionCustom (L941;I)L557; hi
partitionCustom (L941;L0;)L557; hi
iterate ()L942; hi
iterate (J)L942; hi
timeWindowAll (L461;)L931; hi
timeWindowAll (L461;L461;)L931; hi
assignTimestampsAndWatermarks (L943;)L429; hi
assignTimestampsAndWatermarks (L944;)L429; hi
writeAsText (L0;)L563; hi
writeAsText (L0;L945;)L563; hi
writeAsCsv (L0;)L563; hi
writeAsCsv (L0;L945;)L563; hi
writeAsCsv (L0;L945;L0;L0;)L563; hi
addSink (L946;)L563; hi
sinkTo (L106;)L563; hi
sinkTo (L106;L947;)L563; hi
:563
<init> (L557;L948;)V ad
<init> (L557;L106;)V ad
getTransformation ()L949; ad
forSinkV1 (L557;L106;L947;)L563; hi
:952
collect (L557;)L950; hi
collect (L557;L0;)L950; hi
collectWithClient (L557;L0;)L951; hi
collectBoundedStream (L557;L0;)L46; hi
collectUnboundedStream (L557;IL0;)L46; hi
collectRecordsFromUnboundedStream (L951;I)L46; hi
!942 hi
!953 hi
:954
<init> (L557;L557;L670;L670;L73;L935;L936;L937;L461;)V hi
allowedLateness (L461;)L954; hi
with (L955;)L429; hi
with (L956;L73;)L429; hi
with (L956;)L429; hi
with (L955;L73;)L429; hi
:940
addSink (L946;)L563; hi
timeWindow (L461;)L957; hi
timeWindow (L461;L461;)L957; hi
:959
between (L461;L461;)L958; hi
:429
getSideOutput (L960;)L557; ad
:957
allowedLateness (L461;)L957; hi
:964
DEFAULT_MODE L961; hi
DEFAULT_TIMEOUT J hi
DEFAULT_MIN_PAUSE_BETWEEN_CHECKPOINTS J hi
DEFAULT_MAX_CONCURRENT_CHECKPOINTS I hi
UNDEFINED_TOLERABLE_CHECKPOINT_NUMBER I hi
isForceCheckpointing ()Z hi
setForceCheckpointing (Z)V hi
isFailOnCheckpointingErrors ()Z hi
setFailOnCheckpointingErrors (Z)V hi
setExternalizedCheckpointCleanup (L962;)V hi
enableExternalizedCheckpoints (L962;)V hi
isPreferCheckpointForRecovery ()Z ad
setPreferCheckpointForRecovery (Z)V ad
setAlignmentTimeout (L20;)V hi
getAlignmentTimeout ()L20; hi
getExternalizedCheckpointCleanup ()L962; hi
setCheckpointStorage (L762;)V hi
setCheckpointStorage (L0;)V hi
setCheckpointStorage (L963;)V hi
setCheckpointStorage (L38;)V hi
getCheckpointStorage ()L762; hi
DEFAULT_CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA I hi
!962 hi
!965 hi
:966
getClientConfiguration ()L22; hi
:967
DEFAULT_JOB_NAME L0; hi
isChainingEnabled Z eh
getConfiguration ()L22; ad
enableCheckpointing (JL961;Z)L967; hi
enableCheckpointing ()L967; hi
isForceCheckpointing ()Z hi
setStateBackend (L763;)L967; hi
getStateBackend ()L763; hi
setRestartStrategy (L5;)V hi
getRestartStrategy ()L5; hi
setNumberOfExecutionRetries (I)V hi
getNumberOfExecutionRetries ()I hi
addDefaultKryoSerializer (L9;L10;)V hi
addDefaultKryoSerializer (L9;L9;)V hi
registerTypeWithKryoSerializer (L9;L10;)V hi
registerTypeWithKryoSerializer (L9;L9;)V hi
registerType (L9;)V hi
setStreamTimeCharacteristic (L921;)V hi
getStreamTimeCharacteristic ()L921; hi
readTextFile (L0;)L968; hi
readTextFile (L0;L0;)L968; hi
readFileStream (L0;JL969;)L557; hi
addSource (L970;)L968; hi
addSource (L970;L0;)L968; hi
addSource (L970;L73;)L968; hi
addSource (L970;L0;L73;)L968; hi
getStreamGraph (L0;)L971; ad
getStreamGraph (L0;Z)L971; ad
!972 hi
!973 hi 974
!943 hi
!944 hi
!975 hi
!976 hi 977
!978 hi
!979 hi 980
:981
createWriter (L115;)L111; hi
!982 hi 983
!984 hi 985
:986
forTimestamp (J)L566; hi
!946 hi 987
!566 hi 988
!989 hi 990
!991 hi 992
!993 hi 994
!995 hi 996
!997 de
!998 hi 999
!1000 hi 1001
!1002 hi
!1003 hi
!1004 hi
!1005 hi
!1006 hi
:1008
onElement (L13;L566;)L1007; hi
:1012
resumeFrom (L13;L1009;L1010;J)L1011; ad
:1013
resumeFrom (L13;L1009;L1010;J)L1011; ad
!1014 hi 1015
!558 hi 1016
!1017 hi 1018
!1019 hi 1020
!1021 hi 1022
!1023 hi 1024
:1025
createWriter (L115;)L111; hi
!1026 hi 1027
:1028
dispose ()V ad
:1030
setMailboxExecutor (L1029;)V ad
!1031 hi 1032
!969 hi 1033
!1034 hi 1035
!1036 hi 1037
!1038 hi 1039
!1040 hi 1041
!1042 hi 1043
!1044 hi
!1045 hi
!1046 hi 1047
!1048 hi 1049
!1050 hi 1051
!1052 hi 1053
!970 hi 1054
!1055 hi 1056
!1057 hi 1058
:1059
open (L22;)V hi
:1060
<init> (L461;)V hi
:1061
open (L22;)V hi
:1062
open (L22;)V hi
!1063 hi
!1064 hi
:1065
isAsyncStateProcessingEnabled ()Z il
:1069
chainingStrategy L1066; hi
metrics L1067; ad
getMetricGroup ()L26; ad
dispose ()V ad
setChainingStrategy (L1066;)V hi
getChainingStrategy ()L1066; hi
registerCounterOnOutput (L1068;L29;)L1068; de
useSplittableTimers ()Z il
isAsyncStateProcessingEnabled ()Z il
:1070
metrics L1067; ad
getMetricGroup ()L26; ad
dispose ()V ad
useSplittableTimers ()Z il
isAsyncStateProcessingEnabled ()Z il
:1071
dispose ()V ad
:1073
createAndRestore (L46;)L1072; eh
:1075
<init> (L1068;L1074;)V de
:1079
getAsyncInternalTimerService (L0;L66;L66;L1076;L1077;)L1078; hi
:1084
create (L812;L33;L1080;L1081;L477;)L1079; eh
create (L1082;L812;L33;L1080;L1081;L477;L1083;)L1079; hi
:1085
create (L812;L33;L1080;L1081;L477;)L1085; eh
create (L1082;L812;L33;L1080;L1081;L477;L1083;)L1085; hi
getAsyncInternalTimerService (L0;L66;L66;L1076;L1077;)L1078; hi
!1029 ad 859
:1087
<init> (L1086;)V il
:1086
cancel ()J ad
!1088 hi
:1089
<init> (L948;)V de
:1096
<init> (L1090;L1091;L525;L1092;L1081;L22;L0;Z)V de
dispose ()V ad
emitNext (L1093;)L651; ad
<init> (L1090;L1091;L525;L1092;L1081;L22;L0;ZL1094;)V hi
<init> (L1095;L1090;L1091;L525;L1092;L1081;L22;L0;ZL1094;L2;)V il
:1097
dispose ()V ad
getMetricGroup ()L26; ad
:1095
<init> (L1098;L1099;L1068;L502;L1100;)V eh
:1104
snapshotState (L1101;L517;L0;JJL1102;L769;Z)L1086; hi
prepareSavepoint (L812;L584;)L1103; ad
getKeyedStateStoreV2 ()L517; hi
:948
<init> (L946;)V hi
:1105
<init> (L970;)V hi
advanceToEndOfEventTime ()V ad
<init> (L970;Z)V hi
:1107
getSourceContext (L921;L1081;L13;L1106;L1068;JJ)L1055; ad
getSourceContext (L921;L1081;L13;L1068;JJZ)L1055; hi
:1110
streamOperatorStateContext (L1108;L0;L1081;L1080;L66;L584;L26;DZ)L1109; hi
:1113
<init> (L580;L763;L583;L1084;)V eh
streamOperatorStateContext (L1108;L0;L1081;L1080;L66;L584;L26;DZ)L1109; hi
operatorStateBackend (L0;L1111;L584;)L586; eh
keyedStatedBackend (L66;L0;L1111;L584;L26;D)L812; eh
rawOperatorStateInputs (L950;)L1112; eh
rawKeyedStateInputs (L950;)L1112; eh
:681
<init> (L580;L2;L26;L1108;L1081;L815;L1114;)V ad
getJobId ()L25; hi
isCheckpointingEnabled ()Z il
getCheckpointMode ()L961; eh
setKeyedStateStoreV2 (L1115;)V hi
getValueState (L1116;)L1117; hi
getListState (L1118;)L1119; hi
getMapState (L1120;)L1121; hi
getReducingState (L1122;)L1123; hi
getAggregatingState (L1124;)L1125; hi
!1126 de
!1127 hi 1128
:1132
<init> (L1129;JIL1130;L1081;L1029;)V ad
<init> (L1129;JIL1130;L1131;L1081;L859;)V hi
:1133
setMailboxExecutor (L1029;)V ad
:1135
<init> (JJZZL66;L66;L1134;)V de
!1136 de
:1142
wrapInputs (L1137;[L1138;[L670;[L66;L66;[L1138;L1139;L1140;ZDL22;)L1141; ad
emitNext (L1093;)L651; ad
:1143
<init> (L1138;L66;L66;L670;L1139;L1140;ZDL22;L1137;)V ad
emitNext (L1093;)L651; ad
:1144
<init> (L1081;)V hi
create (L812;L33;L1080;L1081;L477;)L1079; eh
getAsyncInternalTimerService (L0;L66;L66;L1076;L1077;)L1078; hi
create (L1082;L812;L33;L1080;L1081;L477;L1083;)L1079; hi
:1145
<init> (L66;L581;)V ad
createInternalState (L66;L792;L794;)L793; ad
:1146
createKeyedStateBackend (L580;L25;L0;L66;IL581;L582;L583;L26;L321;L584;)L812; eh
createOperatorStateBackend (L580;L0;L321;L584;)L586; eh
:1148
createMainOutput (L1093;)L1147; ad
:1151
<init> (L977;L1149;L1150;L1081;L20;)V eh
createMainOutput (L1093;)L1147; ad
:1152
createWithSameOutputs (L1093;L977;L19;)L1152; ad
:1153
createMainOutput (L1093;)L1147; ad
createProgressiveEventTimeLogic (L1092;L26;L1081;J)L1153; eh
createNoOpEventTimeLogic (L1092;L26;)L1153; eh
:1154
<init> (L26;)V eh
!1155 hi 931
!1156 hi 1157
!1158 hi 1159
!1160 hi 1161
!1162 hi 1163
!1164 hi 1165
!1166 hi 1167
!1168 hi 1169
!1170 hi
!1171 hi 1172
!1173 hi
!1174 hi 952
!1175 hi
!1176 hi 1177
!1178 hi 1179
!1180 hi 1181
!1182 hi
!1183 hi 940
!1184 hi 959
!1185 hi 958
!1186 hi 960
!1187 hi 967
!1188 hi 957
!1189 hi 1129
!1190 hi 1191
!1192 hi 1193
!1194 hi 1195
!1196 hi 1197
!1198 hi
!1199 hi 1131
!1200 hi
!1201 hi 1202
!1203 hi 1204
!1205 hi 1206
!1207 hi
!1208 hi
!1209 hi
!1210 hi
!1211 hi
!1212 hi
!1213 hi 1214
!1215 hi 1216
!1217 hi 1218
!1219 hi 1220
!1221 hi 1222
!1223 hi 1224
!1225 hi
!1226 hi
!1227 hi 1228
!1229 hi
!1230 hi 1231
!1232 hi
!1233 hi
!1234 hi
!1235 hi
!1236 hi
!1237 hi
!1238 hi
!1239 ad
:1240
getDefaultTrigger (L967;)L936; hi
:1241
getDefaultTrigger (L967;)L936; hi
:1242
getDefaultTrigger (L967;)L936; hi
withGap (L461;)L1242; hi
:1243
getDefaultTrigger (L967;)L936; hi
:1244
getDefaultTrigger (L967;)L936; hi
withGap (L461;)L1244; hi
:1245
getDefaultTrigger (L967;)L936; hi
of (L461;L461;)L1245; hi
of (L461;L461;L461;)L1245; hi
:1246
getDefaultTrigger (L967;)L936; hi
of (L461;L461;)L1246; hi
of (L461;L461;L461;)L1246; hi
!1247 ad
:1248
getDefaultTrigger (L967;)L936; hi
of (L461;)L1248; hi
of (L461;L461;)L1248; hi
of (L461;L461;L1249;)L1248; hi
:1250
getDefaultTrigger (L967;)L936; hi
of (L461;)L1250; hi
of (L461;L461;)L1250; hi
of (L461;L461;L1249;)L1250; hi
!1251 ad
:935
getDefaultTrigger (L967;)L936; hi
:1252
of (L461;)L1252; hi
of (L461;Z)L1252; hi
!461 hi
:1253
of (L461;)L1253; hi
:1254
of (L461;)L1254; hi
:1256
getKeyValueState (L0;L9;L1255;)L457; hi
getKeyValueState (L0;L73;L1255;)L457; hi
:1257
invoke (L13;L566;)V hi
open (L22;)V hi
:1259
isStreamStatus ()Z ad
asStreamStatus ()L1258; ad
!1260 de
!1261 ad 1262
!1258 ad
!1106 ad
!1263 ad
:1264
LOG L764; ad
:1262
getInputChannelStatus (I)L1265; eh
!1266 hi 1267
!1268 hi 730
!1269 hi 1270
!1271 hi 1272
!1273 hi 1274
!1275 hi
:1276
TABLE_AS_ROW L1276; il
TABLE_AS_SET L1276; il
:1278
select (L0;)L1277; ad
!1279 ad
:1280
STREAMING_MODE L0; ad
CLASS_NAME L0; ad
DEFAULT_BUILTIN_CATALOG L0; ad
DEFAULT_BUILTIN_DATABASE L0; ad
fromConfiguration (L22;)L1280; ad
toConfiguration ()L22; hi
isBlinkPlanner ()Z ad
toPlannerProperties ()L2; ad
toExecutorProperties ()L2; ad
fromConfiguration (L576;)L1280; hi
getCatalogStore ()L1281; il
:1282
useOldPlanner ()L1282; ad
useBlinkPlanner ()L1282; ad
useAnyPlanner ()L1282; ad
:1283
select (L0;)L1277; ad
:1285
groupBy (L0;)L1284; ad
:1286
select (L0;)L1277; ad
aggregate (L0;)L1278; ad
flatAggregate (L0;)L1283; ad
!1287 ad
!1288 ad
!1289 ad
!1290 ad
!1291 ad
!1292 ad
!1293 ad
!1294 ad
!1295 ad
!1296 ad
!1297 ad
!1298 ad
!1299 ad
!1300 ad
!1301 ad
!1302 ad
!1303 ad
!1304 ad
!1305 ad
!1306 ad
!1307 ad
!1308 ad
:1311
partitionBy (L0;)L1309; ad
orderBy (L0;)L1310; ad
:1313
getPreceding ()L1312; hi
:1309
orderBy (L0;)L1310; ad
:1310
preceding (L0;)L1314; ad
:1314
following (L0;)L1314; ad
:1315
select (L0;)L1277; ad
!1316 il
!1317 ad
:1319
withGap (L0;)L1318; ad
:1318
on (L0;)L1320; ad
:1322
over (L0;)L1321; ad
:1321
every (L0;)L1323; ad
:1323
on (L0;)L1324; ad
:1277
getSchema ()L1325; hi
select (L0;)L1277; ad
createTemporalTableFunction (L0;L0;)L1326; ad
filter (L0;)L1277; ad
where (L0;)L1277; ad
groupBy (L0;)L1286; ad
join (L1277;L0;)L1277; ad
leftOuterJoin (L1277;L0;)L1277; ad
rightOuterJoin (L1277;L0;)L1277; ad
fullOuterJoin (L1277;L0;)L1277; ad
joinLateral (L0;)L1277; ad
joinLateral (L0;L0;)L1277; ad
leftOuterJoinLateral (L0;)L1277; ad
leftOuterJoinLateral (L0;L0;)L1277; ad
orderBy (L0;)L1277; ad
insertInto (L0;)V ad
addColumns (L0;)L1277; ad
addOrReplaceColumns (L0;)L1277; ad
renameColumns (L0;)L1277; ad
dropColumns (L0;)L1277; ad
map (L0;)L1277; ad
flatMap (L0;)L1277; ad
aggregate (L0;)L1278; ad
flatAggregate (L0;)L1283; ad
!1327 ad 1328
!1329 hi 1330
!1331 hi 1332
!1333 hi 1334
!1335 hi 1336
:1339
<init> ()V hi
getNullCheck ()L1337; ad
setNullCheck (L1337;)V ad
getDecimalContext ()L1338; ad
setDecimalContext (L1338;)V ad
setIdleStateRetentionTime (L59;L59;)V hi
getMinIdleStateRetentionTime ()J hi
getMaxIdleStateRetentionTime ()J hi
:1342
<init> (L1340;L2;L46;L0;)V eh
forManaged ()L1341; hi
:1345
insertInto (L1277;L0;[L0;)V ad
insertInto (L0;L1277;)V ad
connect (L1343;)L1344; ad
explain (L1277;)L0; ad
explain (L1277;Z)L0; ad
explain (Z)L0; ad
sqlUpdate (L0;)V ad
execute (L0;)L17; ad
:1346
getTableSchema ()L1325; hi
!1325 hi 1347
!1348 hi 1349
:1351
over (L0;)L1350; ad
:1350
on (L0;)L1352; ad
!1353 hi
!1354 ad
!1355 hi
:1284
select (L0;)L1277; ad
aggregate (L0;)L1278; ad
flatAggregate (L0;)L1283; ad
:1358
toStreamInternal (L1277;L1356;L1357;)L557; il
!1359 ad
:1360
create (L967;L1339;)L1360; ad
registerFunction (L0;L1361;)V hi
registerFunction (L0;L1362;)V hi
registerFunction (L0;L1363;)V hi
fromDataStream (L557;L0;)L1277; ad
registerDataStream (L0;L557;)V hi
registerDataStream (L0;L557;L0;)V ad
createTemporaryView (L0;L557;L0;)V ad
connect (L1343;)L1364; ad
execute (L0;)L17; ad
!1365 ad
:1373
<init> (L1366;L1367;L1368;L1339;L967;L1369;L1370;ZL33;)V ad
create (L967;L1280;L1339;)L1360; ad
registerFunction (L0;L1361;)V hi
registerFunction (L0;L1362;)V hi
registerFunction (L0;L1363;)V hi
fromDataStream (L557;L0;)L1277; ad
registerDataStream (L0;L557;)V hi
registerDataStream (L0;L557;L0;)V ad
createTemporaryView (L0;L557;L0;)V ad
connect (L1343;)L1364; ad
getPipeline (L0;)L1371; ad
validateTableSource (L1372;)V hi
!1374 ad
!1375 ad
!1376 ad
!1377 ad 1360
!1378 ad
!1379 ad
!1380 ad 1373
:1381
TABLE_EXEC_SHUFFLE_MODE L471; hi
TABLE_EXEC_LEGACY_TRANSFORMATION_UIDS L471; hi
TABLE_EXEC_ASYNC_SCALAR_BUFFER_CAPACITY L471; il
:1384
getRequiredOptions ()L1382; hi
getSupportedOptions ()L1382; hi
getRequiredOptions ()L1383; il
getSupportedOptions ()L1383; il
:1385
TABLE_OPTIMIZER_SOURCE_PREDICATE_PUSHDOWN_ENABLED L471; hi
TABLE_OPTIMIZER_SOURCE_AGGREGATE_PUSHDOWN_ENABLED L471; hi
:1386
TABLE_PLANNER L471; ad
!1387 hi
!1388 hi
!1389 hi
!1390 ad
:1391
elementType L73; hi
<init> (L73;)V hi
!1392 ad
:1393
keyType L73; hi
valueType L73; hi
<init> (L73;L73;)V hi
!1394 ad
:1395
cast (L73;)L13; hi
!1396 ad
!1397 ad
:1400
getCacheStats ()L1398; hi
getCacheStats ()L1399; il
:1402
buildShowCreateTableRow (L1401;L562;Z)L0; il
:1403
getJsonPlan ()L0; ad
!1404 ad
!1405 ad
:1410
<init> (L1366;L1367;L1339;L1370;L1368;L1369;ZL33;)V ad
fromTableSource (L1372;)L1277; hi
insertInto (L0;L1277;)V ad
insertInto (L1277;L0;[L0;)V ad
connect (L1343;)L1344; ad
explain (L1277;)L0; ad
explain (L1277;Z)L0; ad
explain (Z)L0; ad
executeInternal (L46;)L1346; ad
sqlUpdate (L0;)V ad
executeInternal (L1406;)L1346; ad
execute (L0;)L17; ad
validateTableSource (L1372;)V hi
translateAndClearBuffer ()L46; ad
getExplainDetails (Z)[L1407; ad
registerTableSourceInternal (L0;L1372;)V hi
registerTableSinkInternal (L0;L1408;)V hi
getJsonPlan (L0;)L0; ad
getJsonPlan (L46;)L0; ad
explainJsonPlan (L0;[L1407;)L0; ad
executeJsonPlan (L0;)L1346; ad
getExtendedOperationExecutor ()L1409; eh
:1411
executeInternal (L46;)L1346; ad
executeInternal (L1406;)L1346; ad
registerTableSourceInternal (L0;L1372;)V hi
registerTableSinkInternal (L0;L1408;)V hi
getJsonPlan (L0;)L0; ad
getJsonPlan (L46;)L0; ad
explainJsonPlan (L0;[L1407;)L0; ad
executeJsonPlan (L0;)L1346; ad
fromTableSource (L1372;)L1277; hi
:1412
select (L0;)L1277; ad
createTemporalTableFunction (L0;L0;)L1326; ad
filter (L0;)L1277; ad
where (L0;)L1277; ad
groupBy (L0;)L1286; ad
join (L1277;L0;)L1277; ad
leftOuterJoin (L1277;L0;)L1277; ad
rightOuterJoin (L1277;L0;)L1277; ad
fullOuterJoin (L1277;L0;)L1277; ad
joinLateral (L0;)L1277; ad
joinLateral (L0;L0;)L1277; ad
leftOuterJoinLateral (L0;)L1277; ad
leftOuterJoinLateral (L0;L0;)L1277; ad
orderBy (L0;)L1277; ad
insertInto (L0;)V ad
addColumns (L0;)L1277; ad
addOrReplaceColumns (L0;)L1277; ad
renameColumns (L0;)L1277; ad
dropColumns (L0;)L1277; ad
map (L0;)L1277; ad
flatMap (L0;)L1277; ad
aggregate (L0;)L1278; ad
flatAggregate (L0;)L1283; ad
:1413
TABLE_RESULT_OK L1346; ad
:1414
data (L1163;)L1414; ad
setPrintStyle (L1415;)L1414; ad
setSessionTimeZone (L1416;)L1414; ad
build ()L1346; ad
!1415 ad
:1417
<init> (L1325;L2;L0;)V hi
<init> (L1325;L46;L2;L0;)V hi
getSchema ()L1325; hi
:1418
<init> (L0;L0;L1325;L2;L0;)V hi
getSchema ()L1325; hi
!1419 ad
!1420 ad
:1421
getTableFactory ()L517; hi
supportsManagedTable ()Z hi
:1422
getSchema ()L1325; hi
!1423 ad
:1424
isGeneric ()Z hi
:1425
isGeneric ()Z hi
!1426 hi
!1427 hi
:1366
initSchemaResolver (ZL1428;)V eh
createTable (L1422;L562;Z)V hi
dropTable (L562;Z)V hi
dropView (L562;Z)V hi
resolveCompactManagedTableOptions (L1429;L562;L1430;)L2; hi
dropMaterializedTable (L562;Z)V hi
dropModel (L562;Z)V il
!1431 ad
!1432 ad
:1436
serializeCatalogTable (L1429;)L2; il
serializeCatalogView (L1433;)L2; il
serializeCatalogMaterializedTable (L1434;)L2; il
serializeResolvedCatalogModel (L1435;)L2; il
!1437 ad
:1438
of (L1340;L0;L46;L2;)L1438; hi
of (L1340;L0;L46;L2;L511;)L1438; hi
!1439 ad
!1440 hi
:1441
<init> (L0;L0;L1325;L2;L0;)V hi
:1442
source (L1372;Z)L1442; hi
sink (L1408;Z)L1442; hi
sourceAndSink (L1372;L1408;Z)L1442; hi
<init> (L1372;L1408;L1325;Z)V hi
toProperties ()L2; hi
calculateSourceSchema (L1372;Z)L1325; hi
:1447
<init> (L1340;L0;L46;L2;L511;L0;L1443;L1444;L1445;L1446;L0;[B)V il
:1448
toProperties ()L2; hi
!1449 ad
!1450 ad
!1451 ad
:1368
<init> (L1339;L1366;L1367;)V ad
<init> (L576;L1366;L1367;)V ad
setPlannerTypeInferenceUtil (L1452;)V eh
registerTemporarySystemFunction (L0;L0;L1453;Z)V il
registerCatalogFunction (L1454;L9;Z)V il
registerFunctionJarResources (L0;L46;)V il
registerTemporarySystemFunction (L0;L0;L46;)V il
registerCatalogFunction (L1454;L0;L46;Z)V il
:1455
isGeneric ()Z hi
!1456 ad
:1459
lookupBuiltInFunction (L1457;)L1458; ad
getPlannerTypeInferenceUtil ()L1452; eh
!1458 ad
:1460
supportsManagedTable ()Z hi
:1443
of (L0;L1461;)L1443; il
getTimeUnit ()L1461; il
!1461 il
!1462 hi
!1463 ad
:1401
getSchema ()L1325; hi
:1434
<init> (L1464;L1465;)V il
:1467
modifyDefinitionQuery (L0;)L1466; il
:1466
<init> (L0;)V il
!1468 hi
!1469 ad 1470
:1471
consumeDataStream (L557;)L563; hi
!1472 hi 1473
!1474 hi
!1475 hi 1476
:1477
produceDataStream (L967;)L557; hi
!1478 hi 1479
!1480 hi 1481
:1482
applyProjection ([[I)V hi
!1483 ad 1484
!1485 ad 1486
:1488
castToLong (L1487;)J ad
castToInt (L1487;)I ad
castToShort (L1487;)S ad
castToByte (L1487;)B ad
castToFloat (L1487;)F ad
castToDouble (L1487;)D ad
castFrom (ZII)L1487; ad
:1494
toBooleanSQL (L1489;)L1337; ad
toLong (L1489;)L511; ad
toInt (L1489;)L15; ad
toShort (L1489;)L1490; ad
toByte (L1489;)L1491; ad
toDouble (L1489;)L1492; ad
toFloat (L1489;)L1493; ad
toTime (L1489;)I hi
:1495
createSerializer (L6;)L66; hi
!1496 hi
:1497
createSerializer (L6;)L66; hi
!1498 hi
!1499 ad
!1500 ad
:1370
createPipeline (L46;L1339;L0;)L1371; ad
:1501
create (L2;)L1370; ad
!1409 eh
:1369
explain (L46;[L1407;)L0; de
getJsonPlan (L46;)L0; ad
explainJsonPlan (L0;[L1407;)L0; ad
translateJsonPlan (L0;)L46; ad
getExtendedOperationExecutor ()L1409; eh
!1502 ad
!1503 ad
:1504
create (L2;L1370;L1339;L1368;L1366;)L1369; ad
!1452 eh
!1505 ad
!1506 ad
!1507 ad
!1344 ad
!1343 ad
!1508 ad
!1509 ad
!1510 ad
!1511 ad
!1512 ad
!1513 hi 1514
!1515 ad
:1516
putTableSchema (L0;L1325;)V hi
getTableSchema (L0;)L1325; hi
!1517 ad 551
!1518 ad 1519
!1520 ad
!1521 ad 1522
!1523 ad
!1524 ad
!1525 ad
!1526 ad
!1527 ad
!1528 ad
!1529 ad
!1530 ad
!1531 ad
!1532 ad
!1533 ad
!1534 hi 1535
!1536 hi 1537
!1538 hi
!1539 hi 1540
!1364 ad
!1541 ad
!1542 ad 1342
!1543 ad
!1544 ad 1545
!1546 ad
!1547 ad
!1548 ad
!1549 ad
!1550 ad
!1551 ad
!1552 ad
!1553 ad
!1554 ad
:1560
unresolvedCall (L1555;L1556;[L1312;)L1557; ad
unresolvedCall (L1555;L1556;L46;)L1557; ad
tableRef (L0;L1558;)L1559; il
!1561 ad
!1562 ad
!1563 ad
!1564 ad
!1565 ad
!1566 ad
!1567 ad 1568
!1569 ad
!1570 ad
!1571 ad
!1572 ad
!1573 ad
!1574 ad
!1575 ad
!1576 ad
:1577
<init> (L1555;L1556;L46;L510;)V hi
<init> (L1556;L46;L510;)V hi
!1578 ad
!1579 ad
!1580 ad
!1581 ad
!1582 ad
!1583 ad
!1584 ad
!1585 ad
!1586 ad
!1587 ad
!1588 ad
!1589 ad
!1590 ad
!1591 ad
!1592 ad
!1593 ad
!1594 ad
!1595 ad
!1596 ad
!1597 ad
!1598 ad
!1599 ad
!1600 ad
!1601 ad
!1602 ad
!1603 ad
!1604 ad
!1605 ad
!1606 ad
!1607 ad
!1608 ad
!1609 ad
!1610 ad
!1611 ad
!1612 ad
!1613 ad
!1614 ad
!1615 ad
!1616 ad
!1617 ad
!1618 ad
!1619 ad
!1620 ad
!1621 ad
!1622 ad
!1623 ad
!1624 ad
!1625 ad
!1626 ad
!1627 ad
!1628 ad
!1629 ad
!1630 ad
!1631 ad
!1632 ad
!1633 ad
!1634 ad
!1635 ad
!1636 ad
!1637 ad
!1638 ad
!1639 ad
!1640 ad
!1641 ad
!1642 ad
!1643 ad
!1644 ad
!1645 ad
!1646 ad
!1647 ad
!1648 ad
!1649 ad
!1650 ad
!1651 ad 1652
!1653 ad
!1654 ad
!1655 ad
!1656 ad
!1657 ad
!1658 ad
!1659 ad
!1660 ad
!1661 ad
!1662 ad
!1663 ad
!1664 ad
!1665 ad
!1666 ad
!1667 ad
!1668 ad
!1669 ad
!1670 ad
!1671 ad
!1672 ad
!1673 ad
!1674 ad
!1675 ad
!1676 ad
!1677 ad
!1678 ad
!1679 ad
!1680 ad
!1681 ad
!1682 ad
!1683 ad
!1684 ad
!1685 ad
!1686 ad
!1687 ad
!1688 ad
!1689 ad
!1690 ad
!1691 ad
!1692 ad
!1693 ad
!1694 ad
!1695 ad
!1696 ad
!1697 ad
!1698 ad
!1699 ad
!1700 ad
!1701 ad 1702
!1703 ad
!1704 ad
!1705 ad
!1706 ad
!1707 ad
!1708 ad
!1709 ad
!1710 ad
!1711 ad
!1712 ad
!1713 ad
!1714 ad
!1715 ad
!1716 ad
!1717 ad
!1718 ad
!1719 ad
!1720 ad
!1721 ad
!1722 ad
!1723 ad
!1724 ad
!1725 ad
!1726 ad
!1727 ad
!1728 ad
!1729 ad
!1730 ad
!1731 ad
!1732 ad
!1733 ad
!1734 ad
:1738
resolverFor (L1339;L1735;L1459;L1736;L1737;[L1558;)L1428; ad
:1739
getPreceding ()L1312; hi
:1741
FIELD_RESOLVE L1740; il
!1742 ad
!1743 ad
!1744 ad 1745
!1746 ad 1747
!1748 ad 1749
:1750
createCatalog (L0;L2;)L1421; hi
requiredContext ()L2; hi
supportedProperties ()L46; hi
!1751 ad
!1752 ad
!1753 ad
!1754 ad 1755
!1756 ad
:1761
createTableSource (L1421;L562;L1429;L576;L33;Z)L1757; hi
createTableSink (L1421;L562;L1429;L576;L33;Z)L1758; hi
createDynamicTableSource (L1759;L562;L1429;L576;L33;Z)L1757; hi
createDynamicTableSink (L1760;L562;L1429;L576;L33;Z)L1758; hi
:1762
<init> (L562;L1429;L576;L33;Z)V ad
!1763 ad
!1764 ad
:1765
createFunctionDefinition (L0;L1424;)L1556; hi
!1766 hi
:1768
createModule (L2;)L1767; hi
requiredContext ()L2; hi
supportedProperties ()L46; hi
!1769 ad 1770
!1771 ad
!1772 hi 1773
!1774 hi 1775
!1776 hi 1777
:1778
find (L9;L1513;)L1776; hi
find (L9;L1513;L33;)L1776; hi
find (L9;L2;)L1776; hi
find (L9;L2;L33;)L1776; hi
:1783
findAndCreateTableSource (L1779;)L1372; hi
findAndCreateTableSource (L1421;L562;L1438;L576;Z)L1372; hi
findAndCreateTableSink (L1780;)L1408; hi
findAndCreateTableSink (L1421;L562;L1438;L576;ZZ)L1408; hi
createTableSinkForCatalogTable (L1421;L1780;)L517; hi
isLegacyConnectorOptions (L1421;L576;ZL562;L1438;Z)Z hi
findAndCreateCatalogStoreFactory (L22;L33;)L1781; il
buildCatalogStoreFactoryContext (L22;L33;)L1782; il
!1784 ad
!1785 ad
!1786 hi 1787
!1780 hi 1788
!1789 hi 1790
!1779 hi 1791
!1792 ad 512
!1793 ad 1794
!1795 ad 1796
!1797 ad 1798
!1799 ad 1800
!1801 ad 514
!1802 ad
!1803 ad 515
!1804 ad 516
!1805 ad 1806
!1807 ad 1808
!1809 ad 1810
:1811
UNBOUNDED_RANGE L1457; eh
UNBOUNDED_ROW L1457; eh
CURRENT_RANGE L1457; eh
CURRENT_ROW L1457; eh
!1812 ad
:1813
<init> (L27;L33;L22;)V hi
!1814 ad
:1815
unparse (L0;L46;)L0; il
unparseDistinct (L0;L46;)L0; il
:1816
coPartitionArgs ()L46; il
:1817
getResultType ()L309; il
:1820
createSpecializedFunction (L0;L1556;L1818;L33;L576;)L1819; ad
:1823
<init> (L0;[B[L73;L73;L1821;ZZL1822;)V ad
:1824
<init> (L0;[B[L73;L309;L1821;ZZL1822;)V ad
!1825 ad
!1826 ad
!1827 ad
!1828 ad
:1829
FIELD_NAME_COLUMN_INFOS L0; de
FIELD_NAME_DATA L0; de
NOT_READY_RESULTS L1829; de
<init> (L1830;L511;L1465;L46;)V de
:1831
getRegisteredCatalogs ()L2; de
getRegisteredModules ()L2; de
:1832
createModule (L2;)L1767; hi
requiredContext ()L2; hi
supportedProperties ()L46; hi
!1833 il
!1834 ad
!1835 ad
:1836
<init> (L562;L1558;)V ad
getUniqueId ()I ad
getTableIdentifier ()L562; ad
setSelectResultProvider (L1397;)V ad
getSelectResultProvider ()L1397; ad
!1837 ad
:1838
<init> (L562;L1558;L1465;L1357;L510;)V ad
getUniqueId ()I ad
getTableIdentifier ()L562; ad
getResolvedSchema ()L1465; ad
!1839 ad
!1840 ad
!1841 hi 1842
:1843
getProperties ()L2; ad
:1844
visit (L1835;)L13; ad
:1845
formatSelectColumns (L1465;)L0; hi
!1846 ad
:1847
visit (L1833;)L13; il
visit (L1834;)L13; ad
!1848 ad
!1849 ad
:1850
<init> ()V hi
:1851
<init> (L562;L0;ZZL0;)V hi
getLikePattern ()L0; hi
getPreposition ()L0; hi
isUseLike ()Z hi
isNotLike ()Z hi
:1852
<init> ()V hi
<init> (L0;L0;Z)V hi
<init> (L0;L0;L0;Z)V hi
:1854
<init> ()V hi
<init> (L1853;)V eh
getFunctionScope ()L1853; hi
<init> (L1853;L0;L0;Z)V hi
<init> (L1853;L0;L0;L0;L0;L0;Z)V hi
isLike ()Z hi
isWithLike ()Z hi
isNotLike ()Z hi
:1855
getDefaultPartitionName ()L0; eh
:1856
<init> (ZL0;L0;)V hi
<init> (L0;L0;L0;ZL0;L0;)V hi
isWithLike ()Z hi
:1857
<init> ()V hi
<init> (L0;ZZ)V hi
<init> (L0;L0;L0;ZZL0;)V hi
getLikePattern ()L0; hi
getPreposition ()L0; hi
isUseLike ()Z hi
isNotLike ()Z hi
getCatalogName ()L0; hi
getDatabaseName ()L0; hi
:1858
<init> ()V hi
:1861
<init> (L1859;L1558;L2;ZL2;)V eh
<init> (L1859;L1558;L1860;)V eh
<init> (L1859;L1558;L2;ZL2;L1860;)V eh
<init> (L1859;L1558;[[IL1860;)V hi
<init> (L1859;L1558;L2;[[IZL2;L1860;)V hi
!1860 hi
:1862
<init> (L1859;L2;)V hi
getDynamicOptions ()L2; hi
:1863
<init> (L1859;L1558;L2;[[IZL2;L1860;L1758;)V hi
:1864
<init> (L1372;Z)V hi
getTableSource ()L1372; hi
:1865
<init> (L1408;L1558;)V hi
getSink ()L1408; hi
:1866
asSerializableString (L0;)L0; il
:1867
ifNotExists ()Z de
!1868 de
!1869 de
:1870
<init> (L562;)V de
!1871 hi 1872
:1873
<init> (L562;L562;)V de
:1874
<init> (L562;L1438;)V de
:1875
<init> (L0;L2;)V eh
!1876 ad 1877
:1878
<init> (L562;L1438;ZZ)V hi
getCatalogTable ()L1438; hi
:1879
<init> (L0;L0;ZL1453;)V ad
<init> (L0;L0;ZL1453;L46;)V il
:1880
ifExists ()Z de
:1881
<init> (L562;L46;L1464;)V il
getNewMaterializedTable ()L1464; il
:1882
<init> (L562;L46;L1464;)V il
getCatalogMaterializedTable ()L1464; il
:1883
getCatalogMaterializedTable ()L1464; il
:1884
create (L1339;L1459;L1736;L1735;L1737;Z)L1884; ad
resolveExpression (L1312;[L1558;)L1312; il
:1885
visit (L1833;)L13; il
visit (L1834;)L13; ad
!1886 ad
!1887 ad
!1888 ad
!1889 ad
!1890 ad
!1891 ad
!1892 ad
!1893 ad
!1894 ad
:1895
<init> (L0;L0;)V hi
:1896
registerJarResources (L46;)V il
checkJarPath (L38;)V eh
!1897 hi 1898
!1899 ad
!1900 ad
:1902
createStreamTableSink (L2;)L1901; hi
:1903
createBatchTableSink (L2;)L1900; ad
createStreamTableSink (L2;)L1901; hi
:1904
consumeDataSet (L127;)L219; ad
configure ([L0;[L73;)L1408; hi
getTableSchema ()L1325; hi
!1905 ad
!1906 hi 1907
!1908 hi 1909
!1910 hi 1911
!1912 hi 1913
!1914 ad
!1901 hi 1915
!1408 hi 1916
:1917
configure ([L0;[L73;)L1408; hi
!1918 ad
!1919 hi 1920
!1921 ad
:1923
createStreamTableSource (L2;)L1922; hi
:1924
createBatchTableSource (L2;)L1921; ad
createStreamTableSource (L2;)L1922; hi
:1925
getTableSchema ()L1325; hi
getDataSet (L128;)L127; ad
:1926
getFieldLogicalTypes (L1325;)L46; hi
!1927 hi 1928
!1929 hi 1930
!1931 hi 1932
!1933 hi 1934
!1935 hi 1936
!1937 hi 1938
!1939 hi 1940
!1941 hi 1942
!1943 hi 1944
!1945 hi 1946
!1947 hi 1948
!1949 hi 1950
!1922 hi 1951
!1372 hi 1952
!1953 ad
:1954
validateTableSource (L1372;L1325;)V hi
hasRowtimeAttribute (L1372;)Z hi
hasProctimeAttribute (L1372;)Z hi
!1955 hi 1956
!1957 hi 1702
!1958 hi 1959
:1961
getAccessedFields (L1958;L510;L62;)[L1960; hi
!1962 ad
:1966
extractFromType (L1736;L1963;L1964;)L510; il
extractFromMethodOutput (L1736;L9;L1965;)L510; hi
extractFromMethodOutput (L1736;L9;L1965;L1964;)L510; hi
:1968
isInvokable (L1967;[L9;)Z hi
isAssignable (L9;L9;Z)Z hi
:1973
SPECIFIC_FOR_CAST L1969; ad
SPECIFIC_FOR_ARRAY L1969; ad
SPECIFIC_FOR_MAP L1969; ad
TWO_FULLY_COMPARABLE L1969; ad
TWO_EQUALS_COMPARABLE L1969; ad
comparable (L1970;L1971;)L1969; ad
constraint (L0;L62;)L1972; ad
:1974
TABLE_AS_ROW L1974; il
TABLE_AS_SET L1974; il
:1976
adaptArguments (L1975;L1818;L510;)L1818; il
:1977
<init> (L46;L510;L510;)V il
getAccumulatorDataType ()L517; il
:1979
ROW L1978; ad
MAP L1978; ad
ARRAY L1978; ad
DECIMAL_PLUS L1978; ad
DECIMAL_DIVIDE L1978; ad
DECIMAL_TIMES L1978; ad
DECIMAL_MOD L1978; ad
DECIMAL_SCALE0 L1978; ad
ROUND L1978; ad
STRING_CONCAT L1978; ad
GET L1978; ad
IF_NULL L1978; ad
SOURCE_WATERMARK L1978; ad
nullable (L1970;L1978;)L1978; ad
nullable (L1978;)L1978; ad
:1980
<init> ()V ad
:1981
<init> (L1970;L1971;)V ad
:1972
<init> (L0;L62;)V ad
:1982
<init> ()V ad
!1983 ad
!1984 ad
!1985 il
!1986 il
:1987
FORMAT L0; il
getComparision ()L1971; ad
:1988
comparision (L1971;)L1988; ad
!1971 ad
:1989
<init> (ZL9;)V hi
<init> (L9;)V hi
!1990 hi 1991
:1995
hasRoot (L1992;L1993;)Z ad
hasFamily (L1992;L1994;)Z ad
:1996
parse (L0;)L1992; hi
:1997
projectRow (L510;[[I)L510; il
projectRow (L510;[I)L510; il
stripRowPrefix (L510;L0;)L510; il
:1998
createSerializer (L6;)L66; hi
:1999
createSerializer (L6;)L66; hi
!2000 ad
!2001 ad
!2002 ad
!2003 ad
!2004 ad
!2005 ad
!2006 ad
!2007 ad
!2008 ad
!2009 ad
!2010 ad
!2011 ad
!2012 ad
!2013 ad
:2016
timestampWithLocalZoneToTime (L2014;L2015;)I il
!2017 il
!2018 ad
:2019
getPhysicalSchema (L1325;)L1325; hi
projectSchema (L1325;[[I)L1325; ad
checkOnlyPhysicalColumns (L1325;)L1325; hi
getPrimaryKeyIndices (L1325;)[I hi
builderWithGivenSchema (L1325;)L1348; hi
dropConstraint (L1325;L0;)L1325; hi
getPersistedSchema (L1325;)L1325; hi
removeTimeAttributeFromResolvedSchema (L1465;)L1325; eh
!2020 ad
:2021
computePhysicalIndicesOrTimeAttributeMarkers (L1372;L46;ZL62;)[I hi
!2022 hi 2023
!2024 ad
!2025 ad
!2026 ad
:2028
<init> (L0;L0;JJL2027;)V il
!2029 ad
:2031
gracefulShutdown (JL2030;[L860;)V eh
:2032
readFile (L819;L0;)L0; hi
writeFile (L819;L0;L0;)V hi
deletePathIfEmpty (L551;L38;)Z ad
:2033
deserializeObject ([BL33;Z)L13; de
:2034
getAvailablePort ()I ad
:2035
toDuration (L59;)L20; hi
:2036
<init> ()V eh
:2037
orTimeout (L640;JL2030;)L640; eh
orTimeout (L640;JL2030;L803;)L640; eh
!2038 hi
<701 699 39
<699 39
<2039 699 39
<36 40 43
<35 39
<42 37 39
<2040 43
<37 39
<2041 35 39
<2042 36 40 43
<40 43
<2043 23 24
<2044 23 24
<34 30 27
<2045 23 24
<30 27
<2046 23 24
<23 24
<2047 23 24
<2048 23 24
<2049 23 24
<2050 23 24
<2051 23 24
<2052 23 24
<2053 27
<2054 23 24
<2055 23 24
<2056 23 24
<69 73
<2057 68 73
<2058 68 73
<71 73
<2059 68 73
<72 73
<67 73
<70 73
<68 73
<50 45
<2060 45
<48 45
<2061 47 45
<47 45
<2062 45
<2063 47 45
<51 23 24
<2064 50 45
<2065 45
<2066 45
<2067 50 45
<2068 47 45
<2069 50 45
<2070 50 45
<2071 50 45
<2072 50 45
<2073 50 45
<2074 47 45
<2075 50 45
<2076 47 45
<2077 45
<2078 47 45
<2079 50 45
<2080 47 45
<2081 50 45
<2082 47 45
<74 79
<86 79
<76 79
<75 79
<83 79
<88 79
<87 79
<2083 78 79
<82 79
<2084 73
<2085 87 79
<97 79
<2086 87 79
<2087 87 79
<2088 87 79
<2089 87 79
<2090 87 79
<2091 87 79
<2092 87 79
<2093 87 79
<2094 78 79
<2095 87 79
<96 79
<95 79
<2096 87 79
<98 79
<2097 78 79
<2098 87 79
<102 79
<2099 87 79
<2100 87 79
<2101 87 79
<2102 87 79
<2103 87 79
<2104 87 79
<2105 87 79
<2106 87 79
<2107 87 79
<2108 87 79
<2109 87 79
<2110 87 79
<2111 87 79
<2112 87 79
<2113 87 79
<2114 87 79
<2115 87 79
<2116 87 79
<2117 87 79
<2118 87 79
<2119 87 79
<2120 87 79
<101 78 79
<2121 87 79
<2122 87 79
<2123 87 79
<2124 87 79
<2125 87 79
<78 79
<302 73
<303 73
<307 73
<299 73
<312 73
<2126 73
<311 73
<304 73
<2127 303 73
<315 79
<326 78 79
<2128 83 79
<329 79
<333 310
<2129 78 79
<317 79
<313 79
<328 79
<335 79
<332 78 79
<2130 87 79
<2131 83 79
<334 79
<330 79
<324 79
<2132 78 79
<314 79
<301 73
<309 73
<300 73
<305 73
<648 551
<649 551
<650 551
<639 17
<2133 22
<481 22
<145 43
<141 43
<184 40 43
<179 43
<188 43
<203 42 37 39
<192 43
<191 37 39
<202 37 39
<196 37 39
<198 40 43
<204 35 39
<205 36 40 43
<186 43
<193 42 37 39
<190 42 37 39
<182 42 37 39
<175 23 24
<174 23 24
<171 23 24
<159 23 24
<234 23 24
<286 23 24
<279 23 24
<273 47 45
<270 23 24
<278 50 45
<272 50 45
<274 50 45
<266 23 24
<276 50 45
<288 23 24
<283 23 24
<267 23 24
<275 50 45
<268 47 45
<271 47 45
<289 23 24
<269 50 45
<282 23 24
<277 50 45
<143 43
<382 40 43
<407 78 79
<402 78 79
<409 78 79
<400 73
<424 87 79
<404 79
<417 79
<390 73
<414 78 79
<403 78 79
<406 79
<393 79
<418 73
<408 79
<405 73
<413 79
<415 73
<425 73
<398 79
<396 87 79
<386 73
<394 73
<419 78 79
<783 774
<800 798
<2134 774
<751 763
<791 798
<771 770
<772 770
<839 751 763
<833 746
<812 456 795
<750 751 763
<2135 769
<2136 767 761
<2137 769
<2138 751 763
<836 767 761
<837 751 763
<893 767 761
<776 774
<786 783 774
<841 767 761
<2139 769 840
<842 751 763
<840 769
<2140 769 840
<2141 78 79
<789 783 774
<585 456 795
<811 746
<2142 769
<834 73
<2143 774
<2144 743
<2145 87 79
<456 795
<2146 87 79
<2147 743
<790 774
<2148 774 790
<2149 23 24
<2150 23 24
<2151 23 24
<2152 23 24
<2153 23 24
<2154 23 24
<2155 23 24
<1134 23 24
<2156 23 24
<2157 1097 1069
<2158 1097 1069
<2159 23 24
<982 23 24
<991 23 24
<998 78 79
<1014 23 24
<989 23 24
<984 23 24
<979 23 24
<997 79
<1224 23 24
<2160 23 24
<1062 23 24
<1061 23 24
<1220 23 24
<2161 23 24
<1064 23 24
<1216 23 24
<1228 23 24
<2162 23 24
<2163 23 24
<1063 23 24
<1206 23 24
<1048 23 24
<1045 23 24
<1044 23 24
<1050 23 24
<1028 1097 1069
<1042 23 24
<1026 23 24
<1057 23 24
<1040 23 24
<1059 23 24
<1240 935
<1246 935
<1239 935
<1243 935
<1244 935
<1250 935
<1245 935
<1248 935
<1241 935
<1247 1245 935
<1251 1248 935
<1242 935
<2164 935
<2165 1256
<2166 87 79
<2167 87 79
<2168 1097 1071 1069
<2169 1097 1071 1069
<2170 1097 1071 1069
<1105 1071 1069 1097
<2171 1097 1071 1069
<2172 1097 1071 1069
<2173 1097 1071 1069
<2174 1097 1071 1069
<2175 78 79
<2176 1097 1071 1069
<2177 1097 1071 1069
<2178 1097 1071 1069
<1135 1097 1071 1069
<1136 79
<2179 1097 1071 1069
<2180 1097 1071 1069
<2181 1097 1071 1069
<1144 1079
<1145 456 795
<1146 763
<1069 1097
<2182 1097 1071 1069
<1113 1110
<2183 1097
<2184 1097
<681 30 27
<2185 78 79
<2186 1097 1069
<2187 1097 1071 1069
<1096 1069 1097
<1132 1097 1071 1069
<2188 1097
<1071 1069 1097
<1148 1153
<1151 1153
<2189 1097 1071 1069
<1126 79
<1085 1079
<948 1097 1071 1069
<2190 1097 1071 1069
<1070 1097
<429 557
<940 557
<2191 78 79
<968 429 557
<942 429 557
<934 79
<2192 1259
<2193 967
<966 967
<1258 1259
<2194 1259
<2195 1259
<1260 79
<2196 78 79
<1257 23 24
<1235 23 24
<1234 23 24
<1238 23 24
<1233 23 24
<1223 23 24
<1229 24
<1219 23 24
<1226 23 24
<1215 23 24
<1227 23 24
<1225 23 24
<1207 23 24
<1205 23 24
<604 749
<578 577
<623 750 751 763
<600 585 456 795
<591 750 751 763
<579 578 577
<2197 78 79
<1495 73
<2198 78 79
<2199 87 79
<1497 73
<2200 78 79
<1812 1813
<1832 1768
<2201 1421
<1438 1422
<1401 1422
<2202 1422
<1433 1422 1401
<1429 1438 1422 1401
<1998 72 73
<1999 73
<2203 506 508
<506 508
<504 507
<1410 1411 1345
<1411 1345
<1413 1346
<1412 1277
<2204 1395
<1874 1870
<1880 1870
<2205 1870
<1868 1870
<1871 1870
<1873 1870
<2206 1870
<1869 1870
<1867 1870
<1885 1847
<1417 1438 1422
<1441 1418 1422
<1455 1424
<1440 1417 1438 1422
<1425 1424
<1442 1417 1438 1422
<2207 1750
<1460 1421
<1418 1422
<2208 1422
<1306 1395
<1295 1395
<1300 1395
<1302 1395
<1301 1395
<1303 1395
<1294 1395
<1297 1395
<1291 1395
<1296 1395
<1292 1395
<1293 1395
<1288 1395
<1307 1395
<1298 1395
<1299 1395
<1373 1360 1345 1410 1411 1358
<1360 1345
<1359 1345
<1923 1926
<1924 1926
<1380 1345 1410 1411
<1377 1345
<1374 1345
<2209 23 24
<434 23 24
<437 435 23 24
<436 434 23 24
<435 23 24
<2210 23 24
<468 469 24
<2211 468 469 24
<2212 468 469 24
<469 24
<2213 468 469 24
<2214 462
<2215 23 24
<460 1097 1071 1069
<2216 78 79
<2217 87 79
<2218 78 79
<2219 78 79
<459 78 79
<2220 78 79
<450 78 79
<454 79
<2221 87 79
<448 79
<446 78 79
<455 78 79
<2004 39
<2005 967
<1544 1501
<1543 1370
<1500 1393
<1499 1391
<1404 1411 1345
<1396 1411 1345
<1379 1345 1411
<1365 1345 1411
<519 116
<532 73
<530 1097 1069
<531 1097 1069
<527 1097 1069
<526 1097 1069
<547 41 43
<2222 1097 1069
<2223 1097 1069
<573 568 1097 1069
<2224 1097 1069
<570 568 1097 1069
<568 1097 1069
<2225 1482
<2226 116
<44 43
<118 116
<121 116
<2227 774
<2228 456 795
<2229 763
<808 773
<758 825
<2230 1097 1069
<2231 1097 1069
<2232 1259
<2233 557
<1161 557
<925 923
<930 116
<929 116
<926 923
<924 73
<928 116
<981 116
<844 763
<2234 844 763
<2235 763 844
<847 456 795
<1448 1438 1422
<2236 1438 1422
<2237 1346
<1545 1501
<1358 1410 1411 1345
<2238 1403
<2239 1097 1069
<2240 1097 1069
<2241 1097 1069
<567 23 24
<2242 1467
<2243 1467
<2244 1467
<2245 1467
<2246 1467
<2247 1467
<2248 1467
<2249 1467
<2250 1467
<2251 1467
<2252 1467
<2253 1467
<2254 1467
<2255 1467
<2256 1467
<2257 1870
<2258 1861
<2259 1829
<2260 18
<115 114
<2261 114
<117 114
<2262 114
<2263 769
<2264 836 767 761
<2265 783 774
<684 665
<2266 694 1097 1071 1069 689
<694 1097 1071 1069
<691 1097 1071 1069
<693 1097 1071 1069
<692 1097 1071 1069
<2267 693 1097 1071 1069 688
<690 692 1097 1071 1069
<2268 691 1097 1071 1069 687
<698 658
<696 658
<695 673
<697 673
<674 129
<2269 674 129
<2270 658
<2271 673
<2272 666
<2273 666
<2274 666
<669 666
<2275 1259
<242 1097 1071 1069
<2276 1097 1071 1069
<2277 1097 1071 1069
<2278 1097
<2279 1097 1069
<253 1097 1069
<2280 1259
<927 1097 1069
<1025 116
<1464 1422
<2281 1467
<1447 1422
<2282 1467
<1434 1422 1401
<2283 1467
<2284 1467
<2285 1467
<2286 1467
<1863 1861
<2287 65
<146 43
<144 43
<142 43
<2288 303 73
<2289 73
<2290 302 73
<2291 73
<2292 78 79
<290 23 24
<2293 666
<2294 688 693 1097 1069
<2295 1256
<2296 688 693 1097 1069
<2297 689 694 1097 1069
<2298 687 691 1097 1069
<2299 669 666
<2300 666
<2301 666
<2302 666
<2303 666
<2304 669 666
<2305 666
<2306 666
<688 693 1097 1069
<689 694 1097 1069
<687 691 1097 1069
<2307 666
<2308 666
<2309 666
<2310 666
<2311 666
<2312 666
<2313 666
<2314 666
<2315 669 666
<2316 1262
<2317 1097 1069
<1041 23 24
<1058 23 24
<1027 23 24
<1051 23 24
<1049 23 24
<1043 23 24
<990 23 24
<980 23 24
<985 23 24
<983 23 24
<884 755
<2318 880
<2319 880
<2320 65
<2321 763 750 751
<2322 65
<912 585 456 795
<913 749
<898 551
<605 749
<2323 763 750 751
<601 585 456 795
<199 40 43
<197 37 39
<992 23 24
<999 78 79
<1015 23 24
<1466 1467
<2324 1467
<1872 1870
<2325 42 37 39
<183 42 37 39
<2326 123
<2327 87 79
<2328 87 79
<2329 73
<2330 73
<2331 116
<2332 551
<2333 1467
<2334 1467
<1881 1882
<2335 1882`;
