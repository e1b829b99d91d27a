import { completedCheckpoints } from './checkpoint-signs.ts';
import { defineHealthy } from './define-patient.ts';
import { busy, restarts, runsFor } from './signs.ts';

/** Works hard and keeps up. */
export const healthyBusy = defineHealthy({ id: 'healthy-busy', visible: busy(300) });

/** Has nothing to do. */
export const healthyIdle = defineHealthy({ id: 'healthy-idle', visible: completedCheckpoints(1) });

/** Could do more, but its source has no more. */
export const healthySourceLimited = defineHealthy({ id: 'healthy-source-limited', visible: completedCheckpoints(1) });

/** Was overloaded for a while and has caught up. */
export const healthyBurstRecovered = defineHealthy({ id: 'healthy-burst-recovered', visible: runsFor(90) });

/** Restarted once, long before it is examined. */
export const healthyRestartedOnce = defineHealthy({
  id: 'healthy-restarted-once',
  visible: restarts(1),
  settleSeconds: 90,
});

/** Twenty vertices with little to do: what the doctor's looks cost is measured on it (`npm run bench gentle`). */
export const healthyWide = defineHealthy({ id: 'healthy-wide', visible: completedCheckpoints(1) });
