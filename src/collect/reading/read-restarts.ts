import { type Known, known, type Restarts, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import { amountOf, arrayOf, field, stringAt } from './json.ts';
import { SECTIONS } from './sections.ts';

/** `numRestarts` of a job at the first and the last look; `fullRestarts`, its older name, is gone in 2.0. */
export class RestartsReading {
  readonly answers = new Answers();
  #value: Restarts | undefined;

  /** `/jobs/:jobid/metrics?get=`: `[{id, value}]`. */
  take(exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const items = arrayOf(body);
    if (items === undefined) {
      this.answers.misshapen(exchange);
      return;
    }
    const count = metricOf(items, 'numRestarts') ?? metricOf(items, 'fullRestarts');
    if (count === undefined) {
      this.answers.empty(exchange);
      return;
    }
    const first = this.#value ?? { first: count, firstAt: exchange.at };
    this.#value = {
      first: first.first,
      firstAt: first.firstAt,
      last: count,
      lastAt: exchange.at,
      path: exchange.path,
    };
  }

  finish(around: Surroundings): Known<Restarts> {
    return this.#value === undefined ? unknown(this.answers.gap(SECTIONS.restarts, around)) : known(this.#value);
  }
}

function metricOf(items: readonly unknown[], id: string): number | undefined {
  return amountOf(
    field(
      items.find((item) => stringAt(item, 'id') === id),
      'value',
    ),
  );
}
