import { text } from '#evidence';
import { UsageError } from './usage-error.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST_MS = 24 * 3_600_000;

/** `20s`, `2m`, `1h`, `500ms`, `1m30s`, or a plain `0`; in milliseconds. */
export function parseDuration(given: string): number {
  if (given === '0') return 0;
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(given)) {
    throw new UsageError(
      text(
        `--for ${given}: not a duration. Examples: 20s, 2m, 1h, 500ms; 0 takes one look.`,
        `--for ${given}：不是有效的时长。例如：20s、2m、1h、500ms；0 表示只看一次。`,
      ),
    );
  }
  const parts = [...given.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? 'ms'] ?? 1), 0);
  if (total > LONGEST_MS) {
    throw new UsageError(
      text(`--for ${given}: more than a day. Use at most 24h.`, `--for ${given}：超过一天，最长为 24h。`),
    );
  }
  return total;
}
