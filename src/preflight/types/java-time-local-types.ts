import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { factoryCode, infoCode } from './fixed-code.ts';
import { kryoHits } from './kryo-hits.ts';
import { typeText } from './type-words.ts';

/** Of java.time Flink recognises Instant alone; the others go to Kryo unless their type information is named. */
export const javaTimeLocalTypes = defineRule({
  id: 'java-time-local-types',
  title: text('A type of java.time goes to Kryo', 'java.time 类型交由 Kryo 处理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'java-time-local-types', (fault) => {
      const { type, field } = fault;
      const shown = typeText(type);
      const info = infoCode(type);
      const local = info.startsWith('Types.');
      return {
        why: text('is not recognised by Flink', '不被 Flink 识别'),
        action: local
          ? text(`Name ${info}, or use Instant or a long.`, `指明 ${info}，或使用 Instant 或 long。`)
          : text('Use Instant, or a long of milliseconds.', '使用 Instant 或毫秒 long。'),
        code:
          field === undefined || !local
            ? local
              ? info
              : `${field === undefined ? '' : `public Instant ${field.name};   // instead of ${shown}`}`
            : factoryCode(shortName(field.owner), field.name, shown, info),
      };
    }),
});
