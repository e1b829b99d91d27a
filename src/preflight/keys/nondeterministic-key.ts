import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { isChance } from '../chance.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { keySelectorsOf } from './key-types.ts';

/**
 * The key is computed twice for a record: where it is sent from, and where it arrives. If that gives two keys, state is looked
 * up under one that does not belong to the subtask.
 */
export const nondeterministicKey = defineRule({
  id: 'nondeterministic-key',
  title: text('A key selector gives another key each time', 'key 选择器每次返回不同的 key'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/state/#keyed-datastream')],
  leadsTo: ['key-not-deterministic'],

  *check(code) {
    const { reach } = userCodeOf(code);
    for (const reached of keySelectorsOf(code).flatMap(({ perRecord }) =>
      perRecord.flatMap((one) => reach.from(one)),
    )) {
      for (const call of reached.flow.calls.filter(isChance)) {
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: reached.flow.ways.always(call.pc) ? ('certain' as const) : ('likely' as const),
          summary: text(
            `${wayText(reached)} calls ${callText(call)} to make a key. Flink asks for the key where a record leaves and again where it arrives: the two differ, and the record meets "Key group … is not in KeyGroupRange" or somebody else's state.`,
            `${wayText(reached)} 用 ${callText(call)} 生成 key。Flink 在记录发出处和到达处各求一次 key：两次结果不同，会报 “Key group … is not in KeyGroupRange”，或读到别的 key 的状态。`,
          ),
          prescriptions: [
            cure(
              text(
                'Draw the salt in a map before, put it into the record, and key by that field.',
                '在前面的 map 中生成盐值并写入记录，再按该字段 keyBy。',
              ),
              'stream.map(value -> Tuple2.of(ThreadLocalRandom.current().nextInt(16), value)).returns(…).keyBy(value -> value.f0)',
              text(
                'Keys change: keyed state of this operator begins empty.',
                'key 会改变：该算子的 keyed 状态从空开始。',
              ),
            ),
          ],
        };
      }
    }
  },
});
