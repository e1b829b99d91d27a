import type { Lang } from './document.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/** Every fixed word a report needs; a language that lacks one does not compile. */
export type Words = typeof en;

/** The fixed words in one language. */
export function wordsFor(lang: Lang): Words {
  return lang === 'zh' ? zh : en;
}
