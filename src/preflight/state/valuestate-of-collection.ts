import { text } from '#evidence';
import { type Call, placeOf } from '#formats/bytecode';
import { type ClassFile, fieldTypeOf, type JavaType } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { cure, docs, shortName, wayText } from '../wording.ts';
import { handleOf, stateOf } from './state-calls.ts';

/** A whole collection in one value: with RocksDB all of it is deserialized and serialized for each record. */
export const valuestateOfCollection = defineRule({
  id: 'valuestate-of-collection',
  title: text('A ValueState holds a collection', 'ValueState 中存放集合'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/'), docs('ops/state/state_backends/')],
  leadsTo: ['rocksdb-slow-reads', 'rocksdb-value-too-large', 'backpressure-slow-operator'],

  *check(code) {
    for (const { reached } of methodsPerRecord(code)) {
      for (const call of reached.flow.calls) {
        if (stateOf(call) !== 'ValueState' || call.name !== 'update') continue;
        const held = heldBy(reached.method.classFile, call);
        const better = held === undefined ? undefined : betterThan(held);
        if (held === undefined || better === undefined) continue;
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} writes a whole ${shortName(held)} for each record: with RocksDB all of it is deserialized and serialized each time, more with every element.`,
            `${wayText(reached)} 对每条记录都写入整个 ${shortName(held)}：使用 RocksDB 时每次都要整体反序列化并序列化，元素越多越慢。`,
          ),
          prescriptions: [
            cure(
              text('Use the state that reads and writes single elements.', '使用可按元素读写的状态。'),
              `private transient ${better} ${handleOf(call) ?? 'state'};`,
              text(
                'Another kind of state: give it a new name and move the old content over when a key is met.',
                '状态种类不同：请使用新的名称，并在遇到该 key 时迁移旧内容。',
              ),
            ),
          ],
        };
      }
    }
  },
});

/** What the field is declared to hold: `List` in `ValueState<List<Order>>`. */
function heldBy(classFile: ClassFile, call: Call): string | undefined {
  const name = handleOf(call);
  const field = classFile.fields.find((one) => one.name === name);
  const type: JavaType | undefined = field === undefined ? undefined : fieldTypeOf(field);
  const [held] = type?.kind === 'class' ? type.arguments : [];
  return held !== undefined && held.kind !== 'any' && held.type.kind === 'class' ? held.type.name : undefined;
}

function betterThan(held: string): string | undefined {
  if (/^java\/util\/(?:\w*List|Collection|\w*Deque|\w*Queue)$/.test(held)) return 'ListState<…>';
  if (/^java\/util\/(?:concurrent\/)?\w*Map$/.test(held)) return 'MapState<…, …>';
  return /^java\/util\/\w*Set$/.test(held) ? 'MapState<…, Boolean>' : undefined;
}
