import { text } from '#evidence';
import type { Lang } from '#report';
import type { Checked, FilePlaces } from '#snapshots';
import { countText, sizeText } from './amounts.ts';

/** How many files are as they should be, whose they are, and whether the folder can be moved. */
export function placesLines(
  { files, filesOk: ok, places }: Pick<Checked, 'files' | 'filesOk' | 'places'>,
  lang: Lang,
): readonly string[] {
  if (files.length === 0) return [EVERYTHING_INLINE[lang]];
  const looked = text(
    `${countText(ok)} of ${countText(files.length)} files as recorded`,
    `${countText(files.length)} 个文件中 ${countText(ok)} 个与记录一致`,
  );
  return [
    [looked[lang], ...whose(places).map((one) => one[lang])].join(lang === 'zh' ? '；' : '; '),
    moving(places)[lang],
  ];
}

const EVERYTHING_INLINE = text(
  'all state lies in _metadata itself: that one file is the snapshot',
  '全部状态都在 _metadata 中：该文件就是整个快照',
);

function whose({ own, shared, foreign }: FilePlaces) {
  const others = foreign.reduce((sum, { files }) => sum + files, 0);
  return [
    ...(own.files === 0
      ? []
      : [
          text(
            `${countText(own.files)} in its folder (${sizeText(own.bytes)})`,
            `${countText(own.files)} 个在其目录中（${sizeText(own.bytes)}）`,
          ),
        ]),
    ...(shared.files === 0
      ? []
      : [
          text(
            `${countText(shared.files)} in shared/ (${sizeText(shared.bytes)}), in common with the checkpoints before and after it`,
            `${countText(shared.files)} 个在 shared/ 中（${sizeText(shared.bytes)}），与前后的检查点共用`,
          ),
        ]),
    ...(others === 0
      ? []
      : [text(`${countText(others)} in folders of others`, `${countText(others)} 个在其他快照的目录中`)]),
  ];
}

function moving({ relative, absolute }: FilePlaces) {
  if (absolute === 0) {
    return text(
      'recorded by name only: the folder can be moved or copied as a whole',
      '只记录文件名：目录可以整体移动或复制',
    );
  }
  const most =
    relative === 0
      ? text('recorded', '记录为绝对路径')
      : text(`${countText(absolute)} of them recorded`, `其中 ${countText(absolute)} 个记录为绝对路径`);
  return text(
    `${most.en} with absolute paths: it restores only while they lie there (flink-doctor snapshot relocate makes a copy that works anywhere)`,
    `${most.zh}：只有文件仍在原处时才能恢复（flink-doctor snapshot relocate 可写出能在任何位置使用的副本）`,
  );
}
