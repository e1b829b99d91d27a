import { defineSymptom } from '#engine';

/** The Flink version the job runs on; one sighting. */
export interface FlinkVersion {
  readonly text: string;
  readonly major: number;
  readonly minor: number;
}

/** Nothing is seen when the cluster reports something that is not a version (`<unknown>` in development builds). */
export const flinkVersion = defineSymptom({
  id: 'flink-version',
  needs: ['flinkVersion'],
  observe({ flinkVersion: reported }): readonly FlinkVersion[] {
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(reported) ?? [];
    return major && minor ? [{ text: reported, major: Number(major), minor: Number(minor) }] : [];
  },
});
