import { bootstrapArguments, type DynamicCall } from './bootstrap-methods.ts';
import type { ClassFile } from './class-file.ts';
import type { Constant, MethodHandle } from './constant.ts';

/** A lambda or a method reference: how an `invokedynamic` makes a function object. */
export interface Lambda {
  /** Internal name of the interface it becomes. */
  readonly interfaceName: string;
  /** Its one method: name and erased descriptor. */
  readonly method: string;
  readonly erased: string;
  /** Descriptor with the types of this use. */
  readonly instantiated: string;
  /** What runs: a synthetic `lambda$main$0`, or the method referred to. Captured values are its first parameters. */
  readonly implementation: MethodHandle;
  /** Descriptor of the call: takes the captured values, returns the interface. */
  readonly captures: string;
  readonly serializable: boolean;
  /** Further interfaces, internal names. */
  readonly markers: readonly string[];
}

const FACTORY = 'java/lang/invoke/LambdaMetafactory';
const SERIALIZABLE = 1;
const MARKERS = 2;

/**
 * `LambdaMetafactory.metafactory(…, erased, implementation, instantiated)` or
 * `altMetafactory(…, erased, implementation, instantiated, flags [, n, marker × n] [, n, bridge × n])`.
 *
 * @returns undefined if the call makes something else
 */
export function lambdaOf(classFile: ClassFile, call: DynamicCall): Lambda | undefined {
  const { handle } = call.bootstrap;
  if (handle.owner !== FACTORY || (handle.name !== 'metafactory' && handle.name !== 'altMetafactory')) return undefined;
  const [erased, implementation, instantiated, ...more] = bootstrapArguments(classFile, call.bootstrap);
  if (erased?.kind !== 'method-type' || instantiated?.kind !== 'method-type') return undefined;
  if (implementation?.kind !== 'method-handle') return undefined;
  const flags = numberOf(more[0]);
  return {
    interfaceName: returnedClass(call.descriptor),
    method: call.name,
    erased: erased.descriptor,
    instantiated: instantiated.descriptor,
    implementation: implementation.handle,
    captures: call.descriptor,
    serializable: (flags & SERIALIZABLE) !== 0,
    markers: (flags & MARKERS) === 0 ? [] : markersIn(more),
  };
}

function markersIn(more: readonly Constant[]): readonly string[] {
  return more.slice(2, 2 + numberOf(more[1])).flatMap((one) => (one.kind === 'class' ? [one.name] : []));
}

function numberOf(constant: Constant | undefined): number {
  return constant?.kind === 'int' ? constant.value : 0;
}

function returnedClass(descriptor: string): string {
  return descriptor.slice(descriptor.lastIndexOf(')') + 2, -1);
}
