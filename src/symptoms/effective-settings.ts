import { defineSymptom } from '#engine';
import type { ClusterConfig } from '#evidence';

/** The cluster's effective configuration; one sighting. */
export const effectiveSettings = defineSymptom({
  id: 'effective-settings',
  needs: ['config'],
  observe({ config }): readonly ClusterConfig[] {
    return [config];
  },
});
