import type { CallPath } from '../interpret/session.ts';
import type { FindClass } from '../types/known-classes.ts';
import type { CallSite, Value } from '../values/value.ts';
import { alternativesAmong } from './alternatives.ts';
import { isConditional } from './conditional.ts';
import { elementTypes } from './element-types/element-types.ts';
import type { DraftNode } from './graph.ts';
import type { NodeKind, PipelineNode } from './pipeline.ts';
import { sinkPartsOf } from './sink-parts.ts';
import { isParallel, statefulness } from './stateful.ts';

const VIRTUAL = new Set<NodeKind>(['key-by', 'partition', 'union', 'connect', 'side-output']);

/** Nodes as they are told to others, with what follows from their attributes, inputs and functions. */
export function finishNodes(
  drafts: readonly DraftNode[],
  end: CallPath | undefined,
  find: FindClass,
): readonly PipelineNode[] {
  const types = elementTypes(drafts, find);
  const exclusive = alternativesAmong(drafts);
  return drafts.map((draft) => {
    const { number, kind, call, inputs, window, attributes } = draft;
    const keyedBy = keyAbove(draft, drafts);
    const last = (pattern: RegExp) => attributes.findLast(({ name }) => pattern.test(name))?.arguments[0];
    return {
      number,
      kind,
      virtual: VIRTUAL.has(kind),
      call,
      inputs,
      keyedBy,
      function: draft.function,
      window,
      attributes,
      uid: last(/^(?:uid|withUid|setUid)$/),
      uidHash: last(/^setUidHash$/),
      name: last(/^(?:name|withName|setName)$/) ?? nameGiven(call),
      parallelism: last(/^(?:setParallelism|withParallelism)$/),
      maxParallelism: last(/^(?:setMaxParallelism|withMaxParallelism)$/),
      stateful: statefulness(draft, keyedBy !== undefined, find),
      sinkParts: kind === 'sink' ? sinkPartsOf(draft.function, find) : undefined,
      parallel: kind === 'legacy-source' ? isParallel(draft.function, find) : undefined,
      repeated: call.repeated,
      conditional: end !== undefined && isConditional(draft.path, end),
      alternatives: exclusive[number] ?? [],
      output: types.outputs[number],
      key: types.keys[number],
    };
  });
}

/** `fromSource(source, watermarks, "orders")`, `addSource(function, "orders")`, `transform("name", …)`. */
function nameGiven({ name, arguments: args, descriptor }: CallSite): Value | undefined {
  if (name === 'fromSource') return args.find((_, i) => typeAt(descriptor, i) === 'Ljava/lang/String;');
  if (name === 'transform') return args[0];
  return name === 'addSource' && typeAt(descriptor, 1) === 'Ljava/lang/String;' ? args[1] : undefined;
}

function typeAt(descriptor: string, index: number): string | undefined {
  return descriptor.slice(1, descriptor.indexOf(')')).match(/\[*(?:L[^;]*;|[A-Z])/g)?.[index];
}

/** What stands between a `keyBy` and the operator it is for. */
const PASSES_KEY = new Set<NodeKind>(['connect']);

/** The nearest `keyBy` above; an operator in between ends it. */
function keyAbove({ inputs, kind }: DraftNode, drafts: readonly DraftNode[]): number | undefined {
  if (VIRTUAL.has(kind) && !PASSES_KEY.has(kind)) return undefined;
  const waiting = new Set(inputs);
  for (const next of waiting) {
    const above = drafts[next];
    if (above?.kind === 'key-by') return above.number;
    if (above && PASSES_KEY.has(above.kind)) for (const one of above.inputs) waiting.add(one);
  }
  return undefined;
}
