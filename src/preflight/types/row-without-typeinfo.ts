import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';

/** Of a Row Flink cannot see the fields: without a RowTypeInfo it goes to Kryo. */
export const rowWithoutTypeinfo = defineRule({
  id: 'row-without-typeinfo',
  title: text('A Row without its type information', 'Row 没有类型信息'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'row-without-typeinfo', () => ({
      why: text('has no type information here', '在此处没有类型信息'),
      action: text('Say which fields it has.', '说明它有哪些字段。'),
      code: '.returns(Types.ROW_NAMED(new String[] {"id", "name"}, Types.LONG, Types.STRING))',
    })),
});
