import { isWide, widthOf } from './width.ts';

/**
 * Breaks prose into lines of at most `width` columns, at spaces and between Chinese characters. A word that is longer
 * (a path, a class) stays whole, so that it can be copied.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The smallest parts that must stay on one line, each with the space after it. */
function piecesOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/(?<=\s)(?=\S)/)
    .map((word) => word.replace(/\s+$/, ' '))
    .flatMap(splitWide);
}

/** Chinese has no spaces: a line may break beside any character, but not before closing punctuation or after opening. */
function splitWide(word: string): readonly string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const character of word) {
    const joined = previous !== '' && !mayBreak(previous, character);
    if (joined) pieces.push(`${pieces.pop() ?? ''}${character}`);
    else pieces.push(character);
    previous = character;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || CLOSING.has(after) || OPENING.has(before)) return false;
  return isWide(before.codePointAt(0) ?? 0) || isWide(after.codePointAt(0) ?? 0);
}

const CLOSING = new Set('，。；：！？、）】》”’…％');
const OPENING = new Set('（【《“‘');
