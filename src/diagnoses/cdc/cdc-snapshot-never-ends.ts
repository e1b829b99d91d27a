import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { type SaidFact, whoSays } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** The source has read its snapshot and waits for a checkpoint before it goes on to the stream. */
export const cdcSnapshotNeverEnds = defineToldDiagnosis({
  id: 'cdc-snapshot-never-ends',
  title: text('The CDC source never leaves the snapshot phase', 'CDC Source 停留在全量阶段'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/checkpointing/',
  ],
  explains: [],
  said: snapshotOnly,
  open: ({ said }) =>
    said.some(({ line }) => /checkpoint|检查点/.test(line) && /disabled|off|fail|expire|未|没有|关闭|失败/.test(line))
      ? undefined
      : {
          because: text('Nobody said whether checkpoints complete.', '没有提到检查点是否完成。'),
          remedy: text(
            'Look whether a checkpoint completed after the last chunk was read (web UI, Checkpoints), and at the source’s parallelism.',
            '查看最后一个 chunk 读完之后是否有检查点完成（Web UI 的 Checkpoints），以及 Source 的并行度。',
          ),
        },
  summary: () =>
    text(
      'The source stays in its snapshot phase. With parallelism above 1 it goes on to the stream only after a checkpoint that completes once every chunk is read.',
      'Source 停留在全量阶段。并行度大于 1 时，需要在所有 chunk 读完之后再完成一次检查点，才会进入增量阶段。',
    ),
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Turn checkpoints on, or find out why they fail: the switch waits for one that completes after the last chunk.',
        '启用检查点，或查明检查点失败的原因：进入增量阶段需要在最后一个 chunk 之后完成一次检查点。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: settingsFor(version, { 'execution.checkpointing.interval': '30 s' }),
      command: "SET 'execution.checkpointing.interval' = '30 s'; -- or env.enableCheckpointing(30000)",
      verify: text(
        'The coordinator’s log assigns the stream (binlog) split, and changes arrive.',
        '协调器日志显示已分配 stream（binlog）分片，且增量数据到达。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'With one subtask the source switches without waiting for a checkpoint.',
        '并行度为 1 时，Source 无需等待检查点即可切换。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
    },
    {
      aim: 'relieve',
      action: text(
        'If chunks are still being read, give the snapshot more subtasks or larger chunks, and look at back pressure.',
        '若 chunk 仍在读取，可提高并行度或增大 chunk，并检查反压。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'scan.incremental.snapshot.chunk.size': '20000' },
    },
  ],
});

const CDC = /cdc|debezium|binlog/;
const CHANGES =
  /(?:inserts?|updates?|changes|incremental)\b[^\n]{0,40}(?:never|not|don.t)\b[^\n]{0,20}(?:arrive|captured|read|receive|appear|come|sync)/;

/** A CDC source whose changes never come, though its rows did, told in several lines. */
function snapshotOnly(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const told = [whoSays(facts, CDC), whoSays(facts, /snapshot|full|initial|全量/), whoSays(facts, CHANGES)];
  const known = told.filter((fact) => fact !== undefined);
  return known.length === told.length ? [...new Set(known)] : undefined;
}
