/** ` at com.acme.Job.map(Job.java:7)` in the middle of a line. */
const FRAME_INSIDE = /[ \t]+at (?=[\w$./@<>-]{3,500}\([\w$. <>-]{1,200}(?::\d{1,7})?\))/g;
const CAUSE_INSIDE = /[ \t]+(?=Caused by: [\w$.]{3,300}(?:[:\s]|$))/g;
const MORE_INSIDE = /[ \t]+(?=\.\.\. \d{1,6} (?:more|common frames omitted))/g;
const ESCAPED = /\\n(?:\\t|\s)*(?:at |Caused by: |\.\.\. \d)/;

/**
 * A trace that was squeezed into one line gets its lines back: with `\n\tat` spelt out (JSON, `kubectl describe`, REST
 * answers), or with blanks where the line ends were. Text that has its lines, or is no trace, stays as it is.
 */
export function unsqueezed(text: string): string {
  const spelt = ESCAPED.test(text) ? text.replace(/(?:\\r)?\\n/g, '\n').replace(/\\t/g, '\t') : text;
  if (!spelt.includes(' at ') && !spelt.includes(' Caused by: ')) return spelt;
  return spelt
    .split('\n')
    .map((line) => (framesInside(line) ? parted(line) : line))
    .join('\n');
}

/** Two frames or more, or one behind something. */
function framesInside(line: string): boolean {
  if (line.length < 20) return false;
  const frames = line.match(FRAME_INSIDE)?.length ?? 0;
  return frames >= 2 || (frames === 1 && /^\s*at /.test(line));
}

function parted(line: string): string {
  return line.replace(FRAME_INSIDE, '\n\tat ').replace(CAUSE_INSIDE, '\n').replace(MORE_INSIDE, '\n\t');
}
