import { type ConstantPool, TAG } from './constant-pool.ts';

/** What `ldc` loads, a bootstrap method is given, or a field begins with. */
export type Constant =
  | { readonly kind: 'int' | 'float' | 'double'; readonly value: number }
  | { readonly kind: 'long'; readonly value: bigint }
  | { readonly kind: 'string'; readonly value: string }
  /** An internal name, or the descriptor of an array. */
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'method-type'; readonly descriptor: string }
  | { readonly kind: 'method-handle'; readonly handle: MethodHandle }
  | { readonly kind: 'dynamic'; readonly bootstrap: number; readonly name: string; readonly descriptor: string };

/** How a method handle reaches its target, by its number in the class file (1 to 9). */
export type HandleKind =
  | 'get-field'
  | 'get-static'
  | 'put-field'
  | 'put-static'
  | 'invoke-virtual'
  | 'invoke-static'
  | 'invoke-special'
  | 'new-invoke-special'
  | 'invoke-interface';

/** A method (or field) that is passed around. */
export interface MethodHandle {
  readonly kind: HandleKind;
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
  readonly ofInterface: boolean;
}

const HANDLE_KINDS: readonly HandleKind[] = [
  'get-field',
  'get-static',
  'put-field',
  'put-static',
  'invoke-virtual',
  'invoke-static',
  'invoke-special',
  'new-invoke-special',
  'invoke-interface',
];

/** A constant that can be loaded. */
export function constantAt(pool: ConstantPool, index: number): Constant {
  const tag = pool.tag(index);
  const { view } = pool;
  switch (tag) {
    case TAG.integer:
      return { kind: 'int', value: view.getInt32(pool.valueAt(index, tag)) };
    case TAG.float:
      return { kind: 'float', value: view.getFloat32(pool.valueAt(index, tag)) };
    case TAG.long:
      return { kind: 'long', value: view.getBigInt64(pool.valueAt(index, tag)) };
    case TAG.double:
      return { kind: 'double', value: view.getFloat64(pool.valueAt(index, tag)) };
    case TAG.string:
      return { kind: 'string', value: pool.textOf(index, tag) };
    case TAG.class:
      return { kind: 'class', name: pool.className(index) };
    case TAG.methodType:
      return { kind: 'method-type', descriptor: pool.textOf(index, tag) };
    case TAG.methodHandle:
      return { kind: 'method-handle', handle: methodHandleAt(pool, index) };
    case TAG.dynamic:
      return {
        kind: 'dynamic',
        bootstrap: pool.bootstrapOf(index),
        name: pool.nameOf(index),
        descriptor: pool.descriptorOf(index),
      };
    default:
      throw pool.error(index, `expected a constant that can be loaded, found one with the tag ${tag}`);
  }
}

/** What a MethodHandle constant points at. */
export function methodHandleAt(pool: ConstantPool, index: number): MethodHandle {
  const at = pool.valueAt(index, TAG.methodHandle);
  const number = pool.view.getUint8(at);
  const kind = HANDLE_KINDS[number - 1];
  if (kind === undefined) throw pool.error(index, `expected a kind of method handle from 1 to 9, found ${number}`);
  const target = pool.view.getUint16(at + 1);
  return {
    kind,
    owner: pool.ownerOf(target),
    name: pool.nameOf(target),
    descriptor: pool.descriptorOf(target),
    ofInterface: pool.tag(target) === TAG.interfaceMethod,
  };
}
