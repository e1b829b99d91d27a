import type { Cursor } from '#formats/bytes';
import { isJavaObject, javaConstant, javaField, simpleName } from '../java/java-value.ts';
import { readObjectStream } from '../java/object-stream.ts';
import type { CheckpointProperties } from './metadata.ts';

/**
 * `CheckpointProperties` as Flink serialises it, a Java object.
 *
 * @returns undefined if the snapshot was written without: the State Processor API leaves a null
 */
export function readCheckpointProperties(cursor: Cursor): CheckpointProperties | undefined {
  const object = readObjectStream(cursor, 'properties');
  if (object === null) return undefined;
  if (!isJavaObject(object)) cursor.fail('properties', 'expected a Java object');
  const type = javaField(object, 'checkpointType');
  const format = javaConstant(javaField(type, 'formatType'));
  const postAction = javaConstant(javaField(type, 'postCheckpointAction'));
  const sharing = javaConstant(javaField(type, 'sharingFilesStrategy'));
  const name = javaField(type, 'name');
  return {
    kind: isJavaObject(type) && simpleName(type.className) === 'SavepointType' ? 'savepoint' : 'checkpoint',
    name: typeof name === 'string' ? name : '',
    ...(format === 'CANONICAL' || format === 'NATIVE' ? { format } : {}),
    ...(postAction === undefined ? {} : { postAction }),
    ...(sharing === undefined ? {} : { sharing }),
    flags: flagsOf(object.fields),
    object,
  };
}

function flagsOf(fields: ReadonlyMap<string, unknown>): Readonly<Record<string, boolean>> {
  return Object.fromEntries([...fields].filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));
}
