import { text } from '#evidence';
import { alternatives, flowOf, numberIn, type Origin, placeOf, textIn } from '#formats/bytecode';
import { defineRule, type Hit } from '../rule.ts';
import { cure, docs, methodText } from '../wording.ts';
import { keyDescriptor, keySelectorsOf } from './key-types.ts';

/** So many keys keep at most so many subtasks busy. */
export const constantOrTinyKey = defineRule({
  id: 'constant-or-tiny-key',
  title: text('A key has only one or a few values', 'key 只有一个或很少几个取值'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/overview/#keyby')],
  leadsTo: ['data-skew', 'key-group-skew'],

  *check(code) {
    for (const selector of keySelectorsOf(code)) {
      for (const method of selector.perRecord) {
        const returns = flowOf(method)?.returns ?? [];
        const values = returns.flatMap(({ value }) => (value === undefined ? [] : alternatives(value))).map(unboxed);
        const few = fewOf(values, keyDescriptor(selector));
        if (few === undefined) continue;
        yield {
          place: placeOf(method, returns[0]?.pc),
          confidence: 'likely' as const,
          summary: text(
            `${methodText({ method })} has ${few === 1 ? 'one key for all records' : `at most ${few} keys`}: at most ${few} ${few === 1 ? 'subtask works' : 'subtasks work'}, whatever the parallelism.`,
            `${methodText({ method })} ${few === 1 ? '对所有记录返回同一个 key' : `最多只有 ${few} 个 key`}：无论并行度多少，最多只有 ${few} 个子任务在工作。`,
          ),
          prescriptions: [cureOf()],
        };
      }
    }
  },
});

/** More keys than these are worth a parallelism. */
const FEW = 32;

function fewOf(values: readonly Origin[], descriptor: string | undefined): number | undefined {
  if (values.length === 0) return undefined;
  const constants = values.map((one) => numberIn(one) ?? textIn(one));
  if (constants.every((one) => one !== undefined)) return new Set(constants).size;
  if (descriptor === 'Ljava/lang/Boolean;' || descriptor === 'Z') return 2;
  const [only] = values;
  return values.length === 1 && only !== undefined ? remainderOf(only) : undefined;
}

/** `x % 4` and `Math.floorMod(x, 4)`. */
function remainderOf(origin: Origin): number | undefined {
  const [, by] =
    origin.kind === 'computed' && (origin.opcode === IREM || origin.opcode === LREM)
      ? origin.from
      : origin.kind === 'call' && origin.name === 'floorMod'
        ? origin.arguments
        : [];
  const number = by === undefined ? undefined : numberIn(by);
  return number !== undefined && number > 0 && number <= FEW ? Number(number) : undefined;
}

const IREM = 112;
const LREM = 113;

/** `Integer.valueOf(1)`. */
function unboxed(origin: Origin): Origin {
  const [value] = origin.kind === 'call' && origin.name === 'valueOf' ? origin.arguments : [];
  return value ?? origin;
}

function cureOf(): Hit['prescriptions'][number] {
  return cure(
    text(
      'Aggregate by a finer key first, and by this one after; or say that it is meant, with parallelism 1.',
      '先按更细的 key 预聚合，再按此 key 聚合；若有意为之，请显式设置并行度 1。',
    ),
    'stream.keyBy(value -> value.id % 128).window(…).aggregate(partial).keyBy(value -> "all").window(…).reduce(total);',
    text('Another operator before this one, with state of its own.', '在前面新增一个有独立状态的算子。'),
  );
}
