import { text } from '#evidence';
import {
  type Call,
  flowOf,
  type MethodFlow,
  nearestMethods,
  numberIn,
  type Origin,
  placeOf,
  stemsFrom,
} from '#formats/bytecode';
import { isChance } from '../chance.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';

/** The planner believes a function to be deterministic unless it says otherwise: it may call it once and use that for all rows. */
export const sqlUdfNondeterministic = defineRule({
  id: 'sql-udf-nondeterministic',
  title: text('A SQL function by chance says it is deterministic', '不确定的 SQL 函数没有声明'),
  severity: 'warning',
  docs: [docs('dev/table/functions/udfs/'), docs('dev/table/concepts/determinism/')],
  leadsTo: ['sql-ndu'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { kinds, classFile, perRecord } of functions) {
      if (!kinds.has('sql-function') || saysSo(nearestMethods(code.classes, classFile.name, 'isDeterministic')[0]))
        continue;
      for (const reached of perRecord.flatMap((one) => reach.from(one))) {
        for (const call of reached.flow.calls.filter((one) => isChance(one) && isGivenOut(reached.flow, one))) {
          yield {
            place: placeOf(reached.method, call.pc),
            confidence: 'likely' as const,
            summary: text(
              `${wayText(reached)} calls ${callText(call)}, and isDeterministic() is not overridden: the planner may work it out once while planning, and updates may not match what they should take back.`,
              `${wayText(reached)} 调用了 ${callText(call)}，但没有重写 isDeterministic()：规划器可能在规划阶段只计算一次，更新时也可能无法与先前的结果对应。`,
            ),
            prescriptions: [
              cure(
                text('Say so.', '声明其不确定性。'),
                '@Override\npublic boolean isDeterministic() {\n  return false;\n}',
                text(
                  'The plan of queries that use it can change, and with it their state.',
                  '使用它的查询计划可能改变，状态也随之改变。',
                ),
              ),
            ],
          };
        }
      }
    }
  },
});

/** What is drawn becomes part of a result; a clock that only tells when a cache is too old does not. */
function isGivenOut({ returns, calls }: MethodFlow, drawn: Call): boolean {
  const isIt = (origin: Origin) => origin === drawn;
  const results = returns.flatMap(({ value }) => value ?? []);
  const emitted = calls.filter(({ name }) => name === 'collect').flatMap(({ arguments: taken }) => taken);
  return [...results, ...emitted].some((one) => stemsFrom(one, isIt));
}

/** It returns false, or works it out. */
function saysSo(method: Parameters<typeof flowOf>[0] | undefined): boolean {
  if (method === undefined) return false;
  const [first] = flowOf(method)?.returns ?? [];
  return first?.value === undefined || numberIn(first.value) !== 1;
}
