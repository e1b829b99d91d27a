import { text } from '#evidence';
import {
  describeOperators,
  filePictures,
  pictureOf,
  READ_ANYWAY,
  reasonText,
  type Snapshot,
  type SnapshotPicture,
  stateBytes,
} from '#snapshots';
import type { Console } from '../console.ts';
import { choiceOf } from '../nearest.ts';
import { mustBeWritable, writeTextFile } from '../output-file.ts';
import { inspectHtml } from './inspect-html.ts';
import { inspectText } from './inspect-text.ts';
import { jsonPage } from './json-page.ts';
import { namesGiven, type UidOptions, withSnapshot } from './open.ts';

export interface InspectOptions extends UidOptions {
  readonly format: string;
  readonly entries?: boolean;
  readonly output?: string;
}

const FORMATS = ['text', 'json', 'html'] as const;

/** Shows what is in snapshots. */
export async function inspect(paths: readonly string[], options: InspectOptions, console: Console): Promise<number> {
  const format = choiceOf('--format', options.format, FORMATS);
  if (options.output !== undefined) await mustBeWritable(options.output);
  const pictures: SnapshotPicture[] = [];
  for (const path of paths) {
    pictures.push(await withSnapshot(path, options, console, (snapshot) => inspectOne(snapshot, options, console)));
  }
  const page = pageOf(pictures, format, options, console);
  if (options.output === undefined) await console.result(page);
  else await writeTextFile(options.output, page);
  return 0;
}

function pageOf(
  pictures: readonly SnapshotPicture[],
  format: (typeof FORMATS)[number],
  options: InspectOptions,
  console: Console,
): string | Iterable<string> {
  const { lang } = console;
  if (format === 'json') return jsonPage(pictures.length === 1 ? pictures[0] : pictures);
  if (format === 'html') {
    return inspectHtml(
      pictures.map((picture) => ({ name: picture.name, picture, problems: picture.problems })),
      lang,
    );
  }
  return pictures.map((picture) => inspectText(picture, lang, pageFor(options, console))).join('\n');
}

function pageFor({ output }: InspectOptions, { terminal }: Console): Console['terminal'] {
  return output === undefined ? terminal : { ...terminal, colour: false };
}

async function inspectOne(snapshot: Snapshot, options: InspectOptions, console: Console): Promise<SnapshotPicture> {
  const { outline, files } = snapshot;
  const bytes = stateBytes(outline);
  const operators = await describeOperators(snapshot, {
    count: options.entries ?? bytes <= READ_ANYWAY,
    onOperator: ({ name, id }) => console.progress.show(text(`looking at ${name ?? id}`, `正在查看 ${name ?? id}`)),
  });
  return pictureOf({
    name: files.name,
    outline,
    operators,
    ...(await namesGiven(options)),
    files: await filePictures(outline),
    problems: operators.flatMap(({ outline: { id }, unreadable }) =>
      unreadable.map(({ reason }) => ({
        id: 'state-unreadable' as const,
        severity: 'warning' as const,
        message: reasonText(reason),
        remedy: text('run flink-doctor snapshot check', '运行 flink-doctor snapshot check'),
        operator: id,
      })),
    ),
  });
}
