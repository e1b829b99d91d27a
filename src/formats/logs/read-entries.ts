import { causesIn } from '#formats/traces';
import type { Level, LogEntry } from './entry.ts';

/** Flink's own layouts: log4j (`2024-05-04 10:11:12,345 INFO  logger [] - message`) and logback (thread in brackets). */
const HEAD =
  /^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[,.]\d{1,9}) (?:\[([^\]]*)\] )?(TRACE|DEBUG|INFO|WARN|ERROR|FATAL) +(\S+) +(?:\[[^\]]*\] )?-? ?(.*)$/;
const TRACE_LINE = /^\s*(?:at [\w$.<>/-]+\(|Caused by: |Suppressed: |\.\.\. \d+ (?:more|common))/;

/** Takes a text apart into entries. A text without any time is one entry per line, with traces folded. */
export function readEntries(text: string): readonly LogEntry[] {
  const lines = text.split(/\r?\n/);
  const dated = lines.some((line) => HEAD.test(line));
  const starts = lines.flatMap((line, i) => (beginsEntry(line, dated) ? [i] : []));
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((from, i) => entryOf(lines.slice(from, starts[i + 1]), from)).filter((one) => one.text !== '');
}

function beginsEntry(line: string, dated: boolean): boolean {
  return dated ? HEAD.test(line) : line.trim() !== '' && !TRACE_LINE.test(line);
}

function entryOf(lines: readonly string[], from: number): LogEntry {
  const [first = '', ...rest] = lines;
  const [, time, thread, level, logger, words = first] = HEAD.exec(first) ?? [];
  const start = rest.findIndex((line) => TRACE_LINE.test(line));
  const head = start < 0 ? rest.length : start;
  const body = [words, ...rest.slice(0, head)];
  // A throwable stands on the line above its first frame; without a logger's message, on the first line.
  const thrown = start < 0 ? undefined : body[body.length - 1];
  const trace = thrown === undefined ? '' : [thrown, ...rest.slice(head)].join('\n');
  const message = (thrown !== undefined && body.length > 1 ? body.slice(0, -1) : body).join('\n').trim();
  return {
    line: from + 1,
    lastLine: from + lines.length,
    ...(time !== undefined && { time: Date.parse(`${time.replace(' ', 'T').replace(',', '.')}Z`) }),
    ...(level !== undefined && { level: level as Level }),
    ...(logger !== undefined && { logger }),
    ...(thread !== undefined && { thread }),
    message,
    causes: trace === '' ? [] : causesIn(trace),
    text: [words, ...rest].join('\n').trim(),
    context: {},
  };
}
