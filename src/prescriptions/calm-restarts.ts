import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from './settings.ts';

/**
 * Restarts with growing pauses: a job that fails at once again does not hammer the cluster and what it reads from, and
 * does not give up either. Docs: ops/state/task_failure_recovery.
 */
export function calmRestarts(version: Version): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Meanwhile restart with growing pauses and without a limit of attempts, and alert on numRestarts.',
      '在修复之前：使用间隔递增、不限次数的重启策略，并对 numRestarts 配置告警。',
    ),
    cost: text(
      'Takes effect when the job is submitted again, unless its code sets a restart strategy itself. The job still does not get past the failure.',
      '重新提交作业后生效（若代码中设置了重启策略，则以代码为准）。作业仍然无法越过该故障。',
    ),
    settings: settingsFor(version, {
      'restart-strategy.type': 'exponential-delay',
      'restart-strategy.exponential-delay.initial-backoff': '1 s',
      'restart-strategy.exponential-delay.max-backoff': '1 min',
      'restart-strategy.exponential-delay.reset-backoff-threshold': '10 min',
    }),
    verify: text('The pause between two failures grows up to a minute.', '两次失败之间的间隔逐渐增大，最长一分钟。'),
  };
}
