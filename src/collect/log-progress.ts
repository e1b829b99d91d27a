import { text } from '#evidence';
import type { OnProgress } from './rest/asking.ts';

/** Says how far the reading of logs has come, and how fast it goes. */
export interface LogProgress {
  listed(files: number, bytes: number): void;
  read(bytes: number): void;
}

export function createLogProgress(onProgress: OnProgress | undefined): LogProgress {
  const started = performance.now();
  let all = 0;
  let done = 0;
  return {
    listed(_, bytes) {
      all += bytes;
    },
    read(bytes) {
      done += bytes;
      const rate = done / Math.max(1, performance.now() - started);
      const share = all === 0 ? '' : ` / ${amount(all)} (${Math.min(100, Math.floor((100 * done) / all))} %)`;
      const speed = `${amount(rate * 1000)}/s`;
      onProgress?.(
        text(`reading logs: ${amount(done)}${share}, ${speed}`, `读取日志：${amount(done)}${share}，${speed}`),
      );
    },
  };
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

function amount(bytes: number): string {
  const power = Math.max(0, Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}
