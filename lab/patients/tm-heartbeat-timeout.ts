import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../processes/child.ts';
import { definePatient, type Scene } from './define-patient.ts';
import { lasting, logs } from './log-signs.ts';

/**
 * A TaskManager is gone, and nothing says why: killed with the signal that nobody can log, or frozen. Near-miss: somebody
 * stops it, which it logs, for good or to start it again.
 */
export const tmHeartbeatTimeout = definePatient({
  id: 'tm-heartbeat-timeout',
  examined: 'logs',
  // A frozen one answers no calls, before its heartbeat is missed.
  inLogs: ['tm-heartbeat-timeout', 'tm-host-slow'],
  variants: (form) =>
    form === 'sick' ? ['killed', 'frozen'] : form === 'near-miss' ? ['terminated', 'restarted'] : [],
  // Flink's default is fifty seconds.
  cluster: () => ({ config: { 'heartbeat.interval': '5000', 'heartbeat.timeout': '20000' } }),
  accident: befall,
  visible: lasting(logs(/is no longer reachable|Heartbeat of TaskManager with id \S+ timed out/), 20),
  settled: { 'near-miss': lasting(logs(/RECEIVED SIGNAL 15/), 40) },
});

async function befall({ cluster }: Scene, variant: string | undefined): Promise<void> {
  const [last] = cluster.taskManagers.slice(-1);
  if (last === undefined) return;
  if (variant === 'frozen') return last.signal('SIGSTOP');
  last.signal(variant === 'killed' ? 'SIGKILL' : 'SIGTERM');
  await ended(last);
  if (variant === 'restarted') await cluster.replace(last);
}

/** Bounded: whether it went shows in its log. */
async function ended(child: Child): Promise<void> {
  for (let i = 0; i < 300 && child.ended() === undefined; i++) await sleep(100);
}
