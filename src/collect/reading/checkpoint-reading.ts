import { type Checkpoint, type CheckpointSubtasks, type CheckpointTask, restCite } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { someUnaligned, subtaskColumnsOf } from './checkpoint-subtasks.ts';
import { amountAt, booleanAt, entriesAt, numberAt, present, stringAt } from './json.ts';

type Task = Omit<CheckpointTask, 'perSubtask'>;

/** One checkpoint, from its line in the history, its details and its subtasks. What came last is what holds. */
export class CheckpointReading {
  readonly #id: number;
  readonly #path: string;
  readonly #tasks = new Map<string, Task>();
  readonly #subtasks = new Map<string, CheckpointSubtasks>();
  #value: Omit<Checkpoint, 'tasks'> | undefined;
  #unaligned = false;

  constructor(id: number, path: string) {
    this.#id = id;
    this.#path = path;
  }

  /** An item of `history`, or the body of `…/details/:checkpointid`, which has `tasks` as well. */
  take(item: unknown, exchange: Exchange): void {
    const status = stringAt(item, 'status');
    if (status !== 'IN_PROGRESS' && status !== 'COMPLETED' && status !== 'FAILED') return;
    // Savepoints of later Flink versions have types of their own; only this one has overtaken records.
    if (stringAt(item, 'checkpoint_type') === 'UNALIGNED_CHECKPOINT') this.#unaligned = true;
    this.#value = checkpointOf(this.#id, status, item, this.#path, exchange.at);
    for (const [vertex, task] of entriesAt(item, 'tasks')) this.#takeTask(vertex, task, exchange);
  }

  /** The body of `…/details/:checkpointid/subtasks/:vertexid`, which repeats the task's own numbers. */
  takeSubtasks(vertex: string, body: unknown, exchange: Exchange): void {
    const columns = subtaskColumnsOf(body, exchange);
    if (columns === undefined) return;
    this.#subtasks.set(vertex, columns);
    this.#takeTask(vertex, body, exchange);
    if (someUnaligned(body)) this.#unaligned = true;
  }

  finish(): Checkpoint | undefined {
    if (this.#value === undefined) return undefined;
    const tasks = new Map<string, CheckpointTask>();
    for (const [vertex, task] of this.#tasks) {
      const perSubtask = this.#subtasks.get(vertex);
      tasks.set(vertex, perSubtask === undefined ? task : { ...task, perSubtask });
    }
    return { ...this.#value, unaligned: this.#unaligned, tasks };
  }

  #takeTask(vertex: string, task: unknown, exchange: Exchange): void {
    this.#tasks.set(vertex, {
      vertex,
      subtasks: numberAt(task, 'num_subtasks'),
      acknowledged: numberAt(task, 'num_acknowledged_subtasks'),
      durationMs: durationOf(numberAt(task, 'end_to_end_duration')),
      stateBytes: numberAt(task, 'state_size'),
      ...present({ checkpointedBytes: amountAt(task, 'checkpointed_size') }),
      cite: restCite(exchange.path, exchange.at),
    });
  }
}

function checkpointOf(
  id: number,
  status: Checkpoint['status'],
  item: unknown,
  path: string,
  at: number,
): Omit<Checkpoint, 'tasks'> {
  const triggeredAt = numberAt(item, 'trigger_timestamp');
  const lastAckAt = amountAt(item, 'latest_ack_timestamp');
  const failedAt = amountAt(item, 'failure_timestamp');
  const endToEnd = durationOf(numberAt(item, 'end_to_end_duration'));
  const ended = status === 'FAILED' ? failedAt : status === 'IN_PROGRESS' ? at : undefined;
  return {
    id,
    status,
    savepoint: booleanAt(item, 'is_savepoint') ?? false,
    unaligned: false,
    triggeredAt,
    ...present({ lastAckAt }),
    // Of one that is not complete, Flink's own duration ends with the latest acknowledgement.
    durationMs: ended === undefined ? endToEnd : Math.max(0, ended - triggeredAt),
    stateBytes: numberAt(item, 'state_size'),
    ...present({ checkpointedBytes: amountAt(item, 'checkpointed_size') }),
    processedBytes: numberAt(item, 'processed_data'),
    persistedBytes: numberAt(item, 'persisted_data'),
    subtasks: numberAt(item, 'num_subtasks'),
    acknowledged: numberAt(item, 'num_acknowledged_subtasks'),
    ...(status === 'FAILED' ? { failure: failureOf(item, failedAt ?? triggeredAt) } : {}),
    cite: restCite(path, at),
  };
}

function failureOf(item: unknown, at: number): { readonly at: number; readonly message: string } {
  return { at, message: stringAt(item, 'failure_message') ?? '' };
}

/** -1 before the first acknowledgement. */
function durationOf(ms: number): number {
  return ms < 0 ? Number.NaN : ms;
}
