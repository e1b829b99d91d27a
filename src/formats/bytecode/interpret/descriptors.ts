import { erasedDescriptor, parseMethodDescriptor } from '#formats/classfile';

/** Types in the descriptor of a method, as descriptors. */
export interface Parameters {
  readonly takes: readonly string[];
  readonly returns: string;
}

/** @throws FormatError if it is none */
export function parametersOf(descriptor: string): Parameters {
  const known = KNOWN.get(descriptor);
  if (known) return known;
  const types = parseMethodDescriptor(descriptor);
  const parameters = { takes: types.arguments.map(erasedDescriptor), returns: erasedDescriptor(types.returns) };
  if (KNOWN.size < MOST_KEPT) KNOWN.set(descriptor, parameters);
  return parameters;
}

/** Internal name in `Lorg/acme/Job;`; undefined for primitives and arrays. */
export function classIn(descriptor: string): string | undefined {
  return descriptor.startsWith('L') ? descriptor.slice(1, -1) : undefined;
}

const MOST_KEPT = 5000;
const KNOWN = new Map<string, Parameters>();
