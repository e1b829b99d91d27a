import type { Finding, NotAssessed, Outcome, Prescription, Proof, TimePoint } from '#engine';
import type { Text } from '#evidence';
import type {
  Lang,
  ReportDocument,
  ReportFinding,
  ReportJob,
  ReportNotAssessed,
  ReportPrescription,
  ReportProof,
  ReportTimePoint,
} from './document.ts';

export interface DocumentOptions {
  readonly lang: Lang;
  /** Version of the tool that writes the report. */
  readonly version: string;
}

/** Puts an outcome into words, and into the shape that is published. Judges nothing. */
export function toDocument(outcome: Outcome, { lang, version }: DocumentOptions): ReportDocument {
  const say = (text: Text) => text[lang];
  const { from, to, inputs } = outcome.evidence;
  const refs = new Map(outcome.findings.map((finding, index) => [finding, `F${index + 1}`]));
  return {
    schema: 'flink-doctor/report/1',
    tool: { name: 'flink-doctor', version },
    lang,
    examined: { from: isoTime(from), to: isoTime(to), inputs },
    jobs: jobsOf(outcome, say),
    findings: outcome.findings.map((finding) => findingOf(finding, refs, say)),
    notAssessed: notAssessedOf(outcome.notAssessed, say),
  };
}

type Say = (text: Text) => string;
type Refs = ReadonlyMap<Finding, string>;

function jobsOf({ evidence, jobs, findings }: Outcome, say: Say): readonly ReportJob[] {
  const clusters = new Map(evidence.clusters.map(({ key, name }) => [key, name]));
  const clusterOf = new Map(evidence.jobs.map(({ id, cluster }) => [id, clusters.get(cluster)]));
  return jobs.map(({ job, state, flinkVersion, verdict, code }) => {
    const cluster = clusterOf.get(job.id);
    const told = findings.find((one) => one.job.id === job.id && one.severity !== 'info' && one.timeline !== undefined);
    return {
      id: job.id,
      name: job.name,
      state,
      ...(flinkVersion !== undefined && { flink: flinkVersion }),
      verdict,
      ...(cluster !== undefined && { cluster }),
      ...(code && { code }),
      ...(told?.timeline && { timeline: told.timeline.map((point) => timePointOf(point, say)) }),
    };
  });
}

function timePointOf({ at, cite, text, kind }: TimePoint, say: Say): ReportTimePoint {
  const [, file = cite.at, lines = ''] = /^(.*):(\d+(?:-\d+)?)$/s.exec(cite.at) ?? [];
  return { ...(at !== undefined && { time: isoTime(at) }), file, lines, text: say(text), kind };
}

function findingOf(finding: Finding, refs: Refs, say: Say): ReportFinding {
  const { diagnosis, since } = finding;
  return {
    id: diagnosis.id,
    role: finding.role,
    severity: finding.severity,
    confidence: finding.confidence,
    subject: { job: finding.job.id, ...finding.subject },
    title: say(diagnosis.title),
    summary: say(finding.summary),
    ...(since !== undefined && Number.isFinite(since) && { since: isoTime(since) }),
    evidence: proofsOf(finding.evidence, say),
    against: proofsOf(finding.against, say),
    ruledOut: (finding.ruledOut ?? []).map(({ id, because }) => ({ id, because: say(because) })),
    explains: [...new Set([...finding.explains.map((other) => other.diagnosis.id), ...(finding.becomes ?? [])])],
    prescriptions: finding.prescriptions.map((one) => prescriptionOf(one, say)),
    docs: diagnosis.docs,
    ref: refs.get(finding) ?? '',
    causes: finding.explains.flatMap((other) => refs.get(other) ?? []),
    ...(finding.frame && { frame: finding.frame }),
    ...(finding.told && { told: true }),
  };
}

function proofsOf(proofs: readonly Proof[] | undefined, say: Say): readonly ReportProof[] {
  return (proofs ?? []).map(({ fact, cite }) => ({ fact: say(fact), cite }));
}

function prescriptionOf({ action, cost, verify, ...rest }: Prescription, say: Say): ReportPrescription {
  return { ...rest, action: say(action), cost: say(cost), ...(verify && { verify: say(verify) }) };
}

/** The same gap on many jobs is said once, with the jobs it is true of. */
function notAssessedOf(gaps: readonly NotAssessed[], say: Say): readonly ReportNotAssessed[] {
  const merged = new Map<string, { id: string; because: string; remedy: string; jobs: Set<string> }>();
  for (const { diagnosis, job, because, remedy } of gaps) {
    const one = { id: diagnosis.id, because: say(because), remedy: say(remedy) };
    const key = JSON.stringify(one);
    const before = merged.get(key);
    if (before) before.jobs.add(job.id);
    else merged.set(key, { ...one, jobs: new Set([job.id]) });
  }
  return [...merged.values()].map(({ jobs, ...one }) => ({ ...one, jobs: [...jobs] }));
}

/** ISO 8601; an impossible time (a cluster may claim any number) becomes the epoch rather than an error. */
function isoTime(epochMs: number): string {
  const date = new Date(epochMs);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}
