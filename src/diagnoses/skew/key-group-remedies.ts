import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import { spreadOf } from '#symptoms/load/columns';
import { type Layout, parallelismsThatDivide } from '#symptoms/skew/key-group-layout';
import type { UnevenInput } from '#symptoms/skew/uneven-input';
import { times } from '../figures.ts';

/** Key groups per subtask that keep the difference of one group below a tenth. */
const PLENTY = 10;

export function layoutRemedies(uneven: UnevenInput, layout: Layout, version: Version): readonly Prescription[] {
  const dividing = otherParallelism(uneven, layout);
  return [...(dividing ? [dividing] : []), newMaxParallelism(uneven, layout, version, dividing ? 'prevent' : 'cure')];
}

/** More slots than this many times the present ones are not worth an even layout. */
const MOST_GROWTH = 4;

/** Another parallelism for the key groups there are: state is redistributed on restore, so nothing is lost. */
function otherParallelism({ vertex }: UnevenInput, { max, parallelism, effective }: Layout): Prescription | undefined {
  const { below = 1, above = Number.POSITIVE_INFINITY } = parallelismsThatDivide(max, parallelism);
  const better = above <= MOST_GROWTH * parallelism ? above : below;
  if (better < effective) return; // fewer subtasks that are even would do less than these
  const gain = times(better / effective);
  const slots = better - parallelism;
  const frugal =
    better === above && below >= effective
      ? text(
          ` Parallelism ${below} does at least as much as now, with ${parallelism - below} fewer slots.`,
          `并行度 ${below} 的处理能力不低于现在，且少用 ${parallelism - below} 个槽位。`,
        )
      : text('', '');
  return {
    aim: 'cure',
    action: text(
      `Run "${vertex.name}" with parallelism ${better}: it divides the ${max} key groups, so that each subtask owns ${max / better}. That is ${gain} of what it can do now.${frugal.en}`,
      `将“${vertex.name}”的并行度设为 ${better}：可以整除 ${max} 个 Key Group，每个子任务各有 ${max / better} 个。处理能力是现在的 ${gain}。${frugal.zh}`,
    ),
    cost: text(
      `Stop with a savepoint and start with the new parallelism: state is kept, max parallelism stays ${max}.${slots > 0 ? ` ${slots} more slots are needed, if no other vertex is as wide.` : ''}`,
      `带保存点停止作业，再以新的并行度启动：状态保留，最大并行度仍为 ${max}。${slots > 0 ? `若没有其他节点达到该并行度，需要增加 ${slots} 个槽位。` : ''}`,
    ),
    code: `.setParallelism(${better})   // on "${vertex.operators[0] ?? vertex.name}", or -p ${better} for the whole job`,
    verify: text('Records in per subtask are even.', '各子任务输入条数均匀。'),
  };
}

function newMaxParallelism(
  { vertex }: UnevenInput,
  { max, parallelism }: Layout,
  version: Version,
  aim: 'cure' | 'prevent',
): Prescription {
  const multiple = nextMultiple(parallelism, Math.max(PLENTY * parallelism, 128));
  return {
    aim,
    action: text(
      `When the job is next started without its state, set max parallelism to ${multiple}, a multiple of ${parallelism} with ${multiple / parallelism} key groups per subtask.`,
      `下次不带状态启动作业时，把最大并行度设为 ${multiple}：它是 ${parallelism} 的倍数，每个子任务有 ${multiple / parallelism} 个 Key Group。`,
    ),
    cost: text(
      `Max parallelism is part of the state: a job with ${multiple} cannot be restored from a savepoint or checkpoint made with ${max}. The state must be rebuilt (replay) or rewritten with the State Processor API. At most 32768.`,
      `最大并行度是状态的一部分：以 ${max} 产生的保存点或检查点无法恢复到 ${multiple} 的作业。状态需要重建（回放数据）或用 State Processor API 改写。上限为 32768。`,
    ),
    settings: settingsFor(version, { 'pipeline.max-parallelism': String(multiple) }),
    code: `.setMaxParallelism(${multiple})   // only "${vertex.operators[0] ?? vertex.name}"; env.setMaxParallelism for all`,
    verify: text(
      `maxParallelism of the vertex is ${multiple} (/jobs/:jobid), and records per subtask are even.`,
      `节点的 maxParallelism 为 ${multiple}（/jobs/:jobid），且各子任务数据均匀。`,
    ),
  };
}

/** Smallest multiple that is not below; Flink allows up to 2^15. */
function nextMultiple(of: number, atLeast: number): number {
  const multiple = Math.ceil(atLeast / of) * of;
  return multiple <= 32_768 ? multiple : Math.floor(32_768 / of) * of;
}

/** With so many subtasks per key, two keys rarely meet. */
const SPREAD_OUT = 4;

/** About how many keys there are, if each brings as many records as the least subtask that gets any. */
function keysAmong({ records, spread }: UnevenInput): number {
  const least = spreadOf(records.filter((value) => value > 0)).min;
  return Math.max(1, Math.round(spread.sum / least));
}

export function fewKeysRemedies(uneven: UnevenInput): readonly Prescription[] {
  const { vertex } = uneven;
  const { parallelism, maxParallelism } = vertex;
  const max = maxParallelism > 0 ? maxParallelism : 128;
  const keys = keysAmong(uneven);
  const wider = Math.min(max, Math.max(parallelism * 2, keys * SPREAD_OUT));
  return [
    {
      aim: 'relieve',
      action: text(
        `Run "${vertex.name}" with about ${wider} subtasks: the ${keys} or so keys then fall on the same subtask less often. Most of the others stay empty.`,
        `将“${vertex.name}”的并行度提高到约 ${wider}：大约 ${keys} 个 key 落到同一子任务的机会就更小。其余子任务大多为空。`,
      ),
      cost: text(
        `A restart from a savepoint, and ${wider - parallelism} more slots. Whether two keys part is up to their hash.`,
        `从保存点重启一次，需要增加 ${wider - parallelism} 个槽位。两个 key 能否分开取决于其哈希值。`,
      ),
      code: `.setParallelism(${wider})   // on "${vertex.operators[0] ?? vertex.name}"`,
      verify: text('No subtask takes much more than the others that get records.', '有数据的子任务之间不再相差很多。'),
    },
    {
      aim: 'cure',
      action: text(
        'Key by something with many more values (add a customer, device or order id and combine afterwards), or replace each key by one that goes to a subtask of its own.',
        '用取值更多的字段做 key（例如加上客户、设备或订单号，之后再合并），或把每个 key 换成能落到独立子任务的替身。',
      ),
      cost: text(
        'The key is part of the state: state under the old keys is not found under the new ones; use a new uid.',
        'key 是状态的一部分：旧 key 下的状态不会出现在新 key 下；请使用新的 uid。',
      ),
      code: `// One stand-in key per subtask, found with Flink's own assignment (max parallelism ${max}, parallelism ${parallelism}).
static Integer[] standIns(int parallelism, int maxParallelism) {
    Integer[] found = new Integer[parallelism];
    for (int key = 0, left = parallelism; left > 0; key++) {
        int subtask = KeyGroupRangeAssignment.assignKeyToParallelOperator(key, maxParallelism, parallelism);
        if (found[subtask] == null) { found[subtask] = key; left--; }
    }
    return found;
}
Integer[] standIns = standIns(${parallelism}, ${max});
stream.keyBy(e -> standIns[numberOf(e.getKey()) % ${parallelism}])  // numberOf: 0, 1, 2, … for your keys; keep the key in the state`,
      verify: text('Every subtask gets records, in like numbers.', '每个子任务都有数据，且数量相近。'),
    },
  ];
}
