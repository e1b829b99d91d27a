import { defineSymptom } from '#engine';
import type { Failure } from '#evidence';

const WRAPPER = /Exceeded checkpoint tolerable failure threshold/;

/** Restarts that Flink made because too many checkpoints had failed, the newest first. */
export const toleranceRestarts = defineSymptom({
  id: 'tolerance-restarts',
  needs: ['failures'],
  observe({ failures }): readonly Failure[] {
    return failures.filter(({ stackTrace }) => WRAPPER.test(stackTrace)).toReversed();
  },
});
