/** `com.acme.Parser$Strict.map(Parser.java:12)` taken apart; a frame of Python has its file's path as class. */
export interface Frame {
  readonly class: string;
  readonly method: string;
  readonly file?: string;
  readonly line?: number;
  /** `flink-dist_2.12-1.17.2.jar`, where the log has packaging data. */
  readonly jar?: string;
}

const AT = /^\s*at\s/;
/** Address of a hidden class, as in `Job$$Lambda$14/0x0000000800d1e040.map(Unknown Source)`; decimal up to Java 14. */
const HIDDEN_CLASS = /\/(?:0x[0-9a-f]+|\d+)(?=\.)/;
/** What follows the place: `~[flink-dist-1.17.jar:1.17]`, `[?:1.8.0_232]`. */
const PACKAGING = /^\s*~?\[([^\]:]{1,200})(?::[^\]]{0,100})?\]/;
/** Longer is no method of anybody's. */
const LONGEST_OWNER = 2000;

/**
 * The frame that a line of a stack trace prints, with or without module, class loader, indentation and packaging data;
 * undefined when the line is none ("at least not here"). A frame that was cut behind its parenthesis is one as well.
 */
export function frameIn(line: string): Frame | undefined {
  const at = AT.exec(line);
  if (!at) return;
  const rest = line.slice(at[0].length);
  const open = rest.indexOf('(');
  const named = methodIn(open < 0 ? cutOwner(rest) : rest.slice(0, open));
  return named && { ...named, ...placeIn(open < 0 ? '' : rest.slice(open + 1)) };
}

/** `app//com.acme.Job`, `java.base@17.0.15/java.lang.Thread`: what stands before the last slash is module or loader. */
function methodIn(written: string): { class: string; method: string } | undefined {
  if (written.length > LONGEST_OWNER || /[\s"'=,;:)]/.test(written)) return;
  const plain = written.replace(HIDDEN_CLASS, '');
  const owner = plain.slice(plain.lastIndexOf('/') + 1);
  const dot = owner.lastIndexOf('.');
  if (dot <= 0 || dot === owner.length - 1 || /^\d/.test(owner)) return;
  return { class: owner.slice(0, dot), method: owner.slice(dot + 1) };
}

/** A line that was cut before its parenthesis still names a method, if it looks like nothing else. */
function cutOwner(rest: string): string {
  const owner = rest.trimEnd();
  return /^[\w$]+(?:[./@][\w$<>]+){2,}$/.test(owner) ? owner : '';
}

function placeIn(rest: string): Partial<Frame> {
  const close = rest.indexOf(')');
  const place = (close < 0 ? rest : rest.slice(0, close)).trim();
  // Thread dumps have the module here: `Thread.sleep(java.base@17.0.15/Native Method)`.
  const [file, number] = place.slice(place.lastIndexOf('/') + 1).split(':');
  const [, jar] = (close < 0 ? null : PACKAGING.exec(rest.slice(close + 1, close + 400))) ?? [];
  return {
    ...(file && /\.\w+$/.test(file) && { file }),
    ...(number && /^\d{1,9}$/.test(number) && { line: Number(number) }),
    ...(jar && jar !== '?' && jar !== 'na' && { jar }),
  };
}
