import { type MadeObject, type TypeVerdict, typeMeant, type Value } from '#formats/bytecode';
import { ACCESS, has, type JavaType, parseFieldDescriptor } from '#formats/classfile';
import type { SerializerShape, ShapePart } from '#restore';
import type { JobCode } from '../job-code.ts';
import { schemaOf } from './avro-schema.ts';
import { kryoLayout } from './kryo-layout.ts';

/** The serializer Flink will make for a type, as far as that can be told. */
export function shapeOfType(type: JavaType | undefined, code: JobCode): SerializerShape | undefined {
  return type && shapeOfVerdict(code.typeOf(type), code);
}

function shapeOfVerdict(verdict: TypeVerdict, code: JobCode): SerializerShape | undefined {
  const { type, serializer, elements } = verdict;
  const name = type.kind === 'class' ? typeName(type.name) : undefined;
  const within = (roles: readonly string[]) =>
    elements.map((one, i): ShapePart => ({ role: roles[i] ?? `f${i}`, shape: shapeOfVerdict(one, code) }));
  const typed = (family: string, parts: readonly ShapePart[] = []): SerializerShape | undefined =>
    name === undefined ? undefined : { family, type: name, parts };
  switch (serializer) {
    case 'basic':
      return basicShape(type);
    case 'array':
      return arrayShape(type, within(['element']));
    case 'enum':
      return typed('enum') && { family: 'enum', type: name as string, parts: [], ...constantsOf(type, code) };
    case 'pojo':
    case 'record':
      return typed('pojo', fieldsOf(verdict, code));
    case 'tuple':
      return typed('tuple', within([]));
    case 'list':
      return nullable({ family: 'list', parts: within(['element']).map(nullablePart) });
    case 'set':
      return nullable({ family: 'set', parts: within(['element']) });
    case 'map': {
      const [key, value] = within(['key', 'value']);
      return nullable({ family: 'map', parts: [...(key ? [nullablePart(key)] : []), ...(value ? [value] : [])] });
    }
    case 'either':
      return { family: 'either', parts: within(['left', 'right']) };
    case 'avro':
      return typed('avro') && { family: 'avro', type: name as string, parts: [], ...schemaPart(type, code) };
    case 'kryo':
      return typed('kryo') && { family: 'kryo', type: name as string, parts: [], ...layoutPart(type, code) };
    case 'writable':
      return typed(serializer);
    default:
      // What a factory makes, and Flink's own mutable values, have serializers of other names.
      return undefined;
  }
}

/**
 * Collections that the extractor finds by itself may be null, elements of lists and keys of maps too (`NullableListTypeInfo` and
 * its like, in Flink 2); those of `Types.LIST` may not.
 */
function nullable(shape: SerializerShape | undefined): SerializerShape {
  return { family: 'nullable', parts: [{ role: 'value', shape }] };
}

function nullablePart({ role, shape }: ShapePart): ShapePart {
  return { role, shape: nullable(shape) };
}

function typeName(internal: string): string {
  return internal.replaceAll('/', '.');
}

function fieldsOf({ fields }: TypeVerdict, code: JobCode): readonly ShapePart[] {
  return fields.map((field) => ({ role: field.name, shape: shapeOfVerdict(field.verdict, code) }));
}

/** As snapshots call the serializers of types that Flink knows by name. */
const BASIC: Readonly<Record<string, string>> = {
  'java/lang/String': 'string',
  'java/lang/Boolean': 'boolean',
  'java/lang/Byte': 'byte',
  'java/lang/Short': 'short',
  'java/lang/Integer': 'int',
  'java/lang/Long': 'long',
  'java/lang/Float': 'float',
  'java/lang/Double': 'double',
  'java/lang/Character': 'char',
  'java/lang/Void': 'void',
  'java/math/BigInteger': 'big-integer',
  'java/math/BigDecimal': 'big-decimal',
  'java/util/Date': 'date',
  'java/sql/Date': 'sql-date',
  'java/sql/Time': 'sql-time',
  'java/sql/Timestamp': 'sql-timestamp',
  'java/time/Instant': 'instant',
};

function basicShape(type: JavaType): SerializerShape | undefined {
  const family = type.kind === 'primitive' ? type.name : type.kind === 'class' ? BASIC[type.name] : undefined;
  return family === undefined ? undefined : { family, parts: [] };
}

function arrayShape(type: JavaType, parts: readonly ShapePart[]): SerializerShape | undefined {
  if (type.kind !== 'array') return undefined;
  if (type.of.kind === 'primitive') return { family: `${type.of.name}-array`, parts: [] };
  if (type.of.kind === 'class' && type.of.name === 'java/lang/String') return { family: 'string-array', parts: [] };
  return { family: 'array', parts };
}

function constantsOf(type: JavaType, { classes }: JobCode): { readonly constants?: readonly string[] } {
  const found = type.kind === 'class' ? classes.find(type.name) : undefined;
  if (found === undefined) return {};
  return { constants: found.fields.filter(({ access }) => has(access, ACCESS.enum)).map(({ name }) => name) };
}

function schemaPart(type: JavaType, { classes }: JobCode): { readonly schema?: string } {
  const found = type.kind === 'class' ? classes.find(type.name) : undefined;
  const schema = found && schemaOf(found);
  return schema === undefined ? {} : { schema };
}

function layoutPart(type: JavaType, code: JobCode): { readonly layout?: readonly string[] } {
  const layout = type.kind === 'class' ? kryoLayout(type.name, code) : undefined;
  return layout === undefined ? {} : { layout };
}

/** The serializer for what a descriptor or `keyBy` is given: a class, a `TypeInformation`, a `TypeHint`. */
export function shapeGiven(value: Value | undefined, code: JobCode): SerializerShape | undefined {
  if (value?.kind === 'class') return shapeOfType(parseFieldDescriptor(value.descriptor), code);
  if (value?.kind === 'static') return namedShape(value.owner, value.field, code);
  if (value?.kind !== 'object') return undefined;
  const { made } = value;
  if (/\/Types$/.test(made.owner)) return builtShape(value, code);
  const isAsked =
    (made.name === 'of' && /\/TypeInformation$/.test(made.owner)) ||
    made.name === 'getTypeInfo' ||
    (made.name === '<init>' && (code.classes.isOwn(value.type) || /\/TypeHint$/.test(value.type)));
  return isAsked ? shapeOfType(typeMeant(value, code.classes.find), code) : undefined;
}

/** `Types.STRING`; those that the extractor would not find by itself have their own names. */
function namedShape(owner: string, field: string, code: JobCode): SerializerShape | undefined {
  if (!/\/(?:Types|BasicTypeInfo|SqlTimeTypeInfo|LocalTimeTypeInfo)$/.test(owner)) return undefined;
  const [, local] = /^(LOCAL_(?:DATE_TIME|DATE|TIME))$/.exec(field) ?? [];
  if (local !== undefined) return { family: local.toLowerCase().replaceAll('_', '-'), parts: [] };
  const type = typeMeant({ kind: 'static', owner, field, descriptor: '' }, code.classes.find);
  return shapeOfType(type, code);
}

/** `Types.LIST(Types.STRING)`: what the extractor would give to Kryo has a serializer when it is asked for so. */
function builtShape({ made }: MadeObject, code: JobCode): SerializerShape | undefined {
  const args = made.arguments.flatMap((one) => (one.kind === 'array' ? (one.items ?? []) : [one]));
  const built = (family: string, roles: readonly string[]): SerializerShape => ({
    family,
    parts: roles.map((role, i) => ({ role, shape: shapeGiven(args[i], code) })),
  });
  switch (made.name) {
    case 'LIST':
    case 'SET':
      return built(made.name.toLowerCase(), ['element']);
    case 'MAP':
      return built('map', ['key', 'value']);
    case 'EITHER':
      return built('either', ['left', 'right']);
    case 'TUPLE':
      return {
        ...built(
          'tuple',
          [...args.keys()].map((i) => `f${i}`),
        ),
        type: `org.apache.flink.api.java.tuple.Tuple${args.length}`,
      };
    case 'GENERIC':
      return args[0]?.kind === 'class' ? classShape('kryo', args[0].descriptor) : undefined;
    case 'POJO':
    case 'ENUM':
      return args.length === 1 ? shapeGiven(args[0], code) : undefined;
    default:
      return undefined;
  }
}

function classShape(family: string, descriptor: string): SerializerShape {
  return { family, type: typeName(descriptor.slice(1, -1)), parts: [] };
}
