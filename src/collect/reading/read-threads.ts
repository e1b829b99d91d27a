import { type Known, known, type Thread, type ThreadDump, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import type { Intern } from './intern.ts';
import { arrayAt, stringAt } from './json.ts';
import { SECTIONS } from './sections.ts';
import { threadOf } from './stringified-thread.ts';

/** Every thread dump of every TaskManager; thousands of threads share few different frames, so frames are shared too. */
export class ThreadsReading {
  readonly answers = new Answers();
  readonly #dumps: ThreadDump[] = [];
  readonly #intern: Intern;

  constructor(intern: Intern) {
    this.#intern = intern;
  }

  /** `/taskmanagers/:taskmanagerid/thread-dump`: `{threadInfos: [{threadName, stringifiedThreadInfo}]}`. */
  take(taskManager: string, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const infos = arrayAt(body, 'threadInfos');
    if (infos === undefined) {
      this.answers.misshapen(exchange);
      return;
    }
    const threads = infos.flatMap((info) => this.#threadOf(info));
    this.#dumps.push({ taskManager, at: exchange.at, path: exchange.path, threads });
  }

  finish(around: Surroundings): Known<readonly ThreadDump[]> {
    if (this.#dumps.length === 0) return unknown(this.answers.gap(SECTIONS.threadDumps, around));
    return known([...this.#dumps]);
  }

  #threadOf(info: unknown): readonly Thread[] {
    const name = stringAt(info, 'threadName');
    return name === undefined ? [] : [threadOf(name, stringAt(info, 'stringifiedThreadInfo') ?? '', this.#intern)];
  }
}
