import { text } from '#evidence';
import type { Call } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { READERS } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { hitsPerRecord, isBehindCache, isKept } from './per-record.ts';

/**
 * Threads that a record starts take CPU that Flink's slots count on, finish after the checkpoint that should hold their result,
 * and keep the job's class loader alive when the job is gone. Parallel streams use one pool for the whole process.
 */
export const spawnsThreads = defineRule({
  id: 'spawns-threads',
  title: text('A function starts threads for each record', '函数对每条记录启动线程'),
  severity: 'warning',
  docs: [docs('ops/debugging/debugging_classloading/'), docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['oom-native-threads', 'oom-metaspace-leak', 'classloader-closed'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: starts,
      but: [...READERS, 'async', 'sql-lookup'],
      unless: (use) => isBehindCache(use) || isKept(use),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} for each record: work goes on outside of the task, past checkpoints and past the end of the job.`,
          `${wayText(reached)} 对每条记录都调用 ${callText(call)}：工作在任务之外进行，不受检查点约束，作业结束后仍可能继续。`,
        ),
      prescriptions: ({ call }) => [
        /parallel/.test(call.name)
          ? cure(
              text('Raise the parallelism of the operator instead.', '改为提高算子的并行度。'),
              'values.stream() // not parallelStream()',
            )
          : cure(
              text(
                'Use AsyncDataStream, or an executor made in open() and shut down in close().',
                '使用 AsyncDataStream，或在 open() 中创建、close() 中关闭的线程池。',
              ),
              'AsyncDataStream.unorderedWait(input, new …AsyncFunction(), 30, TimeUnit.SECONDS);',
            ),
      ],
    }),
});

function starts({ owner, name }: Call): boolean {
  if (owner === 'java/util/concurrent/Executors') return /^new/.test(name) && name !== 'newThreadPerTaskExecutor';
  if (owner === 'java/util/concurrent/CompletableFuture') return name === 'supplyAsync' || name === 'runAsync';
  if (name === 'parallelStream' || (name === 'parallel' && owner.startsWith('java/util/stream/'))) return true;
  if (name === '<init>') return owner === 'java/util/Timer' || owner.endsWith('ThreadPoolExecutor');
  return (
    (owner === 'java/lang/Thread' && name === 'start') ||
    (owner === 'kotlin/concurrent/ThreadsKt' && /^thread/.test(name))
  );
}
