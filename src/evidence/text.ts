/** What a user reads, in both languages. A missing one does not compile. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** Puts one sentence down in both languages: `text('busy', '繁忙')`. */
export function text(en: string, zh: string): Text {
  return { en, zh };
}

/** A name, number or command that reads the same in both languages. */
export function verbatim(same: string): Text {
  return { en: same, zh: same };
}
