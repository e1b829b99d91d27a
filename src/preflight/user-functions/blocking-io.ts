import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { OUTSIDE } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { isRequest } from './outside-calls.ts';
import { hitsPerRecord, isBehindCache } from './per-record.ts';

/**
 * A request that is waited for holds the task for its whole latency: 5 ms make 200 records a second. `AsyncDataStream` keeps
 * many under way at once. A cache before it makes it rarer, and the finding a hint.
 */
export const blockingIo = defineRule({
  id: 'blocking-io',
  title: text('A function waits for another system for each record', '函数对每条记录同步请求外部系统'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['sync-io-per-record', 'backpressure-slow-operator', 'checkpoint-user-code-blocked'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: isRequest,
      but: [...OUTSIDE, 'async'],
      severity: (use) => (isBehindCache(use) || use.inHandler !== undefined ? 'info' : undefined),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} and waits for the answer: at 5 ms each, a subtask handles 200 records a second and no checkpoint barrier passes meanwhile.`,
          `${wayText(reached)} 调用 ${callText(call)} 并等待应答：若每次 5 毫秒，单个子任务每秒只能处理 200 条，期间检查点 barrier 也无法通过。`,
        ),
      prescriptions: ({ function: one }) => [
        cure(
          text(
            'Ask asynchronously (AsyncDataStream), or keep what is asked for in state or a cache, or ask for many at once.',
            '改为异步请求（AsyncDataStream），或将数据放入状态或缓存，或批量请求。',
          ),
          `AsyncDataStream.unorderedWait(input, new ${one.classFile.name.replace(/^.*[/$]/, '')}Async(), 30, TimeUnit.SECONDS, 100);`,
          text(
            'A new operator with its own uid; with unorderedWait the order of records changes.',
            '新增一个带有独立 uid 的算子；使用 unorderedWait 时记录顺序会改变。',
          ),
        ),
      ],
    }),
});
