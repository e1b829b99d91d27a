import { text } from '#evidence';
import { setting } from './advice.ts';
import { isOpen } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const STRATEGY = 'table.optimizer.agg-phase-strategy';
const MINIBATCH = 'table.exec.mini-batch.enabled';

/** A local aggregation before the shuffle needs batches to aggregate: without mini-batch the strategy does nothing. */
export const skewedAgg = defineSqlRule({
  id: 'skewed-agg',
  title: text('Two-phase aggregation is asked for, without mini-batch', '要求两阶段聚合，却未开启 mini-batch'),
  severity: 'info',
  pages: ['dev/table/tuning/'],
  leadsTo: ['data-skew'],

  check: (program) => {
    const { settings, statements } = program;
    if (settings.get(STRATEGY)?.toUpperCase() !== 'TWO_PHASE' || isOpen(program, MINIBATCH)) return [];
    if (settings.get(MINIBATCH)?.toLowerCase() === 'true') return [];
    const at =
      statements.find(({ statement }) => statement.kind === 'set' && statement.key === STRATEGY) ?? statements[0];
    if (at === undefined) return [];
    return [
      {
        place: at.place,
        confidence: 'likely',
        subject: { configKey: STRATEGY },
        summary: text(
          `${STRATEGY} is TWO_PHASE, but ${MINIBATCH} is not true in the jar: group aggregations stay in one phase, and a hot group stays on one subtask.`,
          `${STRATEGY} 为 TWO_PHASE，但 jar 中 ${MINIBATCH} 不为 true：分组聚合仍为单阶段，热点分组仍集中在一个子任务。`,
        ),
        prescriptions: [
          setting(text('Switch mini-batch on.', '开启 mini-batch。'), {
            [MINIBATCH]: 'true',
            'table.exec.mini-batch.allow-latency': '5 s',
            'table.exec.mini-batch.size': '5000',
          }),
        ],
      },
    ];
  },
});
