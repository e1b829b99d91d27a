import type { JavaType } from '#formats/classfile';
import { unlessBroken } from '../../interpret/unless-broken.ts';
import type { FindClass } from '../../types/known-classes.ts';
import type { DraftNode } from '../graph.ts';
import { outputOf } from './function-types.ts';
import { sourceOutput, typeGiven } from './source-types.ts';
import { typeMeant } from './type-information.ts';

/** By node: what it emits, and for a `key-by` what it selects. */
interface ElementTypes {
  readonly outputs: readonly (JavaType | undefined)[];
  readonly keys: readonly (JavaType | undefined)[];
}

/** As far as the code declares it; inputs come before what they feed. */
export function elementTypes(nodes: readonly DraftNode[], find: FindClass): ElementTypes {
  const outputs: (JavaType | undefined)[] = [];
  const keys: (JavaType | undefined)[] = [];
  for (const node of nodes) {
    outputs.push(unlessBroken(() => returned(node, find) ?? emitted(node, outputs, find)));
    keys.push(
      node.kind === 'key-by'
        ? unlessBroken(() => typeGiven(node.call, find) ?? outputOf(node.function, find))
        : undefined,
    );
  }
  return { outputs, keys };
}

/** `returns(…)` overrules. */
function returned({ attributes }: DraftNode, find: FindClass): JavaType | undefined {
  const call = attributes.findLast(({ name }) => name === 'returns');
  return call && typeMeant(call.arguments[0], find);
}

function emitted(node: DraftNode, outputs: readonly (JavaType | undefined)[], find: FindClass): JavaType | undefined {
  const { kind, call, inputs } = node;
  const [first] = inputs;
  const input = first === undefined ? undefined : outputs[first];
  switch (kind) {
    case 'source':
    case 'legacy-source':
      return sourceOutput(call, node.function, find);
    case 'side-output':
      return typeMeant(call.arguments[0], find);
    case 'key-by':
    case 'partition':
    case 'union':
    case 'timestamps':
    case 'iteration':
      return input;
    case 'window':
    case 'operator':
      // Its function gives a pair: what to emit, and the new state.
      if (/WithState$/.test(call.name)) return typeGiven(call, find);
      return KEEPS.test(call.name) ? input : (typeGiven(call, find) ?? lastFunctionOutput(node, find, input));
    case 'sink':
    case 'legacy-sink':
    case 'connect':
    case 'to-table':
      return undefined;
    default:
      return typeGiven(call, find) ?? lastFunctionOutput(node, find, input);
  }
}

/** They give elements of the kind they take. A `reduce` with a window function does not. */
const KEEPS = /^(?:filter|sum|min|max|minBy|maxBy|sortPartition)$/;

/** `aggregate(aggregation, windowFunction)`: the last function has the last word. */
function lastFunctionOutput(
  { call, function: own }: DraftNode,
  find: FindClass,
  input: JavaType | undefined,
): JavaType | undefined {
  const later = call.arguments.findLast(
    (one) => one.kind === 'lambda' || (one.kind === 'object' && outputOf(one, find) !== undefined),
  );
  return outputOf(later, find, input) ?? outputOf(own, find, input);
}
