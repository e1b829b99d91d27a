import type { Cite } from './cite.ts';

/** One thread dump of one TaskManager. */
export interface ThreadDump {
  readonly taskManager: string;
  /** Epoch ms. */
  readonly at: number;
  readonly path: string;
  readonly threads: readonly Thread[];
}

export interface Thread {
  /** Task threads are called `<task name> (2/4)#<attempt>`; the subtask in brackets is 1-based. */
  readonly name: string;
  readonly state: string;
  /** Innermost first: `java.lang.Thread.sleep(Native Method)`, without the leading `at`. */
  readonly frames: readonly string[];
  /** `java.lang.Object@1b2c3d` it waits for, and the name of the thread that owns it. */
  readonly lock?: string;
  readonly lockOwner?: string;
}

/** Flame graph of one vertex; `value` is a number of samples. */
export interface FlameGraph {
  readonly vertex: string;
  readonly type: 'full' | 'on_cpu' | 'off_cpu';
  readonly root: FlameNode;
  readonly cite: Cite;
}

export interface FlameNode {
  readonly name: string;
  readonly value: number;
  readonly children: readonly FlameNode[];
}
