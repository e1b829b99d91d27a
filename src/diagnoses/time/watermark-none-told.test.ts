import { testTold } from '#test/told';
import { toldWatermarkNone } from './watermark-none-told.ts';

// Template: org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows#assignWindows (reference L18).
testTold(toldWatermarkNone, {
  finds: {
    'a window assigner that refuses': {
      log: `java.lang.RuntimeException: Record has Long.MIN_VALUE timestamp (= no timestamp marker). Is the time characteristic set to 'ProcessingTime', or did you forget to call 'DataStream.assignTimestampsAndWatermarks(...)'?
	at org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows.assignWindows(TumblingEventTimeWindows.java:83)
	at org.apache.flink.streaming.runtime.operators.windowing.WindowOperator.processElement(WindowOperator.java:302)`,
      says: ['withTimestampAssigner', 'WATERMARK FOR'],
    },
    'NULL as event time': {
      log: 'java.lang.RuntimeException: RowTime field should not be null, please convert it to a non-null long value.\n\tat org.apache.flink.table.runtime.operators.wmassigners.WatermarkAssignerOperator.processElement(WatermarkAssignerOperator.java:122)',
      says: ['NULL'],
    },
    people: { log: 'env.fromSource(source, WatermarkStrategy.noWatermarks(), "events")\nevent time window: no result' },
  },
  ignores: {
    'an idle partition': {
      log: 'event time window: no result\nwatermark: stuck, partition 3 has no data',
      instead: 'watermark-idle-source',
    },
  },
});
