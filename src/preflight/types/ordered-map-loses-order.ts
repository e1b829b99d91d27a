import { text } from '#evidence';
import { alternatives, placeOf } from '#formats/bytecode';
import { fieldTypeOf } from '#formats/classfile';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { isDataClass } from './data-classes.ts';
import { typeText } from './type-words.ts';

/** Since 2.0 a Map or Set is read back as HashMap or HashSet. */
export const orderedMapLosesOrder = defineRule({
  id: 'ordered-map-loses-order',
  title: text('An ordered map or set that is given back unordered', '有序的 map 或 set 读回后失去顺序'),
  severity: 'warning',
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
              `${shown} (${declared}) is given a ${kind}: Flink 2 reads it back without order, as a HashMap or HashSet.`,
              `${shown}（${declared}）被赋予 ${kind}：Flink 2 读回为无序的 HashMap 或 HashSet。`,
            ),
            prescriptions: [
              cure(
                text('Sort where the order is needed, or keep a list.', '在需要处排序，或改用列表。'),
                `public List<Entry> ${write.name};   // in the order it needs`,
              ),
            ],
          },
        ];
      }),
    ),
});

const DECLARED = new Set(['Ljava/util/Map;', 'Ljava/util/Set;']);
const MADE = new Set([
  'java/util/LinkedHashMap',
  'java/util/TreeMap',
  'java/util/LinkedHashSet',
  'java/util/TreeSet',
  'java/util/concurrent/ConcurrentSkipListMap',
]);
