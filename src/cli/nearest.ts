import { text } from '#evidence';
import { UsageError } from './usage-error.ts';

/** Further away than this share of its length, a word is no likely slip of another. */
const FAR = 0.5;

/** The words most like a misspelt one, the likeliest first. */
export function nearest(word: string, known: readonly string[], most = 3): readonly string[] {
  const scored = known.map((one) => ({
    one,
    distance: one.includes(word) && word.length > 1 ? 0 : editDistance(word, one),
  }));
  return scored
    .filter(({ one, distance }) => distance <= Math.max(2, Math.max(word.length, one.length) * FAR))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ one }) => one);
}

/** One of the known values of a flag, or an error that names them. */
export function choiceOf<T extends string>(flag: string, given: string, known: readonly T[]): T {
  const match = known.find((one) => one === given);
  if (match !== undefined) return match;
  throw new UsageError(
    text(`${flag} ${given}: expected one of ${known.join(', ')}.`, `${flag} ${given}：可选值为 ${known.join('、')}。`),
  );
}

/** Insertions, deletions and replacements between two words (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
