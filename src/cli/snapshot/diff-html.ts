import { type Text, text } from '#evidence';
import { type Html, html, type Lang, neutralise } from '#report';
import type { OffsetTrend, StateTrend, Trend, UidOf } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
import type { DiffStep } from './diff-document.ts';
import { stepPart } from './diff-step-html.ts';
import { worstFirst } from './diff-trend.ts';
import { snapshotPage } from './page-html.ts';

/** What is compared, as `diff` found it. */
export interface DiffPage {
  readonly paths: readonly string[];
  readonly steps: readonly DiffStep[];
  readonly trend: Trend;
  readonly uidOf: UidOf;
}

/** Snapshots side by side, and what changed from each to the next; a page in pieces. */
export function diffHtml(page: DiffPage, lang: Lang): Iterable<string> {
  return snapshotPage(text('Snapshots compared', '快照对比')[lang], diffParts(page, lang), lang);
}

function* diffParts({ paths, steps, trend, uidOf }: DiffPage, lang: Lang): Generator<Html> {
  const list = paths.map((path) => html`<li><code>${neutralise(path)}</code></li>`);
  yield html`<header><h1>${text('Snapshots compared', '快照对比')[lang]}</h1><ol class="snapshots">${list}</ol></header>
<main>
<h2>${text('What changed', '变化')[lang]}</h2>
`;
  for (const [index, step] of steps.entries()) yield stepPart(step, index, uidOf, lang);
  yield html`
<h2>${text('States side by side', '各状态对比')[lang]}</h2>
${statesPart(trend.states, paths.length, uidOf, lang)}
${offsetsPart(trend.offsets, paths.length, lang)}
</main>`;
}

const COURSES: Readonly<Record<StateTrend['course'], Text>> = {
  multiplies: text('multiplies', '成倍增长'),
  grows: text('grows', '增长'),
  level: text('', ''),
};

function statesPart(states: readonly StateTrend[], count: number, uidOf: UidOf, lang: Lang): Html {
  const heads = [text('state', '状态')[lang], text('kind', '类型')[lang], ...numbers(count), '×', ''];
  const rows = worstFirst(states)
    .filter(({ entries, bytes }) => [...entries, ...bytes].some((one) => one !== undefined && one > 0))
    .map((state) => stateRow(state, uidOf, lang));
  return html`<table class="list"><tr>${headCells(heads, 2)}</tr>${rows}</table>`;
}

function stateRow({ operator, name, kind, entries, bytes, course }: StateTrend, uidOf: UidOf, lang: Lang): Html {
  // Elements tell more of union state than their bytes, which may lie in files.
  const amounts = kind === 'operator-union' ? entries : bytes;
  const print = kind === 'operator-union' ? countText : sizeText;
  const cells = amounts.map((one) => html`<td class="n">${one === undefined ? '–' : print(one)}</td>`);
  const tag = course === 'level' ? '' : html`<span class="tag">${COURSES[course][lang]}</span>`;
  const label = `${uidOf(operator) ?? operator.name ?? operator.id} > ${name}`;
  return html`<tr class="${course}"><td><code>${neutralise(label)}</code> ${tag}</td><td class="k">${kind}</td>${cells}<td class="n">${factorOf(amounts)}</td><td>${coursePicture(amounts)}</td></tr>`;
}

type Amounts = readonly (number | undefined)[];

function factorOf(amounts: Amounts): string {
  const told = amounts.filter((one) => one !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  return told.length < 2 || !first || last === undefined ? '' : (last / first).toFixed(2);
}

/** A line from the first to the last; amounts that differ by magnitudes are drawn by their magnitude. */
function coursePicture(amounts: Amounts): Html {
  const known = amounts.filter((one) => one !== undefined && one > 0) as readonly number[];
  if (known.length < 2) return html``;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const scale =
    most > 20 * least ? (one: number) => Math.log(one / least) / Math.log(most / least) : (one: number) => one / most;
  const points = amounts.flatMap((one, index) => {
    const x = 3 + (index * 138) / (amounts.length - 1);
    return one === undefined || one <= 0 ? [] : [[x, 23 - 20 * scale(one)] as const];
  });
  const line = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const dots = points.map(([x, y]) => html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5"></circle>`);
  return html`<svg class="course" viewBox="0 0 144 26"><polyline points="${line}"></polyline>${dots}</svg>`;
}

const MOST_PARTITIONS = 2_000;

function offsetsPart(offsets: readonly OffsetTrend[], count: number, lang: Lang): Html {
  if (offsets.length === 0) return html``;
  const heads = ['topic', text('partition', '分区')[lang], ...numbers(count), text('moved', '移动')[lang]];
  const rows = offsets.slice(0, MOST_PARTITIONS).map((one) => {
    const cells = [
      one.partition,
      ...one.offsets.map((offset) => (offset === undefined ? '–' : String(offset))),
      movedText(one),
    ];
    return html`<tr><td>${neutralise(one.topic)}</td>${cells.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`;
  });
  const more = offsets.length > MOST_PARTITIONS ? html`<p class="soft">+ ${offsets.length - MOST_PARTITIONS}</p>` : '';
  return html`<h2>${text('Kafka offsets', 'Kafka 偏移量')[lang]}</h2>
${topicsPart(offsets, lang)}
<details><summary>${text('By partition', '按分区')[lang]} (${countText(offsets.length)})</summary><table class="list"><tr>${headCells(heads, 1)}</tr>${rows}</table>${more}</details>`;
}

function topicsPart(offsets: readonly OffsetTrend[], lang: Lang): Html {
  const topics = new Map<string, bigint[]>();
  for (const one of offsets) {
    const moved = movedBy(one);
    const known = topics.get(one.topic) ?? [];
    if (moved !== undefined) known.push(moved);
    topics.set(one.topic, known);
  }
  const heads = [
    'topic',
    text('partitions', '分区数')[lang],
    text('records', '条数')[lang],
    text('least of one', '单分区最少')[lang],
    text('most of one', '单分区最多')[lang],
  ];
  const rows = [...topics].map(([topic, moved]) => {
    const sorted = moved.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const sum = sorted.reduce((all, one) => all + one, 0n);
    const cells = [moved.length, String(sum), String(sorted[0] ?? ''), String(sorted.at(-1) ?? '')];
    return html`<tr><td>${neutralise(topic)}</td>${cells.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`;
  });
  return html`<table class="list"><tr>${headCells(heads, 1)}</tr>${rows}</table>`;
}

function movedBy({ offsets }: OffsetTrend): bigint | undefined {
  const told = offsets.filter((one) => one !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  return first === undefined || last === undefined || told.length < 2 ? undefined : last - first;
}

function movedText(one: OffsetTrend): string {
  return String(movedBy(one) ?? '');
}

function headCells(heads: readonly string[], texts: number): readonly Html[] {
  return heads.map((head, index) => html`<th class="${index < texts ? '' : 'n'}">${head}</th>`);
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `[${index + 1}]`);
}
