import { defineSymptom } from '#engine';
import type { Cite } from '#evidence';

/** What a JobManager has for a restore, in bytes; one sighting. */
export interface RestoreLimits {
  readonly frame: number;
  /** Where it was read; undefined: Flink's default, because no configuration is known. */
  readonly frameCite?: Cite;
  readonly heap: number;
  readonly heapCite?: Cite;
}

/** Flink's default of `pekko.framesize`, `akka.framesize` before 1.18 (reference/flink-evidence.md 4). */
const DEFAULT_FRAME = 10_485_760;

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** Heap of a JobManager with 1600m of `jobmanager.memory.process.size`, the shipped configuration's. */
const DEFAULT_HEAP = GIB;

export const restoreLimits = defineSymptom({
  id: 'restore-limits',
  needs: [],
  wants: ['config'],
  observe({ config }): readonly RestoreLimits[] {
    if (!config.known) return [{ frame: DEFAULT_FRAME, heap: DEFAULT_HEAP }];
    const { values, path } = config.value;
    const cite: Cite = { source: path.startsWith('/jobmanager/') ? 'rest' : 'config', at: path };
    const frame = sizeOf(values['pekko.framesize'] ?? values['akka.framesize']);
    const heap = heapOf(values);
    return [
      {
        frame: frame ?? DEFAULT_FRAME,
        ...(frame !== undefined && { frameCite: cite }),
        heap: heap ?? DEFAULT_HEAP,
        ...(heap !== undefined && { heapCite: cite }),
      },
    ];
  },
});

type Settings = Readonly<Record<string, string>>;

/** Flink's memory model of the JobManager: what is left of the process without metaspace, overhead and off-heap. */
function heapOf(values: Settings): number | undefined {
  const size = (key: string) => sizeOf(values[`jobmanager.memory.${key}`]);
  const offHeap = size('off-heap.size') ?? 128 * MIB;
  const heap = size('heap.size');
  if (heap !== undefined) return heap;
  const flink = size('flink.size');
  if (flink !== undefined) return Math.max(0, flink - offHeap);
  const process = size('process.size');
  if (process === undefined) return undefined;
  const fraction = Number(values['jobmanager.memory.jvm-overhead.fraction'] ?? 0.1);
  const least = size('jvm-overhead.min') ?? 192 * MIB;
  const most = size('jvm-overhead.max') ?? GIB;
  const overhead = Math.min(most, Math.max(least, process * (Number.isFinite(fraction) ? fraction : 0.1)));
  return Math.max(0, process - (size('jvm-metaspace.size') ?? 256 * MIB) - overhead - offHeap);
}

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1024, m: MIB, g: GIB, t: 1024 * GIB };

/** As Flink writes sizes: `10485760b`, `64m`, `1g`, `1 gb`, `512 MiB`. */
function sizeOf(given: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s{0,9}(\d{1,15})\s{0,9}([a-z]{0,9})\s*$/i.exec(given ?? '') ?? [];
  const factor = UNITS[unit.slice(0, 1).toLowerCase()];
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}
