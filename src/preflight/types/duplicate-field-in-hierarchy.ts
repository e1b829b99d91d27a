import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';

/** The same field name twice in a hierarchy sends a class to Kryo, and only a DEBUG line tells. */
export const duplicateFieldInHierarchy = defineRule({
  id: 'duplicate-field-in-hierarchy',
  title: text('A data class and its superclass have a field of the same name', '数据类与其父类有同名字段'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'duplicate-field-in-hierarchy', ({ verdict: { because } }) => {
      const field = because.code === 'duplicate-field' ? because.field : '';
      return {
        why: text(`has the field ${field} twice, in itself and in a superclass`, `与其父类都有字段 ${field}`),
        action: text(`Rename or remove one of the fields ${field}.`, `重命名或删除其中一个字段 ${field}。`),
        code: `// in the subclass: without a field ${field} of its own`,
      };
    }),
});
