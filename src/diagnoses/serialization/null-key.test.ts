import { testTold } from '#test/told';
import { nullKey } from './null-key.ts';

// Template: org.apache.flink.runtime.state.KeyGroupRangeAssignment#assignKeyToParallelOperator.
testTold(nullKey, {
  finds: {
    'the check': {
      log: `2024-03-01 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: in -> Map (1/2)#0 (b0fb1f1a1c1d1e1a0a448493b4782967) switched from RUNNING to FAILED with failure cause: java.lang.RuntimeException: Assigned key must not be null!
	at org.apache.flink.streaming.runtime.io.RecordWriterOutput.pushToRecordWriter(RecordWriterOutput.java:105)
Caused by: java.lang.NullPointerException: Assigned key must not be null!
	at org.apache.flink.util.Preconditions.checkNotNull(Preconditions.java:76)
	at org.apache.flink.runtime.state.KeyGroupRangeAssignment.assignKeyToParallelOperator(KeyGroupRangeAssignment.java:51)`,
      says: ['filter(', 'constant'],
    },
    'an old release without a message': {
      log: `java.lang.NullPointerException
	at org.apache.flink.runtime.state.KeyGroupRangeAssignment.assignToKeyGroup(KeyGroupRangeAssignment.java:59)
	at org.apache.flink.streaming.runtime.partitioner.KeyGroupStreamPartitioner.selectChannels(KeyGroupStreamPartitioner.java:62)`,
    },
  },
  ignores: {
    'null in user code': {
      log: `java.lang.NullPointerException
	at com.acme.Enrich.map(Enrich.java:20)
	at org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)`,
    },
    'a record writer that failed for a cause': {
      log: `java.lang.RuntimeException
	at org.apache.flink.streaming.runtime.io.RecordWriterOutput.pushToRecordWriter(RecordWriterOutput.java:110)
Caused by: java.io.IOException: disk
	at com.acme.X.y(X.java:1)`,
    },
  },
});
