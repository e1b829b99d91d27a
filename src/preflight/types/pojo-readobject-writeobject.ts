import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import type { ClassFile } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';
import { typeText } from './type-words.ts';

/** A `readObject` or `writeObject` in a class sends it to Kryo, which calls neither. */
export const pojoReadobjectWriteobject = defineRule({
  id: 'pojo-readobject-writeobject',
  title: text('A data class has readObject or writeObject', '数据类有 readObject 或 writeObject'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'pojo-readobject-writeobject', ({ verdict: { because } }, found) => {
      const method = because.code === 'custom-serialization' ? because.method : 'readObject';
      const member = found?.methods.find(({ name }) => name === method);
      return {
        place: member === undefined ? undefined : placeOf(member),
        why: text(`has ${method}(), which neither Flink nor Kryo calls`, `有 ${method}()，Flink 和 Kryo 都不会调用它`),
        action: text(`Remove ${method}(), or write a TypeInfoFactory.`, `删除 ${method}()，或编写 TypeInfoFactory。`),
        code: `// ${typeText(type(found))} without ${method}(), or\n@TypeInfo(${typeText(type(found))}Info.class)`,
      };
    }),
});

const type = (found: ClassFile | undefined) => ({ kind: 'class', name: found?.name ?? '', arguments: [] }) as const;
