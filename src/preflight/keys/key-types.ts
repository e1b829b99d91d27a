import { classIn, shapeOf, type UserFunction } from '#formats/bytecode';
import { ACCESS, type ClassFile, has } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { userCodeOf } from '../user-code.ts';

/** Key selectors of the job: classes, lambdas, method references. */
export function keySelectorsOf(code: JobCode): readonly UserFunction[] {
  return userCodeOf(code).functions.filter(({ kinds }) => kinds.has('key-selector'));
}

/** Descriptor of the key: what the lambda's use, or the method as it was written, says. */
export function keyDescriptor({ lambda, perRecord }: UserFunction): string | undefined {
  if (lambda !== undefined) return shapeOf(lambda.instantiated).returns;
  const [first] = perRecord;
  return first === undefined ? undefined : shapeOf(first.descriptor).returns;
}

/** The class of the key, if it is one of the job. */
function keyClassOf(code: JobCode, selector: UserFunction): ClassFile | undefined {
  const name = classIn(keyDescriptor(selector) ?? '');
  return name !== undefined && code.classes.isOwn(name) ? code.classes.find(name) : undefined;
}

/** Key classes of the job, each once, with the selector that makes it. */
export function* keyClassesOf(code: JobCode): Generator<{ readonly key: ClassFile; readonly selector: UserFunction }> {
  const seen = new Set<string>();
  for (const selector of keySelectorsOf(code)) {
    const key = keyClassOf(code, selector);
    if (key === undefined || seen.has(key.name)) continue;
    seen.add(key.name);
    yield { key, selector };
  }
}

export function isEnum(code: JobCode, descriptor: string): boolean {
  const classFile = code.classes.find(classIn(descriptor) ?? '');
  return classFile !== undefined && has(classFile.access, ACCESS.enum);
}
