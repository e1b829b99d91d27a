import {
  annotationsOf,
  type ClassFile,
  classSignatureOf,
  fieldTypeOf,
  hasAttribute,
  type JavaType,
  type Member,
  methodTypesOf,
  type TypeArgument,
} from '#formats/classfile';

/** Gives a class by its internal name; undefined for one that is not at hand. */
export type FindClass = (name: string) => ClassFile | undefined;

type ClassType = Extract<JavaType, { kind: 'class' }>;

const TYPE_INFO = 'Lorg/apache/flink/api/common/typeinfo/TypeInfo;';
/** Nobody inherits deeper; a ring of superclasses would. */
const MOST_ANCESTORS = 100;

/**
 * The class and its superclasses as types, the arguments as each class passes them up; ends where a class is not at hand.
 * Variables carry the class that declares them: `a/B#T`.
 */
export function superTypesOf(type: ClassType, find: FindClass): readonly ClassType[] {
  const chain: ClassType[] = [];
  let next: ClassType | undefined = type;
  while (next !== undefined && next.name !== 'java/lang/Object' && chain.length < MOST_ANCESTORS) {
    chain.push(next);
    const found = find(next.name);
    next = found?.superName === undefined ? undefined : superTypeOf(found);
  }
  return chain;
}

/** The superclass that is not at hand, unless it has no fields. */
export function missingSuperclass(chain: readonly ClassType[], find: FindClass): string | undefined {
  const last = chain.at(-1);
  if (last === undefined || find(last.name) !== undefined || FIELD_FREE.has(last.name)) return undefined;
  return last.name;
}

/** Superclasses of the JDK without fields of their own, other than transient ones. */
const FIELD_FREE = new Set([
  'java/lang/Record',
  'java/lang/Number',
  'java/io/InputStream',
  'java/io/OutputStream',
  ...[
    'AbstractCollection',
    'AbstractList',
    'AbstractMap',
    'AbstractQueue',
    'AbstractSequentialList',
    'AbstractSet',
  ].map((name) => `java/util/${name}`),
]);

/** A class, and all it extends or implements, as far as classes are at hand. */
export function allTypesOf(name: string, find: FindClass): ReadonlySet<string> {
  const all = new Set<string>([name]);
  // A set goes on to what is added meanwhile.
  for (const next of all) {
    const found = find(next);
    if (found?.superName !== undefined) all.add(found.superName);
    if (found) for (const one of found.interfaces) all.add(one);
  }
  return all;
}

/** Public methods of a class, its superclasses and interfaces, each with the class that declares it. */
export function methodsOf(name: string, find: FindClass): readonly Member[] {
  const methods: Member[] = [];
  const seen = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const found = find(next);
    if (found === undefined) continue;
    methods.push(...found.methods);
    waiting.push(...found.interfaces);
    if (found.superName !== undefined) waiting.push(found.superName);
  }
  return methods;
}

/** What a variable stands for on the way down a hierarchy; the variable it ends at if that is open. */
export function resolved(variable: JavaType, hierarchy: readonly JavaType[], find: FindClass): JavaType | 'wildcard' {
  let wanted = variable;
  for (const type of hierarchy.toReversed()) {
    if (type.kind !== 'class' || type.arguments.length === 0 || wanted.kind !== 'variable') continue;
    const { name } = wanted;
    const at = parametersOf(type.name, find).indexOf(name);
    const argument = at < 0 ? undefined : type.arguments[at];
    if (argument === undefined) continue;
    if (argument.kind !== 'exact') return 'wildcard';
    wanted = argument.type;
  }
  return wanted;
}

/** The `@TypeInfo` on a class or field: the descriptor of its factory. */
export function factoryOn(owner: ClassFile | Member): string | undefined {
  if (!hasAttribute(owner, 'RuntimeVisibleAnnotations')) return undefined;
  const annotation = annotationsOf(owner).find(({ type, visible }) => visible && type === TYPE_INFO);
  const value = annotation?.elements.find(({ name }) => name === 'value')?.value;
  return value?.kind === 'class' ? value.descriptor : undefined;
}

/** The type of a field; its variables carry the class. */
export function typeOfField(field: Member): JavaType {
  return owned(fieldTypeOf(field), field.classFile.name);
}

/** What a method takes and returns; its variables carry the class, those of the method itself the method. */
export function typesOfMethod(method: Member): { readonly takes: readonly JavaType[]; readonly returns: JavaType } {
  const types = methodTypesOf(method);
  const own = new Set(types.parameters.map(({ name }) => name));
  const scope = (type: JavaType) => owned(type, method.classFile.name, own);
  return { takes: types.arguments.map(scope), returns: scope(types.returns) };
}

function superTypeOf(classFile: ClassFile): ClassType | undefined {
  const { superclass } = classSignatureOf(classFile);
  const type = owned(superclass, classFile.name);
  return type.kind === 'class' ? type : undefined;
}

function parametersOf(name: string, find: FindClass): readonly string[] {
  const found = find(name);
  const parameters = found ? classSignatureOf(found).parameters.map((one) => one.name) : [];
  // Flink's own tuples are seldom in a job's jar.
  return parameters.map((parameter) => `${name}#${parameter}`);
}

const NONE: ReadonlySet<string> = new Set();

function owned(type: JavaType, owner: string, ofMethod = NONE): JavaType {
  if (type.kind === 'array') return { kind: 'array', of: owned(type.of, owner, ofMethod) };
  if (type.kind === 'variable') {
    return { kind: 'variable', name: ofMethod.has(type.name) ? `#${type.name}` : `${owner}#${type.name}` };
  }
  if (type.kind !== 'class' || (type.arguments.length === 0 && type.outer === undefined)) return type;
  return { ...type, arguments: type.arguments.map((one) => ownedArgument(one, owner, ofMethod)) };
}

function ownedArgument(argument: TypeArgument, owner: string, ofMethod: ReadonlySet<string>): TypeArgument {
  return argument.kind === 'any' ? argument : { ...argument, type: owned(argument.type, owner, ofMethod) };
}
