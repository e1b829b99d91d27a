import { ACCESS, type ClassFile, fieldTypeOf, has, type JavaType, TAG } from '#formats/classfile';
import { flowOf } from '../functions/flow/flow.ts';
import { alternatives, type Call, type Origin } from '../functions/flow/origin.ts';
import type { FindClass } from './known-classes.ts';
import { isBasic } from './known-types.ts';
import { type FieldVerdict, type TypeVerdict, verdictOf } from './verdict.ts';

/** The community's Scala API (`org.flinkextended:flink-scala-api`): `serializers`, `auto` and `semiauto` are objects in it. */
const API = 'org/apache/flinkx/api/';
/** What Magnolia calls for a case class, and for a sealed trait. */
const DERIVES: ReadonlyMap<string, DerivedInfo['serializer']> = new Map([
  ['join', 'case-class'],
  ['split', 'scala'],
]);
/** What the reason names: the class differs from one release of the API to the next. */
const INFO = `${API}typeinfo`;

/** A class for which the community's Scala API derives a type information where it is asked for. */
export interface DerivedInfo {
  /** Internal name. */
  readonly class: string;
  /** A case class, or a sealed trait, which is written as one of its cases. */
  readonly serializer: 'case-class' | 'scala';
}

/**
 * What a class has derived. Magnolia's macro leaves, in the place where a `TypeInformation` is wanted, a call of `join` or `split` of
 * that API, with the `ClassTag` of the class; the rest happens when the job runs.
 */
export function derivedIn(classFile: ClassFile): readonly DerivedInfo[] {
  if (!namesApi(classFile)) return [];
  return classFile.methods.flatMap((method) => flowOf(method)?.calls.flatMap((call) => derivedBy(call) ?? []) ?? []);
}

function namesApi({ pool }: ClassFile): boolean {
  for (let index = 1; index < pool.count; index++) {
    if (pool.tag(index) === TAG.method && pool.ownerOf(index).startsWith(API) && DERIVES.has(pool.nameOf(index)))
      return true;
  }
  return false;
}

function derivedBy({ owner, name, descriptor, arguments: given }: Call): DerivedInfo | undefined {
  const serializer = DERIVES.get(name);
  if (serializer === undefined || !owner.startsWith(API) || !descriptor.startsWith('(Lmagnolia1/')) return undefined;
  const tagged = given.map(taggedClass).find((one) => one !== undefined);
  return tagged === undefined ? undefined : { class: tagged, serializer };
}

/** `ClassTag(classOf[Order])` */
function taggedClass(origin: Origin): string | undefined {
  const [one, ...others] = alternatives(origin);
  if (one?.kind !== 'call' || others.length > 0 || one.owner !== 'scala/reflect/ClassTag$' || one.name !== 'apply')
    return undefined;
  const type = one.arguments.find((argument) => argument.kind === 'constant');
  return type?.kind === 'constant' && type.value.kind === 'class' ? type.value.name : undefined;
}

/**
 * What that API makes of a class it derives.
 *
 * @param derived all classes of the job that are derived
 */
export function derivedVerdict(
  type: JavaType,
  { class: name, serializer }: DerivedInfo,
  derived: ReadonlyMap<string, DerivedInfo>,
  find: FindClass,
): TypeVerdict {
  const made = verdictOf(type, serializer, { code: 'scala-macro', info: INFO });
  if (serializer !== 'case-class') return made;
  const fields = (find(name)?.fields ?? []).filter(({ access }) => !has(access, ACCESS.static));
  return {
    ...made,
    fields: fields.map((field): FieldVerdict => {
      return { name: field.name, owner: name, verdict: partVerdict(fieldTypeOf(field), derived) };
    }),
  };
}

/** Each part needs an information of its own, or the job would not compile: one of the API's, or one that somebody wrote. */
function partVerdict(type: JavaType, derived: ReadonlyMap<string, DerivedInfo>): TypeVerdict {
  if (type.kind === 'array') return verdictOf(type, 'array', { code: 'known-type' });
  const name = type.kind === 'class' ? type.name : undefined;
  if (type.kind === 'primitive' || (name !== undefined && isBasic(name)))
    return verdictOf(type, 'basic', { code: 'known-type' });
  const known = name === undefined ? undefined : derived.get(name);
  if (known) return verdictOf(type, known.serializer, { code: 'scala-macro', info: INFO });
  if (name?.startsWith('scala/')) return verdictOf(type, 'scala', { code: 'scala-macro', info: INFO });
  return verdictOf(type, 'custom', { code: 'given' });
}
