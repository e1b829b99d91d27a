import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/**
 * A legacy source (`SourceFunction`) holds the checkpoint lock while it reads: CDC 1.x for its whole first scan. No
 * checkpoint can be taken until it is done, and with tolerance 0 the first that expires starts the scan over.
 */
export const toldSourceLock: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-source-lock',
  title: text('A source holds the checkpoint lock', '数据源持有检查点锁'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/sources/'],
  explains: ['checkpoint-expired-backpressure', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  runsOn: true,
  severity: (told) => (checkpointsFail(told) && !told.checkpointedSince ? 'critical' : 'info'),
  confidence: (told) =>
    told.fault.match?.signature.strength === 'decisive' && checkpointsFail(told) ? 'likely' : 'possible',
  summary: () =>
    text(
      'The source reads a whole table (or queue) while it holds the checkpoint lock, so no checkpoint can complete before that first read is over; after a restart the read begins again.',
      '数据源在持有检查点锁的情况下读取整张表（或队列），首次全量读取结束前检查点无法完成；作业重启后又会从头读取。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-expired-backpressure',
      because: text(
        'barriers do not wait in channels here: the source does not even inject them while it is in its snapshot phase',
        '这里 barrier 并非在通道中排队：数据源处于快照阶段时根本没有注入 barrier',
      ),
    },
  ],
  open: () => ({
    because: text('whether only source subtasks fail to acknowledge was not read', '未读取到是否仅数据源子任务未确认'),
    remedy: text(
      'While it reads: /jobs/:jobid/checkpoints/details/:id/subtasks/:vertexid of the source (who is pending), and the connector’s version.',
      '读取期间提供数据源的 /jobs/:jobid/checkpoints/details/:id/subtasks/:vertexid（哪些子任务未确认）以及连接器版本。',
    ),
  }),
  prescriptions: ({ version }) => [bridge(version), newSource()],
});

/** Otherwise it only says that a snapshot phase began, which ends by itself. */
function checkpointsFail({ others, fault }: ToldCase): boolean {
  const failed = ['checkpoint-expired-backpressure', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'];
  return fault.match?.signature.id.endsWith(':said') || others.some(({ diagnosis = '' }) => failed.includes(diagnosis));
}

function bridge(version: Version): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Until the first read is over: a long interval, many tolerable failed checkpoints and a generous restart strategy, so that an expired checkpoint does not start the read over. Set them back afterwards.',
      '首次读取完成之前：使用较长的检查点间隔、较大的可容忍失败次数和宽松的重启策略，避免检查点超时导致重新全量读取；完成后再改回。',
    ),
    cost: text(
      'No way back into the middle of the first read. A restart now.',
      '首次读取期间没有可恢复的中间点。需要立即重启一次。',
    ),
    settings: settingsFor(version, {
      'execution.checkpointing.interval': '10 min',
      'execution.checkpointing.timeout': '60 min',
      'execution.checkpointing.tolerable-failed-checkpoints': '100',
      'restart-strategy.type': 'fixed-delay',
      'restart-strategy.fixed-delay.attempts': '2147483647',
    }),
    verify: text(
      'The first checkpoint completes once the first read is over.',
      '首次读取结束后，第一个检查点成功完成。',
    ),
  };
}

function newSource(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Upgrade to a connector with the new source API: CDC 2.x or newer with the incremental snapshot (scan.incremental.snapshot.enabled = true, a primary key or chunk key is needed) takes checkpoints while it reads, and reads in parallel.',
      '升级到基于新 Source API 的连接器：CDC 2.x 及以上的增量快照（scan.incremental.snapshot.enabled = true，需要主键或分片键）在读取期间也能做检查点，并可并行读取。',
    ),
    cost: text(
      'State of the old source cannot be restored into the new one: one full read.',
      '旧数据源的状态无法恢复到新数据源：需要一次全量读取。',
    ),
    code: "'scan.incremental.snapshot.enabled' = 'true'",
    verify: text('Checkpoints complete during the snapshot phase.', '快照阶段检查点也能成功完成。'),
  };
}
