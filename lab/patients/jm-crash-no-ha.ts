import { definePatient } from './define-patient.ts';
import { lasting, logs } from './log-signs.ts';

/**
 * The JobManager is killed and started again, as a platform does it; nothing outside of it knew of the job. Near-miss:
 * ZooKeeper did, and the new one takes the job over.
 */
export const jmCrashNoHa = definePatient({
  id: 'jm-crash-no-ha',
  examined: 'logs',
  forms: ['sick', 'near-miss'],
  cluster: (form) => ({
    zooKeeper: form === 'near-miss',
    config: { 'heartbeat.interval': '5000', 'heartbeat.timeout': '20000' },
  }),
  accident: async ({ cluster }) => {
    const { jobManager } = cluster;
    jobManager.signal('SIGKILL');
    await jobManager.stop();
    await cluster.replace(jobManager);
  },
  visible: lasting(logs(/Starting StandaloneSessionClusterEntrypoint \(Version/), 45),
  settled: { 'near-miss': lasting(logs(/Starting StandaloneSessionClusterEntrypoint \(Version/), 45) },
});
