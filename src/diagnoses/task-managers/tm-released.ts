import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A TaskManager was stopped in an orderly way: idle for long enough, or told to. */
export const tmReleased = defineToldDiagnosis({
  id: 'tm-released',
  title: text('TaskManager stopped on purpose', '空闲 TaskManager 被释放'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#resourcemanager-taskmanager-timeout',
  ],
  explains: ['network-connection-lost', 'partition-not-found'],
  severity: (told) => (failedTasks(told) ? 'warning' : 'info'),
  confidence: () => 'possible',
  summary: (told) =>
    failedTasks(told)
      ? text(
          'A TaskManager was shut down in an orderly way while tasks still ran on it: somebody stopped it (SIGTERM, scale-in, a restart by hand).',
          '一个 TaskManager 在仍有任务运行时被有序关闭：有人终止了它（SIGTERM、缩容、手工重启）。',
        )
      : text(
          'A TaskManager was released because nothing used its slots any more. That is planned.',
          '一个 TaskManager 因 slot 不再被使用而被释放，属于正常行为。',
        ),
  prescriptions: (told) =>
    failedTasks(told)
      ? [
          {
            aim: 'cure',
            action: text(
              'Find who stopped it: the first lines of its shutdown name the signal, the platform’s events name the sender.',
              '查明谁终止了它：其关闭时的首行日志说明信号，平台事件说明来源。',
            ),
            cost: text('None.', '无。'),
            command: 'kubectl get events --sort-by=.lastTimestamp | tail -50',
          },
        ]
      : [
          {
            aim: 'prevent',
            action: text(
              'Nothing. If jobs follow each other closely, keep idle TaskManagers longer.',
              '无需处理。若作业间隔很短，可延长空闲保留时间。',
            ),
            cost: text('Idle processes hold their resources.', '空闲进程占用资源。'),
            settings: { 'resourcemanager.taskmanager-timeout': '300000' },
          },
        ],
  open: (told) =>
    failedTasks(told)
      ? {
          because: text('Who stopped the TaskManager is not told.', '未说明是谁终止了 TaskManager。'),
          remedy: text(
            'Give the log of that TaskManager around its shutdown (RECEIVED SIGNAL 15?) and the platform’s events at that time.',
            '请提供该 TaskManager 关闭前后的日志（是否有 RECEIVED SIGNAL 15）以及当时的平台事件。',
          ),
        }
      : undefined,
});

/** True when a task failed with it; on its own log the sentence also ends every planned shutdown. */
function failedTasks({ fault }: ToldCase): boolean {
  return fault.tellings.some(
    ({ causes, text: whole, message }) =>
      (causes.length > 0 || /FlinkExpectedException/.test(whole)) &&
      /shutting down/.test(whole) &&
      !/^(?:Disconnect|Close|Closing|Freeing|Free slot)/.test(message),
  );
}
