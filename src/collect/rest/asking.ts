import { performance } from 'node:perf_hooks';
import type { Text } from '#evidence';
import type { ExchangeSink } from '../exchange.ts';
import type { BodyKind } from './answer.ts';
import type { Answer, RestClient } from './client.ts';
import { createInOrder } from './in-order.ts';
import { pause } from './send.ts';

export type OnProgress = (doing: Text) => void;

/** One examination's way to ask: every answer goes to the sink, and a cluster that is gone is not asked on and on. */
export interface Asking {
  readonly client: RestClient;
  /** Round of looking the next answers belong to. */
  look: number;
  ask(path: string, kind?: BodyKind): Promise<Answer>;
  /** Puts on record that something was left out, and why. */
  skip(path: string, because: string): Promise<void>;
  say(doing: Text): void;
  /** Waits; a recording is not waited for. Rejects when the user stops. */
  wait(ms: number): Promise<void>;
  /** True once the cluster stopped answering. */
  lost(): boolean;
  /** Questions sent so far. */
  asked(): number;
  /** Resolves when every answer has reached the sink. */
  done(): Promise<void>;
}

/** Answers that never came, one after the other, until the cluster counts as gone. Four are asked at once. */
const UNREACHABLE_IN_A_ROW = 3;
const TIMEOUTS_IN_A_ROW = 8;

export interface AskingOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
  /** The longest an examination may take altogether; what is left then is not asked. */
  readonly patienceMs: number;
}

export function createAsking(client: RestClient, sink: ExchangeSink, options: AskingOptions): Asking {
  const end = performance.now() + options.patienceMs;
  const silence = createSilence();
  let asked = 0;
  const order = createInOrder(sink);
  const asking: Asking = {
    client,
    look: 0,
    ask: async (path, kind) => {
      options.signal?.throwIfAborted();
      const { look } = asking;
      if (silence.isLost()) return notAsked(path, 'the cluster had stopped answering');
      const place = order.take();
      const late = performance.now() > end;
      if (!late) asked += 1;
      const answer = late ? notAsked(path, 'the time for this examination was over') : await client.get(path, kind);
      // Questions that were under way when the cluster was given up say nothing new.
      const stale = answer.problem !== undefined && silence.isLost();
      if (!stale) silence.note(answer);
      place(stale ? undefined : { look, ...answer });
      await order.ready();
      options.signal?.throwIfAborted();
      return answer;
    },
    skip: async (path, because) => {
      order.take()({ look: asking.look, ...notAsked(path, because) });
      await order.ready();
    },
    done: order.done,
    say: (doing) => options.onProgress?.(doing),
    wait: async (ms) => {
      options.signal?.throwIfAborted();
      if (client.recordedLooks() === undefined && !silence.isLost()) await pause(ms, options.signal);
    },
    lost: silence.isLost,
    asked: () => asked,
  };
  return asking;
}

function createSilence() {
  let unreachable = 0;
  let timeouts = 0;
  let lost = false;
  return {
    isLost: () => lost,
    note: ({ problem }: Answer) => {
      unreachable = problem?.code === 'unreachable' ? unreachable + 1 : 0;
      timeouts = problem?.code === 'timeout' ? timeouts + 1 : 0;
      lost ||= unreachable >= UNREACHABLE_IN_A_ROW || timeouts >= TIMEOUTS_IN_A_ROW;
    },
  };
}

function notAsked(path: string, detail: string): Answer {
  return { path, at: Date.now(), tookMs: 0, status: 0, problem: { code: 'not-asked', detail } };
}

/** Does something with every item, a few at a time: those of one job are asked close together, not all jobs interleaved. */
export async function forEachFew<T>(items: readonly T[], few: number, task: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(few, items.length) }, worker));
}
