import type { Random } from './random.ts';

/** What readers stumble over. */
const SNIPPETS = [
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u00a0',
  '\u001b[31m',
  '\ufffd',
  '  ',
  '\t',
  '\tat ',
  ' at a.b.C.d(C.java:1)',
  String.raw`\n\tat a.b.C.d(C.java:1)\n`,
  'Caused by: ',
  '\tSuppressed: ',
  '\t... 12 more\n',
  '... 0 more\n',
  '[CIRCULAR REFERENCE: x]',
  'Traceback (most recent call last):\n',
  '  File "x.py", line 3, in f\n',
  'End of exception on server side>]\n',
  '<Exception on server side:\n',
  '2024-05-04 10:11:12,345 ',
  '99:99:99 ',
  '[pod/a/b] ',
  '> ',
  'x-1  | ',
  'jm.log:12:',
  '```\n',
  '&lt;',
  '&amp;',
  '#\n',
  '# A fatal error has been detected by the Java Runtime Environment:\n',
  '{"log":"x\\n"}',
  '{"message":{"message":',
  '[{"',
  '"',
  ',',
  '"Time","Line"\n',
  'Name:  x\nNamespace:  y\nNode: z\n',
  'Containers:\n',
  'LAST SEEN   TYPE      REASON   OBJECT   MESSAGE\n',
  'Container: container_1_0001_01_000001 on h_1\n',
  'LogType:jobmanager.log\n',
  'Full thread dump \n',
  '[0.1s][info][gc] GC(0) Pause Young (Normal) 1M->1M(1M) 1ms\n',
  'Starting X (Version: 1, Rev:x',
  '-D a=b',
  'Loading configuration property: a, b\n',
  '((((((((',
  '))))))))',
  '[[[[[[[[',
  '{{{{{{{{',
  '........',
  'a.b.c.d.e.F',
  '$$Lambda$',
  '1e999',
  '-',
  '名',
] as const;

const LONG = 20_000;

type Mutation = (text: string, random: Random) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insert(text, random, random.of(SNIPPETS)),
  (text, random) => insert(text, random, random.of(SNIPPETS).repeat(random.below(200))),
  (text, random) =>
    insert(
      text,
      random,
      random.of(['a', ' ', '.', 'a.', '0', '\\', '[', '(', 'at ', ' at x.y.z(', '\t']).repeat(random.below(LONG)),
    ),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => cut(text, random, ''),
  (text, random) => cut(text, random, random.of(SNIPPETS)),
  (text, random) => shuffled(text.split('\n'), random).join('\n'),
  (text, random) => text.split('\n').join(random.of([' ', '', '\r', String.raw`\n`, '\n\n', '\n> '])),
  (text, random) => repeatLine(text.split('\n'), random).join('\n'),
  (text, random) =>
    random.of(['[pod/a/b] ', 'x-1 | ', '> ', '2024-05-04T10:11:12.1Z stdout P ', '  ', '"']) +
    text.replaceAll('\n', `\n${random.of(SNIPPETS)}`),
  (text) => text.replaceAll('\t', ''),
  (text) => JSON.stringify({ log: text, stream: 'stdout' }),
  (text) =>
    text
      .split('\n')
      .map((line) => JSON.stringify({ message: line, level: 'x' }))
      .join('\n'),
  (text, random) => flip(text, random),
];

/** Some of the mutations, one after the other. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let i = 1 + random.below(5); i > 0; i -= 1) result = random.of(MUTATIONS)(result, random).slice(0, 300_000);
  return result;
}

function insert(text: string, random: Random, what: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function cut(text: string, random: Random, by: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + by + text.slice(at + random.below(400));
}

function shuffled(lines: readonly string[], random: Random): readonly string[] {
  const from = random.below(lines.length);
  const some = lines.slice(from, from + 30);
  return [...lines.slice(0, from), ...some.toReversed(), ...lines.slice(from + 30)];
}

function repeatLine(lines: readonly string[], random: Random): readonly string[] {
  const at = random.below(lines.length);
  return lines.toSpliced(at, 0, ...Array.from({ length: random.below(500) }, () => lines[at] ?? ''));
}

function flip(text: string, random: Random): string {
  const chars = [...text.slice(0, 50_000)];
  for (let i = 0; i < 50; i += 1) chars[random.below(chars.length)] = String.fromCharCode(random.below(0x250));
  return chars.join('');
}
