/** `0.873` → `87 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Records per second with as many digits as a person reads: `1234`, `12.3`, `0.45`. */
export function rate(perSecond: number): string {
  if (perSecond >= 100) return Math.round(perSecond).toString();
  return perSecond >= 10 ? perSecond.toFixed(1) : perSecond.toFixed(2);
}

/** `9.0×`, and `∞` when the other side is nothing. */
export function times(ratio: number): string {
  return Number.isFinite(ratio) ? `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)}×` : '∞';
}

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `1536` → `1.5 KiB`. */
export function bytes(count: number): string {
  const power = count < 1024 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log2(count) / 10));
  const value = count / 1024 ** power;
  return `${value >= 100 || power === 0 ? Math.round(value) : value.toFixed(1)} ${BYTE_UNITS[power]}`;
}

/** `950 ms`, `12.3 s`, `4 min 5 s`, `3 h 12 min`, `730 d 4 h`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.round((ms % 60_000) / 1000)} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** `0, 3, 7` or `0, 1, 2, … (16 in all)`. */
export function subtaskList(subtasks: readonly number[], most = 6): string {
  return subtasks.length <= most
    ? subtasks.join(', ')
    : `${subtasks.slice(0, most).join(', ')}, … (${subtasks.length})`;
}
