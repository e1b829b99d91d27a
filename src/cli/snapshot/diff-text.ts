import { type Text, text } from '#evidence';
import { type Lang, neutralise, type Paint, paintOf, type Terminal } from '#report';
import type { Comparison, OperatorFacts, StateDifference, UidOf } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
import type { DiffStep } from './diff-document.ts';
import { offsetBlocks } from './diff-offsets.ts';
import { COMPATIBILITY, rescaled } from './diff-step-html.ts';
import { table } from './table.ts';

interface Page {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly uidOf: UidOf;
}

/**
 * What changed, what breaks first.
 *
 * @param amounts whether sizes and offsets are told too; where there are many steps, a table of all tells them
 */
export function diffText(
  { before, after, comparison }: DiffStep,
  uidOf: UidOf,
  lang: Lang,
  terminal: Terminal,
  amounts = true,
): string {
  const page: Page = { lang, paint: paintOf(terminal.colour), uidOf };
  const blocks = [
    [page.paint.bold(clean(`${before} → ${after}`))],
    operatorLines(comparison, page),
    stateLines(comparison, page),
    ...(amounts ? [growthLines(comparison, page), ...offsetsOf(comparison, page)] : []),
  ].filter((lines) => lines.length > 0);
  const nothing = blocks.length === 1 ? [[(amounts ? NOTHING : NOTHING_ELSE)[lang]]] : [];
  return `${[...blocks, ...nothing].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const NOTHING = text('nothing changed', '没有变化');
const NOTHING_ELSE = text('no operator, state or serializer changed', '算子、状态与序列化器没有变化');

function operatorLines({ gone, added, renamed, operators }: Comparison, page: Page): readonly string[] {
  const { paint, lang, uidOf } = page;
  return [
    ...gone.map((one) => paint.red(`- ${GONE[lang]} ${nameOf(one, page)} (${statesOf(one)})`)),
    ...added.map((one) => paint.green(`+ ${ADDED[lang]} ${nameOf(one, page)} (${statesOf(one)})`)),
    ...renamed.map((pair) =>
      paint.yellow(
        `~ ${RENAMED[lang]} ${nameOf(pair.before, page)} → ${nameOf(pair.after, page)} (${statesOf(pair.before)})`,
      ),
    ),
    ...operators.flatMap(({ before: { outline: old }, after: { outline: now } }) =>
      old.maxParallelism === now.maxParallelism ? [] : [paint.red(`! ${maxParallelism(old, now, page)}`)],
    ),
    ...rescaled(operators, uidOf).map((told) => paint.dim(`~ ${PARALLELISM[lang]} ${clean(told)}`)),
  ];
}

function maxParallelism(old: OperatorFacts['outline'], now: OperatorFacts['outline'], { uidOf, lang }: Page): string {
  const name = uidOf(now) ?? now.name ?? now.id;
  return clean(`${name}: ${MAX_PARALLELISM[lang]} ${old.maxParallelism} → ${now.maxParallelism}`);
}

const MAX_PARALLELISM = text('max parallelism', '最大并行度');
const PARALLELISM = text('parallelism', '并行度');
const GONE: Text = text('operator gone:', '算子消失：');
const ADDED: Text = text('operator added:', '算子新增：');
const RENAMED: Text = text('operator with the same states under another uid:', '状态相同但 uid 不同的算子：');

function nameOf({ outline }: OperatorFacts, { uidOf }: Page): string {
  const uid = uidOf(outline);
  const name = outline.name ?? uid ?? outline.id;
  return clean(uid === undefined || uid === name ? name : `${name} (uid ${uid})`);
}

function statesOf({ states }: OperatorFacts): string {
  return clean(states.map(({ name }) => name).join(', '));
}

function stateLines({ operators }: Comparison, page: Page): readonly string[] {
  const { paint, lang } = page;
  return operators.flatMap(({ after, gone, added, states }) => [
    ...gone.map(({ name, kind }) =>
      paint.red(`- ${text('state gone:', '状态消失：')[lang]} ${nameOf(after, page)} > ${clean(name)} (${kind})`),
    ),
    ...added.map(({ name, kind }) =>
      paint.green(`+ ${text('state added:', '状态新增：')[lang]} ${nameOf(after, page)} > ${clean(name)} (${kind})`),
    ),
    ...states.flatMap((state) => serializerLines(nameOf(after, page), state, page)),
  ]);
}

function serializerLines(
  operator: string,
  { name, serializer, key, namespace, exception }: StateDifference,
  { paint, lang }: Page,
): readonly string[] {
  const changed = [key, namespace, serializer].filter(({ because }) => because.length > 0);
  const because = changed.flatMap((one) => one.because);
  const [first] = changed;
  if (first === undefined) return [];
  const { compatibility } = first;
  const colour = exception === undefined ? paint.yellow : paint.red;
  return [
    colour(
      `~ ${text('serializer changed', '序列化器变化')[lang]} (${COMPATIBILITY[compatibility][lang]}): ${operator} > ${clean(name)}`,
    ),
    ...because.map((one) => `    ${clean(one)}`),
    ...(exception === undefined ? [] : [`    ${exception}`]),
  ];
}

function growthLines({ operators }: Comparison, page: Page): readonly string[] {
  const { lang, paint } = page;
  const rows = operators.flatMap(({ after, states }) =>
    states
      .filter(({ bytes, entries }) => bytes[0] !== bytes[1] || entries[0] !== entries[1])
      .map(({ name, kind, bytes, entries }) => [
        clean(`${nameOf(after, page)} > ${name}`),
        kind,
        step(entries, countText),
        step(bytes, sizeText),
      ]),
  );
  if (rows.length === 0) return [];
  const heads = [text('state', '状态'), text('kind', '类型'), text('entries', '条数'), text('bytes', '字节')];
  const [head = '', ...body] = table([heads.map((one) => one[lang]), ...rows], [0, 1]);
  return [paint.dim(head), ...body];
}

function step(
  [before, after]: readonly [number | undefined, number | undefined],
  print: (amount: number) => string,
): string {
  if (before === undefined && after === undefined) return '';
  const told = `${before === undefined ? '?' : print(before)} → ${after === undefined ? '?' : print(after)}`;
  return before === undefined || after === undefined || before === 0
    ? told
    : `${told} (× ${(after / before).toFixed(2)})`;
}

function offsetsOf({ offsets }: Comparison, page: Page): readonly (readonly string[])[] {
  const sides = offsets
    .map(({ before, after, ...place }) => ({ ...place, offsets: [before, after] }))
    .sort((a, b) => a.topic.localeCompare(b.topic) || a.partition - b.partition);
  return offsetBlocks(sides, 2, page);
}

function clean(given: string): string {
  return neutralise(given).replaceAll('\n', ' ');
}
