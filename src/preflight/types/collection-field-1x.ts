import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { factoryCode, infoCode } from './fixed-code.ts';
import { kryoHits } from './kryo-hits.ts';
import { typeText } from './type-words.ts';

/** Up to 1.20 collections go to Kryo unless their type information is named. */
export const collectionField1x = defineRule({
  id: 'collection-field-1x',
  title: text('A collection goes to Kryo on Flink 1.x', 'Flink 1.x 上集合交由 Kryo 处理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],
  flink: { until: { major: 1, minor: 20 } },

  check: (code) =>
    kryoHits(code, 'collection-field-1x', (fault) => {
      const { type, field } = fault;
      const shown = typeText(type);
      const info = infoCode(type);
      return {
        why: text(
          'is a collection, for which Flink 1.x has no serializer unless it is named',
          '是集合，除非显式指明，Flink 1.x 没有对应的序列化器',
        ),
        action: text(
          'Name the type information of the collection, or use an array.',
          '指明集合的类型信息，或使用数组。',
        ),
        code: field === undefined ? info : factoryCode(shortName(field.owner), field.name, shown, info),
      };
    }),
});
