import type { Asking } from './asking.ts';
import { asList, at, listAt, textAt } from './json.ts';
import { metricQuestions } from './metric-questions.ts';
import type { ClusterFacts, Visit } from './visit.ts';
import { JOB_MANAGER_METRICS, TASK_MANAGER_METRICS } from './wanted-metrics.ts';

/**
 * Metrics over REST are a cache: a question starts a refresh of it, at most every update interval, and is itself answered
 * from before. This is the cheapest question that does it.
 */
export async function primeMetrics(asking: Asking): Promise<void> {
  await asking.ask(PRIME);
}

const PRIME = '/jobmanager/metrics?get=numRunningJobs';

/** What kind of thing answers, which Flink, and the settings that decide how to ask it. */
export async function askClusterFacts(asking: Asking): Promise<ClusterFacts> {
  const config = (await asking.ask('/config')).body;
  const flinkVersion = textAt(config, 'flink-version') ?? '';
  const history = { kind: 'history-server', flinkVersion, updateIntervalMs: 0, flameGraphs: false } as const;
  if (at(at(config, 'features'), 'web-history') === true) return history;
  const [, overview, settings] = await Promise.all([
    primeMetrics(asking),
    asking.ask('/overview'),
    asking.ask('/jobmanager/config'),
  ]);
  // Up to 1.15 a History Server does not say what it is; it has no /overview.
  if (overview.status === 404) return history;
  const setting = (key: string) =>
    textAt(
      asList(settings.body).find((entry) => at(entry, 'key') === key),
      'value',
    );
  return {
    kind: 'jobmanager',
    flinkVersion,
    updateIntervalMs: parseDuration(setting('metrics.fetcher.update-interval')) ?? DEFAULT_UPDATE_INTERVAL_MS,
    flameGraphs: setting('rest.flamegraph.enabled')?.trim().toLowerCase() === 'true',
  };
}

const DEFAULT_UPDATE_INTERVAL_MS = 10_000;

/** `10000` (ms, up to 1.x), `10 s`, `1 min`, `PT10S`. */
export function parseDuration(text: string | undefined): number | undefined {
  const iso = /^PT(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text?.trim() ?? '');
  if (iso) return (Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0)) * 1000;
  const [, number, unit] = /^(\d+)\s*([a-zµ]*)$/i.exec(text?.trim() ?? '') ?? [];
  const factor = UNITS.find(([names]) => names.test(unit ?? ''))?.[1];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(ms|millis|milli|millisecond|milliseconds)?$/, 1],
  [/^(s|sec|secs|second|seconds)$/, 1000],
  [/^(m|min|mins|minute|minutes)$/, 60_000],
  [/^(h|hour|hours)$/, 3_600_000],
];

/** TaskManagers, one by one, and the JobManager's own process. */
export async function askProcesses(visit: Visit): Promise<void> {
  const { asking } = visit;
  const list = await asking.ask('/taskmanagers');
  if (list.problem === undefined) {
    visit.taskManagers = listAt(list.body, 'taskmanagers').flatMap((one) => textAt(one, 'id') ?? []);
  }
  const ids = visit.taskManagers;
  await Promise.all([
    ...metricQuestions('/jobmanager/metrics', JOB_MANAGER_METRICS).map((path) => asking.ask(path)),
    ...ids.flatMap((id) => taskManagerQuestions(id).map((path) => asking.ask(path))),
  ]);
}

function taskManagerQuestions(id: string): readonly string[] {
  const base = taskManagerPath(id);
  return [base, ...metricQuestions(`${base}/metrics`, TASK_MANAGER_METRICS)];
}

export function taskManagerPath(id: string): string {
  return `/taskmanagers/${encodeURIComponent(id)}`;
}
