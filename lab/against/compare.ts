import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agrees, type Prediction, predictionOf, type Told } from './agreement.ts';
import type { Outcome } from './restore.ts';
import type { Variant } from './variant.ts';
import { jarOf } from './variant-jar.ts';

/** One variant on one backend: predicted, and what Flink did. */
export interface Compared {
  readonly id: string;
  readonly change: string;
  readonly backend: string;
  readonly prediction: Prediction;
  readonly outcome: Outcome | undefined;
  readonly agree: boolean;
}

/** Where jars, savepoints and outcomes lie. */
interface Kept {
  /** The release the job is for: `1.20`. */
  readonly flink: string;
  readonly backend: string;
  readonly jars: string;
  readonly kept: string;
}

type RunDoctor = (words: readonly string[]) => Promise<string>;

/** Asks the doctor about every variant, and compares. */
export async function compared(
  variants: readonly Variant[],
  { flink, backend, jars, kept }: Kept,
  runDoctor: RunDoctor,
): Promise<readonly Compared[]> {
  const rows: Compared[] = [];
  for (const variant of variants) {
    const copy = join(kept, `savepoint-${variant.id}`);
    const savepoint = existsSync(copy) ? copy : join(kept, `savepoint-${variant.base}`);
    const words = ['preflight', jarOf(jars, variant), '--against', savepoint, '--flink', flink, '--format', 'json'];
    const { findings } = JSON.parse(await runDoctor(words)) as { readonly findings: readonly Told[] };
    const allowNonRestored = variant.allowNonRestored === true;
    const prediction = predictionOf(findings, { backend, allowNonRestored });
    const outcome = outcomeIn(kept, variant);
    const { id, change } = variant;
    rows.push({
      id,
      change,
      backend,
      prediction,
      outcome,
      agree: outcome !== undefined && agrees(prediction, outcome),
    });
  }
  return rows;
}

function outcomeIn(kept: string, { id }: Variant): Outcome | undefined {
  const file = join(kept, `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Outcome) : undefined;
}

/** For people. */
export function tableOf(rows: readonly Compared[]): string {
  return rows
    .map(({ id, backend, prediction, outcome, agree }) => {
      const seen = outcome === undefined ? 'not tried' : [outcome.fate, outcome.exception ?? ''].join(' ');
      return `${agree ? 'ok   ' : 'WRONG'} ${backend} ${id}: ${prediction.verdict} | ${seen.slice(0, 200)}`;
    })
    .join('\n');
}
