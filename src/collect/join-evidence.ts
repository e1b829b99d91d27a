import { type Cluster, type ClusterConfig, type CodeEvidence, type Job, known, type SnapshotEvidence } from '#evidence';
import { joinCode } from './join-code.ts';
import { joinSnapshots } from './join-snapshots.ts';
import type { ReadFile } from './logs/file-reading.ts';
import { checkpointsTold, foldFiles, historyOf } from './logs/fold-logs.ts';
import { jobsIn, type LogJob } from './logs/log-jobs.ts';
import { joinLogs } from './logs/read-logs.ts';
import { type JobShare, shareOut } from './logs/share-out.ts';
import type { RestEvidence } from './rest-reading.ts';

/** Everything that inputs told, before it is known what belongs together. */
export interface Heard {
  /** What REST told, with the logs it served. */
  readonly rest: readonly { readonly evidence: RestEvidence; readonly served: readonly ReadFile[] }[];
  readonly logs: readonly ReadFile[];
  readonly configs: readonly ClusterConfig[];
  readonly snapshots: readonly SnapshotEvidence[];
  readonly code: readonly CodeEvidence[];
  /** What the logs are called. */
  readonly name: string;
}

/**
 * Brings together what is about the same: logs of a job that REST tells of go to that job, by its id, or to the only one
 * there is; jobs that only logs know stand by themselves. A configuration file speaks where no process does.
 */
export function joinEvidence(heard: Heard): { readonly clusters: readonly Cluster[]; readonly jobs: readonly Job[] } {
  const { rest, configs, snapshots, code } = heard;
  // A cluster without a job: what its logs tell of one that was refused, or is gone, stands by itself.
  const idle = rest.filter(({ evidence }) => evidence.jobs.length === 0);
  const logs = [...heard.logs, ...idle.flatMap(({ served }) => served)];
  const name = heard.name || (idle[0]?.evidence.cluster.name ?? '');
  const alone = rest.length === 0;
  const joined = rest.map(({ evidence, served }) =>
    withLogs(evidence, [...(rest.length === 1 ? logs : []), ...served]),
  );
  const ids = new Set(joined.flatMap(({ jobs }) => jobs.map(({ id }) => id)));
  const folded = logs.length > 0 ? foldFiles(logs, name) : undefined;
  const own = (folded?.jobs ?? []).filter(
    (job) => alone || (isNobodyElses(job, ids, rest.length, idle.length) && !isOnlyOne(joined, folded?.jobs)),
  );
  const clusters = [...joined.map(({ cluster }) => cluster), ...(folded && own.length > 0 ? [folded.cluster] : [])];
  const all = joinSnapshots(snapshots, { clusters, jobs: [...joined.flatMap(({ jobs }) => jobs), ...own] });
  return { clusters: all.clusters.map((cluster) => configured(cluster, configs)), jobs: joinCode(code, all.jobs) };
}

/** Logs without the name of a job go to that of the one cluster there is; of several, or none, nobody knows whose they are. */
function isNobodyElses({ id, log }: Job, ids: ReadonlySet<string>, clusters: number, idle: number): boolean {
  if (id !== '') return !ids.has(id);
  return (clusters > 1 || idle > 0) && log.known && log.value.records.length > 0;
}

/** One job here and one there, of the same name: the same job, which has got a new id when it was submitted again. */
function isOnlyOne(rest: readonly { readonly jobs: readonly Job[] }[], told: readonly Job[] | undefined): boolean {
  const jobs = rest.flatMap((one) => one.jobs);
  return jobs.length === 1 && told?.length === 1 && jobs[0]?.name === told[0]?.name;
}

function configured(cluster: Cluster, [first, ...others]: readonly ClusterConfig[]): Cluster {
  if (!first) return cluster;
  const told = cluster.config.known && cluster.kind === 'jobmanager' ? cluster.config.value.values : {};
  const values = Object.assign({}, ...others.map((one) => one.values), first.values, told);
  return { ...cluster, config: known({ values, path: cluster.config.known ? cluster.config.value.path : first.path }) };
}

function withLogs({ cluster, jobs }: RestEvidence, files: readonly ReadFile[]): Pick<RestEvidence, 'cluster' | 'jobs'> {
  if (files.length === 0) return { cluster, jobs };
  const logs = joinLogs(files);
  const told = jobsIn(logs.moments, logs.named);
  const shares = shareOut(logs, told);
  const version = logs.files.find(({ flinkVersion }) => flinkVersion !== undefined)?.flinkVersion;
  const nothing: JobShare = { log: { files: logs.files, records: [], moments: [] }, failures: [], checkpoints: [] };
  return {
    cluster:
      cluster.flinkVersion.known || version === undefined ? cluster : { ...cluster, flinkVersion: known(version) },
    jobs: jobs.map((job) => withLog(job, shares.get(idOf(job, told, jobs.length === 1)) ?? nothing)),
  };
}

/** Its id in the logs: its own; that of the only job they tell of, where there is only this one; '' where they name none. */
function idOf({ id }: Job, told: readonly LogJob[], onlyHere: boolean): string {
  if (told.some((one) => one.id === id)) return id;
  const [only] = told;
  return only && told.length === 1 && (onlyHere || only.id === '') ? only.id : id;
}

function withLog(job: Job, share: JobShare): Job {
  const { log, failures } = share;
  const told = job.checkpoints.known || share.checkpoints.length === 0 ? job.checkpoints : checkpointsTold(share);
  return {
    ...job,
    log: known(log),
    checkpoints: told,
    failures: job.failures.known ? job.failures : historyOf(log.moments, failures),
  };
}
