import { type ClassFile, codeOf } from '#formats/classfile';
import type { Activation } from './activation.ts';
import { MOST_DEPTH } from './circumstances.ts';
import { unlessBroken } from './unless-broken.ts';

/** Follows what sets the static fields of a class, when one of them is first asked for. */
export function initialise({ session, now }: Activation, classFile: ClassFile): void {
  if (session.initialised.has(classFile.name) || now.depth >= MOST_DEPTH) return;
  session.initialised.add(classFile.name);
  const method = classFile.methods.find((one) => unlessBroken(() => one.name === '<clinit>') === true);
  if (method && unlessBroken(() => codeOf(method))) {
    session.run(method, [], { depth: now.depth + 1, certain: true, repeated: false, handling: false });
  }
}
