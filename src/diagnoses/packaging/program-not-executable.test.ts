import { testTold } from '#test/told';
import { programNotExecutable } from './program-not-executable.ts';

// Templates: StreamExecutionEnvironment, DetachedJobExecutionResult, StreamContextEnvironment, PackagedProgram, CliFrontend, StreamGraph.
testTold(programNotExecutable, {
  finds: {
    'two candidates in usrlib': {
      log: 'org.apache.flink.util.FlinkException: Multiple JAR archives with entry classes found on classpath. Please provide an entry class name.',
      says: ['usrlib', 'entryClass'],
    },
    'a class that is in no jar of usrlib': {
      log: 'org.apache.flink.util.FlinkException: Could not find the provided job class (org.acme.Orders) in the user lib directory (/opt/flink/usrlib).',
      says: ['org.acme.Orders'],
    },
    'a main that is not static': {
      log: 'org.apache.flink.client.program.ProgramInvocationException: The class org.acme.Orders declares a non-static main method.',
      says: ['public static main'],
    },
    'execute after executeSql': {
      log: `org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: No operators defined in streaming topology. Cannot execute.
	at org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:372)
Caused by: java.lang.IllegalStateException: No operators defined in streaming topology. Cannot execute.
	at org.apache.flink.streaming.api.environment.StreamExecutionEnvironment.getStreamGraph(StreamExecutionEnvironment.java:2130)`,
      says: ['executeSql', 'execute()'],
    },
    'print of a detached job': {
      log: `Caused by: org.apache.flink.api.common.InvalidProgramException: Job was submitted in detached mode. Results of job execution, such as accumulators, runtime, etc. are not available. Please make sure your program doesn't call an eager execution function [collect, print, printToErr, count].`,
      says: ['flink run'],
    },
    'two jobs from the web UI': {
      log: 'Caused by: org.apache.flink.util.FlinkRuntimeException: Cannot have more than one execute() or executeAsync() call in a single environment.',
      says: ['StatementSet'],
    },
    'no main class': {
      log: "org.apache.flink.client.program.ProgramInvocationException: Neither a 'Main-Class', nor a 'program-class' entry was found in the jar file.",
      says: ['-c org.acme.Main'],
    },
    'options behind the jar': { log: 'java.io.FileNotFoundException: JAR file does not exist: -p', says: ['-p'] },
  },
  ignores: {
    'a class the jar lacks': {
      log: 'Caused by: java.lang.NoClassDefFoundError: org/apache/flink/connector/kafka/source/KafkaSource\n\tat org.acme.Main.main(Main.java:10)\nCaused by: java.lang.ClassNotFoundException: org.apache.flink.connector.kafka.source.KafkaSource',
    },
  },
});
