import { performance } from 'node:perf_hooks';
import { type Text, text } from '#evidence';
import type { ExchangeSink } from '../exchange.ts';
import { askClusterFacts, primeMetrics } from './ask-cluster.ts';
import { askJobBackground, askJobList } from './ask-jobs.ts';
import { askLogs } from './ask-logs.ts';
import { askFlameGraphs, askThreadDumps } from './ask-threads.ts';
import { createAsking, forEachFew, type OnProgress } from './asking.ts';
import { type Cadence, dumpsBefore, partOf, planLooks, SNAPSHOT_ARRIVES_MS } from './cadence.ts';
import type { RestClient } from './client.ts';
import { examineHistory } from './examine-history.ts';
import { lookAtOver, takeLook } from './look.ts';
import { isOver, type Visit } from './visit.ts';

export interface ExamineOptions {
  /** Id, beginning of an id, or name; default: every job. */
  readonly jobFilter?: string;
  /** How long to watch; 0 takes one look. */
  readonly forMs: number;
  readonly onProgress?: OnProgress;
  /** The client's own signal, to end what is under way as well. */
  readonly signal?: AbortSignal;
}

/** What became of an examination; what it saw went to the sink. */
export interface Examined {
  readonly looks: number;
  readonly jobs: number;
  readonly requests: number;
  /** The cluster stopped answering meanwhile. */
  readonly lost: boolean;
  /** Why there is nothing to judge, such as a job that does not exist. */
  readonly problem?: Text;
}

/** Beyond the watch itself, the longest a slow cluster is waited for. */
const PATIENCE_MS = 180_000;

/**
 * Watches a cluster and puts every answer into `sink`, failed ones as well.
 *
 * @throws the signal's reason when the user stops, and nothing else on account of the cluster
 */
export async function examine(client: RestClient, options: ExamineOptions, sink: ExchangeSink): Promise<Examined> {
  const asking = createAsking(client, sink, { ...options, patienceMs: options.forMs + PATIENCE_MS });
  asking.say(text('asking the cluster what it is', '询问集群的基本情况'));
  const cluster = await askClusterFacts(asking);
  const visit: Visit = { asking, cluster, jobs: new Map(), taskManagers: [] };
  const listed = await askJobList(visit, options.jobFilter);
  const looks = cluster.kind === 'history-server' ? await examineHistory(visit) : await watch(visit, options);
  await asking.done();
  const counts = { looks, jobs: visit.jobs.size, requests: asking.asked(), lost: asking.lost() };
  return visit.jobs.size > 0 ? counts : { ...counts, problem: noJobs(options.jobFilter, listed) };
}

async function watch(visit: Visit, options: ExamineOptions): Promise<number> {
  const { asking, cluster } = visit;
  const cadence = planLooks(options.forMs, cluster.updateIntervalMs, asking.client.recordedLooks());
  let primedAt = performance.now();
  await askWhatStays(visit);
  let dumped = false;
  for (let look = 0; look < cadence.looks && !asking.lost(); look += 1) {
    if (look > 0) {
      dumped = (await waitForNext(visit, cadence, look, primedAt + cadence.stepMs)) || dumped;
      await primeMetrics(asking);
      primedAt = performance.now();
      asking.look = look;
      await askJobList(visit, options.jobFilter);
    }
    await asking.wait(primedAt + SNAPSHOT_ARRIVES_MS - performance.now());
    await takeLook(visit, partOf(look, cadence.looks), cadence.looks);
    if (look === 0 && cadence.looks > 1) await askFlameGraphs(visit);
  }
  if (!asking.lost()) await takeLeave(visit, cadence, dumped);
  return asking.look + 1;
}

/** Asked while the first snapshot of metrics is on its way. */
async function askWhatStays(visit: Visit): Promise<void> {
  const jobs = [...visit.jobs.values()];
  await forEachFew(jobs, 4, async (job) => {
    if (isOver(job.state)) await lookAtOver(visit, job);
    else await askJobBackground(visit.asking, job);
  });
}

/** Waits for the time of a look (of `performance.now()`), and takes the thread dumps that belong before it. */
async function waitForNext(visit: Visit, cadence: Cadence, look: number, time: number): Promise<boolean> {
  const { asking } = visit;
  asking.say(
    text(`watching until look ${look + 1}/${cadence.looks}`, `观察中，等待第 ${look + 1}/${cadence.looks} 次查看`),
  );
  const dumps = dumpsBefore(look, cadence);
  const pauseMs = (time - performance.now()) / (dumps + 1);
  let dumped = false;
  for (let i = 0; i < dumps && !asking.lost(); i += 1) {
    await asking.wait(pauseMs);
    dumped = (await askThreadDumps(visit)) || dumped;
  }
  await asking.wait(time - performance.now());
  return dumped;
}

const BETWEEN_DUMPS_MS = 500;
const LATE_DUMPS = 2;

/** What is asked once all looks are taken: of suspects that showed late, threads; flame graphs, now sampled; logs. */
async function takeLeave(visit: Visit, cadence: Cadence, dumped: boolean): Promise<void> {
  const { asking } = visit;
  asking.say(text('reading threads and logs', '读取线程与日志'));
  for (let i = 0; !dumped && i < LATE_DUMPS; i += 1) {
    if (i > 0) await asking.wait(BETWEEN_DUMPS_MS);
    if (!(await askThreadDumps(visit))) break;
  }
  if (cadence.looks > 1) await askFlameGraphs(visit);
  await askLogs(visit);
}

function noJobs(filter: string | undefined, listed: readonly string[]): Text {
  if (filter === undefined || listed.length === 0) return text('there is no job on this cluster', '该集群上没有作业');
  const some = `${listed.slice(0, 10).join(', ')}${listed.length > 10 ? ', …' : ''}`;
  return text(`no job is "${filter}"; there are: ${some}`, `没有名为“${filter}”的作业；现有：${some}`);
}
