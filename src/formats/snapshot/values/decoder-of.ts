import type { Family, Serializer } from '../serializers/serializer.ts';
import { avroDecoder } from './avro.ts';
import { CEP } from './cep.ts';
import { COMPOSITES } from './composites.ts';
import { type Decoder, opaque } from './decoder.ts';
import { enumDecoder } from './enum.ts';
import { JAVA_OBJECT } from './java.ts';
import { KAFKA } from './kafka-producer.ts';
import { kryoDecoder } from './kryo.ts';
import { pojoDecoder } from './pojo.ts';
import { SCALARS } from './scalars.ts';
import { SQL } from './sql.ts';

/** Makes a decoder from a serializer; handed down so that families need not know each other. */
export type DecoderOf = (serializer: Serializer) => Decoder;

/** A family whose decoder depends on the snapshot. */
export type DecoderMaker = (serializer: Serializer, decoderOf: DecoderOf) => Decoder;

const MAKERS: ReadonlyMap<Family, DecoderMaker> = new Map<Family, DecoderMaker>([
  ...COMPOSITES,
  ...SQL,
  ...CEP,
  ...KAFKA,
  ['enum', enumDecoder],
  ['scala-enum', enumDecoder],
  ['java', () => JAVA_OBJECT],
  ['pojo', pojoDecoder],
  ['avro', avroDecoder],
  ['kryo', kryoDecoder],
]);

/** How values of a serializer are read. What only the job's own classes can read comes as class and bytes. */
export function decoderOf(serializer: Serializer): Decoder {
  const scalar = SCALARS.get(serializer.family);
  if (scalar !== undefined) return scalar;
  const make = MAKERS.get(serializer.family);
  return make?.(serializer, decoderOf) ?? opaque(serializer.family, serializer.typeName ?? serializer.snapshotClass);
}
