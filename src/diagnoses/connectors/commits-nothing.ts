import type { SaidFact } from '#symptoms/said/facts';

const CHECKPOINTS = /checkpoint|检查点/;
const COMPLETES =
  /(?:checkpoints?|检查点)(?! interval)[^\n]{0,24}(?:complete[ds]?\b|success|succeed|\bok\b|\bfine\b|成功|正常|完成)|successful checkpoint/;
const FAIL =
  /fail|expire|disabled|\boff\b|not enabled|could not|not (?:be )?complet|declined|cancell|未开启|没有开启|失败|超时|未完成/;
const NOTHING =
  /(?:\b0|no|zero|nothing|none|without|not? (?:any|a single))\b[^\n]{0,30}(?:rows?|data|records?|requests?|stream load|commits?|written|arriv)|(?:rows?|data|requests?|nothing)[^\n]{0,30}(?:not visible|never (?:arriv|appear|written|committed)|missing|committed|is written)|(?:没有|无|查不到|看不到|未(?:收到|写入|提交))[^\n]{0,12}(?:数据|记录|请求|写入|提交)|(?:数据|表)[^\n]{0,8}(?:为空|没有|不可见|丢失)/;
/** Sinks for which other diagnoses know why nothing is seen. */
const OTHERS =
  /read_committed|isolation|in-?progress|\.pending|filesystem|file ?sink|part files?|watermark|window|水位|窗口/;

/** Checkpoints complete, and yet nothing reaches the target: the facts that say so together, if somebody told both. */
export function commitsNothing(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  if (facts.some(({ line }) => OTHERS.test(line))) return;
  if (
    facts.some(
      ({ line }) => CHECKPOINTS.test(line) && FAIL.test(line.replace(/no failures?|none failed|没有失败|无失败/g, '')),
    )
  )
    return;
  const completes = facts.find(({ line }) => COMPLETES.test(line));
  const empty =
    facts.find((fact) => fact !== completes && NOTHING.test(fact.line)) ??
    (completes && NOTHING.test(rest(completes)) ? completes : undefined);
  return completes && empty ? [...new Set([completes, empty])] : undefined;
}

/** What follows the checkpoints in a line; "no exception" is not nothing written. */
function rest({ line }: SaidFact): string {
  return line.slice(line.search(COMPLETES)).replace(/no exceptions?/g, '');
}
