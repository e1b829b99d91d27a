import type { SnapshotOperator } from '#evidence';
import { ACCESS, has } from '#formats/classfile';
import type { SerializerShape } from '#restore';
import type { JobCode } from '../job-code.ts';
import { isGone } from './gone-classes.ts';
import { writtenShape } from './written-shape.ts';

/**
 * State whose serializer cannot even be read, because a class or a constant it names is gone. Flink reads the serializers of
 * all states of an operator when it restores it, also of states that nobody asks for any more.
 */
export interface UnreadableState {
  readonly state: string;
  /** `org.acme.Order`, `org.acme.Status.NEW`. */
  readonly missing: string;
  readonly exception: string;
}

/** One for each thing that is missing. */
export function unreadableStates({ states }: SnapshotOperator, code: JobCode): readonly UnreadableState[] {
  const found = new Map<string, UnreadableState>();
  for (const { name, serializers } of states) {
    for (const serializer of serializers) {
      for (const one of missingIn(writtenShape(serializer), code, false)) {
        if (!found.has(one.missing)) found.set(one.missing, { state: name, ...one });
      }
    }
  }
  return [...found.values()];
}

type Missing = Omit<UnreadableState, 'state'>;

/** Of Avro's classes Flink goes without, and falls back to generic records. */
const NEEDS_CLASS = new Set(['pojo', 'kryo', 'enum', 'value', 'writable']);

function missingIn(shape: SerializerShape | undefined, code: JobCode, inField: boolean): readonly Missing[] {
  if (shape === undefined) return [];
  const { family, type, parts } = shape;
  if (type !== undefined && NEEDS_CLASS.has(family)) {
    if (isGone(type, code)) {
      return [{ missing: type, exception: inField ? NOT_PRESENT : `ClassNotFoundException: ${type}` }];
    }
    const constant = family === 'enum' ? goneConstant(shape, type, code) : undefined;
    if (constant !== undefined) {
      const removed = `IllegalStateException: Could not create a restore serializer for enum class ${type}. Probably because an enum value was removed.`;
      return [{ missing: `${type}.${constant}`, exception: inField ? NOT_PRESENT : removed }];
    }
  }
  return [
    ...parts.flatMap((part) => missingIn(part.shape, code, inField || family === 'pojo')),
    ...missingBeside(shape, code),
  ];
}

/**
 * Classes that no value need be of: subclasses of a POJO that were registered or met, and what was registered with Kryo.
 * Without them Flink cannot make the old serializer, whatever the backend.
 */
function missingBeside({ subclasses = [], registered = [] }: SerializerShape, code: JobCode): readonly Missing[] {
  const gone = (names: readonly string[]) => names.filter((name) => isGone(name, code));
  return [
    ...gone(subclasses.map(({ role }) => role)).map((name) => ({
      missing: name,
      exception: `IllegalStateException: Missing key '${name}'`,
    })),
    ...gone(registered).map((name) => ({
      missing: name,
      exception: `IllegalStateException: Missing value for the key '${name}'`,
    })),
  ];
}

/** Fields are read one by one; of one that fails only its absence is noted. */
const NOT_PRESENT = 'IllegalStateException: field serializer snapshots should be present.';

function goneConstant({ constants }: SerializerShape, type: string, { classes }: JobCode): string | undefined {
  const found = classes.find(type.replaceAll('.', '/'));
  if (found === undefined) return undefined;
  const now = new Set(found.fields.filter(({ access }) => has(access, ACCESS.enum)).map(({ name }) => name));
  return constants?.find((one) => !now.has(one));
}
