import type { Exchange, ExchangeSink } from '../exchange.ts';

/** A place in the order of answers, taken when the question is asked. */
type Place = (exchange: Exchange | undefined) => void;

/**
 * Hands answers on in the order of their questions, however they arrive, so that two examinations of the same thing tell
 * the same story in the same order.
 */
export interface InOrder {
  take(): Place;
  /** Resolves when not too much is waiting; rejects with what the sink threw. */
  ready(): Promise<void>;
  /** Resolves when all was handed on. */
  done(): Promise<void>;
}

/** Answers that may wait for a slow one before them (or for a slow disk) until asking pauses. */
const WAITING_MOST = 256;

export function createInOrder(sink: ExchangeSink): InOrder {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    take: () => {
      let place: Place = () => undefined;
      const filled = new Promise<Exchange | undefined>((resolve) => {
        place = resolve;
      });
      const before = last;
      waiting += 1;
      last = before.then(async () => {
        const exchange = await filled;
        waiting -= 1;
        if (exchange !== undefined) await sink(exchange);
      });
      // It is told by `ready` and `done`; nobody may be listening at this moment.
      last.catch(() => undefined);
      return place;
    },
    ready: async () => {
      if (waiting > WAITING_MOST) await last;
    },
    done: () => last,
  };
}
