import type { ReportDocument, ReportFinding, ReportJob } from './document.ts';

/** One job with everything the report says of it, in the order a reader wants it. */
export interface JobCase {
  readonly job: ReportJob;
  readonly roots: readonly RootCause[];
  /** Worth knowing; nothing is wrong, or its cause is not known. */
  readonly notes: readonly ReportFinding[];
}

export interface RootCause {
  readonly finding: ReportFinding;
  readonly chain: readonly ChainLink[];
  /** Every consequence of the chain once, nearest first. */
  readonly consequences: readonly ReportFinding[];
}

/** A consequence and what follows from it. */
export interface ChainLink {
  readonly finding: ReportFinding;
  readonly chain: readonly ChainLink[];
}

const VERDICTS = { sick: 0, 'at-risk': 1, unknown: 2, healthy: 3 };

/** Sorts the findings to their jobs, the sickest job first. */
export function casesOf(document: ReportDocument): readonly JobCase[] {
  const byRef = new Map(document.findings.map((finding) => [finding.ref, finding]));
  const byJob = new Map<string, ReportFinding[]>(document.jobs.map(({ id }) => [id, []]));
  for (const finding of document.findings) byJob.get(finding.subject.job)?.push(finding);
  return document.jobs
    .map((job) => caseOf(job, byJob.get(job.id) ?? [], byRef))
    .sort((a, b) => VERDICTS[a.job.verdict] - VERDICTS[b.job.verdict]);
}

function caseOf(job: ReportJob, findings: readonly ReportFinding[], byRef: Findings): JobCase {
  const roots = findings.filter(({ role }) => role === 'root').map((finding) => rootCauseOf(finding, byRef));
  const explained = new Set(roots.flatMap(({ consequences }) => consequences));
  // What only follows from something, and nothing that was found explains it, is told all the same.
  const loose = findings.filter((one) => one.role === 'consequence' && !explained.has(one));
  return { job, roots, notes: [...loose, ...findings.filter(({ role }) => role === 'note')] };
}

type Findings = ReadonlyMap<string, ReportFinding>;

function rootCauseOf(finding: ReportFinding, byRef: Findings): RootCause {
  const chain = chainOf(finding, byRef, new Set());
  return { finding, chain, consequences: flatten(chain) };
}

/** What follows from a finding: each consequence once, below its nearest cause. */
function chainOf(cause: ReportFinding, byRef: Findings, told: Set<string>): readonly ChainLink[] {
  const effects = effectsOf(cause, byRef);
  const direct = effects.filter(
    (effect) => !effects.some((other) => other !== effect && leadsTo(other, effect, byRef)),
  );
  return direct.flatMap((finding) => {
    if (told.has(finding.ref)) return [];
    told.add(finding.ref);
    return [{ finding, chain: chainOf(finding, byRef, told) }];
  });
}

function effectsOf(cause: ReportFinding, byRef: Findings): readonly ReportFinding[] {
  return cause.causes.flatMap((ref) => byRef.get(ref) ?? []).filter(({ role }) => role === 'consequence');
}

function leadsTo(from: ReportFinding, to: ReportFinding, byRef: Findings, seen = new Set<ReportFinding>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return effectsOf(from, byRef).some((next) => next === to || leadsTo(next, to, byRef, seen));
}

function flatten(chain: readonly ChainLink[]): readonly ReportFinding[] {
  return chain.flatMap((link) => [link.finding, ...flatten(link.chain)]);
}
