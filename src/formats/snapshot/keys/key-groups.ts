/** Key groups a job can have at most. */
const MOST_KEY_GROUPS = 32_768;
const FEWEST_DEFAULT = 128;

/** Which key group a key belongs to, by its Java hash code. */
export function keyGroupOf(hash: number, maxParallelism: number): number {
  return murmur(hash) % maxParallelism;
}

/** Flink's murmur hash of one int; never negative. */
function murmur(code: number): number {
  let k = Math.imul(code, 0xcc9e2d51);
  k = Math.imul(rotate(k, 15), 0x1b873593);
  k = (Math.imul(rotate(k, 13), 5) + 0xe6546b64) | 0;
  k ^= 4;
  k = Math.imul(k ^ (k >>> 16), 0x85ebca6b);
  k = Math.imul(k ^ (k >>> 13), 0xc2b2ae35);
  k ^= k >>> 16;
  if (k >= 0) return k;
  return k === -(2 ** 31) ? 0 : -k;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** Which subtask reads a key group. */
export function subtaskOf(keyGroup: number, parallelism: number, maxParallelism: number): number {
  return Math.floor((keyGroup * parallelism) / maxParallelism);
}

/** The key groups of a subtask: from `first` to `last`, both included; `last` is below `first` if it has none. */
export function keyGroupsOf(
  subtask: number,
  parallelism: number,
  maxParallelism: number,
): { readonly first: number; readonly last: number } {
  const first = Math.floor((subtask * maxParallelism + parallelism - 1) / parallelism);
  return { first, last: Math.floor(((subtask + 1) * maxParallelism - 1) / parallelism) };
}

/** What Flink chooses where nobody has set the max parallelism. */
export function defaultMaxParallelism(parallelism: number): number {
  const wanted = parallelism + Math.floor(parallelism / 2);
  const power = 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));
  return Math.min(Math.max(power, FEWEST_DEFAULT), MOST_KEY_GROUPS);
}
