import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';

/** Avro interfaces do not tell their schema: Kryo writes it with every record. */
export const avroInterfaceType = defineRule({
  id: 'avro-interface-type',
  title: text('An Avro record without its schema goes to Kryo', '没有 schema 的 Avro 记录交由 Kryo 处理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'avro-interface-type', () => ({
      why: text(
        'does not tell its schema, which Kryo then writes with every record',
        '不携带 schema，Kryo 会随每条记录写入它',
      ),
      action: text('Give the schema, or use generated classes.', '给出 schema，或使用生成的类。'),
      code: '.returns(new GenericRecordAvroTypeInfo(schema))',
    })),
});
