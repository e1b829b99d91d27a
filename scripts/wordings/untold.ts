import type { Constants } from './constants.ts';

/** An error text that no signature has. */
export interface Untold {
  readonly text: string;
  readonly where: string;
}

/** Words that only errors and warnings have. */
const ERROR =
  /\b(?:fail(?:ed|ure|s|ing)?|error|cannot|can't|can not|could not|couldn't|unable|invalid|illegal|unexpected|unsupported|not (?:support(?:ed)?|found|exist|allowed|available|enough|match|valid|contain|been|be|yet)|no longer|missing|exceed(?:s|ed)?|too (?:large|many|small|long|old|big|few|high)|must|timed? ?out|timeout|expired?|refused|denied|lost|corrupt\w*|mismatch|incompatible|conflict\w*|duplicate|closed|aborted?|unknown|does(?: not|n't)|did not|is not|are not|was not|has not|have not|may not|should not|insufficient|out of|already|without|only|required?|unauthori[sz]ed|forbidden|reject\w*|violat\w*|deadlock|unrecogni[sz]ed|undefined|ambiguous)\b/i;
const WORDS = 3;

/** The error texts of some classes that contain no literal. */
export function untoldIn({ texts }: Constants, owners: RegExp, literals: readonly string[]): readonly Untold[] {
  const found: Untold[] = [];
  for (const [text, { owner, jar, jars }] of texts) {
    if (!owners.test(owner) || !ERROR.test(text) || text.split(' ').length < WORDS) continue;
    if (literals.some((literal) => text.includes(literal))) continue;
    found.push({ text, where: `${owner}, ${jar}${jars > 1 ? ` and ${jars - 1} more` : ''}` });
  }
  return found.sort((a, b) => (a.where < b.where ? -1 : 1));
}
