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
import { type FlinkVersion, flinkVersion } from '#symptoms/flink-version';
import type { Telling } from '#symptoms/tellings';
import { type ToldFault, toldFaults } from '#symptoms/told-faults';

/** What a diagnosis of a told fault has to work with. */
export interface ToldCase {
  readonly fault: ToldFault;
  /** Shorthand for `fault.captures`. */
  readonly captures: Readonly<Record<string, string>>;
  /** Every other fault told of this job. */
  readonly others: readonly ToldFault[];
  readonly version?: FlinkVersion;
}

interface ToldDefinition {
  /** Signatures whose `diagnosis` is this id name it. */
  readonly id: string;
  readonly title: Text;
  readonly docs: readonly string[];
  readonly explains?: readonly string[];
  readonly wrapper?: boolean;
  /** Default: critical for what stops a job, which most told faults do. */
  readonly severity?: Severity | ((told: ToldCase) => Severity);
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
}

/** Makes a diagnosis of what logs or exceptions tell in so many words; see `src/signatures` for the words. */
export function defineToldDiagnosis(definition: ToldDefinition): Diagnosis {
  const { id, title, docs, explains = [], wrapper = false } = definition;
  return defineDiagnosis({
    id,
    title,
    docs,
    symptoms: { toldFaults },
    helpers: { flinkVersion },
    explains,
    wrapper,
    jobs: 'all',
    conclude({ toldFaults }, { flinkVersion }) {
      const fault = toldFaults.find(({ diagnosis }) => diagnosis === id);
      if (!fault) return;
      const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
      const others = toldFaults.filter((other) => other !== fault);
      return concludeOn({ fault, captures: fault.captures, others, ...(version && { version }) }, definition);
    },
  });
}

function concludeOn(told: ToldCase, definition: ToldDefinition): Conclusion {
  const { severity = 'critical', subject, against, ruledOut, open } = definition;
  const { fault } = told;
  const first = fault.tellings[0] as Telling;
  const sure: Confidence = fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible';
  const left = open?.(told);
  return {
    severity: typeof severity === 'function' ? severity(told) : severity,
    confidence: definition.confidence?.(told) ?? sure,
    subject: { ...placeOf(first), ...subject?.(told) },
    about: [],
    summary: definition.summary(told),
    ...(first.at !== undefined && { since: first.at }),
    evidence: [...quotes(fault), ...(definition.evidence?.(told) ?? [])],
    ...(against && { against: against(told) }),
    ...(ruledOut && { ruledOut: ruledOut(told) }),
    prescriptions: definition.prescriptions(told),
    told: { keys: fault.tellings.map(({ key }) => key), after: fault.after },
    ...(left && { open: left }),
  };
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

/** The entry that told it first, in its own words, and how often it was told. */
function quotes({ tellings, cause }: ToldFault): readonly Proof[] {
  const first = tellings[0] as Telling;
  const words = cause ? `${cause.class}${cause.message && `: ${cause.message}`}` : first.message;
  const line = (words.split('\n')[0] ?? '').trim();
  const count = tellings.reduce((sum, one) => sum + one.count, 0);
  const last = tellings[tellings.length - 1] as Telling;
  return [
    { fact: verbatim(line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line), cite: first.cite },
    ...(count > 1 ? [{ fact: text(`Told ${count} times in all`, `共出现 ${count} 次`), cite: last.cite }] : []),
  ];
}
