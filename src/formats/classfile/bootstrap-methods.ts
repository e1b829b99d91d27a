import type { Cursor } from '#formats/bytes';
import { readAttribute, readList } from './attributes.ts';
import type { ClassFile } from './class-file.ts';
import { type Constant, constantAt, type MethodHandle, methodHandleAt } from './constant.ts';

/** What links a dynamic call or constant when it is first reached. */
export interface BootstrapMethod {
  readonly handle: MethodHandle;
  /** Indices of constants. */
  readonly argumentIndices: readonly number[];
}

/** An `invokedynamic` as it is written. */
export interface DynamicCall {
  readonly bootstrap: BootstrapMethod;
  readonly name: string;
  readonly descriptor: string;
}

/** The methods are numbered; calls name the number. */
export function bootstrapMethodsOf(classFile: ClassFile): readonly BootstrapMethod[] {
  const known = READ.get(classFile);
  if (known) return known;
  const { pool } = classFile;
  const read = (cursor: Cursor) =>
    readList(cursor, 'methods', 4, () => {
      const handle = methodHandleAt(pool, cursor.uint16('method'));
      return { handle, argumentIndices: readList(cursor, 'arguments', 2, () => cursor.uint16('argument')) };
    });
  const methods = readAttribute(classFile, 'BootstrapMethods', read) ?? [];
  READ.set(classFile, methods);
  return methods;
}

/** What an `InvokeDynamic` (or `Dynamic`) constant says. */
export function dynamicCallAt(classFile: ClassFile, index: number): DynamicCall {
  const { pool } = classFile;
  const number = pool.bootstrapOf(index);
  const bootstrap = bootstrapMethodsOf(classFile)[number];
  if (!bootstrap) throw pool.error(index, `names the bootstrap method ${number}, which is not there`);
  return { bootstrap, name: pool.nameOf(index), descriptor: pool.descriptorOf(index) };
}

/** Arguments of a bootstrap method. */
export function bootstrapArguments(classFile: ClassFile, { argumentIndices }: BootstrapMethod): readonly Constant[] {
  return argumentIndices.map((index) => constantAt(classFile.pool, index));
}

/** A class can have 65,535 calls: the table is read once. */
const READ = new WeakMap<ClassFile, readonly BootstrapMethod[]>();
