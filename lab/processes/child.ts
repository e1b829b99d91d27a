import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { undoOnExit } from './undo.ts';

/** A long-running process that cannot outlive the lab. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** The files it writes to: its log, if any, and its output. */
  readonly files: readonly string[];
  /** Undefined while it runs, then how it ended. */
  ended(): string | undefined;
  signal(signal: NodeJS.Signals): void;
  /** The end of what it wrote, for messages. */
  lastWords(): string;
  /** Kills the whole process group and waits until it is gone. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  /** File that receives standard output and error. */
  readonly output: string;
  /** Its log file, when it writes one beside its output. */
  readonly log?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/**
 * Runs the command in a process group of its own. A watcher in the same group reads a pipe whose other end only the
 * lab holds: when the lab dies, even by SIGKILL, the pipe closes and the watcher kills the group.
 */
const WATCHED = '(read _ <&3; kill -KILL 0) & exec "$@" 3<&-';

export function startChild(command: readonly string[], options: ChildOptions): Child {
  const output = openSync(options.output, 'a');
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...command], {
    detached: true,
    stdio: ['ignore', output, output, 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  closeSync(output);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${options.name}: could not start a shell`);

  let end: string | undefined;
  const forget = undoOnExit(() => killGroup(pid));
  child.on('exit', (code, signal) => {
    end = signal ?? `exit code ${code}`;
    killGroup(pid);
  });
  return {
    name: options.name,
    pid,
    files: [options.log, options.output].filter((file) => file !== undefined),
    ended: () => end,
    signal: (signal) => void sendSignal(pid, signal),
    lastWords: () => [options.log, options.output].map(tailOf).join('\n'),
    stop: async () => {
      killGroup(pid);
      await isGone(() => end !== undefined && !sendSignal(-pid, 0));
      forget();
    },
  };
}

/** Bounded, because a container without an init process keeps dead processes listed for ever. */
async function isGone(gone: () => boolean): Promise<void> {
  for (let i = 0; i < 250 && !gone(); i++) await sleep(20);
}

function killGroup(pid: number): void {
  sendSignal(-pid, 'SIGKILL');
}

/** False if nobody is there to receive it. */
function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function tailOf(file: string | undefined): string {
  if (file === undefined || !existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}
