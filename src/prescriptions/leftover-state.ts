import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import type { RestoreOutlook } from '#symptoms/snapshots/restore-outlook';
import { folderOf, type SnapshotPlace } from '#symptoms/snapshots/snapshot-operators';
import { isBefore, settingsFor, spell, type Version } from './settings.ts';
import { shellWord } from './shell.ts';

/** Operator state that nobody reads any more, in a snapshot. */
export interface LeftoverState extends SnapshotPlace {
  readonly state: { readonly name: string };
}

/** Takes it out of a copy of the snapshot; all other state stays. */
export function dropLeftover(left: LeftoverState, why: Text, beside: readonly string[] = []): Prescription {
  const { snapshot, state } = left;
  const names = [state.name, ...beside].join(', ');
  const checkpoint = snapshot.kind === 'checkpoint';
  return {
    aim: 'cure',
    action: text(
      `Write a copy of this snapshot without the state ${names} and start from the copy. ${why.en}${checkpoint ? ' Where the job still runs, stop it with a savepoint first and do it on that one.' : ' Where the job has run on since, stop it with a new savepoint and do it on that one.'}`,
      `写出一份去掉状态 ${names} 的快照副本，并从副本启动。${why.zh}${checkpoint ? '若作业仍在运行，请先用保存点停止，再对该保存点操作。' : '若作业此后仍在运行，请先用新的保存点停止，再对新的保存点操作。'}`,
    ),
    cost: text(
      'A copy of the snapshot on disk, and the restart. No other state is touched; the original stays as it is.',
      '磁盘上多一份快照副本，并需重启。其他状态不受影响，原快照保持不变。',
    ),
    command: dropCommands(left, [state.name, ...beside]),
    verify: text(
      `flink-doctor snapshot inspect on the copy shows no ${names}; the next checkpoint’s _metadata is as small as before the first restore.`,
      `对副本执行 flink-doctor snapshot inspect 不再显示 ${names}；下一个检查点的 _metadata 恢复到首次恢复之前的大小。`,
    ),
  };
}

/** One state after the other, each from the copy before. */
function dropCommands({ snapshot, handle }: LeftoverState, states: readonly string[]): string {
  const folder = folderOf(snapshot);
  const last = `${folder}-without-leftover`;
  const copies = states.map((_, index) => (index === states.length - 1 ? last : `${last}-${index + 1}`));
  const drops = states.map((state, index) => {
    const from = copies[index - 1] ?? folder;
    const words = [from, '--operator', handle, '--state', state, '-o', copies[index] ?? last].map(shellWord);
    return `flink-doctor snapshot drop ${words.join(' ')}`;
  });
  return [...drops, `flink run -s ${shellWord(last)} <job.jar>`].join('\n');
}

/** Leaves the whole operator's state behind. */
export function newUid({ label, snapshot }: LeftoverState, version: Version, lost: Text, code: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Or give "${label}" a new uid in the program and restore once with --allowNonRestoredState: Flink then leaves all state of the old uid behind.`,
      `或在程序中为“${label}”设置新的 uid，并仅此一次以 --allowNonRestoredState 恢复：Flink 会丢下旧 uid 的全部状态。`,
    ),
    cost: lost,
    command: `flink run -s ${shellWord(folderOf(snapshot))} --allowNonRestoredState <job.jar>`,
    settings: { [skipKey(version)]: 'true' },
    code,
    verify: text(
      'The log names exactly the old operator in “Skipping savepoint state for operator”.',
      '日志中 “Skipping savepoint state for operator” 只出现旧算子。',
    ),
  };
}

/** As in the release notes of 1.20. */
function skipKey(version: Version): string {
  return isBefore(version, [1, 20])
    ? 'execution.savepoint.ignore-unclaimed-state'
    : 'execution.state-recovery.ignore-unclaimed-state';
}

const MIB = 1024 ** 2;

/** Lets the next restore pass, once more. */
export function frameForNow(
  { messages, factor }: Pick<RestoreOutlook, 'messages' | 'factor'>,
  version: Version,
): Prescription {
  const next = messages[0] ?? 0;
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(16 * MIB, 2 * next)));
  const key = spell(version, 'pekko.framesize');
  // Snapshots do not tell on which release they will be restored.
  const [old, oldZh] =
    version === undefined ? [' (akka.framesize before 1.18)', '（1.18 之前为 akka.framesize）'] : ['', ''];
  return {
    aim: 'relieve',
    action: text(
      `Let the next restore pass with a larger ${key}${old} on all processes and the client: at least ${next} bytes are sent, and Java’s form of them is larger.`,
      `在所有进程和客户端上调大 ${key}${oldZh}，使下一次恢复得以通过：至少发送 ${next} 字节，而其 Java 形式更大。`,
    ),
    cost: text(
      `A restart of the cluster, and heap at both ends. ${factor > 1 ? `It buys one restore: the one after it needs ${factor} times as much.` : ''}`.trim(),
      `需要重启集群，并占用两端堆内存。${factor > 1 ? `只够一次恢复：再下一次需要 ${factor} 倍。` : ''}`,
    ),
    settings: settingsFor(version, { 'pekko.framesize': `${wanted}b` }),
    verify: text('All tasks reach RUNNING.', '所有任务进入 RUNNING。'),
  };
}
