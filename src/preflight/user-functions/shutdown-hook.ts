import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsOfFunctions } from '../user-code.ts';
import { cure, docs, wayText } from '../wording.ts';

/** A hook belongs to the process, not to the task: each restart adds one, and each keeps the job's class loader. */
export const shutdownHook = defineRule({
  id: 'shutdown-hook',
  title: text('A function adds a shutdown hook', '函数注册了 JVM 关闭钩子'),
  severity: 'warning',
  docs: [docs('ops/debugging/debugging_classloading/')],
  leadsTo: ['oom-metaspace-leak', 'classloader-closed'],

  *check(code) {
    for (const { reached } of methodsOfFunctions(code)) {
      const call = reached.flow.calls.find(
        ({ owner, name }) => owner === 'java/lang/Runtime' && name === 'addShutdownHook',
      );
      if (call === undefined) continue;
      yield {
        place: placeOf(reached.method, call.pc),
        confidence: 'certain',
        summary: text(
          `${wayText(reached)} adds a shutdown hook to the TaskManager: it runs when the process ends, not when the task does; each restart adds another, which keeps the job's class loader.`,
          `${wayText(reached)} 向 TaskManager 注册关闭钩子：它在进程结束时才执行，而不是任务结束时；每次重启都会多一个，并持有作业的类加载器。`,
        ),
        prescriptions: [
          cure(
            text(
              'Do it in close(), or register a release hook with Flink.',
              '改在 close() 中处理，或使用 Flink 的释放钩子。',
            ),
            'getRuntimeContext().registerUserCodeClassLoaderReleaseHookIfAbsent("name", () -> release());',
          ),
        ],
      };
    }
  },
});
