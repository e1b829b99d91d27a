import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** An event-time temporal or interval join waits for the watermark of its slower side. */
export const sqlTemporalJoinNoOutput = defineToldDiagnosis({
  id: 'sql-temporal-join-no-output',
  title: text('Temporal or interval join gives no output', '时态 Join 或区间 Join 无输出'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/sql/queries/joins/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/config/',
  ],
  when: ({ scene }) => !isOfSource((scene?.statements ?? []).join('\n')),
  runsOn: true,
  severity: 'warning',
  summary: () =>
    text(
      'An event-time join emits a row only when the watermarks of both sides passed it. The versioned (or the quieter) side rarely changes, so its time stands still, and rows wait in state.',
      '事件时间 join 只有在两侧水位线都越过某行时才会输出。版本表（或较安静的一侧）很少变化，其时间停滞，记录一直在状态中等待。',
    ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Set an idle timeout, so that a side without records does not hold the watermark.',
        '设置空闲超时，使没有数据的一侧不阻塞水位线。',
      ),
      cost: text(
        'Records that come late on the idle side may find their versions passed.',
        '空闲一侧后来的数据可能错过对应版本。',
      ),
      settings: { 'table.exec.source.idle-timeout': '30 s' },
      verify: text(
        'currentInput1Watermark and currentInput2Watermark of the join both advance.',
        'join 的 currentInput1Watermark 与 currentInput2Watermark 均推进。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Let the versioned side advance: heartbeat rows, or a watermark on a column that every change carries; or use a processing-time lookup join (FOR SYSTEM_TIME AS OF proctime) where the exact version does not matter.',
        '让版本表一侧的时间推进：心跳数据，或在每次变更都带有的字段上定义水位线；若不要求精确版本，可改用处理时间的维表 lookup join（FOR SYSTEM_TIME AS OF proctime）。',
      ),
      cost: text(
        'A lookup join asks the store for every row and takes the newest version.',
        'lookup join 每行都要查询外部存储，且取最新版本。',
      ),
    },
  ],
  open: () => ({
    because: text('Which side holds the watermark was not said.', '没有说明是哪一侧阻塞水位线。'),
    remedy: text(
      'Metrics currentInput1Watermark and currentInput2Watermark of the join, and numRecordsIn of both sources.',
      '提供 join 的 currentInput1Watermark、currentInput2Watermark 指标，以及两侧 Source 的 numRecordsIn。',
    ),
  }),
});

/** A watermark that jumped to its end, or subtasks without partitions, stop any operator on event time, joins among them. */
function isOfSource(told: string): boolean {
  return /Long\.MAX|MAX_VALUE|9223372036854775807|FINISHED|partitions? (?:N )?<|without partitions|number of partitions|分区数/i.test(
    told,
  );
}
