import type { Cursor } from '#formats/bytes';
import { isJavaObject } from '../java/java-value.ts';
import { readObjectStream } from '../java/object-stream.ts';
import { type OptionalEntry, readOptionalMap } from './optional-map.ts';
import type { KryoDefault, KryoRegistration, Serializer } from './serializer.ts';

/**
 * `class: utf  registrations: optional map  default instances: optional map  default classes: optional map`
 *
 * Registrations are in the order of their ids; the type itself is the first of them.
 */
export function readKryo(cursor: Cursor, head: Pick<Serializer, 'snapshotClass' | 'version'>): Serializer {
  const typeName = cursor.utf('class');
  const registrations = readOptionalMap(cursor, 'registrations', readRegistration);
  const instances = readOptionalMap(cursor, 'defaultInstances', readInstance);
  const classes = readOptionalMap(cursor, 'defaultClasses', readClass);
  const defaultSerializers = [...instances, ...classes];
  return {
    family: 'kryo',
    ...head,
    typeName,
    children: [],
    details: { of: 'kryo', registrations, defaultSerializers },
  };
}

/** `class: utf  kind: int32`: 0 Kryo's own choice, 1 a serializer's class: utf, 2 a serializer as a Java object. */
function readRegistration({ name, value }: OptionalEntry): KryoRegistration {
  if (value === undefined) return { className: name, serializerClass: undefined };
  const className = value.utf('class');
  const kind = value.int32('kind');
  if (kind === 1) return { className, serializerClass: value.utf('serializer') };
  if (kind === 2) return { className, serializerClass: readClassOfObject(value) };
  if (kind !== 0) value.fail('kind', `expected 0, 1 or 2, found ${kind}`);
  return { className, serializerClass: undefined };
}

function readInstance({ name, value }: OptionalEntry): KryoDefault {
  return { className: name, serializerClass: value === undefined ? undefined : readClassOfObject(value) };
}

function readClass({ name, value }: OptionalEntry): KryoDefault {
  return { className: name, serializerClass: value?.utf('serializer') };
}

function readClassOfObject(cursor: Cursor): string | undefined {
  const object = readObjectStream(cursor, 'serializer');
  return isJavaObject(object) ? object.className : undefined;
}
