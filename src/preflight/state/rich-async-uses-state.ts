import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, wayText } from '../wording.ts';
import { isKeyedHandle } from './state-calls.ts';

/** The runtime context of an asynchronous function throws on everything that gives state. */
export const richAsyncUsesState = defineRule({
  id: 'rich-async-uses-state',
  title: text('An asynchronous function asks for state', '异步函数中获取状态'),
  severity: 'critical',
  docs: [docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['job-init-failed', 'user-code-exception'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { kinds, opening, perRecord } of functions) {
      if (!kinds.has('async')) continue;
      for (const reached of [...opening, ...perRecord].flatMap((one) => reach.from(one))) {
        for (const call of reached.flow.calls.filter(isKeyedHandle)) {
          yield {
            place: placeOf(reached.method, call.pc),
            confidence: 'certain' as const,
            summary: text(
              `${wayText(reached)} asks for state: "State is not supported in rich async functions."`,
              `${wayText(reached)} 获取状态：会报 “State is not supported in rich async functions.”`,
            ),
            prescriptions: [
              cure(
                text(
                  'Use the state in a keyed process function before or behind.',
                  '在其前或其后的 KeyedProcessFunction 中使用状态。',
                ),
                'AsyncDataStream.unorderedWait(input, ask, 30, TimeUnit.SECONDS).keyBy(…).process(withState)',
                text('Another operator: give it a uid.', '新增算子：请设置 uid。'),
              ),
            ],
          };
        }
      }
    }
  },
});
