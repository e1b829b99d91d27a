import type { TaskManagerSample } from '#evidence';
import { amountAt, amountOf, arrayAt, arrayOf, field, numberAt, present, recordOf, stringAt } from './json.ts';

type Collector = { readonly count: number; readonly timeMs: number };
type Draft = { -readonly [K in keyof Omit<TaskManagerSample, 'at' | 'collectors'>]?: number };

/** From 1.19 on there is one more "collector", the sum of the others. */
const ALL = 'All';

/** What one look saw of one TaskManager: its detail page and its metrics, in either order. */
export class SampleReading {
  readonly #at: number;
  readonly #collectors = new Map<string, { count: number; timeMs: number }>();
  #draft: Draft = {};

  constructor(at: number) {
    this.#at = at;
  }

  /** `metrics` of `/taskmanagers/:taskmanagerid`; all 0 as long as the JobManager has not fetched any. */
  takeDetail(metrics: unknown): void {
    if (!(numberAt(metrics, 'heapUsed') > 0)) return;
    this.#add({
      heapUsed: amountAt(metrics, 'heapUsed'),
      heapCommitted: amountAt(metrics, 'heapCommitted'),
      heapMax: amountAt(metrics, 'heapMax'),
      directUsed: amountAt(metrics, 'directUsed'),
      directMax: amountAt(metrics, 'directMax'),
      networkAvailable: amountAt(metrics, 'nettyShuffleMemoryAvailable'),
      networkTotal: amountAt(metrics, 'nettyShuffleMemoryTotal'),
    });
    for (const collector of arrayAt(metrics, 'garbageCollectors') ?? []) {
      const name = stringAt(collector, 'name');
      if (name === undefined) continue;
      this.#takeCollector(name, { count: numberAt(collector, 'count'), timeMs: numberAt(collector, 'time') });
    }
  }

  /** `/taskmanagers/:taskmanagerid/metrics?get=`: `[{id, value}]`, numbers as text. */
  takeMetrics(body: unknown): void {
    for (const item of arrayOf(body) ?? []) {
      const id = stringAt(item, 'id') ?? '';
      const value = amountOf(field(item, 'value'));
      if (value === undefined) continue;
      const name = METRICS.get(id);
      if (name !== undefined) this.#draft[name] = value;
      const [, collector, part] = COLLECTOR.exec(id) ?? [];
      if (collector !== undefined)
        this.#takeCollector(collector, part === 'Count' ? { count: value } : { timeMs: value });
    }
  }

  /** Nothing where the JobManager had nothing. */
  finish(): TaskManagerSample | undefined {
    if (Object.keys(this.#draft).length === 0 && this.#collectors.size === 0) return undefined;
    const single = [...this.#collectors].filter(([name]) => name !== ALL);
    const total = this.#collectors.get(ALL) ?? sumOf(single.map(([, collector]) => collector));
    return {
      at: this.#at,
      ...this.#draft,
      ...present({ gcCount: amountOf(total.count), gcTimeMs: amountOf(total.timeMs) }),
      collectors: recordOf(single),
    };
  }

  #add(values: { readonly [K in keyof Draft]: number | undefined }): void {
    this.#draft = { ...this.#draft, ...present(values) };
  }

  #takeCollector(name: string, values: Partial<Collector>): void {
    const known = this.#collectors.get(name) ?? { count: Number.NaN, timeMs: Number.NaN };
    this.#collectors.set(name, { ...known, ...values });
  }
}

/** `NaN`, which is no amount, where there is no collector at all. */
function sumOf(collectors: readonly Collector[]): Collector {
  if (collectors.length === 0) return { count: Number.NaN, timeMs: Number.NaN };
  return collectors.reduce((sum, one) => ({ count: sum.count + one.count, timeMs: sum.timeMs + one.timeMs }));
}

const COLLECTOR = /^Status\.JVM\.GarbageCollector\.([^.]+)\.(Count|Time)$/;

const METRICS: ReadonlyMap<string, keyof Draft> = new Map([
  ['Status.JVM.Memory.Heap.Used', 'heapUsed'],
  ['Status.JVM.Memory.Heap.Committed', 'heapCommitted'],
  ['Status.JVM.Memory.Heap.Max', 'heapMax'],
  ['Status.JVM.Memory.Metaspace.Used', 'metaspaceUsed'],
  ['Status.JVM.Memory.Metaspace.Max', 'metaspaceMax'],
  ['Status.JVM.Memory.Direct.MemoryUsed', 'directUsed'],
  ['Status.JVM.Memory.Direct.TotalCapacity', 'directMax'],
  ['Status.Flink.Memory.Managed.Used', 'managedUsed'],
  ['Status.Flink.Memory.Managed.Total', 'managedTotal'],
  ['Status.Shuffle.Netty.AvailableMemory', 'networkAvailable'],
  ['Status.Shuffle.Netty.TotalMemory', 'networkTotal'],
  ['Status.JVM.CPU.Load', 'cpuLoad'],
  ['Status.JVM.CPU.Time', 'cpuTimeNs'],
  ['Status.JVM.Threads.Count', 'threads'],
]);
