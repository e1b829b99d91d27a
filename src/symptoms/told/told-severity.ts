import type { Identity, Severity } from '#engine';
import type { Course } from './course.ts';
import type { RestartActivity } from './restart-activity.ts';
import type { Telling } from './tellings.ts';

/** Ended as somebody wished: whatever it was is over. */
const ENDED: ReadonlySet<string> = new Set(['CANCELED', 'CANCELLING', 'FINISHED', 'SUSPENDED']);

export function hasEnded(state: Identity['state']): boolean {
  return ENDED.has(state);
}

interface Around {
  readonly state: Identity['state'];
  /** The states of the job, or its exceptions, are on record at all. */
  readonly known: boolean;
  readonly activity: RestartActivity | undefined;
  readonly course: Course | undefined;
  /** A signature knows it; what nobody knows and brought nothing down is noise more often than not. */
  readonly named: boolean;
  /** It took part in the newest story of incidents, where states tell of them. */
  readonly inStory: boolean;
}

/** What is told this long before or after an incident belongs to it, ms. */
const AROUND_MS = 120_000;
/** What is still told this shortly before the end goes on, ms. */
const LATELY_MS = 300_000;
/** Told so often, it is no single mishap. */
const OFTEN = 3;

/**
 * How much a told fault matters, by what the job did after it: down or in a loop is critical, recovered a warning, long
 * over worth knowing. Where nothing tells what the job did, an error is critical.
 */
export function severityIn(tellings: readonly Telling[], around: Around): Severity {
  const { state, known, activity, course, inStory, named } = around;
  const times = tellings.flatMap(({ at, lastAt }) => [at, lastAt].filter((time) => time !== undefined));
  if (!known || times.length === 0) return tellings.some(isAlarming) ? 'critical' : 'warning';
  if (hasEnded(state)) return 'info';
  const last = Math.max(...times);
  if (endsProcess(tellings, last, course)) return 'critical';
  if (activity) {
    const [first] = activity.incident;
    const told = course && course.incidents.length > 0;
    const partOfIt = told ? inStory : first !== undefined && last >= first.at - AROUND_MS;
    if (partOfIt) return severityOfPhase(activity, course);
    return named ? aside(tellings, last, course) : 'info';
  }
  if (state === 'FAILED' || state === 'FAILING' || state === 'RESTARTING') return 'critical';
  const newest = course?.incidents[course.incidents.length - 1];
  if (newest && inStory && !course?.healthyAgain) return 'critical';
  return named ? aside(tellings, last, course) : 'info';
}

/** After it a process only cleans up, ms. */
const SHUTDOWN_MS = 60_000;
/** Source: TaskManagerRunner, ClusterEntrypoint, FatalExitExceptionHandler, HotSpot. */
const FATAL =
  /^(?:FATAL\b|Fatal error|Terminating (?:due to|TaskManagerRunner)|Aborting due to)|[Ff]atal error (?:occurred|while)|(?:TaskManagerRunner|ClusterEntrypoint) failed|produced an uncaught exception|(?:stopping|terminating) the (?:process|JVM)/i;

/** The log of a process ends with it, and nothing went well after it: whatever came before, this brought it down. */
function endsProcess(tellings: readonly Telling[], last: number, course: Course | undefined): boolean {
  if (course === undefined || course.end - last > SHUTDOWN_MS) return false;
  if (course.healthyAgain?.at !== undefined && course.healthyAgain.at > last) return false;
  return tellings.some(
    ({ at, lastAt, file, level, message }) =>
      file !== undefined && (lastAt ?? at) === last && (level === 'FATAL' || FATAL.test(message.slice(0, 500))),
  );
}

/** Told beside everything that brought the job down: it matters when it goes on, and whoever told it meant more than a warning. */
function aside(tellings: readonly Telling[], last: number, course: Course | undefined): Severity {
  const count = tellings.reduce((sum, one) => sum + one.count, 0);
  const goesOn = course !== undefined && course.end - last < LATELY_MS && count >= OFTEN;
  return goesOn && tellings.some((one) => isAlarming(one) && one.level !== 'WARN') ? 'warning' : 'info';
}

function severityOfPhase({ phase, incident }: RestartActivity, course: Course | undefined): Severity {
  if (phase === 'failed' || phase === 'looping' || phase === 'restarted' || phase === 'unsettled') return 'critical';
  if (phase === 'recurring') return 'warning';
  const newest = incident[incident.length - 1]?.at ?? Number.NEGATIVE_INFINITY;
  const recent = course !== undefined && course.end - newest < LATELY_MS;
  return recent && !course.healthyAgain ? 'warning' : 'info';
}

function isAlarming({ level, causes, file }: Telling): boolean {
  return file === undefined || level === undefined || level === 'ERROR' || level === 'FATAL' || causes.length > 0;
}
