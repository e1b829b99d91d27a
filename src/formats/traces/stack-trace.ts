import { type Frame, frameIn } from './frame.ts';
import { unsqueezed } from './one-line.ts';
import { beginsTraceback, chainsTracebacks, isPythonFrame, readTraceback } from './python-traceback.ts';
import { type Head, headAt, headInside, type Throwable } from './throwable.ts';
import { announcesTrace, type TraceLine, traceLineOf } from './trace-lines.ts';

/** A chain longer than this, a throwable with more frames or a longer message is cut: nobody reads further. */
const MOST_CAUSES = 100;
const MOST_FRAMES = 2000;
const LONGEST_MESSAGE = 20_000;

/**
 * The chain of causes in a trace as `Throwable.printStackTrace`, log4j and logback write it, outermost first. Suppressed
 * exceptions are kept apart, at the throwable they belong to. A Python traceback inside a message is the deepest cause.
 * Text that is no trace gives one throwable or none, never an error.
 */
export function causesIn(trace: string): readonly Throwable[] {
  const lines = unsqueezed(trace).split('\n');
  const reading: Reading = { levels: [{ indent: 0, chain: [] }], python: [], ignoring: false };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string;
    if (beginsTraceback(line)) i = addTraceback(reading, lines, i);
    else if (isPythonFrame(line)) i = addTraceback(reading, lines, i - 1);
    else addLine(reading, line, traceLineOf(line));
  }
  const main = (reading.levels[0] as Level).chain;
  const java = main.filter(isReal).map(finished);
  const headless = main.filter((one) => one.class === '' && one.frames.length > 0).map(finished);
  const causes = [...java, ...reading.python];
  return causes.length > 0 ? causes : headless;
}

interface Reading {
  /** The chain itself, and above it the suppressed throwables whose lines are being read. */
  readonly levels: Level[];
  /** Outermost first. */
  python: readonly Throwable[];
  /** Behind a trace of another process the frames of the carrier follow. */
  ignoring: boolean;
}

interface Level {
  readonly indent: number;
  readonly chain: Draft[];
  /** For suppressed: what it was suppressed by. */
  readonly enclosing?: Draft;
}

interface Draft extends Head {
  /** Lines of the message, and how long they are together. */
  readonly words: string[];
  length: number;
  readonly frames: Frame[];
  readonly suppressed: Level[];
  truncated: boolean;
}

function addLine(reading: Reading, line: string, what: TraceLine): void {
  const top = reading.levels.at(-1) as Level;
  const draft = top.chain.at(-1);
  if (what.kind === 'cause') addCause(reading, what);
  else if (what.kind === 'wrapped') (reading.levels[0] as Level).chain.unshift(draftOf(what.head));
  else if (draft === undefined) begin(top, line, what);
  else if (what.kind === 'suppressed') addSuppressed(reading, draft, what);
  else if (what.kind === 'server-side-ends') reading.ignoring = true;
  else if (what.kind === 'more') addEnclosing(draft, top, what.count);
  else if (what.kind === 'cut') draft.truncated = true;
  else if (what.kind === 'frame') addFrame(reading, draft, line);
  else if (what.kind === 'words') addWords(top, draft, line);
}

/** The first line of all: a head, or a frame when the trace was cut above it. */
function begin(level: Level, line: string, { kind }: TraceLine): void {
  if (line.trim() === '' || kind === 'circular' || kind === 'cut') return;
  const frame = kind === 'frame' ? frameIn(line) : undefined;
  level.chain.push(frame ? { ...draftOf(''), frames: [frame], truncated: true } : draftOf(line));
}

/** A cause belongs to a suppressed throwable when it stands as deep as that; without indentation, to the chain itself. */
function addCause(reading: Reading, { indent, head }: { readonly indent: number; readonly head: string }): void {
  reading.ignoring = false;
  while (reading.levels.length > 1) {
    const top = reading.levels.at(-1) as Level;
    if (indent > 0 && indent >= top.indent) break;
    reading.levels.pop();
  }
  const { chain } = reading.levels.at(-1) as Level;
  if (chain.length < MOST_CAUSES) chain.push(draftOf(head));
}

function addSuppressed(
  reading: Reading,
  draft: Draft,
  { indent, head }: { readonly indent: number; readonly head: string },
): void {
  while (reading.levels.length > 1 && indent <= (reading.levels.at(-1) as Level).indent) reading.levels.pop();
  const enclosing = (reading.levels.at(-1) as Level).chain.at(-1) ?? draft;
  const level: Level = { indent, chain: [draftOf(head)], enclosing };
  if (enclosing.suppressed.length < MOST_CAUSES && reading.levels.length < MOST_CAUSES)
    enclosing.suppressed.push(level);
  reading.levels.push(level);
}

/** `... 12 more`: the outermost frames of what encloses it. */
function addEnclosing(draft: Draft, { chain, enclosing }: Level, count: number): void {
  const outer = chain.length > 1 ? chain[chain.length - 2] : enclosing;
  if (count === 0 || !outer) return;
  draft.frames.push(...outer.frames.slice(-count).slice(0, MOST_FRAMES - draft.frames.length));
}

function addFrame(reading: Reading, draft: Draft, line: string): void {
  const frame = reading.ignoring || draft.frames.length >= MOST_FRAMES ? undefined : frameIn(line);
  if (frame) draft.frames.push(frame);
}

/** One more line of the message; behind the frames, words are somebody else's. */
function addWords({ chain }: Level, draft: Draft, line: string): void {
  if (draft.frames.length > 0 || line.trim() === '' || draft.length > LONGEST_MESSAGE) return;
  if (draft.class === '' && draft.length === 0) {
    // "Caused by:" alone on its line: somebody broke it.
    chain[chain.length - 1] = draftOf(line);
    return;
  }
  if (announcesTrace(draft.words.at(-1) ?? '') && headAt(line)) chain.push(draftOf(line));
  else {
    draft.words.push(line.trimEnd());
    draft.length += line.length;
  }
}

/** The traceback of the deepest cause is the one that counts: each throwable around it repeats it. */
function addTraceback(reading: Reading, lines: readonly string[], at: number): number {
  const own = lines[at] ?? '';
  const words = beginsTraceback(own) ? own.replace(/Traceback \(most recent call last\):\s*$/, '') : '';
  if (words.trim() !== '') addLine(reading, words, traceLineOf(words));
  const { throwable, end } = readTraceback(lines, at);
  const chained = lines.slice(Math.max(0, at - 3), at).some(chainsTracebacks);
  reading.python = chained ? [throwable, ...reading.python].slice(0, MOST_CAUSES) : [throwable];
  return end - 1;
}

function draftOf(written: string): Draft {
  const head = headAt(written) ?? headInside(written) ?? { class: written.trim(), message: '' };
  return { ...head, words: [head.message], length: head.message.length, frames: [], suppressed: [], truncated: false };
}

function isReal({ class: name }: Draft): boolean {
  return name !== '' && !name.startsWith('[CIRCULAR REFERENCE') && !chainsTracebacks(name);
}

function finished({ suppressed, truncated, words, length: _length, ...draft }: Draft): Throwable {
  const aside = suppressed.flatMap(({ chain }) => chain.filter(isReal).map(finished));
  return {
    ...draft,
    message: words.join('\n').trim().slice(0, LONGEST_MESSAGE),
    ...(aside.length > 0 && { suppressed: aside }),
    ...(truncated && { truncated }),
  };
}
