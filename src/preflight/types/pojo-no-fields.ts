import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';

/** A class without fields is no POJO. */
export const pojoNoFields = defineRule({
  id: 'pojo-no-fields',
  title: text('A data class has no fields', '数据类没有字段'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'pojo-no-fields', (_, found) => ({
      why: text('has no fields', '没有字段'),
      action: text('Use an enum, or a field that tells the kinds apart.', '使用枚举，或用字段区分种类。'),
      code:
        found === undefined
          ? ''
          : `public ${found.name.includes('$') ? 'static ' : ''}class ${shortName(found.name)} { public String kind; … }`,
    })),
});
