import { openSnapshotFiles, recogniseInput, TABLE_CODECS } from '#collect';
import { openJobCode } from '#collect/jar-files';
import type { OperatorFate } from '#engine';
import { text } from '#evidence';
import { FormatError } from '#formats/bytes';
import { againstCode, againstSnapshot, type ExaminedCode, type JobCode, type SnapshotVerdict } from '#preflight';
import { openSnapshot, snapshotFacts } from '#snapshots';
import { UsageError } from '../usage-error.ts';

/** Adds to what was found in each jar whether it can take over a snapshot, or the state of an older jar. */
export async function compared(examined: readonly ExaminedCode[], path: string): Promise<readonly ExaminedCode[]> {
  const { verdictOn, close } = await openAgainst(path);
  try {
    return examined.map((one) => withVerdict(one, verdictOn(one.code), path));
  } finally {
    await close();
  }
}

function withVerdict(
  one: ExaminedCode,
  { operators, findings, notAssessed }: SnapshotVerdict,
  path: string,
): ExaminedCode {
  const { examination } = one;
  return {
    ...one,
    // What cannot be restored comes before everything else: it is what was asked for.
    examination: {
      ...examination,
      findings: [...findings, ...examination.findings],
      notAssessed: [...notAssessed, ...examination.notAssessed],
    },
    against: { name: path, operators: operators.map(fateOf) },
  };
}

function fateOf({ status, before, now }: SnapshotVerdict['operators'][number]): OperatorFate {
  return {
    status,
    id: before?.id ?? now?.id ?? '',
    name: now?.name ?? before?.uid ?? before?.name ?? '',
    bytes: before === undefined ? 0 : before.inlineBytes + before.referencedBytes,
    states: (before?.states ?? []).map(({ name }) => name).filter((name) => name !== '_own'),
  };
}

interface Against {
  readonly verdictOn: (code: JobCode) => SnapshotVerdict;
  close(): Promise<void>;
}

async function openAgainst(path: string): Promise<Against> {
  const { kind } = await recogniseInput(path);
  try {
    if (kind === 'jar') {
      const before = await openJobCode(path);
      return { verdictOn: (code) => againstCode(code, before.code), close: async () => before.close() };
    }
    const files = await openSnapshotFiles(path);
    if (files !== undefined) {
      const snapshot = await snapshotFacts(await openSnapshot(files, TABLE_CODECS), { countUpTo: 0 });
      return { verdictOn: (code) => againstSnapshot(code, snapshot), close: () => files.close() };
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new UsageError(
      text(`--against ${path}: cannot be read: ${error.problem}.`, `--against ${path}：无法读取：${error.problem}。`),
    );
  }
  throw new UsageError(
    text(
      `--against ${path}: neither a savepoint or checkpoint (a folder with _metadata) nor a jar.`,
      `--against ${path}：既不是保存点或检查点（含 _metadata 的目录），也不是 jar。`,
    ),
  );
}
