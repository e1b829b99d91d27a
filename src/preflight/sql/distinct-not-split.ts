import { text } from '#evidence';
import { setting } from './advice.ts';
import { isWindowed } from './query-shape.ts';
import { isUnset } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const KEY = 'table.optimizer.distinct-agg.split.enabled';

/** All values of one group meet on one subtask; split, they are counted in buckets first. */
export const distinctNotSplit = defineSqlRule({
  id: 'distinct-not-split',
  title: text('COUNT(DISTINCT …) of a group runs on one subtask', '每组的 COUNT(DISTINCT …) 集中在一个子任务'),
  severity: 'info',
  pages: ['dev/table/tuning/'],
  leadsTo: ['data-skew'],

  check: (program) => {
    if (!isUnset(program, KEY)) return [];
    const found = program.selects.flatMap(({ select, place }) => {
      const counted = select.items
        .flatMap(({ calls }) => calls)
        .find(({ name, distinct }) => distinct && name === 'COUNT');
      return counted && select.groupBy.length > 0 && !isWindowed(select) ? [{ counted, select, place }] : [];
    });
    return found.map(({ counted, select, place }) => ({
      place,
      confidence: 'possible' as const,
      subject: { configKey: KEY },
      summary: text(
        `COUNT(DISTINCT ${counted.arguments.join(', ')}) by ${select.groupBy.map(({ text: it }) => it).join(', ')}: all values of a group are kept and counted by one subtask, and ${KEY} is not set.`,
        `按 ${select.groupBy.map(({ text: it }) => it).join('、')} 计算 COUNT(DISTINCT ${counted.arguments.join(', ')})：一个分组的全部取值都由同一子任务保存和计数，且未设置 ${KEY}。`,
      ),
      prescriptions: [
        setting(
          text('If a few groups hold most rows, count in buckets first.', '若少数分组占了大部分数据，先分桶计数。'),
          { [KEY]: 'true' },
          text(
            'One more shuffle; the plan changes. Needs mini-batch. Not for user-defined aggregates.',
            '多一次 shuffle，执行计划改变；需要 mini-batch；不适用于自定义聚合函数。',
          ),
        ),
      ],
    }));
  },
});
