import { text } from '#evidence';
import { alternatives, flowOf, methodsNamed, type Origin, placeOf, placeOfClass } from '#formats/bytecode';
import type { ClassFile, Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { dataFields } from '../serializers/type-serializers.ts';
import { cure, docs, shortName } from '../wording.ts';
import { isEnum, keyClassesOf } from './key-types.ts';

/**
 * The hash of an enum constant, and of an array as such, is another in every JVM. A key whose hashCode is made of one sends the
 * same key to different subtasks, and does not find its state after a restart. Flink refuses enums and arrays as keys, but
 * does not look inside of classes.
 */
export const enumOrArrayInsideKeyObject = defineRule({
  id: 'enum-or-array-inside-key-object',
  title: text('The hash of a key differs from JVM to JVM', 'key 的哈希值在不同 JVM 中不同'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/state/#keyed-datastream')],
  leadsTo: ['key-not-deterministic'],

  *check(code) {
    for (const { key } of keyClassesOf(code)) yield* hitsIn(code, key, shortName(key.name), 0);
  },
});

/** Keys made of keys of keys. */
const MOST_DEPTH = 3;

function* hitsIn(code: JobCode, key: ClassFile, path: string, depth: number): Generator<Hit> {
  const [hash] = methodsNamed(key, 'hashCode').filter(({ descriptor }) => descriptor === '()I');
  const isRecord = key.superName === 'java/lang/Record';
  if (depth > MOST_DEPTH || (hash === undefined && !isRecord)) return;
  for (const field of dataFields(key)) {
    const way = `${path}.${field.name}`;
    const kind = isEnum(code, field.descriptor) ? 'enum' : field.descriptor.startsWith('[') ? 'array' : undefined;
    if (kind !== undefined && (hash === undefined ? isRecord : hashes(hash, field, kind))) {
      yield hitOf(key, hash, field, way, kind);
    } else if (kind === undefined) {
      const inner = code.classes.isOwn(field.descriptor.slice(1, -1))
        ? code.classes.find(field.descriptor.slice(1, -1))
        : undefined;
      if (inner !== undefined && inner !== key) yield* hitsIn(code, inner, way, depth + 1);
    }
  }
}

/** The field itself, not its name or contents, goes into the hash. The hash of a record is made by the JVM. */
function hashes(hash: Member, field: Member, kind: 'enum' | 'array'): boolean {
  const flow = flowOf(hash);
  if (flow === undefined) return false;
  if (flow.functions.some(({ name }) => name === 'hashCode') && hash.classFile.superName === 'java/lang/Record')
    return true;
  const isIt = (origin: Origin) => alternatives(origin).some((one) => one.kind === 'field' && one.name === field.name);
  return flow.calls.some(({ name, owner, receiver, arguments: taken }) => {
    if (name !== 'hashCode' && name !== 'hash' && name !== 'append') return false;
    // Arrays.hashCode looks at what is in an array; of an array in an array of values, only Objects.hash's own is looked at.
    if (owner === 'java/util/Arrays' && kind === 'array' && taken.some(isIt)) return false;
    if (receiver !== undefined && isIt(receiver)) return true;
    const listed = taken.flatMap((one) => (one.kind === 'array' ? one.items : [one]));
    return listed.some(isIt) && !(name === 'append' && kind === 'array');
  });
}

function hitOf(key: ClassFile, hash: Member | undefined, field: Member, way: string, kind: 'enum' | 'array'): Hit {
  const name = field.name;
  const cured = kind === 'enum' ? `${name}.name()` : `Arrays.hashCode(${name})`;
  return {
    place: hash === undefined ? placeOfClass(key) : placeOf(hash),
    confidence: 'certain',
    summary: text(
      `The key ${shortName(key.name)} hashes ${way}, ${kind === 'enum' ? 'an enum' : 'an array'}, by its identity: the hash differs in every JVM, so one key lives on several subtasks and is not found after a restart.`,
      `key 类 ${shortName(key.name)} 对 ${way}（${kind === 'enum' ? '枚举' : '数组'}）按对象标识求哈希：每个 JVM 结果不同，同一个 key 会出现在多个子任务上，重启后也找不到状态。`,
    ),
    prescriptions: [
      cure(
        text(
          kind === 'enum' ? 'Hash the name of the constant.' : 'Hash (and compare) what is in the array.',
          kind === 'enum' ? '对枚举常量的名称求哈希。' : '对数组内容求哈希并比较。',
        ),
        `@Override\npublic int hashCode() {\n  return Objects.hash(${cured}, …);\n}`,
        text(
          'Keys get other key groups: keyed state written so far is not found under them.',
          'key 会落入其他 key group：此前写入的 keyed 状态将找不到。',
        ),
      ),
    ],
  };
}
