import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** All keys share one moment (a window’s end, a full hour), so all their timers fire in one go, in the thread that handles records and barriers. */
export const toldTimersStorm: Diagnosis = defineToldDiagnosis({
  id: 'timers-storm',
  title: text('Timers fire all at once and block the task', '定时器集中触发阻塞任务'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/process_function/#timers',
  ],
  explains: ['checkpoint-expired-backpressure', 'checkpoint-unaligned-limits', 'backpressure-slow-operator'],
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'Timers of very many keys fire at the same moment. Until the last has fired the task handles no record and no checkpoint barrier.',
      '大量 key 的定时器在同一时刻触发。全部触发完之前，任务不处理任何记录和检查点 barrier。',
    ),
  ruledOut: () => [
    { id: 'data-skew', because: text('it is a moment, not a key, that is heavy', '集中的是时刻而不是 key') },
  ],
  open: () => ({
    because: text('whether the stalls fall on those moments is not told', '没有说明停顿是否恰在这些时刻'),
    remedy: text(
      'numFiredTimersPerSecond (1.20 and newer), mailboxLatencyMs and the times of slow checkpoints.',
      '请提供 numFiredTimersPerSecond（1.20 及以上）、mailboxLatencyMs 以及慢检查点的时间。',
    ),
  }),
  prescriptions: ({ version }) => [spread, cheapFiring(version)],
});

export const spread: Prescription = {
  aim: 'cure',
  action: text(
    'Spread the moments: an offset per key for timers and cleanup, a window stagger (WindowStagger.RANDOM or NATURAL for processing-time windows).',
    '打散触发时刻：按 key 为定时器与清理加偏移，处理时间窗口使用 WindowStagger.RANDOM 或 NATURAL。',
  ),
  cost: text('Results of a window come spread over the jitter.', '窗口结果会在抖动范围内分散输出。'),
  code: `long jitter = Math.floorMod(ctx.getCurrentKey().hashCode(), 60_000);
ctx.timerService().registerProcessingTimeTimer(hourEnd + jitter);`,
  verify: text('numFiredTimersPerSecond has no peaks.', 'numFiredTimersPerSecond 无尖峰。'),
};

export function cheapFiring(version: Version): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Make firing cheap and interruptible: aggregate incrementally so that a window’s end only emits, unaligned checkpoints with interruptible timers (1.20 and newer), more subtasks.',
      '让触发更轻且可中断：增量聚合使窗口结束时只需输出，非对齐检查点配合可中断定时器（1.20 及以上），提高并行度。',
    ),
    cost: text(
      'Interruptible timers may fire after records that came later.',
      '可中断定时器可能在更晚到达的记录之后触发。',
    ),
    settings: settingsFor(version, {
      'execution.checkpointing.unaligned.enabled': 'true',
      'execution.checkpointing.unaligned.interruptible-timers.enabled': 'true',
    }),
  };
}
