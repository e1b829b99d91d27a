import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { contentKind } from './content-kind.ts';

const LINE = '2024-05-04 12:00:00,123 INFO  Checkpoint 检查点 7 completed for job “orders”\n'.repeat(20);
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** The four characters 检查点。 in GBK, as iconv writes them. */
const GBK = Buffer.from([0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xe3, 0xa1, 0xa3]);

it.each<[string, Uint8Array, object]>([
  ['nothing', Buffer.alloc(0), { is: 'empty' }],
  ['gzip', gzipSync('x'), { is: 'gzip' }],
  ['UTF-8', Buffer.from(LINE), { is: 'text', encoding: 'utf-8', mark: 0 }],
  [
    'UTF-8 cut within a character',
    Buffer.from(LINE).subarray(0, Buffer.from(LINE).indexOf('检') + 2),
    { is: 'text', encoding: 'utf-8', mark: 0 },
  ],
  ['UTF-8 with mark', Buffer.from(`\ufeff${LINE}`), { is: 'text', encoding: 'utf-8', mark: 3 }],
  [
    'UTF-16 little end first, with mark',
    Buffer.from(`\ufeff${LINE}`, 'utf16le'),
    { is: 'text', encoding: 'utf-16le', mark: 2 },
  ],
  ['UTF-16 little end first', Buffer.from(LINE, 'utf16le'), { is: 'text', encoding: 'utf-16le', mark: 0 }],
  ['UTF-16 big end first', utf16be(LINE), { is: 'text', encoding: 'utf-16be', mark: 0 }],
  ['GBK', Buffer.concat([Buffer.from('2024-05-04 INFO '), GBK, GBK]), { is: 'text', encoding: 'gb18030', mark: 0 }],
  ['Latin-1', Buffer.from('échec du point de contrôle\n', 'latin1'), { is: 'text', encoding: 'windows-1252', mark: 0 }],
  [
    'a log with a hole, as copytruncate leaves it',
    Buffer.concat([Buffer.alloc(5000), Buffer.from(LINE)]),
    { is: 'text', encoding: 'utf-8', mark: 0 },
  ],
  [
    'colours of a terminal',
    Buffer.from('\u001b[32mINFO\u001b[0m ok\n'.repeat(9)),
    { is: 'text', encoding: 'utf-8', mark: 0 },
  ],
  ['bzip2', Buffer.from('BZh91AY&SY'), { is: 'packed', by: 'bzip2', unpackedWith: 'bunzip2' }],
  ['a class', Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52]), { is: 'binary', what: 'a Java class' }],
  [
    'numbers',
    Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) & 255)),
    { is: 'binary', what: 'a binary file' },
  ],
])('%s', (_, bytes, kind) => {
  expect(contentKind(bytes)).toEqual(kind);
});
