import { taskManagerPath } from './ask-cluster.ts';
import { findSuspects, hostsOf } from './suspects.ts';
import { type Visit, vertexPath } from './visit.ts';

const HOSTS_MOST = 4;
const GRAPHS_MOST = 3;

/** One thread dump of each TaskManager that runs something suspicious; false on a healthy cluster, which has none. */
export async function askThreadDumps(visit: Visit): Promise<boolean> {
  const hosts = hostsOf(findSuspects(visit.jobs.values()), HOSTS_MOST);
  await Promise.all(hosts.map((id) => visit.asking.ask(`${taskManagerPath(id)}/thread-dump`)));
  return hosts.length > 0;
}

/**
 * Flame graphs of the most suspicious vertices. The first question only starts the sampling (`endTimestamp` -3), so they
 * are asked for twice, some seconds apart.
 */
export async function askFlameGraphs(visit: Visit): Promise<void> {
  if (!visit.cluster.flameGraphs) return;
  const suspects = findSuspects(visit.jobs.values());
  const paths = suspects.slice(0, GRAPHS_MOST).map(({ job, vertex }) => `${vertexPath(job, vertex)}/flamegraph`);
  await Promise.all(
    paths.flatMap((path) => ['full', 'on_cpu'].map((type) => visit.asking.ask(`${path}?type=${type}`))),
  );
}
