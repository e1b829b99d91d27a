import { type Diagnosis, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { shellWord } from '#prescriptions/shell';
import { givenSnapshots } from '#symptoms/snapshots/given-snapshots';
import { folderOf, snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import { bytes, times } from '../figures.ts';

/** Leftovers are a matter of cost: worth a warning from this size on, where they outweigh what is in use. */
const COSTLY_BYTES = 10 * 1024 ** 3;
const COSTLY_COUNT = 100_000;

/** Files around a snapshot that no snapshot of its job refers to. */
export const orphansInSnapshot: Diagnosis = defineDiagnosis({
  id: 'checkpoint-orphan-files',
  title: text('The checkpoint directory fills with leftovers', '检查点目录残留文件不断增加'),
  docs: [],
  symptoms: { givenSnapshots },
  conclude({ givenSnapshots }) {
    const snapshot = givenSnapshots.findLast(({ files }) => files.orphans.count > 0);
    if (!snapshot) return;
    const { orphans, referred, retained } = snapshot.files;
    const costly = orphans.bytes >= COSTLY_BYTES || orphans.count >= COSTLY_COUNT;
    const more = orphans.bytes > referred.bytes;
    const ratio = referred.bytes > 0 ? ` (${times(orphans.bytes / referred.bytes)})` : '';
    return {
      severity: costly && more ? 'warning' : 'info',
      confidence: 'likely',
      subject: { file: orphans.examples[0] ?? snapshot.name },
      about: [],
      summary: text(
        `${orphans.count} files (${bytes(orphans.bytes)}) lie around ${snapshot.name} that none of the ${retained} retained snapshots of this folder refers to; what is referred to takes ${bytes(referred.bytes)}${ratio}.`,
        `${snapshot.name} 周围有 ${orphans.count} 个文件（${bytes(orphans.bytes)}）未被该目录中保留的 ${retained} 个快照引用；被引用的共 ${bytes(referred.bytes)}${ratio}。`,
      ),
      evidence: [
        {
          fact: text(
            `Not referred to: ${orphans.examples.join(', ')}${orphans.count > orphans.examples.length ? ', …' : ''} (${orphans.bytes} bytes in all)`,
            `未被引用：${orphans.examples.join(', ')}${orphans.count > orphans.examples.length ? '，…' : ''}（共 ${orphans.bytes} 字节）`,
          ),
          cite: snapshotCite(snapshot, 0),
        },
      ],
      ruledOut: [
        {
          id: 'state-no-ttl',
          because: text('no snapshot refers to these files: they are not state', '没有快照引用这些文件：它们不是状态'),
        },
      ],
      prescriptions: [remove(folderOf(snapshot))],
    };
  },
});

function remove(folder: string): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Delete them only if no other snapshot refers to them: savepoints and checkpoints elsewhere, and jobs that were restored from this folder without claiming it. Surest: a canonical savepoint, a new checkpoint directory, then the old one goes as a whole.',
      '仅当没有其他快照引用它们时才可删除：包括其他位置的保存点和检查点，以及从该目录恢复但未认领的作业。最稳妥的做法：做 canonical 保存点，换用新的检查点目录，然后整体删除旧目录。',
    ),
    cost: text('A file deleted by mistake makes a snapshot unreadable.', '误删会使快照不可用。'),
    command: `flink-doctor snapshot check ${shellWord(folder)}`,
    verify: text(
      'snapshot check names no checkpoint-orphan-files.',
      'snapshot check 不再提示 checkpoint-orphan-files。',
    ),
  };
}
