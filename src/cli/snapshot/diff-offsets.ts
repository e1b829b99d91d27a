import { text } from '#evidence';
import { type Lang, neutralise, type Paint } from '#report';
import type { OffsetTrend } from '#snapshots';
import { table } from './table.ts';

interface Page {
  readonly lang: Lang;
  readonly paint: Paint;
}

/** How far sources came, by topic and by partition; of many partitions only those that stand out. */
export function offsetBlocks(
  offsets: readonly OffsetTrend[],
  count: number,
  page: Page,
): readonly (readonly string[])[] {
  return [topicLines(offsets, count, page), partitionLines(offsets, count, page)];
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

/** More are not read line by line. */
const FEW_PARTITIONS = 16;

function partitionLines(offsets: readonly OffsetTrend[], count: number, { lang, paint }: Page): readonly string[] {
  const shown = offsets.length > FEW_PARTITIONS ? offsets.filter(isStuck).slice(0, FEW_PARTITIONS) : offsets;
  const heads = ['topic', text('partition', '分区')[lang], ...numbers(count), text('moved', '移动')[lang]];
  const rows = shown.map((one) => {
    const cells = one.offsets.map((offset) => (offset === undefined ? '–' : String(offset)));
    return [clean(one.topic), String(one.partition), ...cells, String(movedAll(one) ?? '')];
  });
  const [head = '', ...body] = table([heads, ...rows], [0]);
  const rest = offsets.length - shown.length;
  const more =
    shown.length > 0
      ? text(`${rest} more partitions: --format json, html`, `另有 ${rest} 个分区：--format json、html`)
      : text(`all ${rest} partitions moved: --format json, html`, `全部 ${rest} 个分区均有移动：--format json、html`);
  return [...(shown.length > 0 ? [paint.dim(head), ...body] : []), ...(rest > 0 ? [paint.dim(more[lang])] : [])];
}

/** New, gone, or where nothing was read. */
function isStuck(one: OffsetTrend): boolean {
  return one.offsets.includes(undefined) || movedAll(one) === 0n;
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
