import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription } from '#engine';
import { type SnapshotEvidence, text } from '#evidence';
import { type FlinkVersion, flinkVersion } from '#symptoms/flink-version';
import { givenSnapshots } from '#symptoms/snapshots/given-snapshots';
import { type OpaqueState, opaqueState } from '#symptoms/snapshots/opaque-state';
import { refusedStates } from '#symptoms/snapshots/refused-states';
import { snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import { amountOf, opaqueProofs, typesOf } from '../opaque-words.ts';
import { refusedInSnapshot } from '../refused-proofs.ts';
import { subjectOf } from '../snapshot-subject.ts';

/** `_metadata` up to this version is of Flink 1.x (reference/flink-state-formats.md 1.1). */
const LAST_OF_1 = 4;

/** Versions of `_metadata`, and the first Flink that reads them. */
const FIRST_READERS: Readonly<Record<number, readonly [major: number, minor: number]>> = {
  3: [1, 11],
  4: [1, 16],
  5: [2, 0],
  6: [2, 1],
};

/** Before it is tried: state of 1.x that 2.x cannot read, and snapshots newer than the Flink that shall read them. */
export const serializersInSnapshot: Diagnosis = defineDiagnosis({
  id: 'restore-serializer-incompatible',
  title: text('The type of a state changed incompatibly', '状态的类型（序列化器）不兼容'),
  docs: [],
  symptoms: { givenSnapshots, opaqueState, refusedStates },
  helpers: { flinkVersion },
  conclude({ givenSnapshots, opaqueState, refusedStates }, { flinkVersion }) {
    const snapshot = givenSnapshots.at(-1);
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    if (!snapshot) return;
    const newer = version && writtenByNewer(snapshot, version);
    if (newer) return newer;
    const refused = refusedInSnapshot(refusedStates.filter(({ of }) => of === 'value'));
    if (refused) return refused;
    return snapshot.metadataVersion <= LAST_OF_1 ? upgradeOf(opaqueState, version) : undefined;
  },
});

function writtenByNewer(snapshot: SnapshotEvidence, version: FlinkVersion): Conclusion | undefined {
  const { metadataVersion } = snapshot;
  const [major, minor] = FIRST_READERS[metadataVersion] ?? [0, 0];
  if (version.major > major || (version.major === major && version.minor >= minor)) return undefined;
  return {
    severity: 'critical',
    confidence: 'certain',
    subject: { file: snapshot.name },
    about: [],
    summary: text(
      `${snapshot.name} was written by Flink ${major}.${minor} or newer (metadata version ${metadataVersion}); Flink ${version.text} cannot read it.`,
      `${snapshot.name} 由 Flink ${major}.${minor} 或更新版本写出（元数据版本 ${metadataVersion}），Flink ${version.text} 无法读取。`,
    ),
    evidence: [
      {
        fact: text(`Metadata version ${metadataVersion}`, `元数据版本 ${metadataVersion}`),
        cite: snapshotCite(snapshot, 4),
      },
    ],
    prescriptions: [
      {
        aim: 'relieve',
        action: text(
          `Restore it with Flink ${major}.${minor} or newer, or go back to a snapshot of this Flink.`,
          `使用 Flink ${major}.${minor} 或更新版本恢复，或改用当前版本写出的快照。`,
        ),
        cost: text(
          'There is no way down: older Flink does not read newer state.',
          '无法降级：旧版本不能读取新版本的状态。',
        ),
      },
    ],
  };
}

/** Only where Flink 2.x is to restore it is it more than worth knowing. */
function upgradeOf(found: readonly OpaqueState[], version: FlinkVersion | undefined): Conclusion | undefined {
  const [first] = found;
  if (!first) return undefined;
  const now = version !== undefined && version.major >= 2;
  const amount = amountOf(found);
  const because = reasonOf(found);
  const { subject, about } = subjectOf(first, first.state);
  return {
    severity: now ? 'critical' : 'info',
    confidence: 'likely',
    subject: { ...subject, class: first.type },
    about: now ? (about ?? []) : [],
    summary: text(
      `${now ? `Flink ${version.text} cannot restore this snapshot of 1.x` : 'This snapshot of 1.x cannot be restored by Flink 2.x'}: ${amount.en} (${typesOf(found)}) ${because.en}.`,
      `${now ? `Flink ${version.text} 无法恢复这个 1.x 快照` : '该 1.x 快照无法由 Flink 2.x 恢复'}：${amount.zh}（${typesOf(found)}）${because.zh}。`,
    ),
    evidence: opaqueProofs(found),
    prescriptions: [onOne(first)],
    causes: now ? ['restart-budget-exhausted'] : [],
  };
}

function reasonOf(found: readonly OpaqueState[]) {
  const kryo = found.some(({ kind }) => kind === 'kryo');
  const scala = found.some(({ kind }) => kind === 'scala');
  if (kryo && scala)
    return text(
      'are written by Kryo 2, whose format Kryo 5 of 2.x does not read, and by serializers of the Scala API, which 2.0 removed',
      '由 Kryo 2（2.x 的 Kryo 5 无法读取其格式）和 2.0 已移除的 Scala API 序列化器写出',
    );
  return scala
    ? text('are written by serializers of the Scala API, which 2.0 removed', '由 2.0 已移除的 Scala API 序列化器写出')
    : text(
        'are written by Kryo 2, whose format Kryo 5 of 2.x does not read',
        '由 Kryo 2 写出，2.x 的 Kryo 5 无法读取其格式',
      );
}

function onOne({ state }: OpaqueState): Prescription {
  return {
    aim: 'prevent',
    action: text(
      `While the job still runs on 1.x: move ${state} and its like to types that Flink serializes itself (POJO, Avro, Row, declared lists and maps), by a second state that is filled from the old one; take a savepoint when the old ones are empty or dropped; upgrade then. State that may be lost can be left behind with a new uid.`,
      `在作业仍运行于 1.x 时：通过新增状态并从旧状态填充，将 ${state} 等迁移到 Flink 自身可序列化的类型（POJO、Avro、Row、声明了类型的 list/map）；旧状态清空或删除后做保存点，再升级。可以丢弃的状态用新的 uid 留下。`,
    ),
    cost: text('A release of the job on 1.x before the upgrade.', '升级前需在 1.x 上发布一次作业。'),
    verify: text(
      'flink-doctor diagnose on the new savepoint no longer tells it.',
      '对新的保存点执行 flink-doctor diagnose 不再提示。',
    ),
  };
}
