import { testTold } from '#test/told';
import { toldWatermarkAlignmentPaused } from './watermark-alignment-paused-told.ts';

testTold(toldWatermarkAlignmentPaused, {
  finds: {
    people: {
      log: 'two Kafka sources with withWatermarkAlignment("g", 20 s)\nsource A: lag grows, it reads 0 records/s\nsource B: topic without data',
      says: ['withIdleness'],
    },
    'the metric': { log: 'watermarkAlignmentDrift: 5400000\nsource does not read' },
    'people, in Chinese': { log: '配置了水位线对齐，其中一个 Source 暂停消费，积压上升' },
  },
  ignores: {
    'what a healthy job prints': {
      log: '2024-03-02 10:00:00,101 INFO  org.apache.flink.runtime.source.coordinator.SourceCoordinator [] - Distributing maxAllowedWatermark=1709373600000 of group=g to subTaskIds=[0, 1] for source Source: a.',
    },
  },
});
