import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type SnapshotEvidence, type Text, text } from '#evidence';
import { FormatError } from '#formats/bytes';
import { openSnapshot, reasonText, snapshotFacts } from '#snapshots';
import type { Exchange } from '../exchange.ts';
import { StoreProblem } from '../object-stores/store-problem.ts';
import type { StoredSnapshot } from '../object-stores/stored-snapshot.ts';
import type { OnProgress } from '../rest/asking.ts';
import { TABLE_CODECS } from './codecs.ts';
import { leftoversAround } from './leftovers.ts';
import { openSnapshotFiles } from './open-files.ts';
import { snapshotsAt } from './snapshots-at.ts';

/** So much state is read entry by entry: some seconds. */
const COUNT_UP_TO = 64 * 1024 * 1024;

interface PouredSnapshots {
  readonly exchanges: number;
  readonly problem?: Text;
}

interface Options {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** Looks into the snapshots a path stands for, and hands on facts about each as if they were an answer. */
export async function pourSnapshots(
  path: string,
  options: Options,
  sink: (exchange: Exchange) => void | Promise<void>,
): Promise<PouredSnapshots> {
  let exchanges = 0;
  let problem: Text | undefined;
  const paths = await snapshotsAt(path);
  for (const [index, one] of paths.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(text(`reading ${one}`, `正在读取 ${one}`));
    const started = Date.now();
    const looked = await lookInto(one, index === paths.length - 1, options);
    if ('problem' in looked) problem ??= looked.problem;
    else {
      exchanges += 1;
      problem ??= unreadIn(looked.facts);
      await sink(exchangeOf(looked.facts, started));
    }
  }
  if (exchanges === 0) problem ??= NO_SNAPSHOT;
  return { exchanges, ...(problem && { problem }) };
}

const NO_SNAPSHOT = text('there is no _metadata in it', '其中没有 _metadata');

function exchangeOf(facts: SnapshotEvidence, started: number): Exchange {
  const at = Date.now();
  return { look: 0, path: pathOf(facts), at, tookMs: at - started, status: 200, body: facts };
}

function pathOf({ name }: SnapshotEvidence): string {
  return `/snapshots/${encodeURIComponent(name)}`;
}

type Looked = { readonly facts: SnapshotEvidence } | { readonly problem: Text };

/** What is wrong with a file or a store is told; it is no mistake of ours. */
async function lookInto(path: string, isNewest: boolean, options: Options): Promise<Looked> {
  let files: StoredSnapshot | undefined;
  try {
    files = await openSnapshotFiles(path);
    return files === undefined ? { problem: NO_SNAPSHOT } : { facts: await factsOf(files, isNewest, options) };
  } catch (error) {
    if (error instanceof StoreProblem) return { problem: error.told };
    if (!(error instanceof FormatError)) throw error;
    return { problem: text(`it cannot be read: ${error.message}`, `无法读取：${reasonText(error.message).zh}`) };
  } finally {
    await files?.close();
  }
}

async function factsOf(files: StoredSnapshot, isNewest: boolean, { onProgress, signal }: Options) {
  const snapshot = await openSnapshot(files, TABLE_CODECS);
  // Stores tell no times.
  const written = await stat(files.metadata.name).catch(() => undefined);
  const leftovers =
    written && isNewest && /^chk-\d+$/.test(basename(files.folder)) ? await leftoversAround(files.folder) : undefined;
  return snapshotFacts(snapshot, {
    countUpTo: COUNT_UP_TO,
    ...(written && { takenAt: Math.round(written.mtimeMs) }),
    ...(leftovers && { leftovers }),
    onOperator: ({ name, id }) => {
      signal?.throwIfAborted();
      onProgress?.(text(`looking at ${name ?? id}`, `正在查看 ${name ?? id}`));
    },
  });
}

/** Parts that could not be read are said once; the rest counts. */
function unreadIn({ name, operators }: SnapshotEvidence): Text | undefined {
  const [first] = operators.flatMap(({ unreadable }) => unreadable);
  if (first === undefined) return undefined;
  return text(`${name}: a part could not be read: ${first}`, `${name}：部分内容无法读取：${reasonText(first).zh}`);
}
