import { beginsTraceback, chainsTracebacks, continuesTrace, headAt, isPythonFrame } from '#formats/traces';
import type { Line } from './entry.ts';
import { factsBelow } from './facts-below.ts';
import { parseHead, type ReadHead } from './head.ts';
import { looksThrown } from './thrown.ts';

/** The lines of one entry, and the head of the first where it has one. */
export interface Group {
  readonly lines: Line[];
  readonly head?: ReadHead;
  /** 1-based line number of the last, kept or not. */
  last: number;
}

/** More lines of one entry are counted, not kept. */
const MOST_LINES = 5000;
/** Lines of the JVM and of launchers that begin an entry whatever the layout of the log around them. */
const ALWAYS =
  /^(?:Exception in thread "|Exception: java\.|Terminating due to java\.|Aborting due to java\.|(?:OpenJDK|Java HotSpot\(TM\)) .{1,60}warning: |\[ERROR\] |# |#$|Picked up (?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS))/;

/** Which lines belong together: a head and what follows until the next one; without times, a trace with its head. */
export function groupLines(lines: readonly Line[], dated: boolean): readonly Group[] {
  const groups: Group[] = [];
  let state: State = { absorbs: false, traced: false, python: 'none' };
  const facts = dated ? factsBelow(lines) : undefined;
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const head = line.entry || FRAME.test(line.text) ? undefined : parseHead(line.text);
    if (group && index !== facts && (!begins(line, head, group, state, dated) || goesOn(lines, index, group, head))) {
      if (group.lines.length < MOST_LINES) group.lines.push(line);
      group.last = line.no;
      state = after(line.text, state);
    } else if (line.text.trim() !== '' || line.entry) {
      groups.push({ lines: [line], ...(head && { head }), last: line.no });
      const absorbs = dated && head?.timeFrom !== undefined && !line.entry;
      state = after(line.text, { absorbs, traced: false, python: 'none' });
    }
  }
  return groups;
}

/** Paragraphs of a message that are looked through for the frames below it. */
const MESSAGE_LINES = 4;

/**
 * A message of several paragraphs, as MySQL's driver writes them ("Communications link failure", a blank line, when the last
 * packet came): what stands between a throwable and its first frame belongs to it.
 */
function goesOn(lines: readonly Line[], index: number, { lines: own }: Group, head: ReadHead | undefined): boolean {
  const [first] = own;
  if (head || !first || first.entry || own.length < 2 || own.at(-1)?.text.trim() !== '') return false;
  if (own.some(({ text }) => FRAME.test(text)) || !looksThrown(headAt(first.text))) return false;
  for (const { text, entry } of lines.slice(index, index + MESSAGE_LINES)) {
    if (entry || looksThrown(headAt(text))) return false;
    if (FRAME.test(text)) return true;
  }
  return false;
}

/** Most lines of a log are frames; they are no heads. */
const FRAME = /^\s*at /;

interface State {
  /** Everything up to the next head belongs to this entry. */
  readonly absorbs: boolean;
  /** A throwable or a part of a trace was seen. */
  readonly traced: boolean;
  /** Within a traceback, behind its error, or behind the sentence that chains two. */
  readonly python: 'none' | 'inside' | 'chained';
}

function begins(line: Line, head: ReadHead | undefined, group: Group, state: State, dated: boolean): boolean {
  const { text } = line;
  if (line.entry || group.lines[0]?.entry) return true;
  if (head?.timeFrom !== undefined && (!dated || !/^\s/.test(text))) return true;
  if (text.trim() === '') return false;
  const isComment = /^#(?: |$)/.test(group.lines[0]?.text ?? '');
  if (state.absorbs) return ALWAYS.test(text) && !(isComment && text.startsWith('#'));
  return beginsLoosely(text, head, group, state, isComment);
}

/** In text without times: does this line begin something new? */
function beginsLoosely(
  text: string,
  head: ReadHead | undefined,
  group: Group,
  state: State,
  isComment: boolean,
): boolean {
  const before = group.lines.at(-1)?.text ?? '';
  if (isComment) return !(text.startsWith('#') && CRASH.test(group.lines[0]?.text ?? ''));
  if (state.python === 'inside') return false;
  if (ALWAYS.test(text)) return true;
  if (continuesTrace(text) || chainsTracebacks(text)) return false;
  if (state.python === 'chained' && beginsTraceback(text)) return false;
  if (state.traced && isDetail(text, before)) return false;
  if (/^\s/.test(text) || CUT.test(text)) return !(state.traced || /:\s*$/.test(before) || group.head !== undefined);
  if (head !== undefined) return true;
  if (/(?:Reason|cause):\s*$/i.test(before)) return false;
  if (state.traced && /:\s*$/.test(before) && headAt(text)) return false;
  return !(group.head !== undefined && !state.traced && looksThrown(headAt(text)));
}

/** `Serialization trace:` and the fields of Kryo below it; `Cause: …` of drivers and mappers. */
const KRYO_FIELD = /^[\w$.]{1,200} \([\w.$[\]]{1,300}\)\s*$/;
const KRYO_TRACE = /^Serialization trace:\s*$/;

function isDetail(text: string, before: string): boolean {
  if (KRYO_TRACE.test(text) || /^Cause: \S/.test(text)) return true;
  return KRYO_FIELD.test(text) && (KRYO_TRACE.test(before) || KRYO_FIELD.test(before));
}

const CUT = /^(?:\.{3}|…)\s*$/;
/** The JVM's own announcement of its death comes in several lines of `#`. */
const CRASH = /^#\s*$|^# (?:A fatal error|There is insufficient memory|java\.lang\.OutOfMemoryError)/;
const PYTHON_ERROR = /^\s*[A-Za-z_][\w.]{0,300}(?:Error|Exception|Exit|Interrupt|Iteration|Warning|Timeout)(?::|$)/;

function after(text: string, state: State): State {
  if (state.absorbs) return state;
  if (beginsTraceback(text)) return { ...state, traced: true, python: 'inside' };
  if (state.python === 'inside') {
    const over = PYTHON_ERROR.test(text) || (/^\S/.test(text) && !/^\s*File "/.test(text));
    return over ? { ...state, python: 'none' } : state;
  }
  if (isPythonFrame(text)) return { ...state, traced: true, python: 'inside' };
  if (chainsTracebacks(text)) return { ...state, python: 'chained' };
  if (state.traced) return state;
  return continuesTrace(text) || looksThrown(headAt(text)) ? { ...state, traced: true } : state;
}
