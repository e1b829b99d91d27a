import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** People say that keys are even and subtasks are not: key groups do not divide among them. */
export const toldKeyGroupSkew: Diagnosis = defineToldDiagnosis({
  id: 'key-group-skew',
  title: text('Key groups (or too few keys) load subtasks unevenly', 'Key Group 分配不均（或 key 太少）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/execution/parallel/#setting-the-maximum-parallelism',
  ],
  severity: 'warning',
  summary: () =>
    text(
      'Keys are even, and still some subtasks get a multiple of the others: keys belong to key groups, as many as the max parallelism, and these do not divide evenly among the subtasks. With few key groups for each, one more or less is twice the work.',
      'key 分布均匀，但部分子任务的数据量是其他的数倍：key 归属于 Key Group（数量等于最大并行度），无法在子任务间均分。每个子任务的 Key Group 很少时，多一个就是两倍的负载。',
    ),
  ruledOut: () => [{ id: 'data-skew', because: text('the keys themselves are even', 'key 本身分布均匀') }],
  open: ({ stated }) =>
    stated?.has('key-groups-uneven')
      ? undefined
      : {
          because: text('parallelism and max parallelism are not told', '没有说明并行度与最大并行度'),
          remedy: text(
            'Parallelism and max parallelism of that vertex (/jobs/:jobid), the number of distinct keys, and numRecordsIn per subtask.',
            '请提供该节点的并行度与最大并行度（/jobs/:jobid）、不同 key 的数量以及各子任务的 numRecordsIn。',
          ),
        },
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Take a parallelism that divides the max parallelism: every subtask then owns the same number of key groups.',
        '选择能整除最大并行度的并行度：每个子任务的 Key Group 数量相同。',
      ),
      cost: text(
        'A restart from a savepoint; state is kept, since the max parallelism stays.',
        '需从保存点重启；最大并行度不变，状态保留。',
      ),
      command: './bin/flink run -s <savepoint> -p <divisor of max parallelism> <job.jar>',
      verify: text('numRecordsIn of the subtasks is even.', '各子任务 numRecordsIn 均匀。'),
    },
    {
      aim: 'prevent',
      action: text(
        'When it is next started without state, set the max parallelism to a multiple of the parallelism, ten key groups or more for each subtask.',
        '下次不带状态启动时，把最大并行度设为并行度的倍数，每个子任务至少 10 个 Key Group。',
      ),
      cost: text('State of before cannot be restored with it.', '之前的状态无法恢复。'),
      settings: settingsFor(version, { 'pipeline.max-parallelism': '720' }),
      code: 'env.setMaxParallelism(720);   // divides by 2, 3, 4, 5, 6, 8, 9, 10, 12 …',
    },
  ],
});
