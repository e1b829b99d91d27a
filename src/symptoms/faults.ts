import { defineSymptom } from '#engine';
import type { Failure } from '#evidence';
import { causesIn, type Frame, type Throwable } from '#formats/traces';
import { handsOver, type Owner, ownerOf } from './code-owner.ts';

/** One kind of failure of a job, however often it happened. */
export interface Fault {
  /**
   * - `user-code`: thrown in, or out of a call made by, the job's own code (or code generated for its query);
   * - `platform`: thrown by Flink, a connector or a driver without the job's code being asked;
   * - `resources`: no slots;
   * - `checkpoint`: too many failed checkpoints, told elsewhere;
   * - `no-timestamps`: an event-time operator met records without timestamps;
   * - `follower`: says that something else failed.
   */
  readonly kind: 'user-code' | 'platform' | 'resources' | 'checkpoint' | 'no-timestamps' | 'follower';
  /** The innermost cause that tells something. */
  readonly cause: Throwable;
  /** What the cause was wrapped in, outermost first, without wrappers that say nothing of their own. */
  readonly around: readonly Throwable[];
  /** First frame of the job's own code on the way to it; undefined when there is none. */
  readonly frame?: Frame;
  readonly owner?: Owner;
  /** The job's own method that Flink called, on the way to `frame`; often the same. */
  readonly entry?: Frame;
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
  const chain = causesIn(failure.stackTrace);
  const telling = chain.filter((one) => !isEmpty(one));
  const cause = telling[telling.length - 1] ?? chain[chain.length - 1] ?? nameless(failure);
  const found = placeInJob(chain);
  const suppressedBy = chain.map(({ message }) => SUPPRESSED_BY.exec(message)?.[1]).find((one) => one);
  return {
    kind: kindOf(chain, cause, found?.owner),
    cause,
    around: telling.slice(0, -1).filter((one) => !isWrapper(one, cause)),
    ...found,
    failures: [failure],
    ...(suppressedBy && { suppressedBy }),
  };
}

const SUPPRESSED_BY = /Recovery is suppressed by (.+)/;

/** Ends that say nothing of their own: the exception around them tells more. */
function isEmpty({ class: name, message }: Throwable): boolean {
  return /\.(?:CancellationException|CancelTaskException|SuppressRestartsException)$/.test(name) && message === '';
}

/** Envelopes of Flink and of futures; and whatever only repeats its cause. */
const WRAPPERS =
  /\.(?:JobException|ExceptionInChainedOperatorException|ExecutionException|CompletionException|UndeclaredThrowableException|InvocationTargetException|WrappingRuntimeException|FlinkRuntimeException)$/;

function isWrapper({ class: name, message }: Throwable, cause: Throwable): boolean {
  return WRAPPERS.test(name) || message === '' || message.startsWith(cause.class);
}

function nameless({ exception, stackTrace }: Failure): Throwable {
  return { class: exception, message: stackTrace.split('\n')[0] ?? '', frames: [] };
}

type Place = Required<Pick<Fault, 'frame' | 'owner' | 'entry'>>;

/** Innermost cause in which the job's own code stands before the frame where a record was handed over. */
function placeInJob(chain: readonly Throwable[]): Place | undefined {
  for (const { frames } of chain.toReversed()) {
    const end = frames.findIndex(handsOver); // from there on it is code that only emitted the record
    const own = frames.slice(0, end < 0 ? frames.length : end);
    const at = own.findIndex(isOfJob);
    const frame = own[at];
    if (frame) return { frame, owner: ownerOf(frame), entry: entryOf(own.slice(at), ownerOf(frame)) ?? frame };
    if (frames.some((one) => ownerOf(one) === 'flink')) return; // thrown by Flink or a connector on their own
  }
  return;
}

function isOfJob(frame: Frame): boolean {
  const owner = ownerOf(frame);
  return owner === 'user' || owner === 'generated';
}

/** The outermost method of the job before Flink's frames begin; of a method and its bridge, the one with the code. */
function entryOf(frames: readonly Frame[], owner: Owner): Frame | undefined {
  const end = frames.findIndex((one) => ownerOf(one) === 'flink');
  const own = (end < 0 ? frames : frames.slice(0, end)).filter((one) => ownerOf(one) === owner);
  const last = own[own.length - 1];
  return own.find((one) => one.class === last?.class && one.method === last.method);
}

const RESOURCES = /\.(?:NoResourceAvailableException)$/;
const NO_TIMESTAMPS = /Record has (?:Java )?Long\.MIN_VALUE timestamp/;
const THRESHOLD = /Exceeded checkpoint tolerable failure threshold/;

/** Failures that only tell that another one happened, in another task or process. */
const FOLLOWERS =
  /\.(?:PartitionNotFoundException|PartitionConnectionException|RemoteTransportException|LocalTransportException|CancelTaskException|CancellationException|ProducerFailedException|ConsumerCancelledException|JobCancellationException|RecipientUnreachableException)$/;

/** Errors of the process or of what is on its class path: whoever's code is running then only meets them. */
const OF_THE_PROCESS =
  /^java\.lang\.(?:OutOfMemoryError|\w*Class\w*Error|\w*Linkage\w*Error|NoSuch(?:Method|Field)Error|AbstractMethodError|IncompatibleClassChangeError|ExceptionInInitializerError|VerifyError|ClassNotFoundException)$/;

function kindOf(chain: readonly Throwable[], cause: Throwable, owner: Owner | undefined): Fault['kind'] {
  if (chain.some(({ class: name }) => RESOURCES.test(name))) return 'resources';
  if (THRESHOLD.test(cause.message)) return 'checkpoint';
  if (NO_TIMESTAMPS.test(cause.message)) return 'no-timestamps';
  if (owner && !OF_THE_PROCESS.test(cause.class)) return 'user-code';
  return FOLLOWERS.test(cause.class) ? 'follower' : 'platform';
}
