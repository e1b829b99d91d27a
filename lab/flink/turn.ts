import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { undoOnExit } from '../processes/undo.ts';

/** On two cores a second cluster is the most that leaves a healthy job looking healthy. */
const DEFAULT_TURNS = 2;

const FOLDER = join(tmpdir(), 'flink-doctor-turns');
const ASK_AGAIN_MS = 1000;

/**
 * Waits until this process may run a cluster, so that labs started side by side on one machine do not make each other's
 * patients sick. `FLINK_DOCTOR_LAB_CLUSTERS` says how many may run at once. A process that died gives its turn back.
 *
 * @returns what gives the turn back; it is also given back when the process ends
 */
export async function takeTurn(folder = FOLDER): Promise<() => void> {
  const turns = Number(process.env.FLINK_DOCTOR_LAB_CLUSTERS ?? DEFAULT_TURNS);
  mkdirSync(folder, { recursive: true });
  for (let waited = false; ; waited = true) {
    const file = firstFree(folder, turns);
    if (file) return holding(file);
    if (!waited) console.error(`lab: waiting for another lab on this machine (at most ${turns} clusters at once)`);
    await sleep(ASK_AGAIN_MS);
  }
}

function firstFree(folder: string, turns: number): string | undefined {
  const files = Array.from({ length: turns }, (_, n) => join(folder, `${n + 1}.pid`));
  return files.find((file) => {
    if (!isAlive(holderOf(file))) rmSync(file, { force: true });
    return claim(file);
  });
}

/** `wx` makes the file or fails, so two labs cannot take the same turn. */
function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function holding(file: string): () => void {
  const giveBack = () => rmSync(file, { force: true });
  const forget = undoOnExit(giveBack);
  return () => {
    giveBack();
    forget();
  };
}

function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid;
  } catch {
    return process.pid; // nobody holds it, or somebody is just writing: leave it alone
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
