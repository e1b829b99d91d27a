import { type Text, text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule, type Hit } from '../rule.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';
import type { Difference, Step } from './wire/automaton.ts';
import { compareWires } from './wire/compare.ts';
import { type Pair, pairsOf } from './wire/pairs.ts';
import { HELPER, VALUE_OF } from './wire/symbols.ts';

/**
 * What a serializer writes and what it reads differ in order, number or type of values. On the heap backend nothing shows
 * until the first restore or the first record that crosses the network; then fields hold what belongs to others, or reading
 * runs past the end.
 */
export const serializerReadWriteMismatch = defineRule({
  id: 'serializer-read-write-mismatch',
  title: text('A serializer does not read what it writes', '序列化器读取的内容与写出的不一致'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: ['restore-serializer-incompatible', 'checkpoint-declined-exception'],

  *check(code) {
    for (const pair of pairsOf(code)) {
      const difference = compareWires(code, pair.writer, pair.reader);
      if (difference !== undefined && !isBetweenHelpers(difference)) yield hitOf(pair, difference);
    }
  },
});

function hitOf({ classFile, writer, reader }: Pair, difference: Difference): Hit {
  const { written, read, when } = difference;
  const at = firstDifference(written, read);
  const name = shortName(classFile.name);
  const [writes, reads] = [methodText({ method: writer }), methodText({ method: reader })];
  const vague = withHelper(written[at], read[at]);
  const never = when === 'never' && !vague;
  return {
    place: read[at]?.place ?? placeOf(reader),
    also: [written[at]?.place ?? placeOf(writer)],
    severity: never ? 'critical' : 'warning',
    confidence: never ? 'certain' : vague ? 'possible' : 'likely',
    summary: text(
      `${writes} ${never ? 'writes' : 'can write'} ${shown(written).en}; ${reads} ${never ? 'reads' : 'then reads'} ${shown(read).en}. They part at value ${at + 1}: what is read back is garbage, or reading fails.`,
      `${writes} ${never ? '写出' : '可能写出'}：${shown(written).zh}；${reads} 读取：${shown(read).zh}。从第 ${at + 1} 个值起不一致：读回的数据是错的，或读取失败。`,
    ),
    prescriptions: [
      cure(
        text('Read in the order and with the types that are written.', '按照写出的顺序和类型读取。'),
        `// ${name}, in both methods: ${shown(written).en}`,
        text(
          'State and savepoints that were written with the old code stay as they are: raise the version of the snapshot and read both forms.',
          '旧代码写出的状态和 savepoint 保持原样：请提升 snapshot 的版本号，并同时支持两种格式。',
        ),
      ),
    ],
  };
}

/** Two helpers of a library under other names may well be a pair. */
function isBetweenHelpers({ written, read }: Difference): boolean {
  const at = firstDifference(written, read);
  const symbols = [written[at]?.symbol ?? '', read[at]?.symbol ?? ''];
  return symbols.some(isHelper) && symbols.every((one) => isHelper(one) || one.startsWith(VALUE_OF));
}

/** … and one may move just the value that the other half moves itself. */
function withHelper(...steps: readonly (Step | undefined)[]): boolean {
  return steps.some((step) => isHelper(step?.symbol ?? ''));
}

function isHelper(symbol: string): boolean {
  return symbol.startsWith(HELPER);
}

function firstDifference(written: readonly Step[], read: readonly Step[]): number {
  const at = written.findIndex(({ symbol }, i) => read[i]?.symbol !== symbol);
  return at < 0 ? Math.min(written.length, read.length) : at;
}

/** At most so many values are listed. */
const MOST_SHOWN = 8;

function shown(steps: readonly Step[]): Text {
  if (steps.length === 0) return text('nothing', '无');
  const names = steps.slice(0, MOST_SHOWN).map(({ symbol }) => symbol);
  const list = `${names.join(', ')}${steps.length > MOST_SHOWN ? ', …' : ''}`;
  return text(list, list);
}
