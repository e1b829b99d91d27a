import { murmur3 } from '#formats/codecs';
import type { Edge, Operator } from './physical.ts';

/** What is known of the whole program. */
export interface Chaining {
  /** Undefined where it is not known. */
  readonly enabled: boolean | undefined;
  /** Undefined where the environment takes it from the cluster. */
  readonly defaultParallelism: number | undefined;
}

/**
 * Ids as Flink gives them (`StreamGraphHasherV2`, unchanged since 1.2): of a uid its hash; else a hash of how many were given
 * out before and how many outputs are chained, mixed with the ids of the inputs. The graph is walked breadth first from the
 * sources; what has an input without an id has to wait.
 *
 * @returns by operator 32 hexadecimal characters; undefined where that depends on something not known
 */
export function generateIds(operators: readonly Operator[], chaining: Chaining): readonly (string | undefined)[] {
  const outputs = outputsOf(operators);
  const ids = new Map<number, string | undefined>();
  const waiting = operators.flatMap(({ inputs }, i) => (inputs.length === 0 ? [i] : []));
  const visited = new Set(waiting);
  for (let next = 0; next < waiting.length && next < MOST_STEPS; next++) {
    const at = waiting[next] as number;
    const operator = operators[at] as Operator;
    const ready = operator.uid !== undefined || operator.inputs.every(({ from }) => ids.has(from));
    if (!ready) {
      visited.delete(at);
      continue;
    }
    ids.set(at, idOf(at, operators, outputs, ids, chaining));
    for (const { to } of outputs[at] ?? []) {
      if (!visited.has(to)) waiting.push(to);
      visited.add(to);
    }
  }
  return operators.map((_, i) => ids.get(i));
}

const MOST_STEPS = 100_000;

interface Output extends Edge {
  readonly to: number;
}

function outputsOf(operators: readonly Operator[]): readonly (readonly Output[])[] {
  const outputs = operators.map((): Output[] => []);
  for (const [to, { inputs }] of operators.entries())
    for (const edge of inputs) outputs[edge.from]?.push({ ...edge, to });
  return outputs;
}

function idOf(
  at: number,
  operators: readonly Operator[],
  outputs: readonly (readonly Output[])[],
  ids: ReadonlyMap<number, string | undefined>,
  chaining: Chaining,
): string | undefined {
  const { uid, inputs } = operators[at] as Operator;
  if (uid === null) return undefined;
  if (uid !== undefined) return murmur3(new TextEncoder().encode(uid));
  let count = 1;
  for (const output of outputs[at] ?? []) {
    const chained = isChained(output, operators, chaining);
    if (chained === undefined) return undefined;
    if (chained) count += 1;
  }
  let id = bytesOf(murmur3(numbers(ids.size, count)));
  for (const { from } of inputs) {
    const input = ids.get(from);
    if (input === undefined) return undefined;
    const other = bytesOf(input);
    id = id.map((byte, i) => (byte * 37) ^ (other[i] as number));
  }
  return [...id].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an output runs in the same task, by `StreamingJobGraphGenerator.isChainable`. */
function isChained(
  { from, to, partition }: Output,
  operators: readonly Operator[],
  chaining: Chaining,
): boolean | undefined {
  const [upper, lower] = [operators[from] as Operator, operators[to] as Operator];
  if (lower.inputs.length !== 1 || partition === 'other') return false;
  if (lower.chaining !== 'always' || upper.chaining === 'never') return false;
  if (chaining.enabled === false) return false;
  if (upper.group !== lower.group && upper.group !== undefined && lower.group !== undefined) return false;
  const equal = sameParallelism(upper, lower, chaining);
  if (equal === false) return false;
  const known = equal && chaining.enabled !== undefined && upper.group !== undefined && lower.group !== undefined;
  return known ? true : undefined;
}

function sameParallelism(one: Operator, other: Operator, { defaultParallelism }: Chaining): boolean | undefined {
  if (one.parallelism === undefined || other.parallelism === undefined) return undefined;
  if (one.parallelism === other.parallelism) return true;
  const [a, b] = [one.parallelism, other.parallelism].map((it) => (it === 'default' ? defaultParallelism : it));
  return a === undefined || b === undefined ? undefined : a === b;
}

/** The same number several times, little-endian. */
function numbers(value: number, count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * count));
  for (let i = 0; i < count; i++) view.setInt32(4 * i, value, true);
  return new Uint8Array(view.buffer);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
