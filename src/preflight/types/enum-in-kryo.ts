import { text } from '#evidence';
import { placeOfClass } from '#formats/bytecode';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { dataUsesOf } from './data-uses.ts';
import { kryoParts } from './kryo-faults.ts';
import { verdictOfUse } from './scala-types.ts';

/** Kryo writes enums by position: a changed enum reads old state wrongly. */
export const enumInKryo = defineRule({
  id: 'enum-in-kryo',
  title: text('An enum within a type that Kryo writes into state', 'Kryo 写入状态的类型中含有枚举'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/schema_evolution/')],
  leadsTo: ['restore-serializer-incompatible'],
  check: (code) => {
    const told = new Set<string>();
    return dataUsesOf(code).flatMap((use) => {
      const { role, place } = use;
      if (role !== 'state' && role !== 'accumulator') return [];
      return kryoParts(verdictOfUse(use, code)).flatMap((part) => {
        const name = part.type.kind === 'class' ? part.type.name : '';
        const found = code.classes.isOwn(name) ? code.classes.find(name) : undefined;
        const field = found?.fields.find(
          ({ descriptor }) => code.classes.find(descriptor.slice(1, -1))?.superName === 'java/lang/Enum',
        );
        if (found === undefined || field === undefined || told.has(name)) return [];
        told.add(name);
        const shown = javaName(field.descriptor.slice(1, -1));
        return [
          {
            place: placeOfClass(found),
            also: [place],
            confidence: 'likely' as const,
            summary: text(
              `${javaName(name)} is written to state by Kryo, and its field ${field.name} is the enum ${shown}: Kryo writes the position, so a constant that is inserted or removed changes what old state means.`,
              `${javaName(name)} 由 Kryo 写入状态，其字段 ${field.name} 是枚举 ${shown}：Kryo 写入的是位置，插入或删除常量会改变旧状态的含义。`,
            ),
            prescriptions: [
              cure(
                text('Make the class a POJO, or only append constants.', '将该类改为 POJO，或只追加常量。'),
                `public String ${field.name};   // ${shown}.name()`,
                text(
                  'State written by Kryo is not read by another serializer: give it a new name.',
                  'Kryo 写入的状态无法由其他序列化器读取：请换用新的状态名。',
                ),
              ),
            ],
          },
        ];
      });
    });
  },
});
