import { text } from '#evidence';
import { type OperatorOutline, reasonText, type Snapshot, uidFinder } from '#snapshots';
import {
  changeMaxParallelism,
  dropOperator,
  dropState,
  gatherFiles,
  type Operation,
  type PathChange,
  planOf,
  Refused,
  renameOperator,
  rewritePaths,
} from '#surgery';
import type { Console } from '../console.ts';
import { choiceOf } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';
import { type StoreOptions, withSnapshot } from './open.ts';
import { planDocument, planText } from './plan-page.ts';
import { verifyCopy } from './verify-copy.ts';
import { mustBeNew, writeCopy } from './write-copy.ts';

export interface OperateOptions extends StoreOptions {
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly format: string;
}

interface OperatorOptions extends OperateOptions {
  readonly operator?: string;
}

export interface DropOptions extends OperatorOptions {
  readonly state?: string;
}

export interface RenameOptions extends OperatorOptions {
  readonly toUid?: string;
}

export interface RelocateOptions extends OperateOptions {
  readonly paths: readonly string[];
}

export interface MaxParallelismOptions extends OperatorOptions {
  readonly to?: string;
}

const DONE = 0;

/** Drops one operator, or one named state of it, from a copy. */
export function drop(path: string, options: DropOptions, console: Console): Promise<number> {
  const { state } = options;
  return onOperator(path, options, console, async (snapshot, operator) =>
    state === undefined ? dropOperator(snapshot, operator) : dropState(snapshot, operator, state),
  );
}

/** Gives an operator another uid, in a copy. */
export function rename(path: string, options: RenameOptions, console: Console): Promise<number> {
  const { toUid } = options;
  if (toUid === undefined || toUid === '') {
    throw new UsageError(text('rename needs --to-uid <uid>.', 'rename 需要 --to-uid <uid>。'));
  }
  return onOperator(path, options, console, (snapshot, operator) => renameOperator(snapshot, operator, toUid));
}

/** Makes paths right for another place: all files in one folder, or other beginnings of absolute paths. */
export function relocate(path: string, options: RelocateOptions, console: Console): Promise<number> {
  const changes = options.paths.map(pathChangeOf);
  return operate(path, options, console, (snapshot) =>
    changes.length === 0 ? gatherFiles(snapshot) : rewritePaths(snapshot, changes),
  );
}

function pathChangeOf(given: string): PathChange {
  const [, from, to] = /^([^=]+)=([^=]+)$/.exec(given) ?? [];
  if (from !== undefined && to !== undefined) return { from, to };
  throw new UsageError(
    text(
      `--paths ${given}: expected <old>=<new>, such as hdfs:///flink=s3://bucket/flink.`,
      `--paths ${given}：应为 <旧>=<新>，如 hdfs:///flink=s3://bucket/flink。`,
    ),
  );
}

/** Gives an operator without keyed state another max parallelism, in a copy. */
export function maxParallelism(path: string, options: MaxParallelismOptions, console: Console): Promise<number> {
  const { to = '' } = options;
  if (!/^\d{1,9}$/.test(to)) {
    throw new UsageError(text('max-parallelism needs --to <number>.', 'max-parallelism 需要 --to <数字>。'));
  }
  return onOperator(path, options, console, (snapshot, operator) =>
    changeMaxParallelism(snapshot, operator, Number(to)),
  );
}

function onOperator(
  path: string,
  options: OperatorOptions,
  console: Console,
  how: (snapshot: Snapshot, operator: OperatorOutline) => Promise<Operation>,
): Promise<number> {
  const { operator } = options;
  if (operator === undefined) throw new UsageError(OPERATOR_MISSING);
  return operate(path, options, console, (snapshot) => how(snapshot, operatorOf(snapshot, operator)));
}

const FORMATS = ['text', 'json'] as const;

async function operate(
  path: string,
  options: OperateOptions,
  console: Console,
  how: (snapshot: Snapshot) => Promise<Operation>,
): Promise<number> {
  const { output, dryRun } = options;
  const format = choiceOf('--format', options.format, FORMATS);
  if (output === undefined && !dryRun) throw new UsageError(OUTPUT_MISSING);
  if (output !== undefined) await mustBeNew(output);
  return withSnapshot(path, options, console, async (snapshot) => {
    const plan = await refusable(async () => planOf(snapshot, await how(snapshot)));
    const written = dryRun ? undefined : output;
    if (written !== undefined) {
      console.progress.show(text(`writing ${written}`, `正在写入 ${written}`));
      await writeCopy(snapshot.files.metadata, plan, written, (unfinished) => verifyCopy(unfinished, snapshot, plan));
    }
    const page =
      format === 'json' ? await planDocument(plan, path, written) : planText(plan, snapshot.outline, written, console);
    await console.result(page);
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
    throw new UsageError(text(`not done: ${problem.message}.`, `未执行：${reasonText(problem.message).zh}。`));
  }
}
