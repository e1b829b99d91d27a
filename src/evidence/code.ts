import type { Cite } from './cite.ts';
import type { Text } from './text.ts';

/**
 * What a job's jar tells before anything runs: what preflight found in it, and the operators its main builds. Plain data,
 * so that it can lie in a bundle.
 */
export interface CodeEvidence {
  /** The jar's file name. */
  readonly name: string;
  /** `1.20`: the release it was examined for. */
  readonly flink: string;
  readonly ownClasses: number;
  readonly faults: readonly CodeFault[];
  readonly operators: readonly CodeOperator[];
}

/** One finding of a rule at one place. */
export interface CodeFault {
  readonly rule: string;
  readonly title: Text;
  readonly docs: readonly string[];
  /** Diagnoses that it becomes once the job runs. */
  readonly leadsTo: readonly string[];
  readonly severity: 'critical' | 'warning' | 'info';
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly subject: Readonly<
    Partial<Record<'class' | 'method' | 'file' | 'operator' | 'uid' | 'state' | 'configKey', string>>
  >;
  readonly summary: Text;
  /** The place itself first. */
  readonly evidence: readonly { readonly fact: Text; readonly cite: Cite }[];
  readonly prescriptions: readonly CodeAdvice[];
  /** The line, and what it calls. */
  readonly line?: { readonly path: string; readonly number: number; readonly calls: string };
}

export interface CodeAdvice {
  readonly aim: 'relieve' | 'cure' | 'prevent';
  readonly action: Text;
  readonly cost: Text;
  readonly settings?: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly code?: string;
  readonly verify?: Text;
}

/** An operator as the main builds it. */
export interface CodeOperator {
  /** Operators of one number are built together: a main may build one of several jobs. */
  readonly pipeline: number;
  readonly name?: string;
  readonly uid?: string;
  /** `process`, `fromSource` … */
  readonly call: string;
  /** The class of its function or connector: `com.acme.Job$Dedup`. */
  readonly function?: string;
  /** `com.acme.Job#main (Job.java:42)` */
  readonly at: string;
  /** Of the `keyBy` above it. */
  readonly keyedAt?: string;
}
