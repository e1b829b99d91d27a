import { jobMetric, type Look, operatorMetrics, spread, type Vertex, vertices } from './look.ts';

/** Says what it sees once the symptom is really there. */
export type Sign = (look: Look) => Promise<string | undefined>;

/** Every one of these, at the same time. */
export function all(...signs: readonly Sign[]): Sign {
  return async (look) => {
    const seen = await Promise.all(signs.map((sign) => sign(look)));
    return seen.every((one) => one !== undefined) ? seen.join('; ') : undefined;
  };
}

/** A subtask that works all the time while another vertex is held back. */
export function bottleneck(busyAtLeast = 900, backPressuredAtLeast = 500): Sign {
  return async (look) => {
    const busy = await highest(look, 'busyTimeMsPerSecond');
    const held = await highest(look, 'backPressuredTimeMsPerSecond');
    if (busy === undefined || held === undefined) return undefined;
    if (busy.max < busyAtLeast || held.max < backPressuredAtLeast) return undefined;
    return `${busy.vertex.name} busy ${busy.max} ms/s, ${held.vertex.name} back pressured ${held.max} ms/s`;
  };
}

/** A subtask that works all the time, whoever is held back. */
export function busy(atLeast = 900): Sign {
  return async (look) => {
    const found = await highest(look, 'busyTimeMsPerSecond');
    return found !== undefined && found.max >= atLeast ? `${found.vertex.name} busy ${found.max} ms/s` : undefined;
  };
}

/** A vertex where one subtask receives many times the average. */
export function unevenInput(factor: number): Sign {
  return async (look) => {
    for (const vertex of await vertices(look)) {
      const records = await spread(look, vertex, 'numRecordsIn');
      if (records === undefined || records.avg < 100 || records.max < factor * records.avg) continue;
      return `${vertex.name} receives at most ${Math.round(records.max)} records, on average ${Math.round(records.avg)}`;
    }
    return undefined;
  };
}

export function either(...signs: readonly Sign[]): Sign {
  return async (look) => {
    const seen = await Promise.all(signs.map((sign) => sign(look)));
    return seen.find((one) => one !== undefined);
  };
}

export function restarts(atLeast: number): Sign {
  return async (look) => {
    const count = await jobMetric(look, 'numRestarts');
    return count !== undefined && count >= atLeast ? `${count} restarts` : undefined;
  };
}

/** Tasks that wait for a slot, so long that Flink's slot request has timed out. */
export function waitsForSlots(seconds: number): Sign {
  return async (look) => {
    const job = await look.rest.get<Running & { 'start-time': number }>(`/jobs/${look.jobId}`);
    const waiting = job.vertices.filter((vertex) => vertex.status !== 'RUNNING');
    if (waiting.length === 0 || job.now - job['start-time'] < seconds * 1000) return undefined;
    return `job ${job.state}, ${waiting.length} vertices ${waiting[0]?.status} for ${seconds} s`;
  };
}

export const lateRecords: Sign = async (look) => {
  for (const vertex of await vertices(look)) {
    const values = await operatorMetrics(look, vertex, 'numLateRecordsDropped');
    const dropped = values.map(Number).reduce((sum, value) => sum + value, 0);
    if (dropped > 0) return `${vertex.name} dropped ${dropped} late records`;
  }
  return undefined;
};

/** Has run, with all of its tasks, for this long. */
export function runsFor(seconds: number): Sign {
  return async (look) => {
    const { state, now, vertices: all } = await look.rest.get<Running>(`/jobs/${look.jobId}`);
    const since = Math.max(...all.map((vertex) => vertex['start-time']));
    const ready = state === 'RUNNING' && all.every((vertex) => ['RUNNING', 'FINISHED'].includes(vertex.status));
    return ready && now - since >= seconds * 1000 ? `runs for ${Math.round((now - since) / 1000)} s` : undefined;
  };
}

/** Was submitted so long ago, whatever happened to it since: rates need a while to mean something. */
export function existsFor(seconds: number): Sign {
  return async (look) => {
    const { duration } = await look.rest.get<{ duration: number }>(`/jobs/${look.jobId}`);
    return duration >= seconds * 1000 ? `submitted ${Math.round(duration / 1000)} s ago` : undefined;
  };
}

interface Running {
  readonly state: string;
  readonly now: number;
  readonly vertices: readonly { readonly status: string; readonly 'start-time': number }[];
}

/** The vertex with the subtask where this is highest. */
async function highest(look: Look, metric: string): Promise<{ vertex: Vertex; max: number } | undefined> {
  let found: { vertex: Vertex; max: number } | undefined;
  for (const vertex of await vertices(look)) {
    const value = await spread(look, vertex, metric);
    if (value !== undefined && value.max > (found?.max ?? -1)) found = { vertex, max: value.max };
  }
  return found;
}
