import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { type ClassFile, fieldTypeOf, type JavaType } from '#formats/classfile';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { accessorCode, isKotlin, kotlinType } from './fixed-code.ts';
import { accessorOf, kryoHits } from './kryo-hits.ts';

/** Each field of a POJO is public or has a getter and a setter of its type; one that has not sends the class to Kryo. */
export const pojoAccessorMismatch = defineRule({
  id: 'pojo-accessor-mismatch',
  title: text(
    'A private field has no getter and setter that Flink accepts',
    '私有字段没有 Flink 接受的 getter 和 setter',
  ),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'pojo-accessor-mismatch', ({ verdict: { because } }, found) => {
      if (because.code !== 'invalid-field' || found === undefined) return NOTHING;
      const { field, owner, missing } = because;
      const declaring = code.classes.find(owner) ?? found;
      const member = accessorOf(found, field) ?? accessorOf(declaring, field);
      const declared = declaring.fields.find(({ name }) => name === field);
      const type = declared === undefined ? undefined : fieldTypeOf(declared);
      const inherited = declaring === found ? '' : ` (inherited from ${javaName(owner)})`;
      return {
        place: member?.classFile === found ? placeOf(member) : undefined,
        why: text(
          `has no ${missing.join(' and no ')} for its field ${field}${inherited} that Flink accepts${reasonIn(found, field)}`,
          `的字段 ${field} 没有 Flink 接受的 ${missing.join(' 和 ')}`,
        ),
        action: text(`Add the ${missing.join(' and the ')}.`, `补上 ${missing.join(' 和 ')}。`),
        code:
          type === undefined ? '' : isKotlin(found) ? kotlinProperty(field, type) : accessorCode(field, type, missing),
      };
    }),
});

function kotlinProperty(field: string, type: JavaType): string {
  if (field.endsWith('$delegate'))
    return `@Transient …   // or compute ${field.replace('$delegate', '')} in a function, without "by"`;
  return `var ${field}: ${kotlinType(type)}   // public, not val, internal or delegated`;
}

const NOTHING = { why: text('', ''), action: text('', ''), code: '' };

/** What stands there instead, for people. */
function reasonIn(found: ClassFile, field: string): string {
  const bare = field.toLowerCase().replaceAll('_', '');
  const like = found.methods.find(({ name, descriptor }) => {
    const plain = name.toLowerCase().replaceAll('_', '');
    return (plain === bare && !descriptor.startsWith('()')) || plain === `with${bare}`;
  });
  if (like) return ` (${like.name}(…) is not called set…)`;
  const setter = found.methods.find(({ name }) => name.toLowerCase() === `set${bare}`);
  return setter === undefined ? '' : ` (${setter.name}${setter.descriptor} has another type)`;
}
