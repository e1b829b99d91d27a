import type { Value } from '../../values/value.ts';
import type { Pipeline, PipelineNode } from '../pipeline.ts';

/** What Flink runs as an operator of its own: most nodes are one, some are several. */
export interface Operator {
  /** Number of the pipeline's node. */
  readonly node: number;
  /** What of the node it is; a window over joined streams has a tagger for each input, a file source a monitor. */
  readonly part: OperatorPart;
  /** Given by the program; undefined if none; null if it is not constant. */
  readonly uid: string | undefined | null;
  /** `default` is the environment's; undefined where it is not constant. */
  readonly parallelism: number | 'default' | undefined;
  readonly inputs: readonly Edge[];
  readonly chaining: 'always' | 'head' | 'never';
  /** Of slots; undefined where it is not constant. */
  readonly group: string | undefined;
}

export type OperatorPart = 'operator' | 'writer' | 'committer' | 'tagger' | 'monitor';

export interface Edge {
  /** Position among the operators. */
  readonly from: number;
  /** How elements go: along, anywhere else, or along where both run with the same parallelism. */
  readonly partition: 'forward' | 'other' | 'usual';
}

/** All operators in the order Flink makes them; undefined where a node is of a kind whose operators are not known. */
export function operatorsOf(pipeline: Pipeline): readonly Operator[] | undefined {
  const operators: Operator[] = [];
  /** By node, the operator its elements come from. */
  const ends: (number | undefined)[] = [];
  const feeding = nodesThatFeed(pipeline.nodes);
  for (const node of pipeline.nodes) {
    if (node.virtual) continue;
    const isSource = node.kind === 'source' || node.kind === 'legacy-source';
    // A source that nothing reads from is not part of the graph.
    if (isSource && !feeding.has(node.number)) continue;
    const parts = partsOf(node, { pipeline, operators, ends });
    if (parts === undefined) return undefined;
    operators.push(...parts);
    ends[node.number] = operators.length - 1;
  }
  return operators;
}

interface Built {
  readonly pipeline: Pipeline;
  readonly operators: readonly Operator[];
  readonly ends: readonly (number | undefined)[];
}

function partsOf(node: PipelineNode, built: Built): readonly Operator[] | undefined {
  const { kind, call } = node;
  const inputs = inputsOf(node, built);
  if (inputs === undefined) return undefined;
  const at = built.operators.length;
  const one = (more: Partial<Operator> = {}): Operator => operator(node, inputs, built, more);
  switch (kind) {
    case 'source':
      return [one()];
    case 'legacy-source':
      if (!/^(?:readTextFile|readFile)$/.test(call.name)) return [one()];
      return [
        one({ part: 'monitor', uid: undefined, parallelism: 1 }),
        one({ inputs: [{ from: at, partition: 'usual' }], chaining: 'always' }),
      ];
    case 'timestamps':
      // It runs as often as what it reads from.
      return [
        explicit(node) === 'default'
          ? one({ parallelism: built.operators[inputs[0]?.from ?? -1]?.parallelism })
          : one(),
      ];
    case 'operator':
      return /Windowed/.test(call.owner) ? undefined : [one()];
    case 'async':
    case 'broadcast-process':
    case 'interval-join':
    case 'legacy-sink':
      return /^(?:executeAndCollect|collect)/.test(call.name) ? undefined : [one()];
    case 'window':
      return [windowAll(node) ? one({ parallelism: 1, inputs: inputs.map(otherwise) }) : one()];
    case 'cep':
      return [node.keyedBy === undefined ? one({ parallelism: 1, inputs: inputs.map(otherwise) }) : one()];
    case 'join':
      return joined(node, inputs, built);
    case 'sink':
      return sink(node, inputs, built);
    default:
      return undefined;
  }
}

function windowAll({ window }: PipelineNode): boolean {
  return /All$/.test(window[0]?.name ?? '');
}

function otherwise(edge: Edge): Edge {
  return { ...edge, partition: 'other' };
}

/** Each stream is tagged by an operator of its own; then both go through one window. */
function joined(node: PipelineNode, inputs: readonly Edge[], built: Built): readonly Operator[] | undefined {
  if (inputs.length !== 2 || !/WithWindow/.test(node.call.owner)) return undefined;
  const at = built.operators.length;
  const bare = { ...node, attributes: [] };
  const taggers = inputs.map((edge): Operator => {
    const { parallelism } = built.operators[edge.from] as Operator;
    return operator(bare, [edge], built, { part: 'tagger', uid: undefined, parallelism });
  });
  const tagged = taggers.map((_, i): Edge => ({ from: at + i, partition: 'other' }));
  return [...taggers, operator(node, tagged, built, { group: groupOf(node, inputs, built) })];
}

function sink(node: PipelineNode, inputs: readonly Edge[], built: Built): readonly Operator[] | undefined {
  const parts = node.sinkParts;
  if (parts === undefined) return undefined;
  const writer = operator(node, inputs, built, { part: 'writer' });
  if (parts === 'writer') return [writer];
  const uid = writer.uid && `Sink Committer: ${writer.uid}`;
  const after: Edge = { from: built.operators.length, partition: 'usual' };
  return [writer, operator(node, [after], built, { part: 'committer', uid, group: writer.group })];
}

function operator(node: PipelineNode, inputs: readonly Edge[], built: Built, more: Partial<Operator>): Operator {
  return {
    node: node.number,
    part: 'operator',
    uid: uidOf(node),
    parallelism: explicit(node) === 'default' ? natural(node) : explicit(node),
    inputs,
    chaining: chainingOf(node),
    group: groupOf(node, inputs, built),
    ...more,
  };
}

function uidOf({ uid }: PipelineNode): string | undefined | null {
  if (uid === undefined) return undefined;
  return uid.kind === 'string' ? uid.text : null;
}

function explicit({ parallelism, attributes }: PipelineNode): Operator['parallelism'] {
  if (attributes.some(({ name }) => name === 'forceNonParallel')) return 1;
  if (parallelism === undefined) return 'default';
  return parallelism.kind === 'number' ? Number(parallelism.value) : undefined;
}

const ALONE = /^(?:fromElements|fromCollection|socketTextStream|fromData)$/;
const PARALLEL = /^(?:generateSequence|fromParallelCollection|createInput|readTextFile|readFile)$/;

/** Old sources run once, unless their function says otherwise. */
function natural({ kind, call, function: own, parallel }: PipelineNode): Operator['parallelism'] {
  if (ALONE.test(call.name)) return 1;
  if (kind !== 'legacy-source' || PARALLEL.test(call.name)) return 'default';
  if (own === undefined || parallel === undefined) return undefined;
  return parallel ? 'default' : 1;
}

function chainingOf({ attributes, kind }: PipelineNode): Operator['chaining'] {
  const last = attributes.findLast(({ name }) => name === 'disableChaining' || name === 'startNewChain')?.name;
  if (last === 'disableChaining') return 'never';
  return last === 'startNewChain' || kind === 'source' || kind === 'legacy-source' ? 'head' : 'always';
}

/** Its own, else that of all its inputs, else the default. */
function groupOf({ attributes }: PipelineNode, inputs: readonly Edge[], { operators }: Built): string | undefined {
  const call = attributes.findLast(({ name }) => /^(?:slotSharingGroup|withSlotSharingGroup)$/.test(name));
  if (call) return groupNamed(call.arguments[0]);
  const groups = new Set(inputs.map(({ from }) => operators[from]?.group));
  if (groups.size === 0) return 'default';
  const [only] = groups;
  return groups.size === 1 ? only : groups.has(undefined) ? undefined : 'default';
}

/** `"heavy"`, or `SlotSharingGroup.newBuilder("heavy").build()`. */
function groupNamed(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return value.text;
  const builder = value?.kind === 'object' ? value.made.receiver : undefined;
  const name = builder?.kind === 'object' ? builder.made.arguments[0] : undefined;
  return name?.kind === 'string' ? name.text : undefined;
}

/** Edges through what has no operator; undefined where an input was not built. */
function inputsOf(node: PipelineNode, built: Built): readonly Edge[] | undefined {
  const edges: Edge[] = [];
  for (const input of node.inputs) {
    const found = edgesFrom(input, 'usual', built, 0);
    if (found === undefined) return undefined;
    edges.push(...found);
  }
  return edges;
}

const MOST_VIRTUAL = 100;
const MOST_EDGES = 2000;

function edgesFrom(
  number: number,
  partition: Edge['partition'],
  built: Built,
  depth: number,
): readonly Edge[] | undefined {
  const node = built.pipeline.nodes[number];
  if (node === undefined || depth > MOST_VIRTUAL) return undefined;
  if (!node.virtual) {
    const from = built.ends[number];
    return from === undefined ? undefined : [{ from, partition }];
  }
  const next = partition === 'usual' ? partitionBy(node) : partition;
  const all: Edge[] = [];
  for (const input of node.inputs) {
    const edges = edgesFrom(input, next, built, depth + 1);
    if (edges === undefined || all.length + edges.length > MOST_EDGES) return undefined;
    all.push(...edges);
  }
  return all;
}

/** The partitioning nearest to the operator counts. */
function partitionBy({ kind, call }: PipelineNode): Edge['partition'] {
  if (kind === 'key-by') return 'other';
  if (kind !== 'partition') return 'usual';
  return call.name === 'forward' ? 'forward' : 'other';
}

/** Nodes that lead to an operator. */
function nodesThatFeed(nodes: readonly PipelineNode[]): ReadonlySet<number> {
  const feeding = new Set<number>();
  for (const { number, virtual, inputs } of nodes.toReversed()) {
    if (!virtual || feeding.has(number)) for (const input of inputs) feeding.add(input);
  }
  return feeding;
}
