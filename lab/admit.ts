import { performance } from 'node:perf_hooks';
import type { Cluster } from './flink/cluster.ts';
import type { Rest } from './flink/rest.ts';
import { startFilling } from './kafka/fill.ts';
import { type LogMark, markLogs } from './keep-logs.ts';
import type { Form, Patient } from './patients/define-patient.ts';
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
  readonly jobId: string;
  /** What shows the symptom, or that it runs as it should. */
  readonly sign: string;
  readonly afterSeconds: number;
  /** Ends the job and undoes what was done for it. */
  discharge(): Promise<void>;
}

/** Starts the patient's job and waits until there is something to examine. */
export async function admit(ward: Ward, one: Case): Promise<Admitted> {
  const { patient, form } = one;
  const { cluster, jarId } = await ward.bed(patient.cluster(form));
  const since = markLogs(cluster);
  const undos: (() => unknown)[] = [];
  const discharge = async () => {
    for (const undo of undos.splice(0).reverse()) await undo();
  };
  try {
    const kafka = await fillTopic(ward, one, undos);
    const undo = patient.prepare?.(cluster, form);
    const jobId = await cluster.rest.runJar(jarId, jobArgs(ward, one, kafka));
    undos.push(async () => (await cluster.rest.cancel(jobId)) || ward.clear());
    if (undo !== undefined) undos.push(undo);
    const started = performance.now();
    const sign = await waitFor(`${caseName(one)} to show`, deadlineMs(one), () => look(cluster.rest, jobId, one), 2000);
    return {
      cluster,
      since,
      rest: cluster.rest,
      jobId,
      sign,
      afterSeconds: (performance.now() - started) / 1000,
      discharge,
    };
  } catch (error) {
    await discharge();
    throw error;
  }
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

/** Asks for the sign that this form must show. A job that ended shows nothing more. */
async function look(rest: Rest, jobId: string, { patient, form }: Case): Promise<string | undefined> {
  const sign = form === 'sick' ? all(patient.visible, existsFor(SICK_SECONDS)) : settled(patient, form);
  const seen = await sign({ rest, jobId });
  const state = await rest.jobState(jobId);
  if (seen === undefined && ['FAILED', 'FINISHED', 'CANCELED'].includes(state)) {
    throw new Hopeless(`the job ended: ${state}\n${await rootException(rest, jobId)}`);
  }
  return seen;
}

function settled(patient: Patient, form: Form): Sign {
  const own = patient.settled?.[form];
  const ran = runsFor(patient.settleSeconds);
  return own === undefined ? ran : all(own, ran);
}

async function rootException(rest: Rest, jobId: string): Promise<string> {
  type Exceptions = { exceptionHistory?: { entries: { stacktrace: string }[] } };
  const { exceptionHistory } = await rest.get<Exceptions>(`/jobs/${jobId}/exceptions`);
  return (exceptionHistory?.entries[0]?.stacktrace ?? 'no exception is known').slice(0, 3000);
}
