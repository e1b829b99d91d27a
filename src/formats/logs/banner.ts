import type { LogEntry } from './entry.ts';
import { HIDDEN, isSecret, withoutSecrets } from './secrets.ts';

/** What a process of Flink says about itself when it starts; secrets are never kept. */
export interface Banner {
  /** 1-based line it begins at. */
  readonly line: number;
  /** Epoch ms. */
  readonly time?: number;
  /** `StandaloneSessionClusterEntrypoint`, `TaskManager`, … */
  readonly component: string;
  readonly version: string;
  readonly scala?: string;
  readonly revision?: string;
  readonly jvm?: string;
  readonly arch?: string;
  readonly user?: string;
  readonly hadoop?: string;
  /** Bytes. */
  readonly maxHeap?: number;
  readonly jvmOptions: readonly string[];
  readonly arguments: readonly string[];
  /** Effective configuration: loaded properties, and over them the `-D` of the arguments. */
  readonly settings: Readonly<Record<string, string>>;
  /** Bytes by pool: `Total Process Memory`, `Task Heap`, `Framework Off-heap`, `Network`, `JVM Metaspace`, … */
  readonly memory: Readonly<Record<string, number>>;
}

const STARTING = /^Starting (.{1,200}?) \(Version: ([^,)]{1,60}), (?:Scala: ([^,)]{1,20}), )?Rev:([^,)]{1,60})/;
const LOADING = /(?:^|\s)Loading (?:dynamic )?configuration property: ([\w.-]{1,300}), ?(.*)$/;
const POOL = /^\s*(?:INFO\s+\[\] - )?\s*([A-Z][A-Za-z -]{2,40}):\s+(?:[\d.]+\w{2,5} )?\(?(\d{1,19}) bytes\)?\s*$/;
const DYNAMIC = /-D\s?([\w.-]{1,300})=(\S{0,2000})/g;
/** A banner, with its options and class path, is shorter; configuration may follow for as many entries. */
const LONGEST = 3000;
/** What the start scripts said stands so many entries before at most. */
const AHEAD = 6;
const SCRIPTS = /extraction logs:|^Preconfiguration:/;
const MOST = 1000;

/** The last start that entries tell: what is in effect at the end. */
export function readBanner(entries: readonly LogEntry[]): Banner | undefined {
  return readBanners(entries).at(-1);
}

/** Every start that the entries of one file tell, oldest first. */
export function readBanners(entries: readonly LogEntry[]): readonly Banner[] {
  const starts = entries.flatMap(({ message }, i) => (STARTING.test(message) ? [i] : []));
  return starts.map((at, n) =>
    bannerAt(entries, at, starts[n - 1] ?? -1, Math.min(starts[n + 1] ?? entries.length, at + LONGEST)),
  );
}

/** Settings that entries load, whether or not a banner stands with them. */
export function loadedSettings(entries: readonly LogEntry[]): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const { message } of entries) {
    if (!message.includes('configuration property: ')) continue;
    for (const line of message.split('\n').slice(0, MOST)) keepLoaded(settings, line);
  }
  return settings;
}

function bannerAt(entries: readonly LogEntry[], at: number, before: number, end: number): Banner {
  const entry = entries[at] as LogEntry;
  const [, component = '', version = '', scala, revision] = STARTING.exec(entry.message) ?? [];
  const said = entries.slice(at + 1, end).map(({ message }) => message);
  const ahead = entries.slice(Math.max(before + 1, at - AHEAD), at).filter(({ message }) => SCRIPTS.test(message));
  const find = (pattern: RegExp) =>
    said
      .slice(0, MOST)
      .map((line) => pattern.exec(line)?.[1])
      .find((one) => one !== undefined);
  const jvmOptions = listBehind(said, 'JVM Options:').map(withoutSecrets);
  const given = listBehind(said, 'Program Arguments:');
  const heap = find(/^Maximum heap size: (\d{1,9}) MiBytes/);
  return {
    line: entry.line,
    ...(entry.time !== undefined && { time: entry.time }),
    component,
    version,
    ...optional({
      scala,
      revision,
      jvm: find(/^JVM: (.+)$/),
      arch: find(/^Arch: (\S+)/),
      user: find(/^OS current user: (\S+)/),
      hadoop: find(/^Hadoop version: (\S+)/),
    }),
    ...(heap !== undefined && { maxHeap: Number(heap) * 1024 * 1024 }),
    jvmOptions,
    arguments: given.map((one, i) => hiddenArgument(withoutSecrets(one), given[i - 1])),
    settings: { ...preconfigured(ahead), ...loadedSettings(entries.slice(at + 1, end)), ...dynamicIn(given.join(' ')) },
    memory: poolsIn([...ahead.flatMap(({ message }) => message.split('\n')), ...said.slice(0, MOST)]),
  };
}

/** The block that the start scripts put before the banner of 1.11 and later. */
function preconfigured(ahead: readonly LogEntry[]): Readonly<Record<string, string>> {
  return { ...loadedSettings(ahead), ...dynamicIn(ahead.map(({ message }) => message).join('\n')) };
}

function listBehind(said: readonly string[], title: string): readonly string[] {
  const from = said.findIndex((line) => line.startsWith(title));
  if (from < 0) return [];
  const list = said.slice(from + 1, from + MOST);
  const end = list.findIndex((line) => /^(?:[A-Z][\w ]{2,30}:|-{10,}|No Hadoop)/.test(line) || line === '');
  return end < 0 ? list : list.slice(0, end);
}

function dynamicIn(text: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [, key = '', value = ''] of text.slice(0, 100_000).matchAll(DYNAMIC)) settings[key] = kept(key, value);
  return settings;
}

function keepLoaded(settings: Record<string, string>, line: string): void {
  const [, key, value] = LOADING.exec(line) ?? [];
  if (key !== undefined) settings[key] = kept(key, value?.trim() ?? '');
}

function kept(key: string, value: string): string {
  return isSecret(key) ? HIDDEN : value.slice(0, 2000);
}

function hiddenArgument(argument: string, before = ''): string {
  if (before.startsWith('-') && !before.includes('=') && isSecret(before)) return HIDDEN;
  const [, key] = /^(?:-D)?([\w.-]{1,300})=/.exec(argument) ?? [];
  return key !== undefined && isSecret(key) ? `${argument.slice(0, argument.indexOf('=') + 1)}${HIDDEN}` : argument;
}

/** `Framework` and `Task` stand twice: below the heap and below direct memory. */
function poolsIn(lines: readonly string[]): Readonly<Record<string, number>> {
  const pools: Record<string, number> = {};
  let below = '';
  for (const line of lines) {
    const [, name = '', bytes] = POOL.exec(line) ?? [];
    if (bytes === undefined) continue;
    if (name === 'Total JVM Heap Memory') below = ' Heap';
    if (name === 'Total JVM Direct Memory') below = ' Off-heap';
    pools[name === 'Framework' || name === 'Task' ? `${name}${below}` : name] = Number(bytes);
  }
  return pools;
}

function optional<T extends Readonly<Record<string, string | undefined>>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
