import { text } from '#evidence';
import { placeText } from '../place.ts';
import { defineRule } from '../rule.ts';
import { dataUsesOf } from '../types/data-uses.ts';
import { handledTypes } from '../types/handled-types.ts';
import { kryoParts } from '../types/kryo-faults.ts';
import { kryoRuleOf } from '../types/kryo-rule.ts';
import { verdictOfUse } from '../types/scala-types.ts';
import { typeText } from '../types/type-words.ts';
import { cure, docs } from '../wording.ts';

/** State that Kryo writes cannot evolve and does not move from 1.x to 2.x. */
export const kryoState = defineRule({
  id: 'kryo-state',
  title: text('A type in state goes to Kryo', '状态中的类型交由 Kryo 处理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/schema_evolution/')],
  leadsTo: ['restore-serializer-incompatible', 'kryo-generic-type'],
  check: (code) => {
    const handled = handledTypes(code);
    return dataUsesOf(code).flatMap((use) => {
      const { type, role, place } = use;
      if (role !== 'state' && role !== 'accumulator') return [];
      const parts = kryoParts(verdictOfUse(use, code)).filter(
        (part) =>
          kryoRuleOf(part.verdict, code) !== undefined && !(part.type.kind === 'class' && handled.has(part.type.name)),
      );
      const [first] = parts;
      if (first === undefined) return [];
      const shown = parts.slice(0, 3).map((part) => [typeText(type), ...part.path].join('.'));
      const names = [...new Set(shown)].join(', ');
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `The state at ${placeText(place)} holds ${names}, which Kryo writes: it cannot evolve, and Flink 2.x cannot read what 1.x wrote.`,
            `${placeText(place)} 处的状态含有由 Kryo 写入的 ${names}：无法演进，且 Flink 2.x 无法读取 1.x 写入的内容。`,
          ),
          prescriptions: [
            cure(
              text(
                `Make ${typeText(first.type)} a type that Flink knows, and give the state a new name.`,
                `把 ${typeText(first.type)} 改为 Flink 认识的类型，并换用新的状态名。`,
              ),
              undefined,
              text(
                'The state under the old name is not read; move it with the State Processor API if it is needed.',
                '旧状态名下的状态不再读取；如有需要请用 State Processor API 迁移。',
              ),
            ),
          ],
        },
      ];
    });
  },
});
