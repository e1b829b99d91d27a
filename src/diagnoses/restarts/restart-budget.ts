import type { Prescription } from '#engine';
import { text } from '#evidence';

/** The strategy's own words (their spelling: reference B5), read for people. */
export function budgetOf(strategy: string): { readonly en: string; readonly zh: string } {
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

/** @param failed class of the last failure */
export function startAgain(failed: string): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Once ${failed} is dealt with, start the job again from its latest retained checkpoint, or from a savepoint.`,
      `处理好 ${failed} 之后，从最近保留的检查点或保存点重新启动作业。`,
    ),
    cost: text(
      'Without a retained checkpoint (execution.checkpointing.externalized-checkpoint-retention) the state is lost.',
      '如果没有保留检查点（execution.checkpointing.externalized-checkpoint-retention），状态将丢失。',
    ),
    command: './bin/flink run --fromSavepoint <path of the checkpoint> <job.jar>',
    verify: text('The job is RUNNING and completes a checkpoint.', '作业处于 RUNNING 状态并完成了检查点。'),
  };
}
