import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { type Text, text } from '#evidence';
import { dropLeftover, newUid } from '#prescriptions/leftover-state';
import type { Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type OldConnectorState, oldConnectorState } from '#symptoms/snapshots/old-connector-state';
import { type RestoreLimits, restoreLimits } from '#symptoms/snapshots/restore-limits';
import { subjectOf } from '../snapshot-subject.ts';
import { copiesText, outlookText, unionProofs } from '../union-proofs.ts';

/** A snapshot in which an old Kafka connector's state lies, under the uid of the new one or still in use. */
export const kafkaMigrationInSnapshot: Diagnosis = defineDiagnosis({
  id: 'kafka-connector-migration',
  title: text(
    'Change from FlinkKafkaConsumer/Producer to KafkaSource/KafkaSink',
    '从 FlinkKafkaConsumer/Producer 迁移到 KafkaSource/KafkaSink',
  ),
  docs: [],
  symptoms: { oldConnectorState },
  helpers: { restoreLimits, flinkVersion },
  conclude({ oldConnectorState }, { restoreLimits, flinkVersion }) {
    const limits = restoreLimits.known ? restoreLimits.value[0] : undefined;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return oldConnectorState.map((found) => concludeOn(found, limits, version));
  },
});

function concludeOn(found: OldConnectorState, limits: RestoreLimits | undefined, version: Version): Conclusion {
  return {
    severity: severityOf(found, version),
    confidence: 'certain',
    ...subjectOf(found, found.state.name),
    summary: found.left ? leftSummary(found, limits, version) : liveSummary(found, version),
    evidence: [ownersProof(found), ...(found.left ? unionProofs(found, limits) : countProof(found))],
    ruledOut: found.left ? [NOT_KEYED] : [],
    prescriptions: found.left ? cures(found, version) : [handOver(found)],
    causes: causesOf(found, version),
  };
}

/** Connector 4, which is there for Flink 2.x only, lacks the classes; state nobody clears breaks sooner or later. */
function severityOf({ left, outlook, elements }: OldConnectorState, version: Version): Conclusion['severity'] {
  if (isGone(version)) return 'critical';
  if (!left || elements === 0) return 'info';
  return outlook.breaksFrame === 1 ? 'critical' : 'warning';
}

function isGone(version: Version): boolean {
  return version !== undefined && version.major >= 2;
}

function causesOf({ left, outlook }: OldConnectorState, version: Version): readonly string[] {
  const frame = left && outlook.breaksFrame === 1 ? ['rpc-framesize'] : [];
  const heap = left && outlook.breaksHeap === 1 ? ['oom-jobmanager'] : [];
  const classes = isGone(version) ? ['restore-serializer-incompatible', 'restore-java-class-changed'] : [];
  const all = [...frame, ...heap, ...classes];
  return all.length > 0 ? [...all, 'restart-budget-exhausted'] : [];
}

function leftSummary(found: OldConnectorState, limits: RestoreLimits | undefined, version: Version): Text {
  const { old, next, state, elements, distinct } = found;
  const label = labelOf(found);
  const outlook = elements > 0 ? outlookText(found, limits) : text('', '');
  const classes = connector4(found, version);
  const amount =
    distinct === undefined
      ? text(`${elements} elements`, `${elements} 个元素`)
      : text(
          `${elements} elements, ${distinct} different ones ${copiesText(found)} times over`,
          `共 ${elements} 个元素，${distinct} 个不同元素各重复 ${copiesText(found)} 次`,
        );
  return text(
    `${label.en} is a ${next} under the uid of a ${old} and still carries that one’s union state ${state.name}: ${amount.en}. Nobody reads it, and nobody clears it.${outlook.en}${classes.en}`,
    `${label.zh}是沿用 ${old} 的 uid 的 ${next}，仍带有其 union state ${state.name}：${amount.zh}。没有人读取它，也没有人清理它。${outlook.zh}${classes.zh}`,
  );
}

function liveSummary(found: OldConnectorState, version: Version): Text {
  const { old, next, state } = found;
  const label = labelOf(found);
  const classes = connector4(found, version);
  return text(
    `${label.en} is a ${old} (state ${state.name}). Its state is not that of ${next}: change over with a new uid, or the state stays behind under the new connector and multiplies at every restore.${classes.en}`,
    `${label.zh}是 ${old}（状态 ${state.name}）。其状态与 ${next} 不通用：切换时请使用新的 uid，否则该状态会残留在新连接器下，并在每次恢复时成倍增长。${classes.zh}`,
  );
}

/** Its topics say to people which source it is. */
function labelOf({ label, snapshot, operator }: OldConnectorState): Text {
  const own = snapshot.kafka.filter((one) => one.operator === operator.id).map(({ topic }) => topic);
  const topics = [...new Set(own)];
  if (topics.length === 0) return text(`"${label}"`, `“${label}”`);
  const shown = topics.slice(0, MOST_TOPICS).join(', ') + (topics.length > MOST_TOPICS ? ', …' : '');
  return text(`"${label}" (topic ${shown})`, `“${label}”（topic ${shown}）`);
}

const MOST_TOPICS = 3;

function connector4({ old }: OldConnectorState, version: Version): Text {
  return isGone(version)
    ? text(
        ` On this Flink (${version?.major}.${version?.minor}) it cannot be restored at all: connector 4 has no ${old}, and the state names classes of it.`,
        `在当前 Flink（${version?.major}.${version?.minor}）上完全无法恢复：connector 4 已没有 ${old}，而该状态引用了它的类。`,
      )
    : text(
        ` With connector 4 (Flink 2.x) it cannot be restored at all: the classes that the state names are gone.`,
        `使用 connector 4（Flink 2.x）将完全无法恢复：该状态引用的类已被移除。`,
      );
}

function ownersProof({ operator, state, cite, old, next, successor }: OldConnectorState): Proof {
  const names = operator.states.map(({ name }) => name).join(', ');
  const both = successor === undefined ? text('', '') : text(`, ${next}’s and ${old}’s`, `，分属 ${next} 和 ${old}`);
  return {
    fact: text(
      `Operator ${operator.id} has the states ${names}${both.en}; ${state.name} is written as ${typeOf(state)}`,
      `算子 ${operator.id} 的状态有 ${names}${both.zh}；${state.name} 的序列化器为 ${typeOf(state)}`,
    ),
    cite,
  };
}

function typeOf({ serializers }: OldConnectorState['state']): string {
  return serializers.find(({ role }) => role === 'value')?.printed ?? '?';
}

function countProof({ elements, cite }: OldConnectorState): readonly Proof[] {
  return [{ fact: text(`It has ${elements} elements`, `共 ${elements} 个元素`), cite }];
}

const NOT_KEYED = {
  id: 'state-no-ttl',
  because: text(
    'what grows is operator state, once per restore; keyed state and its keys have no part in it',
    '增长的是 operator state，且每次恢复增长一次；与 keyed state 及其 key 无关',
  ),
};

function cures(found: OldConnectorState, version: Version): readonly Prescription[] {
  const { next, beside } = found;
  const source = next === 'KafkaSource';
  const own = source ? 'SourceReaderState' : 'writer_raw_states';
  return [
    dropLeftover(
      found,
      text(`${next} keeps what it needs in ${own}, which stays.`, `${next} 需要的内容保存在 ${own} 中，不受影响。`),
      beside,
    ),
    newUid(found, version, source ? LOSES_POSITIONS : LOSES_TRANSACTIONS, source ? FROM_COMMITTED : NEW_SINK),
  ];
}

const LOSES_POSITIONS = text(
  'The positions of the source are left behind too: it starts at the offsets committed for its group, so that some records are read twice. Other operators keep their state.',
  'Source 的位点也会丢下：它将从消费组已提交的位点开始，少量数据会重复读取。其他算子的状态保留。',
);
const LOSES_TRANSACTIONS = text(
  'Transactions that the sink had prepared are left behind too: stop with a savepoint that completes (no pending transactions) first, or their records are lost.',
  'Sink 已预提交的事务也会丢下：请先用能完成的保存点停止（没有未提交事务），否则这些数据会丢失。',
);

const FROM_COMMITTED = `KafkaSource.<T>builder()
  .setGroupId("<the same group>")
  .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
// …
env.fromSource(source, watermarks, "orders").uid("<a new uid>")`;
const NEW_SINK = 'stream.sinkTo(kafkaSink).uid("<a new uid>")';

/** For a job that has not changed yet. */
function handOver({ old, next }: OldConnectorState): Prescription {
  return {
    aim: 'prevent',
    action: text(
      `Change to ${next} before Flink 2.x, on Flink 1.x: let the old job commit its offsets on checkpoints (group.id set), stop it with a savepoint, give ${next} a uid of its own and restore with --allowNonRestoredState.`,
      `请在升级到 Flink 2.x 之前，在 Flink 1.x 上切换到 ${next}：旧作业设置 group.id 并在检查点时提交位点，用保存点停止；为 ${next} 设置新的 uid，并以 --allowNonRestoredState 恢复。`,
    ),
    cost: text(`The state of the ${old} is left behind.`, `${old} 的状态会被丢下。`),
    ...(next === 'KafkaSource' ? { code: FROM_COMMITTED } : { code: NEW_SINK }),
  };
}
