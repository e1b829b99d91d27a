import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { READERS } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { isSleep } from './outside-calls.ts';
import { hitsPerRecord } from './per-record.ts';

/**
 * A function that sleeps stops its task: no record, no checkpoint barrier and no timer passes meanwhile, for all operators of
 * the chain. Not even unaligned checkpoints interrupt a record. Sources may wait, and so may a pause between attempts.
 */
export const threadSleep = defineRule({
  id: 'thread-sleep',
  title: text('A function sleeps for each record', '函数对每条记录都休眠'),
  severity: 'warning',
  docs: [docs('ops/state/checkpointing_under_backpressure/'), docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['backpressure-slow-operator', 'checkpoint-user-code-blocked', 'checkpoint-expired-backpressure'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: isSleep,
      but: [...READERS, 'async', 'sql-lookup'],
      unless: ({ inHandler, inLoop, reached, call }) =>
        inHandler !== undefined || (inLoop && retries(reached.flow, call.pc)),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)}: the task stands still meanwhile, with every operator chained to it, its timers and checkpoint barriers. At 1 ms per record a subtask handles at most 1,000 records a second.`,
          `${wayText(reached)} 调用了 ${callText(call)}：在此期间整个任务停住，包括与它链接在一起的所有算子、定时器和检查点 barrier。每条记录休眠 1 毫秒，单个子任务每秒最多处理 1,000 条。`,
        ),
      prescriptions: () => [
        cure(
          text(
            'Register a timer instead of sleeping; to limit a rate, limit it in the source.',
            '用定时器代替休眠；若要限速，请在数据源处限速。',
          ),
          `// in a KeyedProcessFunction
context.timerService().registerProcessingTimeTimer(context.timerService().currentProcessingTime() + 1_000);`,
        ),
      ],
    }),
});

/** Something is caught in the loop that sleeps: a pause between attempts. */
function retries({ ways, calls }: Parameters<typeof wayText>[0]['flow'], pc: number): boolean {
  return calls.some((call) => ways.inSameLoop(call.pc, pc) && call.pc !== pc && ways.caughtAt(call.pc).some(isFailure));
}

function isFailure(type: string): boolean {
  return type !== 'any' && type !== 'java/lang/InterruptedException';
}
