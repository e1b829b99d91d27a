import type { Text } from '#evidence';
import { text } from '#evidence';
import { type Lang, neutralise, type Paint, paintOf, type Terminal, widthOf, wrap } from '#report';
import type { OperatorPicture, SnapshotPicture, StatePicture } from '#snapshots';
import { countText, sizeText } from './amounts.ts';
import { heatLine } from './heat-line.ts';
import { amountsBySubtask, heatFigures, isOfSubtasks } from './heat-rows.ts';
import { keyedCost } from './keyed-cost.ts';
import { table } from './table.ts';

/** A snapshot for a terminal: what it is and where the bytes are on one screen, then each operator with its states. */
export function inspectText(picture: SnapshotPicture, lang: Lang, terminal: Terminal): string {
  const paint = paintOf(terminal.colour);
  const page: Page = { lang, paint, width: terminal.width };
  const operators = [...picture.operators].sort((a, b) => bytesOf(b) - bytesOf(a));
  const lines = [
    ...headLines(picture, page),
    '',
    ...overview(operators, page),
    ...kindLines(operators, page),
    ...operators
      .filter(({ states }) => states.length > 0)
      .flatMap((operator) => ['', ...operatorLines(operator, page)]),
    ...problemLines(picture, page),
  ];
  return `${lines.join('\n')}\n`;
}

interface Page {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly width: number;
}

function headLines(picture: SnapshotPicture, { lang, paint }: Page): readonly string[] {
  const { kind, format, checkpointId, metadataVersion, metadataBytes, inlineBytes, referencedBytes, files } = picture;
  const what = (kind === 'savepoint' ? text('savepoint', '保存点') : text('checkpoint', '检查点'))[lang];
  const sizes = text(
    `_metadata ${sizeText(metadataBytes)}, version ${metadataVersion} (${RELEASES[metadataVersion] ?? '?'}); state: ${sizeText(inlineBytes)} in it, ${sizeText(referencedBytes)} in ${countText(files.length)} files`,
    `_metadata ${sizeText(metadataBytes)}，版本 ${metadataVersion}（${RELEASES[metadataVersion] ?? '?'}）；状态：其中 ${sizeText(inlineBytes)}，另有 ${countText(files.length)} 个文件共 ${sizeText(referencedBytes)}`,
  );
  return [paint.bold(`${clean(picture.name)}: ${what}, ${format}, id ${checkpointId}`), sizes[lang]];
}

/** Which Flink writes which version of `_metadata`. */
const RELEASES: Readonly<Record<number, string>> = {
  1: 'Flink 1.2',
  2: 'Flink 1.3–1.10',
  3: 'Flink 1.11–1.15',
  4: 'Flink 1.16–1.20',
  5: 'Flink 2.0',
  6: 'Flink ≥ 2.1',
};

function bytesOf({ inlineBytes, referencedBytes }: OperatorPicture): number {
  return inlineBytes + referencedBytes;
}

function overview(operators: readonly OperatorPicture[], { lang, paint }: Page): readonly string[] {
  const heads: readonly Text[] = [
    text('operator', '算子'),
    text('uid', 'uid'),
    text('parallelism', '并行度'),
    text('states', '状态数'),
    text('in _metadata', '_metadata 中'),
    text('in files', '文件中'),
    text('restore RPC', '恢复 RPC'),
  ];
  const rows = operators.map((operator) => [
    clean(operator.name ?? operator.id.slice(0, 8)),
    clean(operator.uid ?? `(${operator.id.slice(0, 8)}…)`),
    `${operator.parallelism}/${operator.maxParallelism}`,
    operator.finished ? text('finished', '已结束')[lang] : String(operator.states.length),
    sizeText(operator.inlineBytes),
    sizeText(operator.referencedBytes),
    sizeText(operator.restoreRpcBytes),
  ]);
  const [head = '', ...body] = table([heads.map((one) => one[lang]), ...rows], [0, 1]);
  return [paint.dim(head), ...body];
}

/** How much of which kind: where a job's state grows, the kind tells why. */
function kindLines(operators: readonly OperatorPicture[], { lang, paint, width }: Page): readonly string[] {
  const sums = new Map<string, number>();
  for (const { kind, bytes } of operators.flatMap(({ states }) => states)) {
    if (bytes !== null && bytes > 0) sums.set(kind, (sums.get(kind) ?? 0) + bytes);
  }
  if (sums.size === 0) return [];
  const sorted = [...sums].sort(([, a], [, b]) => b - a).map(([kind, bytes]) => `${kind} ${sizeText(bytes)}`);
  const line = `${text('by kind', '按类型')[lang]}: ${sorted.join(', ')}`;
  return ['', ...wrap(line, width).map((one) => paint.dim(one))];
}

function operatorLines(operator: OperatorPicture, page: Page): readonly string[] {
  const { paint, lang } = page;
  const name = operator.name ?? operator.uid;
  const ids = [
    ...(name === null ? [] : [operator.id]),
    ...(operator.uid === null ? [] : [`uid ${clean(operator.uid)}`]),
  ];
  const title = `${clean(name ?? operator.id)}  ${paint.dim(ids.join(' '))}`.trimEnd();
  return [
    paint.bold(title),
    ...operator.states.flatMap((state) => stateLines(state, page)),
    ...wrap(keyedCost(operator)[lang], page.width - 2)
      .filter((line) => line !== '')
      .map((line) => `  ${paint.dim(line)}`),
    ...heat(
      text('by subtask', '按子任务'),
      amountsBySubtask(operator.bytesPerSubtask, operator.parallelism),
      operator.states.filter(isOfSubtasks).map(({ name: label, bytesPerSubtask }) => ({
        label: clean(label),
        amounts: amountsBySubtask(bytesPerSubtask, operator.parallelism),
      })),
      page,
    ),
    ...heat(
      text('by key group', '按 key group'),
      operator.bytesPerKeyGroup,
      operator.states.map(({ name: label, bytesPerKeyGroup: amounts }) => ({ label: clean(label), amounts })),
      page,
    ),
    ...operator.largestKeys
      .slice(0, 1)
      .map(
        ({ key, state, bytes, keyGroup }) =>
          `  ${text('largest key', '最大的 key')[lang]}: ${clean(shorten(key))} (${clean(state)}, key group ${keyGroup}) ${sizeText(bytes)}`,
      ),
  ];
}

function stateLines(state: StatePicture, { paint, lang, width }: Page): readonly string[] {
  const { name, kind, backend, printed } = state;
  const amounts = [
    kind,
    ...(backend === null ? [] : [backend]),
    ...entriesText(state, lang),
    ...(state.bytes === null ? [] : [sizeText(state.bytes)]),
    ...(state.restoreRpcBytes === null
      ? []
      : [`${text('restore RPC', '恢复 RPC')[lang]} ${sizeText(state.restoreRpcBytes)}`]),
  ];
  const serializers = [
    ...(printed.key === null ? [] : [`key ${printed.key}`]),
    ...(printed.namespace === null || printed.namespace === 'void' ? [] : [`namespace ${printed.namespace}`]),
    ...(printed.value === null ? [] : [`value ${printed.value}`]),
  ];
  return [
    `  ${paint.cyan(clean(name))}  ${amounts.join(', ')}`,
    ...wrap(clean(serializers.join('; ')), width - 4)
      .filter((line) => line !== '')
      .map((line) => `    ${line}`),
    ...state.opaque.map(
      (path) => `    ${paint.yellow(`${text('only the job can read', '只有作业能读取')[lang]}: ${clean(path)}`)}`,
    ),
  ];
}

function entriesText({ kind, entries, entriesAtMost }: StatePicture, lang: Lang): readonly string[] {
  if (kind === 'in-flight')
    return [text(`${countText(entries ?? 0)} buffers`, `${countText(entries ?? 0)} 个缓冲区`)[lang]];
  if (entries !== null) return [text(`${countText(entries)} entries`, `${countText(entries)} 条`)[lang]];
  if (entriesAtMost === null) return [];
  if (entriesAtMost === 0) return [text('0 entries', '0 条')[lang]];
  return [text(`≤ ${countText(entriesAtMost)} entries`, `≤ ${countText(entriesAtMost)} 条`)[lang]];
}

const WIDEST_HEAT = 64;
/** Lines of single states under the one of all, the largest. */
const MOST_HEAT_STATES = 6;

interface HeatLine {
  readonly label: string;
  readonly amounts: readonly number[];
}

/** All bytes in one line, and under it a line for each state that has any, by its own largest. */
function heat(what: Text, all: readonly number[], states: readonly HeatLine[], page: Page): readonly string[] {
  const { lang, width, paint } = page;
  if (all.length < 2 || all.every((amount) => amount === 0)) return [];
  const own = states.filter(({ amounts }) => amounts.some((amount) => amount > 0));
  const shown = own.length > 1 ? largestOf(own) : [];
  const label = Math.min(34, Math.max(...[what[lang], ...shown.map((one) => one.label)].map(widthOf)));
  const columns = Math.max(16, Math.min(WIDEST_HEAT, width - label - 16));
  const line = (name: string, amounts: readonly number[]) =>
    `  ${cut(name, label)}  ${paint.cyan(heatLine(amounts, columns))}`;
  return [
    `${line(what[lang], all)}  ${paint.dim(`0–${all.length - 1}`)}`,
    ...shown.map((one) => line(one.label, one.amounts)),
    `  ${' '.repeat(label)}  ${paint.dim(heatFigures(all)[lang])}`,
  ];
}

function largestOf(lines: readonly HeatLine[]): readonly HeatLine[] {
  const total = ({ amounts }: HeatLine) => amounts.reduce((sum, amount) => sum + amount, 0);
  return lines.toSorted((a, b) => total(b) - total(a)).slice(0, MOST_HEAT_STATES);
}

function cut(name: string, width: number): string {
  const short = widthOf(name) > width ? `${[...name].slice(0, width - 1).join('')}…` : name;
  return short + ' '.repeat(Math.max(0, width - widthOf(short)));
}

/** Where a folder is missing, each of its thousands of files is a problem. */
const MOST_PROBLEMS = 20;

function problemLines({ problems }: SnapshotPicture, { lang, paint }: Page): readonly string[] {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ message }) => paint.red(clean(message[lang])));
  const rest = countText(problems.length - MOST_PROBLEMS);
  const more = problems.length > MOST_PROBLEMS ? [paint.dim(text(`… ${rest} more`, `… 另有 ${rest} 个`)[lang])] : [];
  return lines.length === 0 ? [] : ['', ...lines, ...more];
}

function shorten(key: string): string {
  return key.length > 60 ? `${key.slice(0, 57)}…` : key;
}

function clean(given: string): string {
  return neutralise(given).replaceAll('\n', ' ');
}
