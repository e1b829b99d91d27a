import type { ReportDocument, ReportFinding, ReportInput, ReportJob } from './document.ts';

const LEVELS = { critical: 'error', warning: 'warning', info: 'note' } as const;

/** The report as SARIF 2.1.0, for code-scanning tools: one result per finding, one rule per diagnosis. */
export function renderSarif(document: ReportDocument): string {
  const rules = [...new Map(document.findings.map((finding) => [finding.id, finding])).values()];
  const jobs = new Map(document.jobs.map((job) => [job.id, job]));
  const run = {
    tool: { driver: { name: document.tool.name, version: document.tool.version, rules: rules.map(ruleOf) } },
    invocations: [invocationOf(document)],
    results: document.findings.map((finding) => resultOf(finding, rules, jobs.get(finding.subject.job))),
    properties: { jobs: document.jobs, notAssessed: document.notAssessed },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ id, title, docs }: ReportFinding) {
  return { id, shortDescription: { text: title }, ...(docs[0] && { helpUri: docs[0] }) };
}

function resultOf(finding: ReportFinding, rules: readonly ReportFinding[], job: ReportJob | undefined) {
  const { id, severity, summary, title, role, confidence, subject, explains, since, evidence, prescriptions } = finding;
  return {
    ruleId: id,
    ruleIndex: rules.findIndex((rule) => rule.id === id),
    level: LEVELS[severity],
    message: { text: `${title}. ${summary}` },
    locations: [locationOf(finding, job)],
    partialFingerprints: { 'subject/v1': [id, job?.name, subject.vertex, subject.subtask].filter(Boolean).join('/') },
    properties: { role, confidence, subject, explains, ...(since && { since }), evidence, prescriptions },
  };
}

/** A file where there is one, and always the place in the job. */
function locationOf({ subject }: ReportFinding, job: ReportJob | undefined) {
  const { file, vertexName, vertex, subtask } = subject;
  const place = [job?.name ?? subject.job, vertexName ?? vertex, subtask].filter((part) => part !== undefined);
  return {
    ...(file && { physicalLocation: { artifactLocation: { uri: encodeURI(file) } } }),
    logicalLocations: [{ name: String(place.at(-1)), fullyQualifiedName: place.join('/'), kind: 'resource' }],
  };
}

function invocationOf({ examined }: ReportDocument) {
  const troubled = examined.inputs.filter(({ status }) => status !== 'read');
  return {
    executionSuccessful: examined.inputs.some(({ status }) => status !== 'unreadable'),
    startTimeUtc: examined.from,
    endTimeUtc: examined.to,
    toolExecutionNotifications: troubled.map(notificationOf),
  };
}

function notificationOf({ name, status, problem }: ReportInput) {
  return { level: status === 'partly' ? 'warning' : 'error', message: { text: `${name}: ${problem ?? status}` } };
}
