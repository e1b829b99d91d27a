import { text } from '#evidence';
import { setting } from './advice.ts';
import { isWindowed } from './query-shape.ts';
import { isUnset } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const KEY = 'table.exec.mini-batch.enabled';

/** Each row reads and writes the state of its group, and sends two rows on; a mini-batch does that once for many. */
export const noMinibatch = defineSqlRule({
  id: 'no-minibatch',
  title: text('Group aggregations work row by row', '分组聚合逐行更新状态'),
  severity: 'info',
  pages: ['dev/table/tuning/'],
  leadsTo: ['rocksdb-slow-reads', 'backpressure-slow-operator'],

  check: (program) => {
    if (!isUnset(program, KEY)) return [];
    const grouped = program.selects.filter(({ select }) => select.groupBy.length > 0 && !isWindowed(select));
    const [first] = grouped;
    if (first === undefined) return [];
    return [
      {
        place: first.place,
        confidence: 'possible',
        subject: { configKey: KEY },
        summary: text(
          `Group aggregations without a window: ${grouped.length}. ${KEY} is not set: every row reads and writes state, and sends an update downstream.`,
          `存在 ${grouped.length} 个无窗口的分组聚合，且未设置 ${KEY}：每一行都要读写状态并向下游发送更新。`,
        ),
        prescriptions: [
          setting(
            text('If a few seconds of latency are acceptable, gather rows.', '若可接受数秒延迟，可攒批处理。'),
            { [KEY]: 'true', 'table.exec.mini-batch.allow-latency': '5 s', 'table.exec.mini-batch.size': '5000' },
            text('Results are later by the latency; the plan changes.', '结果会延迟相应时间；执行计划会改变。'),
          ),
        ],
      },
    ];
  },
});
