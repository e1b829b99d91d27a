import type { Command } from 'commander';
import { type Text, text } from '#evidence';
import type { Lang } from '#report';
import { addLangFlag } from '../flags.ts';
import type { CheckOptions } from './check.ts';
import type { DiffOptions } from './diff.ts';
import type { InspectOptions } from './inspect.ts';
import type { DropOptions, MaxParallelismOptions, RelocateOptions, RenameOptions } from './operate.ts';
import type { ReadOptions } from './read.ts';
import { addStoreFlags } from './store-flags.ts';
import { addSurgery } from './surgery-commands.ts';

/** What `flink-doctor snapshot` does; each is loaded when it is called. */
export interface SnapshotVerbs {
  inspect(paths: readonly string[], options: InspectOptions): Promise<void>;
  read(path: string, options: ReadOptions): Promise<void>;
  check(paths: readonly string[], options: CheckOptions): Promise<void>;
  diff(paths: readonly string[], options: DiffOptions): Promise<void>;
  drop(path: string, options: DropOptions): Promise<void>;
  rename(path: string, options: RenameOptions): Promise<void>;
  relocate(path: string, options: RelocateOptions): Promise<void>;
  maxParallelism(path: string, options: MaxParallelismOptions): Promise<void>;
}

/** `flink-doctor snapshot …`: names and meaning of its commands and flags. */
export function addSnapshot(program: Command, lang: Lang, verbs: SnapshotVerbs): void {
  const say = (one: Text) => one[lang];
  const snapshot = program
    .command('snapshot')
    .usage(
      say(
        text(
          'inspect | check | diff | read | drop | rename | relocate | max-parallelism <snapshot…>',
          'inspect | check | diff | read | drop | rename | relocate | max-parallelism <快照…>',
        ),
      ),
    )
    .description(
      say(
        text(
          'look into checkpoints and savepoints, without JVM or cluster',
          '查看检查点与保存点的内容，无需 JVM 或集群',
        ),
      ),
    );
  const inspect = snapshot
    .command('inspect')
    .usage(say(text('[options] <snapshot…>', '[选项] <快照…>')))
    .description(say(text('show operators, states, serializers, sizes', '显示算子、状态、序列化器与大小')))
    .argument('<snapshot...>', say(PATH))
    .option('--entries', say(text('count entries, which reads all keyed state', '统计条数（会读取全部 keyed state）')))
    .option('--format <format>', 'text | json | html', 'text')
    .option('-o, --output <file>', say(text('write there instead of standard output', '写入该文件，而不是标准输出')))
    .action((paths: string[], options: InspectOptions) => verbs.inspect(paths, options));
  addLangFlag(addStoreFlags(addUidFlags(inspect, lang), lang), lang);
  addCheck(snapshot, lang, verbs);
  addDiff(snapshot, lang, verbs);
  addRead(snapshot, lang, verbs);
  addSurgery(snapshot, lang, verbs);
}

const PATH = text(
  'folder of a checkpoint or savepoint, or its _metadata; local, s3://, gs://, abfs://, hdfs://, http(s)://',
  '检查点或保存点目录，或其 _metadata 文件；可为本地、s3://、gs://、abfs://、hdfs://、http(s)://',
);

function addCheck(snapshot: Command, lang: Lang, verbs: SnapshotVerbs): void {
  const say = (one: Text) => one[lang];
  const check = snapshot
    .command('check')
    .usage(say(text('[options] <snapshot…>', '[选项] <快照…>')))
    .description(say(text('will it restore: files, sizes, forms, what it costs', '能否恢复：文件、大小、格式与代价')))
    .argument('<snapshot...>', say(PATH))
    .option('--read-all', say(text('read every byte of state, checksums too', '读取全部状态，包括校验和')))
    .option(
      '--framesize <size>',
      say(text('pekko.framesize of the cluster (default: 10485760b)', '集群的 pekko.framesize（默认：10485760b）')),
    )
    .option(
      '--jobmanager-heap <size>',
      say(text('heap of the JobManager (default: 1g)', 'JobManager 的堆内存（默认：1g）')),
    )
    .option('--fail-on <severity>', 'critical | warning | never', 'critical')
    .option('--format <format>', 'text | json | html', 'text')
    .option('-o, --output <file>', say(text('write there instead of standard output', '写入该文件，而不是标准输出')))
    .action((paths: string[], options: CheckOptions) => verbs.check(paths, options));
  addLangFlag(addStoreFlags(addUidFlags(check, lang), lang), lang);
}

function addDiff(snapshot: Command, lang: Lang, verbs: SnapshotVerbs): void {
  const say = (one: Text) => one[lang];
  const diff = snapshot
    .command('diff')
    .usage(say(text('[options] <before> <after…>', '[选项] <之前> <之后…>')))
    .description(
      say(
        text(
          'what changed: operators, states, serializers, growth, Kafka offsets',
          '有何变化：算子、状态、序列化器、增长、Kafka 偏移量',
        ),
      ),
    )
    .argument('<snapshots...>', say(PATH))
    .option('--entries', say(text('count entries, which reads all keyed state', '统计条数（会读取全部 keyed state）')))
    .option('--format <format>', 'text | json | html', 'text')
    .option('-o, --output <file>', say(text('write there instead of standard output', '写入该文件，而不是标准输出')))
    .action((paths: string[], options: DiffOptions) => verbs.diff(paths, options));
  addLangFlag(addStoreFlags(addUidFlags(diff, lang), lang), lang);
}

function addRead(snapshot: Command, lang: Lang, verbs: SnapshotVerbs): void {
  const say = (one: Text) => one[lang];
  const read = snapshot
    .command('read')
    .usage(say(text('[options] <snapshot>', '[选项] <快照>')))
    .description(say(text('print entries of state, one per line', '逐行输出状态条目')))
    .argument('<snapshot>', say(PATH))
    .option('--operator <uid|id|name>', say(text('only this operator', '只读取该算子')))
    .option('--state <a,b>', say(text('only these states', '只读取这些状态')))
    .option(
      '--key <key>',
      say(text('only this key; others of its kind are not even read', '只读取该 key，不读取其他 key group')),
    )
    .option('--key-group <number>', say(text('only this key group', '只读取该 key group')))
    .option(
      '--namespace <namespace>',
      say(text('only this namespace, such as a window', '只读取该 namespace，如某个窗口')),
    )
    .option(
      '--where <condition>',
      say(
        text(
          'such as key.customer~acme or value.count>=10, repeatable; = != < <= > >= ~ (contains)',
          '如 key.customer~acme 或 value.count>=10，可重复；支持 = != < <= > >= ~（包含）',
        ),
      ),
      (one: string, before: readonly string[]) => [...before, one],
      [],
    )
    .option('--limit <number>', say(text('stop after so many', '输出这么多条后停止')))
    .option('--format <format>', 'jsonl | csv', 'jsonl')
    .option('-o, --output <file>', say(text('write there instead of standard output', '写入该文件，而不是标准输出')))
    .action((path: string, options: ReadOptions) => verbs.read(path, options));
  addLangFlag(addStoreFlags(addUidFlags(read, lang), lang), lang);
}

function addUidFlags(command: Command, lang: Lang): Command {
  return command
    .option('--uid <a,b>', text('uids to recognise operators by', '用于识别算子的 uid')[lang])
    .option(
      '--uids-from <jar|url|file>',
      text(
        "the job's jar, the URL of its JobManager, or a text in which uids stand",
        '作业 jar、JobManager 的 URL，或包含 uid 的文本',
      )[lang],
    );
}
