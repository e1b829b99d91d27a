import { text } from '#evidence';
import { type Call, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsPerRecord, READERS } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { stateOf } from './state-calls.ts';

/**
 * State, timers, side outputs and collectors belong to the task's thread, and state to the key of the record being processed.
 * A callback on another thread comes later, under another key, while the task works on.
 */
export const asyncCallbackTouchesState = defineRule({
  id: 'async-callback-touches-state',
  title: text('Another thread uses state or emits records', '其他线程访问状态或发出记录'),
  severity: 'critical',
  docs: [docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['user-code-exception'],

  *check(code) {
    for (const { function: one, reached } of methodsPerRecord(
      code,
      ({ kinds }) => !READERS.some((kind) => kinds.has(kind)),
    )) {
      if (!reached.elsewhere) continue;
      for (const call of reached.flow.calls.filter(belongsToTask)) {
        if (one.kinds.has('async') && stateOf(call) === undefined) continue;
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} calls ${callText(call)} on another thread: it runs later, under whatever key the task is at, and at the same time as the task.`,
            `${wayText(reached)} 在其他线程上调用 ${callText(call)}：它稍后才执行，此时任务的当前 key 已不同，并与任务并发。`,
          ),
          prescriptions: [
            cure(
              text(
                'Ask with AsyncDataStream, and use state in the operator behind it.',
                '用 AsyncDataStream 发起请求，在其后的算子中使用状态。',
              ),
              'AsyncDataStream.unorderedWait(input, new Ask(), 30, TimeUnit.SECONDS).keyBy(…).process(…)',
              text('Another operator: give it a uid.', '新增算子：请设置 uid。'),
            ),
          ],
        };
      }
    }
  },
});

function belongsToTask(call: Call): boolean {
  const { owner, name } = call;
  if (stateOf(call) !== undefined) return true;
  if (owner === 'org/apache/flink/util/Collector') return name === 'collect';
  if (owner === 'org/apache/flink/streaming/api/TimerService') return /^(?:register|delete)/.test(name);
  return name === 'output' && /^org\/apache\/flink\/streaming\/api\/functions\/.*\$(?:ReadOnly)?Context$/.test(owner);
}
