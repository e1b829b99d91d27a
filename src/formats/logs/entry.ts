import type { Throwable } from '#formats/traces';

export type Level = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** One entry of a log: its first line taken apart, and everything that belongs to it. */
export interface LogEntry {
  /** 1-based line numbers in the file. */
  readonly line: number;
  readonly lastLine: number;
  /** Epoch ms; a time without zone is read as UTC (the reader of several files finds the offset). */
  readonly time?: number;
  /** Ms since midnight, where the layout prints no date. */
  readonly timeOfDay?: number;
  /** The layout says the zone, so `time` needs no offset. */
  readonly zoned?: true;
  readonly level?: Level;
  readonly logger?: string;
  readonly thread?: string;
  /** What the layout leaves, and the lines that continue it; without the trace. */
  readonly message: string;
  /** Outermost first. */
  readonly causes: readonly Throwable[];
  /** The whole entry without layout and prefixes, trace included. */
  readonly text: string;
  /** Keys and values of the layout's MDC or of a JSON entry: `flink-job-id`, `pod`, `container`, … */
  readonly context: Readonly<Record<string, string>>;
}

/** A line (or a part of one) without what was put before it on its way here. */
export interface Line {
  /** 1-based. */
  readonly no: number;
  readonly text: string;
  readonly context?: Readonly<Record<string, string>>;
  /** Epoch ms that a prefix or wrapper says. */
  readonly time?: number;
  /** The entry that a line of JSON is. */
  readonly entry?: Head & { readonly trace?: string };
}

/** What a layout prints before the message, and the message. */
export interface Head {
  readonly time?: number;
  readonly timeOfDay?: number;
  readonly zoned?: true;
  readonly level?: Level;
  readonly logger?: string;
  readonly thread?: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly message: string;
}
