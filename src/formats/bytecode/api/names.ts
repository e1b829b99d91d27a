/** Names packed in a row: the number of letters shared with the one before, a comma, the rest. */
export function unpackedNames(line: string): readonly string[] {
  const names: string[] = [];
  let before = '';
  for (const one of line.split(' ')) {
    const comma = one.indexOf(',');
    before = before.slice(0, Number(one.slice(0, comma))) + one.slice(comma + 1);
    names.push(before);
  }
  return names;
}

/** A descriptor whose classes are written by number: `(L12;I)V`. */
export function wholeDescriptor(packed: string, names: readonly string[]): string {
  return packed.replace(/L(\d+);/g, (_, number: string) => `L${names[Number(number)]};`);
}
