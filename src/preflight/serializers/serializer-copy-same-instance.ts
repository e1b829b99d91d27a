import { text } from '#evidence';
import { alternatives, flowOf, methodsNamed, numberIn, placeOf, shapeOf } from '#formats/bytecode';
import type { ClassFile } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';
import { isMutable, serializedClass, typeSerializersOf } from './type-serializers.ts';

/**
 * `copy` is what keeps chained operators and the heap state backend from sharing an object. One that returns what it was given
 * shares it: a change in one place shows in the other, also in what a checkpoint writes.
 */
export const serializerCopySameInstance = defineRule({
  id: 'serializer-copy-same-instance',
  title: text('copy() of a serializer does not copy a mutable object', '序列化器的 copy() 没有复制可变对象'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: [],

  *check(code) {
    for (const { classFile } of typeSerializersOf(code)) {
      const data = serializedClass(code, classFile);
      if (data === undefined || !isMutable(data) || saysImmutable(classFile)) continue;
      for (const copy of methodsNamed(classFile, 'copy').filter(({ descriptor }) => isCopyOf(descriptor, data.name))) {
        const returns = flowOf(copy)?.returns ?? [];
        const same = returns.length > 0 && returns.every(({ value }) => value !== undefined && isFirstParameter(value));
        if (!same) continue;
        const name = shortName(data.name);
        yield {
          place: placeOf(copy),
          confidence: 'likely',
          summary: text(
            `${methodText({ method: copy })} returns the object it is given, and ${name} can be changed: operators of one chain, and the heap state backend, then share it.`,
            `${methodText({ method: copy })} 原样返回传入的对象，而 ${name} 是可变的：同一条链上的算子以及堆状态后端会共享同一个对象。`,
          ),
          prescriptions: [
            cure(
              text(
                `Copy every field, or make ${name} immutable and return true from isImmutableType().`,
                `逐字段复制，或把 ${name} 改为不可变并让 isImmutableType() 返回 true。`,
              ),
              `@Override
public ${name} copy(${name} from) {
  ${name} copy = new ${name}();
${data.fields.map(({ name: field }) => `  copy.${field} = from.${field};`).join('\n')}
  return copy;
}`,
            ),
          ],
        };
      }
    }
  },
});

/** The author knows that nobody changes it. */
function saysImmutable(classFile: ClassFile): boolean {
  const [method] = methodsNamed(classFile, 'isImmutableType');
  const [first] = method === undefined ? [] : (flowOf(method)?.returns ?? []);
  return first?.value !== undefined && numberIn(first.value) === 1;
}

function isCopyOf(descriptor: string, data: string): boolean {
  return shapeOf(descriptor).parameters.every((one) => one === `L${data};`);
}

function isFirstParameter(origin: Parameters<typeof alternatives>[0]): boolean {
  return alternatives(origin).every((one) => one.kind === 'parameter' && one.number === 0);
}
