import { type ClassFile, classSignatureOf, type JavaType, type TypeArgument } from '#formats/classfile';
import type { FindClass } from '../../types/known-classes.ts';
import { type ClassType, classType } from './java-types.ts';

/** Nobody inherits from so many. */
const MOST_ANCESTORS = 300;

/**
 * A class, what it extends and implements, with the arguments each passes up; also what is not at hand, as Flink's own
 * classes in a thin jar: those are where it ends.
 */
export function* typesAbove(name: string, find: FindClass): Generator<ClassType> {
  const waiting: ClassType[] = [ownType(name, find)];
  const seen = new Set<string>();
  for (let type = waiting.shift(); type !== undefined && seen.size < MOST_ANCESTORS; type = waiting.shift()) {
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    yield type;
    const found = find(type.name);
    if (found) waiting.push(...declaredAbove(found, type));
  }
}

/** The class with its own parameters for arguments: what they stand for is not known. */
function ownType(name: string, find: FindClass): ClassType {
  const found = find(name);
  const parameters = found ? classSignatureOf(found).parameters : [];
  return classType(name, ...parameters.map((one): JavaType => ({ kind: 'variable', name: one.name })));
}

function declaredAbove(classFile: ClassFile, type: ClassType): readonly ClassType[] {
  const { parameters, superclass, interfaces } = classSignatureOf(classFile);
  const known = new Map<string, JavaType>();
  for (const [i, { name }] of parameters.entries()) {
    const argument = type.arguments[i];
    if (argument && argument.kind !== 'any') known.set(name, argument.type);
  }
  return [superclass, ...interfaces].flatMap((one) => {
    const above = substituted(one, known);
    return above.kind === 'class' ? [above] : [];
  });
}

/** A type with variables replaced by what they stand for. */
function substituted(type: JavaType, known: ReadonlyMap<string, JavaType>): JavaType {
  if (type.kind === 'variable') return known.get(type.name) ?? type;
  if (type.kind === 'array') return { kind: 'array', of: substituted(type.of, known) };
  if (type.kind !== 'class' || type.arguments.length === 0) return type;
  return { ...type, arguments: type.arguments.map((one) => substitutedArgument(one, known)) };
}

function substitutedArgument(argument: TypeArgument, known: ReadonlyMap<string, JavaType>): TypeArgument {
  return argument.kind === 'any' ? argument : { ...argument, type: substituted(argument.type, known) };
}
