import { shapeOf, typesAbove } from '#formats/bytecode';
import type { ClassFile, Member } from '#formats/classfile';
import type { JobCode } from '../../job-code.ts';
import { ownClasses } from '../../user-code.ts';
import { isView, type Side } from './symbols.ts';

/** Two methods that must agree on what goes over the wire. */
export interface Pair {
  readonly classFile: ClassFile;
  readonly writer: Member;
  readonly reader: Member;
}

/** Names of a writer and its readers. */
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['serialize', ['deserialize']],
  ['writeSnapshot', ['readSnapshot']],
  ['writeOuterSnapshot', ['readOuterSnapshot']],
  ['write', ['read', 'readFields']],
  ['writeExternal', ['readExternal']],
];

/** Every such pair in the job's own classes, found by name and by the views in the descriptors. */
export function* pairsOf(code: JobCode): Generator<Pair> {
  for (const classFile of ownClasses(code)) {
    const written = (name: string) => classFile.methods.filter((one) => one.name === name && !isBridge(one));
    for (const [write, reads] of NAMES) {
      const writers = written(write).filter((one) => takesView(one, 'writes') || makesBytes(one, code));
      const [writer] = writers;
      if (writer === undefined || writers.length > 1) continue;
      for (const reader of reads.flatMap(written)) {
        if (takesView(reader, 'reads') || takesBytes(reader, writer)) yield { classFile, writer, reader };
      }
    }
  }
}

const BRIDGE = 0x1040;
const VERSIONED = /\/SimpleVersionedSerializer$/;

function isBridge({ access }: Member): boolean {
  return (access & BRIDGE) === BRIDGE;
}

function takesView({ descriptor }: Member, side: Side): boolean {
  return shapeOf(descriptor).parameters.filter((one) => isView(one.slice(1, -1), side)).length === 1;
}

/** Flink's SimpleVersionedSerializer: `byte[] serialize(T)` and `T deserialize(int, byte[])`. */
function makesBytes({ descriptor, classFile }: Member, code: JobCode): boolean {
  if (!descriptor.endsWith(';)[B')) return false;
  return typesAbove(code.classes, classFile.name).some((type) => VERSIONED.test(type));
}

function takesBytes({ descriptor }: Member, writer: Member): boolean {
  return descriptor.startsWith('(I[B)') && writer.descriptor.endsWith(')[B');
}
