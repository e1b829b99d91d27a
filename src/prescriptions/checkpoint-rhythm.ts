import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from './settings.ts';

/** A restart costs more than a lost checkpoint: Flink's default of 0 restarts the job at the first one. */
export function tolerateFailures(version: Version, tolerable: number | undefined): readonly Prescription[] {
  if (tolerable !== undefined && tolerable >= 3) return [];
  return [
    {
      aim: 'prevent',
      action: text(
        `Let a few failed checkpoints pass without a restart (${tolerable === undefined ? 'Flink’s default is 0' : `now ${tolerable}`}), and alert on numberOfFailedCheckpoints.`,
        `容忍少量检查点失败而不重启作业（${tolerable === undefined ? 'Flink 默认值为 0' : `当前为 ${tolerable}`}），并对 numberOfFailedCheckpoints 告警。`,
      ),
      cost: text(
        'Takes effect with a restart. A failure replays from further back.',
        '重启后生效。故障时需要从更早的位置回放。',
      ),
      settings: settingsFor(version, { 'execution.checkpointing.tolerable-failed-checkpoints': '5' }),
    },
  ];
}

/** `90 s`, `5 min`: what Flink's configuration understands, rounded up to a value a person would write. */
export function niceDuration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const step = seconds <= 10 ? 1 : seconds <= 60 ? 5 : seconds <= 300 ? 30 : 60;
  const rounded = Math.ceil(seconds / step) * step;
  return rounded >= 120 && rounded % 60 === 0 ? `${rounded / 60} min` : `${rounded} s`;
}

/** Checkpoints less often, with time to work in between: at most every third moment belongs to a checkpoint. */
export function spaceOut(version: Version, durationMs: number, intervalMs: number | undefined): Prescription {
  const interval = niceDuration(Math.max(3 * durationMs, intervalMs ?? 0));
  const pause = niceDuration(2 * durationMs);
  return {
    aim: 'relieve',
    action: text(
      `Checkpoint less often: every ${interval}, with at least ${pause} between the end of one and the start of the next. One takes ${Math.round(durationMs)} ms.`,
      `降低检查点频率：每 ${interval} 一次，且两次之间至少间隔 ${pause}。目前一次耗时 ${Math.round(durationMs)} ms。`,
    ),
    cost: text(
      'After a failure more is replayed, and exactly-once sinks commit later, by as much. Takes effect with a restart.',
      '故障后需要回放的数据相应增多，exactly-once Sink 的提交也相应推迟。重启后生效。',
    ),
    settings: settingsFor(version, {
      'execution.checkpointing.interval': interval,
      'execution.checkpointing.min-pause': pause,
    }),
    verify: text(
      'In /jobs/:jobid/checkpoints, end_to_end_duration stays below a third of the time between two trigger_timestamp.',
      '在 /jobs/:jobid/checkpoints 中，end_to_end_duration 小于两次 trigger_timestamp 间隔的三分之一。',
    ),
  };
}
