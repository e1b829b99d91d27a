/** Words as people bend them: a list of stems and Chinese words made one pattern. */

/** `grow rise|上升 增长` fits grows, growing, rose is a word of its own; `_` fits a space, a hyphen or nothing. */
export function spelledAs(words: string): RegExp {
  const [english = '', chinese = ''] = words.split('|');
  const stems = english.split(' ').map(bent).join('|');
  const rest = chinese
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word).replaceAll('_', '[ -]?'));
  return new RegExp([`\\b(?:${stems})(?![a-z])`, ...rest].join('|'), 'g');
}

/** With the endings of English: grows, growing, stopped, carries, increasing, piles up. */
function bent(phrase: string): string {
  return phrase.split('_').map(wordBent).join('[ -]?');
}

function wordBent(word: string): string {
  if (/[^a-z]$/.test(word)) return word;
  if (word.length < SHORTEST_BENT) return `${word}(?:e?s)?`;
  if (word.endsWith('y')) return `${word.slice(0, -1)}(?:y|ys|ies|ied|ying|yed)`;
  if (word.endsWith('e')) return `${word.slice(0, -1)}(?:e|es|ed|ing)`;
  return `${word}(?:e?s|[a-z]?ed|[a-z]?ing)?`;
}

/** `cpu`, `go` and `gc` take but this one. */
const SHORTEST_BENT = 4;
