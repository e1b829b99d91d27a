import { defineSymptom } from '#engine';

/** How long a sink's connector says its last write took (`currentSendTime`). */
export interface SendTime {
  readonly vertex: string;
  readonly operator: string;
  /** Of the slowest subtask, ms. */
  readonly ms: number;
  readonly at: number;
  readonly path: string;
}

export const sendTimes = defineSymptom({
  id: 'send-times',
  needs: ['operatorMetrics'],
  observe({ operatorMetrics }): readonly SendTime[] {
    return operatorMetrics
      .filter(({ name, last }) => /^currentSendTime$/i.test(name) && last.max > 0)
      .map(({ vertex, operator, last, lastAt, path }) => ({ vertex, operator, ms: last.max, at: lastAt, path }));
  },
});
