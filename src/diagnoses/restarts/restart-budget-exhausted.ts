import { defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { type Fault, faults } from '#symptoms/faults';
import { flinkVersion } from '#symptoms/flink-version';
import { restartActivity } from '#symptoms/restart-activity';
import { quoteOf } from './failure-story.ts';

/**
 * The restart strategy allowed no further attempt, and the job is down. That is only the end of the story: the failure
 * that used the attempts up is the cause.
 */
export const restartBudgetExhausted = defineDiagnosis({
  id: 'restart-budget-exhausted',
  title: text('The restart strategy gave up', '重启策略已放弃'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/'],
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
      prescriptions: [startAgain(last), { ...calmRestarts(version), aim: 'prevent' as const }],
    };
  },
});

/** The strategy's own words (their spelling: reference B5), read for people. */
function budgetOf(strategy: string): { readonly en: string; readonly zh: string } {
  const attempts = /maxNumberRestartAttempts=(\d+), backoffTimeMS=(\d+)/.exec(strategy);
  if (attempts) {
    return text(
      `all ${attempts[1]} attempts, ${attempts[2]} ms apart, are used up`,
      `间隔 ${attempts[2]} 毫秒的 ${attempts[1]} 次重启机会已用完`,
    );
  }
  const rate = /failuresIntervalMS=(\d+),\s*backoffTimeMS=\d+,\s*maxFailuresPerInterval=(\d+)/.exec(strategy);
  if (rate) {
    return text(
      `it failed more than ${rate[2]} times within ${rate[1]} ms`,
      `在 ${rate[1]} 毫秒内失败超过 ${rate[2]} 次`,
    );
  }
  if (strategy.startsWith('NoRestart')) {
    return text(
      'it has no restart strategy (none is the default without checkpointing)',
      '没有配置重启策略（未启用检查点时默认不重启）',
    );
  }
  return text(`the strategy allows no more attempts (${strategy})`, `重启策略不再允许重试（${strategy}）`);
}

function startAgain(last: Fault): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Once ${last.cause.class} is dealt with, start the job again from its latest retained checkpoint, or from a savepoint.`,
      `处理好 ${last.cause.class} 之后，从最近保留的检查点或保存点重新启动作业。`,
    ),
    cost: text(
      'Without a retained checkpoint (execution.checkpointing.externalized-checkpoint-retention) the state is lost.',
      '如果没有保留检查点（execution.checkpointing.externalized-checkpoint-retention），状态将丢失。',
    ),
    command: './bin/flink run --fromSavepoint <path of the checkpoint> <job.jar>',
    verify: text('The job is RUNNING and completes a checkpoint.', '作业处于 RUNNING 状态并完成了检查点。'),
  };
}
