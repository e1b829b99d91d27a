import type { LogRole } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { configFile, isConfig } from './beside-logs.ts';
import type { ReadFile } from './file-reading.ts';
import { readText } from './read-text.ts';

/** Logs that came as answers: REST serves those of its processes, and a bundle keeps those of a folder. */
export interface ServedLogs {
  /** True when the exchange was a log. */
  take(exchange: Exchange): boolean;
  finish(): readonly ReadFile[];
}

/** `/jobmanager/logs/:file`, `/taskmanagers/:id/logs/:file`, `/taskmanagers/:id/log`. */
const SERVED = /^(?:\/v1)?\/(jobmanager|taskmanagers\/([^/]+))\/(?:logs\/([^/?]+)|(?:log|stdout))$/;
/** What `collect` writes of a folder: `/logs/<name>?part=2`. */
const KEPT = /^\/logs\/([^?]+)(?:\?part=(\d+))?$/;

interface Held {
  readonly name: string;
  readonly role?: LogRole;
  readonly process?: string;
  readonly pieces: string[];
}

export function createServedLogs(): ServedLogs {
  const held = new Map<string, Held>();
  return {
    take({ path, body }) {
      const about = aboutOf(path);
      if (!about) return false;
      if (typeof body !== 'string') return about.kept;
      const { name, kept: isKept, ...rest } = about;
      const known = held.get(name);
      // Of a log that is served, the newest answer is the longest; one that was kept comes in pieces.
      if (known && isKept) known.pieces.push(body);
      else held.set(name, { name, ...rest, pieces: [body] });
      return isKept;
    },
    finish: () =>
      [...held.values()].flatMap(({ name, pieces, role, process }) =>
        isConfig(name)
          ? [configFile(name, pieces.join(''))]
          : readText({ name, content: pieces.join(''), ...(role && { role }), ...(process && { process }) }),
      ),
  };
}

function aboutOf(path: string): (Omit<Held, 'pieces'> & { readonly kept: boolean }) | undefined {
  const kept = KEPT.exec(path);
  if (kept) return { name: decoded(kept[1] ?? ''), kept: true };
  const [, of = '', id] = SERVED.exec(path) ?? [];
  if (of === '') return;
  if (of === 'jobmanager') return { name: path, role: 'jobmanager', kept: false };
  return { name: path, role: 'taskmanager', kept: false, ...(id !== undefined && { process: decoded(id) }) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
