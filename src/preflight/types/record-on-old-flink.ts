import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { pojoCode } from './fixed-code.ts';
import { kryoHits } from './kryo-hits.ts';

/** Records are POJOs since 1.19; before, Kryo gets them and cannot make them. */
export const recordOnOldFlink = defineRule({
  id: 'record-on-old-flink',
  title: text('A Java record on a Flink that does not know records', '在不支持 record 的 Flink 上使用 Java record'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],
  flink: { until: { major: 1, minor: 18 } },

  check: (code) =>
    kryoHits(code, 'record-on-old-flink', (_, found) => ({
      why: text(
        'is a record, which Flink knows since 1.19 and Kryo 2.24 cannot make again',
        '是 record，Flink 1.19 起才支持，而 Kryo 2.24 无法重建它',
      ),
      action: text('Run on Flink 1.19 or newer, or make it a class.', '在 Flink 1.19 或更高版本上运行，或改为普通类。'),
      code: found === undefined ? '' : pojoCode(found),
    })),
});
