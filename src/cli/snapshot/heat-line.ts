const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const NOTHING = '·';

/**
 * One line of a heat map: the higher a column, the more. Neighbours share a column where there are more than columns.
 *
 * @param amounts by subtask or key group
 */
export function heatLine(amounts: readonly number[], columns: number): string {
  const width = Math.min(columns, amounts.length);
  const sums = Array.from({ length: width }, (_, column) => {
    const from = Math.floor((column * amounts.length) / width);
    const to = Math.floor(((column + 1) * amounts.length) / width);
    return Math.max(...amounts.slice(from, to));
  });
  const most = Math.max(...sums, 1);
  return sums.map((sum) => (sum === 0 ? NOTHING : LEVELS[Math.ceil((sum / most) * LEVELS.length) - 1])).join('');
}
