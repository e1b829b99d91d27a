import { text } from '#evidence';
import type { FindClass } from '#formats/bytecode';
import type { JavaType } from '#formats/classfile';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Their hash differs from JVM to JVM: Flink refuses arrays and enums as keys. */
export const enumOrArrayKey = definePipelineRule({
  id: 'enum-or-array-key',
  title: text('An array or enum as key', '以数组或枚举作为键'),
  severity: 'critical',
  pages: ['dev/datastream/fault-tolerance/state/'],
  leadsTo: ['key-not-deterministic', 'job-init-failed'],

  check: (pipeline, { classes }) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'key-by' || !node.key) return [];
      const found = badKey(node.key, classes.find);
      if (found === undefined) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `The key is ${found.en}: its hashCode is that of the object, another one in each JVM. Flink refuses it when the job is submitted.`,
            `键是${found.zh}：其 hashCode 是对象哈希，在每个 JVM 中都不同。提交时 Flink 会拒绝。`,
          ),
          prescriptions: [
            cure(
              text('Key by a name or number made of it.', '改用其名称或由其得到的数值、字符串。'),
              '.keyBy(value -> value.kind.name())',
            ),
          ],
        },
      ];
    }),
});

/** What makes a type unfit as a key, in words. */
function badKey(type: JavaType, find: FindClass): { readonly en: string; readonly zh: string } | undefined {
  if (type.kind === 'array') return { en: 'an array', zh: '数组' };
  if (type.kind !== 'class') return undefined;
  if (find(type.name)?.superName === 'java/lang/Enum') {
    const name = type.name.slice(type.name.lastIndexOf('/') + 1).replaceAll('$', '.');
    return { en: `the enum ${name}`, zh: `枚举 ${name}` };
  }
  if (!/\/tuple\/Tuple\d+$/.test(type.name)) return undefined;
  for (const one of type.arguments) {
    const found = one.kind === 'any' ? undefined : badKey(one.type, find);
    if (found) return { en: `a tuple with ${found.en}`, zh: `含${found.zh}的元组` };
  }
  return undefined;
}
