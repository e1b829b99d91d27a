import { defineSymptom } from '#engine';
import type { Failure } from '#evidence';
import { isNamed, type ReadChain, readChain } from './exception-chain.ts';
import { traceOf } from './failure-trace.ts';

/** One kind of failure of a job, however often it happened. */
export interface Fault extends ReadChain {
  /** Every time it happened, oldest first. */
  readonly failures: readonly Failure[];
  /** What gave up restarting, as the newest one says it: `FixedDelayRestartBackoffTimeStrategy(…)`. */
  readonly suppressedBy?: string;
}

/** What the exception history amounts to, the most recent kind of failure first; nothing when it is empty. */
export const faults = defineSymptom({
  id: 'faults',
  needs: ['failures'],
  observe({ failures }): readonly Fault[] {
    const byKind = new Map<string, Fault[]>();
    for (const failure of failures) {
      const fault = faultOf(failure);
      const key = `${fault.kind} ${fault.cause.class} ${fault.frame?.class}#${fault.frame?.method}:${fault.frame?.line}`;
      byKind.set(key, [...(byKind.get(key) ?? []), fault]);
    }
    const merged = [...byKind.values()].map(merge);
    return merged.sort((a, b) => lastOf(b) - lastOf(a));
  },
});

/** Epoch ms of the newest failure of this kind. */
export function lastOf({ failures }: Fault): number {
  return failures[failures.length - 1]?.at ?? Number.NEGATIVE_INFINITY;
}

function merge(same: readonly Fault[]): Fault {
  return { ...(same[same.length - 1] as Fault), failures: same.flatMap(({ failures }) => failures) };
}

/** The failure itself, or, when it only follows from another one at the same moment, that one. */
function faultOf(failure: Failure): Fault {
  const own = readFault(failure);
  if (own.kind !== 'follower') return own;
  const told = failure.concurrent.map(readFault).find(({ kind }) => kind !== 'follower');
  return told ? { ...told, failures: [{ ...failure, ...told.failures[0], at: failure.at }] } : own;
}

function readFault(failure: Failure): Fault {
  const { causes, matches } = traceOf(failure.stackTrace);
  const suppressedBy = causes.map(({ message }) => SUPPRESSED_BY.exec(message)?.[1]).find((one) => one);
  return {
    ...(readChain(causes, isNamed(matches)) ?? nameless(failure)),
    failures: [failure],
    ...(suppressedBy && { suppressedBy }),
  };
}

const SUPPRESSED_BY = /Recovery is suppressed by (.+)/;

function nameless({ exception, stackTrace }: Failure): ReadChain {
  const cause = { class: exception, message: stackTrace.split('\n')[0] ?? '', frames: [] };
  return { kind: 'platform', cause, around: [] };
}
