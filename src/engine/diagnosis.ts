import type { Cite, Text } from '#evidence';
import type { Identity } from './patient.ts';
import type { MaybeSightings, Sightings, Symptom } from './symptom.ts';

export type Severity = 'critical' | 'warning' | 'info';
export type Confidence = 'certain' | 'likely' | 'possible';

/** Where in a job something is; those that apply. The engine adds the job. */
export interface Subject {
  readonly vertex?: string;
  /** Name of that vertex, for people. */
  readonly vertexName?: string;
  /** 0-based. */
  readonly subtask?: number;
  readonly taskManager?: string;
  readonly operator?: string;
  readonly uid?: string;
  readonly state?: string;
  readonly class?: string;
  readonly method?: string;
  readonly configKey?: string;
  readonly file?: string;
}

/** A fact a finding rests on, and where it can be read again. Every number in `fact` stands at `cite`. */
export interface Proof {
  readonly fact: Text;
  readonly cite: Cite;
}

export interface Prescription {
  readonly aim: 'relieve' | 'cure' | 'prevent';
  readonly action: Text;
  readonly cost: Text;
  /** Configuration keys and values, computed for this job, in the spelling of its Flink version. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly code?: string;
  /** How to see that it worked. */
  readonly verify?: Text;
}

export interface RuledOut {
  readonly id: string;
  readonly because: Text;
}

/** One thing that happened, on the time line of a job. */
export interface TimePoint {
  /** Epoch ms; missing in a log without times. */
  readonly at?: number;
  readonly cite: Cite;
  readonly text: Text;
  /** What went well before, what the trouble began with, what followed from it, and how it ended. */
  readonly kind: 'healthy' | 'first-fault' | 'follow' | 'end';
}

/** The line of code that a finding is about, with what stands around it. */
export interface CodeFrame {
  /** As an editor opens it, where the source is at hand; otherwise below its source folder: `org/acme/Job.java`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** `source`: lines of the file at `path`. `calls`: the source is not at hand; what the compiled line calls. */
  readonly of: 'source' | 'calls';
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** What a diagnosis concludes of one job: one per place. */
export interface Conclusion {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly subject: Subject;
  readonly summary: Text;
  /** Epoch ms, if known. */
  readonly since?: number;
  readonly evidence: readonly Proof[];
  readonly against?: readonly Proof[];
  readonly ruledOut?: readonly RuledOut[];
  readonly prescriptions: readonly Prescription[];
  /**
   * Vertices this can be traced to. A cause that sits on a vertex explains only consequences about that vertex;
   * without it, whatever happens in the job. Default: the subject's vertex.
   */
  readonly about?: readonly string[];
  /**
   * What was told of it, as keys of told faults: `keys` of this finding, `after` of the one that its incident began with.
   * A finding that was only ever told after others is a consequence of those whose keys they are.
   */
  readonly told?: {
    readonly keys: readonly number[];
    readonly after: readonly number[];
    /** Among findings equally bad and sure, the one told first counts first; 0 first. */
    readonly order?: number;
  };
  /** Of what this diagnosis can cause, what it has caused here, by id; default: all of it. */
  readonly causes?: readonly string[];
  /** A root where it explains something else that was found; otherwise only worth knowing, whatever it weighs. */
  readonly onlyAsCause?: true;
  /** Of a wrapper: what it wraps was told nowhere, so it stands for itself. */
  readonly alone?: true;
  /** Of no interest where something else that was found explains it. */
  readonly onlyAsRoot?: true;
  /** Counts only where nothing else is found that is more than worth knowing. */
  readonly lastResort?: true;
  /** Only likely by its words: counts where nothing is found that is more than possible, beside what is. */
  readonly candidate?: true;
  /**
   * Of what no rule has a name for: which share of settled cases were this, 0 to 1. Among such findings it counts more than how
   * bad each would be; those without it go first.
   */
  readonly share?: number;
  /** It rests on so little that last resorts are worth reading beside it. */
  readonly hint?: true;
  /** What happened around it, oldest first, for people to see at a glance. */
  readonly timeline?: readonly TimePoint[];
  /** Ids of diagnoses that this becomes once the job runs. */
  readonly becomes?: readonly string[];
  readonly frame?: CodeFrame;
  /** The one thing that would decide what this leaves open; goes to `notAssessed`. */
  readonly open?: { readonly because: Text; readonly remedy: Text };
}

type SymptomMap = Readonly<Record<string, Symptom<unknown>>>;

export interface Diagnosis {
  readonly id: string;
  readonly title: Text;
  readonly docs: readonly string[];
  readonly symptoms: SymptomMap;
  readonly helpers: SymptomMap;
  readonly explains: readonly string[];
  readonly jobs: 'streaming' | 'batch' | 'all';
  /** Only wraps or ends the real fault: never a root, even when nothing explains it. */
  readonly wrapper: boolean;
  /** Made of what was told in so many words; that nothing was told says nothing of how a job runs. */
  readonly told: boolean;
  /** Judged where this one cannot be, or concludes nothing. */
  readonly otherwise?: Diagnosis;
  /** The same diagnosis by a witness of another kind: where both conclude, what they say is one. */
  readonly alongside?: Diagnosis;
  conclude(symptoms: never, helpers: never, identity: Identity): Conclusion | readonly Conclusion[] | undefined;
}

interface DiagnosisDefinition<S extends SymptomMap, H extends SymptomMap> {
  /** A heading of the failure catalogue; a noun for the failing state. */
  readonly id: string;
  readonly title: Text;
  /** Pages of Flink's documentation. */
  readonly docs: readonly string[];
  /** Without one of these being observable the diagnosis is not assessed. */
  readonly symptoms: S;
  /** Used where observable; the diagnosis copes without. */
  readonly helpers?: H;
  /** Ids of diagnoses that this one, at the same place, is the cause of. */
  readonly explains?: readonly string[];
  /** Which jobs it applies to; default streaming. */
  readonly jobs?: Diagnosis['jobs'];
  /** Only wraps or ends the real fault: never a root. */
  readonly wrapper?: boolean;
  /** Made of what was told: no proof of health when it is silent. */
  readonly told?: boolean;
  /** The same diagnosis from other evidence (what logs tell), for where this one cannot be judged or finds nothing. */
  readonly otherwise?: Diagnosis;
  /** The same diagnosis by a witness of another kind (a snapshot): where both conclude, they make one finding of two proofs. */
  readonly alongside?: Diagnosis;
  conclude(
    symptoms: Sightings<S>,
    helpers: MaybeSightings<H>,
    identity: Identity,
  ): Conclusion | readonly Conclusion[] | undefined;
}

/** Makes a diagnosis; `conclude` is pure, and typed from the symptoms it declares. */
export function defineDiagnosis<S extends SymptomMap, H extends SymptomMap = Record<never, never>>(
  definition: DiagnosisDefinition<S, H>,
): Diagnosis {
  const { helpers = {}, explains = [], jobs = 'streaming', wrapper = false, told = false } = definition;
  return { ...definition, helpers, explains, jobs, wrapper, told } as Diagnosis;
}
