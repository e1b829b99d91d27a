import { type CodePlace, type Pipeline, type PipelineNode, typeMeant, type Value } from '#formats/bytecode';
import type { JavaType } from '#formats/classfile';
import type { SerializerShape } from '#restore';
import type { JobCode } from '../job-code.ts';
import { type DeclaredState, declaredStates, shapesOf, stateOfDescriptor } from './declared-states.ts';
import { shapeOfType } from './expected-shape.ts';

/** The states an operator will have: those its function asks for, and those Flink keeps for it; undefined where nobody can tell. */
export function plannedStates(
  node: PipelineNode,
  pipeline: Pipeline,
  code: JobCode,
): readonly DeclaredState[] | undefined {
  const own = node.function?.kind === 'object' ? declaredStates(node.function.type, code) : undefined;
  if (node.kind === 'window') return windowStates(node, pipeline, code);
  if (node.kind !== 'broadcast-process') return own;
  return own && [...own, ...broadcastStates(node, pipeline, code)];
}

/** The serializer of the key its input is keyed by. */
export function keyShape({ keyedBy }: PipelineNode, { nodes }: Pipeline, code: JobCode): SerializerShape | undefined {
  return keyedBy === undefined ? undefined : streamShape(nodes[keyedBy]?.key, code);
}

/** A collection may have been declared by `Types.LIST`, or found by the extractor, which makes another serializer. */
function streamShape(type: JavaType | undefined, code: JobCode): SerializerShape | undefined {
  const shape = shapeOfType(type, code);
  return shape?.family === 'nullable' ? undefined : shape;
}

/** `stream.broadcast(descriptors)` of what is connected. */
function broadcastStates(node: PipelineNode, { nodes }: Pipeline, code: JobCode): readonly DeclaredState[] {
  const above = node.inputs.flatMap((one) => nodes[one] ?? []);
  const broadcasts = [...above, ...above.flatMap(({ inputs }) => inputs.flatMap((one) => nodes[one] ?? []))].filter(
    ({ call }) => call.name === 'broadcast',
  );
  const given = new Map(broadcasts.map((one) => [one.number, one.call]));
  return [...given.values()].flatMap(({ arguments: args, at }) =>
    args
      .flatMap((one) => (one.kind === 'array' ? (one.items ?? []) : [one]))
      .flatMap((one) => stateOfDescriptor(one, 'broadcast', at, code) ?? []),
  );
}

/** Flink's own name for what a window holds. */
const CONTENTS = 'window-contents';

function windowStates(node: PipelineNode, pipeline: Pipeline, code: JobCode): readonly DeclaredState[] | undefined {
  const { call, window } = node;
  const kind = windowKind(call.name, call.arguments);
  if (kind === undefined || window.some(({ name }) => name === 'evictor')) return undefined;
  const input = pipeline.nodes[node.inputs[0] ?? -1]?.output;
  const type = kind === 'aggregating' ? accumulatorOf(call.arguments[0], code) : streamShape(input, code);
  const shapes = { ...shapesOf(kind, type, undefined), namespace: namespaceOf(node) };
  return [{ name: CONTENTS, kind, type: undefined, shapes, ttl: false, at: placeOf(node) }];
}

function placeOf({ call }: PipelineNode): CodePlace {
  return call.at;
}

/** What is added up is kept as one value, everything else as a list. */
function windowKind(name: string, given: readonly Value[]): string | undefined {
  if (/^(?:reduce|sum|min|max|minBy|maxBy)$/.test(name)) return 'reducing';
  if (name === 'aggregate') return given[0]?.kind === 'object' ? 'aggregating' : undefined;
  return name === 'process' || (name === 'apply' && given.length === 1) ? 'list' : undefined;
}

/** `AggregateFunction<IN, ACC, OUT>`. */
function accumulatorOf(aggregation: Value | undefined, code: JobCode): SerializerShape | undefined {
  if (aggregation?.kind !== 'object') return undefined;
  const made = code.classes.find(aggregation.type)?.methods.filter(({ name }) => name === 'createAccumulator') ?? [];
  const [returned] = made.map(({ descriptor }) => descriptor.slice(descriptor.indexOf(')') + 1)).filter(isTelling);
  if (returned === undefined) return undefined;
  return shapeOfType(typeMeant({ kind: 'class', descriptor: returned }, code.classes.find), code);
}

/** Generic classes have more to them than their name. */
function isTelling(descriptor: string): boolean {
  return descriptor !== 'Ljava/lang/Object;' && !/^Ljava\/util\/|Tuple\d+;$/.test(descriptor);
}

/** Windows are what state is kept under. */
function namespaceOf({ window }: PipelineNode): SerializerShape | undefined {
  const names = window.flatMap(({ name, arguments: [first] }) => [
    name,
    first?.kind === 'object' ? first.type : first?.kind === 'unknown' ? (first.descriptor ?? '') : '',
  ]);
  if (names.some((one) => /^(?:countWindow|countWindowAll)$|GlobalWindows/.test(one)))
    return { family: 'void', parts: [] };
  return names.some((one) => /TimeWindows|SessionWindows|^timeWindow/.test(one))
    ? { family: 'time-window', parts: [] }
    : undefined;
}
