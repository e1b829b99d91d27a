import { testTold } from '#test/told';
import { lossDefaultGuarantee } from './loss-default-guarantee.ts';

testTold(lossDefaultGuarantee, {
  finds: {
    people: {
      log: 'KafkaSink without setDeliveryGuarantee (delivery guarantee: not set)\nafter a broker failure some records are missing in the topic, no error in the log',
      says: ['AT_LEAST_ONCE'],
    },
    'people, in Chinese': { log: 'TaskManager 宕机重启后 Kafka 中数据丢失\nsink 未设置投递语义' },
  },
  ignores: {
    'late records': {
      log: 'after the restart late records are missing: numLateRecordsDropped 120',
      instead: 'late-data-dropped',
    },
    'a transaction': { log: 'records missing after a restart: transaction expired, producer fenced' },
  },
});
