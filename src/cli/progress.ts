import type { Text } from '#evidence';
import { type Lang, neutralise, widthOf } from '#report';

/** One line on standard error that says what is being looked at; nothing where nobody watches. */
export interface Progress {
  show(what: Text): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

const REDRAW_MS = 80;

export function createProgress(stream: NodeJS.WriteStream, lang: Lang): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let drawnAt = 0;
  let drawn = false;
  return {
    show(what) {
      if (Date.now() - drawnAt < REDRAW_MS) return;
      drawnAt = Date.now();
      drawn = true;
      stream.write(`\r\u001b[2K${fitting(neutralise(what[lang]), (stream.columns || 80) - 1)}`);
    },
    clear() {
      if (drawn) stream.write('\r\u001b[2K');
      drawn = false;
    },
  };
}

/** The beginning that fits on one line. */
function fitting(line: string, width: number): string {
  let fits = '';
  for (const character of line.replaceAll('\n', ' ')) {
    if (widthOf(fits + character) > width) return fits;
    fits += character;
  }
  return fits;
}
