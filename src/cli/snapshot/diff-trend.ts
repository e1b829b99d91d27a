import { type Text, text } from '#evidence';
import { type Lang, neutralise, type Paint, paintOf, type Terminal } from '#report';
import type { OffsetTrend, StateTrend, Trend, UidOf } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
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
    topicLines(offsets, paths.length, page),
    partitionLines(offsets, paths.length, page),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const TREND: Text = text('trend', '趋势');

const COURSES: Readonly<Record<StateTrend['course'], Text>> = {
  multiplies: text('multiplies', '成倍增长'),
  grows: text('grows', '增长'),
  level: text('', ''),
};

function stateLines(states: readonly StateTrend[], count: number, page: Page): readonly string[] {
  const { lang, paint } = page;
  const shown = states.filter(({ entries, bytes }) =>
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

/** How far all partitions of a topic came together, and the least and the most of one. */
function topicLines(offsets: readonly OffsetTrend[], count: number, { lang, paint }: Page): readonly string[] {
  const topics = new Map<string, OffsetTrend[]>();
  for (const one of offsets) {
    const known = topics.get(one.topic);
    if (known) known.push(one);
    else topics.set(one.topic, [one]);
  }
  if (topics.size === 0) return [];
  const heads = [
    'topic',
    text('partitions', '分区数')[lang],
    ...steps(count),
    text('least of one', '单分区最少')[lang],
    text('most of one', '单分区最多')[lang],
  ];
  const rows = [...topics].map(([topic, partitions]) => {
    const moved = partitions.flatMap((one) => movedAll(one) ?? []);
    const sums = Array.from({ length: count - 1 }, (_, step) => sumOf(partitions.map((one) => movedIn(one, step))));
    return [clean(topic), String(partitions.length), ...sums, edge(moved, -1), edge(moved, 1)];
  });
  const [head = '', ...body] = table([heads, ...rows], [0]);
  return [paint.dim(head), ...body];
}

const MOST_PARTITIONS = 40;

function partitionLines(offsets: readonly OffsetTrend[], count: number, { lang, paint }: Page): readonly string[] {
  if (offsets.length === 0) return [];
  const heads = ['topic', text('partition', '分区')[lang], ...numbers(count), text('moved', '移动')[lang]];
  const rows = offsets.slice(0, MOST_PARTITIONS).map((one) => {
    const cells = one.offsets.map((offset) => (offset === undefined ? '–' : String(offset)));
    return [clean(one.topic), String(one.partition), ...cells, String(movedAll(one) ?? '')];
  });
  const [head = '', ...body] = table([heads, ...rows], [0]);
  const more = offsets.length > MOST_PARTITIONS ? [`… ${offsets.length - MOST_PARTITIONS} (--format json)`] : [];
  return [paint.dim(head), ...body, ...more];
}

function movedAll({ offsets }: OffsetTrend): bigint | undefined {
  const told = offsets.filter((one) => one !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  return first === undefined || last === undefined || told.length < 2 ? undefined : last - first;
}

function movedIn({ offsets }: OffsetTrend, step: number): bigint | undefined {
  const [before, after] = [offsets[step], offsets[step + 1]];
  return before === undefined || after === undefined ? undefined : after - before;
}

function sumOf(moved: readonly (bigint | undefined)[]): string {
  const told = moved.filter((one) => one !== undefined);
  return told.length === 0 ? '–' : `+${told.reduce((sum, one) => sum + one, 0n)}`;
}

function edge(moved: readonly bigint[], sign: 1 | -1): string {
  const [first] = moved;
  if (first === undefined) return '';
  return String(moved.reduce((best, one) => ((sign > 0 ? one > best : one < best) ? one : best), first));
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `[${index + 1}]`);
}

function steps(count: number): readonly string[] {
  return Array.from({ length: count - 1 }, (_, index) => `[${index + 1}]→[${index + 2}]`);
}

function clean(given: string): string {
  return neutralise(given).replaceAll('\n', ' ');
}
