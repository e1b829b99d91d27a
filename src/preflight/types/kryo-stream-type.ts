import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';
import { whyText } from './why-text.ts';

/** A type that Flink has no serializer for: an interface, Object, a library class that is no POJO. */
export const kryoStreamType = defineRule({
  id: 'kryo-stream-type',
  title: text('A type goes to Kryo', '类型交由 Kryo 处理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'kryo-stream-type', ({ verdict: { because } }) => ({
      why: whyText(because),
      action: text(
        'Use a POJO or record of your own, or give a type information.',
        '使用自己的 POJO 或 record，或给出类型信息。',
      ),
      code: '.returns(Types.POJO(Order.class))   // a public class with public fields and a constructor without arguments',
    })),
});
