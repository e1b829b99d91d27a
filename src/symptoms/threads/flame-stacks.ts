import type { FlameGraph, FlameNode } from '#evidence';
import type { CallStack } from './call-stack.ts';
import { readSampled } from './read-frames.ts';
import type { ReadFrame } from './stack-frame-role.ts';

/**
 * The stacks that a vertex's flame graphs were drawn from. Where there is one for all threads and one for those on CPU
 * (Flink draws both from the same samples), what is in the first alone stood still; one for all threads alone does not
 * tell.
 */
export function stacksOf(graphs: readonly FlameGraph[]): readonly CallStack[] {
  const of = (type: FlameGraph['type']) => graphs.find((graph) => graph.type === type);
  const [full, on, off] = [of('full'), of('on_cpu'), of('off_cpu')];
  const pathOf = pathNumbers();
  const leaves = ({ root }: FlameGraph, state: CallStack['state']) => leavesOf(root, state, pathOf);
  if (on && off) return [...leaves(on, 'runs'), ...leaves(off, 'waits').map(withStillness)];
  if (full && on && on.root.value <= full.root.value) return told(leaves(full, 'unknown'), leaves(on, 'runs'));
  return full ? leaves(full, 'unknown') : [];
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
  const { class: owner = '', method = '' } = stack.frames[0]?.frame ?? {};
  const parked = /Unsafe$/.test(owner) || /^java\.lang\.(?:Object\.wait|Thread\.sleep)/.test(`${owner}.${method}`);
  return { ...stack, state: parked ? 'waits' : 'blocked' };
}

interface Leaf extends CallStack {
  readonly path: number;
}

/** A node, and those it was called from, the innermost first. */
interface Open {
  readonly node: FlameNode;
  readonly outer: Link | undefined;
  readonly path: number;
}

interface Link {
  readonly frame: ReadFrame;
  readonly outer: Link | undefined;
}

/** One stack per place where samples end, innermost frame first. Without recursion: nobody promised a depth. */
function leavesOf(root: FlameNode, state: CallStack['state'], pathOf: PathOf): readonly Leaf[] {
  const found: Leaf[] = [];
  const open: Open[] = root.children.map((node) => ({ node, outer: undefined, path: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const [frame] = readSampled(node.name);
    const outer = frame ? { frame, outer: next.outer } : next.outer;
    const path = pathOf(next.path, node.name);
    const own = node.value - node.children.reduce((sum, child) => sum + child.value, 0);
    if (own > 0) found.push({ frames: framesFrom(outer), path, weight: own, state });
    for (const child of node.children) open.push({ node: child, outer, path });
  }
  return found;
}

function framesFrom(innermost: Link | undefined): readonly ReadFrame[] {
  const frames: ReadFrame[] = [];
  for (let link = innermost; link; link = link.outer) frames.push(link.frame);
  return frames;
}

/** Paths from the root as numbers, the same in every graph: spelled out, each would be as long as its stack. */
type PathOf = (outer: number, name: string) => number;

function pathNumbers(): PathOf {
  const numbers = new Map<string, number>();
  return (outer, name) => {
    const key = `${outer} ${name}`;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
}
