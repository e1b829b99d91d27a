import { type ClassFile, codeOf, Instructions, type Lambda, OPCODE } from '#formats/classfile';
import { isPlatform } from '../interpret/own-classes.ts';
import { unlessBroken } from '../interpret/unless-broken.ts';
import type { FindClass } from '../types/known-classes.ts';
import { possibilities } from '../values/either.ts';
import type { Value } from '../values/value.ts';
import { typesAbove } from './element-types/super-types.ts';
import { isFlink } from './flink-names.ts';
import type { DraftNode } from './graph.ts';

/** Whether a node keeps state: by its nature, or because its function does; undefined where the function is not known. */
export function statefulness(node: DraftNode, keyed: boolean, find: FindClass): boolean | undefined {
  const { kind, call } = node;
  switch (kind) {
    case 'source':
    case 'window':
    case 'join':
    case 'interval-join':
    case 'async':
    case 'broadcast-process':
    case 'cep':
      return true;
    case 'key-by':
    case 'partition':
    case 'union':
    case 'connect':
    case 'side-output':
    case 'timestamps':
    case 'to-table':
      return false;
    case 'iteration':
    case 'from-table':
      return undefined;
    case 'sink':
      return sinkState(node.function, find);
    case 'legacy-source':
      return KEEPS_PLACE.test(call.name) || functionState(node.function, find, false);
    default:
      if (/WithState$/.test(call.name) || (keyed && KEYED_STATE.test(call.name))) return true;
      return STATELESS.test(call.name) ? false : functionState(node.function, find, keyed);
  }
}

/** Old sources that remember how far they have read. */
const KEEPS_PLACE = /^(?:readFile|readTextFile|generateSequence|fromElements|fromCollection)$/;
const KEYED_STATE = /^(?:reduce|sum|min|max|minBy|maxBy|aggregate|fold)$/;
const STATELESS = /^(?:print|printToErr|project|writeAsText|writeAsCsv|writeToSocket|executeAndCollect|collectAsync)$/;
/** Of sinks of the second kind, what has something to remember. */
const SINK_STATE =
  /\/(?:StatefulSinkWriter|SupportsWriterState|SupportsCommitter|TwoPhaseCommittingSink|StatefulSink|WithPreCommitTopology|FileSink|KafkaSink|TwoPhaseCommitSinkFunction)$/;
const STATELESS_SINK = /\/(?:PrintSink|DiscardingSink)$/;

function sinkState(sink: Value | undefined, find: FindClass): boolean | undefined {
  if (sink === undefined) return undefined;
  const verdicts = possibilities(sink).map((one) => {
    if (one.kind !== 'object') return undefined;
    const names = [...safely(one.type, find)];
    if (names.some((name) => SINK_STATE.test(name))) return true;
    if (names.some((name) => STATELESS_SINK.test(name))) return false;
    return find(one.type) && !isFlink(one.type) ? false : undefined;
  });
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
}

/** What the class of a function, or the body of a lambda, does with state and timers. */
function functionState(value: Value | undefined, find: FindClass, keyed: boolean): boolean | undefined {
  if (value === undefined) return undefined;
  const verdicts = possibilities(value).map((one) => {
    if (one.kind === 'object') return classState(one.type, find);
    return one.kind === 'lambda' ? lambdaState(one.lambda, keyed) : undefined;
  });
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
}

/** A lambda has no runtime context; only a context that is a parameter could give state, and functions that have one are classes. */
function lambdaState({ implementation }: Lambda, keyed: boolean): boolean | undefined {
  return keyed && isFlink(implementation.owner) ? undefined : false;
}

const STATE_INTERFACES =
  /\/(?:CheckpointedFunction|ListCheckpointed|CheckpointListener|TwoPhaseCommitSinkFunction|FlinkKafkaConsumerBase|FlinkKafkaConsumer|FlinkKafkaProducer|StreamingFileSink)$/;

function classState(name: string, find: FindClass): boolean | undefined {
  const names = [...safely(name, find)];
  if (names.some((one) => STATE_INTERFACES.test(one))) return true;
  // Flink's own base classes hand out state to those who ask; only asking counts. Its examples are jobs like others.
  const own = names.flatMap((one) => find(one) ?? []).filter((one) => one.name === name || !isPlatform(one.name));
  if (own.some(asksForState)) return true;
  return find(name) === undefined ? undefined : false;
}

/** Whether a source function may run several times side by side: it says so by its interface. */
export function isParallel(source: Value | undefined, find: FindClass): boolean | undefined {
  if (source?.kind === 'lambda') return false;
  if (source?.kind !== 'object') return undefined;
  const names = safely(source.type, find);
  if (names.some((name) => PARALLEL_SOURCE.test(name))) return true;
  return names.some((name) => /\/(?:RichSourceFunction|SourceFunction)$/.test(name)) ? false : undefined;
}

const PARALLEL_SOURCE =
  /\/(?:ParallelSourceFunction|RichParallelSourceFunction|FlinkKafkaConsumer|FlinkKafkaConsumerBase|FlinkKinesisConsumer|DataGeneratorSource|InputFormatSourceFunction)$/;

/** Names of the class and all above it; empty where a signature is broken. */
function safely(name: string, find: FindClass): readonly string[] {
  return unlessBroken(() => [...typesAbove(name, find)].map((one) => one.name)) ?? [name];
}

/** `getState(descriptor)` on a runtime context or a store, a timer, a state of the second kind. */
const STATE_CALLS = new Set([
  ...['getState', 'getListState', 'getMapState', 'getReducingState', 'getAggregatingState', 'getUnionListState'],
  ...['getBroadcastState', 'registerEventTimeTimer', 'registerProcessingTimeTimer', 'globalState', 'windowState'],
]);

function asksForState(classFile: ClassFile): boolean {
  const known = ASKED.get(classFile);
  if (known !== undefined) return known;
  const asks = classFile.methods.some((method) => {
    const code = unlessBroken(() => codeOf(method));
    return code !== undefined && unlessBroken(() => callsState(new Instructions(code))) === true;
  });
  ASKED.set(classFile, asks);
  return asks;
}

const ASKED = new WeakMap<ClassFile, boolean>();

function callsState(at: Instructions): boolean {
  while (at.next()) {
    if (at.opcode < OPCODE.invokevirtual || at.opcode > OPCODE.invokeinterface) continue;
    const { pool } = at.code;
    if (STATE_CALLS.has(pool.nameOf(at.operand)) && isFlink(pool.ownerOf(at.operand))) return true;
  }
  return false;
}
