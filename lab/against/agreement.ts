import type { Outcome } from './restore.ts';

/** What `preflight --against` says of a jar and a savepoint. */
export interface Prediction {
  readonly verdict: 'restores' | 'fails' | 'may fail';
  /** The exceptions it quotes; `…` stands for what differs from run to run. */
  readonly quoted: readonly string[];
  readonly said: readonly string[];
}

/** Of the JSON report. */
export interface Told {
  readonly id: string;
  readonly severity: string;
  readonly confidence: string;
  readonly summary: string;
}

/** Said of a canonical savepoint, which tells no backend. */
const ROCKSDB_ONLY = 'fails with RocksDB (the heap backend takes it)';

/** What findings say of a restore on a backend. */
export function predictionOf(
  findings: readonly Told[],
  { backend, allowNonRestored }: { readonly backend: string; readonly allowNonRestored: boolean },
): Prediction {
  const told = findings.filter(
    ({ id, summary }) =>
      id.startsWith('restore-') &&
      // It is lost, and nothing fails.
      id !== 'restore-nonrestored-loss' &&
      !(allowNonRestored && id === 'restore-uid-mismatch') &&
      !(backend === 'hashmap' && summary.includes(ROCKSDB_ONLY)),
  );
  const fails = told.some(
    ({ severity, confidence, summary }) =>
      (severity === 'critical' && confidence !== 'possible') || summary.includes(ROCKSDB_ONLY),
  );
  const may = told.some(({ severity }) => severity !== 'info');
  return {
    verdict: fails ? 'fails' : may ? 'may fail' : 'restores',
    quoted: told.flatMap(({ summary }) =>
      [...summary.matchAll(/"([^"]*(?:Exception|Cannot)[^"]*)"/g)].map((one) => one[1] as string),
    ),
    said: told.map(({ id, severity, confidence, summary }) => `${id} ${severity} ${confidence}: ${summary}`),
  };
}

/** Whether Flink did what was predicted, and said one of the exceptions that were quoted. */
export function agrees({ verdict, quoted }: Prediction, { fate, exception = '', chain = [] }: Outcome): boolean {
  if (fate === 'restored') return verdict === 'restores';
  if (verdict !== 'fails') return false;
  return quoted.some((one) => [exception, ...chain].some((real) => isLike(real, one)));
}

/** Whether the parts between `…` stand there, in order. */
function isLike(real: string, quoted: string): boolean {
  let at = 0;
  for (const part of quoted.split('…')) {
    const found = real.indexOf(part.trim(), at);
    if (found < 0) return false;
    at = found + part.trim().length;
  }
  return true;
}
