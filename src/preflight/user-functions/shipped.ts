import type { FunctionKind, UserFunction } from '#formats/bytecode';
import { ACCESS, type Member } from '#formats/classfile';

/** Made on the TaskManager, or by a factory that is shipped in their place. */
const MADE_THERE: readonly FunctionKind[] = ['split-reader', 'enumerator', 'trigger', 'timestamps', 'pattern'];

/** The object is made in `main`, serialized into the job graph, and made again on each TaskManager. */
export function isShipped({ kinds, types, lambda }: UserFunction): boolean {
  if (lambda !== undefined) return true;
  if (MADE_THERE.some((kind) => kinds.has(kind))) return false;
  return !types.some((type) => /(?:SinkWriter|SourceReader|RecordEmitter|StreamOperatorV2)$/.test(type));
}

/** Its own form of serialization: what becomes of fields is its business. */
export function serializesItself({ classFile }: UserFunction): boolean {
  return classFile.methods.some(({ name }) => /^(?:writeObject|writeReplace|writeExternal)$/.test(name));
}

/** Fields that Java serializes. */
export function shippedFields({ classFile }: UserFunction): readonly Member[] {
  return classFile.fields.filter(({ access }) => (access & (ACCESS.static | ACCESS.transient)) === 0);
}
