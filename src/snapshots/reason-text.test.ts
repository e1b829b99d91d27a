import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonText } from './reason-text.ts';

const SOURCE = join(import.meta.dirname, '..');
const READERS = ['formats/bytes', 'formats/snapshot', 'formats/sst', 'surgery'] as const;

/** Every text that a reader or an operation throws, with something plausible in place of what is put in. */
function thrownTexts(): readonly string[] {
  return READERS.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => textsIn(readFileSync(join(SOURCE, folder, name), 'utf8'))),
  );
}

/** What is passed to those that throw; of the codecs, what they return. */
const THROWN =
  /(?:\bfail\(|\berror\(|\bfailure\(|new Refused\(|\bproblem =|return (?=[`'](?:is|expected|says|unpacks))) ?([^;]{0,700}?);/g;

function textsIn(code: string): readonly string[] {
  return [...code.matchAll(THROWN)]
    .flatMap(([, thrown]) => [...(thrown ?? '').matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)])
    .map(([, plain, template]) => plain ?? filled(template ?? ''))
    .filter(isReason);
}

/** A name in front of a colon, otherwise a number: `${path} is missing`, `expected ${most} bytes`. */
function filled(template: string): string {
  return template.replace(/\$\{(?:[^{}]|\{[^{}]*\}|`[^`]*`)*\}/g, '7');
}

/** Sentences, and not names of fields. */
function isReason(text: string): boolean {
  return / /.test(text) && !/^ |^[(,;…)]|at byte 7: 7$|\$\{|^range deletion$|^7:? 7|^no path begins with 7$/.test(text);
}

/** Names that are the same in every language. */
const NAMES =
  /_metadata|metaindex|meta|null|Flink|Java|UTF-8|UTF-16|modified|rocksdb\.index|snappy|lz4|zlib|key group|key|value|state|operator|keyed|canonical|changelog|heap|uid|id|State Processor API|Externalizable|--paths|split|union|broadcast|exclusive|shared|assigned|4960672d|f1cd859f|c96b1696|aced|\b7e\b|none/g;

describe('why something could not be read or done', () => {
  const texts = [...new Set(thrownTexts())];

  it('is found in the sources', () => {
    expect(texts.length).toBeGreaterThan(80);
  });

  it.each(texts)('%s', (en) => {
    const { zh } = reasonText(en);
    expect(zh.replace(NAMES, '')).not.toMatch(/[A-Za-z]{3,}/);
    expect(zh).not.toBe(en);
  });
});

it.each([
  [
    '/s/_metadata > operators[2] > end at byte 412: expected the end of the file, found 3 more bytes',
    '/s/_metadata > operators[2] > end，第 412 字节：文件应在此结束，之后却还有 3 字节',
  ],
  [
    'f > end at byte 8: expected the end of the key group, found more bytes',
    'f > end，第 8 字节：该 key group 应在此结束，之后却还有字节',
  ],
  ['f > x at byte 8: expected 84 more bytes, found 81', 'f > x，第 8 字节：还需要 84 字节，只剩 81 字节'],
  [
    'f > version at byte 4: expected 1 to 6, found 0 (Flink 1.1)',
    'f > version，第 4 字节：应为 1 到 6，实际为 0（Flink 1.1）',
  ],
  [
    'f > scope at byte 9: expected 0 (exclusive) or 1 (shared), found 5',
    'f > scope，第 9 字节：应为 0（exclusive） 或 1（shared），实际为 5',
  ],
  ['s3://b/a is missing', '缺少 s3://b/a'],
  [
    'f > snapshot at byte 3: a.B: nobody but the job knows what this class writes, and none of the usual forms fits (f > x at byte 9: expected 0 to 2 bytes, found -1)',
    'f > snapshot，第 3 字节：a.B：只有作业知道该类写出的内容，且不符合任何常见格式（f > x，第 9 字节：应为 0 到 2 字节，实际为 -1）',
  ],
  ['EACCES: permission denied', 'EACCES: permission denied'],
])('tells %j in Chinese, and the place as it is', (en, zh) => {
  expect(reasonText(en)).toEqual({ en, zh });
});

it('takes no time for what is made to take some', () => {
  const hard = `${'expected '.repeat(200)}${', found '.repeat(200)}${' at byte 1: '.repeat(50)}`;
  expect(reasonText(hard).en).toBe(hard);
  expect(reasonText('x at byte 1: '.repeat(100_000)).zh.length).toBe(1_300_000);
});
