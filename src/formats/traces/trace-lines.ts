import { frameIn } from './frame.ts';

/** `Caused by: …`; `Wrapped by: …` where a layout prints the root first. */
const CAUSE = /^(\s*)Caused by[:：]\s?(.*)$/;
const WRAPPED = /^(\s*)Wrapped by:\s?(.*)$/;
const SUPPRESSED = /^(\s*)Suppressed:\s?(.*)$/;
const MORE = /^\s*(?:\.\.\.|…) ?(\d{1,6}) (?:more|common frames omitted|frames? (?:truncated|excluded|omitted))/;
/** Where somebody or something left lines out. */
const CUT =
  /^\s*(?:\.{3,}|…+|[[(<]?(?:\.{3}|…) ?(?:truncated|omitted)?[\])>]?|[[(<](?:truncated|omitted|snip|stack trace truncated)[\])>]|\.\.\. ?\[?truncated\]?)\s*$/i;
const CIRCULAR = /^\s*(?:Caused by: )?\[CIRCULAR REFERENCE:/;
/** Behind a trace that was printed inside a message: Flink's RestClient and SerializedThrowable. */
const SERVER_SIDE_ENDS = /^\s*End of exception on server side>/;
const SERVER_SIDE = /<Exception on server side:\s*$/;

/** What a line is within a printed stack trace. */
export type TraceLine =
  | { readonly kind: 'cause' | 'wrapped' | 'suppressed'; readonly indent: number; readonly head: string }
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'frame' | 'cut' | 'circular' | 'server-side-ends' | 'words' };

/** Everything but `words` shows that a trace is being printed. */
export function traceLineOf(line: string): TraceLine {
  const mark = /\S/.exec(line)?.[0];
  if (mark === 'a' && frameIn(line)) return { kind: 'frame' };
  if (mark === undefined || !'C[W.…S<(E'.includes(mark)) return WORDS;
  if (CIRCULAR.test(line)) return { kind: 'circular' };
  for (const [kind, pattern] of HEADED) {
    const [, indent, head] = pattern.exec(line) ?? [];
    if (head !== undefined) return { kind, indent: indent?.length ?? 0, head };
  }
  const more = MORE.exec(line);
  if (more) return { kind: 'more', count: Number(more[1]) };
  if (SERVER_SIDE_ENDS.test(line)) return { kind: 'server-side-ends' };
  return line.length < 100 && CUT.test(line) ? { kind: 'cut' } : WORDS;
}

/** Does a message end with the announcement of a trace of another process? */
export function announcesTrace(message: string): boolean {
  return SERVER_SIDE.test(message);
}

/** Frame, cause, suppressed, `... n more`, circular: a line that only a trace has. `...` alone may be anything. */
export function continuesTrace(line: string): boolean {
  const { kind } = traceLineOf(line);
  return kind !== 'words' && kind !== 'cut';
}

const WORDS = { kind: 'words' } as const;
const HEADED = [
  ['cause', CAUSE],
  ['suppressed', SUPPRESSED],
  ['wrapped', WRAPPED],
] as const;
