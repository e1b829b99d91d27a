import { text } from '#evidence';
import { type MethodFlow, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsPerRecord, READERS } from '../user-code.ts';
import { cure, docs, shortName, wayText } from '../wording.ts';

/** A loop that tries again after every failure and has no other way out holds the task until the target is back: for hours. */
export const retryForever = defineRule({
  id: 'retry-forever',
  title: text('A record is tried again for ever', '对一条记录无限重试'),
  severity: 'warning',
  docs: [docs('ops/state/checkpointing_under_backpressure/')],
  leadsTo: ['checkpoint-user-code-blocked', 'task-cancel-stuck', 'checkpoint-expired-backpressure'],

  *check(code) {
    for (const { reached } of methodsPerRecord(code, ({ kinds }) => !READERS.some((kind) => kinds.has(kind)))) {
      const { flow, method } = reached;
      for (const [start, type] of endless(flow)) {
        yield {
          place: placeOf(method, start),
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} catches ${shortName(type)} and tries again without end: while the target is away, the task stands still, checkpoints expire, and nobody sees a failure.`,
            `${wayText(reached)} 捕获 ${shortName(type)} 后无限重试：目标不可用期间任务停住、检查点超时，却看不到任何失败。`,
          ),
          prescriptions: [
            cure(
              text(
                'Count the attempts and throw after the last: Flink restarts with a delay of its own.',
                '限制重试次数，最后抛出异常：由 Flink 按其延迟策略重启。',
              ),
              'for (int attempt = 1; ; attempt++) {\n  try {\n    return ask(value);\n  } catch (IOException e) {\n    if (attempt == 5) throw e;\n    Thread.sleep(100L << attempt);\n  }\n}',
            ),
          ],
        };
      }
    }
  },
});

/** Handlers that stay in a loop which no branch leaves. */
function endless({ blocks, ways, throws }: MethodFlow): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const block of blocks.list) {
    for (const { block: handler, type } of block.handlers) {
      const start = blocks.list[handler]?.start;
      if (start === undefined || type === undefined || type === 'java/lang/InterruptedException') continue;
      if (!ways.inSameLoop(block.start, start) || throws.some(({ pc }) => ways.inSameLoop(pc, start))) continue;
      const leaves = blocks.list.some(
        (one) =>
          ways.inSameLoop(one.start, start) &&
          one.next.length > 1 &&
          one.next.some((next) => !ways.inSameLoop(blocks.list[next]?.start ?? 0, start)),
      );
      if (!leaves) found.set(start, type);
    }
  }
  return found;
}
