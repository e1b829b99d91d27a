import type { Text } from '#evidence';
import type { Lang } from '#report';
import { neutralise, type Terminal } from '#report';
import { createProgress, type Progress } from './progress.ts';
import { terminalOf, writePieces, writeTo } from './streams.ts';

/** The only place that prints. The result goes to standard output; everything said meanwhile to standard error. */
export interface Console {
  readonly lang: Lang;
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** Ends when Ctrl-C is pressed. */
  readonly signal: AbortSignal;
  /** A text, or its pieces, which are put together as they are taken. */
  result(text: string | Iterable<string>): Promise<void>;
  say(text: Text): Promise<void>;
}

export function createConsole(lang: Lang, signal: AbortSignal): Console {
  const progress = createProgress(process.stderr, lang);
  return {
    lang,
    terminal: terminalOf(process.stdout, process.env),
    progress,
    signal,
    async result(text) {
      progress.clear();
      if (typeof text === 'string') await writeTo(process.stdout, text);
      else await writePieces(process.stdout, text);
    },
    async say(text) {
      progress.clear();
      await writeTo(process.stderr, `flink-doctor: ${neutralise(text[lang])}\n`);
    },
  };
}
