import {
  type Conclusion,
  type Confidence,
  type Diagnosis,
  defineDiagnosis,
  type Prescription,
  type Proof,
  type RuledOut,
  type Severity,
  type Subject,
} from '#engine';
import { type Text, text, verbatim } from '#evidence';
import { bugProof, upgrade } from '#prescriptions/upgrade';
import { type CheckpointTale, checkpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { lastCompleted } from '#symptoms/checkpoints/last-completed';
import { type FlinkVersion, flinkVersion } from '#symptoms/flink-version';
import { precedents } from '#symptoms/precedents/precedents';
import type { Stated } from '#symptoms/said/concepts';
import { isSaid, type SaidFact, saidFacts } from '#symptoms/said/facts';
import { type SaidPicture, saidPictures } from '#symptoms/said/pictures';
import { type BugMet, knownBugsMet } from '#symptoms/told/known-bugs-met';
import { type LogScene, logScene } from '#symptoms/told/log-scene';
import type { Telling } from '#symptoms/told/tellings';
import { timeline } from '#symptoms/told/timeline';
import { type ToldFault, toldFaults } from '#symptoms/told/told-faults';
import { asItSays, inItsWords } from './in-its-words.ts';
import { milder } from './milder.ts';
import { asLikeness, asPictured, faultAlike, faultSaid, likenessOf, pictureFor, surerThan } from './said-fault.ts';
import { withShare } from './with-share.ts';

/** What a diagnosis of a told fault has to work with. */
export interface ToldCase {
  readonly fault: ToldFault;
  /** Shorthand for `fault.captures`. */
  readonly captures: Readonly<Record<string, string>>;
  /** Every other fault told of this job. */
  readonly others: readonly ToldFault[];
  readonly version?: FlinkVersion;
  /** Files, settings and memory sizes that stand around it; missing where only REST told. */
  readonly scene?: LogScene;
  /** Known defects that are cases of this diagnosis, by words and release. */
  readonly bugs: readonly BugMet[];
  /** What people wrote beside what machines printed: configuration, observations, output of commands. */
  readonly said: readonly SaidFact[];
  /** What is stated by them, where they alone make this diagnosis. */
  readonly stated?: Stated;
  /** How checkpoints went over time, where a history of them is known. */
  readonly tale?: CheckpointTale;
  /** A checkpoint completed after it was told for the last time. */
  readonly checkpointedSince: boolean;
}

interface ToldDefinition {
  /** Signatures whose `diagnosis` is this id name it. */
  readonly id: string;
  /** Diagnoses whose faults it reads, first come first; default its own. More than one where the words alone do not decide. */
  readonly of?: readonly string[];
  /** Of such a fault: whether it is this diagnosis that the rest speaks for. Default: always. */
  readonly when?: (told: ToldCase) => boolean;
  /** Where no entry tells it: the facts that people wrote which together do, if they do. */
  readonly said?: (facts: readonly SaidFact[]) => readonly SaidFact[] | undefined;
  readonly title: Text;
  readonly docs: readonly string[];
  readonly explains?: readonly string[];
  readonly wrapper?: boolean;
  /** Default: critical for what stops a job, which most told faults do. */
  readonly severity?: Severity | ((told: ToldCase) => Severity);
  /** Jobs run on with it (a failed checkpoint, lost state), so that they do says nothing: in logs `severity` stands. */
  readonly runsOn?: boolean;
  /** That the job is SUSPENDED or has ended is part of the fault: in logs `severity` stands even then. */
  readonly evenEnded?: boolean;
  /** Default: `likely` where the signature is decisive, else `possible`. */
  readonly confidence?: (told: ToldCase) => Confidence;
  readonly subject?: (told: ToldCase) => Subject;
  /** What is wrong, with names and numbers captured; one or two sentences. */
  readonly summary: (told: ToldCase) => Text;
  /** Facts beside the quoted entry itself. */
  readonly evidence?: (told: ToldCase) => readonly Proof[];
  readonly against?: (told: ToldCase) => readonly Proof[];
  readonly ruledOut?: (told: ToldCase) => readonly RuledOut[];
  readonly prescriptions: (told: ToldCase) => readonly Prescription[];
  readonly open?: (told: ToldCase) => Conclusion['open'];
  /** The same diagnosis by another witness: what a snapshot shows. */
  readonly alongside?: Diagnosis;
}

/** What each of them asks for, all of them the same. */
const SYMPTOMS = { toldFaults };
const HELPERS = {
  flinkVersion,
  knownBugsMet,
  logScene,
  timeline,
  lastCompleted,
  checkpointTale,
  saidFacts,
  saidPictures,
  precedents,
};

/** Makes a diagnosis of what logs or exceptions tell in so many words; see `src/signatures` for the words. */
export function defineToldDiagnosis(definition: ToldDefinition): Diagnosis {
  const { id, of = [id], when = () => true, title, docs, explains = [], wrapper = false, alongside } = definition;
  return defineDiagnosis({
    id,
    title,
    docs,
    symptoms: SYMPTOMS,
    helpers: HELPERS,
    explains,
    wrapper,
    told: true,
    jobs: 'all',
    ...(alongside && { alongside }),
    conclude({ toldFaults }, helpers) {
      const tale = helpers.checkpointTale.known ? helpers.checkpointTale.value[0] : undefined;
      const said = helpers.saidFacts.known ? helpers.saidFacts.value : [];
      const named = of.flatMap((one) => toldFaults.find(({ diagnosis }) => diagnosis === one) ?? [])[0];
      const worded = named ?? faultSaid(said.length > 0 ? definition.said?.(said) : undefined);
      const picture = worded
        ? surerThan(named, pictureFor(id, helpers.saidPictures))
        : pictureFor(id, helpers.saidPictures);
      const likeness = worded || picture || wrapper ? undefined : likenessOf(id, helpers.precedents);
      const fault = worded ?? faultSaid(picture?.facts) ?? faultAlike(likeness);
      if (!fault) return;
      const version = helpers.flinkVersion.known ? helpers.flinkVersion.value[0] : undefined;
      const others = toldFaults.filter((other) => other !== fault);
      const bugs = helpers.knownBugsMet.known
        ? helpers.knownBugsMet.value.filter(({ bug }) => bug.diagnosis === id)
        : [];
      const scene = helpers.logScene.known ? helpers.logScene.value[0] : undefined;
      const told = {
        fault,
        captures: fault.captures,
        others,
        bugs,
        said,
        checkpointedSince: helpers.lastCompleted.known && isOlder(fault, helpers.lastCompleted.value[0]),
        ...(version && { version }),
        ...(scene && { scene }),
        ...(tale && { tale }),
        ...(picture && { stated: picture.stated }),
      };
      if (!picture && !likeness && !when(told)) return;
      const points = helpers.timeline.known ? helpers.timeline.value : [];
      const concluded = concludeOn(told, definition, picture);
      const shown = likeness
        ? asLikeness(concluded, title, likeness)
        : !worded && picture
          ? asPictured(concluded, picture, others)
          : concluded;
      const placed = likeness ? withShare(shown, id, helpers.precedents) : shown;
      return { ...placed, ...(points.length > 0 && { timeline: points }) };
    },
  });
}

function concludeOn(told: ToldCase, definition: ToldDefinition, picture: SaidPicture | undefined): Conclusion {
  const { severity = 'critical', subject, against, ruledOut, open } = definition;
  const { fault } = told;
  const first = fault.tellings[0] as Telling;
  const sure: Confidence = fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible';
  const left = open?.(told);
  const words = familyWords(fault);
  const graded = typeof severity === 'function' ? severity(told) : severity;
  // People do not ask about what is well.
  const worst = picture && graded === 'info' ? 'warning' : graded;
  return {
    severity: stands(told, definition) ? worst : milder(worst, fault.severity),
    confidence: picture ? byPicture(picture, told) : words ? 'possible' : (definition.confidence?.(told) ?? sure),
    subject: { ...placeOf(first), ...subject?.(told) },
    about: [],
    summary: words ? inItsWords(definition.title, words) : definition.summary(told),
    ...(first.at !== undefined && { since: first.at }),
    evidence: [...quotes(fault), ...(definition.evidence?.(told) ?? []), ...told.bugs.map(bugProof)],
    ...(against && { against: against(told) }),
    ...(ruledOut && { ruledOut: ruledOut(told) }),
    prescriptions: [...told.bugs.map(upgrade), ...asItSays(words), ...definition.prescriptions(told)],
    told: { keys: fault.tellings.map(({ key }) => key), after: fault.after, order: fault.order },
    ...(left && { open: left }),
  };
}

/** What was said, where only the family of its words is known. */
function familyWords({ match }: ToldFault): string | undefined {
  if (match?.signature.family !== true) return;
  return match.captures.refused ?? match.captures.demanded;
}

/** Where machines tell of other faults, what people add is one more candidate. */
function byPicture({ confidence }: SaidPicture, { others }: ToldCase): Confidence {
  const names = others.filter(({ diagnosis, leads }) => diagnosis !== undefined && leads);
  return names.some(({ tellings }) => !tellings.every(isSaid)) ? 'possible' : confidence;
}

function stands({ scene, fault }: ToldCase, { runsOn, evenEnded }: ToldDefinition): boolean {
  return scene !== undefined && (evenEnded === true || (runsOn === true && !fault.past));
}

function isOlder({ tellings }: ToldFault, than: number | undefined): boolean {
  const times = tellings.flatMap(({ at, lastAt }) => [at, lastAt].filter((time) => time !== undefined));
  return than !== undefined && times.length > 0 && Math.max(...times) < than;
}

function placeOf({ vertex, task, subtask, taskManager }: Telling): Subject {
  return {
    ...(vertex !== undefined && { vertex }),
    ...(task !== undefined && { vertexName: task }),
    ...(subtask !== undefined && { subtask }),
    ...(taskManager !== undefined && { taskManager }),
  };
}

/** Longest message that is quoted; some contain whole records. */
const QUOTE = 240;

function howOften(count: number, tellings: readonly Telling[]): Text {
  return tellings.some(({ atLeast }) => atLeast)
    ? text(`Told at least ${count} times`, `至少出现 ${count} 次`)
    : text(`Told ${count} times in all`, `共出现 ${count} 次`);
}

/** Part it has in a loop of restarts. */
const LOOPS: Readonly<Record<NonNullable<ToldFault['loop']>, Text>> = {
  began: text(
    'It began the first failure; the newest one does not begin with it',
    '首次失败由它引起；最近一次失败并非由它开始',
  ),
  sustains: text(
    'It keeps the failures going, but did not begin the first',
    '它使失败持续发生，但首次失败不是由它引起',
  ),
  all: text('Every failure, from the first to the newest, begins with it', '从首次到最近一次，失败都由它引起'),
  varies: text(
    'No two failures begin with the same fault: look for what they share (a machine, a deployment, memory)',
    '每次失败的起因都不同：请检查它们的共同点（机器、部署、内存）',
  ),
};

/** The entry that told it first, in its own words, and how often it was told. */
function quotes({ tellings, cause, count, loop }: ToldFault): readonly Proof[] {
  const first = tellings[0] as Telling;
  const words = cause ? `${cause.class}${cause.message && `: ${cause.message}`}` : first.message;
  const line = (words.split('\n')[0] ?? '').trim();
  const last = tellings[tellings.length - 1] as Telling;
  return [
    { fact: verbatim(line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line), cite: first.cite },
    ...(count > 1 ? [{ fact: howOften(count, tellings), cite: last.cite }] : []),
    ...(loop ? [{ fact: LOOPS[loop], cite: last.cite }] : []),
  ];
}
