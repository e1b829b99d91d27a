import { type Html, html } from '#report';

/** One line of a heat map: what it is of, and an amount for each column. */
export interface HeatRow {
  readonly label: string;
  readonly amounts: readonly number[];
}

export interface HeatGrid {
  readonly rows: readonly HeatRow[];
  /** What a cell says when pointed at; several columns share a cell where there are too many. */
  readonly tellCell: (row: HeatRow, from: number, to: number, amount: number) => string;
}

/** More columns than this cannot be told apart. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 24;
const ROW_HEIGHT = 18;
const WIDTH = 800;

/** So many times the average is shown in another colour. */
const HOT = 3;

/** A heat map as a picture: the darker, the more; each line by its own largest cell, as states differ by magnitudes. */
export function heatGrid({ rows, tellCell }: HeatGrid): Html {
  const shown = rows.filter(({ amounts }) => amounts.some((amount) => amount > 0)).slice(0, MOST_ROWS);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...shown.map(({ amounts }) => amounts.length)));
  const lines = shown.map((row) => html`<tr><th>${row.label}</th><td>${lineOf(row, columns, tellCell)}</td></tr>`);
  const last = Math.max(0, ...shown.map(({ amounts }) => amounts.length)) - 1;
  const axis = html`<tr><th></th><td><small class="axis"><span>0</span><span>${last}</span></small></td></tr>`;
  return html`<table class="heat">${lines}${axis}</table>`;
}

function lineOf(row: HeatRow, columns: number, tellCell: HeatGrid['tellCell']): Html {
  const cells = cellsOf(row.amounts, columns);
  const most = Math.max(...cells.map(({ amount }) => amount));
  const average = row.amounts.reduce((sum, amount) => sum + amount, 0) / row.amounts.length;
  const width = WIDTH / cells.length;
  const marks = cells.map(({ from, to, amount }, index) => {
    const strength = 0.12 + 0.88 * (amount / most);
    const look = amount === 0 ? 'none' : amount > HOT * average ? 'hot' : 'some';
    return html`<rect x="${(index * width).toFixed(2)}" width="${Math.max(0.5, width - 0.6).toFixed(2)}" height="${ROW_HEIGHT}" class="${look}" opacity="${amount === 0 ? 1 : strength.toFixed(3)}"><title>${tellCell(row, from, to, amount)}</title></rect>`;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${ROW_HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${row.label}">${marks}</svg>`;
}

interface Cell {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  /** The largest of those that share it. */
  readonly amount: number;
}

function cellsOf(amounts: readonly number[], columns: number): readonly Cell[] {
  const width = Math.min(columns, amounts.length);
  return Array.from({ length: width }, (_, column) => {
    const from = Math.floor((column * amounts.length) / width);
    const end = Math.floor(((column + 1) * amounts.length) / width);
    return { from, to: end - 1, amount: Math.max(...amounts.slice(from, end)) };
  });
}
