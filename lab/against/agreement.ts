import type { Outcome } from './restore.ts';

/** What `preflight --against` says of a jar and a savepoint. */
export interface Prediction {
  readonly verdict: 'restores' | 'fails' | 'may fail' | 'misreads';
  /** The exceptions it quotes; `…` stands for what differs from run to run. */
  readonly quoted: readonly string[];
  readonly said: readonly string[];
  /** What it says neither jar nor savepoint tells. */
  readonly open: readonly string[];
}

/** Of the JSON report. */
export interface Told {
  readonly id: string;
  readonly severity: string;
  readonly confidence: string;
  readonly summary: string;
}

/** Said of a canonical savepoint, which tells no backend: the one that fails. */
const ONLY: Readonly<Record<string, string>> = {
  rocksdb: 'fails with RocksDB (the heap backend takes it)',
  hashmap: 'fails with the heap backend (RocksDB takes it)',
};

/** Said where nothing fails, and values are wrong. */
const MISREADS = 'reads other values than were written';

/** What findings say of a restore on a backend. */
export function predictionOf(
  findings: readonly Told[],
  open: readonly string[],
  { backend, allowNonRestored }: { readonly backend: string; readonly allowNonRestored: boolean },
): Prediction {
  const told = findings.filter(
    ({ id, summary }) =>
      id.startsWith('restore-') &&
      // It is lost, and nothing fails.
      id !== 'restore-nonrestored-loss' &&
      !summary.includes(MISREADS) &&
      !(allowNonRestored && id === 'restore-uid-mismatch') &&
      !Object.entries(ONLY).some(([fails, words]) => fails !== backend && summary.includes(words)),
  );
  const fails = told.some(
    ({ severity, confidence, summary }) =>
      (severity === 'critical' && confidence !== 'possible') || summary.includes(ONLY[backend] ?? 'no backend'),
  );
  const may = told.some(({ severity }) => severity !== 'info');
  const misreads = findings.some(({ summary }) => summary.includes(MISREADS));
  return {
    verdict: fails ? 'fails' : may ? 'may fail' : misreads ? 'misreads' : 'restores',
    quoted: told.flatMap(({ summary }) =>
      [...summary.matchAll(/"([^"]*(?:Exception|Cannot)[^"]*)"/g)].map((one) => one[1] as string),
    ),
    open,
    said: told.map(({ id, severity, confidence, summary }) => `${id} ${severity} ${confidence}: ${summary}`),
  };
}

/** Whether Flink did what was predicted, and said one of the exceptions that were quoted. */
export function agrees({ verdict, quoted }: Prediction, { fate, exception = '', chain = [] }: Outcome): boolean {
  if (fate === 'restored') return verdict === 'restores';
  // The jobs look at what they read, and throw.
  if (verdict === 'misreads') return exception.includes('IllegalStateException: misread: ');
  if (verdict !== 'fails') return false;
  return quoted.some((one) => [exception, ...chain].some((real) => isLike(real, one)));
}

/** Whether what decides stands in no savepoint, as the doctor said. */
export function isUntold({ open }: Prediction, { opaque }: { readonly opaque?: string }): boolean {
  return opaque !== undefined && open.some((one) => one.includes(opaque));
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
