import { isSaid } from '#symptoms/said/facts';
import type { Telling } from '#symptoms/told/tellings';

/** What a program prints when something did not work, and people paste without time, level or trace. */
const ERROR =
  /\b(?:error|exception|denied|failed|failure|rejected|refused|cannot|can't|could not|couldn't|unable to|is not (?:available|supported|allowed|defined|found)|not found|invalid|illegal|unsupported|forbidden)\b|(?:Error|Exception)(?::|\b)|报错|异常|错误|失败|无法|不支持|不存在|被拒绝/i;

/** It is said that there was none. */
const NONE =
  /\b(?:no|without(?: any)?|zero|0) (?:error|exception|failure)s?|(?:没有|无|未见)(?:任何)?(?:报错|异常|错误)|不报错/i;

/**
 * The first line of a fragment that says that something failed, where no entry has a time, a level or a trace: no name fits
 * it, but it is all that is known.
 */
export function bareError(told: readonly Telling[]): Telling | undefined {
  if (!told.every(isSaid)) return;
  return told.find(({ message, text, matches }) => {
    const said = (message === '' ? text : message).slice(0, 2_000);
    return matches.length === 0 && ERROR.test(said) && !NONE.test(said);
  });
}
