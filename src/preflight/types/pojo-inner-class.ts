import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';

/** An inner class holds the object around it and cannot be a POJO. */
export const pojoInnerClass = defineRule({
  id: 'pojo-inner-class',
  title: text('A data class is an inner class', '数据类是内部类'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'pojo-inner-class', (_, found) => ({
      why: text(
        'is an inner class: it holds the object around it and has no constructor without arguments',
        '是内部类：持有外层对象，且没有无参构造函数',
      ),
      action: text('Make the class static.', '将该类改为 static。'),
      code: found === undefined ? '' : `public static class ${shortName(found.name)} { … }`,
    })),
});
