import type { Severity } from '#engine';
import type { ReportDocument } from '#report';
import type { FailOn } from './flags.ts';

const FAILING: Readonly<Record<FailOn, readonly Severity[]>> = {
  critical: ['critical'],
  warning: ['critical', 'warning'],
  never: [],
};

/** Whether anything that was found is bad enough for the exit code to say so. */
export function worstOf({ findings }: ReportDocument, failOn: FailOn): boolean {
  return findings.some(({ severity }) => FAILING[failOn].includes(severity));
}
