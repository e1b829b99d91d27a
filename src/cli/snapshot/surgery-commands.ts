import type { Command } from 'commander';
import { type Text, text } from '#evidence';
import type { Lang } from '#report';
import { addLangFlag } from '../flags.ts';
import type { SnapshotVerbs } from './commands.ts';
import type { DropOptions, MaxParallelismOptions, RelocateOptions, RenameOptions } from './operate.ts';
import { addStoreFlags } from './store-flags.ts';

const SNAPSHOT = text(
  'folder of a checkpoint or savepoint, or its _metadata; the original is only read',
  '检查点或保存点目录，或其 _metadata 文件；原快照只读',
);
const USAGE = text('[options] <snapshot> -o <folder>', '[选项] <快照> -o <目录>');

/** Verbs that write a changed copy of a snapshot. */
export function addSurgery(snapshot: Command, lang: Lang, verbs: SnapshotVerbs): void {
  const say = (one: Text) => one[lang];
  const verb = (name: string, about: Text): Command =>
    snapshot.command(name).usage(say(USAGE)).description(say(about)).argument('<snapshot>', say(SNAPSHOT));
  const drop = verb(
    'drop',
    text('write a copy without an operator, or without one state of it', '写出一个去掉某算子或其某个状态的副本'),
  )
    .option('--state <name>', say(text('only this state or these timers', '只去掉该状态或定时器')))
    .action((path: string, options: DropOptions) => verbs.drop(path, options));
  const rename = verb(
    'rename',
    text('write a copy in which an operator has another uid', '写出一个更改了算子 uid 的副本'),
  )
    .option('--to-uid <uid>', say(text('the uid it has in the new job', '该算子在新作业中的 uid')))
    .action((path: string, options: RenameOptions) => verbs.rename(path, options));
  const relocate = verb(
    'relocate',
    text(
      'write a copy that works at another place: all files in one folder, or with other paths',
      '写出一个可在别处使用的副本：所有文件放入同一目录，或改写路径',
    ),
  )
    .option(
      '--paths <old=new>',
      say(
        text(
          'files stay (or were copied by you): only write other beginnings of their paths, repeatable',
          '文件不动（或已由你复制）：只改写路径前缀，可重复',
        ),
      ),
      (one: string, before: readonly string[]) => [...before, one],
      [],
    )
    .action((path: string, options: RelocateOptions) => verbs.relocate(path, options));
  const maxParallelism = verb(
    'max-parallelism',
    text(
      'write a copy in which an operator without keyed state has another max parallelism',
      '写出一个更改了无 keyed state 算子最大并行度的副本',
    ),
  )
    .option('--to <number>', say(text('the new max parallelism', '新的最大并行度')))
    .action((path: string, options: MaxParallelismOptions) => verbs.maxParallelism(path, options));
  for (const command of [drop, rename, maxParallelism])
    command.option('--operator <uid|id|name>', say(text('which operator', '哪个算子')));
  for (const command of [drop, rename, relocate, maxParallelism]) addCopyFlags(command, lang);
}

function addCopyFlags(command: Command, lang: Lang): void {
  command
    .option('-o, --output <folder>', text('a new, local folder for the copy', '副本的新目录（本地）')[lang])
    .option('--dry-run', text('only tell what would change', '只显示将会更改什么')[lang])
    .option('--format <format>', 'text | json', 'text');
  addLangFlag(addStoreFlags(command, lang), lang);
}
