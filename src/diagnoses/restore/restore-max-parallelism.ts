import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { maxParallelismInSnapshot } from './restore-max-parallelism-snapshot.ts';
import { PAGES } from './ways-back.ts';

/** Keyed state is cut into max-parallelism key groups for good; the new program asks for another number. */
export const restoreMaxParallelism = defineToldDiagnosis({
  id: 'restore-max-parallelism',
  title: text('Max parallelism differs from that of the state', '最大并行度与状态不一致'),
  alongside: maxParallelismInSnapshot,
  docs: [PAGES.savepoints, 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/'],
  subject: () => ({ configKey: 'pipeline.max-parallelism' }),
  summary: (told) => summaryOf(told),
  ruledOut: () => [
    {
      id: 'restore-uid-mismatch',
      because: text(
        'the operator was found; only its number of key groups differs',
        '算子已匹配，只是 key group 数不同',
      ),
    },
  ],
  prescriptions: ({ captures: { old, parallelism } }) => [
    {
      aim: 'relieve',
      action:
        parallelism === undefined
          ? text(
              `Set the max parallelism to ${old ?? 'that of the state'} explicitly, as the snapshot has it. (Derived ones follow the parallelism: 128 up to 85 subtasks, then the next power of two of 1.5 times.)`,
              `显式将最大并行度设为快照中的 ${old ?? '原值'}。（未设置时由并行度推导：并行度不超过 85 为 128，之后取 1.5 倍的下一个 2 的幂。）`,
            )
          : text(
              `Run that vertex with at most ${old ?? '…'} subtasks (now ${parallelism}).`,
              `将该顶点并行度降到不超过 ${old ?? '…'}（当前 ${parallelism}）。`,
            ),
      cost: text('None; the job cannot scale beyond it.', '无代价；但并行度不能超过该值。'),
      settings:
        parallelism === undefined
          ? { 'pipeline.max-parallelism': old ?? '128' }
          : { 'parallelism.default': old ?? '128' },
      code: `env.setMaxParallelism(${old ?? '128'});`,
      verify: text('The job restores.', '作业成功恢复。'),
    },
    {
      aim: 'cure',
      action: text(
        'To change it for good, rewrite the savepoint with the State Processor API, or start without the state and read the input again; then set it explicitly, generously (e.g. 720 or 1024), from day one.',
        '若要永久修改，使用 State Processor API 重写保存点，或放弃状态重新消费；之后从一开始就显式设置足够大的值（如 720 或 1024）。',
      ),
      cost: text('A batch job over the state, or reprocessing.', '需要对状态运行批作业，或重新处理数据。'),
    },
  ],
});

function summaryOf({ captures: { operator, vertex, old = '?', new: now, parallelism } }: ToldCase) {
  const where = operator ?? vertex ?? '…';
  return parallelism === undefined
    ? text(
        `The state of operator ${where} was written with max parallelism ${old}, the new program has ${now ?? 'another'}; keyed state cannot be mapped between the two.`,
        `算子 ${where} 的状态以最大并行度 ${old} 写出，而新程序为 ${now ?? '其他值'}；keyed state 无法在两者之间映射。`,
      )
    : text(
        `The job asks for ${parallelism} subtasks of ${where}, but its state was written with max parallelism ${old}: there are not enough key groups.`,
        `作业要求 ${where} 有 ${parallelism} 个子任务，但其状态以最大并行度 ${old} 写出：key group 数不够。`,
      );
}
