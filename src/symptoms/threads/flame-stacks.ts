import type { FlameGraph, FlameNode } from '#evidence';
import type { Frame } from '#formats/traces';
import { type CallStack, sampledFrame } from './call-stack.ts';

/**
 * The stacks that a vertex's flame graphs were drawn from. Where there is one for all threads and one for those on CPU
 * (Flink draws both from the same samples), what is in the first alone stood still; one for all threads alone does not
 * tell.
 */
export function stacksOf(graphs: readonly FlameGraph[]): readonly CallStack[] {
  const of = (type: FlameGraph['type']) => graphs.find((graph) => graph.type === type);
  const [full, on, off] = [of('full'), of('on_cpu'), of('off_cpu')];
  if (on && off) return [...leavesOf(on, 'runs'), ...leavesOf(off, 'waits').map(withStillness)];
  if (full && on && on.root.value <= full.root.value) return told(leavesOf(full, 'unknown'), leavesOf(on, 'runs'));
  return full ? leavesOf(full, 'unknown') : [];
}

/** Splits each stack into the times it was on CPU and the times it was not. */
function told(all: readonly Leaf[], running: readonly Leaf[]): readonly CallStack[] {
  const onCpu = new Map(running.map(({ path, weight }) => [path, weight]));
  return all.flatMap(({ path, frames, weight }) => {
    const runs = Math.min(weight, onCpu.get(path) ?? 0);
    const parts: readonly CallStack[] = [
      { frames, weight: runs, state: 'runs' },
      withStillness({ frames, weight: weight - runs, state: 'waits' }),
    ];
    return parts.filter((part) => part.weight > 0);
  });
}

/** A thread that is neither on CPU nor in a call that waits is kept out of a monitor. */
function withStillness(stack: CallStack): CallStack {
  const { class: owner = '', method = '' } = stack.frames[0] ?? {};
  const parked = /Unsafe$/.test(owner) || /^java\.lang\.(?:Object\.wait|Thread\.sleep)/.test(`${owner}.${method}`);
  return { ...stack, state: parked ? 'waits' : 'blocked' };
}

interface Leaf extends CallStack {
  readonly path: string;
}

/** One stack per place where samples end, innermost frame first. Without recursion: nobody promised a depth. */
function leavesOf({ root }: FlameGraph, state: CallStack['state']): readonly Leaf[] {
  const found: Leaf[] = [];
  const open: { readonly node: FlameNode; readonly frames: readonly Frame[]; readonly path: string }[] =
    root.children.map((node) => ({ node, frames: [], path: '' }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const frame = sampledFrame(node.name);
    const frames = frame ? [frame, ...next.frames] : next.frames;
    const path = `${next.path}\n${node.name}`;
    const own = node.value - node.children.reduce((sum, child) => sum + child.value, 0);
    if (own > 0) found.push({ frames, path, weight: own, state });
    for (const child of node.children) open.push({ node: child, frames, path });
  }
  return found;
}
