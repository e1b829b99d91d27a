import { type CallSite, possibilities, type Value } from '#formats/bytecode';
import { callText } from './wording.ts';

/** Gives another value at the next start. */
const CHANGES =
  /^(?:java\/util\/UUID\.randomUUID|java\/lang\/System\.(?:currentTimeMillis|nanoTime|identityHashCode)|java\/lang\/Math\.random|java\/util\/(?:Random|concurrent\/ThreadLocalRandom)\..*|java\/time\/\w+\.now|java\/net\/InetAddress\..*|java\/lang\/Object\.hashCode)$/;
const MOST_DEEP = 8;

/** The call that makes a value another one at each start, for people: `UUID.randomUUID()`; undefined if none is known. */
export function changingIn(value: Value, depth = 0): string | undefined {
  if (depth > MOST_DEEP) return undefined;
  for (const one of possibilities(value)) {
    const found = changingPart(one, depth);
    if (found) return found;
  }
  return undefined;
}

function changingPart(value: Value, depth: number): string | undefined {
  if (value.kind === 'text') return value.parts.map((part) => changingIn(part, depth + 1)).find(Boolean);
  const call: CallSite | undefined =
    value.kind === 'object' ? value.made : value.kind === 'unknown' ? value.from : undefined;
  if (call === undefined) return undefined;
  if (CHANGES.test(`${call.owner}.${call.name}`)) return callText(call);
  const within = [...(call.receiver ? [call.receiver] : []), ...call.arguments];
  return within.map((one) => changingIn(one, depth + 1)).find(Boolean);
}
