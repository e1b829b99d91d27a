import { Instructions } from '#formats/classfile';
import type { CallFrame, CallPath } from '../interpret/session.ts';
import { isReturn, successors } from './successors.ts';

/**
 * Whether the code can come to the end of a path without coming to that of another: a node that is built in a branch, seen from
 * where the job is executed. Branches that constants decide are none.
 */
export function isConditional(node: CallPath, end: CallPath): boolean {
  const parts = node.findIndex((frame, i) => frame.activation !== end[i]?.activation || frame.pc !== end[i]?.pc);
  if (parts < 0) return false;
  const [own, other] = [node[parts] as CallFrame, end[parts]];
  const inner = node.slice(other?.activation === own.activation ? parts + 1 : parts);
  if (other?.activation === own.activation && escapes(own, other.pc)) return true;
  return inner.some((frame) => escapes(frame, undefined));
}

/** A loop that is known to run is left only at the end of a round. */
function onwards(at: Instructions, unrolled: CallFrame['unrolled']): readonly number[] {
  const next = successors(at);
  if (unrolled.some(({ header }) => header === at.pc)) return [at.nextPc];
  const left = unrolled.filter(({ loop }) => next.includes(loop.start) && at.pc >= loop.start && at.pc < loop.end);
  return left.length === 0 ? next : [...next, ...left.map(({ exit }) => exit)];
}

/** Whether a way leads from the beginning of a method past a position: to another, or out of the method. */
function escapes({ body, visited, unrolled, pc }: CallFrame, target: number | undefined): boolean {
  const { code, starts } = body;
  const seen = new Uint8Array(code.length + 1);
  const at = new Instructions(code);
  const waiting = [0];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isOpen = next !== pc && seen[next] === 0 && (starts[next] === 0 || visited[next] === 1);
    if (!isOpen || !at.moveTo(next)) continue;
    seen[next] = 1;
    if (next === target || (target === undefined && isReturn(at))) return true;
    waiting.push(...onwards(at, unrolled));
  }
  return false;
}
