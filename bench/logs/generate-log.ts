import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { capturedLogs } from '#fixtures/captured-logs';

const CAPTURED = join(import.meta.dirname, '..', '..', 'fixtures', 'captured');
/** Share of entries that are warnings, errors or have traces; as in the log behind the anchors. */
const FAILING = 0.012;
/** Share of the rest that is about checkpoints and offsets: what a job prints that just runs. */
const STEADY = 0.7;
const FLUSH_CHARS = 4 * 1024 * 1024;

/**
 * Writes a log of a job that mostly runs well: entries of the logs in `fixtures/captured`, in an order drawn from a seed,
 * each with a new time. The same size gives the same bytes.
 */
export async function generateLog(path: string, bytes: number): Promise<void> {
  const { failing, steady, others } = await realEntries();
  const next = random(2026);
  const file = openSync(path, 'w');
  const start = Date.UTC(2026, 10, 1);
  let written = 0;
  let time = start;
  let pending: string[] = [];
  let chars = 0;
  const flush = () => {
    written += writeSync(file, pending.join(''), null, 'utf8');
    pending = [];
    chars = 0;
  };
  while (written < bytes) {
    time += Math.floor(next() * 40);
    const kind = next();
    const pool = kind < FAILING ? failing : kind < STEADY ? steady : others;
    const entry = `${stamp(time)}${(pool[Math.floor(next() * pool.length)] ?? '').slice(STAMP_CHARS)}\n`;
    pending.push(entry);
    chars += entry.length;
    if (chars > FLUSH_CHARS || written + chars >= bytes) flush();
  }
  closeSync(file);
}

const STAMP_CHARS = '2026-11-21 14:49:42,480'.length;

function stamp(time: number): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)},${iso.slice(20, 23)}`;
}

async function realEntries() {
  const bundles = readdirSync(CAPTURED).filter((name) => /--sick--(1\.20|2\.3)\.tar\.gz$/.test(name));
  const logs = [];
  for (const bundle of bundles) logs.push(...(await capturedLogs(bundle.replace('.tar.gz', ''))));
  const entries = logs
    .flatMap(({ text }) => text.split(/\n(?=\d{4}-\d\d-\d\d \d\d:)/))
    .filter((one) => /^\d{4}/.test(one));
  const isFailing = (entry: string) => /\n\tat |Exception| WARN | ERROR /.test(entry);
  const well = entries.filter((entry) => !isFailing(entry) && !entry.includes('\n'));
  return {
    failing: entries.filter(isFailing),
    steady: well.filter((entry) => /checkpoint|offset|compaction/i.test(entry)),
    others: well,
  };
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
