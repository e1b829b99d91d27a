import { type Text, text } from '#evidence';
import { type Lang, neutralise, type Paint, paintOf, type Terminal } from '#report';
import type { StateTrend, Trend, UidOf } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
import { offsetBlocks } from './diff-offsets.ts';
import { table } from './table.ts';

interface Page {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly uidOf: UidOf;
}

/** Three snapshots or more, laid side by side: what grows, and how far sources came. */
export function trendText(
  paths: readonly string[],
  { states, offsets }: Trend,
  uidOf: UidOf,
  lang: Lang,
  terminal: Terminal,
): string {
  const page: Page = { lang, paint: paintOf(terminal.colour), uidOf };
  const blocks = [
    [page.paint.bold(TREND[lang]), ...paths.map((path, index) => `  [${index + 1}] ${clean(path)}`)],
    stateLines(states, paths.length, page),
    ...offsetBlocks(offsets, paths.length, page),
    states.some(({ course }) => course !== 'level') ? [page.paint.dim(WHY[lang])] : [],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const WHY: Text = text(
  'flink-doctor diagnose with the same snapshots names why, and what to do',
  '用 flink-doctor diagnose 检查同样的快照，可得知原因与处理办法',
);
const TREND: Text = text('trend', '趋势');

const COURSES: Readonly<Record<StateTrend['course'], Text>> = {
  multiplies: text('multiplies', '成倍增长'),
  grows: text('grows', '增长'),
  level: text('', ''),
};

function stateLines(states: readonly StateTrend[], count: number, page: Page): readonly string[] {
  const { lang, paint } = page;
  const shown = worstFirst(states).filter(({ entries, bytes }) =>
    [...entries, ...bytes].some((one) => one !== undefined && one > 0),
  );
  if (shown.length === 0) return [];
  const heads = [text('state', '状态')[lang], text('kind', '类型')[lang], ...numbers(count), '×', ''];
  const rows = shown.map(({ operator, name, kind, entries, bytes, course }) => {
    // Elements tell more of union state than their bytes, which may lie in files.
    const isUnion = kind === 'operator-union';
    const amounts = isUnion ? entries : bytes;
    const cells = amounts.map((one) => (one === undefined ? '–' : isUnion ? countText(one) : sizeText(one)));
    return [clean(`${nameOf(operator, page)} > ${name}`), kind, ...cells, factorOf(amounts), COURSES[course][lang]];
  });
  const [head = '', ...body] = table([heads, ...rows], [0, 1, heads.length - 1]);
  return [paint.dim(head), ...body.map((line, index) => colourOf(shown[index]?.course, paint)(line))];
}

/** What multiplies, then what grows, then the rest. */
export function worstFirst(states: readonly StateTrend[]): readonly StateTrend[] {
  const order: readonly StateTrend['course'][] = ['multiplies', 'grows', 'level'];
  return states.toSorted((a, b) => order.indexOf(a.course) - order.indexOf(b.course));
}

function colourOf(course: StateTrend['course'] | undefined, paint: Paint): (line: string) => string {
  return course === 'multiplies' ? paint.red : course === 'grows' ? paint.yellow : (line) => line;
}

function factorOf(amounts: readonly (number | undefined)[]): string {
  const told = amounts.filter((one) => one !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  return told.length < 2 || !first || last === undefined ? '' : (last / first).toFixed(2);
}

function nameOf({ id, uid, name }: StateTrend['operator'], { uidOf }: Page): string {
  return uidOf({ id, uid }) ?? name ?? id;
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `[${index + 1}]`);
}

function clean(given: string): string {
  return neutralise(given).replaceAll('\n', ' ');
}
