import { text } from '#evidence';
import { type Call, flowOf, methodsNamed, ownFieldOf, placeOf, typesAbove, type UserFunction } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName, wayText } from '../wording.ts';
import { typeSerializersOf } from './type-serializers.ts';

/** Classes that keep what they are working on. */
const WORKING =
  /(?:^|\/)(?:DataOutputSerializer|DataInputDeserializer|ByteArray(?:Out|In)putStream\w*|ByteBuffer|Kryo|MessageDigest|Cipher|Mac|StringBuilder|SimpleDateFormat|BinaryEncoder|BinaryDecoder)$/;

/** `duplicate` must give every thread its own; one that returns `this` shares buffers between the task and its checkpoints. */
export const serializerDuplicateSharesState = defineRule({
  id: 'serializer-duplicate-shares-state',
  title: text('A serializer with a buffer is shared between threads', '带缓冲区的序列化器被多个线程共享'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: ['checkpoint-declined-exception', 'user-code-exception'],

  *check(code) {
    for (const one of typeSerializersOf(code).filter((each) => sharesItself(code, each))) {
      for (const reached of one.perRecord.flatMap((entry) => userCodeOf(code).reach.from(entry))) {
        const call = reached.flow.calls.find(worksOnField);
        if (call?.receiver === undefined || reached.method.classFile !== one.classFile) continue;
        const field = ownFieldOf(call.receiver) ?? '';
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'likely' as const,
          summary: text(
            `${wayText(reached)} works in the field ${field} (${shortName(call.owner)}), and duplicate() gives out the same ${shortName(one.classFile.name)}: the task and a checkpoint written at the same time use one buffer.`,
            `${wayText(reached)} 使用字段 ${field}（${shortName(call.owner)}）作为工作区，而 duplicate() 返回同一个 ${shortName(one.classFile.name)}：任务与同时进行的检查点会共用一个缓冲区。`,
          ),
          prescriptions: [
            cure(
              text('Make another one in duplicate().', '在 duplicate() 中创建新的实例。'),
              `@Override\npublic ${shortName(one.classFile.name)} duplicate() {\n  return new ${shortName(one.classFile.name)}();\n}`,
            ),
          ],
        };
        break;
      }
    }
  },
});

function sharesItself({ classes }: JobCode, { classFile }: UserFunction): boolean {
  const [duplicate] = methodsNamed(classFile, 'duplicate');
  if (duplicate === undefined)
    return typesAbove(classes, classFile.name).some((type) => type.endsWith('/TypeSerializerSingleton'));
  const returns = flowOf(duplicate)?.returns ?? [];
  return returns.length > 0 && returns.every(({ value }) => value?.kind === 'this');
}

function worksOnField({ owner, receiver }: Call): boolean {
  return WORKING.test(owner) && receiver !== undefined && ownFieldOf(receiver) !== undefined;
}
