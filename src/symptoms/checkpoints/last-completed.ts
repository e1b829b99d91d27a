import { defineSymptom } from '#engine';

/** Epoch ms of the newest checkpoint that logs tell completed; none if they tell of none. */
export const lastCompleted = defineSymptom({
  id: 'last-completed',
  needs: ['log'],
  observe({ log: { moments } }): readonly number[] {
    const times = moments.flatMap((one) =>
      one.kind === 'checkpoint' && one.what === 'completed'
        ? [one.lastAt ?? one.at].filter((at) => at !== undefined)
        : [],
    );
    return times.length === 0 ? [] : [Math.max(...times)];
  },
});
