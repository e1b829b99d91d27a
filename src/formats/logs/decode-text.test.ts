import { describe, expect, it } from 'vitest';
import { decodeText, encodingOf } from './index.ts';

const TEXT = '2024-05-04 10:11:12,345 WARN  a.B [] - 检查点 失败 übel\n'.repeat(50);
const ASCII = TEXT.replaceAll(/[^\n -~]/g, '');
/** "检查点" in GBK. */
const GBK = [0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xe3];

describe('text is decoded', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8', TEXT],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['UTF-16, little end first', utf16(`\ufeff${TEXT}`, true), 'utf-16le', TEXT],
    ['UTF-16 without its mark', utf16(TEXT, true), 'utf-16le', TEXT],
    ['UTF-16, big end first', utf16(`\ufeff${ASCII}`, false), 'utf-16be', ASCII],
    ['GBK', Uint8Array.from([...new TextEncoder().encode('WARN '), ...GBK]), 'gb18030', 'WARN 检查点'],
    [
      'a torn byte among many',
      Uint8Array.from([...new TextEncoder().encode(TEXT), 0xff, 10]),
      'utf-8',
      `${TEXT}\ufffd\n`,
    ],
  ])('from %s', (_, bytes, encoding, text) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toBe(text);
  });

  it('only where it is text', () => {
    expect(encodingOf(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 5))).toBeUndefined();
  });

  it('at the end of a sample that cuts a character', () => {
    expect(encodingOf(new TextEncoder().encode('点').subarray(0, 2))).toBe('utf-8');
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
