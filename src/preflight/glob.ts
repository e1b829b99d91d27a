/** A pattern over Java's names: `*` is a part of a name, `**` any number of them. */
export function globOf(glob: string): RegExp {
  const pattern = glob
    .split('**')
    .map((part) => part.split('*').map(escaped).join('[^.]*'))
    .join('.*');
  return new RegExp(`^${pattern}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
