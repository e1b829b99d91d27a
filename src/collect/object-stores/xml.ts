/** The stores' answers are flat XML without attributes that matter: what stands between two tags is all there is to know. */
export function textOf(xml: string, tag: string): string | undefined {
  const open = xml.indexOf(`<${tag}>`);
  if (open < 0) return undefined;
  const from = open + tag.length + 2;
  const close = xml.indexOf(`</${tag}>`, from);
  return close < 0 ? undefined : unescaped(xml.slice(from, close));
}

/** The insides of all elements of a name; they do not nest. */
export function elementsOf(xml: string, tag: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; ; ) {
    const open = xml.indexOf(`<${tag}>`, at);
    const from = open + tag.length + 2;
    const close = open < 0 ? -1 : xml.indexOf(`</${tag}>`, from);
    if (close < 0) return found;
    found.push(xml.slice(from, close));
    at = close + tag.length + 3;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
