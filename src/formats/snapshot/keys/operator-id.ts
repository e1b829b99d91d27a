import { murmur3 } from '#formats/codecs';

/** The id Flink derives from an operator's uid: murmur3 (128 bits, x64, seed 0) of its UTF-8 bytes, as it is printed. */
export function operatorIdOf(uid: string): string {
  return murmur3(new TextEncoder().encode(uid));
}
