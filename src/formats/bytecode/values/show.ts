import type { JavaType, TypeArgument } from '#formats/classfile';
import { durationOf } from './durations.ts';
import type { CodePlace, MadeObject, Value } from './value.ts';

/** `Job.java:42`; the class where no file is known. */
export function shownPlace({ file, line, class: name }: CodePlace): string {
  const where = file ?? shownClass(name);
  return line === undefined ? where : `${where}:${line}`;
}

/** `Job$Dedup` of `org/acme/Job$Dedup`. */
export function shownClass(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** `Tuple2<String, Integer>`: a type in short. */
export function shownType(type: JavaType): string {
  if (type.kind === 'primitive' || type.kind === 'variable') return type.name;
  if (type.kind === 'array') return `${shownType(type.of)}[]`;
  const args = type.arguments.length === 0 ? '' : `<${type.arguments.map(shownArgument).join(', ')}>`;
  return `${shownClass(type.name)}${args}`;
}

/** A value in short: what a reader of the code would recognise. `$…` stands for what is not known. */
export function shownValue(value: Value, depth = 0): string {
  if (depth > MOST_DEPTH) return '…';
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'number':
      return String(value.value);
    case 'string':
      return value.text;
    case 'text':
      return value.parts.map((part) => shownValue(part, depth + 1)).join('');
    case 'class':
      return shownClass(value.descriptor.replace(/;$/, ''));
    case 'static':
      return value.field;
    case 'lambda':
      return shownLambda(value.lambda.implementation.owner, value.lambda.implementation.name);
    case 'object':
      return shownObject(value, depth);
    case 'array':
      return `${shownClass(value.element.replace(/;$/, ''))}[]`;
    case 'stream':
    case 'environment':
      return shownClass(value.type);
    case 'either':
      return value.values
        .slice(0, MOST_WAYS)
        .map((one) => shownValue(one, depth + 1))
        .join(' or ');
    case 'unknown':
      return REASONS[value.because];
  }
}

const MOST_WAYS = 4;
/** What is shown of parts in parts. */
const MOST_DEPTH = 3;

const REASONS = {
  arguments: '$arguments',
  field: '$field',
  call: '$call',
  loop: '$loop',
  'too-deep': '$unknown',
  reflection: '$reflection',
  parameter: '$parameter',
  computed: '$unknown',
} as const;

function shownArgument(argument: TypeArgument): string {
  if (argument.kind === 'any') return '?';
  return argument.kind === 'exact' ? shownType(argument.type) : `? ${argument.kind} ${shownType(argument.type)}`;
}

/** `lambda$main$0` is a lambda of `main`; others are methods referred to. */
function shownLambda(owner: string, name: string): string {
  return /^(?:lambda\$|\$?anonfun\$)/.test(name) || /\$lambda\$\d+$/.test(name)
    ? 'lambda'
    : `${shownClass(owner)}::${name}`;
}

function shownObject(object: MadeObject, depth: number): string {
  const duration = durationOf(object);
  if (duration !== undefined) return shownDuration(duration);
  const { made } = object;
  if (depth > 1 || made.name === '<init>' || made.receiver !== undefined) return shownClass(object.type);
  return `${shownClass(made.owner)}.${made.name}`;
}

function shownDuration(ms: number): string {
  for (const [factor, unit] of [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ] as const) {
    if (ms >= factor && ms % factor === 0) return `${ms / factor} ${unit}`;
  }
  return `${ms} ms`;
}
