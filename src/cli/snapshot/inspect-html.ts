import { type Text, text } from '#evidence';
import { type Html, html, type Lang, neutralise } from '#report';
import { firstOf, type OperatorPicture, type Problem, type SnapshotPicture } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
import { operatorPart } from './operator-html.ts';
import { snapshotPage } from './page-html.ts';

/** A picture, and the verdict of `check` if there is one. */
export interface HtmlSnapshot {
  readonly name: string;
  /** Undefined: its `_metadata` cannot be read. */
  readonly picture: SnapshotPicture | undefined;
  readonly problems: readonly Problem[];
  readonly verdict?: { readonly word: Text; readonly level: 'healthy' | 'at-risk' | 'sick' };
}

/** Snapshots as one self-contained page, in pieces: nothing is loaded, nothing runs. */
export function inspectHtml(snapshots: readonly HtmlSnapshot[], lang: Lang): Iterable<string> {
  const title = text('Flink snapshot', 'Flink 快照')[lang];
  const [only, ...others] = snapshots;
  const name = only === undefined || others.length > 0 ? '' : `: ${only.name}`;
  return snapshotPage(`${title}${name}`, snapshotParts(snapshots, lang), lang);
}

function* snapshotParts(snapshots: readonly HtmlSnapshot[], lang: Lang): Generator<Html> {
  for (const { name, picture, problems, verdict } of snapshots) {
    yield html`<header><h1>${clean(name)}</h1>
${picture === undefined ? '' : html`<p class="soft">${whatText(picture, lang)}</p>`}</header>
<main>
${verdict === undefined ? '' : html`<p class="${verdict.level}"><span class="tag">${verdict.word[lang]}</span></p>`}
${picture === undefined ? '' : figuresPart(picture, lang)}
${problemsPart(problems, lang)}
`;
    if (picture !== undefined) yield* contentParts(picture, lang);
    yield html`
</main>
`;
  }
}

function whatText({ kind, format, checkpointId, metadataVersion }: SnapshotPicture, lang: Lang): string {
  const what = (kind === 'savepoint' ? text('savepoint', '保存点') : text('checkpoint', '检查点'))[lang];
  return `${what}, ${format}, id ${checkpointId}, _metadata ${text('version', '版本')[lang]} ${metadataVersion}`;
}

function* contentParts(picture: SnapshotPicture, lang: Lang): Generator<Html> {
  const operators = [...picture.operators].sort((a, b) => bytesOf(b) - bytesOf(a));
  yield html`<h2>${text('Where the bytes are', '字节分布')[lang]}</h2>
${totalsPart(operators, lang)}
<h2>${text('Operators', '算子')[lang]}</h2>
${overviewPart(operators, lang)}
`;
  for (const operator of operators) if (operator.states.length > 0) yield operatorPart(operator, lang);
  yield filesPart(picture, lang);
}

function bytesOf({ inlineBytes, referencedBytes }: OperatorPicture): number {
  return inlineBytes + referencedBytes;
}

function figuresPart(
  { metadataBytes, inlineBytes, referencedBytes, operators, files }: SnapshotPicture,
  lang: Lang,
): Html {
  const rpc = Math.max(0, ...operators.map(({ restoreRpcBytes }) => restoreRpcBytes));
  const figures: readonly (readonly [Text, string])[] = [
    [text('state in all', '状态总量'), sizeText(inlineBytes + referencedBytes)],
    [text('_metadata', '_metadata'), sizeText(metadataBytes)],
    [text('of it state', '其中为状态'), sizeText(inlineBytes)],
    [text('in files', '文件中'), `${sizeText(referencedBytes)} / ${countText(files.length)}`],
    [text('largest restore RPC', '最大恢复 RPC'), sizeText(rpc)],
  ];
  const boxes = figures.map(
    ([label, figure]) => html`<div class="figure"><b>${figure}</b><small>${label[lang]}</small></div>`,
  );
  return html`<div class="figures">${boxes}</div>`;
}

const MOST_PROBLEMS = 500;

function problemsPart(problems: readonly Problem[], lang: Lang): Html {
  const rest = problems.length - MOST_PROBLEMS;
  const more = rest > 0 ? html`<p class="soft">+ ${countText(rest)}</p>` : '';
  return html`${problems.slice(0, MOST_PROBLEMS).map((problem) => problemPart(problem, lang))}${more}`;
}

function problemPart({ id, severity, message, remedy }: Problem, lang: Lang): Html {
  return html`<div class="card ${severity}"><span class="tag">${id}</span><p>${clean(message[lang])}</p><p>→ ${clean(remedy[lang])}</p></div>`;
}

/** Totals of the same bytes, from three sides. */
function totalsPart(operators: readonly OperatorPicture[], lang: Lang): Html {
  const byOperator = operators.map((one) => [fullName(one), bytesOf(one)] as const);
  const states = operators.flatMap((operator) => operator.states.map((state) => ({ operator, state })));
  const byKind = summed(states.map(({ state }) => [state.kind, state.bytes ?? 0]));
  const byState = states.map(
    ({ operator, state }) => [`${fullName(operator)} > ${state.name}`, state.bytes ?? 0] as const,
  );
  return html`${barsPart(text('by operator', '按算子'), byOperator, lang)}${barsPart(text('by kind', '按类型'), byKind, lang)}${barsPart(text('by state', '按状态'), byState, lang)}${unmeasuredPart(states.filter(({ state }) => state.bytes === null && state.entries !== 0).length, lang)}`;
}

function summed(amounts: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount);
  return [...sums];
}

const MOST_BARS = 12;

function barsPart(head: Text, amounts: readonly (readonly [string, number])[], lang: Lang): Html {
  const sorted = amounts.filter(([, amount]) => amount > 0).sort(([, a], [, b]) => b - a);
  const most = sorted[0]?.[1] ?? 1;
  const rows = sorted
    .slice(0, MOST_BARS)
    .map(
      ([name, amount]) =>
        html`<tr><td>${clean(name)}</td><td class="n">${sizeText(amount)}</td><td class="wide"><div class="bar"><i style="width:${((amount / most) * 100).toFixed(1)}%"></i></div></td></tr>`,
    );
  const rest = sorted.length - MOST_BARS;
  const more = rest > 0 ? html`<tr><td class="soft">+ ${rest}</td><td></td><td></td></tr>` : '';
  return html`<h4>${head[lang]}</h4><table class="list">${rows}${more}</table>`;
}

/** Of streams that hold several states, sizes of single states are known once entries were read. */
function unmeasuredPart(count: number, lang: Lang): Html {
  if (count === 0) return html``;
  const told = text(
    `${count} states were not measured one by one: snapshot inspect --entries does`,
    `${count} 个状态未单独测量：可用 snapshot inspect --entries`,
  );
  return html`<p class="soft">${told[lang]}</p>`;
}

/** Names are often alike, uids are not. */
function fullName(operator: OperatorPicture): string {
  const name = nameOf(operator);
  return operator.uid === null || operator.uid === name ? name : `${name} (${operator.uid})`;
}

function nameOf({ name, uid, id }: OperatorPicture): string {
  return name ?? uid ?? id;
}

function overviewPart(operators: readonly OperatorPicture[], lang: Lang): Html {
  const heads = [
    text('operator', '算子'),
    text('uid', 'uid'),
    text('parallelism', '并行度'),
    text('states', '状态数'),
    text('in _metadata', '_metadata 中'),
    text('in files', '文件中'),
    text('restore RPC', '恢复 RPC'),
  ];
  const rows = operators.map((one) => {
    const numbers = [
      `${one.parallelism}/${one.maxParallelism}`,
      one.finished ? text('finished', '已结束')[lang] : String(one.states.length),
      sizeText(one.inlineBytes),
      sizeText(one.referencedBytes),
      sizeText(one.restoreRpcBytes),
    ].map((cell) => html`<td class="n">${cell}</td>`);
    const link =
      one.states.length === 0 ? html`${clean(nameOf(one))}` : html`<a href="#op-${one.id}">${clean(nameOf(one))}</a>`;
    return html`<tr><td>${link}</td><td>${clean(one.uid ?? '')}</td>${numbers}</tr>`;
  });
  const head = heads.map((one, index) => html`<th class="${index > 1 ? 'n' : ''}">${one[lang]}</th>`);
  return html`<table class="list"><tr>${head}</tr>${rows}</table>`;
}

const MOST_FILES = 500;

function filesPart({ files }: SnapshotPicture, lang: Lang): Html {
  if (files.length === 0) return html``;
  const rows = [...firstOf(files, MOST_FILES)].map(
    ({ path, bytes, status }) =>
      html`<tr><td><code>${clean(path)}</code></td><td class="n">${bytes < 0 ? '?' : sizeText(bytes)}</td><td>${status === 'not-checked' ? '' : status}</td></tr>`,
  );
  const more =
    files.length > MOST_FILES
      ? html`<tr><td class="soft">+ ${countText(files.length - MOST_FILES)}</td><td></td><td></td></tr>`
      : '';
  return html`<details><summary>${text('Files', '文件')[lang]} (${countText(files.length)})</summary><table class="list">${rows}${more}</table></details>`;
}

function clean(given: string): string {
  return neutralise(given);
}
