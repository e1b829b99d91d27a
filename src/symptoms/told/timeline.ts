import { defineSymptom, type TimePoint } from '#engine';
import { type LogMoment, type Text, text, verbatim } from '#evidence';
import { type Course, course } from './course.ts';
import type { Telling } from './tellings.ts';
import { type ToldFault, toldFaults } from './told-faults.ts';

/** So many points tell what followed; a reader wants the shape, not the log. */
const MOST_FOLLOWING = 6;
/** Of an entry's own words. */
const QUOTE = 160;

/**
 * The newest story of a job on a time line: what went well last, what the trouble began with, what followed, and how it
 * ended. Nothing is seen where no times are told, or nothing went wrong.
 */
export const timeline = defineSymptom({
  id: 'timeline',
  needs: ['log'],
  given: { course, toldFaults },
  observe({ log: { moments } }, { course, toldFaults }, { state }): readonly TimePoint[] {
    const ran = course.known ? course.value[0] : undefined;
    const faults = toldFaults.known ? toldFaults.value : [];
    const points = [
      ...healthyBefore(ran),
      ...beginning(faultPoints(faults, ran), around(moments, ran)),
      ...howItEnded(ran, state),
    ].filter(({ at }) => at !== undefined);
    if (!points.some(({ kind }) => kind === 'first-fault')) return [];
    return short(points.sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || ORDER[a.kind] - ORDER[b.kind]));
  },
});

const ORDER = { healthy: 0, 'first-fault': 1, follow: 2, end: 3 };

function short(points: readonly TimePoint[]): readonly TimePoint[] {
  const following = points.filter(({ kind }) => kind === 'follow');
  // The newest stays: it says how far the story got.
  const dropped = new Set(following.slice(MOST_FOLLOWING - 1, -1));
  return points.filter((one) => !dropped.has(one));
}

function healthyBefore(ran: Course | undefined): readonly TimePoint[] {
  return ran?.lastHealthy ? [pointOf(ran.lastHealthy, 'healthy', words(ran.lastHealthy))] : [];
}

/** Faults of the newest story: the first that began it, and what was told after. */
function faultPoints(faults: readonly ToldFault[], ran: Course | undefined): readonly TimePoint[] {
  const from = ran?.story[0]?.from ?? Number.NEGATIVE_INFINITY;
  const dated = faults
    .filter(({ severity }) => severity !== 'info')
    .flatMap((fault) => {
      const at = firstSince(fault, from - BEFORE_MS);
      return at === undefined ? [] : [{ fault, at }];
    })
    .sort((a, b) => a.at - b.at);
  const first = dated.find(({ fault }) => fault.begins) ?? dated.find(({ fault }) => fault.leads);
  const since = first?.at ?? Number.POSITIVE_INFINITY;
  return dated
    .filter(({ at }) => at >= since)
    .map(({ fault, at }) => {
      const telling = fault.tellings[0] as Telling;
      const kind = fault === first?.fault ? 'first-fault' : 'follow';
      return { at, cite: telling.cite, text: counted(fault), kind };
    });
}

/** A platform says when a process died; the JobManager tells of it later. Nothing else follows before it began. */
function beginning(told: readonly TimePoint[], gone: readonly TimePoint[]): readonly TimePoint[] {
  const first = told.find(({ kind }) => kind === 'first-fault');
  const died = gone.find(({ at = 0, text: { en } }) => at < (first?.at ?? 0) && first && aboutSame(first.text.en, en));
  if (!died) return [...told, ...gone.filter(({ at = 0 }) => at >= (first?.at ?? 0))];
  const begun = told.map((one): TimePoint => (one === first ? { ...one, kind: 'follow' } : one));
  return [
    { ...died, kind: 'first-fault' },
    ...begun,
    ...gone.filter((one) => one !== died && (one.at ?? 0) >= (died.at ?? 0)),
  ];
}

/** Both name the same TaskManager. */
function aboutSame(told: string, gone: string): boolean {
  const [, id] = /^TaskManager (\S+):/.exec(gone) ?? [];
  return id !== undefined && told.includes(id);
}

/** As in the search for what an incident began with. */
const BEFORE_MS = 120_000;

function firstSince({ tellings }: ToldFault, from: number): number | undefined {
  const times = tellings.flatMap(({ at, times }) => times ?? [at].filter((time) => time !== undefined));
  const since = times.filter((time) => time >= from);
  return since.length === 0 ? undefined : Math.min(...since);
}

function counted({ cause, tellings, count }: ToldFault): Text {
  const first = tellings[0] as Telling;
  const said = cause ? `${cause.class}${cause.message && `: ${cause.message}`}` : first.message;
  const line = (said.split('\n')[0] ?? '').trim();
  const quote = line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line;
  return count > 1 ? text(`${quote} (${count} times)`, `${quote}（${count} 次）`) : verbatim(quote);
}

/** TaskManagers that went while the story lasted, slots that were asked for in vain, what the operator saw. */
function around(moments: readonly LogMoment[], ran: Course | undefined): readonly TimePoint[] {
  const from = (ran?.story[0]?.from ?? Number.POSITIVE_INFINITY) - BEFORE_MS;
  const unmet = unmetRequest(moments, ran?.end);
  return moments.flatMap((moment) =>
    (isAbout(moment) || moment === unmet) && (moment.at ?? Number.NEGATIVE_INFINITY) >= from
      ? [pointOf(moment, 'follow', words(moment))]
      : [],
  );
}

function isAbout(moment: LogMoment): boolean {
  return (moment.kind === 'task-manager' && LOST.has(moment.what)) || moment.kind === 'deployment';
}

/** Slots that are free are given within a second or two. */
const UNMET_MS = 10_000;

/** Every restart asks for slots again, several times; it tells something only if no task ran for long after that. */
function unmetRequest(moments: readonly LogMoment[], end = Number.POSITIVE_INFINITY): LogMoment | undefined {
  const asked = moments.findLast(({ kind }) => kind === 'slots');
  const ran = moments.findLast((one) => one.kind === 'task-state' && one.to === 'RUNNING');
  if (asked?.at === undefined || asked.at <= (ran?.at ?? Number.NEGATIVE_INFINITY)) return;
  return end - asked.at >= UNMET_MS ? asked : undefined;
}

const LOST = new Set(['heartbeat-lost', 'unreachable', 'terminated']);

function howItEnded(ran: Course | undefined, state: string): readonly TimePoint[] {
  const newest = ran?.story[ran.story.length - 1];
  if (!ran || !newest) return [];
  const count = ran.story.length;
  const began = pointOf(newest.began, 'follow', failedTimes(count));
  const loop = count > 1 ? [began] : [];
  if (newest.ended) return [...loop, pointOf(newest.ended, 'end', words(newest.ended))];
  if (ran.healthyAgain) return [...loop, pointOf(ran.healthyAgain, 'end', wellAgain(ran.healthyAgain))];
  const open =
    state === 'UNKNOWN'
      ? text('The log ends here', '日志到此为止')
      : text(`The log ends; the job is ${state}`, `日志到此为止；作业状态为 ${state}`);
  return [...loop, { at: ran.end, cite: newest.began.cite, text: open, kind: 'end' }];
}

function failedTimes(count: number): Text {
  return text(`failed again, ${count} times in all`, `再次失败，共 ${count} 次`);
}

function wellAgain(moment: LogMoment): Text {
  const { en, zh } = words(moment);
  return text(`Well again: ${en}`, `恢复正常：${zh}`);
}

function pointOf({ at, cite }: LogMoment, kind: TimePoint['kind'], said: Text): TimePoint {
  return { ...(at !== undefined && { at }), cite, text: said, kind };
}

function words(moment: LogMoment): Text {
  switch (moment.kind) {
    case 'checkpoint':
      return text(
        `checkpoint ${moment.checkpoint} ${moment.what}`,
        `检查点 ${moment.checkpoint} ${CHECKPOINT[moment.what]}`,
      );
    case 'job-state':
      return text(`the job is ${moment.to}`, `作业状态变为 ${moment.to}`);
    case 'task-state':
      return text(`"${moment.task}" is ${moment.to}`, `“${moment.task}”状态变为 ${moment.to}`);
    case 'task-manager': {
      const why = moment.reason ?? (moment.exitCode === undefined ? '' : `exit code ${moment.exitCode}`);
      const said = `TaskManager ${moment.id}: ${moment.what.replace('-', ' ')}${why && ` (${why})`}`;
      return verbatim(said);
    }
    case 'slots':
      return text(`the job asks for ${moment.required} slots`, `作业请求 ${moment.required} 个 slot`);
    case 'deployment': {
      const why = moment.error === undefined ? '' : `: ${moment.error}`;
      return moment.of === 'job'
        ? text(`the operator sees the job as ${moment.to}`, `Operator 看到的作业状态为 ${moment.to}`)
        : text(`the operator’s resource is ${moment.to}${why}`, `Operator 资源状态为 ${moment.to}${why}`);
    }
    default:
      return verbatim(moment.kind);
  }
}

const CHECKPOINT = { triggered: '已触发', completed: '完成', expired: '超时', declined: '被拒绝', failed: '失败' };
