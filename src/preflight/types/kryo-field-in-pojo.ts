import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { factoryCode } from './fixed-code.ts';
import { kryoHits } from './kryo-hits.ts';
import { typeText } from './type-words.ts';
import { whyText } from './why-text.ts';

/** A POJO whose field Flink has no serializer for: Kryo writes that field. */
export const kryoFieldInPojo = defineRule({
  id: 'kryo-field-in-pojo',
  title: text('A field of a POJO goes to Kryo', 'POJO 的字段交由 Kryo 处理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'kryo-field-in-pojo', ({ type, field, verdict: { because } }) => ({
      why: whyText(because),
      action: text(
        'Give the field a type that Flink knows, or a @TypeInfo factory.',
        '把字段改为 Flink 认识的类型，或使用 @TypeInfo 工厂。',
      ),
      code:
        field === undefined
          ? ''
          : factoryCode(
              shortName(field.owner),
              field.name,
              typeText(type),
              `new MyTypeInfo()   // a TypeInformation with your own TypeSerializer`,
            ),
    })),
});
