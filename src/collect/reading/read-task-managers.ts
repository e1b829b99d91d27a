import { type Known, known, type TaskManager, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import {
  amountAt,
  arrayAt,
  arrayOf,
  entriesAt,
  field,
  numberAt,
  numberOf,
  present,
  recordOf,
  stringAt,
} from './json.ts';
import { SECTIONS } from './sections.ts';
import { SampleReading } from './task-manager-sample.ts';

type Facts = Omit<TaskManager, 'samples'>;

interface Reading {
  facts: Facts | undefined;
  readonly samples: Map<number, SampleReading>;
}

/** TaskManagers and how they were at every look. */
export class TaskManagersReading {
  readonly answers = new Answers();
  readonly #readings = new Map<string, Reading>();
  #listed = false;

  /** `/taskmanagers`. */
  takeList(exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const items = arrayAt(body, 'taskmanagers');
    if (items === undefined) {
      this.answers.misshapen(exchange);
      return;
    }
    this.#listed = true;
    for (const item of items) {
      const id = stringAt(item, 'id');
      if (id !== undefined) this.#reading(id).facts = factsOf(id, item);
    }
  }

  /** `/taskmanagers/:taskmanagerid`. */
  takeDetail(id: string, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const reading = this.#reading(id);
    reading.facts = factsOf(id, body);
    sampleOf(reading, exchange).takeDetail(field(body, 'metrics'));
  }

  /** `/taskmanagers/:taskmanagerid/metrics?get=`. */
  takeMetrics(id: string, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (arrayOf(body) !== undefined) sampleOf(this.#reading(id), exchange).takeMetrics(body);
  }

  finish(around: Surroundings): Known<readonly TaskManager[]> {
    const found = [...this.#readings.values()].flatMap((reading) => finished(reading));
    if (found.length === 0 && !this.#listed) return unknown(this.answers.gap(SECTIONS.taskManagers, around));
    return known(found);
  }

  #reading(id: string): Reading {
    const reading = this.#readings.get(id) ?? { facts: undefined, samples: new Map<number, SampleReading>() };
    this.#readings.set(id, reading);
    return reading;
  }
}

function sampleOf({ samples }: Reading, { look, at }: Exchange): SampleReading {
  const sample = samples.get(look) ?? new SampleReading(at);
  samples.set(look, sample);
  return sample;
}

function finished({ facts, samples }: Reading): readonly TaskManager[] {
  if (facts === undefined) return [];
  const looks = [...samples.keys()].sort((a, b) => a - b);
  return [{ ...facts, samples: looks.flatMap((look) => samples.get(look)?.finish() ?? []) }];
}

function factsOf(id: string, item: unknown): Facts {
  const memory = entriesAt(item, 'memoryConfiguration')
    .map(([name, bytes]) => [name, numberOf(bytes)] as const)
    .filter(([, bytes]) => bytes >= 0);
  return {
    id,
    host: hostOf(stringAt(item, 'path') ?? ''),
    slots: numberAt(item, 'slotsNumber'),
    freeSlots: numberAt(item, 'freeSlots'),
    ...present({
      cpuCores: amountAt(field(item, 'hardware'), 'cpuCores'),
      lastHeartbeatAt: amountAt(item, 'timeSinceLastHeartbeat'),
    }),
    memory: recordOf(memory),
    path: `/taskmanagers/${encodeURIComponent(id)}`,
  };
}

/** `pekko.tcp://flink@10.0.0.7:6122/user/rpc/taskmanager_0`, `akka.tcp://…` to 1.17. */
function hostOf(rpcPath: string): string {
  return /@(\[[^\]]+\]|[^:/]+)/.exec(rpcPath)?.[1] ?? '';
}
