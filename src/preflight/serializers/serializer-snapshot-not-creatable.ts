import { type Text, text } from '#evidence';
import { flowOf, methodsNamed, type Origin, placeOf } from '#formats/bytecode';
import { ACCESS, type ClassFile, enclosingMethodOf, has, type Member, modifiersOf } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';
import { typeSerializersOf } from './type-serializers.ts';

/**
 * A snapshot is written by its class name and made again by its public constructor without parameters. A class that cannot be
 * made so, or a snapshot that is null, lets every checkpoint through and fails the restore.
 */
export const serializerSnapshotNotCreatable = defineRule({
  id: 'serializer-snapshot-not-creatable',
  title: text('The snapshot of a serializer cannot be made on restore', '恢复时无法创建序列化器的 snapshot'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: ['restore-serializer-incompatible', 'checkpoint-declined-exception'],

  *check(code) {
    for (const { classFile } of typeSerializersOf(code)) {
      for (const method of methodsNamed(classFile, 'snapshotConfiguration')) {
        for (const { pc, value } of flowOf(method)?.returns ?? []) {
          const fault = value === undefined ? undefined : faultOf(code, value);
          if (fault !== undefined) yield hitOf(method, pc, fault);
        }
      }
    }
  },
});

interface Fault {
  readonly why: Text;
  readonly of: string | undefined;
}

function faultOf(code: JobCode, value: Origin): Fault | undefined {
  if (value.kind === 'null') return { why: text('it is null', '它是 null'), of: undefined };
  if (value.kind !== 'new' || !code.classes.isOwn(value.type)) return undefined;
  const made = code.classes.find(value.type);
  const why = made === undefined ? undefined : obstacleOf(made);
  return why && { why, of: value.type };
}

/** What `InstantiationUtil.instantiate` would refuse. */
function obstacleOf(made: ClassFile): Text | undefined {
  if (enclosingMethodOf(made) !== undefined) return text('it is an anonymous or local class', '它是匿名类或局部类');
  const access = modifiersOf(made);
  if (!has(access, ACCESS.public)) return text('the class is not public', '该类不是 public');
  const plain = made.methods.find(({ name, descriptor }) => name === '<init>' && descriptor === '()V');
  if (plain === undefined) return text('it has no constructor without parameters', '它没有无参构造函数');
  return has(plain.access, ACCESS.public)
    ? undefined
    : text('its constructor without parameters is not public', '它的无参构造函数不是 public');
}

function hitOf(method: Member, pc: number, { why, of }: Fault): Hit {
  const name = of === undefined ? 'the snapshot' : shortName(of);
  return {
    place: placeOf(method, pc),
    confidence: 'certain',
    summary: text(
      `${methodText({ method })} returns ${name}, but ${why.en}: ${of === undefined ? 'checkpoints fail' : 'checkpoints are written, and none of them can be restored'}.`,
      `${methodText({ method })} 返回的 ${of === undefined ? 'snapshot' : name} 有问题：${why.zh}，${of === undefined ? '检查点会失败' : '检查点可以写出，但都无法恢复'}。`,
    ),
    prescriptions: [
      cure(
        text(
          'A public static class with a public constructor without parameters.',
          '使用 public static 类，并提供 public 无参构造函数。',
        ),
        `public static final class ${of === undefined ? 'Snapshot' : shortName(of).replace(/^.*\$\d+$/, 'Snapshot')} extends SimpleTypeSerializerSnapshot<…> {
  public ${of === undefined ? 'Snapshot' : shortName(of).replace(/^.*\$\d+$/, 'Snapshot')}() {
    super(${shortName(method.classFile.name)}::new);
  }
}`,
        text(
          'Savepoints written so far name the old class: they cannot be restored either way.',
          '此前写出的 savepoint 记录的是旧类名，无论如何都无法恢复。',
        ),
      ),
    ],
  };
}
