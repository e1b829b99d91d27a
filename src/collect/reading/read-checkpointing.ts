import { type Checkpointing, type ClusterConfig, type Known, known, restCite, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers, errorsIn } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import { amountAt, booleanAt, field, numberAt, present, stringAt } from './json.ts';
import { SECTIONS } from './sections.ts';

/** Flink says "never" as Long.MAX_VALUE, which JSON.parse rounds to 2^63. */
const NEVER_MS = 9.2e18;

/** Names of the option over the versions, newest first (`execution.…` from 1.20). */
const INCREMENTAL = ['execution.checkpointing.incremental', 'state.backend.incremental'];

/** How a job checkpoints, from `/jobs/:jobid/checkpoints/config`. */
export class CheckpointingReading {
  readonly answers = new Answers();
  #value: Checkpointing | undefined;

  take(exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) this.takeRefusal(exchange);
    else if (field(body, 'mode') === undefined && field(body, 'interval') === undefined)
      this.answers.misshapen(exchange);
    else this.#value = settingsOf(body, exchange);
  }

  /** Flink answers 404 about checkpoints of a job that has none. @returns whether it did */
  takeRefusal(exchange: Exchange): boolean {
    const refused = isRefusal(exchange);
    if (refused) {
      this.answers.forgive();
      this.#value ??= { enabled: false, cite: restCite(exchange.path, exchange.at) };
    }
    return refused;
  }

  finish(config: Known<ClusterConfig>, around: Surroundings): Known<Checkpointing> {
    if (this.#value === undefined) return unknown(this.answers.gap(SECTIONS.checkpointing, around));
    if (!this.#value.enabled || !config.known) return known(this.#value);
    return known({ ...this.#value, incremental: isIncremental(config.value.values) });
  }
}

/** "Checkpointing has not been enabled." and "Checkpointing is not enabled for this job (…)." */
const REFUSAL = /checkpointing (?:has not been|was not|is not) enabled/i;

/** The words of a 404, which a History Server serves with status 200. */
export function isRefusal({ problem, body }: Exchange): boolean {
  return REFUSAL.test(problem?.detail ?? '') || REFUSAL.test(errorsIn(body) ?? '');
}

function settingsOf(body: unknown, exchange: Exchange): Checkpointing {
  const mode = stringAt(body, 'mode')?.toLowerCase();
  const intervalMs = numberAt(body, 'interval');
  const enabled = intervalMs < NEVER_MS;
  return {
    enabled,
    ...present({
      mode: mode === 'exactly_once' || mode === 'at_least_once' ? (mode as Checkpointing['mode']) : undefined,
      intervalMs: enabled ? intervalMs : undefined,
      timeoutMs: amountAt(body, 'timeout'),
      minPauseMs: amountAt(body, 'min_pause'),
      maxConcurrent: amountAt(body, 'max_concurrent'),
      unaligned: booleanAt(body, 'unaligned_checkpoints'),
      alignedTimeoutMs: amountAt(body, 'aligned_checkpoint_timeout'),
      tolerableFailures: amountAt(body, 'tolerable_failed_checkpoints'),
      afterTasksFinish: booleanAt(body, 'checkpoints_after_tasks_finish'),
      stateBackend: stringAt(body, 'state_backend'),
      storage: stringAt(body, 'checkpoint_storage'),
      changelog: booleanAt(body, 'state_changelog_enabled'),
      externalized: booleanAt(field(body, 'externalization'), 'enabled'),
    }),
    cite: restCite(exchange.path, exchange.at),
  };
}

/** REST does not tell it; a job's own setting, which may differ, is not to be seen. Off by default in every version. */
function isIncremental(values: Readonly<Record<string, string>>): boolean {
  const key = INCREMENTAL.find((name) => Object.hasOwn(values, name));
  return key !== undefined && values[key]?.trim().toLowerCase() === 'true';
}
