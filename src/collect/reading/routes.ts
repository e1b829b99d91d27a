import type { Exchange } from '../exchange.ts';
import type { JobReading } from './job-reading.ts';
import { arrayAt, stringAt } from './json.ts';
import type { ClusterReading } from './read-cluster.ts';

/** Where an answer may be taken in. */
export interface Readings {
  readonly cluster: ClusterReading;
  job(id: string): JobReading;
  /** A list of jobs that could not be read leaves its jobs out. */
  missed(): void;
}

interface Asked {
  readonly exchange: Exchange;
  readonly query: URLSearchParams;
  /** What stood for the pattern's first and second `:name`. */
  readonly id: string;
  readonly part: string;
  readonly last: string;
}

type Take = (readings: Readings, asked: Asked) => void;

const VERTEX = '/jobs/:job/vertices/:vertex';
const CHECKPOINTS = '/jobs/:job/checkpoints';

/** Every path that is understood, and who takes its answers. Others (logs, files, later versions) are let pass. */
const ROUTES: readonly (readonly [pattern: string, take: Take])[] = [
  ['/config', ({ cluster }, { exchange }) => cluster.takeWebConfig(exchange)],
  ['/overview', ({ cluster }, { exchange }) => cluster.takeOverview(exchange)],
  ['/jobmanager/config', ({ cluster }, { exchange }) => cluster.takeConfig(exchange)],
  ['/taskmanagers', ({ cluster }, { exchange }) => cluster.taskManagers.takeList(exchange)],
  ['/taskmanagers/:tm', ({ cluster }, { id, exchange }) => cluster.taskManagers.takeDetail(id, exchange)],
  ['/taskmanagers/:tm/metrics', ({ cluster }, { id, exchange }) => cluster.taskManagers.takeMetrics(id, exchange)],
  ['/taskmanagers/:tm/thread-dump', ({ cluster }, { id, exchange }) => cluster.threads.take(id, exchange)],
  ['/jobs', takeJobs],
  ['/jobs/overview', takeJobs],
  ['/jobs/:job', (readings, { id, exchange }) => readings.job(id).takeDetail(exchange)],
  ['/jobs/:job/plan', (readings, { id, exchange }) => readings.job(id).plan.takePlan(exchange)],
  ['/jobs/:job/config', (readings, { id, exchange }) => readings.job(id).basics.takeConfig(exchange)],
  ['/jobs/:job/metrics', (readings, { id, exchange }) => readings.job(id).restarts.take(exchange)],
  ['/jobs/:job/exceptions', (readings, { id, exchange }) => readings.job(id).failures.take(exchange)],
  ['/jobs/:job/jobmanager/config', (readings, { id, exchange }) => readings.job(id).takeConfig(exchange)],
  [CHECKPOINTS, (readings, { id, exchange }) => readings.job(id).takeCheckpoints(exchange)],
  [`${CHECKPOINTS}/config`, (readings, { id, exchange }) => readings.job(id).checkpointing.take(exchange)],
  [`${CHECKPOINTS}/details/:cp`, (readings, { id, exchange }) => readings.job(id).checkpoints.takeDetail(exchange)],
  [
    `${CHECKPOINTS}/details/:cp/subtasks/:vertex`,
    (readings, { id, part, last, exchange }) => readings.job(id).checkpoints.takeSubtasks(part, last, exchange),
  ],
  [VERTEX, (readings, { id, part, exchange }) => readings.job(id).load.takeDetail(part, exchange)],
  [
    `${VERTEX}/backpressure`,
    (readings, { id, part, exchange }) => readings.job(id).load.takeBackPressure(part, exchange),
  ],
  [`${VERTEX}/watermarks`, (readings, { id, part, exchange }) => readings.job(id).watermarks.take(part, exchange)],
  [`${VERTEX}/metrics`, (readings, { id, part, exchange }) => readings.job(id).metrics.takeSingle(part, exchange)],
  [
    `${VERTEX}/subtasks/metrics`,
    (readings, { id, part, exchange }) => readings.job(id).metrics.takeAggregated(part, exchange),
  ],
  [
    `${VERTEX}/flamegraph`,
    (readings, { id, part, query, exchange }) => readings.job(id).flameGraphs.take(part, query, exchange),
  ],
];

function takeJobs(readings: Readings, { exchange }: Asked): void {
  const jobs = arrayAt(exchange.body, 'jobs');
  if (jobs === undefined || exchange.problem !== undefined) {
    readings.missed();
    return;
  }
  for (const item of jobs) {
    const id = stringAt(item, 'jid', 'id');
    if (id !== undefined) readings.job(id).basics.takeListed(item);
  }
}

const COMPILED = ROUTES.map(([pattern, take]) => {
  const source = pattern.replace(/:[a-z]+/g, '((?!(?:overview|metrics)(?:\\.json)?/?$)[^/]+)');
  // `/v1` may precede any path, and a History Server serves files.
  return { matches: new RegExp(`^(?:/v1)?${source}(?:\\.json)?/?$`), take };
});

/** Hands an answer to whom it concerns. */
export function route(readings: Readings, exchange: Exchange): void {
  const [path = '', query = ''] = exchange.path.split('?', 2);
  for (const { matches, take } of COMPILED) {
    const found = matches.exec(path);
    if (found === null) continue;
    const [, id = '', part = '', last = ''] = found.map((part) => decoded(part ?? ''));
    take(readings, { exchange, query: new URLSearchParams(query), id, part, last });
    return;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not percent-encoded after all
  }
}
