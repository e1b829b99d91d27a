import { text } from '#evidence';
import { alternatives, type Call, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';

/** A tuple cannot hold null: its serializer throws NullFieldException. */
export const tupleNull = defineRule({
  id: 'tuple-null',
  title: text('A null is put into a tuple', '向 tuple 放入 null'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['null-field'],
  check: (code) =>
    [...flowsNaming(code, (name) => TUPLE.test(name))].flatMap(({ method, calls }) =>
      calls.flatMap((call) => {
        const at = nullAt(call);
        if (at === undefined) return [];
        const shown = shortName(call.owner);
        return [
          {
            place: placeOf(method, call.pc),
            confidence: 'likely' as const,
            summary: text(
              `Field f${at} of a ${shown} is null here: "NullFieldException: Field ${at} is null, but expected to hold a value" when the record leaves the task.`,
              `此处 ${shown} 的字段 f${at} 为 null：记录离开任务时抛出 “NullFieldException: Field ${at} is null, but expected to hold a value”。`,
            ),
            prescriptions: [
              cure(
                text(
                  'Use a POJO or record, or a value that stands for none.',
                  '使用 POJO 或 record，或用一个值表示无。',
                ),
                'public record Pair(String key, Long value) {}',
              ),
            ],
          },
        ];
      }),
    ),
});

const TUPLE = /^org\/apache\/flink\/api\/java\/tuple\/Tuple[1-9]\d?$/;

/** Which field is given nothing but null. */
function nullAt({ owner, name, receiver, arguments: given }: Call): number | undefined {
  if (!TUPLE.test(owner) || given.length === 0) return undefined;
  if (name !== 'of' && !(name === '<init>' && receiver?.kind === 'new')) return undefined;
  const at = given.findIndex((one) => alternatives(one).every(({ kind }) => kind === 'null'));
  return at < 0 ? undefined : at;
}
