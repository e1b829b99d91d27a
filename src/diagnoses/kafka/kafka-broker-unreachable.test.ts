import { type Evidence, known, type OperatorMetric } from '#evidence';
import { eventTimeJob } from '#fixtures/event-time-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { kafkaBrokerUnreachable } from './kafka-broker-unreachable.ts';

const SILENT = { given: [5000, 5000, 5000, 5000], rates: [0, 0, 0, 0] };

/** The captured Kafka job, with what its clients report of their connections: the most of any subtask at each look. */
function connected(job: Evidence, first: number, last: number): Evidence {
  return {
    ...job,
    jobs: job.jobs.map((one) => {
      if (!one.operatorMetrics.known) throw new Error('the capture is not complete');
      const offset = one.operatorMetrics.value.find(({ name }) => name.endsWith('.currentOffset'));
      if (!offset) throw new Error('the captured job reads no topic');
      const of = (count: number) => ({ min: count, max: count, avg: count, sum: 4 * count });
      const connections: OperatorMetric = {
        ...offset,
        name: 'KafkaSourceReader.KafkaConsumer.connection-count',
        first: of(first),
        last: of(last),
      };
      return { ...one, operatorMetrics: known([...one.operatorMetrics.value, connections]) };
    }),
  };
}

testDiagnosis(kafkaBrokerUnreachable, {
  finds: {
    'a source that reads nothing without any connection': {
      given: () => connected(eventTimeJob(SILENT), 0, 0),
      expect: { severity: 'critical', confidence: 'likely', ruledOut: ['watermark-all-idle'] },
    },
  },
  ignores: {
    'a topic without new records': () => connected(eventTimeJob(SILENT), 2, 2),
    'a client that has just come back': () => connected(eventTimeJob(SILENT), 0, 2),
    'a source that reads': () => connected(eventTimeJob({ given: [9000, 9000, 9000, 9000] }), 0, 0),
    'a source that does not tell': () => eventTimeJob(SILENT),
  },
});
