import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
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
  const draw = await entryDrawer(Date.UTC(2026, 10, 1));
  const file = openSync(path, 'w');
  let written = 0;
  let pending: string[] = [];
  let chars = 0;
  const flush = () => {
    written += writeSync(file, pending.join(''), null, 'utf8');
    pending = [];
    chars = 0;
  };
  while (written < bytes) {
    const entry = draw();
    pending.push(entry);
    chars += entry.length;
    if (chars > FLUSH_CHARS || written + chars >= bytes) flush();
  }
  closeSync(file);
}

/** Entries of one small file. */
const FEW_ENTRIES = 12;
const FILES_PER_FOLDER = 1000;

/** Writes so many small logs, as pods leave them behind: folders of 1,000, each file a dozen of the same entries. */
export async function generateSmallLogs(folder: string, files: number): Promise<void> {
  const draw = await entryDrawer(Date.UTC(2026, 10, 1));
  for (let n = 0; n < files; n++) {
    const within = join(folder, `node-${Math.floor(n / FILES_PER_FOLDER)}`);
    if (n % FILES_PER_FOLDER === 0) mkdirSync(within, { recursive: true });
    const name = `flink-taskmanager-${n}.log`;
    writeFileSync(join(within, name), Array.from({ length: FEW_ENTRIES }, draw).join(''));
  }
}

const STAMP_CHARS = '2026-11-21 14:49:42,480'.length;

/** The next entry of a log, with its line end. */
async function entryDrawer(start: number): Promise<() => string> {
  const { failing, steady, others } = await realEntries();
  const next = random(2026);
  let time = start;
  return () => {
    time += Math.floor(next() * 40);
    const kind = next();
    const pool = kind < FAILING ? failing : kind < STEADY ? steady : others;
    return `${stamp(time)}${(pool[Math.floor(next() * pool.length)] ?? '').slice(STAMP_CHARS)}\n`;
  };
}

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
