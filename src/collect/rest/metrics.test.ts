import { describe, expect, it } from 'vitest';
import { metricQuestions, parseMetricQuestion } from './metric-questions.ts';
import { wantedMetrics, wantedPerSubtask } from './wanted-metrics.ts';

describe('metrics worth reading', () => {
  const WANTED = [
    'busyTimeMsPerSecond',
    'Shuffle.Netty.Input.Buffers.inPoolUsage',
    'mailboxLatencyMs_p95',
    'Source__orders.pendingRecords',
    'Source__orders.KafkaSourceReader.KafkaConsumer.records-lag-max',
    'Source__orders.KafkaSourceReader.topic.orders.partition.3.committedOffset',
    'Window.numLateRecordsDropped',
    'Join.leftNumLateRecordsDropped',
    'Window.count.rocksdb_estimate-num-keys',
    'Map.state_name.seen.valueStateGetLatency_p99',
    'Lookup.cache.hitCount',
    'CoProcess.currentInput2Watermark',
  ];
  const UNWANTED = [
    'isBackPressured',
    'buffers.inPoolUsage',
    'mailboxLatencyMs_p75',
    'Source__orders.numBytesInPerSecond',
    'Source__orders.KafkaSourceReader.KafkaConsumer.fetch-latency-avg',
    'Map.acme.orders_total',
  ];
  it.each(WANTED)('%s', (id) => expect(wantedMetrics([id])).toEqual([id]));
  it.each(UNWANTED)('not %s', (id) => expect(wantedMetrics([id])).toEqual([]));

  it('of a topic with very many partitions, some', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `S.topic.t.partition.${i}.currentOffset`);
    expect(wantedMetrics(['numRecordsIn', ...ids])).toHaveLength(201);
  });

  it('of single subtasks, those of sources and watermark generators, up to 64', () => {
    const ids = [
      'Source__a.numRecordsOut',
      'Timestamps/Watermarks.currentOutputWatermark',
      'Map.numRecordsOut',
      'numRecordsOut',
    ];
    expect(wantedPerSubtask(ids, 2)).toEqual([
      '0.Source__a.numRecordsOut',
      '1.Source__a.numRecordsOut',
      '0.Timestamps/Watermarks.currentOutputWatermark',
      '1.Timestamps/Watermarks.currentOutputWatermark',
    ]);
    expect(wantedPerSubtask(ids, 65)).toEqual([]);
  });
});

describe('metric questions', () => {
  it('are split so that each fits into a request line, and lose nothing', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `Source__Größe #${i}.numRecordsIn`);
    const questions = metricQuestions('/jobs/a/vertices/b/subtasks/metrics', ids);
    expect(questions.length).toBeGreaterThan(2);
    for (const question of questions) expect(question.length).toBeLessThan(4000);
    expect(questions.flatMap((question) => parseMetricQuestion(question)?.ids)).toEqual(ids);
  });

  it('escape what Flink wants escaped', () => {
    expect(metricQuestions('/m', ['a#b$c&d+e/f;g=h?i@j'])).toEqual(['/m?get=a%23b%24c%26d%2Be%2Ff%3Bg%3Dh%3Fi%40j']);
    expect(metricQuestions('/m', [])).toEqual([]);
  });
});
