import { defineSymptom } from '#engine';
import type { LogFile, LogMoment } from '#evidence';
import { type Telling, tellings } from './tellings.ts';

/** What surrounds the faults in logs: the files, and the memory that processes were given. One sighting. */
export interface LogScene {
  readonly files: readonly LogFile[];
  /** What a person tells, one fact to a line: entries of a fragment without times and traces; the first few. */
  readonly statements: readonly string[];
  /** Lines of all files; few of them mean that somebody cut out what mattered. */
  readonly lines: number;
  /** Options named with a value anywhere: the banner's, those of a pasted file, of `-D`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Bytes of each part of memory, by the name Flink's banner gives it: `Total Process Memory`, `JVM Metaspace`, … */
  readonly taskManager: Readonly<Record<string, number>>;
  readonly jobManager: Readonly<Record<string, number>>;
  /** When the job, and each subtask, was seen to reach RUNNING, epoch ms (NaN without time); none when that is not on record. */
  readonly starts: readonly (readonly number[])[];
  /** TaskManagers that stopped answering or ended, oldest first; `at` in epoch ms. */
  readonly lost: readonly { readonly id: string; readonly at?: number }[];
  /** What signatures of context captured anywhere: a figure often stands on another line than the fault. */
  readonly facts: Readonly<Record<string, string>>;
}

export const logScene = defineSymptom({
  id: 'log-scene',
  needs: ['log'],
  given: { tellings },
  observe({ log: { files, moments } }, { tellings }): readonly LogScene[] {
    const texts = tellings.known ? tellings.value.map(({ text }) => text) : [];
    return [
      {
        files,
        statements: tellings.known ? statementsIn(tellings.value) : [],
        lines: files.reduce((sum, { lines }) => sum + lines, 0),
        settings: Object.assign({}, ...texts.map(optionsIn), ...files.map(({ settings }) => settings)),
        taskManager: Object.assign({}, ...texts.map((text) => partsIn(text, 'Final TaskExecutor Memory'))),
        starts: startsIn(moments),
        lost: moments.flatMap(lostIn),
        facts: Object.assign({}, ...(tellings.known ? tellings.value.map(factsIn) : [])),
        jobManager: Object.assign({}, ...texts.map((text) => partsIn(text, 'Final Master Memory'))),
      },
    ];
  },
});

function startsIn(moments: readonly LogMoment[]): LogScene['starts'] {
  const starts = new Map<string, number[]>();
  const attempts = new Set<string>();
  for (const moment of moments) {
    if ((moment.kind !== 'job-state' && moment.kind !== 'task-state') || moment.to !== 'RUNNING') continue;
    const who = moment.kind === 'job-state' ? `${moment.job}` : `${moment.task} ${moment.subtask}`;
    // JobManager and TaskManager both log the same attempt.
    const attempt =
      moment.kind === 'task-state' && moment.attempt !== undefined ? `${who} ${moment.attempt}` : undefined;
    if (attempt !== undefined && attempts.has(attempt)) continue;
    if (attempt !== undefined) attempts.add(attempt);
    const times = starts.get(who) ?? [];
    times.push(...Array.from({ length: Math.min(moment.count ?? 1, MOST_STARTS) }, () => moment.at ?? Number.NaN));
    starts.set(who, times);
  }
  return [...starts.values()];
}

/** Restarts folded into one moment beyond this change nothing. */
const MOST_STARTS = 100;

/** Starts of the job, or of one and the same subtask, that had been when something was told at `at` (epoch ms). */
export function startsUntil({ starts }: Pick<LogScene, 'starts'>, at: number | undefined): number {
  const before = (time: number) => at === undefined || Number.isNaN(time) || time <= at;
  return starts.reduce((most, times) => Math.max(most, times.filter(before).length), 0);
}

function lostIn(moment: LogMoment): LogScene['lost'] {
  if (moment.kind !== 'task-manager' || !['heartbeat-lost', 'unreachable', 'terminated'].includes(moment.what))
    return [];
  return [{ id: moment.id, ...(moment.at !== undefined && { at: moment.at }) }];
}

function factsIn({ matches }: Telling): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...matches.filter(({ signature }) => signature.role === 'context').map(({ captures }) => captures),
  );
}

/** More lines than this, or longer ones, nobody tells. */
const STATEMENTS = 60;
const STATEMENT = 400;

function statementsIn(told: readonly Telling[]): readonly string[] {
  const said = told.filter(({ at, causes }) => at === undefined && causes.length === 0);
  return said.slice(0, STATEMENTS).map(({ text }) => text.slice(0, STATEMENT));
}

/** `taskmanager.memory.process.size: 4g`, `…, 4g` (GlobalConfiguration), `…=4g` (`-D`). */
const OPTION =
  /((?:taskmanager|jobmanager)\.(?:memory|numberOfTaskSlots|heap)[\w.-]{0,80}|containerized\.[\w.-]{1,80}) ?(?:[:=]|, ) ?['"]?([\w.+-]{1,40}(?: [kmgt]i?b?\b)?)/gi;

function optionsIn(text: string): Readonly<Record<string, string>> {
  if (!text.includes('manager.') && !text.includes('containerized.')) return {};
  return Object.fromEntries([...text.matchAll(OPTION)].map(([, key = '', value = '']) => [key, value]));
}

/** `  Total Process Memory:          1.688gb (1811939328 bytes)`, below its heading. */
const PART =
  /(?:^|\n)[^\n]{0,80}?(Total Process Memory|Total Flink Memory|Total JVM Heap Memory|Total JVM Direct Memory|JVM Heap|JVM Metaspace|JVM Overhead|Off-heap|Managed|Network): +[^\n]{0,40}\((\d{1,18}) bytes\)/g;

function partsIn(text: string, heading: string): Readonly<Record<string, number>> {
  const from = text.indexOf(heading);
  if (from < 0) return {};
  return Object.fromEntries(
    [...text.slice(from, from + 3000).matchAll(PART)].map(([, name = '', n]) => [name, Number(n)]),
  );
}

const UNITS: Readonly<Record<string, number>> = { '': 0, b: 0, k: 1, m: 2, g: 3, t: 4 };

/** Bytes of a size as Flink and YARN write it (`4g`, `1728m`, `4.5 GB`, `1.688gb (1811939328 bytes)`); NaN when it is none. */
export function bytesOf(size: string | undefined): number {
  const exact = /\((\d{1,18}) bytes\)/.exec(size ?? '');
  if (exact) return Number(exact[1]);
  const [, number = '', unit = '?'] =
    /^\s*(\d{1,18}(?:\.\d{1,9})?)\s*([kmgt]?)i?b?(?:ytes)?\s*$/i.exec(size ?? '') ?? [];
  const power = UNITS[unit.toLowerCase()];
  return power === undefined || number === '' ? Number.NaN : Number(number) * 1024 ** power;
}
