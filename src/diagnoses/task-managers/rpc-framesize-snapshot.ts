import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { frameForNow } from '#prescriptions/leftover-state';
import { settingsFor, type Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type RestoreMessage, restoreMessages } from '#symptoms/snapshots/restore-messages';
import { bytes, percent } from '../figures.ts';
import { subjectOf } from '../snapshot-subject.ts';
import { frameProof } from '../union-proofs.ts';

/** So many operators are told; the worst first. */
const MOST = 3;

/** Before it happens: what the message that deploys a subtask will carry, reckoned from the snapshot. */
export const rpcFramesizeInSnapshot: Diagnosis = defineDiagnosis({
  id: 'rpc-framesize',
  title: text('RPC message larger than the frame', 'RPC 消息超过 framesize'),
  docs: [],
  symptoms: { restoreMessages },
  helpers: { flinkVersion },
  conclude({ restoreMessages }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return restoreMessages.slice(0, MOST).map((found) => concludeOn(found, version));
  },
});

function concludeOn(found: RestoreMessage, version: Version): Conclusion {
  const { operator, label, share, limits, cite } = found;
  const { rpc, union } = operator.restore;
  const over = share >= 1;
  return {
    severity: over ? 'critical' : 'warning',
    confidence: 'likely',
    ...subjectOf(found),
    summary: text(
      `To restore "${label}", the JobManager sends each subtask a message of at least ${bytes(rpc)}, ${percent(share)} of the frame (${bytes(limits.frame)}): ${over ? 'it will not be sent' : 'Java’s form of it is larger, so it may not be sent'}.`,
      `恢复“${label}”时，JobManager 发给每个子任务的消息至少 ${bytes(rpc)}，为最大帧（${bytes(limits.frame)}）的 ${percent(share)}：${over ? '消息将无法发出' : '其 Java 形式更大，可能无法发出'}。`,
    ),
    evidence: [
      {
        fact: text(
          `Handles of its largest subtask ${rpc - union} bytes, union state of all subtasks ${union} bytes: together ${rpc}`,
          `最大子任务自身的状态句柄 ${rpc - union} 字节，所有子任务的 union state ${union} 字节：合计 ${rpc}`,
        ),
        cite,
      },
      ...frameProof(limits),
    ],
    prescriptions: [largerFrame(rpc, version), ...(union * 2 > rpc ? [] : [lessInline(version)])],
  };
}

function largerFrame(rpc: number, version: Version): Prescription {
  return frameForNow({ factor: 1, messages: [rpc] }, version);
}

/** What is not union state is state that was put into `_metadata` because it was small. */
function lessInline(version: Version): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Keep small state out of _metadata: with a lower inline threshold it goes into files, and the message carries their names only. Fewer list elements and fewer files per subtask help too (file merging from 1.20 on).',
      '减少写入 _metadata 的小状态：调低内联阈值后它们进入文件，消息只携带文件名。减少 list 元素和每个子任务的文件数也有帮助（1.20 起可用文件合并）。',
    ),
    cost: text('More small files in the checkpoint storage.', '检查点存储中小文件变多。'),
    settings: settingsFor(version, { 'execution.checkpointing.data-inline-threshold': '1kb' }),
    verify: text('_metadata of the next checkpoint is smaller.', '下一个检查点的 _metadata 变小。'),
  };
}
