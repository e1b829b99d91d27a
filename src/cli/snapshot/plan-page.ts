import { type Text, text } from '#evidence';
import { neutralise, type Paint, paintOf } from '#report';
import type { SnapshotOutline } from '#snapshots';
import { type Change, type Plan, type PlannedFile, sizeAfter } from '#surgery';
import type { Console } from '../console.ts';
import { countText, sizeText } from './amounts.ts';
import { changeText } from './change-text.ts';

/**
 * What will change, or has changed, as a diff.
 *
 * @param written the folder of the copy; undefined: nothing was written yet
 */
export function planText(
  plan: Plan,
  outline: SnapshotOutline,
  written: string | undefined,
  { lang, terminal }: Console,
): string {
  const paint = paintOf(terminal.colour);
  const title =
    written === undefined ? text('would change', '将会更改') : text(`written to ${written}`, `已写入 ${written}`);
  const lines = [
    paint.bold(neutralise(title[lang])),
    ...plan.changes.map((change) => `  ${coloured(change, paint)(neutralise(changeText(change, outline)[lang]))}`),
    ...fileLines(plan).map((line) => `  ${neutralise(line[lang])}`),
    ...elsewhereLines(plan).map((line) => `  ${paint.yellow(neutralise(line[lang]))}`),
  ];
  return `${lines.join('\n')}\n`;
}

function coloured({ kind }: Change, paint: Paint): (line: string) => string {
  return kind.endsWith('-dropped') ? paint.red : paint.yellow;
}

/** Changed files are few or alike: so many are named. */
const MOST_NAMED = 8;

function fileLines({ metadataBytes: [before, after], files }: Plan): readonly Text[] {
  const changed = files.filter(({ edits }) => edits.length > 0);
  const named = changed.slice(0, MOST_NAMED).map((file) => `~ ${file.path}: ${sizes(file)}`);
  const kept = files.length - changed.length;
  return [
    same(`~ _metadata: ${step(before, after)}`),
    ...named.map(same),
    ...(changed.length > MOST_NAMED ? [same(`  … ${countText(changed.length - MOST_NAMED)}`)] : []),
    text(
      `= ${countText(kept)} files copied as they are (${sizeText(bytesOf(files.filter(({ edits }) => edits.length === 0)))})`,
      `= ${countText(kept)} 个文件原样复制（${sizeText(bytesOf(files.filter(({ edits }) => edits.length === 0)))}）`,
    ),
  ];
}

function same(line: string): Text {
  return text(line, line);
}

function sizes({ source, edits }: PlannedFile): string {
  return step(source.size, sizeAfter(source.size, edits));
}

function step(before: number, after: number): string {
  return `${sizeText(before)} → ${sizeText(after)} (${after < before ? '−' : '+'}${countText(Math.abs(after - before))} B)`;
}

function bytesOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, { source }) => sum + source.size, 0);
}

function elsewhereLines({ elsewhere, lookedFor, dangling, broken }: Plan): readonly Text[] {
  const stay = text(
    `! ${countText(elsewhere)} handles point to files that stay where they are: the copy needs them there, and must not be restored in CLAIM mode ("snapshot relocate" brings them along)`,
    `! ${countText(elsewhere)} 个句柄指向留在原处的文件：副本依赖它们，且不得以 CLAIM 模式恢复（“snapshot relocate” 可将其一并带上）`,
  );
  const of =
    lookedFor < elsewhere
      ? text(`of ${countText(lookedFor)} that were looked for, `, `查看了其中 ${countText(lookedFor)} 个，有 `)
      : text('of them, ', '其中 ');
  const gone = text(
    `! ${of.en}${countText(dangling.length)} are not where they are recorded (${dangling[0] ?? ''}): the snapshot was moved, and neither it nor the copy restores so. Run "snapshot relocate" first`,
    `! ${of.zh}${countText(dangling.length)} 个不在记录的位置（${dangling[0] ?? ''}）：快照被移动过，它与副本都无法这样恢复。请先运行 “snapshot relocate”`,
  );
  const lost = text(
    `! ${of.en}${countText(broken.length)} are missing or not as long as recorded (${broken[0] ?? ''}): neither the original nor the copy restores with the operators that need them. "snapshot check" names all`,
    `! ${of.zh}${countText(broken.length)} 个缺失或长度与记录不符（${broken[0] ?? ''}）：原快照与副本都无法恢复依赖它们的算子。“snapshot check” 会列出全部`,
  );
  return [
    ...(elsewhere === 0 ? [] : [stay]),
    ...(dangling.length === 0 ? [] : [gone]),
    ...(broken.length === 0 ? [] : [lost]),
  ];
}

/** `--format json` of what changes a copy. */
export async function planDocument(plan: Plan, from: string, to: string | undefined): Promise<string> {
  const { metadataBytes, files, elsewhere, lookedFor, dangling, broken, changes } = plan;
  const told = files.map((file) => ({
    path: file.path,
    bytes: [file.source.size, sizeAfter(file.source.size, file.edits)],
    change: file.edits.length === 0 ? 'copied' : 'changed',
  }));
  const referred: string[] = [];
  for await (const path of plan.referred()) referred.push(path);
  const document = {
    schema: 'flink-doctor/snapshot-change/1',
    ...{ from, to: to ?? null, dryRun: to === undefined },
    changes: changes.map((change) => ({ ...change })),
    metadataBytes,
    files: told,
    referred,
    elsewhere,
    lookedFor,
    dangling,
    broken,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
