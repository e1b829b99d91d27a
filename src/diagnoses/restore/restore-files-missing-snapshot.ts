import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { type SnapshotEvidence, type SnapshotFiles, text } from '#evidence';
import { shellWord } from '#prescriptions/shell';
import { givenSnapshots } from '#symptoms/snapshots/given-snapshots';
import { folderOf, snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import { bytes } from '../figures.ts';

/** Before it is tried: the files a snapshot refers to, looked for. */
export const filesMissingInSnapshot: Diagnosis = defineDiagnosis({
  id: 'restore-files-missing',
  title: text('Files of the snapshot are missing', '快照文件缺失'),
  docs: [],
  symptoms: { givenSnapshots },
  conclude({ givenSnapshots }) {
    return givenSnapshots.flatMap((snapshot, index) => {
      const others = givenSnapshots.filter((other, at) => at !== index && isWhole(other));
      return ofFiles(snapshot, others.at(-1));
    });
  },
});

function isWhole({ files }: SnapshotEvidence): boolean {
  return files.missing.count + files.otherSize.count === 0;
}

function ofFiles(snapshot: SnapshotEvidence, whole: SnapshotEvidence | undefined): readonly Conclusion[] {
  const { missing, otherSize, moved } = snapshot.files;
  if (missing.count + otherSize.count > 0) return [incomplete(snapshot, whole)];
  return moved.count > 0 ? [copied(snapshot)] : [];
}

/** Where nothing that it names is there, it was most likely looked for on the wrong machine. */
function isElsewhere({ files }: SnapshotEvidence): boolean {
  const { missing, referred, otherSize, moved } = files;
  return !files.reachable && otherSize.count === 0 && moved.count === 0 && missing.count === referred.count;
}

function incomplete(snapshot: SnapshotEvidence, whole: SnapshotEvidence | undefined): Conclusion {
  const { missing, otherSize, referred } = snapshot.files;
  const elsewhere = isElsewhere(snapshot);
  const [example = ''] = missing.count > 0 ? missing.examples : otherSize.examples;
  const lost = [
    ...(missing.count > 0 ? [text(`${missing.count} are missing`, `缺失 ${missing.count} 个`)] : []),
    ...(otherSize.count > 0
      ? [text(`${otherSize.count} have another size than recorded`, `${otherSize.count} 个大小与记录不符`)]
      : []),
  ];
  const what = text(lost.map(({ en }) => en).join(', '), lost.map(({ zh }) => zh).join('，'));
  return {
    severity: elsewhere ? 'warning' : 'critical',
    confidence: elsewhere ? 'possible' : 'certain',
    subject: { file: example },
    about: [],
    summary: elsewhere
      ? text(
          `None of the ${referred.count} files that ${snapshot.name} refers to can be found from here, such as ${example}: either only _metadata was copied, or they lie on another machine. Without them it does not restore.`,
          `${snapshot.name} 引用的 ${referred.count} 个文件在此处一个也找不到，例如 ${example}：要么只复制了 _metadata，要么它们在另一台机器上。缺少它们将无法恢复。`,
        )
      : text(
          `Of the ${referred.count} files that ${snapshot.name} refers to, ${what.en}, such as ${example}: it does not restore.`,
          `${snapshot.name} 引用的 ${referred.count} 个文件中，${what.zh}，例如 ${example}：无法恢复。`,
        ),
    evidence: [...proofOf(snapshot, missing, 'missing'), ...proofOf(snapshot, otherSize, 'size')],
    prescriptions: [...(whole ? [useOther(whole)] : []), bringBack(snapshot)],
    ...(elsewhere && { open: lookThere(example) }),
  };
}

function proofOf(
  snapshot: SnapshotEvidence,
  { count, bytes: size, examples, operators }: SnapshotFiles,
  how: 'missing' | 'size',
): readonly Proof[] {
  if (count === 0) return [];
  const { cite, owners } = ownersOf(snapshot, operators);
  const list = examples.join(', ');
  return [
    {
      fact:
        how === 'missing'
          ? text(
              `Not there: ${list}${count > examples.length ? ', …' : ''} (${size} bytes in all), state of ${owners}`,
              `不存在：${list}${count > examples.length ? '，…' : ''}（共 ${size} 字节），属于 ${owners} 的状态`,
            )
          : text(
              `Not as long as recorded: ${list}${count > examples.length ? ', …' : ''} (${size} bytes were written), state of ${owners}`,
              `长度与记录不符：${list}${count > examples.length ? '，…' : ''}（写入时为 ${size} 字节），属于 ${owners} 的状态`,
            ),
      cite,
    },
  ];
}

function ownersOf(snapshot: SnapshotEvidence, ids: readonly string[]) {
  const found = snapshot.operators.filter(({ id }) => ids.includes(id));
  const owners = found.slice(0, MOST_OWNERS).map(({ name, uid, id }) => name ?? uid ?? id);
  return { owners: owners.join(', ') || '?', cite: snapshotCite(snapshot, found[0]?.at ?? 0) };
}

const MOST_OWNERS = 4;

/** A copy of a checkpoint: whole, but Flink looks for its files where they were. */
function copied(snapshot: SnapshotEvidence): Conclusion {
  const { moved, referred } = snapshot.files;
  return {
    severity: 'info',
    confidence: 'certain',
    subject: { file: snapshot.name },
    about: [],
    summary: text(
      `${moved.count} of the ${referred.count} files of ${snapshot.name} were found beside its _metadata, not where it says they are (${moved.examples[0] ?? ''}): Flink looks there only.`,
      `${snapshot.name} 的 ${referred.count} 个文件中有 ${moved.count} 个是在 _metadata 旁找到的，而非其记录的位置（${moved.examples[0] ?? ''}）：Flink 只会到记录的位置去找。`,
    ),
    evidence: [
      {
        fact: text(`Recorded path: ${moved.examples[0] ?? ''}`, `记录的路径：${moved.examples[0] ?? ''}`),
        cite: snapshotCite(snapshot, 0),
      },
    ],
    prescriptions: [
      {
        aim: 'prevent',
        action: text(
          'Restore from the original place, or put the copy there; to be free to move it, take a savepoint: its paths are relative.',
          '请从原位置恢复，或把副本放回原处；需要移动时请使用保存点，其路径是相对的。',
        ),
        cost: text('None.', '无。'),
      },
    ],
  };
}

function useOther(whole: SnapshotEvidence): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Start from ${whole.name} (checkpoint ${whole.checkpointId}), whose files are all there.`,
      `改从 ${whole.name}（检查点 ${whole.checkpointId}）启动，其文件齐全。`,
    ),
    cost: text('Replays more, if it is older.', '若更早，则需回放更多数据。'),
    command: `flink run -s ${shellWord(folderOf(whole))} <job.jar>`,
  };
}

function bringBack(snapshot: SnapshotEvidence): Prescription {
  const { missing, otherSize } = snapshot.files;
  return {
    aim: 'relieve',
    action: text(
      `Bring the files back (${bytes(missing.bytes + otherSize.bytes)}) from a backup or from where the snapshot was copied: a checkpoint needs the shared/ folder of its job too.`,
      `从备份或原位置恢复这些文件（${bytes(missing.bytes + otherSize.bytes)}）：检查点还需要其作业的 shared/ 目录。`,
    ),
    cost: text('Time; without a copy they are lost.', '需要时间；没有副本则无法找回。'),
    command: `flink-doctor snapshot check ${shellWord(folderOf(snapshot))}`,
    verify: text('snapshot check says restorable.', 'snapshot check 显示可以恢复。'),
  };
}

function lookThere(example: string): NonNullable<Conclusion['open']> {
  return {
    because: text(
      'whether the files are gone, or only out of reach from this machine, cannot be told from here',
      '从此处无法判断文件是已丢失，还是只是本机访问不到',
    ),
    remedy: text(
      `Run it where ${example} can be read, or copy the whole tree.`,
      `请在可以读取 ${example} 的机器上运行，或复制整个目录。`,
    ),
  };
}
