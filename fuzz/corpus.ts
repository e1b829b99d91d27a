import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const BLOCK = 512;
/** Enough to mutate; more only takes longer. */
const LONGEST = 60_000;

/** Real logs: pieces kept for tests, traces, and what REST served to captures of the lab. */
export function realLogs(): readonly string[] {
  const kept = ['logs', 'stack-traces'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((name) => /\.(?:log|txt)$/.test(name))
      .map((name) => readFileSync(join(FIXTURES, folder, name), 'utf8')),
  );
  const captured = readdirSync(join(FIXTURES, 'captured'))
    .filter((name) => name.endsWith('.tar.gz'))
    .flatMap((name) => logsIn(gunzipSync(readFileSync(join(FIXTURES, 'captured', name)))));
  return [...kept, ...captured.map((text) => text.slice(0, LONGEST))];
}

/** Bodies of log files among the exchanges of a bundle. */
function logsIn(tar: Buffer): readonly string[] {
  return filesOf(tar).flatMap((content) =>
    content.split('\n').flatMap((line) => {
      if (!/"path":"\/(?:jobmanager|taskmanagers\/[^"/]+)\/logs\//.test(line.slice(0, 500))) return [];
      const { body } = JSON.parse(line) as { body?: unknown };
      return typeof body === 'string' ? [body] : [];
    }),
  );
}

function filesOf(tar: Buffer): readonly string[] {
  const files: string[] = [];
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    files.push(tar.toString('utf8', at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
