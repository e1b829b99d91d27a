import type { Call, Origin } from '#formats/bytecode';

const STATE = /^org\/apache\/flink\/api\/common\/state\/(?:v2\/)?(\w+State)$/;

/** `ValueState`, `MapState` … of a call on a state, synchronous or asynchronous; undefined for any other call. */
export function stateOf({ owner }: Pick<Call, 'owner'>): string | undefined {
  return STATE.exec(owner)?.[1];
}

const HANDLES = /^get(?:List|Map|Reducing|Aggregating)?State$/;

/** `getRuntimeContext().getState(descriptor)` and its like: keyed state. */
export function isKeyedHandle({ owner, name, arguments: taken }: Call): boolean {
  return HANDLES.test(name) && taken.length === 1 && /\/(?:Streaming)?RuntimeContext$/.test(owner);
}

export function enablesTtl({ name }: Pick<Call, 'name'>): boolean {
  return name === 'enableTimeToLive';
}

/** The field (or the way to it) that a call is made on: two calls with the same are on the same state. */
export function handleOf({ receiver }: Call): string | undefined {
  return receiver === undefined ? undefined : pathOf(receiver);
}

function pathOf(origin: Origin): string | undefined {
  if (origin.kind !== 'field') return undefined;
  return origin.of === undefined || origin.of.kind === 'this' ? origin.name : undefined;
}
