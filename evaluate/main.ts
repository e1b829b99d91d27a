// How often is the doctor right? Runs it over public incidents whose cause was settled, and compares.
//   npm run evaluate -- [--cases <folder>] [--case case-001,…] [--context] [--verbose] [--write docs/evaluation.md]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { type ReportDocument, toDocument } from '#report';
import { type Case, readCases } from './cases.ts';
import { scoreOf } from './score.ts';
import { listOf, type Scored, tableOf } from './tables.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '../shared/cases' },
    case: { type: 'string' },
    context: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
});

const wanted = values.case?.split(',');
const cases = readCases(values.cases).filter(({ id }) => wanted === undefined || wanted.includes(id));
if (values.write === undefined) show(values.context);
else writePage(values.write);

function show(withContext: boolean): void {
  const scored = scoreAll(withContext);
  process.stdout.write(`${listOf(scored)}\n\n${withContext ? 'evidence and context' : 'evidence alone'}\n`);
  process.stdout.write(`${tableOf(scored, withContext)}\n`);
}

/** Puts both tables into the page, between its marks. */
function writePage(page: string): void {
  const parts = [false, true].map((withContext) => {
    const heading = withContext ? 'Evidence and context' : 'Evidence alone';
    return `### ${heading}\n\n${tableOf(scoreAll(withContext), withContext)}\n`;
  });
  const shown = `<!-- tables -->\n\n${parts.join('\n')}\n<!-- /tables -->`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<!-- tables -->[\s\S]*<!-- \/tables -->/, () => shown),
  );
}

function scoreAll(withContext: boolean): readonly Scored[] {
  return cases.map((one) => {
    const report = reportOn(one, withContext);
    if (values.verbose) process.stdout.write(`${one.id}\n${JSON.stringify(report.findings, null, 1)}\n`);
    return { one, score: scoreOf(report, one.label) };
  });
}

function reportOn({ evidence, context }: Case, withContext: boolean): ReportDocument {
  const texts = [{ name: 'evidence', content: evidence }];
  if (withContext && context) texts.push({ name: 'context', content: context });
  const { cluster, jobs } = foldLogs(texts);
  const outcome = examine({ from: 0, to: 0, inputs: [], clusters: [cluster], jobs }, diagnoses);
  return toDocument(outcome, { lang: 'en', version: '0' });
}
