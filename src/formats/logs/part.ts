import type { Frame } from '#formats/traces';
import type { LogEntry } from './entry.ts';

/** What one text holds: the log of a process, or what a platform or a JVM says about one. */
export type LogPart = LogsPart | PodsPart | EventsPart | CrashPart | GcPart | ThreadDumpPart;

interface Placed {
  /** 1-based line numbers in the text. */
  readonly line: number;
  readonly lastLine: number;
  /** Which of several processes in the text: YARN's container, `pod/container`, a service of docker compose. */
  readonly container?: string;
  /** YARN's node manager, and the file of the container: `jobmanager.log`. */
  readonly host?: string;
  readonly file?: string;
}

interface LogsPart extends Placed {
  readonly kind: 'log';
  readonly entries: readonly LogEntry[];
}

/** `kubectl describe pod`, `kubectl get pods`. */
interface PodsPart extends Placed {
  readonly kind: 'pods';
  readonly pods: readonly Pod[];
}

/** `kubectl get events`, `kubectl events`. */
interface EventsPart extends Placed {
  readonly kind: 'events';
  readonly events: readonly PlatformEvent[];
}

/** `hs_err_pid….log`, or the block of it that the JVM prints. */
interface CrashPart extends Placed {
  readonly kind: 'hs-err';
  readonly crash: Crash;
}

interface GcPart extends Placed {
  readonly kind: 'gc-log';
  readonly collections: readonly Collection[];
}

/** `jstack`, `kill -3`. */
interface ThreadDumpPart extends Placed {
  readonly kind: 'thread-dump';
  readonly threads: readonly DumpedThread[];
  readonly deadlock: boolean;
}

export interface Pod {
  readonly name: string;
  readonly namespace?: string;
  readonly node?: string;
  /** `Running`, `Failed`, `Pending`; of `get pods` also `CrashLoopBackOff`, `OOMKilled`, `Evicted`. */
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly containers: readonly Container[];
  readonly events: readonly PlatformEvent[];
  /** Of all containers, where only the list tells it. */
  readonly restarts?: number;
}

export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly state?: ContainerState;
  readonly lastState?: ContainerState;
  readonly restarts?: number;
  /** As Kubernetes writes quantities: `2Gi`, `500m`. */
  readonly limits: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<string, string>>;
}

export interface ContainerState {
  /** `Running`, `Waiting`, `Terminated`. */
  readonly is: string;
  /** `OOMKilled`, `Error`, `Completed`, `CrashLoopBackOff`, `ImagePullBackOff`, … */
  readonly reason?: string;
  readonly exitCode?: number;
  readonly signal?: number;
  readonly message?: string;
  /** Epoch ms. */
  readonly started?: number;
  readonly finished?: number;
}

export interface PlatformEvent {
  /** `Normal` or `Warning`. */
  readonly type: string;
  /** `FailedScheduling`, `Killing`, `Evicted`, `BackOff`, … */
  readonly reason: string;
  /** `pod/flink-taskmanager-1-1`; missing where the event stands with its pod. */
  readonly object?: string;
  readonly message: string;
  /** As printed: `5m12s (x3 over 10m)`. */
  readonly age?: string;
}

export interface Crash {
  /** `SIGSEGV`, `SIGBUS`, `EXCEPTION_ACCESS_VIOLATION`, `Internal Error`. */
  readonly signal?: string;
  /** `C  [librocksdbjni-linux64.so+0x2b6e4a]  rocksdb::…` */
  readonly problematicFrame?: string;
  /** Bytes that the operating system refused; the crash is native memory running out. */
  readonly refusedBytes?: number;
  readonly outOfMemory: boolean;
  /** First words of the JVM about it. */
  readonly message: string;
  readonly pid?: number;
  readonly jvm?: string;
  readonly thread?: string;
  /** What was run, secrets taken out. */
  readonly command?: string;
  /** How long the process had lived. */
  readonly elapsedMs?: number;
}

export interface Collection {
  /** Epoch ms. */
  readonly time?: number;
  /** Since the JVM started. */
  readonly uptimeMs?: number;
  /** `Pause Young (Normal)`, `Full GC`, `GC`. */
  readonly name: string;
  readonly full: boolean;
  /** `G1 Evacuation Pause`, `Allocation Failure`, `Metadata GC Threshold`, … */
  readonly cause?: string;
  /** How long the application stood. */
  readonly pauseMs?: number;
  /** Bytes of heap in use before and after, and its size. */
  readonly before?: number;
  readonly after?: number;
  readonly capacity?: number;
}

export interface DumpedThread {
  readonly name: string;
  /** `RUNNABLE`, `BLOCKED`, `WAITING`, `TIMED_WAITING`. */
  readonly state?: string;
  readonly frames: readonly Frame[];
  /** Addresses of monitors: what it waits to lock, and what it holds. */
  readonly waitsFor?: string;
  readonly holds: readonly string[];
}
