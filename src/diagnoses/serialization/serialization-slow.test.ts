import { testTold } from '#test/told';
import { serializationSlow } from './serialization-slow.ts';

// What people say of it (catalogue, serialization-slow); there is no message of Flink for it.
testTold(serializationSlow, {
  finds: {
    'a flame graph, described': {
      log: 'throughput: 20k records/s per subtask\nflame graph of the window operator: 70 % of samples in KryoSerializer.copy and below',
      says: ['pipeline.object-reuse'],
    },
    'the same in Chinese': { log: '火焰图显示大部分时间都在 Kryo 序列化上', says: ['POJO'] },
  },
  ignores: {
    'a serializer that fails': {
      log: 'com.esotericsoftware.kryo.KryoException: Buffer underflow.',
      instead: 'kryo-generic-type',
    },
    'a POJO': {
      log: 'INFO org.apache.flink.runtime.taskmanager.Task - CPU of serialize-events (1/1) switched from RUNNING to FINISHED',
    },
  },
});
