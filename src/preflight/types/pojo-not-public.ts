import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';

/** A POJO has to be public; a class that is not goes to Kryo. */
export const pojoNotPublic = defineRule({
  id: 'pojo-not-public',
  title: text('A data class is not public', '数据类不是公有的'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'pojo-not-public', (_, found) => ({
      why: text('is not public', '不是公有的'),
      action: text('Make the class public.', '将该类改为公有。'),
      code:
        found === undefined
          ? ''
          : `public ${found.name.includes('$') ? 'static ' : ''}class ${shortName(found.name)} { … }`,
    })),
});
