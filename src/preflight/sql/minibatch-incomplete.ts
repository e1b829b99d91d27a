import { text } from '#evidence';
import { setting } from './advice.ts';
import { isOpen } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const PREFIX = 'table.exec.mini-batch.';

/** With mini-batch on, the planner wants a latency above 0 and a size above 0, and refuses the query otherwise. */
export const minibatchIncomplete = defineSqlRule({
  id: 'minibatch-incomplete',
  title: text('Mini-batch is switched on without its latency or size', '开启了 mini-batch 却缺少延迟或大小设置'),
  severity: 'critical',
  pages: ['dev/table/tuning/'],

  check: (program) => {
    const { settings, statements } = program;
    if (settings.get(`${PREFIX}enabled`)?.toLowerCase() !== 'true') return [];
    const missing = ['allow-latency', 'size'].filter(
      (key) => !settings.has(`${PREFIX}${key}`) && !isOpen(program, `${PREFIX}${key}`),
    );
    const place = statements.find(
      ({ statement }) => statement.kind === 'set' && statement.key === `${PREFIX}enabled`,
    )?.place;
    const at = place ?? statements[0]?.place;
    if (missing.length === 0 || at === undefined) return [];
    const names = missing.map((key) => PREFIX + key).join(', ');
    return [
      {
        place: at,
        confidence: 'likely',
        subject: { configKey: `${PREFIX}enabled` },
        summary: text(
          `table.exec.mini-batch.enabled is true, but ${names} is not set in the jar: the planner refuses the query.`,
          `table.exec.mini-batch.enabled 为 true，但 jar 中未设置 ${names}：优化器会拒绝该查询。`,
        ),
        prescriptions: [
          setting(text('Set all three.', '三项都要设置。'), {
            [`${PREFIX}enabled`]: 'true',
            [`${PREFIX}allow-latency`]: '5 s',
            [`${PREFIX}size`]: '5000',
          }),
        ],
      },
    ];
  },
});
