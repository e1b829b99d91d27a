import { text } from '#evidence';
import { alternatives, placeOf } from '#formats/bytecode';
import { fieldTypeOf } from '#formats/classfile';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { isDataClass } from './data-classes.ts';
import { typeText } from './type-words.ts';

/** Since 2.0 a Collection is serialized as a list: a set in it fails. */
export const collectionFieldHoldsSet = defineRule({
  id: 'collection-field-holds-set',
  title: text('A Collection field holds something that is no list', 'Collection 字段存放的不是列表'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: [],
  flink: { since: { major: 2, minor: 0 } },
  check: (code) =>
    [...flowsNaming(code, (name) => MADE.has(name))].flatMap(({ method, writes }) =>
      writes.flatMap((write) => {
        if (!DECLARED.has(write.descriptor) || !isDataClass(write.owner, code)) return [];
        const made = alternatives(write.value).find((one) => one.kind === 'new' && MADE.has(one.type));
        if (made?.kind !== 'new') return [];
        const field = code.classes.find(write.owner)?.fields.find(({ name }) => name === write.name);
        const shown = `${javaName(write.owner)}.${write.name}`;
        const kind = shortName(made.type);
        const declared = field === undefined ? '' : typeText(fieldTypeOf(field));
        return [
          {
            place: placeOf(method, write.pc),
            confidence: 'likely' as const,
            summary: text(
              `${shown} (${declared}) is given a ${kind}, which Flink 2 serializes as a list: ClassCastException when the record is written.`,
              `${shown}（${declared}）被赋予 ${kind}，而 Flink 2 按列表序列化它：写入记录时抛出 ClassCastException。`,
            ),
            prescriptions: [
              cure(
                text('Declare the field as Set, or as List.', '将字段声明为 Set 或 List。'),
                `public Set<…> ${write.name};`,
              ),
            ],
          },
        ];
      }),
    ),
});

const DECLARED = new Set(['Ljava/util/Collection;', 'Ljava/lang/Iterable;']);
const MADE = new Set([
  'java/util/HashSet',
  'java/util/LinkedHashSet',
  'java/util/TreeSet',
  'java/util/ArrayDeque',
  'java/util/PriorityQueue',
  'java/util/concurrent/ConcurrentLinkedQueue',
]);
