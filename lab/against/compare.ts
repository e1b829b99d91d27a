import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openJobCode } from '#collect/jar-files';
import type { SnapshotEvidence } from '#evidence';
import type { FlinkVersion } from '../flink/version.ts';
import { agrees, isUntold, type Prediction } from './agreement.ts';
import { factsOf, predicted } from './doctor-says.ts';
import type { Outcome } from './restore.ts';
import type { Variant } from './variant.ts';
import { jarOf } from './variant-jar.ts';
import type { Way } from './way.ts';

/** One variant in one way: predicted, and what Flink did. */
export interface Compared {
  readonly id: string;
  readonly change: string;
  readonly way: Way['id'];
  readonly prediction: Prediction;
  readonly outcome: Outcome | undefined;
  readonly agree: boolean;
  /** The doctor said that a snapshot does not tell, and it does not. */
  readonly untold: boolean;
}

/** Where jars, savepoints and outcomes lie. */
interface Kept {
  /** The release the job is for. */
  readonly version: FlinkVersion;
  readonly way: Way;
  readonly jars: string;
  readonly kept: string;
  readonly savepoints: string;
}

/** Asks the doctor about every variant, and compares. */
export async function compared(
  variants: readonly Variant[],
  { version, way, jars, kept, savepoints }: Kept,
): Promise<readonly Compared[]> {
  const rows: Compared[] = [];
  const facts = new Map<string, SnapshotEvidence>();
  for (const variant of variants) {
    const copy = join(kept, `savepoint-${variant.id}`);
    const savepoint = existsSync(copy) ? copy : join(savepoints, `savepoint-${variant.base}`);
    const snapshot = facts.get(savepoint) ?? (await factsOf(savepoint));
    facts.set(savepoint, snapshot);
    const { code, close } = await openJobCode(jarOf(jars, variant), version);
    const allowNonRestored = variant.allowNonRestored === true;
    const prediction = predicted(code, snapshot, { backend: way.backend, allowNonRestored });
    await close();
    const outcome = outcomeIn(kept, variant);
    const agree = outcome !== undefined && agrees(prediction, outcome);
    const { id, change } = variant;
    const untold = !agree && isUntold(prediction, variant);
    rows.push({ id, change, way: way.id, prediction, outcome, agree, untold });
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
    .map(({ id, way, prediction, outcome, agree, untold }) => {
      const seen = outcome === undefined ? 'not tried' : [outcome.fate, outcome.exception ?? ''].join(' ');
      return `${agree ? 'ok    ' : untold ? 'UNTOLD' : 'WRONG '} ${way} ${id}: ${prediction.verdict} | ${seen.slice(0, 200)}`;
    })
    .join('\n');
}
