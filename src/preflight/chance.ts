import type { Call } from '#formats/bytecode';
import { stemsFrom } from '#formats/bytecode';

/** Gives another value each time it is asked: chance, clocks, names of threads and machines. */
export function isChance(call: Call): boolean {
  const { owner, name, receiver } = call;
  const random = owner === 'java/util/Random' || owner === 'java/util/SplittableRandom';
  if (random) return /^next/.test(name) && !(receiver !== undefined && isSeeded(receiver));
  return isDraw(call) || isClock(call) || OTHERS.has(`${owner}.${name}`);
}

/** A draw: also of a thread's own generator. */
function isDraw({ owner, name }: Call): boolean {
  if (owner === 'java/util/concurrent/ThreadLocalRandom' || owner === 'java/security/SecureRandom')
    return /^next/.test(name);
  return /^kotlin\/random\/Random/.test(owner) && /^next/.test(name);
}

/** Asks what time it is. */
export function isClock({ owner, name, descriptor }: Pick<Call, 'owner' | 'name' | 'descriptor'>): boolean {
  if (owner === 'java/lang/System') return name === 'currentTimeMillis' || name === 'nanoTime';
  if (owner.startsWith('java/time/'))
    return name === 'now' || (owner === 'java/time/Clock' && /^(?:millis|instant)$/.test(name));
  return owner === 'java/util/Date' && name === '<init>' && descriptor === '()V';
}

const OTHERS: ReadonlySet<string> = new Set([
  'java/lang/Math.random',
  'java/util/UUID.randomUUID',
  'java/lang/System.identityHashCode',
  'java/lang/Thread.getName',
  'java/lang/Thread.getId',
  'java/net/InetAddress.getLocalHost',
  'org/apache/commons/lang3/RandomUtils.nextInt',
]);

/** A generator that is seeded with what the record says gives the same again. */
function isSeeded(receiver: NonNullable<Call['receiver']>): boolean {
  return (
    receiver.kind === 'new' &&
    receiver.constructed.some((one) => one.arguments.some((seed) => stemsFrom(seed, fromRecord)))
  );
}

function fromRecord(one: Parameters<typeof stemsFrom>[0]): boolean {
  return one.kind === 'parameter';
}
