import { text } from '#evidence';
import type { JavaType } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { docs, shortName } from '../wording.ts';
import { infoCode, isKotlin, kotlinType } from './fixed-code.ts';
import { kryoHits } from './kryo-hits.ts';
import { typeText } from './type-words.ts';

/** Since 2.0 interfaces of collections with plain classes have serializers; all others still go to Kryo. */
export const collectionNotBuiltin2x = defineRule({
  id: 'collection-not-builtin-2x',
  title: text('A collection is none of those Flink 2 serializes itself', '集合不属于 Flink 2 自带序列化器支持的类型'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],
  flink: { since: { major: 2, minor: 0 } },

  check: (code) =>
    kryoHits(code, 'collection-not-builtin-2x', ({ type, field }) => {
      const shown = typeText(type);
      const info = infoCode(type);
      return {
        why: text(
          'is no List, Map, Set or Collection of plain classes',
          '不是由普通类组成的 List、Map、Set 或 Collection',
        ),
        action: text(
          'Declare the interface with plain classes, or name the type information.',
          '用普通类作参数声明接口，或指明类型信息。',
        ),
        code:
          field === undefined
            ? info
            : inKotlin(field.owner, code)
              ? `var ${field.name}: ${kotlinType(type)}   // instead of ${shown}`
              : `${plainText(type)} ${field.name};   // instead of ${shown}`,
      };
    }),
});

function inKotlin(owner: string, { classes }: JobCode): boolean {
  const found = classes.find(owner);
  return found !== undefined && isKotlin(found);
}

/** The interface with what of its arguments is plain. */
function plainText(type: JavaType): string {
  if (type.kind !== 'class') return typeText(type);
  const simple = shortName(type.name);
  const base = /Map$/.test(simple) ? 'Map' : /Set$/.test(simple) ? 'Set' : 'List';
  const shown = type.arguments.map((one) =>
    one.kind === 'any'
      ? 'Item'
      : one.type.kind === 'class' && one.type.arguments.length > 0
        ? 'Item'
        : typeText(one.type),
  );
  return shown.length === 0 ? `${base}<${base === 'Map' ? 'Key, Item' : 'Item'}>` : `${base}<${shown.join(', ')}>`;
}
