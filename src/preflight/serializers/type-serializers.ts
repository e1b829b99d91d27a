import { classIn, methodsNamed, shapeOf, type UserFunction } from '#formats/bytecode';
import { ACCESS, type ClassFile, has, type Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { flowsOf, userCodeOf } from '../user-code.ts';

/** The job's own serializers of Flink's kind. */
export function typeSerializersOf(code: JobCode): readonly UserFunction[] {
  return userCodeOf(code).functions.filter(({ kinds, lambda }) => lambda === undefined && kinds.has('type-serializer'));
}

/** `serialize(T, DataOutputView)`, as it was written. */
export function serializeOf(classFile: ClassFile): Member | undefined {
  return methodsNamed(classFile, 'serialize').find(({ descriptor }) => descriptor.endsWith('DataOutputView;)V'));
}

/** What it serializes, if that is a class of the job. */
export function serializedClass(code: JobCode, classFile: ClassFile): ClassFile | undefined {
  const [type = ''] = shapeOf(serializeOf(classFile)?.descriptor ?? '').parameters;
  const name = classIn(type);
  return name !== undefined && code.classes.isOwn(name) ? code.classes.find(name) : undefined;
}

/** Instance fields that hold data. */
export function dataFields({ fields }: ClassFile): readonly Member[] {
  return fields.filter(({ access }) => (access & (ACCESS.static | ACCESS.transient | ACCESS.synthetic)) === 0);
}

/** It can be changed from outside: by a public field that is not final, or a setter. */
export function isMutable(classFile: ClassFile): boolean {
  const open = dataFields(classFile).some(({ access }) => has(access, ACCESS.public) && !has(access, ACCESS.final));
  return open || setFields(classFile).size > 0;
}

/** Fields that a setter (`setNote`, `note`) fills with what it is given. */
export function setFields(classFile: ClassFile): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const { method, writes } of flowsOf(classFile)) {
    if (method.name === '<init>' || has(method.access, ACCESS.private)) continue;
    for (const { name, of, value } of writes) {
      if (of?.kind === 'this' && value.kind === 'parameter') fields.add(name);
    }
  }
  return fields;
}
