import type { Conclusion } from '#engine';
import { text, verbatim } from '#evidence';
import type { SaidFact } from '#symptoms/said/facts';

/** So many of the things that were said are quoted. */
const QUOTED = 3;

/** What people described has no name: no picture fits, and words in common with a page are no proof. */
export function concludeOnDescription(troubles: readonly SaidFact[]): Conclusion | undefined {
  const [first] = troubles;
  if (!first) return;
  const quote = first.raw.trim().slice(0, 160);
  return {
    severity: 'warning',
    confidence: 'possible',
    subject: {},
    about: [],
    summary: text(
      `What is described fits no known picture ("${quote}"); it may be a defect or a fault without a page of its own.`,
      `所述情况不符合任何已知情形（“${quote}”）；可能是软件缺陷，或尚无对应页面的故障。`,
    ),
    evidence: troubles.slice(0, QUOTED).map(({ raw, cite }) => ({ fact: verbatim(raw.trim().slice(0, 240)), cite })),
    prescriptions: [],
    told: { keys: [], after: [] },
    lastResort: true,
    open: {
      because: text('only a description was given, and it fits no known picture', '仅有文字描述，且不符合任何已知情形'),
      remedy: text(
        'Give the logs of the JobManager and the TaskManagers, or the REST address of the job: flink-doctor diagnose <logs> <url>. Look for the first WARN or ERROR, and for a known defect of the release of Flink and of each connector that is named.',
        '请提供 JobManager 和 TaskManager 的日志，或作业的 REST 地址：flink-doctor diagnose <日志> <url>。请查找第一条 WARN 或 ERROR，并核对所用 Flink 与各连接器版本的已知缺陷。',
      ),
    },
  };
}
