import type { Confidence, Prescription, Proof, RuledOut, Severity, Subject } from '#engine';
import type { Text } from '#evidence';
import type { CodePlace, FlinkRelease } from '#formats/bytecode';
import type { JobCode } from './job-code.ts';

/** Where in a jar something is wrong: an instruction, or a file in it. */
export type Place = CodePlace | { readonly entry: string };

/** What a rule found: one per place. */
export interface Hit {
  readonly place: Place;
  /** Default: the rule's. */
  readonly severity?: Severity;
  readonly confidence: Confidence;
  /** Beyond class, method and file, which come from the place. */
  readonly subject?: Pick<Subject, 'operator' | 'uid' | 'state' | 'configKey'>;
  /** One or two sentences with the names and numbers of this job. */
  readonly summary: Text;
  /** What it rests on, beyond the place itself. */
  readonly evidence?: readonly Proof[];
  readonly ruledOut?: readonly RuledOut[];
  readonly prescriptions: readonly Prescription[];
  /** Further places of the same fault, such as the second use of a uid. */
  readonly also?: readonly Place[];
}

/** One lint rule: a pure function from a job's code to what will hurt. */
export interface Rule {
  /** A noun for the fault; never changes its meaning. */
  readonly id: string;
  readonly title: Text;
  /** The worst it can say. */
  readonly severity: Severity;
  /** Pages of Flink's documentation. */
  readonly docs: readonly string[];
  /** Diagnoses (headings of the failure catalogue) that this becomes once the job runs. */
  readonly leadsTo: readonly string[];
  /** Releases of Flink it is about; default all. Both inclusive. */
  readonly flink: { readonly since?: FlinkRelease; readonly until?: FlinkRelease };
  /** Never throws on odd code. The same fault at the same place is told once. */
  check(code: JobCode): Iterable<Hit>;
}

type RuleDefinition = Pick<Rule, 'id' | 'title' | 'severity' | 'docs' | 'check'> &
  Partial<Pick<Rule, 'leadsTo' | 'flink'>>;

export function defineRule(definition: RuleDefinition): Rule {
  return { leadsTo: [], flink: {}, ...definition };
}
