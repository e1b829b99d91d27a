import type { LogRole } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { configFile, isConfig } from './beside-logs.ts';
import type { ReadFile } from './file-reading.ts';
import { type LogText, readText } from './read-text.ts';

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
      onceEach([...held.values()].map(({ pieces, ...one }) => ({ ...one, content: pieces.join('') }))).flatMap((log) =>
        isConfig(log.name) ? [configFile(log.name, log.content)] : readText(log),
      ),
  };
}

/**
 * Processes that share a log folder (`bin/start-cluster.sh`) each serve the files of all. Such a file is read once, as long as
 * it got, and says itself whose it is.
 */
function onceEach(logs: readonly LogText[]): readonly LogText[] {
  const byFile = new Map<string, LogText[]>();
  for (const log of logs) {
    const file = log.name.slice(log.name.lastIndexOf('/') + 1);
    byFile.set(file, [...(byFile.get(file) ?? []), log]);
  }
  return [...byFile.values()].flatMap((same) => {
    const [longest, ...others] = same.toSorted((a, b) => b.content.length - a.content.length);
    if (!longest || others.length === 0 || longest.content === '') return same;
    const apart = others.filter(({ content }) => !longest.content.startsWith(content));
    return apart.length === others.length ? same : [{ name: longest.name, content: longest.content }, ...apart];
  });
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
