import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { text } from '#evidence';
import {
  type Condition,
  CSV_HEAD,
  conditionOf,
  csvPrinter,
  describeOperators,
  type EntryPrinter,
  type EntryQuery,
  jsonPrinter,
  type OperatorOutline,
  plain,
  readEntries,
  reasonText,
  type Snapshot,
  type StateEntry,
  type UidOf,
} from '#snapshots';
import type { Console } from '../console.ts';
import { choiceOf } from '../nearest.ts';
import { mustBeWritable, writeOutputFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { countText } from './amounts.ts';
import { type LineWriter, lineWriterOf } from './line-writer.ts';
import { type UidOptions, uidsGiven, withSnapshot } from './open.ts';

export interface ReadOptions extends UidOptions {
  readonly format: string;
  readonly operator?: string;
  readonly state?: string;
  readonly key?: string;
  readonly keyGroup?: string;
  readonly namespace?: string;
  readonly where: readonly string[];
  readonly limit?: string;
  readonly output?: string;
}

const READ = 0;
const PARTLY = 1;
const FORMATS = ['jsonl', 'json', 'csv'] as const;

/** Prints entries of state, line by line, as they are read. */
export async function read(path: string, options: ReadOptions, console: Console): Promise<number> {
  const plan = await planOf(options);
  const into = async (stream: Writable): Promise<boolean> => {
    const writer = lineWriterOf(stream);
    const whole = await withSnapshot(path, options, console, (snapshot) => pour(snapshot, plan, writer, console));
    await writer.end(stream !== process.stdout);
    return whole;
  };
  if (options.output === undefined) return (await into(process.stdout)) ? READ : PARTLY;
  await mustBeWritable(options.output);
  let whole = false;
  await writeOutputFile(options.output, async (temporary) => {
    whole = await into(createWriteStream(temporary));
    return true;
  });
  return whole ? READ : PARTLY;
}

interface Plan {
  readonly csv: boolean;
  readonly uidOf: UidOf;
  readonly limit: number;
  readonly conditions: readonly Condition[];
  readonly operator: string | undefined;
  readonly uid: readonly string[] | undefined;
  readonly states: readonly string[] | undefined;
  readonly query: Pick<EntryQuery, 'state' | 'keyGroup' | 'key'>;
}

async function planOf(options: ReadOptions): Promise<Plan> {
  const { key, namespace, operator } = options;
  const states = options.state?.split(',');
  const keyGroup = numberOf('--key-group', options.keyGroup);
  return {
    csv: choiceOf('--format', options.format, FORMATS) === 'csv',
    uidOf: await uidsGiven(
      operator === undefined ? options : { ...options, uid: [options.uid, operator].filter(Boolean).join() },
    ),
    limit: numberOf('--limit', options.limit) ?? Number.POSITIVE_INFINITY,
    conditions: [
      ...options.where.map(whereOf),
      ...(key === undefined ? [] : [(entry: StateEntry) => plain(entry.key) === key]),
      ...(namespace === undefined ? [] : [(entry: StateEntry) => plain(entry.namespace) === namespace]),
    ],
    operator,
    uid: options.uid?.split(','),
    states,
    query: {
      ...(states !== undefined && { state: (name: string) => states.includes(name) }),
      ...(keyGroup !== undefined && { keyGroup }),
      ...(key !== undefined && { key }),
    },
  };
}

function whereOf(given: string): Condition {
  const condition = conditionOf(given);
  if (condition !== undefined) return condition;
  throw new UsageError(
    text(
      `--where "${given}": expected a place, a comparison and a value, such as key=42, key.customer~acme or value.count>=10.`,
      `--where "${given}"：应为“位置 比较符 值”，如 key=42、key.customer~acme 或 value.count>=10。`,
    ),
  );
}

function numberOf(flag: string, given: string | undefined): number | undefined {
  if (given === undefined || /^\d{1,15}$/.test(given)) return given === undefined ? undefined : Number(given);
  throw new UsageError(text(`${flag} ${given}: expected a number.`, `${flag} ${given}：应为数字。`));
}

/** Values may be large: lines are not collected beyond this. */
const MOST_WAITING = 1 << 20;

/** @returns whether everything that was asked for could be read */
async function pour(snapshot: Snapshot, plan: Plan, writer: LineWriter, console: Console): Promise<boolean> {
  const progress = progressOn(console);
  let unreadable = 0;
  let printed = 0;
  if (!snapshot.outline.operators.some((operator) => isAsked(operator, plan))) throw noSuchOperator(snapshot, plan);
  const printers = new Map<OperatorOutline, EntryPrinter>();
  const batches = readEntries(snapshot, {
    ...plan.query,
    operator: (operator) => isAsked(operator, plan),
    onUnreadable: (reason, { id }) => {
      unreadable++;
      void console.say(text(`${id}: ${reason}`, `${id}：${reasonText(reason).zh}`));
    },
  });
  const { conditions, limit } = plan;
  if (plan.csv) writer.lines.text(CSV_HEAD);
  for await (const { operator, entries } of batches) {
    const printer = printers.get(operator) ?? (plan.csv ? csvPrinter : jsonPrinter)(operator, plan.uidOf(operator));
    printers.set(operator, printer);
    for (const entry of entries) {
      if (printed >= limit) break;
      if (conditions.length > 0 && !conditions.every((holds) => holds(entry))) continue;
      printer.print(entry, writer.lines);
      printed++;
      if (writer.lines.length > MOST_WAITING) await writer.drained();
    }
    progress(entries.length);
    if (!(await writer.drained()) || printed >= limit) break;
  }
  if (printed === 0 && plan.limit > 0) await tellNothing(snapshot, plan, console);
  return unreadable === 0;
}

/** A state that is not there is a mistake; that no entry matches is an answer. */
async function tellNothing(snapshot: Snapshot, plan: Plan, console: Console): Promise<void> {
  const { states } = plan;
  if (states !== undefined) {
    const described = await describeOperators(snapshot, { count: false });
    const known = described.filter(({ outline }) => isAsked(outline, plan)).flatMap((one) => one.states);
    const names = [...new Set(known.map(({ name }) => name))];
    if (!names.some((name) => states.includes(name))) throw noSuchState(names);
  }
  await console.say(text('no entry matches', '没有符合条件的条目'));
}

function noSuchState(names: readonly string[]): UsageError {
  const list = names.join(', ');
  return new UsageError(text(`no such state there. There are: ${list}.`, `没有这样的状态。其中有：${list}。`));
}

function isAsked(operator: OperatorOutline, { operator: asked, uid, uidOf }: Plan): boolean {
  const isNamed = operator.id === asked?.toLowerCase() || operator.name === asked || uidOf(operator) === asked;
  if (asked !== undefined && !isNamed) return false;
  return uid === undefined || uid.includes(uidOf(operator) ?? '');
}

function noSuchOperator({ outline }: Snapshot, { uidOf }: Plan): UsageError {
  const known = outline.operators.map((operator) => uidOf(operator) ?? operator.name ?? operator.id).join(', ');
  return new UsageError(
    text(`no such operator in this snapshot. It has: ${known}.`, `该快照中没有这样的算子。其中有：${known}。`),
  );
}

const SHOWN_EVERY_MS = 100;

/** Entries so far, and per second. */
function progressOn({ progress }: Console): (entries: number) => void {
  const started = performance.now();
  let total = 0;
  let shownAt = 0;
  return (entries) => {
    total += entries;
    const now = performance.now();
    if (now - shownAt < SHOWN_EVERY_MS) return;
    shownAt = now;
    const rate = Math.round(total / Math.max(0.001, (now - started) / 1000));
    progress.show(
      text(`${countText(total)} entries, ${countText(rate)}/s`, `${countText(total)} 条，${countText(rate)} 条/秒`),
    );
  };
}
