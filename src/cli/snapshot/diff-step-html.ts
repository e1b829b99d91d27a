import { type Text, text } from '#evidence';
import { type Html, html, type Lang, neutralise } from '#report';
import type { OperatorChange, OperatorFacts, StateDifference, UidOf } from '#snapshots';
import type { DiffStep } from './diff-document.ts';

/** What changed from one snapshot to the next, what breaks a restore first. */
export function stepPart({ comparison }: DiffStep, index: number, uidOf: UidOf, lang: Lang): Html {
  const { gone, added, renamed, operators } = comparison;
  const named = ({ outline, states }: OperatorFacts) =>
    `${nameOf(outline, uidOf)} (${states.map(({ name }) => name).join(', ')})`;
  const lines = [
    ...gone.map((one) => changeLine('critical', GONE, named(one), lang)),
    ...added.map((one) => changeLine('good', ADDED, named(one), lang)),
    ...renamed.map(({ before, after }) =>
      changeLine('warning', RENAMED, `${nameOf(before.outline, uidOf)} → ${named(after)}`, lang),
    ),
    ...operators.flatMap((one) => operatorLines(one, uidOf, lang)),
    ...rescaled(operators, uidOf).map((told) => changeLine('info', PARALLELISM, told, lang)),
  ];
  const cards = operators.flatMap((one) =>
    one.states.flatMap((state) => serializerCard(nameOf(one.after.outline, uidOf), state, lang)),
  );
  const nothing = lines.length + cards.length === 0 ? html`<p class="soft">${NOTHING[lang]}</p>` : '';
  return html`<h3>[${index + 1}] → [${index + 2}]</h3>${nothing}${cards}<ul class="changes">${lines}</ul>`;
}

const PARALLELISM = text('parallelism', '并行度');
const GONE = text('operator gone', '算子消失');
const ADDED = text('operator added', '算子新增');
const RENAMED = text('the same states under another uid', '状态相同但 uid 不同');
const NOTHING = text('no operator, state or serializer changed', '算子、状态与序列化器没有变化');

function operatorLines({ before, after, gone, added }: OperatorChange, uidOf: UidOf, lang: Lang): readonly Html[] {
  const name = nameOf(after.outline, uidOf);
  const [old, now] = [before.outline, after.outline];
  return [
    ...(old.maxParallelism === now.maxParallelism
      ? []
      : [
          changeLine(
            'critical',
            text('max parallelism', '最大并行度'),
            `${name}: ${old.maxParallelism} → ${now.maxParallelism}`,
            lang,
          ),
        ]),
    ...gone.map((state) =>
      changeLine('critical', text('state gone', '状态消失'), `${name} > ${state.name} (${state.kind})`, lang),
    ),
    ...added.map((state) =>
      changeLine('good', text('state added', '状态新增'), `${name} > ${state.name} (${state.kind})`, lang),
    ),
  ];
}

/** `4 → 6: source, sink`: those that changed alike together. */
export function rescaled(operators: readonly OperatorChange[], uidOf: UidOf): readonly string[] {
  const steps = new Map<string, string[]>();
  for (const { before, after } of operators) {
    if (before.outline.parallelism === after.outline.parallelism) continue;
    const step = `${before.outline.parallelism} → ${after.outline.parallelism}`;
    steps.set(step, [...(steps.get(step) ?? []), nameOf(after.outline, uidOf)]);
  }
  return [...steps].map(([step, names]) => `${step}: ${names.join(', ')}`);
}

function changeLine(level: 'critical' | 'warning' | 'good' | 'info', what: Text, told: string, lang: Lang): Html {
  return html`<li class="${LEVELS[level]}"><span class="tag">${what[lang]}</span> <code>${neutralise(told)}</code></li>`;
}

const LEVELS = { critical: 'sick', warning: 'at-risk', good: 'healthy', info: 'unknown' } as const;

function serializerCard(operator: string, state: StateDifference, lang: Lang): readonly Html[] {
  const changed = [state.key, state.namespace, state.serializer].filter(({ because }) => because.length > 0);
  const [first] = changed;
  if (first === undefined) return [];
  const because = changed.flatMap((one) => one.because).map((one) => html`<li>${neutralise(one)}</li>`);
  const exception = state.exception === undefined ? '' : html`<pre>${state.exception}</pre>`;
  const level = state.exception === undefined ? 'warning' : 'critical';
  return [
    html`<div class="card ${level}"><span class="tag">${COMPATIBILITY[first.compatibility][lang]}</span> <code>${neutralise(`${operator} > ${state.name}`)}</code><ul>${because}</ul>${exception}</div>`,
  ];
}

/** How Flink takes state whose serializer changed. */
export const COMPATIBILITY: Readonly<Record<StateDifference['serializer']['compatibility'], Text>> = {
  same: text('same', '相同'),
  'as-is': text('compatible as is', '直接兼容'),
  'after-migration': text('compatible after migration', '迁移后兼容'),
  unknown: text('only the job’s classes can tell', '只有作业的类才能判断'),
  incompatible: text('incompatible', '不兼容'),
};

function nameOf(outline: OperatorFacts['outline'], uidOf: UidOf): string {
  return uidOf(outline) ?? outline.name ?? outline.id;
}
