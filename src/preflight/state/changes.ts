import type { Call } from '#formats/bytecode';

const COLLECTIONS =
  /^java\/util\/(?!function\/|stream\/|Optional|Iterator|Objects)|^(?:scala\/collection\/mutable|it\/unimi\/dsi\/fastutil|com\/google\/common\/collect)\//;
const CHANGES =
  /^(?:add\w*|put\w*|remove\w*|clear|push|pop|poll\w*|offer\w*|merge|compute\w*|replace\w*|retainAll|set\w*|incrementAndGet|getAndIncrement|decrementAndGet|getAndDecrement|addAndGet|getAndAdd|getAndSet|updateAndGet|getAndUpdate|accumulateAndGet|increment|decrement|\$plus\$eq)$/;

/** A call that changes a collection or an atomic number it is made on. */
export function changes({ owner, name, receiver }: Call): boolean {
  return receiver !== undefined && COLLECTIONS.test(owner) && CHANGES.test(name);
}
