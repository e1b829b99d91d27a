import type { Throwable } from '#formats/traces';
import type { Cite } from './cite.ts';

/**
 * What log files tell about one job: its own entries, and those of processes that name no job. Entries that tell nothing
 * (a line of INFO that no signature knows) are counted, not kept.
 */
export interface LogEvidence {
  readonly files: readonly LogFile[];
  /** Entries that tell something, oldest first; without times in the order of reading. */
  readonly records: readonly LogRecord[];
  /** What happened to jobs, tasks, checkpoints and processes, oldest first. */
  readonly moments: readonly LogMoment[];
}

/** One log, however many rotated files it came in. */
export interface LogFile {
  /** As the user would open it: path within the input. */
  readonly name: string;
  readonly role: LogRole;
  readonly host?: string;
  /** Resource id of a TaskManager, name of a pod or container. */
  readonly process?: string;
  /** From the start-up banner. */
  readonly flinkVersion?: string;
  /** Epoch ms of the first and the last entry with a time, after `clockOffsetMs`. */
  readonly from?: number;
  readonly to?: number;
  /** What was added to this file's times so that they agree with the reference file's; 0 when unknown. */
  readonly clockOffsetMs: number;
  readonly lines: number;
  readonly bytes: number;
  /** Of what it says very often only some was looked at: counts are the least there were. */
  readonly sampled?: true;
  /** Effective configuration that the banner printed. */
  readonly settings: Readonly<Record<string, string>>;
}

export type LogRole =
  | 'jobmanager'
  | 'taskmanager'
  | 'client'
  | 'sql-gateway'
  | 'history-server'
  | 'kubernetes-operator'
  | 'platform' // kubectl describe, events, YARN diagnostics
  | 'jvm' // hs_err_pid, GC log
  | 'unknown';

export type LogLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** One entry of a log that tells something. */
export interface LogRecord {
  /** Its place in `records`. */
  readonly index: number;
  /** Epoch ms on the reference clock; missing when the entry has no time. */
  readonly at?: number;
  /** `file:12` or, for an entry of several lines, `file:12-48`. */
  readonly cite: Cite;
  /** `LogFile.name`. */
  readonly file: string;
  readonly line: number;
  readonly lastLine: number;
  readonly level?: LogLevel;
  readonly logger?: string;
  readonly thread?: string;
  /** First line without its layout, and the lines that continue it; without the trace. */
  readonly message: string;
  /** The trace that stood in it, outermost first. */
  readonly causes: readonly Throwable[];
  /** The entry as it stood, without layout, cut at some kilobytes. */
  readonly text: string;
  /** 32 hex digits, where the entry or its MDC says it. */
  readonly job?: string;
  /** `Map -> Sink: Kafka`, without index. */
  readonly task?: string;
  /** 0-based. */
  readonly subtask?: number;
  /** Execution attempt id. */
  readonly attempt?: string;
  readonly taskManager?: string;
  /** Entries of this file that say the same (by fingerprint), this one included. */
  readonly count: number;
  /** Of the last of them. */
  readonly lastAt?: number;
  /** Epoch ms of each of them that has a time, oldest first; of thousands the first and the last are kept. */
  readonly times?: readonly number[];
}

/** A change that Flink (or the platform below it) logs about itself. */
export type LogMoment = {
  /** Epoch ms; missing without time. */
  readonly at?: number;
  readonly cite: Cite;
  readonly job?: string;
  /** Of a kind that is frequent only the first and the last are kept: how many this one stands for, and when the last was. */
  readonly count?: number;
  readonly lastAt?: number;
} & (
  | { readonly kind: 'job-state'; readonly name?: string; readonly from?: string; readonly to: string }
  | {
      readonly kind: 'task-state';
      readonly task: string;
      /** 0-based. */
      readonly subtask: number;
      readonly parallelism: number;
      readonly attempt?: string;
      readonly from: string;
      readonly to: string;
      readonly taskManager?: string;
      readonly host?: string;
    }
  | {
      readonly kind: 'checkpoint';
      readonly checkpoint: number;
      readonly what: 'triggered' | 'completed' | 'expired' | 'declined' | 'failed';
      readonly savepoint?: boolean;
      readonly reason?: string;
      readonly bytes?: number;
      readonly tookMs?: number;
      /** Of a completed one: from its completion until the JobManager had registered it, ms (1.14 and later). */
      readonly finalizeMs?: number;
      /** Of a triggered one: when, epoch ms, as Flink prints it beside the time of the line. */
      readonly stamp?: number;
    }
  | { readonly kind: 'restore'; readonly path?: string; readonly checkpoint?: number }
  | {
      readonly kind: 'task-manager';
      readonly id: string;
      readonly host?: string;
      readonly what:
        | 'requested'
        | 'registered'
        | 'heartbeat-lost'
        | 'unreachable'
        | 'terminated'
        | 'released'
        | 'disconnected';
      /** What the platform or the other side said about it. */
      readonly diagnostics?: string;
      readonly exitCode?: number;
      /** `OOMKilled`, `Evicted`, … */
      readonly reason?: string;
    }
  /** The Kubernetes operator: the state of its resource (`DEPLOYED`, `STABLE`, `FAILED`, …), or that of the job as it sees it. */
  | {
      readonly kind: 'deployment';
      readonly of: 'resource' | 'job';
      readonly from?: string;
      readonly to: string;
      /** What it gives as the reason, where that is an error. */
      readonly error?: string;
    }
  /** What a job asks the ResourceManager for. */
  | { readonly kind: 'slots'; readonly required: number }
  | { readonly kind: 'leader'; readonly component: string; readonly what: 'granted' | 'revoked' }
  | {
      readonly kind: 'process';
      readonly what: 'started' | 'stopping' | 'signal' | 'fatal';
      readonly component?: string;
      readonly version?: string;
      readonly exitCode?: number;
    }
);
