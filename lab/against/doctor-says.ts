import { openSnapshotFiles, TABLE_CODECS } from '#collect';
import type { SnapshotEvidence } from '#evidence';
import { againstCode, againstSnapshot, type JobCode, type SnapshotVerdict } from '#preflight';
import { openSnapshot, snapshotFacts } from '#snapshots';
import { type Prediction, predictionOf } from './agreement.ts';

/** Where a restore would happen. */
interface Restore {
  readonly backend: string;
  readonly allowNonRestored: boolean;
}

/** What `preflight --against <savepoint>` says of a jar. */
export function predicted(code: JobCode, snapshot: SnapshotEvidence, restore: Restore): Prediction {
  return predictionFrom(againstSnapshot(code, snapshot), restore);
}

/** The same against the jar that wrote the savepoint. */
export function predictedByCode(code: JobCode, before: JobCode, restore: Restore): Prediction {
  return predictionFrom(againstCode(code, before), restore);
}

function predictionFrom({ findings, notAssessed }: SnapshotVerdict, restore: Restore): Prediction {
  const told = findings.map(({ rule, severity, confidence, summary }) => ({
    id: rule.id,
    severity,
    confidence,
    summary: summary.en,
  }));
  const open = notAssessed.map(({ because }) => because.en);
  return predictionOf(told, open, restore);
}

/** As the command reads a savepoint. */
export async function factsOf(folder: string): Promise<SnapshotEvidence> {
  const files = await openSnapshotFiles(folder);
  if (files === undefined) throw new Error(`${folder} is no snapshot`);
  try {
    return await snapshotFacts(await openSnapshot(files, TABLE_CODECS), { countUpTo: 0 });
  } finally {
    await files.close();
  }
}
