import { type Conclusion, defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { bugProof, upgrade } from '#prescriptions/upgrade';
import { type BugMet, knownBugsMet } from '#symptoms/told/known-bugs-met';
import { toldFaults } from '#symptoms/told/told-faults';

/** The words and the release of a defect that was reported and mended, and that no other diagnosis tells. */
export const knownBug = defineDiagnosis({
  id: 'known-bug',
  title: text('A known defect of this release', '该版本的已知缺陷'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/release-notes/flink-2.0/'],
  symptoms: { knownBugsMet },
  helpers: { toldFaults },
  jobs: 'all',

  conclude({ knownBugsMet }, { toldFaults }) {
    const faults = (toldFaults.known ? toldFaults.value : []).filter(({ diagnosis }) => diagnosis !== undefined);
    const told = new Set(faults.map(({ diagnosis }) => diagnosis));
    const named = new Set(faults.flatMap(({ tellings }) => tellings.map(({ key }) => key)));
    return knownBugsMet
      .filter(({ bug }) => bug.diagnosis === undefined || !told.has(bug.diagnosis))
      .map((met) => concludeOn(met, named.has(met.telling.key)));
  },
});

/** Words that are known for a defect, in a release that is not known: behind whatever else they are known for. */
const AFTER_ALL = 500_000;

function concludeOn(met: BugMet, named: boolean): Conclusion {
  const { bug, version, telling } = met;
  const sure = version !== undefined;
  return {
    severity: !sure && named ? 'warning' : (bug.severity ?? 'critical'),
    confidence: sure ? 'likely' : 'possible',
    subject: {},
    about: [],
    summary: sure
      ? text(`This is ${bug.issue}: ${bug.what.en}`, `这是 ${bug.issue}：${bug.what.zh}`)
      : text(
          `The words are those of ${bug.issue} (${bug.what.en}) Which release of ${bug.of} runs here is not in what was read.`,
          `报错与 ${bug.issue} 一致（${bug.what.zh}）已读取的信息中没有 ${bug.of} 的版本。`,
        ),
    ...(telling.at !== undefined && { since: telling.at }),
    evidence: [bugProof(met)],
    prescriptions: [upgrade(met)],
    told: { keys: [telling.key], after: [], ...(!sure && { order: AFTER_ALL }) },
    ...(!sure && {
      open: {
        because: text(`the release of ${bug.of} is not known`, `${bug.of} 的版本未知`),
        remedy: text(
          `Give the start of the log (the banner names releases), or the name of the ${bug.of} jar.`,
          `请提供日志开头部分（启动信息中有版本），或 ${bug.of} jar 的文件名。`,
        ),
      },
    }),
  };
}
