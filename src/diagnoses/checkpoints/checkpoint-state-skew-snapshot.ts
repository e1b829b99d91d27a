import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { type Text, text } from '#evidence';
import { type SnapshotSkew, snapshotSkew } from '#symptoms/snapshots/snapshot-skew';
import { bytes, percent, times } from '../figures.ts';
import { subjectOf } from '../snapshot-subject.ts';

/** One key that holds so much of its key group is what makes it hot. */
const ONE_KEY = 0.5;

/** In a snapshot: who holds how much, down to key groups and keys. */
export const skewInSnapshot: Diagnosis = defineDiagnosis({
  id: 'checkpoint-state-skew',
  title: text('One subtask’s state makes every checkpoint long', '状态倾斜：单个子任务拖慢检查点'),
  docs: [],
  symptoms: { snapshotSkew },
  conclude({ snapshotSkew }) {
    return snapshotSkew.map(concludeOn);
  },
});

function concludeOn(skew: SnapshotSkew): Conclusion {
  const { label, largest, median, subtask, subtasks } = skew;
  const where = subjectOf(skew);
  const hot = hotText(skew);
  return {
    severity: 'warning',
    confidence: 'likely',
    ...where,
    subject: { ...where.subject, subtask },
    summary: text(
      `Subtask ${subtask} of "${label}" holds ${bytes(largest)} of state, ${times(largest / Math.max(1, median))} the median of its ${subtasks} subtasks.${hot.en}`,
      `“${label}”的子任务 ${subtask} 持有 ${bytes(largest)} 状态，是 ${subtasks} 个子任务中位数的 ${times(largest / Math.max(1, median))}。${hot.zh}`,
    ),
    evidence: [sizesProof(skew), ...groupsProof(skew), ...keysProof(skew)],
    ruledOut: [
      {
        id: 'tm-host-slow',
        because: text('sizes differ, whatever the machines do', '差异在于大小，与机器快慢无关'),
      },
    ],
    prescriptions: [spread(skew)],
    ...(skew.keys.length === 0 && { open: NO_KEYS }),
  };
}

function hotText({ hot, keys }: SnapshotSkew): Text {
  const [key] = keys;
  const group =
    hot &&
    text(
      ` Key group ${hot.keyGroup} alone has ${percent(hot.share)} of it all (${bytes(hot.bytes)}).`,
      `仅 key group ${hot.keyGroup} 就占全部的 ${percent(hot.share)}（${bytes(hot.bytes)}）。`,
    );
  const one =
    hot && key && key.keyGroup === hot.keyGroup && key.bytes >= ONE_KEY * hot.bytes
      ? text(
          ` It is one key: ${key.sample} in ${key.state}, ${bytes(key.bytes)}, ${key.entries} entries.`,
          `这是单个 key 造成的：${key.state} 中的 ${key.sample}，${bytes(key.bytes)}，${key.entries} 条。`,
        )
      : undefined;
  return text(`${group?.en ?? ''}${one?.en ?? ''}`, `${group?.zh ?? ''}${one?.zh ?? ''}`);
}

function sizesProof({ largest, median, subtask, cite }: SnapshotSkew): Proof {
  return {
    fact: text(
      `State per subtask: largest ${largest} bytes (subtask ${subtask}), median ${median} bytes`,
      `各子任务状态：最大 ${largest} 字节（子任务 ${subtask}），中位数 ${median} 字节`,
    ),
    cite,
  };
}

const MOST = 4;

function groupsProof({ keyGroups, cite }: SnapshotSkew): readonly Proof[] {
  if (!keyGroups) return [];
  const list = keyGroups.largest.slice(0, MOST).map(({ keyGroup, bytes: size }) => `${keyGroup}: ${size}`);
  return [
    {
      fact: text(
        `Largest of ${keyGroups.filled} key groups, bytes: ${list.join(', ')}; median ${keyGroups.median}`,
        `${keyGroups.filled} 个 key group 中最大的（字节）：${list.join('，')}；中位数 ${keyGroups.median}`,
      ),
      cite,
    },
  ];
}

function keysProof({ keys, cite }: SnapshotSkew): readonly Proof[] {
  if (keys.length === 0) return [];
  const list = keys.slice(0, MOST).map(({ sample, keyGroup, bytes: size }) => `${sample} (${keyGroup}): ${size}`);
  return [
    {
      fact: text(
        `Largest keys (with their key groups), bytes: ${list.join(', ')}`,
        `最大的 key（及其 key group，字节）：${list.join('，')}`,
      ),
      cite,
    },
  ];
}

function spread({ hot, label }: SnapshotSkew): Prescription {
  return {
    aim: 'cure',
    action: hot
      ? text(
          `Spread the hot key of "${label}": add a salt to it and put results together in a second step, filter default and NULL keys, let dead entries expire (TTL).`,
          `打散“${label}”的热点 key：加盐后再二次汇总；过滤默认值和 NULL；对不再使用的条目设置 TTL。`,
        )
      : text(
          `Give "${label}" a finer key, or fewer subtasks: few keys hold most of it. Filter default and NULL keys, let dead entries expire (TTL).`,
          `为“${label}”使用更细的 key，或减少子任务：少数 key 占了大部分状态。过滤默认值和 NULL；对不再使用的条目设置 TTL。`,
        ),
    cost: text('State under the old key is not found under the new one.', '旧 key 下的状态不会出现在新 key 下。'),
    verify: text(
      'flink-doctor snapshot inspect shows subtasks within 2× of each other.',
      'flink-doctor snapshot inspect 中各子任务差异小于 2 倍。',
    ),
  };
}

const NO_KEYS = {
  because: text('which keys hold it was not read: the snapshot is large', '快照较大，没有读取是哪些 key 占用'),
  remedy: text(
    'flink-doctor snapshot inspect --entries names the largest keys.',
    'flink-doctor snapshot inspect --entries 会列出最大的 key。',
  ),
};
