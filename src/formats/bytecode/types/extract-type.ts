import { ACCESS, type ClassFile, erasedDescriptor, has, type JavaType, modifiersOf } from '#formats/classfile';
import { analyzePojo } from './analyze-pojo.ts';
import { type Extraction, info, simpleName } from './extraction.ts';
import { allTypesOf, type FindClass, factoryOn, resolved, superTypesOf } from './known-classes.ts';
import { collectionOf, isBasic, isPlainClass, tupleArity } from './known-types.ts';
import { type ExtractorLine, extractorLines } from './log-lines.ts';
import { type FlinkRelease, isSince, type TypeVerdict, type VerdictReason, verdictOf } from './verdict.ts';

type ClassType = Extract<JavaType, { kind: 'class' }>;

const FLINK = 'org/apache/flink';
const AVRO = 'org/apache/avro/specific/SpecificRecordBase';
const WRITABLE = 'org/apache/hadoop/io/Writable';
/** Flink itself would overflow its stack. */
const MOST_NESTED = 200;
const MOST_TYPES = 20_000;

/**
 * What Flink's `TypeExtractor` makes of a type, and what it logs meanwhile, in that order.
 *
 * @param find classes of the jar, and of Flink or the JDK where they are at hand; others are `class-not-found`
 * @throws FormatError if a class it has to look into is broken
 */
export function extractType(
  type: JavaType,
  flink: FlinkRelease,
  find: FindClass,
): { readonly verdict: TypeVerdict; readonly log: readonly ExtractorLine[] } {
  const lines = extractorLines(flink);
  const budget = { left: MOST_TYPES };
  const context: Extraction = { flink, find, lines, log: [], budget, collections: { open: [] }, verdictOn };
  const verdict = verdictOn(type, [type], context);
  const { endless } = context.collections;
  if (endless === undefined) return { verdict, log: context.log };
  return { verdict: verdictOf(type, 'unsupported', { code: 'endless-collection', name: endless }), log: [] };
}

/**
 * The order in which Flink asks what a type is.
 *
 * @param hierarchy the types that led here, the outermost first: variables are resolved in it, and what is in it twice
 * is recursive
 */
function verdictOn(type: JavaType, hierarchy: readonly JavaType[], context: Extraction): TypeVerdict {
  context.budget.left -= 1;
  if (hierarchy.length > MOST_NESTED || context.budget.left < 0)
    return verdictOf(type, 'unsupported', { code: 'nested-too-deep' });
  if (type.kind === 'primitive') return verdictOf(type, 'basic', { code: 'known-type' });
  if (type.kind === 'variable') return variable(type, hierarchy, context);
  if (type.kind === 'array') return array(type, hierarchy, context);
  // Neither a factory, nor a tuple, nor recursive.
  if (isBasic(type.name)) return verdictOf(type, 'basic', { code: 'known-type' });
  const chain = superTypesOf(type, context.find);
  return (
    factoryVerdict(type, chain, hierarchy, context) ??
    tuple(type, chain, hierarchy, context) ??
    classVerdict(type, chain, hierarchy, context)
  );
}

function variable(
  type: JavaType & { kind: 'variable' },
  hierarchy: readonly JavaType[],
  context: Extraction,
): TypeVerdict {
  const found = resolved(type, hierarchy, context.find);
  if (found === 'wildcard') return verdictOf(type, 'unsupported', { code: 'wildcard' });
  if (found.kind !== 'variable') return verdictOn(found, hierarchy, context);
  const name = found.name.slice(found.name.indexOf('#') + 1);
  return verdictOf(type, 'unsupported', { code: 'unresolved-variable', variable: name });
}

function array(type: JavaType & { kind: 'array' }, hierarchy: readonly JavaType[], context: Extraction): TypeVerdict {
  const element = verdictOn(type.of, hierarchy, context);
  if (element.serializer === 'unsupported') return { ...element, type };
  return { type, serializer: 'array', because: { code: 'known-type' }, fields: [], elements: [element] };
}

/** A factory on the class or a superclass beats everything; Flink's own `Either` has one. */
function factoryVerdict(
  type: ClassType,
  chain: readonly ClassType[],
  hierarchy: readonly JavaType[],
  context: Extraction,
): TypeVerdict | undefined {
  for (const [i, base] of chain.entries()) {
    if (base.name === `${FLINK}/types/Either`)
      return either(type, base, [...hierarchy, ...chain.slice(0, i + 1)], context);
    const found = context.find(base.name);
    const factory = found && factoryOn(found);
    if (factory) return verdictOf(type, 'custom', { code: 'factory', factory });
  }
  return undefined;
}

function either(type: ClassType, base: ClassType, within: readonly JavaType[], context: Extraction): TypeVerdict {
  if (base.arguments.length === 0) return verdictOf(type, 'unsupported', { code: 'raw-type' });
  const elements: TypeVerdict[] = [];
  for (const argument of base.arguments) {
    const element = argument.kind === 'exact' ? context.verdictOn(argument.type, within, context) : wildcard(type);
    if (element.serializer === 'unsupported') return { ...element, type };
    elements.push(element);
  }
  return { type, serializer: 'either', because: { code: 'known-type' }, fields: [], elements };
}

/** Undefined for what is no tuple. More public fields than a tuple has make it a POJO. */
function tuple(
  type: ClassType,
  chain: readonly ClassType[],
  hierarchy: readonly JavaType[],
  context: Extraction,
): TypeVerdict | undefined {
  const at = chain.findIndex(({ name }) => tupleArity(name) !== undefined);
  const base = chain[at];
  if (base === undefined) {
    return type.name === `${FLINK}/api/java/tuple/Tuple`
      ? verdictOf(type, 'unsupported', { code: 'raw-type' })
      : undefined;
  }
  if (tupleArity(base.name) === 0) return verdictOf(type, 'tuple', { code: 'tuple' });
  if (base.arguments.length === 0) return verdictOf(type, 'unsupported', { code: 'raw-type' });
  const within = [...hierarchy, ...chain.slice(0, at + 1)];
  const elements: TypeVerdict[] = [];
  for (const argument of base.arguments) {
    const element =
      argument.kind === 'exact' ? verdictOn(argument.type, [...within, argument.type], context) : wildcard(type);
    if (element.serializer === 'unsupported') return { ...element, type };
    elements.push(element);
    const say = context.lines.genericElement;
    if (element.serializer === 'kryo' && say)
      info(context, say(elements.length, simpleName(element.type, context.find)));
  }
  if (chain.slice(0, at).some(({ name }) => hasPublicField(context.find(name)))) {
    return analyzePojo(type, chain, hierarchy, context);
  }
  return { type, serializer: 'tuple', because: { code: 'tuple' }, fields: [], elements };
}

/** Flink looks at elements as if they stood alone, so it does not see that they are recursive. */
function elementVerdict(type: JavaType, context: Extraction): TypeVerdict {
  const { collections } = context;
  const name = erasedDescriptor(type);
  if (collections.open.includes(name)) {
    collections.endless = name;
    return verdictOf(type, 'unsupported', { code: 'endless-collection', name });
  }
  collections.open.push(name);
  const verdict = verdictOn(type, [type], context);
  collections.open.pop();
  return verdict;
}

function wildcard(type: JavaType): TypeVerdict {
  return verdictOf(type, 'unsupported', { code: 'wildcard' });
}

function hasPublicField(classFile: ClassFile | undefined): boolean {
  return (classFile?.fields ?? []).some(
    ({ access }) => has(access, ACCESS.public) && (access & (ACCESS.static | ACCESS.transient)) === 0,
  );
}

/** The order in which Flink asks what a class is. */
function classVerdict(
  type: ClassType,
  chain: readonly ClassType[],
  hierarchy: readonly JavaType[],
  context: Extraction,
): TypeVerdict {
  const { name } = type;
  const { find, flink } = context;
  const kryo = (because: VerdictReason) => verdictOf(type, 'kryo', because);
  if (name === 'java/lang/Object' || name === 'java/lang/Class') return kryo({ code: 'object-or-class' });
  if (hierarchy.filter((one) => one.kind === 'class' && one.name === name).length > 1)
    return kryo({ code: 'recursive' });
  const known = knownVerdict(type, context);
  if (known) return known;
  if (isSince(flink, 2, 0)) {
    const collection = collectionVerdict(type, context);
    if (collection) return collection;
  }
  const isAvro = chain.some((one) => one.name === AVRO);
  if (isAvro) return verdictOf(type, 'avro', { code: 'known-type' });
  const found = find(name);
  if (found === undefined) return kryo({ code: 'class-not-found', name });
  if (has(modifiersOf(found), ACCESS.interface)) return kryo({ code: 'interface' });
  return analyzePojo(type, chain, hierarchy, context);
}

const FLINK_VALUE = /^org\/apache\/flink\/types\/\w+Value$/;

function knownVerdict(type: ClassType, { find, flink }: Extraction): TypeVerdict | undefined {
  const { name } = type;
  const all = allTypesOf(name, find);
  const is = (target: string) => all.has(target);
  const known = (serializer: TypeVerdict['serializer']) => verdictOf(type, serializer, { code: 'known-type' });
  if (name !== WRITABLE && is(WRITABLE)) return known('writable');
  if (name === `${FLINK}/types/Value`) return verdictOf(type, 'unsupported', { code: 'raw-type' });
  if (is(`${FLINK}/types/Value`) || FLINK_VALUE.test(name)) return known('value');
  if (is('java/lang/Enum')) return known('enum');
  if (isSince(flink, 2, 1) && is(`${FLINK}/types/variant/Variant`)) return known('variant');
  if (isSince(flink, 2, 3) && is(`${FLINK}/types/bitmap/Bitmap`)) return known('bitmap');
  return undefined;
}

/** Since 2.0 an interface of a collection has a serializer, if each argument is a class without arguments. */
function collectionVerdict(type: ClassType, context: Extraction): TypeVerdict | undefined {
  const serializer = collectionOf(type.name);
  if (serializer === undefined || type.arguments.length === 0) return undefined;
  const elements: TypeVerdict[] = [];
  for (const argument of type.arguments) {
    if (argument.kind !== 'exact' || !isPlainClass(argument.type)) return undefined;
    elements.push(elementVerdict(argument.type, context));
  }
  return { type, serializer, because: { code: 'known-type' }, fields: [], elements };
}
