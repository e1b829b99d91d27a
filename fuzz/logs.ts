import {
  decodeText,
  fingerprint,
  type LogEntry,
  learnLayout,
  originOf,
  readBanners,
  readEntries,
  readLogParts,
  withoutSecrets,
} from '#formats/logs';
import { causesIn, type Throwable } from '#formats/traces';
import { realLogs } from './corpus.ts';
import { mutated } from './mutate.ts';
import { type Random, randomFrom } from './random.ts';

/** Entries are cut at this, and what is put into one word more. */
const LONGEST_TEXT = 300_000;
/** Four times the input may take so many times as long; a square would take 16 times. */
const MOST_RATIO = 9;
/** Shorter times say nothing. */
const LEAST_MS = 4;

/** Reads mutated real logs, then texts that are hard on purpose in two sizes; what went wrong, in words. */
export function fuzzLogs(rounds: number, seed: number): readonly string[] {
  const corpus = realLogs();
  const random = randomFrom(seed);
  process.stdout.write(`${corpus.length} real logs, ${rounds} rounds, seed ${seed}\n`);
  const problems: string[] = [];
  for (let round = 0; round < rounds && problems.length < 10; round += 1) {
    const text = mutated(random.of(corpus), random);
    const problem = problemWith(text, random);
    if (problem) problems.push(`round ${round}: ${problem}\n  ${JSON.stringify(text.slice(0, 300))}`);
  }
  return [...problems, ...slowness()];
}

function problemWith(text: string, random: Random): string | undefined {
  try {
    const entries = readEntries(text);
    const lines = text.split('\n').length;
    const parts = readLogParts(text);
    causesIn(text);
    readBanners(entries);
    withoutSecrets(text);
    originOf(text.slice(0, 100), entries);
    decodeText(Uint8Array.from({ length: 500 }, () => random.below(256)));
    const all = [...entries, ...parts.flatMap((part) => (part.kind === 'log' ? part.entries : []))];
    return (
      entriesProblem(entries, lines) ??
      all.map(entryProblem).find((one) => one !== undefined) ??
      parts
        .map(({ line, lastLine }) => (line < 1 || lastLine > lines ? `part ${line}-${lastLine}` : undefined))
        .find(Boolean) ??
      bytesProblem(text)
    );
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function entriesProblem(entries: readonly LogEntry[], lines: number): string | undefined {
  const disorder = entries.findIndex((one, i) => i > 0 && one.line < (entries[i - 1] as LogEntry).line);
  if (disorder >= 0) return `entry ${disorder} stands before the one before it`;
  const outside = entries.find(({ line, lastLine }) => line < 1 || lastLine < line || lastLine > lines);
  return outside && `entry ${outside.line}-${outside.lastLine} of ${lines} lines`;
}

function entryProblem(entry: LogEntry): string | undefined {
  if (entry.text.length > LONGEST_TEXT) return `entry of ${entry.text.length} characters`;
  if (entry.time !== undefined && !Number.isFinite(entry.time)) return `time ${entry.time}`;
  if (!/^[0-9a-f]{16}$/.test(fingerprint(entry))) return 'no fingerprint';
  const count = entry.causes.reduce((sum, one) => sum + framesOf(one), 0);
  return count > 250_000 ? `${count} frames` : undefined;
}

function framesOf({ frames, suppressed = [] }: Throwable): number {
  return suppressed.reduce((sum, one) => sum + framesOf(one), frames.length);
}

/** The cheap test on bytes agrees with the one on text, where the text is ASCII. */
function bytesProblem(text: string): string | undefined {
  const lines = text
    .split('\n')
    .slice(0, 300)
    .filter((line) => /^[\t -~]{0,400}$/.test(line));
  const layout = learnLayout(lines);
  const odd = lines.find((line) => {
    const bytes = new TextEncoder().encode(line);
    return layout.startsEntryAt(bytes, 0, bytes.length) !== layout.startsEntry(line);
  });
  return odd === undefined ? undefined : `bytes and text disagree on ${JSON.stringify(odd.slice(0, 200))}`;
}

/** Texts of a given size that ask for more than linear time. */
const HARD: Readonly<Record<string, (n: number) => string>> = {
  'one long line': (n) => 'a'.repeat(n),
  'one long dotted name': (n) => 'a.'.repeat(n / 2),
  'long words behind at': (n) => `\tat ${'a.'.repeat(n / 2)}(`,
  brackets: (n) => '['.repeat(n),
  braces: (n) => `{"message":${'{"message":'.repeat(n / 11)}`,
  blanks: (n) => ' '.repeat(n),
  'blank lines': (n) => '\n'.repeat(n),
  'frames in one line': (n) => ' at a.b.C.d(C.java:1)'.repeat(n / 21),
  'ats in one line': (n) => ' at '.repeat(n / 4),
  'escapes in one line': (n) => String.raw`\n\tat `.repeat(n / 7),
  causes: (n) => 'Caused by: a.B: c\n'.repeat(n / 18),
  'suppressed ever deeper': (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, i) => `${'\t'.repeat(i)}Suppressed: a.B: c`).join('\n'),
  more: (n) => `a.B: c\n\tat a.B.c(D.java:1)\n${'Caused by: a.B\n\t... 999999 more\n'.repeat(n / 33)}`,
  tracebacks: (n) => 'Traceback (most recent call last):\n'.repeat(n / 35),
  'message lines': (n) => `2024-05-04 10:11:12,345 ERROR a.B - x\n${'java.lang.Foo: bar baz\n'.repeat(n / 23)}`,
  hashes: (n) => '#\n'.repeat(n / 2),
  crashes: (n) => '#\n# A fatal error has been detected by the Java Runtime Environment:\nx\n'.repeat(n / 70),
  pods: (n) => 'Name:  x\nNamespace:  y\nNode:  z\n'.repeat(n / 32),
  names: (n) => 'Name:  x\n'.repeat(n / 9),
  dumps: (n) => '"x" #1 prio=5 tid=0x1\n'.repeat(n / 22),
  gc: (n) => '[0.1s][info][gc] GC(0) Pause Young (Normal) (G1) 1M->1M(1M) 1ms\nx\n'.repeat(n / 66),
  yarn: (n) => 'Container: container_1234567890123_0001_01_000001 on h_1\nLogType:x\n'.repeat(n / 66),
  levels: (n) => 'INFO  [] - x\n'.repeat(n / 13),
  dates: (n) => '2024-05-04 10:11:12,345 '.repeat(n / 24),
  csv: (n) => `"Time","Line"\n${'"'.repeat(n)}`,
  'json document': (n) => `[${'{"message":"x"},'.repeat(n / 16)}{"message":"y"}]`,
  'partial lines': (n) => '2024-05-04T10:11:12.1Z stdout P x\n'.repeat(n / 34),
  settings: (n) =>
    `2024-05-04 10:11:12,345 INFO  a.B [] - Starting X (Version: 1, Rev:1\n${'-D a=b key='.repeat(n / 11)}`,
  starts: (n) => '2024-05-04 10:11:12,345 INFO  a.B [] - Starting X (Version: 1, Rev:1, Date:x)\n'.repeat(n / 79),
};

function slowness(): readonly string[] {
  let worst = { name: '', ratio: 0 };
  let slowest = { name: '', ms: 0 };
  const problems = Object.entries(HARD).flatMap(([name, make]) => {
    const { short, long, ratio } = growthOf(make);
    if (ratio > worst.ratio) worst = { name, ratio };
    if (long > slowest.ms) slowest = { name, ms: long };
    return ratio > MOST_RATIO ? [`${name}: ${short.toFixed(1)} ms, four times as much ${long.toFixed(1)} ms`] : [];
  });
  process.stdout.write(`worst growth: ${worst.name}, ${worst.ratio.toFixed(1)} times the time for 4 times the text\n`);
  process.stdout.write(`slowest: ${slowest.name}, ${slowest.ms.toFixed(0)} ms for 400 kB\n`);
  return problems;
}

/** Measured again when it looks bad: the machine has other things to do. */
function growthOf(make: (n: number) => string): { short: number; long: number; ratio: number } {
  for (let attempt = 1; ; attempt += 1) {
    const [short, long] = [timeOf(make(100_000)), timeOf(make(400_000))];
    const ratio = long < LEAST_MS ? 0 : long / Math.max(short, LEAST_MS / 4);
    if (ratio <= MOST_RATIO || attempt === 3) return { short, long, ratio };
  }
}

/** Ms of processor time, the least of some: everything else is the machine. */
function timeOf(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const started = process.cpuUsage();
    const entries = readEntries(text);
    readLogParts(text);
    causesIn(text);
    readBanners(entries);
    for (const entry of entries) fingerprint(entry);
    withoutSecrets(text);
    return process.cpuUsage(started).user / 1000;
  });
  return Math.min(...times);
}
