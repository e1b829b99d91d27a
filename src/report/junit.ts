import type { ReportDocument, ReportFinding, ReportJob, ReportNotAssessed } from './document.ts';
import { escaped } from './html-syntax.ts';
import { neutralised } from './neutralise.ts';
import { placeOf } from './place.ts';
import { type Words, wordsFor } from './words.ts';

/**
 * The report as JUnit XML, for CI: a suite per job; a finding is a failed case, a gap a skipped one, a job without
 * findings one case that passed.
 */
export function renderJunit(raw: ReportDocument): string {
  const document = neutralised(raw);
  const words = wordsFor(document.lang);
  const byJob = new Map(document.jobs.map(({ id }) => [id, [] as ReportFinding[]]));
  for (const finding of document.findings) byJob.get(finding.subject.job)?.push(finding);
  const suites = document.jobs.map((job) => {
    const gaps = document.notAssessed.filter(({ jobs }) => jobs.includes(job.id));
    return suiteOf(job, byJob.get(job.id) ?? [], gaps, document, words);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${document.tool.name}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(
  job: ReportJob,
  findings: readonly ReportFinding[],
  gaps: readonly ReportNotAssessed[],
  { examined }: ReportDocument,
  words: Words,
): string {
  const className = `flink-doctor.${job.name}`;
  const cases = [
    ...findings.map((finding) => findingCase(finding, className, words)),
    ...gaps.map(({ id, because, remedy }) =>
      skippedCase(className, id, `${because} ${words.remedy}${words.colon}${remedy}`),
    ),
    ...(findings.length === 0 ? [passedCase(className, job, words)] : []),
  ];
  const failures = findings.filter(isFailure).length;
  const counts = attributes({
    name: job.name,
    id: job.id,
    timestamp: examined.from,
    tests: cases.length,
    failures,
    errors: 0,
    skipped: gaps.length,
  });
  return [`  <testsuite ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function isFailure({ severity }: ReportFinding): boolean {
  return severity !== 'info';
}

function findingCase(finding: ReportFinding, classname: string, words: Words): string {
  const { id, title, summary, severity, evidence, subject, frame } = finding;
  const place = frame ? `${frame.path}:${frame.line}` : placeOf(subject, words);
  const opening = `    <testcase ${attributes({ name: place ? `${id} @ ${place}` : id, classname })}`;
  if (!isFailure(finding)) return `${opening}/>`;
  const body = [summary, ...evidence.map(({ fact, cite }) => `- ${fact} (${cite.source} ${cite.at})`)].join('\n');
  return `${opening}><failure ${attributes({ type: severity, message: title })}>${escaped(body)}</failure></testcase>`;
}

function skippedCase(classname: string, name: string, message: string): string {
  return `    <testcase ${attributes({ name, classname })}><skipped ${attributes({ message })}/></testcase>`;
}

/** Nothing found: passed, unless too little was seen to say so. */
function passedCase(classname: string, { verdict }: ReportJob, words: Words): string {
  const name = words.verdict[verdict];
  if (verdict === 'unknown') return skippedCase(classname, name, words.cannotTell);
  return `    <testcase ${attributes({ name, classname })}/>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}="${escaped(String(value))}"`)
    .join(' ');
}
