import type { Frame, Throwable } from '#formats/traces';
import type { Match } from '#signatures';
import { handsOver, type Owner, ownerOf } from './code-owner.ts';
import { isEmpty, tellingCause } from './telling-cause.ts';
import { isWrapper } from './wrappers.ts';

/**
 * What a chain of exceptions is about:
 * - `named`: a signature knows it, and a diagnosis of that name tells;
 * - `user-code`: thrown in, or out of a call made by, the job's own code (or code generated for its query);
 * - `platform`: thrown by Flink, a connector or a driver without the job's code being asked;
 * - `resources`: no slots;
 * - `checkpoint`: too many failed checkpoints, told elsewhere;
 * - `no-timestamps`: an event-time operator met records without timestamps;
 * - `follower`: says that something else failed.
 */
type ChainKind = 'named' | 'user-code' | 'platform' | 'resources' | 'checkpoint' | 'no-timestamps' | 'follower';

export interface ReadChain {
  readonly kind: ChainKind;
  /** The innermost cause that tells something. */
  readonly cause: Throwable;
  /** What the cause was wrapped in, outermost first, without wrappers that say nothing of their own. */
  readonly around: readonly Throwable[];
  /** First frame of the job's own code on the way to it; undefined when there is none. */
  readonly frame?: Frame;
  readonly owner?: Owner;
  /** The job's own method that Flink called, on the way to `frame`; often the same. */
  readonly entry?: Frame;
}

/** Reads a chain, outermost first; undefined when it is empty. `named`: a diagnosis of its name tells of it. */
export function readChain(chain: readonly Throwable[], named: boolean): ReadChain | undefined {
  const cause = tellingCause(chain);
  if (!cause) return;
  const found = placeInJob(chain);
  return {
    kind: kindOf(chain, cause, found?.owner, named),
    cause,
    around: chain.filter((one) => one !== cause && !isEmpty(one) && !isWrapper(one, cause)),
    ...found,
  };
}

type Place = Required<Pick<ReadChain, 'frame' | 'owner' | 'entry'>>;

/** Somewhere in the chain code of the job's own was on its way. */
export function passesJob(chain: readonly Throwable[]): boolean {
  return chain.some(({ frames }) => frames.some(isOfJob));
}

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
  /\.(?:PartitionNotFoundException|PartitionConnectionException|RemoteTransportException|LocalTransportException|CancelTaskException|CancellationException|ProducerFailedException|ConsumerCancelledException|JobCancellationException|RecipientUnreachableException|TaskNotRunningException)$/;

/** Only says that another failure happened. */
export function isFollower({ class: name }: Throwable): boolean {
  return FOLLOWERS.test(name);
}

/** Another TaskManager cannot be reached: whatever the network says then (refused, reset, timed out) is its echo. */
function lostPartner({ class: name }: Throwable): boolean {
  return /\.(?:PartitionConnectionException|RemoteTransportException)$/.test(name);
}

/** Errors of the process or of what is on its class path: whoever's code is running then only meets them. */
const OF_THE_PROCESS =
  /^java\.lang\.(?:OutOfMemoryError|\w*Class\w*Error|\w*Linkage\w*Error|NoSuch(?:Method|Field)Error|AbstractMethodError|IncompatibleClassChangeError|ExceptionInInitializerError|VerifyError|ClassNotFoundException)$/;

function kindOf(chain: readonly Throwable[], cause: Throwable, owner: Owner | undefined, named: boolean): ChainKind {
  if (chain.some(({ class: name }) => RESOURCES.test(name))) return 'resources';
  if (THRESHOLD.test(cause.message)) return 'checkpoint';
  if (NO_TIMESTAMPS.test(cause.message)) return 'no-timestamps';
  if (named) return 'named';
  if (owner && !OF_THE_PROCESS.test(cause.class)) return 'user-code';
  return isFollower(cause) || chain.some(lostPartner) ? 'follower' : 'platform';
}

/** A signature that can begin a failure, or keep it going, knows it by a name of its own. */
export function isNamed(matches: readonly Match[]): boolean {
  return matches.some(
    ({ signature: { diagnosis, role } }) => diagnosis !== undefined && (role === 'trigger' || role === 'sustainer'),
  );
}
