import { testTold } from '#test/told';
import { classloadingConflict } from './classloading-conflict.ts';

// Texts: JVM (ClassCastException, LinkageError), java.io.ObjectStreamClass, java.util.ServiceLoader.
testTold(classloadingConflict, {
  finds: {
    'X cannot be cast to X': {
      log: `java.lang.ClassCastException: class com.acme.avro.Order cannot be cast to class com.acme.avro.Order (com.acme.avro.Order is in unnamed module of loader org.apache.flink.util.ChildFirstClassLoader @7a1c; com.acme.avro.Order is in unnamed module of loader 'app')
	at com.acme.OrderJob$1.map(OrderJob.java:50)`,
      says: ['com.acme.avro.', 'parent-first'],
    },
    'a field of another loader’s type': {
      log: `Caused by: java.lang.ClassCastException: cannot assign instance of org.apache.commons.collections.map.LinkedMap to field org.apache.flink.streaming.connectors.kafka.FlinkKafkaConsumerBase.pendingOffsetsToCommit of type org.apache.commons.collections.map.LinkedMap in instance of org.apache.flink.streaming.connectors.kafka.FlinkKafkaConsumer`,
      says: ['pendingOffsetsToCommit'],
    },
    'a loader constraint': {
      log: `java.lang.LinkageError: loader constraint violation: loader (instance of org/apache/flink/util/ChildFirstClassLoader) previously initiated loading for a different type with name "org/apache/hadoop/conf/Configuration"`,
    },
    'the planner packed into the job': {
      log: `Caused by: org.codehaus.commons.compiler.CompileException: Line 2, Column 46: Cannot determine simple type name "org"
	at org.codehaus.janino.UnitCompiler.compileError(UnitCompiler.java:12211)`,
    },
    'a service provider of the other loader': {
      log: 'java.util.ServiceConfigurationError: org.apache.flink.table.factories.Factory: Provider org.apache.flink.formats.json.JsonFormatFactory not a subtype',
    },
  },
  ignores: {
    'two different types': { log: 'java.lang.ClassCastException: java.lang.String cannot be cast to java.lang.Long' },
    'a class and its longer namesake': {
      log: 'java.lang.ClassCastException: com.acme.Event cannot be cast to com.acme.EventV2',
    },
    'a missing method': {
      log: 'java.lang.NoSuchMethodError: org.apache.commons.cli.Option.builder(Ljava/lang/String;)V',
      instead: 'dependency-conflict',
    },
  },
});
