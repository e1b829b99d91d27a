import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { ToldFault } from '#symptoms/told/told-faults';
import { everyCapture } from '../every-capture.ts';
import { defineToldDiagnosis } from '../told.ts';

/** A task does not end when it is cancelled; after the timeout its TaskManager ends itself, with every other task in it. */
export const taskCancelStuck = defineToldDiagnosis({
  id: 'task-cancel-stuck',
  title: text('Task ignores cancellation, TaskManager kills itself', '任务无法取消导致 TaskManager 退出'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#task-cancellation-timeout'],
  explains: [
    'tm-heartbeat-timeout',
    'network-connection-lost',
    'partition-not-found',
    'tm-released',
    'slots-insufficient',
  ],
  subject: ({ fault }) => {
    const { task } = everyCapture(fault);
    const frame = frameOf(fault);
    const [, owner, method] = /^(.+)\.([^.]+)$/.exec(frame ?? '') ?? [];
    return { ...(task && { vertexName: task }), ...(owner && { class: owner }), ...(method && { method }) };
  },
  summary: ({ fault }) => {
    const { task, seconds, last, timeout } = everyCapture(fault);
    const frame = frameOf(fault);
    const name = task === undefined ? text('A task', '一个任务') : text(`Task "${task}"`, `任务 “${task}”`);
    const time = seconds ?? last ?? timeout;
    const limit =
      timeout === undefined ? text('3 min by default', '默认 3 分钟') : text(`${timeout} s`, `${timeout} 秒`);
    return text(
      `${name.en} does not react to its cancellation${time ? ` (${time} s so far)` : ''}${frame ? `; it hangs in ${frame}` : ''}. After task.cancellation.timeout (${limit.en}) its TaskManager ends itself, and all tasks there with it.`,
      `${name.zh} 对取消没有反应${time ? `（已 ${time} 秒）` : ''}${frame ? `，停在 ${frame}` : ''}。超过 task.cancellation.timeout（${limit.zh}）后其 TaskManager 会自行退出，其上所有任务随之失败。`,
    );
  },
  ruledOut: () => [
    {
      id: 'tm-killed-by-platform',
      because: text(
        'The process ended itself, through the watchdog of the cancellation.',
        '是取消看门狗使进程自行退出。',
      ),
    },
  ],
  prescriptions: ({ fault }) => remedies(frameOf(fault)),
  open: ({ fault }) =>
    frameOf(fault) === undefined
      ? {
          because: text('where the task hangs is not in what was read', '已读取的内容中没有任务卡住的位置'),
          remedy: text(
            'The stack in the log of that TaskManager: the WARN "Task … did not react to cancelling signal, but is stuck in method:" every 30 s before, or a thread dump (jstack, /taskmanagers/:id/thread-dump) taken meanwhile.',
            '请提供该 TaskManager 日志中的堆栈：此前每 30 秒打印的 WARN “Task … did not react to cancelling signal … is stuck in method:”，或当时的线程转储（jstack、/taskmanagers/:id/thread-dump）。',
          ),
        }
      : undefined,
});

function remedies(frame: string | undefined): readonly Prescription[] {
  return [
    {
      aim: 'cure',
      action: text(
        `Make that code end when it is interrupted${frame ? ` (${frame})` : ' (the stack of the stuck thread is in the WARN lines before, or in a thread dump: often close() or cancel() of a function, a connector that waits without a timeout)'}: timeouts on every blocking call, no swallowed InterruptedException, loops that check a flag set in cancel() or close().`,
        `使该代码能被中断${frame ? `（${frame}）` : '（卡住线程的堆栈见此前的 WARN 或线程转储：多为函数的 close()/cancel()，或连接器无超时等待）'}：所有阻塞调用设超时，不吞掉 InterruptedException，循环检查在 cancel() 或 close() 中设置的标志。`,
      ),
      cost: text('A change of the job’s or connector’s code.', '需要修改作业或连接器代码。'),
      code: 'catch (InterruptedException e) { Thread.currentThread().interrupt(); throw e; }',
      verify: text(
        'Cancelling the job takes less than task.cancellation.interval (30 s).',
        '取消作业耗时小于 task.cancellation.interval（30 秒）。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Raise task.cancellation.timeout where closing is merely slow (large flush, slow store). 0 switches the watchdog off and leaks the thread: for analysis only.',
        '若只是关闭较慢（大量刷写、存储慢），可调大 task.cancellation.timeout。设为 0 会关闭看门狗并泄漏线程，仅供分析。',
      ),
      cost: text('A stuck task holds its slot that much longer.', '卡住的任务会更久占用 slot。'),
      settings: { 'task.cancellation.timeout': '600000' },
    },
  ];
}

/** The first frame of the stack in the warning that is not the JDK's: whose call hangs; else the first at all. */
function frameOf(fault: ToldFault): string | undefined {
  const whole = fault.tellings.map(({ text: one }) => one).find((one) => one.includes('in method:')) ?? '';
  const stack = whole.slice(whole.indexOf('in method:') + 10, 8000).split('\n');
  const frames = stack.flatMap((line) => /^\s*(?:at )?([\w$.<>/@-]{3,200})\(/.exec(line)?.[1] ?? []);
  return frames.find((frame) => !/^(?:java|jdk|sun|javax)[.@]/.test(frame)) ?? everyCapture(fault).frame;
}
