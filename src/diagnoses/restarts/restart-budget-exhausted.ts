import { defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { flinkVersion } from '#symptoms/flink-version';
import { faults } from '#symptoms/told/faults';
import { restartActivity } from '#symptoms/told/restart-activity';
import { quoteOf } from './failure-story.ts';
import { budgetOf, startAgain } from './restart-budget.ts';
import { toldBudget } from './told-budget.ts';

/**
 * The restart strategy allowed no further attempt, and the job is down. That is only the end of the story: the failure
 * that used the attempts up is the cause.
 */
export const restartBudgetExhausted = defineDiagnosis({
  id: 'restart-budget-exhausted',
  title: text('The restart strategy gave up', '重启策略已放弃'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/'],
  otherwise: toldBudget,
  symptoms: { faults, restartActivity },
  helpers: { flinkVersion },
  jobs: 'all',
  wrapper: true,

  conclude({ faults, restartActivity: [activity] }, { flinkVersion }) {
    const last = faults.find(({ suppressedBy }) => suppressedBy);
    if (activity?.phase !== 'failed' || !last?.suppressedBy) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const failure = last.failures[last.failures.length - 1];
    const budget = budgetOf(last.suppressedBy);
    return {
      severity: 'critical',
      confidence: 'certain',
      subject: { configKey: 'restart-strategy.type' },
      about: [],
      summary: text(
        `The job stays down because ${budget.en}. The last failure was ${quoteOf(last)}.`,
        `作业不再恢复，因为${budget.zh}。最后一次失败是 ${quoteOf(last)}。`,
      ),
      evidence: [
        {
          fact: text(
            `Recovery is suppressed by ${last.suppressedBy}`,
            `恢复被禁止（Recovery is suppressed by ${last.suppressedBy}）`,
          ),
          cite: failure?.cite ?? { source: 'rest', at: '' },
        },
      ],
      ...(failure && { since: failure.at }),
      prescriptions: [startAgain(last.cause.class), { ...calmRestarts(version), aim: 'prevent' as const }],
    };
  },
});
