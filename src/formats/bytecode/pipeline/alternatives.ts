import { Instructions } from '#formats/classfile';
import { type Body, MOST_HANDLERS } from '../interpret/body.ts';
import type { CallPath } from '../interpret/session.ts';
import type { DraftNode } from './graph.ts';
import { successors } from './successors.ts';

/** Among more nodes it is not looked for them. */
const MOST_NODES = 500;

/** By node, those that are never built together with it, because they stand on ways of the code that exclude each other. */
export function alternativesAmong(nodes: readonly DraftNode[]): readonly (readonly number[])[] {
  const found = nodes.map((): number[] => []);
  if (nodes.length > MOST_NODES) return found;
  const reach = createReach();
  for (const [i, one] of nodes.entries()) {
    for (let j = i + 1; j < nodes.length; j++) {
      if (!exclude(one.path, (nodes[j] as DraftNode).path, reach)) continue;
      found[i]?.push(j);
      found[j]?.push(i);
    }
  }
  return found;
}

/** Whether one position of a method can be reached from another. */
type Reach = (body: Body, from: number, to: number) => boolean;

/** Where two ways part: in the innermost method that both were in at the same time. */
function exclude(one: CallPath, other: CallPath, reaches: Reach): boolean {
  for (let i = 0; i < one.length && i < other.length; i++) {
    const [a, b] = [one[i] as CallPath[number], other[i] as CallPath[number]];
    if (a.activation !== b.activation) return false;
    if (a.pc !== b.pc) return !reaches(a.body, a.pc, b.pc) && !reaches(a.body, b.pc, a.pc);
  }
  return false;
}

/** Remembers for each position what it reaches. */
function createReach(): Reach {
  const known = new Map<Body, Map<number, Uint8Array>>();
  return (body, from, to) => {
    const ofBody = known.get(body) ?? new Map<number, Uint8Array>();
    known.set(body, ofBody);
    const reached = ofBody.get(from) ?? reachedFrom(body, from);
    ofBody.set(from, reached);
    return reached[to] === 1;
  };
}

/** 1 at each instruction that can run after one. */
function reachedFrom({ code }: Body, start: number): Uint8Array {
  const reached = new Uint8Array(code.length + 1);
  const at = new Instructions(code);
  const waiting = [start];
  const go = (pc: number) => {
    if (reached[pc] === 1) return;
    reached[pc] = 1;
    waiting.push(pc);
  };
  for (const { start: from, end, handler } of code.handlers.slice(0, MOST_HANDLERS)) {
    if (start >= from && start < end) go(handler);
  }
  for (let pc = waiting.pop(); pc !== undefined; pc = waiting.pop()) {
    if (!at.moveTo(pc)) continue;
    for (const next of successors(at)) go(next);
  }
  return reached;
}
