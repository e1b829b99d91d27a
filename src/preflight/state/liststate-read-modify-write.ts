import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { cure, docs, wayText } from '../wording.ts';
import { handleOf, stateOf } from './state-calls.ts';

/**
 * A list is read as a whole, changed and written back for each record: with RocksDB every element is deserialized and serialized
 * each time, and the cost of a record grows with the list. `add` appends without reading.
 */
export const liststateReadModifyWrite = defineRule({
  id: 'liststate-read-modify-write',
  title: text('A ListState is read and rewritten for each record', '每条记录都读出并重写整个 ListState'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/'), docs('ops/state/state_backends/')],
  leadsTo: ['rocksdb-slow-reads', 'rocksdb-value-too-large', 'backpressure-slow-operator'],

  *check(code) {
    for (const { reached } of methodsPerRecord(code)) {
      if (isTimer(reached)) continue;
      const { flow, method } = reached;
      const lists = flow.calls.filter((call) => stateOf(call) === 'ListState');
      for (const update of lists.filter(({ name }) => name === 'update')) {
        const handle = handleOf(update);
        const read = lists.find(
          (one) => one.name === 'get' && handleOf(one) === handle && flow.ways.leads(one.pc, update.pc),
        );
        if (handle === undefined || read === undefined) continue;
        yield {
          place: placeOf(method, update.pc),
          also: [placeOf(method, read.pc)],
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} reads all of ${handle} and writes it back: with RocksDB the whole list is deserialized and serialized for one record, more with every element.`,
            `${wayText(reached)} 读出整个 ${handle} 再写回：使用 RocksDB 时，处理一条记录就要把整个列表反序列化并序列化一遍，元素越多越慢。`,
          ),
          prescriptions: [
            cure(
              text(
                'Append with add(); if elements are looked up or replaced, use a MapState.',
                '用 add() 追加；若需要查找或替换元素，请用 MapState。',
              ),
              `${handle}.add(value);\n// or: private transient MapState<…, …> ${handle};`,
              text(
                'A MapState is another state: give it a new name and move the old content over when a key is met.',
                'MapState 是另一种状态：请使用新的名称，并在遇到该 key 时迁移旧内容。',
              ),
            ),
          ],
        };
      }
    }
  },
});

/** A timer that tidies up may go through all of it. */
function isTimer(reached: Parameters<typeof wayText>[0]): boolean {
  let one = reached;
  while (one.via !== undefined) one = one.via;
  return /^on(?:Timer|ProcessingTime|EventTime)/.test(one.method.name);
}
