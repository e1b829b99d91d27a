import { runDoctor } from '../doctor.ts';

/** One line of `flink-doctor snapshot read`. */
export interface Line {
  readonly operator: string;
  readonly uid: string | null;
  readonly state: string;
  readonly kind: string;
  readonly key: unknown;
  readonly mapKey?: unknown;
  readonly value: unknown;
}

/** What the doctor reads of one state, or of all. */
export async function readLines(savepoint: string, options: readonly string[]): Promise<readonly Line[]> {
  const text = await runDoctor(['snapshot', 'read', savepoint, ...options]);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** What `inspect` tells of a savepoint. */
export interface Inspection {
  readonly metadataBytes: number;
  readonly operators: readonly {
    readonly id: string;
    readonly uid: string | null;
    readonly maxParallelism: number;
    readonly restoreRpcBytes: number;
    readonly states: readonly { readonly name: string; readonly kind: string; readonly entries: number | null }[];
  }[];
}

export async function inspect(savepoint: string, uids: readonly string[]): Promise<Inspection> {
  const text = await runDoctor(['snapshot', 'inspect', savepoint, '--format', 'json', '--uid', uids.join(',')]);
  return JSON.parse(text) as Inspection;
}
