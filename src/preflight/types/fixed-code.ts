import { ACCESS, annotationsOf, type ClassFile, fieldTypeOf, has, type JavaType } from '#formats/classfile';
import { shortName } from '../wording.ts';
import { typeText } from './type-words.ts';

/** A class in the language of its source, as the cure writes it. */
export function isKotlin(classFile: ClassFile): boolean {
  return annotationsOf(classFile).some(({ type }) => type === 'Lkotlin/Metadata;');
}

/** `@Builder` leaves a nested builder. */
export function hasLombokBuilder(classFile: ClassFile): boolean {
  const simple = shortName(classFile.name);
  return classFile.methods.some(
    ({ name, descriptor }) => name === 'builder' && descriptor.endsWith(`$${simple}Builder;`),
  );
}

interface DataField {
  readonly name: string;
  readonly type: JavaType;
  readonly isPublic: boolean;
}

/** Fields that Flink serializes, in the order of the class. */
function dataFieldsOf(classFile: ClassFile): readonly DataField[] {
  const kept = classFile.fields.filter(
    ({ access }) => (access & (ACCESS.static | ACCESS.transient | ACCESS.synthetic)) === 0,
  );
  return kept.map((field) => ({
    name: field.name,
    type: fieldTypeOf(field),
    isPublic: has(field.access, ACCESS.public),
  }));
}

/** Longer classes are cut in a cure. */
const MOST_SHOWN = 8;

/** The class as a POJO: public, with the constructor and accessors Flink looks for. */
export function pojoCode(classFile: ClassFile): string {
  const name = shortName(classFile.name);
  const fields = dataFieldsOf(classFile);
  if (isKotlin(classFile)) return kotlinCode(name, fields);
  if (hasLombokBuilder(classFile)) {
    return `@Data @Builder @NoArgsConstructor @AllArgsConstructor\npublic class ${name} { … }`;
  }
  const shown = fields
    .slice(0, MOST_SHOWN)
    .map((field) => `    ${field.isPublic ? 'public' : 'private'} ${typeText(field.type)} ${field.name};`);
  const rest = fields.length > MOST_SHOWN ? ['    // … the other fields'] : [];
  const isStatic = classFile.name.includes('$') ? 'static ' : '';
  return [
    `public ${isStatic}class ${name} {`,
    ...shown,
    ...rest,
    '',
    `    public ${name}() {}`,
    ...(fields.every(({ isPublic }) => isPublic) ? [] : ['    // a public getter and setter for each private field']),
    '}',
  ].join('\n');
}

function kotlinCode(name: string, fields: readonly DataField[]): string {
  const shown = fields.slice(0, MOST_SHOWN).map(({ name: field, type }) => `var ${field}: ${kotlinType(type)}`);
  const rest = fields.length > MOST_SHOWN ? ', …' : '';
  return `// every property a var with a default: then there is a constructor without arguments\ndata class ${name}(${shown.join(', ')}${rest})`;
}

const KOTLIN: Readonly<Record<string, string>> = {
  boolean: 'Boolean = false',
  byte: 'Byte = 0',
  char: "Char = ' '",
  short: 'Short = 0',
  int: 'Int = 0',
  long: 'Long = 0',
  float: 'Float = 0f',
  double: 'Double = 0.0',
  String: 'String = ""',
};

/** As Kotlin writes a property: `Long = 0`, `MutableList<Line>? = null`. */
export function kotlinType(type: JavaType): string {
  const shown = typeText(type)
    .replace(/\? (?:extends|super) /g, '')
    .replace(/\b(List|Set|Map|Collection)</g, 'Mutable$1<');
  return KOTLIN[shown] ?? `${shown}? = null`;
}

/** A getter and setter as Flink accepts them. */
export function accessorCode(field: string, type: JavaType, missing: readonly ('getter' | 'setter')[]): string {
  const upper = field.charAt(0).toUpperCase() + field.slice(1);
  const shown = typeText(type);
  return [
    ...(missing.includes('getter') ? [`public ${shown} get${upper}() { return ${field}; }`] : []),
    ...(missing.includes('setter') ? [`public void set${upper}(${shown} ${field}) { this.${field} = ${field}; }`] : []),
  ].join('\n');
}

/** A factory for a type Flink does not know; `info` is Java for its type information. */
export function factoryCode(owner: string, field: string, shown: string, info: string): string {
  const upper = field.charAt(0).toUpperCase() + field.slice(1);
  return `public class ${upper}Info extends TypeInfoFactory<${shown}> {
    @Override
    public TypeInformation<${shown}> createTypeInfo(Type t, Map<String, TypeInformation<?>> parameters) {
        return ${info};
    }
}
// in ${owner}:
@TypeInfo(${upper}Info.class)
private ${shown} ${field};`;
}

/** `Types.LIST(Types.STRING)`: Java that makes the type information of a type. */
export function infoCode(type: JavaType): string {
  if (type.kind === 'primitive') return `Types.${BASICS[type.name] ?? 'INT'}`;
  if (type.kind === 'array')
    return type.of.kind === 'primitive'
      ? `Types.PRIMITIVE_ARRAY(${infoCode(type.of)})`
      : `Types.OBJECT_ARRAY(${infoCode(type.of)})`;
  if (type.kind === 'variable') return 'Types.GENERIC(Object.class)';
  const simple = shortName(type.name);
  const parts = type.arguments.map((one) => (one.kind === 'any' ? 'Types.GENERIC(Object.class)' : infoCode(one.type)));
  if (/Map$/.test(simple) && parts.length === 2) return `Types.MAP(${parts.join(', ')})`;
  if (/(?:List|Collection|Iterable)$/.test(simple) && parts.length === 1) return `Types.LIST(${parts[0]})`;
  if (/^Tuple\d+$/.test(simple)) return `Types.TUPLE(${parts.join(', ')})`;
  return BOXED[simple] === undefined ? `TypeInformation.of(${simple}.class)` : `Types.${BOXED[simple]}`;
}

const BASICS: Readonly<Record<string, string>> = {
  boolean: 'BOOLEAN',
  byte: 'BYTE',
  char: 'CHAR',
  short: 'SHORT',
  int: 'INT',
  long: 'LONG',
  float: 'FLOAT',
  double: 'DOUBLE',
};
const BOXED: Readonly<Record<string, string>> = {
  String: 'STRING',
  Boolean: 'BOOLEAN',
  Byte: 'BYTE',
  Character: 'CHAR',
  Short: 'SHORT',
  Integer: 'INT',
  Long: 'LONG',
  Float: 'FLOAT',
  Double: 'DOUBLE',
  BigDecimal: 'BIG_DEC',
  BigInteger: 'BIG_INT',
  Instant: 'INSTANT',
  LocalDate: 'LOCAL_DATE',
  LocalTime: 'LOCAL_TIME',
  LocalDateTime: 'LOCAL_DATE_TIME',
};
