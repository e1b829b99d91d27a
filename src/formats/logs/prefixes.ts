import { continuesTrace } from '#formats/traces';
import { timeOf } from './times.ts';

/** A line without what `kubectl`, docker, journald, grep or a chat put before it. */
export interface Stripped {
  readonly text: string;
  readonly context?: Readonly<Record<string, string>>;
  /** Epoch ms. */
  readonly time?: number;
  /** The container runtime cut the line; it goes on in the next one. */
  readonly partial?: boolean;
}

/** Takes one prefix off; undefined when the line has none. */
export type Strip = (line: string) => Stripped | undefined;

/** `kubectl logs --prefix`: `[pod/flink-tm-1/flink-main-container] `. */
const KUBECTL = /^\[pod\/([\w.-]{1,253})\/([\w.-]{1,253})\] ?/;
/** Kubernetes' container runtimes: `2024-05-04T10:11:12.345678901Z stdout F `. */
const CRI = /^(\d{4}-\d\d-\d\dT\S{8,40}) (stdout|stderr) ([FP])(?::\S{1,20})?(?: |$)/;
/** docker compose: `taskmanager-1  | `. */
const COMPOSE = /^([a-zA-Z][\w.@-]{0,100})\s{1,40}\| ?/;
/** journald, `short` and `short-iso`; syslog. */
const SYSLOG =
  /^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d:?\d\d) ([\w.-]{1,255}) ([\w./@-]{1,100})(?:\[(\d{1,10})\])?: ?/;
/** RFC 5424. */
const SYSLOG_5424 =
  /^(?:<\d{1,3}>)?1 (\d{4}-\d\d-\d\dT\S{8,30}) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (?:-|\[[^\]]{0,500}\]) ?/;
/** `aws logs tail`: time and stream. */
const AWS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?\+00:00) (\S{1,512}) /;
/** `logcli query`: time and labels. */
const LOKI = /^(\d{4}-\d\d-\d\dT\S{8,30}) \{([^}]{0,2000})\} /;
/** `kubectl logs --timestamps`, Grafana's download as text. */
const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))(?:[ \t]|$)/;
/** `grep` over files: `flink-tm.log:123:` and, for lines around a hit, `flink-tm.log-124-`. */
const GREP = /^([^\s:]{1,300}?\.(?:log|out|err|txt)(?:\.[\w-]{1,30}){0,3})([:-])(?:(\d{1,9})\2)?/;
/** `grep -n`, `cat -n`, an editor's gutter. */
const NUMBER = /^[ \t]{0,8}(\d{1,9})(?:[:\t|]|-(?!\d\d-))[ \t]?/;
const QUOTE = /^(?:> ?){1,6}/;
/** `stern`: pod and container. */
const STERN = /^([a-z0-9][a-z0-9.-]{1,252}) ([a-z0-9][a-z0-9-]{1,62}) /;

interface Kind {
  readonly strip: Strip;
  /** Of the lines that are not blank, how many must have it. */
  readonly least: number;
  readonly fits?: (lines: readonly string[]) => boolean;
}

const KINDS: readonly Kind[] = [
  { strip: by(QUOTE, () => ({})), least: 0.3 },
  { strip: by(KUBECTL, ([, pod, container]) => named({ pod, container })), least: 0 },
  { strip: by(CRI, ([, time, , part]) => ({ ...timed(time), ...(part === 'P' && { partial: true }) })), least: 0 },
  { strip: by(GREP, ([, file]) => named({ file })), least: 0.5 },
  { strip: by(NUMBER, () => ({})), least: 0.8, fits: counts },
  { strip: by(SYSLOG, ([, , host, unit]) => named({ host, unit })), least: 0.3 },
  { strip: by(SYSLOG_5424, ([, time, host, unit]) => ({ ...timed(time), ...named({ host, unit }) })), least: 0.3 },
  { strip: by(LOKI, ([, time, labels]) => ({ ...timed(time), ...named(labelsIn(labels)) })), least: 0.5 },
  { strip: by(AWS, ([, time, stream]) => ({ ...timed(time), ...named({ stream }) })), least: 0.8, fits: fewStreams },
  { strip: by(STAMP, ([, time]) => timed(time)), least: 0.8, fits: otherLayoutBehind },
  { strip: by(COMPOSE, ([, container]) => named({ container })), least: 0.6 },
  { strip: by(STERN, ([, pod, container]) => named({ pod, container })), least: 0.95, fits: fewPods },
];
/** grep over `kubectl logs --prefix --timestamps`, quoted in a chat. */
const MOST_LAYERS = 4;

/** The prefixes that lines of a file have, outermost first. */
export function learnPrefixes(sample: readonly string[]): readonly Strip[] {
  const layers: Strip[] = [];
  let lines = sample.filter((line) => line.trim() !== '');
  while (layers.length < MOST_LAYERS && lines.length > 0) {
    const kind = KINDS.find((one) => !layers.includes(one.strip) && isWorn(one, lines));
    if (!kind) break;
    layers.push(kind.strip);
    lines = lines.map((line) => kind.strip(line)?.text ?? line).filter((line) => line.trim() !== '');
  }
  return layers;
}

function isWorn({ strip, least, fits }: Kind, lines: readonly string[]): boolean {
  const worn = lines.filter((line) => strip(line) !== undefined);
  return worn.length > 0 && worn.length >= least * lines.length && (fits?.(worn) ?? true);
}

/** Takes all learnt prefixes off a line. */
export function strip(line: string, layers: readonly Strip[]): Stripped {
  let done: Stripped = { text: line };
  for (const layer of layers) {
    const next = layer(done.text);
    if (!next) continue;
    const context = next.context ? { ...done.context, ...next.context } : done.context;
    done = { ...done, ...next, ...(context && { context }) };
  }
  return done;
}

function by(pattern: RegExp, read: (match: RegExpExecArray) => Omit<Stripped, 'text'>): Strip {
  return (line) => {
    const match = pattern.exec(line);
    return match ? { text: line.slice(match[0].length), ...read(match) } : undefined;
  };
}

function named(values: Readonly<Record<string, string | undefined>>): Omit<Stripped, 'text'> {
  const context = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== '-'),
  );
  return { context: context as Record<string, string> };
}

function timed(written: string | undefined): Omit<Stripped, 'text'> {
  const time = timeOf(written)?.time;
  return time === undefined ? {} : { time };
}

/** `pod="x", namespace="y"` */
function labelsIn(written = ''): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/([\w.]{1,100})="([^"]{0,300})"/g)].map(([, key, value]) => [key, value]),
  );
}

/** Line numbers count upwards. */
function counts(worn: readonly string[]): boolean {
  if (worn.length < 3) return false;
  const numbers = worn.map((line) => Number(NUMBER.exec(line)?.[1]));
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));
}

/** Behind a time that is only a prefix stands another time, a trace, or JSON. */
function otherLayoutBehind(worn: readonly string[]): boolean {
  return worn.some((line) => {
    const rest = line.slice(STAMP.exec(line)?.[0].length ?? 0);
    return continuesTrace(rest) || /^\[?\d{2,4}[-/.:]\d\d[-/.:]\d\d|^\{"|^(?:\[\w{1,20}\/|\S+ F )/.test(rest);
  });
}

/** A stream's name comes again and again, and the log's own layout follows it. */
function fewStreams(worn: readonly string[]): boolean {
  const streams = new Set(worn.map((line) => AWS.exec(line)?.[2]));
  return streams.size <= Math.max(1, worn.length / 2) && !streams.has('INFO') && !streams.has('ERROR');
}

function fewPods(worn: readonly string[]): boolean {
  const pods = new Set(worn.map((line) => STERN.exec(line)?.[0]));
  const dated = worn.some((line) => /^\d{4}-\d\d-\d\d[ T]/.test(line.slice(STERN.exec(line)?.[0].length ?? 0)));
  return dated && pods.size <= Math.max(1, worn.length / 2);
}
