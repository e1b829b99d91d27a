import { decodeModifiedUtf8 } from '#formats/bytes';

const UTF8 = new TextDecoder();

/** Real UTF-8. Short texts without surprises are read without the fixed cost of TextDecoder. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.length < 24 && bytes.every(isAscii)) return decodeModifiedUtf8(bytes, 0, bytes.length) ?? '';
  return UTF8.decode(bytes);
}

function isAscii(byte: number): boolean {
  return byte < 0x80;
}
