import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A task asked for the output of another that was not there: the producer failed, or registered too late. */
export const partitionNotFound = defineToldDiagnosis({
  id: 'partition-not-found',
  title: text('Result partition not found', '结果分区未找到（PartitionNotFoundException）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#taskmanager-network-request-backoff-max',
  ],
  explains: ['restart-budget-exhausted'],
  confidence: () => 'possible',
  summary: ({ captures: { partition } }) =>
    text(
      `A task asked for result partition${partition ? ` ${partition}` : ''} and it was not there: its producer failed earlier (usual), or was deployed later than the consumer waited.`,
      `任务请求结果分区${partition ? ` ${partition}` : ''} 时不存在：其生产者此前已失败（常见），或部署晚于消费者的等待时间。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Look for the producer: the first failure of that attempt, on another task, is the one to treat.',
        '查找生产者：该次尝试中其他任务的首个失败才是应处理的故障。',
      ),
      cost: text('None.', '无。'),
      command: 'grep -n "switched from .* to FAILED" jobmanager.log | head -5',
    },
    {
      aim: 'relieve',
      action: text(
        'If nothing failed before it, tasks are deployed slowly (large jar, slow open()): let consumers ask longer.',
        '若之前没有失败，则是任务部署较慢（jar 大、open() 慢）：让消费者等待更久。',
      ),
      cost: text(
        'A producer that is really gone is noticed later. A restart of the cluster.',
        '生产者真正消失时会更晚被发现。需要重启集群。',
      ),
      settings: { 'taskmanager.network.request-backoff.max': '30000' },
      verify: text('The job starts without this exception.', '作业启动时不再出现该异常。'),
    },
  ],
  open: () => ({
    because: text(
      'Whether the producer failed first or was merely late is not told.',
      '未说明生产者是先失败还是仅仅较晚。',
    ),
    remedy: text(
      'Give the JobManager’s log from the start of that attempt, up to this exception.',
      '请提供 JobManager 从该次尝试开始到此异常为止的日志。',
    ),
  }),
});
