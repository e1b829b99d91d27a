/** A piece of HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | readonly Part[];

/**
 * HTML with everything that is put in escaped, unless it is HTML already: `html\`<b>${name}</b>\``. There is no other way
 * to make `Html`, so nothing from a cluster can become markup.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: pieces.map((piece, index) => (index === 0 ? piece : `${written(parts[index - 1])}${piece}`)).join(''),
  };
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (Array.isArray(part)) return part.map(written).join('');
  return typeof part === 'object' ? (part as Html).html : escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped for text and for quoted attributes, in HTML and in XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
