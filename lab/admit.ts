import { performance } from 'node:perf_hooks';
import type { Cluster } from './flink/cluster.ts';
import type { Rest } from './flink/rest.ts';
import { stopWithSavepoint } from './flink/savepoints.ts';
import { startFilling } from './kafka/fill.ts';
import { type LogMark, loggedSince, markLogs } from './keep-logs.ts';
import type { Form, Patient } from './patients/define-patient.ts';
import type { Look } from './patients/look.ts';
import { all, existsFor, runsFor, type Sign } from './patients/signs.ts';
import type { Child } from './processes/child.ts';
import { Hopeless, waitFor } from './processes/wait.ts';
import type { Ward } from './ward.ts';

/** One way one patient can be. */
export interface Case {
  readonly patient: Patient;
  readonly form: Form;
  readonly variant?: string;
}

/** A patient that lies there, ready to be examined. */
export interface Admitted {
  readonly cluster: Cluster;
  /** Where its cluster's logs stood when it came. */
  readonly since: LogMark;
  readonly rest: Rest;
  /** '' where it was refused. */
  readonly jobId: string;
  /** What the JobManager answered to whoever submitted the job, if it refused. */
  readonly refusal?: string;
  /** What shows the symptom, or that it runs as it should. */
  readonly sign: string;
  readonly afterSeconds: number;
  /** Ends the job and undoes what was done for it. */
  discharge(): Promise<void>;
}

/** Starts the patient's job and waits until there is something to examine. */
export async function admit(ward: Ward, one: Case): Promise<Admitted> {
  const { patient, form } = one;
  const { cluster, jarId } = await ward.bed(patient.cluster(form), patient.foreign?.(form, one.variant, ward.version));
  const since = markLogs(cluster);
  const undos: (() => unknown)[] = [];
  const discharge = async () => {
    for (const undo of undos.splice(0).reverse()) await undo();
  };
  try {
    const kafka = await fillTopic(ward, one, undos);
    const undo = patient.prepare?.(cluster, form);
    const args = jobArgs(ward, one, kafka);
    const submitted = await submit(cluster.rest, jarId, args, one);
    const { refusal } = submitted;
    let { jobId } = submitted;
    undos.push(() => end(ward, one, cluster.rest, jobId));
    jobId = await redeploy(ward, cluster.rest, one, { jarId, args, jobId });
    if (undo !== undefined) undos.push(undo);
    const started = performance.now();
    const seen: Look = { rest: cluster.rest, jobId, logged: () => loggedSince(cluster, since) + (refusal ?? '') };
    await befall(ward, cluster, one, seen);
    const sign = await waitFor(`${caseName(one)} to show`, deadlineMs(one), () => look(seen, one), 2000);
    return {
      cluster,
      since,
      rest: cluster.rest,
      jobId,
      ...(refusal !== undefined && { refusal }),
      sign,
      afterSeconds: (performance.now() - started) / 1000,
      discharge,
    };
  } catch (error) {
    await discharge();
    throw error;
  }
}

interface Deployment {
  readonly jarId: string;
  readonly args: readonly string[];
  readonly jobId: string;
}

/** @returns the id of the job that runs then, which is the first one where nothing is done */
async function redeploy(
  ward: Ward,
  rest: Rest,
  { patient, form }: Case,
  { jarId, args, jobId }: Deployment,
): Promise<string> {
  const second = patient.redeployed?.(form);
  if (second === undefined) return jobId;
  const seen: Look = { rest, jobId, logged: () => '' };
  await waitFor(`${patient.id} to run`, 90_000, () => runsFor(BEFORE_ACCIDENT_SECONDS)(seen), 1000);
  const savepointPath = await stopWithSavepoint(rest, jobId, ward.folder('savepoints'), 'CANONICAL');
  const { allowNonRestoredState } = second;
  return rest.runJar(jarId, [...args, ...second.job], { savepointPath, allowNonRestoredState });
}

interface Submission {
  readonly jobId: string;
  readonly refusal?: string;
}

async function submit(
  rest: Rest,
  jarId: string,
  args: readonly string[],
  { patient, form }: Case,
): Promise<Submission> {
  try {
    return { jobId: await rest.runJar(jarId, args) };
  } catch (error) {
    const answer = error instanceof Error ? error.cause : undefined;
    if (patient.mayBeRefused !== true || form !== 'sick' || typeof answer !== 'string') throw error;
    return { jobId: '', refusal: answer };
  }
}

/** Accidents happen to jobs that have run for so long and completed checkpoints. */
const BEFORE_ACCIDENT_SECONDS = 12;

async function befall(ward: Ward, cluster: Cluster, { patient, form, variant }: Case, seen: Look): Promise<void> {
  if (patient.accident === undefined || form === 'healthy') return;
  await waitFor(`${patient.id} to run`, 90_000, () => runsFor(BEFORE_ACCIDENT_SECONDS)(seen), 1000);
  const broker = patient.kafka && (await ward.broker());
  await patient.accident({ cluster, form, ...(broker && { broker }) }, variant);
}

/** A cluster that had an accident is not used again, nor one where the job would not end. */
async function end(ward: Ward, { patient, form }: Case, rest: Rest, jobId: string): Promise<void> {
  const spoilt = patient.accident !== undefined && form !== 'healthy';
  if (spoilt || !(await rest.cancel(jobId).catch(() => false))) await ward.clear();
}

/** `data-skew--sick`, `key-group-skew.divide--sick`: what captures are named after. */
export function caseName({ patient, form, variant }: Case): string {
  return `${patient.id}${variant === undefined ? '' : `.${variant}`}--${form}`;
}

let topics = 0;

/** However soon the symptom shows, rates need this long to mean something. */
const SICK_SECONDS = 30;

async function fillTopic(ward: Ward, { patient, form }: Case, undos: (() => unknown)[]): Promise<string[]> {
  if (patient.kafka === undefined) return [];
  const { address } = await ward.broker();
  topics += 1;
  const topic = `${patient.id}-${topics}`;
  const filling = startFilling({ ...patient.kafka(form), topic }, address, ward.classPath, ward.folder('kafka'));
  undos.push(() => filling.stop());
  await waitFor(`topic ${topic}`, 60_000, async () => isFilling(filling));
  return ['--kafka', address, '--topic', topic];
}

/** The job must not start before its topic is there. */
function isFilling(filling: Child): true | undefined {
  const end = filling.ended();
  if (end !== undefined && end !== 'exit code 0') throw new Hopeless(`${filling.name}: ${end}\n${filling.lastWords()}`);
  return filling.lastWords().includes('created ') || undefined;
}

function jobArgs(ward: Ward, one: Case, kafka: readonly string[]): string[] {
  const { patient, form, variant } = one;
  const args = ['--patient', patient.id, '--form', form, '--dir', ward.folder(`state/${caseName(one)}`)];
  if (variant !== undefined) args.push('--variant', variant);
  return [...args, ...kafka, ...patient.job(form)];
}

function deadlineMs({ patient, form }: Case): number {
  const settle = form === 'sick' ? 0 : patient.settleSeconds;
  return (patient.visibleWithinSeconds + settle) * 1000;
}

/** Asks for the sign that this form must show. A job that ended shows nothing more, unless in its logs. */
async function look(seen: Look, { patient, form }: Case): Promise<string | undefined> {
  if (patient.examined === 'logs') return (form === 'sick' ? patient.visible : settled(patient, form))(seen);
  const sign = form === 'sick' ? all(patient.visible, existsFor(SICK_SECONDS)) : settled(patient, form);
  const shown = await sign(seen);
  const state = await seen.rest.jobState(seen.jobId);
  if (shown === undefined && ['FAILED', 'FINISHED', 'CANCELED'].includes(state)) {
    throw new Hopeless(`the job ended: ${state}\n${await rootException(seen.rest, seen.jobId)}`);
  }
  return shown;
}

/** Where only the logs are examined, the form's own sign is enough: nothing may be running any more. */
function settled(patient: Patient, form: Form): Sign {
  const own = patient.settled?.[form];
  const ran = runsFor(patient.settleSeconds);
  if (own === undefined) return ran;
  return patient.examined === 'logs' ? own : all(own, ran);
}

async function rootException(rest: Rest, jobId: string): Promise<string> {
  type Exceptions = { exceptionHistory?: { entries: { stacktrace: string }[] } };
  const { exceptionHistory } = await rest.get<Exceptions>(`/jobs/${jobId}/exceptions`);
  return (exceptionHistory?.entries[0]?.stacktrace ?? 'no exception is known').slice(0, 3000);
}
