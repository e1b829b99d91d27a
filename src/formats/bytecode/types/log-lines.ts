import { type FlinkRelease, isSince } from './verdict.ts';

/** A line the `TypeExtractor` prints while it looks at a type. */
export interface ExtractorLine {
  readonly level: 'INFO' | 'DEBUG';
  readonly text: string;
}

const CANNOT = 'so it cannot be used as a POJO type and must be processed as GenericType.';

/** The lines of one release, by what they are about. `name` is Java's: `a.b.C`; `simple` is without package. */
export interface ExtractorLines {
  notPublic(name: string): string;
  noFields(name: string): string;
  noGetter(name: string, field: string): string;
  noSetter(name: string, field: string): string;
  invalidFields(name: string): string;
  /** Since 1.16. */
  genericField: ((simple: string, field: string) => string) | undefined;
  /** Since 1.16; counted from 1. */
  genericElement: ((index: number, simple: string) => string) | undefined;
  customSerialization(name: string): string;
  abstractClass(name: string): string;
  noConstructor(name: string): string;
  hiddenConstructor(name: string): string;
}

/** Texts as Flink's source has them; some say "Class class a.b.C". */
export function extractorLines(flink: FlinkRelease): ExtractorLines {
  const since16 = isSince(flink, 1, 16);
  const effect = since16 ? 'performance and schema evolution' : 'performance';
  const hint = `Please read the Flink documentation on "Data Types & Serialization" for details of the effect on ${effect}.`;
  return {
    notPublic: (name) => `Class ${name} is not public ${CANNOT} ${hint}`,
    noFields: (name) => `No fields were detected for class ${name} ${CANNOT} ${hint}`,
    noGetter: (name, field) => `class ${name} does not contain a getter for field ${field}`,
    noSetter: (name, field) => `class ${name} does not contain a setter for field ${field}`,
    invalidFields: (name) =>
      `Class class ${name} cannot be used as a POJO type because not all fields are valid POJO fields, and must be processed as GenericType. ${hint}`,
    genericField: since16
      ? (simple, field) => `Field ${simple}#${field} will be processed as GenericType. ${hint}`
      : undefined,
    genericElement: since16
      ? (index, simple) => `Tuple field #${index} of type '${simple}' will be processed as GenericType. ${hint}`
      : undefined,
    customSerialization: (name) =>
      `Class class ${name} contains custom serialization methods we do not call, ${CANNOT} ${hint}`,
    abstractClass: (name) =>
      `class ${name} is abstract or an interface, having a concrete type can increase performance.`,
    noConstructor: (name) => `class ${name} is missing a default constructor ${CANNOT} ${hint}`,
    hiddenConstructor: (name) => `The default constructor of class ${name} is not Public ${CANNOT} ${hint}`,
  };
}
