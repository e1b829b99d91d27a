import type { Serializer } from '../serializers/serializer.ts';
import { type Decoder, delimited } from './decoder.ts';

/** `id: int32`: the constant's place in the snapshot's list (which need not be its ordinal today), or its own id. */
export function enumDecoder({ details }: Serializer): Decoder {
  const constants = details?.of === 'enum' ? details.constants : [];
  const names = new Map(constants.map(({ id, name }) => [id, name]));
  return delimited((cursor) => {
    const id = cursor.int32('enum');
    return names.get(id) ?? cursor.fail('enum', `expected one of ${[...names.keys()].join(', ')}, found ${id}`);
  }, 4);
}
