import { text } from '#evidence';
import { type CodePlace, placeOf } from '#formats/bytecode';
import { ACCESS, has } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
import { dataUsesOf } from './data-uses.ts';

/** The POJO serializer leaves transient fields out. */
export const transientFieldLost = defineRule({
  id: 'transient-field-lost',
  title: text('A transient field of a data type is set by the job', '作业设置了数据类型的 transient 字段'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: [],
  check: (code) => {
    const names = dataUsesOf(code).flatMap(({ type }) =>
      type.kind === 'class' && isPojo(type.name, code) ? [type.name] : [],
    );
    return [...new Set(names)].flatMap((name) => {
      const fields = (code.classes.find(name)?.fields ?? []).filter(
        ({ access }) => has(access, ACCESS.transient) && !has(access, ACCESS.static),
      );
      return fields.flatMap((field) => {
        const [place, ...also] = writesOf(name, field.name, code);
        if (place === undefined) return [];
        const shown = `${javaName(name)}.${field.name}`;
        return [
          {
            place,
            also,
            confidence: 'likely' as const,
            summary: text(
              `${shown} is transient, and the job sets it here: the POJO serializer leaves it out, so it is empty after the next shuffle and in state.`,
              `${shown} 是 transient，而作业在此处设置它：POJO 序列化器不写入它，因此下一次 shuffle 之后和状态中为空。`,
            ),
            prescriptions: [
              cure(
                text('Remove transient, or compute the value where it is needed.', '去掉 transient，或在需要处计算。'),
                `private … ${field.name};   // without transient`,
                text(
                  'A field more: state of the POJO evolves (it is empty in old state).',
                  '多一个字段：POJO 状态会演进（旧状态中为空）。',
                ),
              ),
            ],
          },
        ];
      });
    });
  },
});

function isPojo(name: string, code: JobCode): boolean {
  return code.classes.isOwn(name) && code.typeOf({ kind: 'class', name, arguments: [] }).serializer === 'pojo';
}

/** Where others write the field or call its setter. */
function writesOf(name: string, field: string, code: JobCode): readonly CodePlace[] {
  const setter = `set${field}`.toLowerCase();
  const places: CodePlace[] = [];
  for (const { method, calls, writes } of flowsNaming(code, (one) => one === name)) {
    if (method.classFile.name === name) continue;
    const called = calls.filter((call) => call.owner === name && call.name.toLowerCase() === setter);
    const written = writes.filter((one) => one.owner === name && one.name === field);
    places.push(...[...called, ...written].map(({ pc }) => placeOf(method, pc)));
  }
  return places;
}
