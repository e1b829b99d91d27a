import type { Terminal } from '#report';

const WIDTH_WITHOUT_TERMINAL = 100;
/** Longer lines of prose tire the eye, however wide the window is. */
const WIDEST = 120;

/** What standard output can show. Colours only where a person looks at them, and never against `NO_COLOR`. */
export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const forced = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0';
  const looked = (stream.isTTY && environment.TERM !== 'dumb') || forced;
  // a terminal that does not know its size says 0
  const columns = stream.columns || Number(environment.COLUMNS) || WIDTH_WITHOUT_TERMINAL;
  return { width: Math.min(columns, WIDEST), colour: Boolean(looked) && !environment.NO_COLOR };
}

/** Writes to a stream and waits until it is taken; a reader who has gone (`| head`) is no error. */
export function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** The same piece by piece, no faster than they are taken; ends once the reader has gone. */
export async function writePieces(stream: NodeJS.WriteStream, pieces: Iterable<string>): Promise<void> {
  for (const page of pagesOf(pieces)) {
    await writeTo(stream, page);
    if (stream.destroyed || stream.errored) return;
  }
}

/** Each write costs as much as some thousand characters. */
const PAGE = 1 << 16;

/** The same text in fewer pieces. */
export function* pagesOf(pieces: Iterable<string>): Generator<string> {
  let page: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    page.push(piece);
    length += piece.length;
    if (length < PAGE) continue;
    yield page.join('');
    page = [];
    length = 0;
  }
  yield page.join('');
}
