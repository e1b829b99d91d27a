/** One throwable of a printed Java stack trace. */
export interface Throwable {
  /** `java.lang.NumberFormatException` */
  readonly class: string;
  /** What follows the class, lines joined; '' when there is none. */
  readonly message: string;
  /** Innermost first, with the frames that `... n more` stands for put back. */
  readonly frames: readonly Frame[];
}

/** `com.acme.Parser$Strict.map(Parser.java:12)` taken apart. */
export interface Frame {
  readonly class: string;
  readonly method: string;
  readonly file?: string;
  readonly line?: number;
}

const FRAME = /^\s*at (?:[^\s/(]*\/(?:[^\s/(]*\/)?)?([\w$.<>-]+)\.([\w$<>-]+)\(([^()]*)\)/;
/** Address of a hidden class, as in `Job$$Lambda$14/0x0000000800d1e040.map(Unknown Source)`; decimal up to Java 14. */
const HIDDEN_CLASS = /\/(?:0x[0-9a-f]+|\d+)(?=\.)/;
const MORE = /^\s*\.\.\. (\d+) (?:more|common frames omitted)/;
const CAUSE = /^Caused by: (.*)$/;
const SUPPRESSED = /^\s*Suppressed: /;
const HEAD = /^((?:[A-Za-z_$][\w$]*\.)+[A-Za-z_$][\w$-]*)(?:: ?(.*))?$/;

/**
 * The chain of causes in a trace as `Throwable.printStackTrace` writes it, outermost first. Suppressed exceptions are
 * left out: they are what went wrong while cleaning up. Text that is no trace gives one throwable or none, never an error.
 */
export function causesIn(trace: string): readonly Throwable[] {
  const causes: Draft[] = [];
  let suppressed = false;
  for (const line of trace.split('\n')) {
    const cause = CAUSE.exec(line);
    if (cause || causes.length === 0) {
      if (line.trim() === '') continue;
      suppressed = false;
      causes.push(draftOf(cause?.[1] ?? line.trim()));
    } else if (SUPPRESSED.test(line)) {
      suppressed = true;
    } else if (!suppressed) {
      addLine(causes[causes.length - 1] as Draft, line, causes[causes.length - 2]);
    }
  }
  return causes.filter((one) => !one.class.startsWith('[CIRCULAR REFERENCE'));
}

type Draft = { class: string; message: string; frames: Frame[] };

function draftOf(head: string): Draft {
  const [, name, message] = HEAD.exec(head) ?? [];
  return name ? { class: name, message: message ?? '', frames: [] } : { class: head, message: '', frames: [] };
}

/** A frame, the frames shared with the enclosing trace, or one more line of the message. */
function addLine(draft: Draft, line: string, enclosing: Draft | undefined): void {
  const frame = frameIn(line);
  const more = MORE.exec(line);
  if (frame) draft.frames.push(frame);
  else if (more) draft.frames.push(...(enclosing?.frames ?? []).slice(-Number(more[1])));
  else if (draft.frames.length === 0 && line.trim() !== '')
    draft.message = `${draft.message}\n${line.trimEnd()}`.trim();
}

function frameIn(line: string): Frame | undefined {
  const [, owner, method, place = ''] = FRAME.exec(line.replace(HIDDEN_CLASS, '')) ?? [];
  if (!owner || !method) return;
  const [file, number] = place.split(':');
  return {
    class: owner,
    method,
    ...(file && /\.\w+$/.test(file) && { file }),
    ...(number && /^\d+$/.test(number) && { line: Number(number) }),
  };
}
