import {
  ACCESS,
  type ClassFile,
  has,
  type JavaType,
  type Member,
  modifiersOf,
  recordComponentsOf,
} from '#formats/classfile';
import { type Accessors, createAccessors, missingAccessors } from './accessors.ts';
import { type Extraction, info, simpleName } from './extraction.ts';
import { factoryOn, methodsOf, missingSuperclass, resolved, typeOfField } from './known-classes.ts';
import { classNameOf, tupleArity } from './known-types.ts';
import { type FieldVerdict, isSince, type TypeVerdict, type VerdictReason, verdictOf } from './verdict.ts';

type ClassType = Extract<JavaType, { kind: 'class' }>;

const ROW = 'org/apache/flink/types/Row';
const ANY_OBJECT: JavaType = { kind: 'class', name: 'java/lang/Object', arguments: [] };

/**
 * Whether a class is a POJO: Flink's checks, in their order; the first that fails decides.
 *
 * @param chain the class and its superclasses, as `superTypesOf` gives them
 */
export function analyzePojo(
  type: ClassType,
  chain: readonly ClassType[],
  outer: readonly JavaType[],
  context: Extraction,
): TypeVerdict {
  const { find, lines } = context;
  const classFile = find(type.name);
  const kryo = (because: VerdictReason) => verdictOf(type, 'kryo', because);
  if (classFile === undefined) return kryo({ code: 'class-not-found', name: type.name });
  const name = classNameOf(type.name);
  const modifiers = modifiersOf(classFile);
  if (!has(modifiers, ACCESS.public)) {
    info(context, lines.notPublic(name));
    return kryo({ code: 'not-public' });
  }
  const fields = chain.flatMap((one) => fieldsOf(find(one.name)));
  const twice = firstTwice(fields);
  if (twice) return duplicate(type, twice, context);
  const unseen = missingSuperclass(chain, find);
  if (fields.length === 0 && unseen === undefined) {
    info(context, lines.noFields(name));
    return kryo({ code: 'no-fields' });
  }
  const isRecord = isSince(context.flink, 1, 19) && recordComponentsOf(classFile) !== undefined;
  const examined = examineFields(type, fields, [...outer, ...chain], isRecord, context);
  if (!Array.isArray(examined)) return kryo(examined as VerdictReason);
  const ofTuple = unseen === undefined ? undefined : tupleFields(type, chain, [...outer, ...chain], context);
  if (unseen !== undefined && ofTuple === undefined) return kryo(inherited(type, unseen, context));
  const refused =
    customSerialization(type, chain, context) ?? (isRecord ? undefined : constructorProblem(classFile, context));
  if (refused) return kryo(refused);
  return {
    type,
    serializer: isRecord ? 'record' : 'pojo',
    because: goodReason(isRecord, modifiers),
    fields: [...examined, ...(ofTuple ?? [])],
    elements: [],
  };
}

/** Flink's tuples are seldom in a jar, but everybody knows their fields; undefined where the last class is no tuple. */
function tupleFields(
  type: ClassType,
  chain: readonly ClassType[],
  hierarchy: readonly JavaType[],
  context: Extraction,
): readonly FieldVerdict[] | undefined {
  const base = chain.at(-1);
  if (base === undefined || tupleArity(base.name) === undefined) return undefined;
  return base.arguments.map((argument, i) => {
    const declared = argument.kind === 'exact' ? argument.type : ANY_OBJECT;
    return { name: `f${i}`, owner: base.name, verdict: partVerdict(declared, `f${i}`, type, hierarchy, context) };
  });
}

function firstTwice(fields: readonly Member[]): Member | undefined {
  const seen = new Set<string>();
  return fields.find(({ name }) => seen.size === seen.add(name).size);
}

/** Fields of a superclass nobody has at hand: the JDK hides its own. */
function inherited(type: ClassType, owner: string, context: Extraction): VerdictReason {
  const known = THROWABLE.test(owner) ? DETAIL_MESSAGE : FIRST_FIELDS.get(owner);
  if (known === undefined) return { code: 'class-not-found', name: owner };
  const name = classNameOf(type.name);
  const { field, missing } = known;
  if (missing.includes('getter')) info(context, context.lines.noGetter(name, field));
  info(context, context.lines.noSetter(name, field));
  info(context, context.lines.invalidFields(name));
  return { code: 'invalid-field', field, owner: known.owner, missing };
}

interface FirstField {
  readonly owner: string;
  readonly field: string;
  readonly missing: readonly ('getter' | 'setter')[];
}

const DETAIL_MESSAGE: FirstField = {
  owner: 'java/lang/Throwable',
  field: 'detailMessage',
  missing: ['getter', 'setter'],
};

/** Collections of the JDK that people extend, by the first field that is neither static nor transient (Java 8 to 21). */
const FIRST_FIELDS: ReadonlyMap<string, FirstField> = new Map(
  (
    [
      ['LinkedHashMap', 'accessOrder', ['getter', 'setter']],
      ['HashMap', 'threshold', ['getter', 'setter']],
      ['ArrayList', 'size', ['setter']],
    ] as const
  ).map(([name, field, missing]) => [`java/util/${name}`, { owner: `java/util/${name}`, field, missing }]),
);

/** Exceptions of the JDK begin with the field of `Throwable`, but for a few that have fields of their own. */
const THROWABLE = /^java\/(?:lang|io|util)\/(?:concurrent\/)?(?:Throwable|\w*Exception|\w*Error)$/;

function goodReason(isRecord: boolean, modifiers: number): VerdictReason {
  if (isRecord) return { code: 'components' };
  return { code: has(modifiers, ACCESS.abstract) ? 'abstract' : 'all-fields-valid' };
}

function fieldsOf(classFile: ClassFile | undefined): readonly Member[] {
  return (classFile?.fields ?? []).filter(({ access }) => (access & (ACCESS.static | ACCESS.transient)) === 0);
}

function duplicate(type: ClassType, field: Member, context: Extraction): TypeVerdict {
  const owner = field.classFile.name;
  const text = `Unable to handle type class ${classNameOf(type.name)} as POJO. Message: The field ${field.name} is already contained in the hierarchy of the class ${classNameOf(owner)}.`;
  context.log.push({ level: 'DEBUG', text });
  return verdictOf(type, 'kryo', { code: 'duplicate-field', field: field.name, owner });
}

/** The verdicts on all fields; or why the class is none, at the first field that is not valid. */
function examineFields(
  type: ClassType,
  fields: readonly Member[],
  hierarchy: readonly JavaType[],
  isRecord: boolean,
  context: Extraction,
): FieldVerdict[] | VerdictReason {
  const accessors = isRecord || type.name === ROW ? undefined : createAccessors(methodsOf(type.name, context.find));
  const verdicts: FieldVerdict[] = [];
  for (const field of fields) {
    const owner = field.classFile.name;
    const declared = typeOfField(field);
    const missing = accessors ? missingFor(field, declared, type, accessors, hierarchy, context) : NOTHING;
    if (missing.length > 0) return { code: 'invalid-field', field: field.name, owner, missing };
    verdicts.push({ name: field.name, owner, verdict: fieldVerdict(field, declared, type, hierarchy, context) });
  }
  return verdicts;
}

const NOTHING: readonly ('getter' | 'setter')[] = [];

function missingFor(
  field: Member,
  declared: JavaType,
  type: ClassType,
  accessors: Accessors,
  hierarchy: readonly JavaType[],
  context: Extraction,
): readonly ('getter' | 'setter')[] {
  if (has(field.access, ACCESS.public)) return NOTHING;
  const found = declared.kind === 'variable' ? resolved(declared, hierarchy, context.find) : declared;
  const wanted = { field, declared, type: found === 'wildcard' ? declared : found, owner: type.name };
  const missing = missingAccessors(wanted, accessors, context.flink);
  if (missing.length === 0) return missing;
  const name = classNameOf(type.name);
  if (missing.includes('getter')) info(context, context.lines.noGetter(name, field.name));
  if (missing.includes('setter')) info(context, context.lines.noSetter(name, field.name));
  info(context, context.lines.invalidFields(name));
  return missing;
}

/** A field whose type cannot be extracted is left to Kryo without a word. */
function fieldVerdict(
  field: Member,
  declared: JavaType,
  type: ClassType,
  hierarchy: readonly JavaType[],
  context: Extraction,
): TypeVerdict {
  const factory = isSince(context.flink, 1, 14) ? factoryOn(field) : undefined;
  if (factory) return verdictOf(declared, 'custom', { code: 'factory', factory });
  return partVerdict(declared, field.name, type, hierarchy, context);
}

function partVerdict(
  declared: JavaType,
  field: string,
  type: ClassType,
  hierarchy: readonly JavaType[],
  context: Extraction,
): TypeVerdict {
  const verdict = context.verdictOn(declared, [...hierarchy, declared], context);
  if (verdict.serializer === 'unsupported') {
    const generic = declared.kind === 'class' ? { ...declared, arguments: [] } : ANY_OBJECT;
    return verdictOf(generic, 'kryo', verdict.because);
  }
  const say = context.lines.genericField;
  if (verdict.serializer === 'kryo' && say) info(context, say(simpleName(type, context.find), field));
  return verdict;
}

function customSerialization(
  type: ClassType,
  chain: readonly ClassType[],
  context: Extraction,
): VerdictReason | undefined {
  for (const { name } of chain) {
    const found = context.find(name)?.methods.find((one) => one.name === 'readObject' || one.name === 'writeObject');
    if (found === undefined) continue;
    info(context, context.lines.customSerialization(classNameOf(type.name)));
    return { code: 'custom-serialization', method: found.name, owner: name };
  }
  return undefined;
}

function constructorProblem(classFile: ClassFile, context: Extraction): VerdictReason | undefined {
  const name = classNameOf(classFile.name);
  const own = classFile.methods.find((one) => one.name === '<init>' && one.descriptor === '()V');
  if (own === undefined) {
    const isAbstract = has(modifiersOf(classFile), ACCESS.abstract);
    info(context, isAbstract ? context.lines.abstractClass(name) : context.lines.noConstructor(name));
    return isAbstract ? undefined : { code: 'no-default-constructor' };
  }
  if (has(own.access, ACCESS.public)) return undefined;
  info(context, context.lines.hiddenConstructor(name));
  return { code: 'hidden-constructor' };
}
