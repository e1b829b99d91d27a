import { isJavaObject } from '../java/java-value.ts';
import { readObjectStream } from '../java/object-stream.ts';
import { copyOf, delimited } from './decoder.ts';

/** A Java object stream: its class is told, its bytes are kept, and its grammar tells where it ends. */
export const JAVA_OBJECT = delimited((cursor) => {
  const start = cursor.position;
  const object = readObjectStream(cursor, 'java');
  const length = cursor.position - start;
  cursor.moveTo(start);
  const type = isJavaObject(object) ? object.className : typeof object;
  return { kind: 'opaque', type, family: 'java', bytes: copyOf(cursor.bytes('java', length)) };
});
