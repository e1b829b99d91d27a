import { leftoversAround } from '#collect/snapshots';
import { text } from '#evidence';
import type { Lang } from '#report';
import {
  type Checked,
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  type Leftovers,
  type Limits,
  type Problem,
  pictureOf,
  type Snapshot,
  type SnapshotPicture,
} from '#snapshots';
import type { Console } from '../console.ts';
import { FAIL_ON, type FailOn } from '../flags.ts';
import { choiceOf } from '../nearest.ts';
import { mustBeWritable, writeTextFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { type BrokenResult, brokenDocument, brokenResult, isMeant } from './check-broken.ts';
import { checkText, VERDICTS } from './check-text.ts';
import { inspectHtml } from './inspect-html.ts';
import { jsonPage } from './json-page.ts';
import { BrokenSnapshot, type Names, namesGiven, type UidOptions, withSnapshot } from './open.ts';

export interface CheckOptions extends UidOptions {
  readonly format: string;
  readonly readAll?: boolean;
  readonly framesize?: string;
  readonly jobmanagerHeap?: string;
  readonly failOn: string;
  readonly output?: string;
}

const FORMATS = ['text', 'json', 'html'] as const;

/** Tells whether snapshots will restore. Exit code 1: one has a problem of the severity asked for. */
export async function check(paths: readonly string[], options: CheckOptions, console: Console): Promise<number> {
  const format = choiceOf('--format', options.format, FORMATS);
  const failing = FAILING[choiceOf('--fail-on', options.failOn, FAIL_ON)];
  const limits = limitsOf(options);
  if (options.output !== undefined) await mustBeWritable(options.output);
  const names = await namesGiven(options);
  const results: Result[] = [];
  for (const path of paths) results.push(await checkOne(path, limits, names, options, console));
  const page =
    format === 'text'
      ? results.map((result) => checkText(result.path, result, console.lang, console.terminal)).join('\n')
      : documentPage(results, format, console.lang);
  if (options.output === undefined) await console.result(page);
  else await writeTextFile(options.output, page);
  const problems = results.flatMap((result) => result.problems);
  return problems.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

/** One snapshot as it was found; without a picture if its `_metadata` cannot be read. */
type Result = BrokenResult | (Checked & { readonly path: string; readonly picture: SnapshotPicture });

async function checkOne(
  path: string,
  limits: Limits,
  names: Names,
  options: CheckOptions,
  console: Console,
): Promise<Result> {
  try {
    return await withSnapshot(path, options, console, async (snapshot) => {
      const checked = await checkSnapshot(snapshot, {
        limits,
        readAll: options.readAll ?? false,
        nameOf: (operator) => names.uidOf(operator) ?? operator.name ?? names.nameOf(operator.id) ?? operator.id,
        ...(await aroundCheckpoint(snapshot)),
        onOperator: ({ name, id }) => console.progress.show(text(`checking ${name ?? id}`, `正在检查 ${name ?? id}`)),
      });
      const { outline, files } = snapshot;
      return { ...checked, path, picture: pictureOf({ ...checked, name: files.name, outline, ...names }) };
    });
  } catch (problem) {
    if (problem instanceof BrokenSnapshot && isMeant(path, problem)) return brokenResult(path, problem);
    throw problem;
  }
}

const FAILING: Readonly<Record<FailOn, readonly Problem['severity'][]>> = {
  critical: ['critical'],
  warning: ['critical', 'warning'],
  never: [],
};

function limitsOf({ framesize, jobmanagerHeap }: CheckOptions): Limits {
  return {
    frame: framesize === undefined ? DEFAULT_FRAME : bytesOf('--framesize', framesize),
    jobManagerHeap:
      jobmanagerHeap === undefined ? DEFAULT_JOBMANAGER_HEAP : bytesOf('--jobmanager-heap', jobmanagerHeap),
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** As Flink writes sizes: `10485760b`, `64m`, `1g`. */
function bytesOf(flag: string, given: string): number {
  const [, digits, unit = ''] = /^(\d{1,12})\s*([bkmg]?)b?$/i.exec(given.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (digits !== undefined && factor !== undefined) return Number(digits) * factor;
  throw new UsageError(
    text(
      `${flag} ${given}: expected a size such as 10485760b, 64m or 1g.`,
      `${flag} ${given}：应为 10485760b、64m 或 1g 这样的大小。`,
    ),
  );
}

function documentPage(results: readonly Result[], format: 'json' | 'html', lang: Lang): Iterable<string> {
  if (format === 'json') {
    const documents = results.map((one) =>
      'picture' in one ? { ...one.picture, verdict: one.verdict, places: one.places } : brokenDocument(one),
    );
    return jsonPage(documents.length === 1 ? documents[0] : documents);
  }
  const told = results.map((one) => ({
    name: one.path,
    problems: one.problems,
    picture: 'picture' in one ? one.picture : undefined,
    verdict: { word: VERDICTS[one.verdict], level: LEVELS[one.verdict] },
  }));
  return inspectHtml(told, lang);
}

const LEVELS = { restorable: 'healthy', 'with-conditions': 'at-risk', 'not-restorable': 'sick' } as const;

/** Of a checkpoint on this machine: what lies about in the folders of its job. */
async function aroundCheckpoint({ files: { folder } }: Snapshot): Promise<{ readonly leftovers?: Leftovers }> {
  const leftovers = /\/chk-\d+$/.test(folder) ? await leftoversAround(folder).catch(() => undefined) : undefined;
  return leftovers === undefined ? {} : { leftovers };
}
