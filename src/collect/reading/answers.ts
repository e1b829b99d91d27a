import { type Gap, restCite } from '#evidence';
import type { Exchange } from '../exchange.ts';
import {
  absentFromArchive,
  type Failed,
  metricsOff,
  type Section,
  type Surroundings,
  unasked,
  unreadable,
} from './gaps.ts';
import { arrayAt } from './json.ts';

/** What became of one section's questions. It tells why there is nothing to show, should there be nothing. */
export class Answers {
  #asked = false;
  #failed: Failed | undefined;
  #unanswered = 0;

  /** The body of an answer that can be used; `undefined` otherwise, which is remembered. */
  bodyOf(exchange: Exchange): unknown {
    this.#asked = true;
    const { status, body, problem } = exchange;
    const errors = errorsIn(body);
    const usable = problem === undefined && status >= 200 && status < 300 && body !== undefined;
    if (usable && errors === undefined) return body;
    const code = problem?.code ?? (usable || status >= 400 ? 'http-error' : 'not-json');
    if (code !== 'not-asked') this.#unanswered += 1;
    this.#failed = { code, detail: problem?.detail ?? errors ?? '', status, path: exchange.path, at: exchange.at };
    return undefined;
  }

  /** An answer came, but it does not look like Flink's. */
  misshapen(exchange: Exchange): void {
    this.#unanswered += 1;
    this.#failed = { code: 'misshapen', detail: '', status: exchange.status, path: exchange.path, at: exchange.at };
  }

  /** An answer came in good form, without the values asked for: Flink has none (yet). */
  empty(exchange: Exchange): void {
    this.#failed = { code: 'empty', detail: '', status: exchange.status, path: exchange.path, at: exchange.at };
  }

  /** The last failure was to be expected and leaves nothing open. */
  forgive(): void {
    if (this.#unanswered > 0) this.#unanswered -= 1;
  }

  get failed(): Failed | undefined {
    return this.#failed;
  }

  /** Whether a question got no usable answer. */
  get partly(): boolean {
    return this.#unanswered > 0;
  }

  gap(section: Section, around: Surroundings): Gap {
    const failed = this.#failed;
    const gone = (failed?.status ?? 404) === 404;
    if (around.archive && section.from !== 'archive' && gone) return absentFromArchive(section);
    if (around.metricsOff && section.from === 'metrics' && failed?.code === 'empty') return metricsOff(section);
    if (!this.#asked || failed === undefined) return unasked(section);
    return { ...unreadable(section, failed), cite: restCite(failed.path, failed.at) };
  }
}

/**
 * Flink's own words when it refuses: `{"errors": ["…"]}`. A History Server serves such a body with status 200, because
 * it was archived like any other.
 */
export function errorsIn(body: unknown): string | undefined {
  const [first] = arrayAt(body, 'errors') ?? [];
  return typeof first === 'string' ? first : undefined;
}
