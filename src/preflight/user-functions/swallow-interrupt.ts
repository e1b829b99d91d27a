import { text } from '#evidence';
import { type MethodFlow, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsOfFunctions } from '../user-code.ts';
import { cure, docs, wayText } from '../wording.ts';

/**
 * Flink interrupts a task to cancel it. A loop that catches the interruption and goes round again does not end; after three
 * minutes (`task.cancellation.timeout`) the whole TaskManager is killed.
 */
export const swallowInterrupt = defineRule({
  id: 'swallow-interrupt',
  title: text('A loop goes on when it is interrupted', '循环忽略中断继续执行'),
  severity: 'warning',
  docs: [docs('deployment/config/#task-cancellation-timeout')],
  leadsTo: ['task-cancel-stuck'],

  *check(code) {
    for (const { reached } of methodsOfFunctions(code)) {
      const { flow, method } = reached;
      for (const start of swallowed(flow)) {
        yield {
          place: placeOf(method, start),
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} catches InterruptedException in a loop and goes round again: cancelling hangs, and after task.cancellation.timeout (3 min) Flink kills the TaskManager.`,
            `${wayText(reached)} 在循环中捕获 InterruptedException 后继续循环：取消作业会卡住，超过 task.cancellation.timeout（3 分钟）后 Flink 会杀掉 TaskManager。`,
          ),
          prescriptions: [
            cure(
              text('Restore the interruption and leave the loop.', '恢复中断标志并退出循环。'),
              'catch (InterruptedException e) {\n  Thread.currentThread().interrupt();\n  throw e; // or return\n}',
            ),
          ],
        };
      }
    }
  },
});

/** Where handlers begin that stay in the loop, neither throw nor interrupt, in a loop that asks for no flag. */
function swallowed({ blocks, ways, throws, calls, branches, writes }: MethodFlow): readonly number[] {
  const starts = new Set<number>();
  for (const { handlers } of blocks.list) {
    for (const { block, type } of handlers) {
      const start = blocks.list[block]?.start;
      if (type === 'java/lang/InterruptedException' && start !== undefined) starts.add(start);
    }
  }
  const inside = (start: number, pc: number) => pc >= start && ways.handlerOf(pc) === 'java/lang/InterruptedException';
  return [...starts].filter((start) => {
    if (!ways.inLoop(start) || !ways.alive(start)) return false;
    if (throws.some(({ pc }) => inside(start, pc)) || writes.some(({ pc }) => inside(start, pc))) return false;
    // Also behind the loop, if a local flag remembers it.
    if (calls.some(({ name }) => name === 'interrupt')) return false;
    return !branches.some(
      ({ pc, operands }) => ways.inSameLoop(pc, start) && operands.some((one) => one.kind === 'field'),
    );
  });
}
