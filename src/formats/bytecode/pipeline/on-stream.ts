import { itemsOf } from '../values/collections.ts';
import type { CallSite, Value } from '../values/value.ts';
import { simpleName } from './flink-names.ts';
import { addNode, type Graph, lastEnvironment, noteExecution, returnedClass, streamsIn } from './graph.ts';
import type { NodeKind } from './pipeline.ts';

/** What a call on a stream makes. Undefined for those that make nothing, or something that is only a stream later. */
export function onStream(graph: Graph, call: CallSite, inputs: readonly number[]): Value | undefined {
  const { name } = call;
  if (ATTRIBUTES.has(name)) return attribute(graph, call, inputs);
  // Between Scala's stream and Java's.
  if (name === 'javaStream' || name === 'getJavaStream') return call.receiver;
  if (name === 'union') return addNode(graph, { kind: 'union', call, inputs: [...inputs, ...others(call)] });
  if (name === 'connect') return addNode(graph, { kind: 'connect', call, inputs: [...inputs, ...others(call)] });
  if (name === 'connectAndProcess') return connectAndProcess(graph, call, inputs);
  if (name === 'closeWith') return closeLoop(graph, call, inputs);
  const kind = KINDS.get(name);
  if (kind === undefined) return undefined;
  if (kind === 'operator')
    return addNode(graph, { kind: operatorKind(call), call, inputs, function: functionOf(call) });
  const node = addNode(graph, { kind, call, inputs, function: isSinkOrTime(kind) ? functionOf(call) : undefined });
  if (name === 'executeAndCollect') noteExecution(graph, call, lastEnvironment(graph));
  return name === 'executeAndCollect' || name === 'collectAsync' ? undefined : node;
}

/** Calls that say something about a node and give it back. */
const ATTRIBUTES = new Set([
  ...[
    'uid',
    'setUidHash',
    'name',
    'setDescription',
    'setParallelism',
    'setMaxParallelism',
    'forceNonParallel',
    'cache',
  ],
  ...['setBufferTimeout', 'disableChaining', 'startNewChain', 'slotSharingGroup', 'returns', 'enableAsyncState'],
  ...['addMetricVariable', 'setResources', 'withUid', 'withName', 'withParallelism', 'withMaxParallelism'],
  ...['withSlotSharingGroup', 'withDescription', 'setUid'],
]);

const KINDS: ReadonlyMap<string, NodeKind> = new Map(
  (
    [
      ['key-by', ['keyBy', 'keyingBy']],
      ['partition', ['shuffle', 'rebalance', 'rescale', 'forward', 'global', 'broadcast', 'partitionCustom']],
      ['side-output', ['getSideOutput']],
      ['iteration', ['iterate']],
      ['timestamps', ['assignTimestampsAndWatermarks', 'assignAscendingTimestamps']],
      [
        'operator',
        [
          'map',
          'flatMap',
          'filter',
          'process',
          'project',
          'transform',
          'reduce',
          'sum',
          'min',
          'max',
          'minBy',
          'maxBy',
        ],
      ],
      [
        'operator',
        [
          'aggregate',
          'fold',
          'mapWithState',
          'flatMapWithState',
          'filterWithState',
          'mapWith',
          'flatMapWith',
          'filterWith',
        ],
      ],
      ['operator', ['keyedProcess', 'transformAndProcess']],
      ['sink', ['sinkTo', 'toSink']],
      [
        'legacy-sink',
        ['addSink', 'print', 'printToErr', 'writeAsText', 'writeAsCsv', 'writeToSocket', 'writeUsingOutputFormat'],
      ],
      ['legacy-sink', ['executeAndCollect', 'collectAsync', 'output']],
    ] satisfies readonly (readonly [NodeKind, readonly string[]])[]
  ).flatMap(([kind, names]) => names.map((name): [string, NodeKind] => [name, kind])),
);

function attribute(graph: Graph, call: CallSite, inputs: readonly number[]): Value | undefined {
  for (const input of inputs) graph.nodes[input]?.attributes.push(call);
  const { receiver, descriptor } = call;
  const type = returnedClass(descriptor);
  const [only] = inputs;
  // What is known of the stream stays; only what the API calls it can change: `cache()` gives a CachedDataStream.
  return receiver?.kind === 'stream' && only !== undefined && type !== '' ? { ...receiver, type } : receiver;
}

/** Streams among the arguments, also in the array of `union(a, b, c)`. */
function others({ arguments: args }: CallSite): readonly number[] {
  return args.flatMap((one) => [...streamsIn(one), ...(itemsOf(one)?.items ?? []).flatMap(streamsIn)]);
}

function operatorKind({ receiver, name }: CallSite): NodeKind {
  const type = receiver?.kind === 'stream' ? simpleName(receiver.type) : '';
  return name === 'process' && type === 'BroadcastConnectedStream' ? 'broadcast-process' : 'operator';
}

function isSinkOrTime(kind: NodeKind): boolean {
  return (
    kind === 'sink' || kind === 'legacy-sink' || kind === 'timestamps' || kind === 'key-by' || kind === 'partition'
  );
}

/** Of the second API: two streams into one function. */
function connectAndProcess(graph: Graph, call: CallSite, inputs: readonly number[]): Value | undefined {
  const isBroadcast = /BroadcastStream;/.test(call.descriptor);
  const kind = isBroadcast ? 'broadcast-process' : 'operator';
  return addNode(graph, { kind, call, inputs: [...inputs, ...others(call)], function: functionOf(call) });
}

/** The stream that goes back is an input of the iteration, though it was made after it. */
function closeLoop(graph: Graph, call: CallSite, inputs: readonly number[]): Value | undefined {
  for (const input of inputs) graph.nodes[input]?.attributes.push(call);
  return call.arguments[0];
}

/** The argument that is the user's function or connector: the first that is neither text nor number nor a type. */
export function functionOf({ arguments: args, descriptor, name }: CallSite): Value | undefined {
  const candidates = name === 'transform' ? args.slice(2) : args;
  const types = descriptor.slice(1, descriptor.indexOf(')'));
  if (types === '' || name === 'project') return undefined;
  return candidates.find((one) => FUNCTION_KINDS.has(one.kind) && !isTypeInformation(one));
}

const FUNCTION_KINDS = new Set<Value['kind']>(['object', 'lambda', 'either', 'static', 'unknown']);

function isTypeInformation(value: Value): boolean {
  return value.kind === 'object' && /(?:TypeInformation|TypeInfo|OutputTag|TypeHint)$/.test(value.type);
}
