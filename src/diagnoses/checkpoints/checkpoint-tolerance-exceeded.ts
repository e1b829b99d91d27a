import { defineDiagnosis, type Proof } from '#engine';
import { type Failure, text } from '#evidence';
import { tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { toleranceRestarts } from '#symptoms/checkpoints/tolerance-restarts';
import { flinkVersion } from '#symptoms/flink-version';
import type { failureReason } from '#symptoms/told/failure-reason';
import { duration } from '../figures.ts';
import { firstLine, historyProof, settingsProof } from './checkpoint-proofs.ts';
import { toldTolerance } from './told-failures.ts';

/** A restart longer ago than this is history. */
const RECENT_MS = 15 * 60_000;

/**
 * The job was restarted because too many checkpoints in a row had failed. That says nothing about why they failed:
 * always a consequence, and only a note where their reason is not known.
 */
export const checkpointToleranceExceeded = defineDiagnosis({
  id: 'checkpoint-tolerance-exceeded',
  title: text('The job restarts because too many checkpoints failed', '检查点连续失败超过容忍次数，作业重启'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  otherwise: toldTolerance,
  symptoms: { toleranceRestarts },
  helpers: { checkpointCourse, flinkVersion },
  explains: ['restart-budget-exhausted'],
  wrapper: true,

  conclude({ toleranceRestarts }, { checkpointCourse, flinkVersion }, { lookedAt }) {
    const [last] = toleranceRestarts;
    if (!last || lookedAt - last.at > RECENT_MS) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const tolerable = course?.settings?.tolerableFailures;
    const ago = duration(lookedAt - last.at);
    return {
      severity: explained(course?.finished.flatMap(({ reason }) => reason ?? []) ?? []) ? 'warning' : 'info',
      confidence: 'certain',
      subject: {},
      since: (toleranceRestarts[toleranceRestarts.length - 1] ?? last).at,
      summary: text(
        `Flink restarted the job ${toleranceRestarts.length} times, last ${ago} ago, because more checkpoints in a row failed than are tolerated (${tolerable ?? 0}). Why they fail is the question.`,
        `由于连续失败的检查点超过容忍次数（${tolerable ?? 0}），Flink 已重启作业 ${toleranceRestarts.length} 次，最近一次在 ${ago} 前。关键在于检查点为何失败。`,
      ),
      evidence: [proofOf(last), ...(course ? [...historyProof(course), ...settingsProof(course)] : [])],
      prescriptions: [...tolerateFailures(version, tolerable)],
    };
  },
});

/** Reasons that another diagnosis is there for. */
function explained(reasons: readonly ReturnType<typeof failureReason>[]): boolean {
  return reasons.some((reason) => reason === 'expired' || reason === 'declined' || reason === 'async-exception');
}

function proofOf({ stackTrace, cite }: Failure): Proof {
  const line = stackTrace.split('\n').find((one) => one.includes('Exceeded checkpoint tolerable')) ?? '';
  return { fact: text(`"${firstLine(line, 300)}"`, `“${firstLine(line, 300)}”`), cite };
}
