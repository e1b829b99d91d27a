import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { type SlowPhase, slowPhases } from '#symptoms/checkpoints/slow-phases';
import { type Spread, spreadOf } from '#symptoms/load/columns';
import { bytes, duration, times } from '../figures.ts';
import { historyProof, phasesProof } from './checkpoint-proofs.ts';
import { skewInSnapshot } from './checkpoint-state-skew-snapshot.ts';
import { toldStateSkew } from './checkpoint-state-skew-told.ts';

/** From this ratio of the largest to the median of the others on, one subtask's snapshot is another kind than the rest. */
const SKEWED = 3;
/** Of two subtasks one may have the larger half of few keys. */
const SKEWED_OF_TWO = 5;

/** Less state than this is written in no time anywhere. */
const WORTH_BYTES = 1024 * 1024;

/** An upload shorter than this delays nobody; a little longer is worth knowing. */
const LONG_MS = 2000;
const NOTED_MS = 1000;

/** One subtask holds several times the state of its siblings, and every checkpoint waits for it to be written. */
export const checkpointStateSkew = defineDiagnosis({
  id: 'checkpoint-state-skew',
  title: text('One subtask’s state makes every checkpoint long', '状态倾斜：单个子任务拖慢检查点'),
  alongside: skewInSnapshot,
  otherwise: toldStateSkew,
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/'],
  symptoms: { slowPhases },
  explains: ['checkpoint-async-slow', 'checkpoint-interval-too-short'],

  conclude({ slowPhases }) {
    return slowPhases.flatMap((slow) => {
      const sizes = spreadOf(slow.at.columns.stateBytes);
      if (!skewed(slow, sizes)) return [];
      return concludeAt(slow, sizes);
    });
  },
});

/** The biggest is also the slowest; with one subtask there is nothing to compare. */
function skewed({ phase, worst, decisive, at }: SlowPhase, sizes: Spread): boolean {
  const { max, count, largest } = sizes;
  const keyed = at.vertex.inputs.some(({ shipStrategy }) => shipStrategy === 'HASH');
  if (phase !== 'async' || !decisive || !keyed || count < 2 || worst.ms.async < NOTED_MS) return false;
  const skew = count === 2 ? SKEWED_OF_TWO : SKEWED;
  return max >= WORTH_BYTES && max >= skew * medianOfOthers(sizes) && largest === worst.subtask;
}

/** The median of two is their mean, which the larger one moves. */
function medianOfOthers({ count, min, median }: Spread): number {
  return count === 2 ? min : median;
}

function concludeAt({ at, worst, course }: SlowPhase, sizes: Spread): Conclusion {
  const { vertex } = at;
  const others = medianOfOthers(sizes);
  const ratio = times(sizes.max / others);
  return {
    severity: worst.ms.async >= LONG_MS ? 'warning' : 'info',
    confidence: 'certain',
    subject: { vertex: vertex.id, vertexName: vertex.name, subtask: worst.subtask },
    summary: text(
      `Subtask ${worst.subtask} of "${vertex.name}" holds ${bytes(sizes.max)} of state, ${ratio} the median of the others of its ${sizes.count} subtasks, and takes ${duration(worst.ms.async)} to write it: every checkpoint waits for that one.`,
      `“${vertex.name}”的子任务 ${worst.subtask} 持有 ${bytes(sizes.max)} 状态，是其余子任务（共 ${sizes.count} 个）中位数的 ${ratio}，写出需 ${duration(worst.ms.async)}：每个检查点都在等它。`,
    ),
    evidence: [
      {
        fact: text(
          `State per subtask of "${vertex.name}": largest ${sizes.max} bytes (subtask ${worst.subtask}), median of the others ${others} bytes`,
          `“${vertex.name}”各子任务状态：最大 ${sizes.max} 字节（子任务 ${worst.subtask}），其余的中位数 ${others} 字节`,
        ),
        cite: at.columns.cite,
      },
      phasesProof(at, 'async', worst),
      ...historyProof(course),
    ],
    ruledOut: [
      {
        id: 'tm-host-slow',
        because: text('the slowest subtask is the one with the most state', '最慢的子任务正是状态最多的那个'),
      },
    ],
    prescriptions: [spread],
  };
}

const spread: Prescription = {
  aim: 'cure',
  action: text(
    'Spread the big keys: add a salt to the key and put results together in a second step, filter default and NULL keys, and let dead keys expire (TTL). Few distinct keys need a finer key, not more parallelism.',
    '打散大 key：key 加盐后再二次汇总；过滤默认值和 NULL；对不再使用的 key 设置 TTL。若 key 本身很少，需要更细的 key，而不是更高的并行度。',
  ),
  cost: text('State under the old key is not found under the new one.', '旧 key 下的状态不会出现在新 key 下。'),
  verify: text(
    'state_size of the subtasks differs by less than 2×, and async with it.',
    '各子任务的 state_size 差异小于 2 倍，异步耗时随之接近。',
  ),
};
