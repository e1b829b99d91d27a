import { text } from '#evidence';
import type { Lang, Terminal } from '#report';
import {
  type Compared,
  type Comparison,
  compareSnapshots,
  describeOperators,
  kafkaPositions,
  READ_ANYWAY,
  type Snapshot,
  stateBytes,
  trendOf,
  uidFinder,
  withSqlUids,
} from '#snapshots';
import type { Console } from '../console.ts';
import { choiceOf } from '../nearest.ts';
import { mustBeWritable, writeTextFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { diffDocument } from './diff-document.ts';
import { type DiffPage, diffHtml } from './diff-html.ts';
import { diffText } from './diff-text.ts';
import { trendText } from './diff-trend.ts';
import { jsonPage } from './json-page.ts';
import { type UidOptions, uidsGiven, withSnapshot } from './open.ts';

export interface DiffOptions extends UidOptions {
  readonly format: string;
  readonly entries?: boolean;
  readonly output?: string;
}

const FORMATS = ['text', 'json', 'html'] as const;
const COMPATIBLE = 0;
const INCOMPATIBLE = 1;

/** Compares snapshots, each with the next one. Exit code 1: state of one cannot be restored into the next. */
export async function diff(paths: readonly string[], options: DiffOptions, console: Console): Promise<number> {
  const format = choiceOf('--format', options.format, FORMATS);
  if (paths.length < 2) throw new UsageError(TOO_FEW);
  if (options.output !== undefined) await mustBeWritable(options.output);
  const compared: Compared[] = [];
  for (const path of paths)
    compared.push(await withSnapshot(path, options, console, (one) => look(one, options, console)));
  const given = options.uid === undefined && options.uidsFrom === undefined ? uidFinder([]) : await uidsGiven(options);
  const uidOf = withSqlUids(
    given,
    compared.flatMap(({ operators }) => operators),
  );
  const steps = compared.slice(1).map((after, index) => ({
    before: paths[index] as string,
    after: paths[index + 1] as string,
    comparison: compareSnapshots(compared[index] as Compared, after),
  }));
  const page = pageOf({ paths, steps, trend: trendOf(compared), uidOf }, format, options, console);
  if (options.output === undefined) await console.result(page);
  else await writeTextFile(options.output, page);
  return steps.some(({ comparison }) => breaks(comparison)) ? INCOMPATIBLE : COMPATIBLE;
}

function pageOf(
  page: DiffPage,
  format: (typeof FORMATS)[number],
  { output }: DiffOptions,
  { lang, terminal }: Console,
): string | Iterable<string> {
  if (format === 'html') return diffHtml(page, lang);
  const { steps, trend, uidOf } = page;
  if (format === 'json') return jsonPage(diffDocument(steps, trend, uidOf));
  return textOf(page, lang, { ...terminal, colour: terminal.colour && output === undefined });
}

/** Of two, what changed; of more, what they show together, and then what changed from one to the next. */
function textOf({ paths, steps, trend, uidOf }: DiffPage, lang: Lang, terminal: Terminal): string {
  const many = steps.length > 1;
  return [
    ...(many ? [trendText(paths, trend, uidOf, lang, terminal)] : []),
    ...steps.map((step) => diffText(step, uidOf, lang, terminal, !many)),
  ].join('\n');
}

function breaks({ operators }: Comparison): boolean {
  return operators.some(({ states }) => states.some(({ exception }) => exception !== undefined));
}

const TOO_FEW = text('diff needs two snapshots or more.', 'diff 需要两个或更多快照。');

async function look(snapshot: Snapshot, { entries }: DiffOptions, console: Console): Promise<Compared> {
  const { outline } = snapshot;
  const bytes = stateBytes(outline);
  const operators = await describeOperators(snapshot, {
    count: entries ?? bytes <= READ_ANYWAY,
    onOperator: ({ name, id }) => console.progress.show(text(`looking at ${name ?? id}`, `正在查看 ${name ?? id}`)),
  });
  return { version: outline.version, operators, positions: await kafkaPositions(snapshot) };
}
