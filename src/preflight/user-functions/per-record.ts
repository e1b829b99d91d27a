import type { Confidence, Severity } from '#engine';
import type { Text } from '#evidence';
import { type Call, type FlinkRelease, type FunctionKind, type Origin, stemsFrom } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import type { Hit } from '../rule.ts';
import { type CallPerRecord, callsPerRecord } from '../user-code.ts';
import { shortName } from '../wording.ts';

interface Fault {
  readonly matches: (call: Call) => boolean;
  /** Kinds of functions that may do it. */
  readonly but?: readonly FunctionKind[];
  /** Calls that are as they should be, seen closer. */
  readonly unless?: (use: CallPerRecord) => boolean;
  readonly severity?: (use: CallPerRecord) => Severity | undefined;
  /** Default: certain where nothing passes the call by. */
  readonly confidence?: Confidence;
  readonly summary: (use: CallPerRecord) => Text;
  readonly prescriptions: (use: CallPerRecord) => Hit['prescriptions'];
  /** Also what runs on other threads. */
  readonly elsewhere?: boolean;
}

/** One hit for each call that should not be made for every record. */
export function* hitsPerRecord(code: JobCode, fault: Fault): Generator<Hit> {
  const { but = [], elsewhere = false } = fault;
  for (const use of callsPerRecord(code, fault.matches, { but, elsewhere })) {
    if (fault.unless?.(use)) continue;
    const severity = fault.severity?.(use);
    yield {
      place: use.place,
      ...(severity === undefined ? {} : { severity }),
      confidence: fault.confidence ?? (use.always ? 'certain' : 'likely'),
      summary: fault.summary(use),
      prescriptions: fault.prescriptions(use),
    };
  }
}

/** It is made when a field is still empty, and kept there. */
export function isKept({ call, reached: { flow } }: CallPerRecord): boolean {
  const { always } = flow.ways;
  const isIt = (origin: Origin) => origin === call || origin === call.receiver;
  return !always(call.pc) && flow.writes.some(({ value }) => stemsFrom(value, isIt));
}

/** The method Flink calls, from which this one is reached. */
export function entryOf({ reached }: CallPerRecord): CallPerRecord['reached'] {
  let one = reached;
  while (one.via !== undefined) one = one.via;
  return one;
}

/** A field that `open` fills, for a class of a given name. */
export function openedField(flink: FlinkRelease, owner: string, type: string, made: string): string {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return `public class ${shortName(owner)} … {
  private transient ${type} ${name};

  @Override
  public void open(${openParameter(flink)}) {
    ${name} = ${made};
  }
}`;
}

/** Since 1.19 there is an `OpenContext`; before it was the configuration. */
export function openParameter({ major, minor }: FlinkRelease): string {
  return major > 1 || minor >= 19 ? 'OpenContext context' : 'Configuration parameters';
}

/**
 * The call is passed by when a cache (or state) has the answer: a branch hangs on what a map, a cache or a state gave, or the
 * call stands in the function that a cache calls when it has nothing.
 */
export function isBehindCache({ reached, always }: CallPerRecord): boolean {
  for (let one: typeof reached | undefined = reached; one !== undefined; one = one.via) {
    if (
      one.flow.calls.some(({ owner, name }) => name === 'computeIfAbsent' || (name === 'get' && /Cache/.test(owner)))
    ) {
      return true;
    }
    if (!always && one.flow.branches.some(({ operands }) => operands.some(asksCache))) return true;
  }
  return false;
}

function asksCache(origin: CallPerRecord['call']['arguments'][number]): boolean {
  const from = origin.kind === 'either' ? origin.from : [origin];
  return from.some(
    (one) =>
      one.kind === 'call' &&
      /(?:Map|Cache|State)$/.test(one.owner) &&
      /^(?:get|getIfPresent|containsKey|contains|value)$/.test(one.name),
  );
}
