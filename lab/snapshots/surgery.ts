import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDoctor } from '../doctor.ts';
import { takeCheckpoint } from '../flink/savepoints.ts';
import type { Ward } from '../ward.ts';
import { inspect } from './doctor-reads.ts';
import {
  EXTRA_UID,
  obtainGallery,
  startGallery,
  stopInto,
  UIDS,
  untilFilled,
  type Way,
  wayName,
  waysOf,
} from './gallery.ts';
import { differences, type Entries, entriesOf } from './same-lines.ts';

const NEW_UID = 'extra-renamed';
const NEW_MAX_PARALLELISM = 64;

/** One operation: words for the doctor, and which state it takes away. */
interface Operation {
  readonly words: readonly string[];
  readonly drops?: readonly [uid: string, state?: string];
}

const drop = (uid: string, state: string): Operation => ({
  words: ['drop', '--operator', uid, '--state', state],
  drops: [uid, state],
});

/** Each done to the copy the one before it left; the last copy is restored. */
const OPERATIONS: readonly Operation[] = [
  drop('families', 'hints'),
  drop('families', 'parcels'),
  drop('rules', 'rules'),
  drop('families', 'pojo'),
  drop('families', 'list'),
  drop('families', 'map'),
  drop('families', 'ttl-map'),
  drop('families', '_timer_state/event_user-timers'),
  { words: ['drop', '--operator', 'keys-sql-row'], drops: ['keys-sql-row'] },
  { words: ['rename', '--operator', EXTRA_UID, '--to-uid', NEW_UID] },
  // The two of one chain: Flink takes the number of either.
  { words: ['max-parallelism', '--operator', 'numbers', '--to', `${NEW_MAX_PARALLELISM}`] },
  { words: ['max-parallelism', '--operator', 'first', '--to', `${NEW_MAX_PARALLELISM}`] },
];

/** Restored at another one than the gallery was filled at, so that all state is dealt out anew. */
const PARALLELISM = 3;

/** What one proof showed. */
interface Proven {
  /** Entries that had to be there afterwards. */
  readonly entries: number;
  /** Missing from, or too many in, the copy as the doctor reads it. */
  readonly wrongInCopy: number;
  /** The same for the savepoint that the restored job took. */
  readonly wrongAfterRestore: number;
}

const CHECKPOINT = 'rocksdb-checkpoint';

const NOTHING_PROVEN: Proven = { entries: 0, wrongInCopy: 0, wrongAfterRestore: 0 };

interface Row extends Proven {
  readonly flink: string;
  readonly way: string;
  readonly proof: string;
  readonly problem?: string;
}

/**
 * Fills state on a real Flink, operates on its savepoint, restores the result, takes another savepoint of the restored job, and
 * compares all values. A table goes to `out`.
 *
 * @param only of these ways only
 */
export async function surgery(ward: Ward, out: string, only: readonly string[] | undefined): Promise<number> {
  mkdirSync(out, { recursive: true });
  const rows: Row[] = [];
  const note = async (proof: string, way: string, prove: () => Promise<Proven>) => {
    const named = { flink: ward.version.full, way, proof };
    const row = await prove().then(
      (proven): Row => ({ ...named, ...proven }),
      (error: unknown): Row => ({ ...named, ...NOTHING_PROVEN, problem: String(error).slice(0, 3000) }),
    );
    rows.push(row);
    console.error(`lab: ${rowText(row)}`);
    writeFileSync(join(out, `surgery-${row.flink}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  };
  for (const way of waysOf(only)) await note('12 operations', wayName(way), () => operatedAndRestored(ward, way, out));
  if (only?.includes(CHECKPOINT) ?? true)
    await note('checkpoint relocated, the original removed', CHECKPOINT, () => relocated(ward, out));
  console.log(rows.map(rowText).join('\n'));
  return rows.every(isRight) ? 0 : 1;
}

async function operatedAndRestored(ward: Ward, way: Way, out: string): Promise<Proven> {
  const before = await obtainGallery(ward, way, out);
  const folder = join(out, 'surgery', `${ward.version.full}-${wayName(way)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = await operated(before, folder);
  const expected = await entriesOf(before, folder, UIDS, isKept);
  const inCopy = wrong(expected, await entriesOf(copy, folder, UIDS_AFTER, isKept));
  const after = join(folder, 'after');
  await restoredInto(ward, way, { copy, after, extraUid: NEW_UID });
  const inRestored = wrong(expected, await entriesOf(after, folder, UIDS_AFTER, isKept));
  await mustHaveMaxParallelism(after);
  return { entries: total(expected), wrongInCopy: inCopy, wrongAfterRestore: inRestored };
}

/** Applies one operation after the other; returns the last copy. */
async function operated(before: string, folder: string): Promise<string> {
  let copy = before;
  for (const [index, { words }] of OPERATIONS.entries()) {
    const next = join(folder, `copy-${index + 1}`);
    const [verb = '', ...flags] = words;
    await runDoctor(['snapshot', verb, copy, ...flags, '-o', next]);
    copy = next;
  }
  return copy;
}

interface Restoring {
  readonly copy: string;
  readonly after: string;
  readonly extraUid: string;
}

/** State that nobody asks for is not forgiven: every operator of the copy must be in the job. */
async function restoredInto(ward: Ward, way: Way, { copy, after, extraUid }: Restoring): Promise<void> {
  const from = { savepointPath: `file://${copy}`, allowNonRestoredState: false };
  const { rest, jobId } = await startGallery(ward, { ...way, parallelism: PARALLELISM, extraUid, from });
  await stopInto(ward, rest, jobId, way, after);
}

const DROPPED = OPERATIONS.flatMap(({ drops }) => (drops === undefined ? [] : [drops]));
const UIDS_AFTER = [...UIDS, NEW_UID];

/** The source goes on; values of unknown subclasses can be read whole in RocksDB only. */
function isCompared(uid: string): boolean {
  return uid !== 'numbers' && uid !== 'subclass';
}

function isKept(uid: string, state: string): boolean {
  const isDropped = DROPPED.some(([of, name]) => of === uid && (name === undefined || name === state));
  return isCompared(uid) && !isDropped;
}

/** How many entries are missing, or there and should not be. */
function wrong(expected: Entries, found: Entries): number {
  const off = differences(expected, found);
  for (const one of off.slice(0, 3)) console.error(`lab:   off: ${one.slice(0, 400)}`);
  return off.length;
}

/** The filter behind the source tells: of a source with a coordinator Flink 1.20 writes down the number the vertex had before. */
async function mustHaveMaxParallelism(after: string): Promise<void> {
  const { operators } = await inspect(after, UIDS);
  const found = operators.find(({ uid }) => uid === 'first')?.maxParallelism;
  if (found !== NEW_MAX_PARALLELISM) throw new Error(`max parallelism of the chain after the restore: ${found}`);
}

/**
 * A retained checkpoint of RocksDB has absolute paths to its shared files (one of the heap backend has none); its copy must
 * work when all of the original is gone.
 */
async function relocated(ward: Ward, out: string): Promise<Proven> {
  const way: Way = { backend: 'rocksdb', form: 'NATIVE' };
  const folder = join(out, 'surgery', `${ward.version.full}-${CHECKPOINT}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { rest, jobId } = await startGallery(ward, way);
  await untilFilled(rest, jobId);
  const checkpoint = await takeCheckpoint(rest, jobId);
  await rest.cancel(jobId);
  const expected = await entriesOf(checkpoint, folder, UIDS, isCompared);
  const copy = join(folder, 'copy');
  await runDoctor(['snapshot', 'relocate', checkpoint, '-o', copy]);
  // All of the job: chk-…, shared, taskowned.
  rmSync(join(checkpoint, '..'), { recursive: true });
  const inCopy = wrong(expected, await entriesOf(copy, folder, UIDS, isCompared));
  const after = join(folder, 'after');
  await restoredInto(ward, way, { copy, after, extraUid: EXTRA_UID });
  const inRestored = wrong(expected, await entriesOf(after, folder, UIDS, isCompared));
  return { entries: total(expected), wrongInCopy: inCopy, wrongAfterRestore: inRestored };
}

function total(entries: Entries): number {
  return [...entries.values()].reduce((sum, count) => sum + count, 0);
}

function isRight({ entries, wrongInCopy, wrongAfterRestore, problem }: Row): boolean {
  return problem === undefined && entries > 0 && wrongInCopy === 0 && wrongAfterRestore === 0;
}

function rowText(row: Row): string {
  const { flink, way, proof, entries, wrongInCopy, wrongAfterRestore, problem } = row;
  const seen = problem ?? `${entries} entries, off: ${wrongInCopy} in the copy, ${wrongAfterRestore} after the restore`;
  return `${isRight(row) ? 'ok   ' : 'WRONG'} ${flink} ${way}: ${proof}: ${seen}`;
}
