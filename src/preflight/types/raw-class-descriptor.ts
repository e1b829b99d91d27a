import { text } from '#evidence';
import { classSignatureOf, type JavaType } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { dataUsesOf } from './data-uses.ts';
import { typeText } from './type-words.ts';

/** The class of a generic type tells nothing of its arguments. */
export const rawClassDescriptor = defineRule({
  id: 'raw-class-descriptor',
  title: text('A generic class without its arguments is given as a type', '以不带参数的泛型类作为类型'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['type-erasure', 'kryo-generic-type'],
  check: (code) =>
    dataUsesOf(code).flatMap(({ type, sure, place }) => {
      const parameters = sure ? parametersOf(type, code) : 0;
      if (parameters === 0) return [];
      const shown = typeText(type);
      const isTuple = /^Tuple\d+$/.test(shown);
      return [
        {
          place,
          severity: isTuple ? ('critical' as const) : ('warning' as const),
          confidence: 'certain' as const,
          summary: isTuple
            ? text(
                `${shown}.class does not tell the types of its fields: "Cannot extract TypeInformation from Class alone, because generic parameters are missing".`,
                `${shown}.class 没有说明字段类型：“Cannot extract TypeInformation from Class alone, because generic parameters are missing”。`,
              )
            : text(
                `${shown}.class does not tell what it holds, so Flink leaves it to Kryo.`,
                `${shown}.class 没有说明其内容，因此 Flink 交由 Kryo 处理。`,
              ),
          prescriptions: [
            cure(
              text('Give the type with its arguments.', '给出带参数的类型。'),
              `TypeInformation.of(new TypeHint<${shown}<${Array.from({ length: parameters }, () => '…').join(', ')}>>() {})`,
            ),
          ],
        },
      ];
    }),
});

const KNOWN: Readonly<Record<string, number>> = {
  'java/util/List': 1,
  'java/util/ArrayList': 1,
  'java/util/Set': 1,
  'java/util/HashSet': 1,
  'java/util/Collection': 1,
  'java/util/Map': 2,
  'java/util/HashMap': 2,
  'java/util/Optional': 1,
};

/** How many arguments a type that is given without any would take. */
function parametersOf(type: JavaType, { classes }: JobCode): number {
  if (type.kind !== 'class' || type.arguments.length > 0) return 0;
  const tuple = /^org\/apache\/flink\/api\/java\/tuple\/Tuple([1-9]\d?)$/.exec(type.name)?.[1];
  if (tuple !== undefined) return Number(tuple);
  const found = classes.isOwn(type.name) ? classes.find(type.name) : undefined;
  return found === undefined ? (KNOWN[type.name] ?? 0) : classSignatureOf(found).parameters.length;
}
