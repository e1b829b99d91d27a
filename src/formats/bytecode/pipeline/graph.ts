import type { CallPath } from '../interpret/session.ts';
import { possibilities } from '../values/either.ts';
import type { CallSite, Value } from '../values/value.ts';
import type { NodeKind, PipelineSql, Unfollowed } from './pipeline.ts';

/** A node while the pipeline is being built. */
export interface DraftNode {
  readonly number: number;
  readonly kind: NodeKind;
  readonly call: CallSite;
  readonly inputs: number[];
  /** Of which environment; undefined if no input tells. */
  readonly environment: number | undefined;
  readonly function: Value | undefined;
  readonly window: readonly CallSite[];
  readonly attributes: CallSite[];
  /** How the code came to it. */
  readonly path: CallPath;
}

/** Something that was met while an environment was the latest that had been made; 0 before the first. */
export interface Met<T> {
  readonly environment: number;
  readonly what: T;
}

/** What a run over a main method collects. */
export interface Graph {
  readonly nodes: DraftNode[];
  /** By number, where each was made. */
  readonly environments: Map<number, CallSite>;
  /** Environments that are the same variable on different ways of the code: by number, the first of them. */
  readonly sameAs: Map<number, number>;
  readonly calls: Met<CallSite>[];
  readonly settings: Met<CallSite>[];
  readonly sql: Met<PipelineSql>[];
  readonly executions: Met<CallSite>[];
  /** How the code came to the last execution of an environment. */
  readonly ends: Map<number, CallPath>;
  /** Calls on streams that come from where nobody looked. */
  readonly lost: Met<Unfollowed>[];
  /** How the code came to the call that is being looked at. */
  path: CallPath;
}

export function createGraph(): Graph {
  return {
    nodes: [],
    environments: new Map(),
    sameAs: new Map(),
    calls: [],
    settings: [],
    sql: [],
    executions: [],
    ends: new Map(),
    lost: [],
    path: [],
  };
}

interface NewNode {
  readonly kind: NodeKind;
  readonly call: CallSite;
  readonly inputs: readonly number[];
  readonly environment?: number | undefined;
  readonly function?: Value | undefined;
  readonly window?: readonly CallSite[];
}

export function noteExecution(graph: Graph, call: CallSite, environment: number): void {
  graph.executions.push({ environment, what: call });
  graph.ends.set(firstOf(graph, environment), graph.path);
}

/** Larger pipelines are not written by hand. */
const MOST_NODES = 5000;

/** Adds a node, and answers the stream that comes out of it. */
export function addNode(
  graph: Graph,
  { kind, call, inputs, environment, window = [], ...rest }: NewNode,
): Value | undefined {
  if (graph.nodes.length >= MOST_NODES) return undefined;
  const node: DraftNode = {
    number: graph.nodes.length,
    kind,
    call,
    inputs: [...inputs],
    environment: environment ?? environmentOfInputs(graph, inputs) ?? lastEnvironment(graph),
    function: rest.function,
    window,
    attributes: [],
    path: graph.path,
  };
  graph.nodes.push(node);
  return { kind: 'stream', node: node.number, type: returnedClass(call.descriptor) };
}

/** Internal name of what a method gives back. */
export function returnedClass(descriptor: string): string {
  return descriptor.slice(descriptor.lastIndexOf(')') + 2, -1);
}

/** Numbers of the streams a value can be. */
export function streamsIn(value: Value | undefined): readonly number[] {
  if (value === undefined) return [];
  return possibilities(value).flatMap((one) => {
    if (one.kind === 'stream') return [one.node];
    // Scala's stream is made around Java's.
    const inner = one.kind === 'object' && /Stream$/.test(one.type) ? one.made.arguments[0] : undefined;
    return inner?.kind === 'stream' && one.kind === 'object' && one.made.name === '<init>' ? [inner.node] : [];
  });
}

export function lastEnvironment({ environments }: Graph): number {
  return environments.size;
}

/** `local ? createLocalEnvironment() : getExecutionEnvironment()`: one environment, whichever it is. */
export function joinEnvironments(graph: Graph, ways: readonly Value[]): void {
  const ids = ways.flatMap((one) => (one.kind === 'environment' ? [firstOf(graph, one.id)] : []));
  const first = Math.min(...ids);
  for (const id of ids) if (id !== first) graph.sameAs.set(id, first);
}

export function firstOf({ sameAs }: Graph, environment: number): number {
  let first = environment;
  for (let next = sameAs.get(first); next !== undefined && next < first; next = sameAs.get(first)) first = next;
  return first;
}

function environmentOfInputs({ nodes }: Graph, inputs: readonly number[]): number | undefined {
  return inputs.map((one) => nodes[one]?.environment).find((one) => one !== undefined);
}

/** How far above an input is looked for another. */
const MOST_ABOVE = 64;
const MOST_COMPARED = 8;

/** Of streams a value can be, one of which comes from the other, as after a loop or a branch that adds an operator, the lower. */
export function lowest(graph: Graph, streams: readonly number[]): readonly number[] {
  const distinct = [...new Set(streams)];
  if (distinct.length < 2 || distinct.length > MOST_COMPARED) return distinct;
  return distinct.filter((one) => !distinct.some((other) => other !== one && isAbove(graph, one, other)));
}

function isAbove({ nodes }: Graph, upper: number, lower: number): boolean {
  const waiting = [lower];
  const seen = new Set(waiting);
  for (let i = 0; i < waiting.length && i < MOST_ABOVE; i++) {
    for (const input of nodes[waiting[i] as number]?.inputs ?? []) {
      if (input === upper) return true;
      if (!seen.has(input)) waiting.push(input);
      seen.add(input);
    }
  }
  return false;
}
