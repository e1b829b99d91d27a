import { text } from '#evidence';
import { alternatives, ancestry, flowOf, numberIn, type Origin, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** A partitioner that does not look at the number of partitions uses only some of them, or fails when there are fewer. */
export const partitionCustomConstant = defineRule({
  id: 'partition-custom-constant',
  title: text('A partitioner uses a fixed number of partitions', '分区器使用固定的分区数'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/overview/#custom-partitioning')],
  leadsTo: ['data-skew'],

  *check(code) {
    for (const { kinds, perRecord } of userCodeOf(code).functions) {
      for (const method of kinds.has('partitioner') ? perRecord : []) {
        const flow = flowOf(method);
        const [first] = flow?.returns ?? [];
        const values = (flow?.returns ?? []).flatMap(({ value }) => (value === undefined ? [] : alternatives(value)));
        if (flow === undefined || values.length === 0 || !values.every(isFixed)) continue;
        yield {
          place: placeOf(method, first?.pc),
          confidence: 'likely' as const,
          summary: text(
            `${methodText({ method })} chooses among a fixed number of partitions, however many there are: the others get nothing, and with fewer the job fails.`,
            `${methodText({ method })} 只在固定数量的分区中选择，与实际分区数无关：其余分区收不到数据，若分区更少则作业失败。`,
          ),
          prescriptions: [
            cure(
              text('Use the number that is given.', '使用传入的分区数。'),
              'return Math.floorMod(key.hashCode(), numPartitions);',
            ),
          ],
        };
      }
    }
  },
});

/** A constant, or a remainder by one; the second parameter, the number of partitions, plays no part. */
function isFixed(origin: Origin): boolean {
  for (const one of ancestry(origin)) if (one.kind === 'parameter' && one.number === 1) return false;
  if (numberIn(origin) !== undefined) return true;
  const by = origin.kind === 'computed' && origin.opcode === IREM ? origin.from[1] : undefined;
  const second = origin.kind === 'call' && origin.name === 'floorMod' ? origin.arguments[1] : by;
  return second !== undefined && numberIn(second) !== undefined;
}

const IREM = 112;
