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
