import { type Diagnosis, defineDiagnosis } from '#engine';
import { text, verbatim } from '#evidence';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { flinkVersion } from '#symptoms/flink-version';
import { type Telling, tellings } from '#symptoms/told/tellings';
import { budgetOf, startAgain } from './restart-budget.ts';

/** ExecutionFailureHandler (1.9 and later), around what the last attempt failed with. */
const SUPPRESSED = /Recovery is suppressed by ([^\n]{1,300})/;

/** The same from logs: an envelope around the last failure, so never a root. */
export const toldBudget: Diagnosis = defineDiagnosis({
  id: 'restart-budget-exhausted',
  title: text('The restart strategy gave up', '重启策略已放弃'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/'],
  symptoms: { tellings },
  helpers: { flinkVersion },
  jobs: 'all',
  wrapper: true,
  told: true,

  conclude({ tellings }, { flinkVersion }) {
    const last = tellings.findLast((one) => strategyIn(one) !== undefined);
    const strategy = last && strategyIn(last);
    if (!last || strategy === undefined) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const budget = budgetOf(strategy);
    const alone = isNothingElse(last) && tellings.every((one) => isNothingElse(one) || isSaid(one));
    const failed = last.causes[last.causes.length - 1]?.class ?? 'JobException';
    return {
      severity: 'warning',
      confidence: alone ? 'possible' : 'certain',
      ...(alone && { alone }),
      subject: { configKey: 'restart-strategy.type' },
      about: [],
      summary: text(
        `Flink did not restart the job any more because ${budget.en}. What it failed with is the cause.`,
        `Flink 不再重启该作业，因为${budget.zh}。其失败原因才是根因。`,
      ),
      ...(last.at !== undefined && { since: last.at }),
      evidence: [{ fact: verbatim(`Recovery is suppressed by ${strategy}`), cite: last.cite }],
      prescriptions: [startAgain(failed), { ...calmRestarts(version), aim: 'prevent' as const }],
      // It stands in the same entry as what it wraps.
      told: { keys: [last.key], after: [last.key], order: LAST },
    };
  },
});

/** Behind whatever the incident began with. */
const LAST = 1_000_000;

/** The words without their exception, its trace and its cause: nobody will find more in them. */
function isNothingElse(one: Telling): boolean {
  return strategyIn(one) !== undefined && one.causes.length === 0;
}

/** A line that people wrote beside it. */
function isSaid({ causes, at }: Telling): boolean {
  return causes.length === 0 && at === undefined;
}

function strategyIn({ causes, message: line }: Telling): string | undefined {
  for (const message of [...causes.map((one) => one.message), line]) {
    const strategy = SUPPRESSED.exec(message)?.[1];
    if (strategy !== undefined) return strategy.trim();
  }
  return undefined;
}
