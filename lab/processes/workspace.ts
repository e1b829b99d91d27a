import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { undoOnExit } from './undo.ts';

/**
 * Short, because RocksDB names its log after the whole path of an instance: with Flink 2 a restore at another parallelism fails
 * when the path of a backend below `io.tmp.dirs` has more than 215 characters.
 */
export const PREFIX = 'fd-lab-';

/** A temporary folder of this run; gone when the run ends. */
export interface Workspace {
  readonly path: string;
  /** A folder inside, made if need be. */
  folder(...names: string[]): string;
  remove(): void;
}

export function makeWorkspace(): Workspace {
  sweep();
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => removeFolder(path);
  const forget = undoOnExit(remove);
  return {
    path,
    folder: (...names) => {
      const folder = join(path, ...names);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    remove: () => {
      remove();
      forget();
    },
  };
}

/** A run that was killed with SIGKILL could not remove its folder; the next run does. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeFolder(join(tmpdir(), name));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Processes killed a moment ago may still be writing here, hence the retries. */
function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
