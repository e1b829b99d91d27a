import type { ReportDocument, ReportFinding, ReportInput, ReportJob } from './document.ts';

const LEVELS = { critical: 'error', warning: 'warning', info: 'note' } as const;
/** As GitHub's code scanning orders findings. */
const PRECISIONS = { certain: 'very-high', likely: 'high', possible: 'medium' } as const;

/** Pages about rules, Markdown, by id. */
type Pages = ReadonlyMap<string, string>;

/**
 * The report as SARIF 2.1.0, for code-scanning tools: one result per finding, one rule per diagnosis or rule of preflight.
 * What stands in the code has its file and line.
 */
export function renderSarif(document: ReportDocument, pages: Pages = new Map()): string {
  const rules = [...new Map(document.findings.map((finding) => [finding.id, finding])).values()];
  const numbers = new Map(rules.map(({ id }, index) => [id, index]));
  const jobs = new Map(document.jobs.map((job) => [job.id, job]));
  const prints = fingerprintsOf(document.findings, jobs);
  const results = document.findings.map((finding) => ({
    ruleIndex: numbers.get(finding.id),
    ...resultOf(finding, prints.get(finding) ?? finding.id, jobs.get(finding.subject.job)),
  }));
  const run = {
    tool: {
      driver: {
        name: document.tool.name,
        version: document.tool.version,
        rules: rules.map((rule) => ruleOf(rule, pages)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(document)],
    results,
    properties: { jobs: document.jobs, notAssessed: document.notAssessed },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ id, title, docs, severity, confidence, frame }: ReportFinding, pages: Pages) {
  const page = pages.get(id);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: firstParagraph(page) ?? title },
    ...(page !== undefined && { help: { text: page, markdown: page } }),
    ...(docs[0] && { helpUri: docs[0] }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['apache-flink', ...(frame ? ['preflight'] : [])], precision: PRECISIONS[confidence] },
  };
}

/** What stands below the first heading of a page. */
function firstParagraph(page: string | undefined): string | undefined {
  const paragraphs = page?.split(/\n\s*\n/).filter((one) => one.trim() !== '' && !one.startsWith('#'));
  return paragraphs?.[0]?.replace(/\s*\n\s*/g, ' ').trim();
}

function resultOf(finding: ReportFinding, print: string, job: ReportJob | undefined) {
  const { id, severity, summary, title, role, confidence, subject, explains, since, evidence, prescriptions } = finding;
  return {
    ruleId: id,
    level: LEVELS[severity],
    message: { text: `${title}. ${summary}` },
    locations: [locationOf(finding, job)],
    partialFingerprints: { 'subject/v1': print },
    properties: { role, confidence, subject, explains, ...(since && { since }), evidence, prescriptions },
  };
}

/**
 * What stays the same from run to run: the rule and its place without the line, so that edits elsewhere in the file do not
 * make an old finding a new one. Several of one place are counted.
 */
function fingerprintsOf(
  findings: readonly ReportFinding[],
  jobs: ReadonlyMap<string, ReportJob>,
): ReadonlyMap<ReportFinding, string> {
  const seen = new Map<string, number>();
  const prints = new Map<ReportFinding, string>();
  for (const finding of findings) {
    const { vertex, subtask, class: name, method, file, uid, state } = finding.subject;
    const job = jobs.get(finding.subject.job);
    const inCode = name === undefined ? file : `${name}#${method ?? ''}`;
    const parts = job?.code ? [inCode, uid, state] : [job?.name, vertex, subtask];
    const print = [finding.id, ...parts].filter((part) => part !== undefined && part !== '').join('/');
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    prints.set(finding, before === 0 ? print : `${print}/${before + 1}`);
  }
  return prints;
}

/** A file and line where there is one, and always the place in the job or in the code. */
function locationOf(finding: ReportFinding, job: ReportJob | undefined) {
  const physical = physicalOf(finding);
  return { ...(physical && { physicalLocation: physical }), logicalLocations: [logicalOf(finding, job)] };
}

function physicalOf({ frame, subject }: ReportFinding) {
  const file = frame?.path ?? subject.file;
  if (file === undefined) return undefined;
  const text = frame?.of === 'source' ? frame.lines.find(({ number }) => number === frame.line)?.text : undefined;
  return {
    artifactLocation: { uri: encodeURI(file), ...(isRelative(file) && { uriBaseId: '%SRCROOT%' }) },
    ...(frame && { region: { startLine: frame.line, ...(text !== undefined && { snippet: { text } }) } }),
  };
}

function isRelative(file: string): boolean {
  return !/^(?:\/|[a-z]+:)/i.test(file);
}

function logicalOf({ subject }: ReportFinding, job: ReportJob | undefined) {
  const { class: name, method, vertexName, vertex, subtask } = subject;
  if (name !== undefined) {
    const whole = method === undefined ? name : `${name}.${method}`;
    return {
      name: whole.slice(whole.lastIndexOf('.') + 1),
      fullyQualifiedName: whole,
      kind: method ? 'function' : 'type',
    };
  }
  const place = [job?.name ?? subject.job, vertexName ?? vertex, subtask].filter((part) => part !== undefined);
  return { name: String(place.at(-1)), fullyQualifiedName: place.join('/'), kind: 'resource' };
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
