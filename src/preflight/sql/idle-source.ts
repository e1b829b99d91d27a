import { text } from '#evidence';
import { setting } from './advice.ts';
import { isWindowed, joinKindOf } from './query-shape.ts';
import { isUnset, referencesOf, tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const KEY = 'table.exec.source.idle-timeout';
/** Sources of several splits, each with a watermark of its own. */
const SPLIT = /^(?:kafka|pulsar|kinesis|upsert-kafka)$/;

/** One partition without rows holds back the watermark of all: windows do not fire. */
export const idleSource = defineSqlRule({
  id: 'idle-source',
  title: text('One silent partition stops all windows', '一个空闲分区会阻塞所有窗口'),
  severity: 'warning',
  pages: ['dev/table/config/', 'dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['watermark-idle-source', 'window-last-not-fired'],

  check: (program) => {
    if (!isUnset(program, KEY)) return [];
    const timed = program.selects.filter(
      ({ select }) =>
        isWindowed(select) ||
        select.joins.some((join) => ['interval', 'temporal', 'window'].includes(joinKindOf(join, select, program))),
    );
    for (const { select, place } of timed) {
      const table = referencesOf(select)
        .map(({ path }) => tableAt(program, path))
        .find(
          (one) =>
            one?.watermark &&
            SPLIT.test(one.options.get('connector') ?? '') &&
            !one.options.has('scan.watermark.idle-timeout'),
        );
      if (!table) continue;
      return [
        {
          place,
          confidence: 'possible' as const,
          subject: { configKey: KEY },
          summary: text(
            `${table.name.join('.')} (${table.options.get('connector')}) is read by event time and ${KEY} is not set: a partition without rows holds back the watermark, and nothing fires.`,
            `按事件时间读取 ${table.name.join('.')}（${table.options.get('connector')}），但未设置 ${KEY}：没有数据的分区会拖住水位线，窗口不触发。`,
          ),
          prescriptions: [
            setting(
              text('Let partitions without rows step aside.', '让没有数据的分区不再参与水位线计算。'),
              { [KEY]: '30 s' },
              text('Rows that come after such a pause may be late.', '停顿之后到来的数据可能被视为迟到。'),
            ),
          ],
        },
      ];
    }
    return [];
  },
});
