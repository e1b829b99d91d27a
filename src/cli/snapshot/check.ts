import { type Text, text } from '#evidence';
import { type Lang, neutralise, type Paint, paintOf, type Terminal, wrap } from '#report';
import {
  type Checked,
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
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
import { inspectHtml } from './inspect-html.ts';
import { namesGiven, type UidOptions, withSnapshot } from './open.ts';

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
  const pages: string[] = [];
  const documents: CheckDocument[] = [];
  let fails = false;
  for (const path of paths) {
    await withSnapshot(path, options, console, async (snapshot) => {
      const checked = await checkSnapshot(snapshot, {
        limits,
        readAll: options.readAll ?? false,
        onOperator: ({ name, id }) => console.progress.show(text(`checking ${name ?? id}`, `正在检查 ${name ?? id}`)),
      });
      fails ||= checked.problems.some(({ severity }) => failing.includes(severity));
      if (format !== 'text') documents.push(await documentOf(snapshot, checked, options));
      else pages.push(checkText(path, checked, console.lang, console.terminal));
    });
  }
  const page = format === 'text' ? pages.join('\n') : documentPage(documents, format, console.lang);
  if (options.output === undefined) await console.result(page);
  else await writeTextFile(options.output, page);
  return fails ? 1 : 0;
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

type CheckDocument = SnapshotPicture & Pick<Checked, 'verdict'>;

function documentPage(documents: readonly CheckDocument[], format: 'json' | 'html', lang: Lang): string {
  if (format === 'json') return `${JSON.stringify(documents.length === 1 ? documents[0] : documents, undefined, 2)}\n`;
  const told = documents.map((picture) => ({
    picture,
    verdict: { word: VERDICTS[picture.verdict], level: LEVELS[picture.verdict] },
  }));
  return inspectHtml(told, lang);
}

const LEVELS = { restorable: 'healthy', 'with-conditions': 'at-risk', 'not-restorable': 'sick' } as const;

async function documentOf(snapshot: Snapshot, checked: Checked, options: UidOptions): Promise<CheckDocument> {
  const { operators, files, problems, verdict } = checked;
  const { outline } = snapshot;
  const name = snapshot.files.name;
  return { ...pictureOf({ name, outline, operators, ...(await namesGiven(options)), files, problems }), verdict };
}

const VERDICTS: Readonly<Record<Checked['verdict'], Text>> = {
  restorable: text('restorable', '可以恢复'),
  'with-conditions': text('restorable, with conditions', '有条件地可以恢复'),
  'not-restorable': text('not restorable as it is', '目前无法恢复'),
};

function checkText(path: string, { verdict, problems, files }: Checked, lang: Lang, terminal: Terminal): string {
  const paint = paintOf(terminal.colour);
  const colour = verdict === 'restorable' ? paint.green : verdict === 'with-conditions' ? paint.yellow : paint.red;
  const ok = files.filter(({ status }) => status === 'ok').length;
  const looked = text(`${ok} of ${files.length} files as recorded`, `${files.length} 个文件中 ${ok} 个与记录一致`)[
    lang
  ];
  const lines = [
    `${neutralise(path)}: ${colour(paint.bold(VERDICTS[verdict][lang]))}`,
    paint.dim(looked),
    ...problems.flatMap((problem) => ['', ...problemLines(problem, lang, paint, terminal.width)]),
  ];
  return `${lines.join('\n')}\n`;
}

function problemLines(
  { id, severity, message, remedy }: Problem,
  lang: Lang,
  paint: Paint,
  width: number,
): readonly string[] {
  const colour = severity === 'critical' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim;
  return [
    colour(id),
    ...wrap(neutralise(message[lang]), width - 2).map((line) => `  ${line}`),
    ...wrap(`→ ${neutralise(remedy[lang])}`, width - 2).map((line) => `  ${line}`),
  ];
}
