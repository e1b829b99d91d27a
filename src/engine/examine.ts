import type { Cluster, Evidence, Gap, Job, JobState } from '#evidence';
import { linkFindings } from './causality.ts';
import { codeConclusions, withCodeProof } from './code.ts';
import type { Conclusion, Diagnosis } from './diagnosis.ts';
import { joinConclusions } from './join-conclusions.ts';
import { failureOf, type Observation, observationOf } from './observation.ts';
import { type Patient, patientOf } from './patient.ts';
import { rank } from './ranking.ts';
import type { Verdict } from './verdict.ts';
import { endedAsWished, verdictOf } from './verdict.ts';

/** One conclusion on one job, placed in the chain of causes. */
export interface Finding extends Conclusion {
  readonly diagnosis: Diagnosis;
  readonly job: Pick<Job, 'id' | 'name'>;
  readonly role: 'root' | 'consequence' | 'note';
  /** Findings that this one causes, of the same job. */
  readonly explains: readonly Finding[];
}

/** A diagnosis that could not be made on a job, and why. */
export interface NotAssessed {
  readonly diagnosis: Diagnosis;
  readonly job: Pick<Job, 'id' | 'name'>;
  readonly because: Gap['because'];
  readonly remedy: Gap['remedy'];
}

export interface JobOutcome {
  readonly job: Pick<Job, 'id' | 'name'>;
  readonly state: JobState;
  readonly flinkVersion?: string;
  readonly verdict: Verdict;
  /** Of a package of code, which does not run. */
  readonly code?: CodeSummary;
}

/** What was looked at in a package of code. */
export interface CodeSummary {
  /** Who says which release it is to run on: the user, the jar, or nobody and it is the newest. */
  readonly flinkFrom: 'flag' | 'jar' | 'default';
  readonly classes: number;
  /** Those that are the job's own. */
  readonly ownClasses: number;
  readonly rules: number;
  /** Findings that the user does not want to be told. */
  readonly suppressed: number;
  /** What becomes of the operators of a snapshot, or of an older jar, that it was compared with. */
  readonly against?: { readonly name: string; readonly operators: readonly OperatorFate[] };
}

/** One operator of a snapshot, or one that is new. */
export interface OperatorFate {
  readonly status: 'mapped' | 'moved' | 'orphaned' | 'new' | 'unknown';
  /** 32 hex digits; in the snapshot, of a new one in the job. */
  readonly id: string;
  readonly name: string;
  /** In bytes; 0 where nobody knows. */
  readonly bytes: number;
  readonly states: readonly string[];
}

export interface Outcome {
  readonly evidence: Evidence;
  readonly jobs: readonly JobOutcome[];
  /** What to treat first comes first. */
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

/** Runs every diagnosis on every job. Pure: the same evidence gives the same outcome. */
export function examine(evidence: Evidence, diagnoses: readonly Diagnosis[]): Outcome {
  const clusters = new Map(evidence.clusters.map((cluster) => [cluster.key, cluster]));
  const outcomes = evidence.jobs.flatMap((job) => {
    const cluster = clusters.get(job.cluster);
    return cluster ? [examineJob(job, cluster, evidence.to, diagnoses)] : [];
  });
  return {
    evidence,
    jobs: outcomes.map((outcome) => outcome.summary),
    findings: rank(outcomes.flatMap((outcome) => outcome.findings)),
    notAssessed: outcomes.flatMap((outcome) => outcome.notAssessed),
  };
}

interface ExaminedJob {
  readonly summary: JobOutcome;
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

function examineJob(job: Job, cluster: Cluster, lookedAt: number, diagnoses: readonly Diagnosis[]): ExaminedJob {
  const patient = patientOf(job, cluster, lookedAt);
  const who = { id: job.id, name: job.name };
  const verdicts = judgeAll(patient, diagnoses);
  const concluded = verdicts.flatMap(({ diagnosis, conclusions }) =>
    conclusions.map((one) => ({ ...one, diagnosis, job: who })),
  );
  const counting = whatCounts(concluded);
  const findings = linkFindings([...counting.map((one) => withCodeProof(one, job)), ...codeConclusions(job)]);
  const idle = new Set(concluded.filter((one) => !counting.includes(one)).map(({ open }) => open));
  const notAssessed = endedAsWished(job.state)
    ? []
    : verdicts.flatMap(({ diagnosis, gaps }) =>
        gaps
          .filter((gap) => !idle.has(gap))
          .map((gap) => ({ diagnosis, job: who, because: gap.because, remedy: gap.remedy })),
      );
  const summary = {
    job: who,
    state: job.state,
    ...(cluster.flinkVersion.known && { flinkVersion: cluster.flinkVersion.value }),
    verdict: verdictOf(job.state, findings, verdicts),
  };
  return { summary, findings, notAssessed };
}

/** Last resorts count where nothing else is found, mere candidates where nothing that is more than possible is. */
function whatCounts<T extends Conclusion & { readonly diagnosis: Diagnosis }>(concluded: readonly T[]): readonly T[] {
  const found = concluded.filter(
    ({ severity, lastResort, candidate }) => severity !== 'info' && !lastResort && !candidate,
  );
  const isNamed = found.some(({ hint }) => !hint);
  const isSettled = found.some(({ confidence, diagnosis }) => confidence !== 'possible' && !diagnosis.wrapper);
  const harmless = new Set(concluded.filter(isHarmless).flatMap(({ told }) => told?.keys ?? []));
  const isNoise = ({ told }: T) => told !== undefined && told.keys.some((key) => harmless.has(key));
  return concluded.filter((one) => !(one.lastResort && (isNamed || isNoise(one))) && !(one.candidate && isSettled));
}

/** It is known for certain, and is nothing to worry about: what was told of it needs no other name. */
function isHarmless({ severity, confidence }: Conclusion): boolean {
  return severity === 'info' && confidence === 'certain';
}

/** What one diagnosis says of one job. */
export interface Judgement {
  readonly diagnosis: Diagnosis;
  readonly conclusions: readonly Conclusion[];
  readonly gaps: readonly Pick<Gap, 'because' | 'remedy'>[];
}

function judgeAll(patient: Patient, diagnoses: readonly Diagnosis[]): readonly Judgement[] {
  const observation = observationOf(patient);
  const kind = patient.identity.streaming ? 'streaming' : 'batch';
  return diagnoses
    .filter(({ jobs }) => jobs === 'all' || jobs === kind)
    .map((diagnosis) => judgeByAll(diagnosis, patient, observation));
}

/**
 * A witness of another kind adds to what is concluded; that it cannot be asked is no gap. Where it was asked and finds nothing,
 * what merely was not told is none either.
 */
function judgeByAll(diagnosis: Diagnosis, patient: Patient, observation: Observation): Judgement {
  const first = judgeEitherWay(diagnosis, patient, observation);
  if (!diagnosis.alongside) return first;
  const second = judge(diagnosis.alongside, patient, observation);
  if (second.conclusions.length === 0)
    return diagnosis.told && second.gaps.length === 0 ? { ...first, gaps: [] } : first;
  if (first.conclusions.length === 0) return { ...second, diagnosis };
  const gaps = [...first.gaps, ...second.gaps];
  return { diagnosis, gaps, conclusions: joinConclusions(first.conclusions, second.conclusions) };
}

/** What one kind of evidence does not show, another may. */
function judgeEitherWay(diagnosis: Diagnosis, patient: Patient, observation: Observation): Judgement {
  const first = judge(diagnosis, patient, observation);
  if (first.conclusions.length > 0 || !diagnosis.otherwise) return first;
  const second = judge(diagnosis.otherwise, patient, observation);
  // That nothing was told is no proof: what the first needs stays not assessed.
  return second.conclusions.length > 0 ? { ...second, diagnosis } : first;
}

function judge(diagnosis: Diagnosis, patient: Patient, { seeAll, seeEach }: Observation): Judgement {
  const symptoms = seeEach(diagnosis.symptoms);
  if (!symptoms.known) return { diagnosis, conclusions: [], gaps: [symptoms.gap] };
  const helpers = seeAll(diagnosis.helpers);
  try {
    const concluded = diagnosis.conclude(symptoms.value as never, helpers as never, patient.identity);
    if (concluded === undefined) return { diagnosis, conclusions: [], gaps: [] };
    const conclusions = [concluded].flat() as readonly Conclusion[];
    return { diagnosis, conclusions, gaps: conclusions.flatMap(({ open }) => (open ? [open] : [])) };
  } catch (error) {
    return { diagnosis, conclusions: [], gaps: [failureOf(diagnosis.id, error)] };
  }
}
