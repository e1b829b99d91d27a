import { parseFieldDescriptor } from '#formats/classfile';
import type { SerializerShape, ShapePart } from '#restore';
import type { JobCode } from '../job-code.ts';
import { shapeOfType } from './expected-shape.ts';

/** What the job's own classes make of the subclasses of POJOs that a snapshot names. */
export function withSubclasses(
  now: SerializerShape | undefined,
  before: SerializerShape | undefined,
  code: JobCode,
): SerializerShape | undefined {
  if (now === undefined || before === undefined || now.family !== before.family) return now;
  const old = new Map(before.parts.map(({ role, shape }) => [role, shape]));
  const parts = now.parts.map(({ role, shape }, at) => ({
    role,
    shape: withSubclasses(shape, old.get(role) ?? before.parts[at]?.shape, code),
  }));
  const subclasses = before.subclasses?.map(({ role }): ShapePart => ({ role, shape: shapeOfClass(role, code) }));
  return { ...now, parts, ...(subclasses && { subclasses }) };
}

/** Of a class of the job, by its Java name. */
export function shapeOfClass(className: string, code: JobCode): SerializerShape | undefined {
  const name = className.replaceAll('.', '/');
  if (!/^[\w$/]+$/.test(name) || code.classes.find(name) === undefined) return undefined;
  return shapeOfType(parseFieldDescriptor(`L${name};`), code);
}
