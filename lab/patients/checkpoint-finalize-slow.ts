import { slowDown } from '../slow-host.ts';
import { definePatient } from './define-patient.ts';
import { logs } from './log-signs.ts';

/**
 * The ZooKeeper in which the JobManager registers each checkpoint hardly moves, so that it takes seconds after the last task has
 * acknowledged. Near-miss: it is only slow.
 */
export const checkpointFinalizeSlow = definePatient({
  id: 'checkpoint-finalize-slow',
  examined: 'logs',
  cluster: () => ({ zooKeeper: true }),
  prepare: ({ zooKeeper }, form) => {
    if (zooKeeper === undefined || form === 'healthy') return () => {};
    // Shorter than a checkpoint takes: what it is given its number in is over when it is to be registered.
    const slowed = form === 'sick' ? slowDown(zooKeeper, 3000, 3080) : slowDown(zooKeeper, 150, 250);
    return () => slowed.release();
  },
  visible: logs(/finalizationTime=\d{4,} ms/, 6),
  settled: { 'near-miss': logs(/finalizationTime=\d{2,} ms/, 6) },
});
