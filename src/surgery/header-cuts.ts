import type { KeyedHeader } from '#formats/snapshot';
import { cut, type Edit } from './edit.ts';
import { int16 } from './java-bytes.ts';

/** What goes from the header of keyed state: the description of one state, and one of their number. */
export function headerCuts({ places, states }: KeyedHeader, stateId: number): readonly Edit[] {
  const place = places[stateId];
  if (place === undefined) return [];
  return [{ at: place.countAt, end: place.countAt + 2, bytes: int16(states.length - 1) }, cut(place.at, place.end)];
}
