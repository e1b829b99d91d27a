import { text } from '#evidence';
import { isSince, placeOfClass } from '#formats/bytecode';
import type { ClassFile } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { ownClasses } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { isDataType } from './data-classes.ts';
import { handledTypes } from './handled-types.ts';

/** Subclasses of a POJO are written with their class name each time unless registered. */
export const polymorphicPojo = defineRule({
  id: 'polymorphic-pojo',
  title: text('Subclasses of a POJO travel under its name', 'POJO 的子类以父类名义传输'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['serialization-slow'],
  check: (code) => {
    const subclasses = new Map<string, ClassFile[]>();
    for (const one of ownClasses(code)) {
      if (one.superName === undefined || !code.classes.isOwn(one.superName)) continue;
      subclasses.set(one.superName, [...(subclasses.get(one.superName) ?? []), one]);
    }
    return [...subclasses].flatMap(([base, all]) => {
      const found = code.classes.find(base);
      const open = all.filter(({ name }) => !handledTypes(code).has(name));
      if (found === undefined || open.length === 0 || !isPojo(base, code)) return [];
      const names = open.map(({ name }) => shortName(name));
      const shown = javaName(base);
      return [
        {
          place: placeOfClass(found),
          also: open.map(placeOfClass),
          confidence: 'possible' as const,
          summary: text(
            `${shown} is used as data and has subclasses (${names.join(', ')}): each of their records carries its class name.`,
            `${shown} 被用作数据且有子类（${names.join('、')}）：子类的每条记录都会携带其类名。`,
          ),
          prescriptions: [
            cure(
              text('Register the subclasses.', '注册这些子类。'),
              isSince(code.flink, 2, 0)
                ? `pipeline.serialization-config:\n${open.map(({ name }) => `  - ${javaName(name)}: {type: pojo}`).join('\n')}`
                : names.map((name) => `env.registerType(${name}.class);`).join('\n'),
              text(
                'The order of registrations becomes part of the state: only append.',
                '注册顺序成为状态的一部分：只能追加。',
              ),
            ),
          ],
        },
      ];
    });
  },
});

function isPojo(name: string, code: JobCode): boolean {
  return isDataType(name, code) && code.typeOf({ kind: 'class', name, arguments: [] }).serializer === 'pojo';
}
