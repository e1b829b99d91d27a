import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** People say that one subtask holds far more state than its siblings. */
export const toldStateSkew: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-state-skew',
  title: text('One subtask’s state makes every checkpoint long', '状态倾斜：单个子任务拖慢检查点'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/'],
  runsOn: true,
  severity: 'warning',
  summary: () =>
    text(
      'One subtask holds several times the state of its siblings, and every checkpoint waits until that is written.',
      '某个子任务的状态是其他子任务的数倍，每次检查点都要等待它写完。',
    ),
  open: () => ({
    because: text('which keys hold the state is not told', '没有说明是哪些 key 持有状态'),
    remedy: text(
      'A savepoint: flink-doctor snapshot inspect <savepoint> counts its keys and bytes by key group.',
      '请提供保存点：flink-doctor snapshot inspect <savepoint> 会按 key group 统计 key 数和字节数。',
    ),
  }),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Spread the heavy key: add a part to the key and aggregate in two steps, filter null or default keys, and give its state a TTL.',
        '打散热点 key：为 key 增加一部分并分两步聚合，过滤空值或默认 key，并为其状态设置 TTL。',
      ),
      cost: text(
        'A change of the job; state under the old key is not carried over.',
        '需要修改作业；旧 key 下的状态不会沿用。',
      ),
      verify: text('Checkpointed sizes of all subtasks are alike.', '各子任务的检查点大小相近。'),
    },
  ],
});
