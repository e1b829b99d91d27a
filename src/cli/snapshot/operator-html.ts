import { type Text, text } from '#evidence';
import { type Html, html, type Lang, neutralise } from '#report';
import type { OperatorPicture, StatePicture } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
import { type HeatRow, heatGrid } from './heat-grid.ts';
import { amountsBySubtask, heatFigures, isOfSubtasks, subtaskOfGroup } from './heat-rows.ts';
import { keyedCost } from './keyed-cost.ts';

/** One operator: its states, where they lie, its largest keys. */
export function operatorPart(operator: OperatorPicture, lang: Lang): Html {
  const { id, uid, name, states } = operator;
  const title = name ?? uid ?? id;
  const ids = [...(title === id ? [] : [id]), ...(uid === null || title === uid ? [] : [`uid ${uid}`])].join(' · ');
  return html`<section id="op-${id}"><h3>${neutralise(title)}</h3><p><small>${neutralise(ids)}</small></p>
<table class="list"><tr>${HEADS.map((one, index) => html`<th class="${index > 1 ? 'n' : ''}">${one[lang]}</th>`)}</tr>
${states.map((state) => stateRow(state, lang))}</table>
<p class="soft">${keyedCost(operator)[lang]}</p>
${subtaskPart(operator, lang)}${groupPart(operator, lang)}${keysPart(operator, lang)}</section>
`;
}

const HEADS: readonly Text[] = [
  text('state and serializers', '状态与序列化器'),
  text('kind', '类型'),
  text('entries', '条数'),
  text('bytes', '字节'),
  text('restore RPC', '恢复 RPC'),
];

function stateRow(
  { name, kind, backend, printed, entries, entriesAtMost, bytes, restoreRpcBytes, opaque }: StatePicture,
  lang: Lang,
): Html {
  const serializers = [
    ...(printed.key === null ? [] : [`key ${printed.key}`]),
    ...(printed.namespace === null || printed.namespace === 'void' ? [] : [`namespace ${printed.namespace}`]),
    ...(printed.value === null ? [] : [`value ${printed.value}`]),
  ].join('; ');
  const counted =
    entries === null ? (entriesAtMost === null ? '' : `≤ ${countText(entriesAtMost)}`) : countText(entries);
  const hidden = opaque.map(
    (path) =>
      html`<br><span class="opaque">${text('only the job can read', '只有作业能读取')[lang]}: ${neutralise(path)}</span>`,
  );
  return html`<tr><td><code>${neutralise(name)}</code><br><small>${neutralise(serializers)}</small>${hidden}</td><td class="k">${kind}${backend === null ? '' : `, ${backend}`}</td><td class="n">${counted}</td><td class="n">${bytes === null ? '' : sizeText(bytes)}</td><td class="n">${restoreRpcBytes === null ? '' : sizeText(restoreRpcBytes)}</td></tr>`;
}

function subtaskPart(operator: OperatorPicture, lang: Lang): Html {
  const all = amountsBySubtask(operator.bytesPerSubtask, operator.parallelism);
  if (all.length < 2 || all.every((amount) => amount === 0)) return html``;
  const states = operator.states.filter(isOfSubtasks).map((state) => ({
    label: neutralise(state.name),
    amounts: amountsBySubtask(state.bytesPerSubtask, operator.parallelism),
  }));
  const grid = heatGrid({
    rows: withSum(all, states, lang),
    tellCell: (row, from, to, amount) =>
      `${row.label}: ${text('subtask', '子任务')[lang]} ${span(from, to)}, ${sizeText(amount)}`,
  });
  return html`<h4>${text('Bytes by subtask', '按子任务的字节')[lang]} <small>${heatFigures(all)[lang]}</small></h4>${grid}`;
}

function groupPart({ bytesPerKeyGroup: all, states, parallelism }: OperatorPicture, lang: Lang): Html {
  if (all.length < 2 || all.every((amount) => amount === 0)) return html``;
  const rows = states.map(({ name, bytesPerKeyGroup }) => ({ label: neutralise(name), amounts: bytesPerKeyGroup }));
  const grid = heatGrid({
    rows: withSum(all, rows, lang),
    tellCell: (row, from, to, amount) =>
      `${row.label}: key group ${span(from, to)} (${text('subtask', '子任务')[lang]} ${subtaskOfGroup(from, parallelism, all.length)}), ${sizeText(amount)}`,
  });
  return html`<h4>${text('Bytes by key group', '按 key group 的字节')[lang]} <small>${heatFigures(all)[lang]}</small></h4>${grid}`;
}

function withSum(all: readonly number[], rows: readonly HeatRow[], lang: Lang): readonly HeatRow[] {
  const filled = rows.filter(({ amounts }) => amounts.some((amount) => amount > 0));
  const [only, ...others] = filled;
  const isAll = only !== undefined && others.length === 0 && total(only.amounts) === total(all);
  return isAll ? filled : [{ label: text('all', '全部')[lang], amounts: all }, ...filled];
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function keysPart({ largestKeys }: OperatorPicture, lang: Lang): Html {
  if (largestKeys.length === 0) return html``;
  const rows = largestKeys.map(
    ({ key, state, keyGroup, entries, bytes }) =>
      html`<tr><td><code>${neutralise(key.length > 200 ? `${key.slice(0, 199)}…` : key)}</code></td><td>${neutralise(state)}</td><td class="n">${keyGroup}</td><td class="n">${countText(entries)}</td><td class="n">${sizeText(bytes)}</td></tr>`,
  );
  const heads = [
    text('key', 'key'),
    text('state', '状态'),
    text('key group', 'key group'),
    text('entries', '条数'),
    text('bytes', '字节'),
  ];
  const head = heads.map((one, index) => html`<th class="${index > 1 ? 'n' : ''}">${one[lang]}</th>`);
  return html`<h4>${text('Largest keys', '最大的 key')[lang]}</h4><table class="list"><tr>${head}</tr>${rows}</table>`;
}
