import type { CodeFrame, CodeSummary, Subject } from '#engine';

/**
 * The report: one versioned document that every rendering shows and nothing else. Fields of the published contract keep
 * their names and meaning; what is marked "extra" was added for renderers and may grow.
 */
export interface ReportDocument {
  readonly schema: 'flink-doctor/report/1';
  readonly tool: { readonly name: 'flink-doctor'; readonly version: string };
  /** Extra: the language of titles, summaries and everything else that is prose. */
  readonly lang: Lang;
  readonly examined: {
    /** ISO 8601. */
    readonly from: string;
    readonly to: string;
    readonly inputs: readonly ReportInput[];
  };
  readonly jobs: readonly ReportJob[];
  /** What to treat first comes first. */
  readonly findings: readonly ReportFinding[];
  readonly notAssessed: readonly ReportNotAssessed[];
}

/** Languages a report can be written in. */
export type Lang = 'en' | 'zh';

export interface ReportInput {
  readonly kind: 'rest' | 'logs' | 'bundle' | 'jar' | 'snapshot' | 'config' | 'history-server';
  readonly name: string;
  readonly status: 'read' | 'partly' | 'unreadable';
  readonly problem?: string;
}

export interface ReportJob {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly flink?: string;
  readonly verdict: 'sick' | 'at-risk' | 'healthy' | 'unknown';
  /** Extra: name of the cluster it was seen on. */
  readonly cluster?: string;
  /** Extra: this is a package of code, not something that runs. */
  readonly code?: CodeSummary;
  /** Extra: what happened, oldest first, where logs tell it. */
  readonly timeline?: readonly ReportTimePoint[];
}

export interface ReportTimePoint {
  /** ISO 8601. */
  readonly time?: string;
  readonly file: string;
  /** `12` or `12-48`, to open in an editor; '' where the place is not in a file. */
  readonly lines: string;
  readonly text: string;
  readonly kind: 'healthy' | 'first-fault' | 'follow' | 'end';
}

export interface ReportFinding {
  readonly id: string;
  readonly role: 'root' | 'consequence' | 'note';
  readonly severity: 'critical' | 'warning' | 'info';
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly subject: ReportSubject;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601. */
  readonly since?: string;
  readonly evidence: readonly ReportProof[];
  readonly against: readonly ReportProof[];
  readonly ruledOut: readonly { readonly id: string; readonly because: string }[];
  /** Ids of the findings that this one causes. */
  readonly explains: readonly string[];
  readonly prescriptions: readonly ReportPrescription[];
  readonly docs: readonly string[];
  /** Extra: names this finding within this document; an id may be found at several places. */
  readonly ref: string;
  /** Extra: the findings that this one causes, by their `ref`. */
  readonly causes: readonly string[];
  /** Extra: the line of code it is about. */
  readonly frame?: CodeFrame;
  /** Extra: known from what was printed, not from what was measured. */
  readonly told?: true;
}

/** Where the finding is, in the engine's words, and of which job. */
export interface ReportSubject extends Subject {
  readonly job: string;
}

export interface ReportProof {
  readonly fact: string;
  readonly cite: ReportCite;
}

export interface ReportCite {
  readonly source: 'rest' | 'log' | 'jar' | 'snapshot' | 'config' | 'metric' | 'thread-dump' | 'flame-graph';
  readonly at: string;
  /** ISO 8601. */
  readonly time?: string;
}

export interface ReportPrescription {
  readonly aim: 'relieve' | 'cure' | 'prevent';
  readonly action: string;
  readonly cost: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly code?: string;
  readonly verify?: string;
}

export interface ReportNotAssessed {
  readonly id: string;
  readonly because: string;
  readonly remedy: string;
  /** Extra: ids of the jobs this is true of. */
  readonly jobs: readonly string[];
}
