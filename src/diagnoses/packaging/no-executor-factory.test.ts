import { testTold } from '#test/told';
import { noExecutorFactory } from './no-executor-factory.ts';

// Template: org.apache.flink.core.execution.DefaultExecutorServiceLoader#getExecutorFactory.
testTold(noExecutorFactory, {
  finds: {
    'the exception in an IDE': {
      log: `Exception in thread "main" java.lang.IllegalStateException: No ExecutorFactory found to execute the application.
	at org.apache.flink.core.execution.DefaultExecutorServiceLoader.getExecutorFactory(DefaultExecutorServiceLoader.java:84)
	at org.apache.flink.streaming.api.environment.StreamExecutionEnvironment.executeAsync(StreamExecutionEnvironment.java:1803)
	at com.acme.WordCount.main(WordCount.java:40)`,
      says: ['flink-clients'],
    },
  },
  ignores: {
    'a class of flink-clients that is missing': {
      log: 'java.lang.ClassNotFoundException: org.apache.flink.client.program.ClusterClient',
      instead: 'missing-dependency',
    },
  },
});
