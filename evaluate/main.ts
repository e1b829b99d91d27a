// How often is the doctor right? Runs it over public incidents whose cause was settled, and compares.
//   npm run evaluate -- [--cases <folder>] [--case case-001,…] [--context] [--verbose]
import { parseArgs } from 'node:util';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { type ReportDocument, toDocument } from '#report';
import { type Case, readCases } from './cases.ts';
import { type Score, scoreOf } from './score.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '../shared/cases' },
    case: { type: 'string' },
    context: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const wanted = values.case?.split(',');
const cases = readCases(values.cases).filter(({ id }) => wanted === undefined || wanted.includes(id));
const scored = cases.map((one) => ({ one, report: reportOn(one), score: scoreOf(reportOn(one), one.label) }));
for (const { one, report, score } of scored) {
  const mark = score.first ? '✓ ' : score.three ? '3 ' : score.confidentlyWrong ? '✗✗' : score.open ? '? ' : '✗ ';
  const fix = score.fix ? 'fix' : '   ';
  process.stdout.write(`${mark} ${fix} ${one.id} ${one.label.root[0]}  ←  ${score.answers.join(', ') || 'nothing'}\n`);
  if (values.verbose) process.stdout.write(`${JSON.stringify(report.findings, null, 1)}\n`);
}
process.stdout.write(`\n${values.context ? 'evidence and context' : 'evidence alone'}\n`);
for (const [name, some] of groupsOf(scored)) process.stdout.write(`${row(name, some)}\n`);

function reportOn({ evidence, context }: Case): ReportDocument {
  const texts = [{ name: 'evidence', content: evidence }];
  if (values.context && context) texts.push({ name: 'context', content: context });
  const { cluster, jobs } = foldLogs(texts);
  const outcome = examine({ from: 0, to: 0, inputs: [], clusters: [cluster], jobs }, diagnoses);
  return toDocument(outcome, { lang: 'en', version: '0' });
}

interface Scored {
  readonly one: Case;
  readonly score: Score;
}

/** All, those an expert could decide from this input, and by kind and language. */
function groupsOf(all: readonly Scored[]): readonly (readonly [string, readonly Scored[]])[] {
  const decidable = all.filter(
    ({ one: { label } }) => label.decidable === 'yes' || (values.context && label.decidable === 'with-context'),
  );
  return [
    ['all', all],
    ['decidable', decidable],
    ...(['log', 'mixed', 'symptoms'] as const).map(
      (kind) => [kind, all.filter(({ one }) => one.kind === kind)] as const,
    ),
    ...(['en', 'zh'] as const).map(
      (language) => [language, all.filter(({ one }) => one.language === language)] as const,
    ),
  ];
}

function row(name: string, some: readonly Scored[]): string {
  const share = (is: (score: Score) => boolean) => {
    const count = some.filter(({ score }) => is(score)).length;
    return `${count}`.padStart(3) + ` (${some.length === 0 ? 0 : Math.round((100 * count) / some.length)} %)`.padEnd(9);
  };
  return [
    name.padEnd(10),
    `${some.length}`.padStart(3),
    `first ${share((score) => score.first)}`,
    `three ${share((score) => score.three)}`,
    `wrong and sure ${share((score) => score.confidentlyWrong)}`,
    `open ${share((score) => score.open)}`,
    `fix ${share((score) => score.first && score.fix)}`,
    `wrapper as root ${share((score) => score.wrapperAsRoot)}`,
  ].join('  ');
}
