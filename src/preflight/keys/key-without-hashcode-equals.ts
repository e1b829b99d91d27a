import { text } from '#evidence';
import { methodsNamed, placeOf, placeOfClass } from '#formats/bytecode';
import { ACCESS, type ClassFile, has } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { cure, docs, shortName } from '../wording.ts';
import { keyClassesOf } from './key-types.ts';

/**
 * A key class without `hashCode` hashes by identity. Flink refuses such a POJO, but not a class it serializes with Kryo. A
 * `hashCode` without `equals` finds no state on the heap backend.
 */
export const keyWithoutHashcodeEquals = defineRule({
  id: 'key-without-hashcode-equals',
  title: text('A key class lacks hashCode or equals', 'key 类缺少 hashCode 或 equals'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/state/#keyed-datastream')],
  leadsTo: ['key-not-deterministic'],

  *check(code) {
    for (const { key, selector } of keyClassesOf(code)) {
      if ((key.access & (ACCESS.enum | ACCESS.interface | ACCESS.abstract)) !== 0 || !isAllKnown(code, key)) continue;
      const hash = declares(code, key, 'hashCode');
      const equal = declares(code, key, 'equals');
      if (hash && equal) continue;
      const missing = hash ? 'equals' : equal ? 'hashCode' : 'hashCode and equals';
      const [where] = selector.perRecord;
      const name = shortName(key.name);
      yield {
        place: where === undefined ? placeOfClass(key) : placeOf(where),
        also: [placeOfClass(key)],
        confidence: 'certain',
        summary: text(
          `${name} is a key and has no ${missing} of its own: ${hash ? 'equal keys are not found to be equal on the heap backend' : 'equal keys get different hashes, or Flink refuses the type as a key when the job is submitted'}.`,
          `${name} 用作 key，但没有自己的 ${missing.replace(' and ', ' 和 ')}：${hash ? '在堆状态后端上相等的 key 不会被判为相等' : '相等的 key 哈希值不同，或提交作业时 Flink 拒绝以该类型作 key'}。`,
        ),
        prescriptions: [
          cure(
            text('Write both, over all fields; or make it a record.', '基于所有字段实现两者；或改为 record。'),
            `@Override\npublic boolean equals(Object other) {\n  return other instanceof ${name} && …;\n}\n\n@Override\npublic int hashCode() {\n  return Objects.hash(${key.fields
              .filter(({ access }) => !has(access, ACCESS.static))
              .map((one) => one.name)
              .join(', ')});\n}`,
            text(
              'Keyed state written so far is not found under the new hashes.',
              '此前写入的 keyed 状态在新哈希下找不到。',
            ),
          ),
        ],
      };
    }
  },
});

function declares({ classes }: JobCode, key: ClassFile, name: string): boolean {
  for (let one: ClassFile | undefined = key; one !== undefined; one = classes.find(one.superName ?? '')) {
    if (methodsNamed(one, name).length > 0) return true;
  }
  return false;
}

/** Up to `Object`: what a class outside of the jar has is not known. Records have both. */
function isAllKnown({ classes }: JobCode, key: ClassFile): boolean {
  let one: ClassFile | undefined = key;
  for (let depth = 0; one !== undefined && depth < 50; depth++) {
    if (one.superName === 'java/lang/Object') return true;
    one = classes.find(one.superName ?? '');
  }
  return false;
}
