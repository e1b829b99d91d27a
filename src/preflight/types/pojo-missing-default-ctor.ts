import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import type { ClassFile } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { hasLombokBuilder, isKotlin, pojoCode } from './fixed-code.ts';
import { kryoHits } from './kryo-hits.ts';

/** Flink makes POJOs with a public constructor without arguments; a class without one goes to Kryo. */
export const pojoMissingDefaultCtor = defineRule({
  id: 'pojo-missing-default-ctor',
  title: text('A data class has no public constructor without arguments', '数据类没有公有无参构造函数'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],
  check: (code) =>
    kryoHits(code, 'pojo-missing-default-ctor', ({ verdict }, found) => {
      const own = found?.methods.find(({ name, descriptor }) => name === '<init>' && descriptor === '()V');
      const hidden = verdict.because.code === 'hidden-constructor';
      return {
        place: own === undefined ? undefined : placeOf(own),
        why: hidden
          ? text('has a constructor without arguments that is not public', '的无参构造函数不是公有的')
          : text('has no constructor without arguments', '没有无参构造函数'),
        action: actionFor(found, hidden),
        code: found === undefined ? '' : pojoCode(found),
      };
    }),
});

function actionFor(found: ClassFile | undefined, hidden: boolean) {
  if (hidden) return text('Make the constructor public.', '将该构造函数改为公有。');
  if (found !== undefined && isKotlin(found)) return text('Give every property a default.', '为每个属性提供默认值。');
  if (found !== undefined && hasLombokBuilder(found)) {
    return text(
      'Add @NoArgsConstructor (and @AllArgsConstructor for the builder).',
      '添加 @NoArgsConstructor（并为 builder 添加 @AllArgsConstructor）。',
    );
  }
  return text('Add a public constructor without arguments.', '添加公有无参构造函数。');
}
