import { isSince, type TypeVerdict } from '#formats/bytecode';
import { ACCESS, type ClassFile, innerClassesOf } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';

/** The rule that tells of a type left to Kryo: exactly one. */
export type KryoRule =
  | 'kryo-stream-type'
  | 'kryo-field-in-pojo'
  | 'pojo-missing-default-ctor'
  | 'pojo-accessor-mismatch'
  | 'pojo-not-public'
  | 'pojo-inner-class'
  | 'pojo-no-fields'
  | 'pojo-readobject-writeobject'
  | 'duplicate-field-in-hierarchy'
  | 'java-time-local-types'
  | 'collection-field-1x'
  | 'collection-not-builtin-2x'
  | 'record-on-old-flink'
  | 'row-without-typeinfo'
  | 'avro-interface-type'
  | 'protobuf-unregistered';

const AVRO_INTERFACES = new Set(
  [
    'generic/GenericRecord',
    'generic/IndexedRecord',
    'generic/GenericData$Record',
    'generic/GenericContainer',
    'specific/SpecificRecord',
  ].map((name) => `org/apache/avro/${name}`),
);
const COLLECTION =
  /^java\/util\/(?:(?:Abstract|Array|Linked|Sequenced|Sorted|Navigable|Tree|Hash|LinkedHash|Enum|Weak\w*|Identity\w*)?(?:List|Set|Map)|Collection|SequencedCollection|Iterable|Queue|Deque|ArrayDeque|PriorityQueue|Vector|Stack|concurrent\/\w*(?:List|Set|Map|Queue|Deque))$/;
const LOCAL_TIMES =
  /^java\/time\/(?:Local(?:Date|Time|DateTime)|Duration|Period|ZonedDateTime|OffsetDateTime|OffsetTime|Year|YearMonth|ZoneId|ZoneOffset)$/;
/** Types of the JDK that nobody has at hand here: all of these go to Kryo (1.5 of the reference). */
const JDK = /^java\/(?:lang|util|net|nio|text|time|io|math)\//;

/** Undefined for what nobody can tell: a class that is neither in the jar nor of the JDK. */
export function kryoRuleOf({ type, because }: TypeVerdict, code: JobCode): KryoRule | undefined {
  if (type.kind !== 'class') return 'kryo-stream-type';
  const { name } = type;
  if (LOCAL_TIMES.test(name)) return 'java-time-local-types';
  if (COLLECTION.test(name)) return isSince(code.flink, 2, 0) ? 'collection-not-builtin-2x' : 'collection-field-1x';
  if (name === 'org/apache/flink/types/Row') return 'row-without-typeinfo';
  if (AVRO_INTERFACES.has(name)) return 'avro-interface-type';
  const found = code.classes.find(name);
  if (isProtobuf(found, code)) return 'protobuf-unregistered';
  if (found === undefined) return JDK.test(name) ? 'kryo-stream-type' : undefined;
  if (found.superName === 'java/lang/Record' && !isSince(code.flink, 1, 19)) return 'record-on-old-flink';
  if (!code.classes.isOwn(name)) return because.code === 'class-not-found' ? undefined : 'kryo-stream-type';
  return ofOwnClass(found, because);
}

function ofOwnClass(found: ClassFile, because: TypeVerdict['because']): KryoRule | undefined {
  switch (because.code) {
    case 'not-public':
      return 'pojo-not-public';
    case 'no-fields':
      return 'pojo-no-fields';
    case 'custom-serialization':
      return 'pojo-readobject-writeobject';
    case 'duplicate-field':
      return 'duplicate-field-in-hierarchy';
    case 'no-default-constructor':
      return isInner(found) ? 'pojo-inner-class' : 'pojo-missing-default-ctor';
    case 'hidden-constructor':
      return 'pojo-missing-default-ctor';
    case 'invalid-field':
      return /^this\$\d+$/.test(because.field) ? 'pojo-inner-class' : 'pojo-accessor-mismatch';
    case 'class-not-found':
      return undefined;
    default:
      return 'kryo-stream-type';
  }
}

/** A member class without `static`. */
function isInner(found: ClassFile): boolean {
  const entry = innerClassesOf(found).find(({ name }) => name === found.name);
  return entry !== undefined && entry.outer !== undefined && (entry.access & ACCESS.static) === 0;
}

const MESSAGES = /^com\/google\/protobuf\/(?:GeneratedMessage\w*|AbstractMessage\w*|MessageLite|Message)$/;
/** Generated classes extend Google's own at once. */
const MOST_ABOVE = 5;

function isProtobuf(found: ClassFile | undefined, { classes }: JobCode): boolean {
  let next = found;
  for (let i = 0; next !== undefined && i < MOST_ABOVE; i++) {
    if ([next.superName ?? '', ...next.interfaces].some((name) => MESSAGES.test(name))) return true;
    next = next.superName === undefined ? undefined : classes.find(next.superName);
  }
  return false;
}
