import type { Look } from './look.ts';
import type { Sign } from './signs.ts';

const COLLECTORS = ['G1_Young_Generation', 'G1_Old_Generation', 'G1_Concurrent_GC'];

/** Garbage collection takes at least this share of a TaskManager's time, from one look to the next. */
export function collectsGarbage(share: number): Sign {
  const before = new Map<string, { readonly ms: number; readonly at: number }>();
  return async (look) => {
    const { taskmanagers } = await look.rest.get<{ taskmanagers: { id: string }[] }>('/taskmanagers');
    for (const { id } of taskmanagers) {
      const key = `${look.jobId} ${id}`;
      const now = { ms: await collectionMs(look, id), at: Date.now() };
      const earlier = before.get(key) ?? now;
      if (earlier === now || now.at - earlier.at > 10_000) before.set(key, now);
      const found = (now.ms - earlier.ms) / Math.max(1, now.at - earlier.at);
      if (found >= share && now.at - earlier.at > 5000)
        return `${id} collects garbage ${Math.round(100 * found)} % of the time`;
    }
    return undefined;
  };
}

async function collectionMs(look: Look, taskManager: string): Promise<number> {
  const path = `/taskmanagers/${taskManager}/metrics`;
  const known = (await look.rest.get<{ id: string }[]>(path)).map((metric) => metric.id);
  const wanted = COLLECTORS.map((name) => `Status.JVM.GarbageCollector.${name}.Time`).filter((id) =>
    known.includes(id),
  );
  if (wanted.length === 0) return 0;
  const values = await look.rest.get<{ value: string }[]>(`${path}?get=${wanted.join(',')}`);
  return values.reduce((sum, metric) => sum + Number(metric.value), 0);
}
