import type { JavaType } from '#formats/classfile';
import type { FindClass } from '../../types/known-classes.ts';
import { itemsOf } from '../../values/collections.ts';
import type { MadeObject, Value } from '../../values/value.ts';
import { declaredOutput } from './function-types.ts';
import { type ClassType, classType, describedType } from './java-types.ts';

/** The type a `TypeInformation`, `TypeHint`, `OutputTag` or class given as a value stands for. */
export function typeMeant(value: Value | undefined, find: FindClass, depth = 0): JavaType | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'class') return describedType(value.descriptor);
  if (value.kind === 'static') return NAMED[value.field.replace(/_TYPE_INFO$/, '')];
  return value.kind === 'object' && depth < MOST_DEPTH ? meantBy(value, find, depth + 1) : undefined;
}

const FLINK = 'org/apache/flink/';

/** No type is written so deep. */
const MOST_DEPTH = 4;
/** Tuples have 25 fields. */
const MOST_ARGUMENTS = 32;

function meantBy(object: MadeObject, find: FindClass, depth: number): JavaType | undefined {
  const { made, type } = object;
  if (made.name === '<init>') {
    const declared = declaredOutput(type, find);
    if (declared) return declared;
  }
  if (made.name === 'getTypeInfo') return typeMeant(made.receiver, find, depth);
  const generic = GENERICS[made.name];
  const args = made.arguments.flatMap((one) => itemsOf(one)?.items ?? [one]).slice(0, MOST_ARGUMENTS);
  if (/\/Types(?:\$)?$/.test(made.owner) && generic) return generic(args.map((one) => typeMeant(one, find, depth)));
  // `OutputTag(id, type)`, `TypeInformation.of(Order.class)`, `Types.POJO(Order.class)`, `new PojoTypeInfo(Order.class, fields)`.
  for (const one of args) {
    const meant =
      one.kind === 'class' || one.kind === 'object' || one.kind === 'static' ? typeMeant(one, find, depth) : undefined;
    if (meant) return meant;
  }
  return made.name === 'ROW' || made.name === 'ROW_NAMED' ? classType(`${FLINK}types/Row`) : undefined;
}

type Build = (args: readonly (JavaType | undefined)[]) => ClassType | undefined;

/** All arguments, or nothing. */
function whole(name: string, count: number): Build {
  return (args) => {
    const known = args.slice(0, count).flatMap((one) => one ?? []);
    return known.length === count ? classType(name, ...known) : classType(name);
  };
}

const GENERICS: Readonly<Record<string, Build>> = {
  LIST: whole('java/util/List', 1),
  SET: whole('java/util/Set', 1),
  MAP: whole('java/util/Map', 2),
  EITHER: whole(`${FLINK}types/Either`, 2),
  TUPLE: (args) => whole(`${FLINK}api/java/tuple/Tuple${args.length}`, args.length)(args),
  ROW: () => classType(`${FLINK}types/Row`),
  ROW_NAMED: () => classType(`${FLINK}types/Row`),
};

const boxed = (name: string) => classType(`java/lang/${name}`);

/** `Types.STRING`, `BasicTypeInfo.STRING_TYPE_INFO`. */
const NAMED: Readonly<Record<string, JavaType>> = {
  STRING: boxed('String'),
  INT: boxed('Integer'),
  LONG: boxed('Long'),
  DOUBLE: boxed('Double'),
  FLOAT: boxed('Float'),
  BOOLEAN: boxed('Boolean'),
  BYTE: boxed('Byte'),
  SHORT: boxed('Short'),
  CHAR: boxed('Character'),
  VOID: boxed('Void'),
  INSTANT: classType('java/time/Instant'),
  LOCAL_DATE: classType('java/time/LocalDate'),
  LOCAL_TIME: classType('java/time/LocalTime'),
  LOCAL_DATE_TIME: classType('java/time/LocalDateTime'),
  BIG_DEC: classType('java/math/BigDecimal'),
  BIG_INT: classType('java/math/BigInteger'),
  DATE: classType('java/util/Date'),
  SQL_DATE: classType('java/sql/Date'),
  SQL_TIMESTAMP: classType('java/sql/Timestamp'),
};
