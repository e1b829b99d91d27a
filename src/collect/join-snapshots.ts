import {
  type Cluster,
  type Gap,
  type Job,
  known,
  type LogMoment,
  type SnapshotEvidence,
  type SnapshotOperator,
  text,
  unknown,
} from '#evidence';
import { type UidOf, uidFinder } from '#snapshots';

interface Joined {
  readonly clusters: readonly Cluster[];
  readonly jobs: readonly Job[];
}

/** Gives snapshots to the jobs they are of; those of a job that nobody else knows stand for it. */
export function joinSnapshots(snapshots: readonly SnapshotEvidence[], { clusters, jobs }: Joined): Joined {
  const stories = storiesOf(snapshots);
  const owners = stories.map((story) => ownerOf(story, jobs, stories.length));
  const homeless = stories.filter((_, index) => owners[index] === undefined);
  const own = homeless.map(clusterOf);
  return {
    clusters: [...clusters, ...own],
    jobs: [
      ...jobs.map((job) => withSnapshots(job, stories.filter((_, index) => owners[index] === job).flat())),
      ...homeless.map((story, index) => jobOf(story, own[index] as Cluster)),
    ],
  };
}

type Story = readonly SnapshotEvidence[];

/** Snapshots of one job, oldest first: of the same job id, or mostly of the same operators, as after a restore. */
function storiesOf(snapshots: readonly SnapshotEvidence[]): readonly Story[] {
  const stories: SnapshotEvidence[][] = [];
  for (const one of snapshots) {
    const story = stories.find((others) => others.some((other) => isSameJob(one, other)));
    if (story) story.push(one);
    else stories.push([one]);
  }
  return stories.map((story) => story.toSorted(byAge));
}

/** Numbers go on after a restore; where they are the same, times tell. */
function byAge(a: SnapshotEvidence, b: SnapshotEvidence): number {
  return a.checkpointId - b.checkpointId || (a.takenAt ?? 0) - (b.takenAt ?? 0) || a.name.localeCompare(b.name);
}

const MOSTLY = 0.5;

function isSameJob(a: SnapshotEvidence, b: SnapshotEvidence): boolean {
  if (a.job !== undefined && a.job === b.job) return true;
  const [ours, theirs] = [statefulIn(a), statefulIn(b)];
  const same = [...ours].filter((id) => theirs.has(id)).length;
  return same > 0 && same >= MOSTLY * Math.min(ours.size, theirs.size);
}

function statefulIn({ operators }: SnapshotEvidence): ReadonlySet<string> {
  return new Set(operators.flatMap(({ id, states }) => (states.length > 0 ? [id] : [])));
}

/** By the id of the job, by operators that are vertices of it, by what it says it restores from; else the only one there is. */
function ownerOf(story: Story, jobs: readonly Job[], stories: number): Job | undefined {
  const byId = jobs.find(({ id }) => story.some(({ job }) => job === id));
  const ids = new Set(story.flatMap(({ operators }) => operators.map(({ id }) => id)));
  const shared = ({ plan }: Job) => (plan.known ? plan.value.filter(({ id }) => ids.has(id)).length : 0);
  const [byPlan] = jobs.filter((job) => shared(job) > 0).toSorted((a, b) => shared(b) - shared(a));
  const byRestore = jobs.find((job) => story.some(({ name }) => restoresFrom(job, name)));
  const [only] = jobs.length === 1 && stories === 1 ? jobs : [];
  // A plan without any of its operators is another job's.
  return byId ?? byPlan ?? byRestore ?? (only?.plan.known ? undefined : only);
}

function restoresFrom({ log }: Job, name: string): boolean {
  const folder = folderOf(name);
  if (!log.known || folder.length < SHORTEST) return false;
  return log.value.moments.some((moment) => moment.kind === 'restore' && moment.path?.includes(folder) === true);
}

/** `chk-1` is in everybody's folder. */
const SHORTEST = 'savepoint-'.length;

/** `savepoint-1a2b3c-0d1e2f`, without the folders around it. */
function folderOf(name: string): string {
  return (
    name
      .replace(/[/\\]_metadata$/, '')
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? name
  );
}

function withSnapshots(job: Job, story: Story): Job {
  if (story.length === 0) return job;
  const heads = headsOf(job);
  const uidOf = uidFinder([...heads.values()].flatMap(likelyUids));
  return { ...job, snapshots: known(story.toSorted(byAge).map((one) => named(one, heads, uidOf))) };
}

/** What the vertices of the job are called, by their ids: a vertex has the id of the operator at its head. */
function headsOf({ plan, log }: Job): ReadonlyMap<string, string> {
  const told = log.known ? log.value.moments.flatMap(toldVertex) : [];
  const planned = plan.known ? plan.value.map((vertex) => [vertex.id, vertex.name] as const) : [];
  return new Map([...told, ...planned]);
}

/** Ids of attempts have it since 1.15: `<execution graph>_<vertex>_<subtask>_<attempt>`. */
function toldVertex(moment: LogMoment): readonly (readonly [id: string, name: string])[] {
  if (moment.kind !== 'task-state' || moment.attempt === undefined) return [];
  const [, vertex] = /^[0-9a-f]{32}_([0-9a-f]{32})_\d+_\d+$/.exec(moment.attempt) ?? [];
  return vertex === undefined ? [] : [[vertex, moment.task]];
}

/** Names and uids, where the job itself tells them. */
function named(snapshot: SnapshotEvidence, heads: ReadonlyMap<string, string>, uidOf: UidOf): SnapshotEvidence {
  const operators = snapshot.operators.map((operator): SnapshotOperator => {
    const [head] = (heads.get(operator.id) ?? '').split(' -> ');
    const name = operator.name ?? (head || undefined);
    const uid = uidOf({ id: operator.id, uid: operator.uid });
    return { ...operator, ...(name !== undefined && { name }), ...(uid !== undefined && { uid }) };
  });
  return { ...snapshot, operators };
}

/** Many give an operator the same name and uid. */
function likelyUids(chain: string): readonly string[] {
  const names = chain.split(/ -> |[(),]/).map((one) => one.trim());
  return [chain, ...names].flatMap((one) => [
    one,
    one.replace(/^(?:Source|Sink|Async): |: (?:Writer|Committer)$/g, ''),
  ]);
}

/** What nobody but its snapshots knows. */
function jobOf(story: Story, cluster: Cluster): Job {
  const gap = unknown(NOT_ASKED);
  const id = story.find(({ job }) => job !== undefined)?.job ?? folderOf(story.at(-1)?.name ?? '');
  return {
    id,
    name: story.map(({ name }) => folderOf(name)).join(', '),
    state: 'UNKNOWN',
    cluster: cluster.key,
    streaming: true,
    basics: gap,
    plan: gap,
    load: gap,
    taskMetrics: gap,
    operatorMetrics: gap,
    watermarks: gap,
    checkpointing: gap,
    checkpoints: gap,
    failures: gap,
    restarts: gap,
    flameGraphs: gap,
    log: gap,
    snapshots: known(story),
  };
}

function clusterOf(story: Story): Cluster {
  const gap = unknown(NOT_ASKED);
  const name = story.at(-1)?.name ?? '';
  const nothing = { flinkVersion: gap, slots: gap, config: gap, taskManagers: gap, threadDumps: gap };
  return { key: `snapshot ${name}`, name, kind: 'jobmanager', ...nothing };
}

const NOT_ASKED: Gap = {
  kind: 'not-collected',
  because: text('Only snapshots were examined.', '只检查了快照。'),
  remedy: text(
    'Give the URL of the JobManager’s REST API while the job runs, or its logs, as one more input.',
    '请在作业运行时提供 JobManager REST API 的 URL，或将其日志作为另一个输入一并提供。',
  ),
};
