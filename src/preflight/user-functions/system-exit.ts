import { text } from '#evidence';
import { type Call, placeOf, type Reached } from '#formats/bytecode';
import { defineRule, type Hit } from '../rule.ts';
import { methodsOfFunctions } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';

/**
 * `System.exit` in a function ends the TaskManager, with all jobs on it; Flink restarts the record that led there, and the
 * next TaskManager ends. Interception is off by default (`cluster.intercept-user-system-exit`).
 */
export const systemExit = defineRule({
  id: 'system-exit',
  title: text('A function can end the whole TaskManager', '函数可能结束整个 TaskManager 进程'),
  severity: 'critical',
  docs: [docs('deployment/config/#cluster-intercept-user-system-exit')],
  leadsTo: ['tm-crashloop', 'tm-killed-by-platform'],

  *check(code) {
    for (const { reached } of methodsOfFunctions(code)) {
      for (const call of reached.flow.calls) if (ends(call.owner, call.name)) yield hitOf(reached, call);
    }
  },
});

function hitOf(reached: Reached, call: Call): Hit {
  return {
    place: placeOf(reached.method, call.pc),
    confidence: 'certain',
    summary: text(
      `${wayText(reached)} calls ${callText(call)}, which ends the TaskManager with all tasks of all jobs on it. Flink then runs the same record elsewhere, and that TaskManager ends too.`,
      `${wayText(reached)} 调用了 ${callText(call)}，会结束整个 TaskManager 及其上所有作业的任务。随后 Flink 在别处重放同一条记录，那个 TaskManager 也会退出。`,
    ),
    prescriptions: [
      cure(
        text(
          'Throw an exception: Flink fails the task and restarts it by its strategy.',
          '改为抛出异常：Flink 会让任务失败，并按重启策略重启。',
        ),
        'throw new IllegalStateException("…");',
      ),
    ],
  };
}

function ends(owner: string, name: string): boolean {
  if (owner === 'java/lang/System') return name === 'exit';
  if (owner === 'kotlin/system/ProcessKt') return name === 'exitProcess';
  return owner === 'java/lang/Runtime' && (name === 'exit' || name === 'halt');
}
