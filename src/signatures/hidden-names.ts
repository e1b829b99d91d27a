/**
 * Names as people put them where they paste: words of their own language (`myhive.库名.表名`), asterisks, a word in angle
 * brackets. A pattern that asks for a name would not find one there.
 */
const HIDDEN =
  /(?<=[\w.`'"“‘[(/{<=-])[\u4e00-\u9fff]{1,12}(?=[\w.`'"”’\])/}>,-]|\s|$)|\*{2,40}|<(?!init>)[a-z][\w -]{0,30}>|[“”‘’]/g;

/** Longer texts are no lines that somebody shortened by hand. */
const LONGEST = 20_000;

/**
 * Looks once more with each hidden name as a plain one of the same length, and quotes as programs print them; what is
 * captured is what stands there. Undefined where nothing is hidden, or it does not match then either.
 */
export function groupsOfHidden(text: string, pattern: RegExp): Readonly<Record<string, string>> | undefined {
  if (text.length > LONGEST) return;
  const shown = text.replace(HIDDEN, plainly);
  const match = shown === text ? null : pattern.exec(shown);
  if (!match) return;
  const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(groups.map(([name, value]) => [name, asWritten(value, shown.indexOf(value, match.index))]));

  function asWritten(value: string, at: number): string {
    return at < 0 ? value : text.slice(at, at + value.length);
  }
}

function plainly(hidden: string): string {
  if (/^[“”]$/.test(hidden)) return '"';
  if (/^[‘’]$/.test(hidden)) return "'";
  return 'x'.repeat(hidden.length);
}
