import { openLocalSnapshot, TABLE_CODECS } from '#collect';
import { type Text, text } from '#evidence';
import { neutralise, paintOf } from '#report';
import {
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  type OperatorOutline,
  openSnapshot,
  type Snapshot,
  uidFinder,
} from '#snapshots';
import {
  type Change,
  dropOperator,
  dropOperatorState,
  type Operation,
  type Plan,
  planOf,
  Refused,
  renameOperator,
} from '#surgery';
import type { Console } from '../console.ts';
import { UsageError } from '../usage-error.ts';
import { countText, sizeText } from './amounts.ts';
import { withSnapshot } from './open.ts';
import { mustBeNew, writeCopy } from './write-copy.ts';

export interface OperateOptions {
  readonly operator?: string;
  readonly output?: string;
  readonly dryRun?: boolean;
}

export interface DropOptions extends OperateOptions {
  readonly state?: string;
}

export interface RenameOptions extends OperateOptions {
  readonly toUid?: string;
}

const DONE = 0;

/** Drops one operator, or one named operator state of it, from a copy. */
export function drop(path: string, options: DropOptions, console: Console): Promise<number> {
  const { state } = options;
  return operate(path, options, console, (snapshot, operator) =>
    state === undefined
      ? Promise.resolve(dropOperator(snapshot, operator))
      : dropOperatorState(snapshot, operator, state),
  );
}

/** Gives an operator another uid, in a copy. */
export function rename(path: string, options: RenameOptions, console: Console): Promise<number> {
  const { toUid } = options;
  if (toUid === undefined || toUid === '') {
    throw new UsageError(text('rename needs --to-uid <uid>.', 'rename 需要 --to-uid <uid>。'));
  }
  return operate(path, options, console, (snapshot, operator) => renameOperator(snapshot, operator, toUid));
}

async function operate(
  path: string,
  { operator, output, dryRun }: OperateOptions,
  console: Console,
  how: (snapshot: Snapshot, operator: OperatorOutline) => Promise<Operation>,
): Promise<number> {
  if (operator === undefined) throw new UsageError(OPERATOR_MISSING);
  if (output === undefined && !dryRun) throw new UsageError(OUTPUT_MISSING);
  if (output !== undefined) await mustBeNew(output);
  return withSnapshot(path, console, async (snapshot) => {
    const plan = await refusable(async () => planOf(snapshot, await how(snapshot, operatorOf(snapshot, operator))));
    if (dryRun || output === undefined) {
      await console.result(planText(plan, text('would change', '将会更改'), console));
      return DONE;
    }
    console.progress.show(text(`writing ${output}`, `正在写入 ${output}`));
    await writeCopy(snapshot.files.metadata, plan, output, verify);
    await console.result(planText(plan, text(`written to ${output}`, `已写入 ${output}`), console));
    return DONE;
  });
}

const OPERATOR_MISSING = text('name the operator: --operator <uid|id|name>.', '请指定算子：--operator <uid|id|name>。');
const OUTPUT_MISSING = text(
  'name a new folder for the copy with -o, or look first with --dry-run.',
  '请用 -o 指定副本的新目录，或先用 --dry-run 查看。',
);

/** By id, name, or the uid its id is made of. */
function operatorOf({ outline }: Snapshot, asked: string): OperatorOutline {
  const uidOf = uidFinder([asked]);
  const found = outline.operators.filter(
    (operator) => operator.id === asked.toLowerCase() || operator.name === asked || uidOf(operator) === asked,
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const known = outline.operators.map(({ id, name, uid }) => uid ?? name ?? id).join(', ');
  throw new UsageError(
    text(
      `--operator ${asked}: ${found.length} operators are called so. This snapshot has: ${known}.`,
      `--operator ${asked}：有 ${found.length} 个算子符合。该快照中有：${known}。`,
    ),
  );
}

async function refusable<T>(plan: () => Promise<T>): Promise<T> {
  try {
    return await plan();
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    throw new UsageError(text(`not done: ${problem.message}.`, `未执行：${problem.message}。`));
  }
}

/** Reads the copy to its last byte before it gets its name. */
async function verify(unfinished: string): Promise<void> {
  const files = await openLocalSnapshot(unfinished);
  if (files === undefined) throw new Error(`${unfinished} is gone`);
  try {
    const snapshot = await openSnapshot(files, TABLE_CODECS);
    const limits = { frame: DEFAULT_FRAME, jobManagerHeap: DEFAULT_JOBMANAGER_HEAP };
    const { problems } = await checkSnapshot(snapshot, { limits, readAll: false });
    const broken = problems.find(
      ({ id }) => id === 'file-size-differs' || id === 'restore-files-missing' || id === 'state-unreadable',
    );
    if (broken !== undefined) throw new UsageError(broken.message);
  } finally {
    await files.close();
  }
}

function planText(plan: Plan, title: Text, { lang, terminal }: Console): string {
  const paint = paintOf(terminal.colour);
  const [before, after] = plan.metadataBytes;
  const changed = plan.files.filter(({ edits }) => edits.length > 0).length;
  const lines = [
    paint.bold(neutralise(title[lang])),
    ...plan.changes.map((change) => `  ${neutralise(changeText(change)[lang])}`),
    `  _metadata: ${sizeText(before)} → ${sizeText(after)}`,
    `  ${text(`files: ${countText(plan.files.length - changed)} copied, ${countText(changed)} changed`, `文件：复制 ${countText(plan.files.length - changed)} 个，更改 ${countText(changed)} 个`)[lang]}`,
    ...(plan.referred.length === 0 ? [] : [`  ${paint.yellow(referredText(plan.referred.length)[lang])}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function changeText(change: Change): Text {
  switch (change.kind) {
    case 'operator-dropped':
      return text(`- operator ${change.operator}`, `- 算子 ${change.operator}`);
    case 'operator-renamed':
      return text(
        `~ operator ${change.operator} → ${change.to} (uid ${change.uid})`,
        `~ 算子 ${change.operator} → ${change.to}（uid ${change.uid}）`,
      );
    case 'state-dropped':
      return text(
        `- state ${change.state} of ${change.operator}: ${countText(change.elements)} elements of ${change.subtasks} subtasks, ${sizeText(change.bytes)}`,
        `- ${change.operator} 的状态 ${change.state}：${change.subtasks} 个子任务的 ${countText(change.elements)} 个元素，${sizeText(change.bytes)}`,
      );
  }
}

function referredText(count: number): Text {
  return text(
    `${countText(count)} files stay where they are: the copy needs the original's folders, and must not be restored in CLAIM mode`,
    `${countText(count)} 个文件留在原处：副本依赖原快照的目录，且不得以 CLAIM 模式恢复`,
  );
}
