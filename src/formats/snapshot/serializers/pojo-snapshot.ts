import { type Cursor, FormatError } from '#formats/bytes';
import type { ReadSnapshot } from './framing.ts';
import { type OptionalEntry, readOptionalMap } from './optional-map.ts';
import type { Child, Serializer, Subclass } from './serializer.ts';

/**
 * `class: utf  fields: optional map  registered subclasses: optional map  other subclasses: optional map`
 *
 * A field's key is `declaringClass: utf  name: utf`, its value a snapshot; a subclass has its name and a snapshot. The
 * order of the fields is the order in the values, the order of registered subclasses gives their tags.
 */
export function readPojo(
  cursor: Cursor,
  head: Pick<Serializer, 'snapshotClass' | 'version'>,
  readSnapshot: ReadSnapshot,
): Serializer {
  const typeName = cursor.utf('class');
  const children = readOptionalMap(cursor, 'fields', (entry) => readField(entry, readSnapshot));
  const readOne = (entry: OptionalEntry) => readSubclass(entry, readSnapshot);
  const registered = readOptionalMap(cursor, 'registeredSubclasses', readOne);
  const others = readOptionalMap(cursor, 'otherSubclasses', readOne);
  return { family: 'pojo', ...head, typeName, children, details: { of: 'pojo', registered, others } };
}

function readField({ name, key, value }: OptionalEntry, readSnapshot: ReadSnapshot): Child {
  const serializer = value === undefined ? missing('') : readFramed(value, readSnapshot);
  key?.utf('declaringClass');
  return { role: key?.utf('name') ?? name, serializer };
}

function readSubclass({ name, value }: OptionalEntry, readSnapshot: ReadSnapshot): Subclass {
  return { className: name, serializer: value === undefined ? undefined : readFramed(value, readSnapshot) };
}

/** A snapshot with a length of its own: one that nobody knows does no harm to what follows. */
function readFramed(frame: Cursor, readSnapshot: ReadSnapshot): Serializer {
  const start = frame.position;
  try {
    return readSnapshot(frame);
  } catch (problem) {
    if (!(problem instanceof FormatError)) throw problem;
    frame.moveTo(start);
    return missing(frame.utf('class'));
  }
}

function missing(snapshotClass: string): Serializer {
  return {
    family: 'unknown',
    snapshotClass,
    version: 0,
    typeName: undefined,
    children: [],
    details: undefined,
  };
}
