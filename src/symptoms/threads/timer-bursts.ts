import { defineSymptom } from '#engine';
import type { JobVertex, TaskMetric } from '#evidence';
import type { Frame } from '#formats/traces';
import { framesOf } from './read-frames.ts';
import { type TaskThread, taskThreads } from './task-threads.ts';

/** A vertex whose mailbox had to wait for its timers: no record and no barrier is handled while they fire. */
export interface TimerBurst {
  readonly vertex: JobVertex;
  /** Longest wait of a mail lately, in the worst subtask; its metric. */
  readonly waitedMs: number;
  readonly metric: TaskMetric;
  /** Sights of its threads among timers, and all of them. */
  readonly firing: readonly TaskThread[];
  readonly seen: number;
  /** Innermost frame of the job's own code while a timer fired. */
  readonly frame?: Frame;
  /** Timers fired while it was watched (Flink 1.20+). */
  readonly fired?: TaskMetric;
}

/** A mail that waited so long waited for something; a full bundle of records takes less. */
const LONG_MS = 5000;

/** One sight of a timer is chance. */
const AGAIN = 3;

const FIRES =
  /\.(?:InternalTimerServiceImpl|InternalTimeServiceManagerImpl)\.(?:onProcessingTime|tryAdvanceWatermark|advanceWatermark)$/;

export const timerBursts = defineSymptom({
  id: 'timer-bursts',
  needs: ['plan'],
  wants: ['taskMetrics'],
  given: { taskThreads },
  observe({ plan, taskMetrics }, { taskThreads }): readonly TimerBurst[] {
    if (!taskMetrics.known || !taskThreads.known) return [];
    const slow = taskMetrics.value.filter(({ name, last }) => name === 'mailboxLatencyMs_max' && last.max >= LONG_MS);
    if (slow.length === 0) return [];
    return slow.flatMap((metric) => {
      const vertex = plan.find(({ id }) => id === metric.vertex);
      const own = taskThreads.value.filter((one) => one.vertex === metric.vertex);
      const firing = own.filter(({ thread }) =>
        framesOf(thread).some(({ frame }) => FIRES.test(`${frame.class}.${frame.method}`)),
      );
      if (!vertex || firing.length < AGAIN) return [];
      const frame = firing.flatMap(
        ({ thread }) => framesOf(thread).find(({ owner }) => owner === 'user')?.frame ?? [],
      )[0];
      const fired = taskMetrics.value.find(({ vertex: of, name }) => of === vertex.id && name === 'numFiredTimers');
      const waitedMs = metric.last.max;
      return { vertex, waitedMs, metric, firing, seen: own.length, ...(frame && { frame }), ...(fired && { fired }) };
    });
  },
});
