import type { JavaType } from '#formats/classfile';
import { parametersOf } from '../../interpret/descriptors.ts';
import type { FindClass } from '../../types/known-classes.ts';
import { itemsOf } from '../../values/collections.ts';
import { possibilities } from '../../values/either.ts';
import type { CallSite, MadeObject, Value } from '../../values/value.ts';
import { declaredOutput, outputOf } from './function-types.ts';
import { classType, describedType, LONG, STRING } from './java-types.ts';
import { typeMeant } from './type-information.ts';

/** What a source emits: as the call says, the connector was told, or its class declares. */
export function sourceOutput(call: CallSite, source: Value | undefined, find: FindClass): JavaType | undefined {
  const told = typeGiven(call, find);
  if (told) return told;
  if (/^(?:socketTextStream|readTextFile)$/.test(call.name)) return STRING;
  if (/^(?:fromSequence|generateSequence)$/.test(call.name)) return LONG;
  if (/^(?:fromElements|fromData|fromCollection)$/.test(call.name)) return elementType(call);
  if (source === undefined) return undefined;
  for (const one of possibilities(source)) {
    const type = one.kind === 'object' ? connectorOutput(one, find, 0) : outputOf(one, find);
    if (type) return type;
  }
  return undefined;
}

/** A `TypeInformation` or a class among the arguments. */
export function typeGiven(call: CallSite, find: FindClass): JavaType | undefined {
  const { takes } = parametersOf(call.descriptor);
  const at = takes.findLastIndex((type) => /\/TypeInformation;$|^Ljava\/lang\/Class;$/.test(type));
  return at < 0 ? undefined : typeMeant(call.arguments[at], find);
}

function elementType({ arguments: args }: CallSite): JavaType | undefined {
  const [first] = args;
  if (first?.kind === 'array') {
    const declared = describedType(first.element);
    if (declared) return declared;
  }
  const types = new Set(first ? (itemsOf(first)?.items ?? []).map(descriptorOf) : []);
  const [only] = types;
  return types.size === 1 && only !== undefined ? describedType(only) : undefined;
}

function descriptorOf(item: Value): string | undefined {
  if (item.kind === 'object') return `L${item.type};`;
  if (item.kind === 'string' || item.kind === 'text') return 'Ljava/lang/String;';
  return undefined;
}

/** Connectors are given something that makes elements; how deep they wrap it. */
const MOST_WRAPPED = 6;

/** By its class, then by what its builder or its constructor was given. */
function connectorOutput(object: MadeObject, find: FindClass, depth: number): JavaType | undefined {
  if (depth > MOST_WRAPPED) return undefined;
  const own = KNOWN[object.type.slice(object.type.lastIndexOf('/') + 1)] ?? declaredOutput(object.type, find);
  if (own) return own;
  const told = object.made.arguments.flatMap((one) => schemaType(one, find, depth) ?? []);
  if (told[0]) return told[0];
  const { receiver } = object.made;
  if (receiver?.kind !== 'object') return undefined;
  for (const { name, arguments: args } of receiver.calls) {
    const type = TELLS.test(name) ? schemaType(args[0], find, depth) : undefined;
    if (type) return type;
  }
  return connectorOutput(receiver, find, depth + 1);
}

const TELLS = /deserializ|schema|format|generator|typeInfo|producedType|itemReader/i;

function schemaType(value: Value | undefined, find: FindClass, depth: number): JavaType | undefined {
  if (value?.kind === 'class') return typeMeant(value, find);
  if (value?.kind === 'lambda') return undefined;
  if (value?.kind !== 'object') return value === undefined ? undefined : typeMeant(value, find);
  if (/TypeInfo(?:rmation)?$|\/TypeHint$/.test(value.type)) return typeMeant(value, find);
  return /Schema|Format|Source|Reader|Deserializ|Generator/i.test(value.type)
    ? connectorOutput(value, find, depth + 1)
    : undefined;
}

/** What comes with Flink and its connectors, by simple name. */
const KNOWN: Readonly<Record<string, JavaType>> = {
  SimpleStringSchema: STRING,
  TextLineInputFormat: STRING,
  TextLineFormat: STRING,
  TextInputFormat: STRING,
  NumberSequenceSource: LONG,
  JsonDebeziumDeserializationSchema: STRING,
  StringDebeziumDeserializationSchema: STRING,
  StringDeserializer: STRING,
  LongDeserializer: LONG,
  JSONKeyValueDeserializationSchema: classType(
    'org/apache/flink/shaded/jackson2/com/fasterxml/jackson/databind/node/ObjectNode',
  ),
};
