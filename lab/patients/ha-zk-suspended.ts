import { setTimeout as sleep } from 'node:timers/promises';
import { definePatient } from './define-patient.ts';
import { logs } from './log-signs.ts';

/**
 * ZooKeeper goes away for some seconds, twice: leaders step back at once, and every job starts anew each time.
 * Near-miss: it is away for a moment, once, and the cluster is told to bear that.
 */
export const haZkSuspended = definePatient({
  id: 'ha-zk-suspended',
  examined: 'logs',
  cluster: (form) => ({
    zooKeeper: true,
    config: form === 'near-miss' ? { 'high-availability.zookeeper.client.tolerate-suspended-connections': 'true' } : {},
  }),
  accident: async ({ cluster: { zooKeeper }, form }) => {
    for (const seconds of form === 'sick' ? [4, 4] : [1]) {
      await zooKeeper?.stop();
      await sleep(seconds * 1000);
      await zooKeeper?.start();
      await sleep(12_000);
    }
  },
  visible: logs(/Connection to ZooKeeper suspended/, 4),
  settled: { 'near-miss': logs(/Connection to ZooKeeper suspended/) },
});
