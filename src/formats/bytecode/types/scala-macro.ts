import type { ClassFile, JavaType } from '#formats/classfile';
import { parseFieldDescriptor } from '#formats/classfile';
import { flowOf } from '../functions/flow/flow.ts';
import { alternatives, type Call, type MadeInstance, type Origin, textIn } from '../functions/flow/origin.ts';
import { extractType } from './extract-type.ts';
import type { FindClass } from './known-classes.ts';
import { type FieldVerdict, type FlinkRelease, type TypeVerdict, verdictOf } from './verdict.ts';

const SCALA_INFOS = 'org/apache/flink/api/scala/typeutils/';
const CASE_CLASS = `${SCALA_INFOS}CaseClassTypeInfo`;
const TRAVERSABLE = `${SCALA_INFOS}TraversableTypeInfo`;
const TYPE_INFO = 'org/apache/flink/api/common/typeinfo/';
const JAVA_INFOS = 'org/apache/flink/api/java/typeutils/';
/** No type is written so deep. */
const MOST_NESTED = 20;
/** What a list of fields can hold, and more. */
const MOST_ITEMS = 200;

/**
 * Whether the macro `createTypeInformation` of Flink's Scala API (up to 1.20) wrote a class: an anonymous type information for
 * one case class, tuple or collection.
 */
export function isMacroInfo({ superName }: ClassFile): boolean {
  return superName === CASE_CLASS || superName === TRAVERSABLE;
}

/** The class such an information is about: the first argument of its super constructor. Internal name. */
export function macroClassOf(classFile: ClassFile): string | undefined {
  const type = typeIn(superCall(classFile)?.arguments[0]);
  return type?.kind === 'class' ? type.name : undefined;
}

/**
 * What that information says, with the parts it is made of.
 *
 * @param classFile one for which `isMacroInfo` holds
 * @returns undefined where its constructor is not as the macro writes it
 */
export function macroVerdict(classFile: ClassFile, flink: FlinkRelease, find: FindClass): TypeVerdict | undefined {
  return infoOf(classFile, undefined, { flink, find, depth: 0 });
}

interface Asked {
  readonly flink: FlinkRelease;
  readonly find: FindClass;
  readonly depth: number;
}

function infoOf(classFile: ClassFile, made: MadeInstance | undefined, asked: Asked): TypeVerdict | undefined {
  const call = superCall(classFile);
  const type = typeIn(call?.arguments[0]);
  if (call === undefined || type === undefined || asked.depth > MOST_NESTED) return undefined;
  const because = { code: 'scala-macro', info: classFile.name } as const;
  if (classFile.superName === TRAVERSABLE) {
    // The element is handed in by the constructor of the anonymous class.
    const elements = (made?.constructed[0]?.arguments ?? []).flatMap((one) => partIn(one, asked) ?? []);
    return { type, serializer: 'scala', because, fields: [], elements };
  }
  const [, , parts, names] = call.arguments;
  const fields = itemsIn(parts).map((one, i): FieldVerdict => {
    const name = textIn(itemsIn(names)[i] ?? one) ?? `_${i + 1}`;
    return { name, owner: type.kind === 'class' ? type.name : '', verdict: partIn(one, asked) ?? given(one) };
  });
  return { type, serializer: 'case-class', because, fields, elements: [] };
}

/** `super(classOf[Order], types, infos, names)` */
function superCall(classFile: ClassFile): Call | undefined {
  const init = classFile.methods.find(({ name }) => name === '<init>');
  const flow = init && flowOf(init);
  return flow?.calls.find(({ name, owner }) => name === '<init>' && owner === classFile.superName);
}

/** `id :: items :: Nil`; of more than a few, `List(id, items, …)`. */
function itemsIn(list: Origin | undefined): readonly Origin[] {
  if (list?.kind === 'array') return list.items;
  if (list?.kind === 'call') return /^(?:apply|wrapRefArray)$/.test(list.name) ? itemsIn(list.arguments[0]) : [];
  const items: Origin[] = [];
  for (
    let at: Origin | undefined = list;
    at?.kind === 'new' && at.type.endsWith('/$colon$colon') && items.length < MOST_ITEMS;
  ) {
    const [head, tail]: readonly Origin[] = at.constructed[0]?.arguments ?? [];
    if (head === undefined) break;
    items.push(head);
    at = tail;
  }
  return items;
}

/** What an expression that makes a type information stands for; undefined for what is none, or comes from elsewhere. */
function partIn(origin: Origin, asked: Asked): TypeVerdict | undefined {
  const [one, ...others] = alternatives(origin);
  if (one === undefined || others.length > 0) return undefined;
  if (one.kind === 'new') return madeInfo(one, asked);
  if (one.kind === 'field') return staticInfo(one.owner, one.descriptor);
  return one.kind === 'call' ? calledInfo(one, asked) : undefined;
}

function madeInfo(made: MadeInstance, asked: Asked): TypeVerdict | undefined {
  const found = asked.find(made.type);
  const deeper = { ...asked, depth: asked.depth + 1 };
  if (found && isMacroInfo(found)) return infoOf(found, made, deeper);
  if (!made.type.startsWith(SCALA_INFOS) || asked.depth > MOST_NESTED) return undefined;
  const elements = (made.constructed[0]?.arguments ?? []).flatMap((one) => partIn(one, deeper) ?? []);
  const because = { code: 'scala-macro', info: made.type } as const;
  return {
    type: classType(SCALA_TYPES[made.type.slice(SCALA_INFOS.length)] ?? 'java/lang/Object'),
    serializer: 'scala',
    because,
    fields: [],
    elements,
  };
}

/** What the informations that are not written for one class are about. */
const SCALA_TYPES: Readonly<Record<string, string>> = {
  OptionTypeInfo: 'scala/Option',
  EitherTypeInfo: 'scala/util/Either',
  TryTypeInfo: 'scala/util/Try',
  EnumValueTypeInfo: 'scala/Enumeration$Value',
  UnitTypeInfo: 'scala/runtime/BoxedUnit',
};

function staticInfo(owner: string, descriptor: string): TypeVerdict | undefined {
  const type = classType(owner);
  if (owner === `${TYPE_INFO}BasicTypeInfo`) return verdictOf(type, 'basic', { code: 'known-type' });
  const isInfo = descriptor.includes('ArrayTypeInfo;');
  return isInfo ? verdictOf(type, 'array', { code: 'known-type' }) : undefined;
}

function calledInfo({ owner, name, arguments: taken }: Call, { flink, find }: Asked): TypeVerdict | undefined {
  const type = typeIn(taken[0]) ?? classType(owner);
  if (owner === `${TYPE_INFO}BasicTypeInfo`) return verdictOf(type, 'basic', { code: 'known-type' });
  if (/\/(?:Object|Basic|Primitive)ArrayTypeInfo$/.test(owner)) return verdictOf(type, 'array', { code: 'known-type' });
  // What the macro knows nothing of it leaves to Java.
  const asksJava = owner === `${JAVA_INFOS}TypeExtractor` && /^(?:createTypeInfo|getForClass)$/.test(name);
  return asksJava && typeIn(taken[0]) ? extractType(type, flink, find).verdict : undefined;
}

/** An implicit that was handed in: whoever made it knows. */
function given(origin: Origin): TypeVerdict {
  const descriptor = origin.kind === 'parameter' || origin.kind === 'field' ? origin.descriptor : 'Ljava/lang/Object;';
  return verdictOf(parseFieldDescriptor(descriptor), 'custom', { code: 'given' });
}

/** `classOf[Order]`, `Long.TYPE` */
function typeIn(origin: Origin | undefined): JavaType | undefined {
  if (origin?.kind === 'constant' && origin.value.kind === 'class') {
    const { name } = origin.value;
    return name.startsWith('[') ? parseFieldDescriptor(name) : classType(name);
  }
  return origin?.kind === 'field' && origin.name === 'TYPE' ? classType(origin.owner) : undefined;
}

function classType(name: string): JavaType {
  return { kind: 'class', name, arguments: [] };
}
