import type { Lang } from '../document.ts';
import { type Words, wordsFor } from '../words.ts';
import { type Paint, paintOf } from './paint.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** What a text rendering writes with: words, colours, and lines that fit the terminal. */
export interface Page {
  readonly words: Words;
  readonly paint: Paint;
  /** Prose, wrapped; `first` stands before the first line, as many spaces before the others. */
  prose(text: string, indent: number, first?: string, style?: (line: string) => string): readonly string[];
  /** Lines to be copied: indented, never wrapped. */
  literal(lines: readonly string[], indent: number): readonly string[];
  /** A heading above a section. */
  heading(text: string, indent: number): string;
}

const NARROWEST = 40;

export function pageOf({ lang, width, colour }: TextOptions): Page {
  const paint = paintOf(colour);
  const prose: Page['prose'] = (text, indent, first = '', style = (line) => line) => {
    const lines = wrap(text, Math.max(width, NARROWEST) - indent - first.length);
    return lines.map((line, index) => {
      const start = ' '.repeat(indent) + (index === 0 ? first : ' '.repeat(first.length));
      return start + style(line);
    });
  };
  return {
    words: wordsFor(lang),
    paint,
    prose,
    literal: (lines, indent) => lines.map((line) => ' '.repeat(indent) + paint.cyan(line)),
    heading: (text, indent) => ' '.repeat(indent) + paint.bold(lang === 'en' ? text.toUpperCase() : `【${text}】`),
  };
}
