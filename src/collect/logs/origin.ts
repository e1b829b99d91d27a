import type { LogFile } from '#evidence';
import { type LogEntry, loadedSettings, originOf, readBanner } from '#formats/logs';

/** Keeps the entries in which a process says who it is and how it is configured: its first, and those of later starts. */
export interface OriginReading {
  take(entry: LogEntry): void;
  finish(): Pick<LogFile, 'role' | 'host' | 'process' | 'flinkVersion' | 'settings'>;
}

/** Entries of the beginning, and behind each later start. */
const FIRST = 2_000;
const BEHIND_START = 1_200;
/** Of all starts in one file. */
const MOST = 10_000;
/** A banner's lines are short; dumps are not kept for it. */
const LONGEST = 4_000;

export function createOriginReading(name: string): OriginReading {
  const kept: LogEntry[] = [];
  let taken = 0;
  let until = FIRST;
  return {
    take(entry) {
      taken += 1;
      const { message } = entry;
      if (taken > FIRST && message.includes('(Version: ') && message.trimStart().startsWith('Starting ')) {
        until = taken + BEHIND_START;
      }
      const configures = message.includes('configuration property: ');
      if ((taken > until && !configures) || kept.length >= MOST || message.length > LONGEST) return;
      kept.push(slim(entry));
    },
    finish() {
      const banner = readBanner(kept);
      const settings = { ...loadedSettings(kept), ...banner?.settings };
      const version = banner?.version;
      return {
        ...originOf(name, kept),
        settings,
        ...(version !== undefined && version !== '<unknown>' && { flinkVersion: version }),
      };
    },
  };
}

/** Without the trace and the text; properties that were set on the command line count as loaded. */
function slim(entry: LogEntry): LogEntry {
  const message = entry.message.replaceAll('dynamic configuration property: ', 'configuration property: ');
  return { ...entry, message, causes: [], text: '' };
}
