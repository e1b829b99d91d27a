import { widthOf } from '#report';

/**
 * Rows in columns, aligned by their widths on a terminal.
 *
 * @param texts columns that begin at the left; the others end at the right
 */
export function table(rows: readonly (readonly string[])[], texts: readonly number[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return texts.includes(at) ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
