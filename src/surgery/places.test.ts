import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalSnapshot } from '#collect';
import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { type ByteSource, bytesSource } from '#formats/bytes';
import {
  heapSections,
  type OperatorStateHandle,
  openKeyedState,
  plainChunk,
  readMetadata,
  type Stretch,
  unpackOffsets,
} from '#formats/snapshot';
import { describeOperators, handlesOf, jsonPrinter, openSnapshot, readEntries, type Snapshot } from '#snapshots';
import { every } from '#test/every';
import { dropState } from './drop-state.ts';
import { type Edit, edited, mover } from './edit.ts';
import { gatherFiles } from './gather-files.ts';
import { int32, int64, joined, utf } from './java-bytes.ts';
import { changeMaxParallelism } from './max-parallelism.ts';
import { offsetBytes } from './operator-state.ts';
import { type Operation, planOf, Refused } from './plan.ts';
import { rewritePaths } from './rewrite-paths.ts';

const WINDOWS = '3af36813dfaa84ba040c23b91d74ef05';
const TOTALS = 'd639779ba5ccb91f6479f4a67d2d3504';

describe('a copy at another place', () => {
  const folders = new Map<LabSnapshot, Unpacked>();
  beforeAll(async () => {
    for (const name of ['windows-rocks-checkpoint', 'journal-heap-native'] as const)
      folders.set(name, await unpacked(name));
  });
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
    for (const { remove } of folders.values()) remove();
  });
  const opened = async (name: LabSnapshot): Promise<Snapshot> => {
    const files = await openLocalSnapshot((folders.get(name) as Unpacked).folder);
    if (files === undefined) throw new Error(name);
    closing.push(files.close);
    return openSnapshot(files);
  };

  it('has all files beside it once they are gathered, and reads the same', async () => {
    const checkpoint = await opened('windows-rocks-checkpoint');
    const { copy, files } = await applied(checkpoint, await gatherFiles(checkpoint));
    const [before, after] = [await every(checkpoint.outline.files.values()), await every(copy.outline.files.values())];
    expect(before.some(({ relative }) => !relative)).toBe(true);
    expect(after.every(({ relative }) => relative)).toBe(true);
    expect(new Set([...after.map(({ path }) => path), '_metadata'])).toEqual(new Set(files.keys()));
    expect(await linesOf(copy)).toEqual(await linesOf(checkpoint));
  });

  it('is not gathered where everything is beside it', async () => {
    const savepoint = await opened('journal-heap-native');
    await expect(gatherFiles(savepoint)).rejects.toThrow('beside _metadata already');
  });

  it('has other paths, of whole folders only', async () => {
    const checkpoint = await opened('windows-rocks-checkpoint');
    const [first = ''] = (await every(checkpoint.outline.files.values()))
      .filter(({ relative }) => !relative)
      .map(({ path }) => path);
    const from = posix.dirname(first);
    const operation = await rewritePaths(checkpoint, [{ from: `${from}/`, to: 's3://bucket/shared' }]);
    const { copy } = await applied(checkpoint, operation);
    const paths = (await every(copy.outline.files.values()))
      .filter(({ relative }) => !relative)
      .map(({ path }) => path);
    expect(paths).toContain(`s3://bucket/shared/${posix.basename(first)}`);
    expect(paths.every((path) => path.startsWith('s3://bucket/shared/'))).toBe(true);
    expect(operation.changes[0]).toMatchObject({ kind: 'paths-rewritten', files: paths.length });
    await expect(rewritePaths(checkpoint, [{ from: from.slice(0, -1), to: '/x' }])).rejects.toThrow(from);
  });

  it.each<[string, (snapshot: Snapshot) => Promise<Operation>, (line: string) => boolean]>([
    ['dropped from', dropWritten, (line) => !line.includes('"state":"written"')],
    ['gathered', gatherFiles, () => true],
  ])('of merged files is %s', async (_, operate, stays) => {
    const plain = await opened('journal-heap-native');
    const merged = await mergedFiles(plain);
    expect(await linesOf(merged)).toEqual(await linesOf(plain));
    const { copy } = await applied(merged, await operate(merged));
    expect(await linesOf(copy)).toEqual((await linesOf(plain)).filter(stays));
    const handles = (await readMetadata(await wholeOf(copy.files.metadata), 'copy')).operators
      .flatMap(({ subtasks }) => [...subtasks])
      .flatMap(({ managedOperator }) => managedOperator);
    expect(handles.map((handle) => [handle?.merged, handle?.stream?.kind])).not.toContainEqual([undefined, 'segment']);
  });

  it('of packed heap state lacks what was dropped from it', async () => {
    const plain = await opened('journal-heap-native');
    const packed = await packedHeap(plain);
    expect(await linesOf(packed)).toEqual(await linesOf(plain));
    const operator = packed.outline.operators.find(
      ({ id }) => id === TOTALS,
    ) as Snapshot['outline']['operators'][number];
    for (const name of ['totals', '_timer_state/event_user-timers']) {
      const { copy, files } = await applied(packed, await dropState(packed, operator, name));
      expect(await linesOf(copy)).toEqual((await linesOf(plain)).filter((line) => !line.includes(`"state":"${name}"`)));
      expect(files.size).toBe(5);
      const [described] = (await describeOperators(copy, { count: true })).filter(
        ({ outline }) => outline.id === TOTALS,
      );
      expect(described?.unreadable).toEqual([]);
      expect(described?.states.map((state) => state.name)).not.toContain(name);
      expect(described?.states.length).toBe(2);
    }
  });

  it('has another max parallelism where there is no keyed state', async () => {
    const checkpoint = await opened('windows-rocks-checkpoint');
    for (const operator of checkpoint.outline.operators) {
      if (operator.id === WINDOWS) {
        await expect(changeMaxParallelism(checkpoint, operator, 256)).rejects.toThrow('modulo 128');
        continue;
      }
      const { copy } = await applied(checkpoint, await changeMaxParallelism(checkpoint, operator, 256));
      const changed = copy.outline.operators.map(({ id, maxParallelism }) => [id, maxParallelism]);
      expect(changed.filter(([, most]) => most === 256)).toEqual([[operator.id, 256]]);
      await expect(changeMaxParallelism(checkpoint, operator, operator.parallelism - 1)).rejects.toThrow(Refused);
      await expect(changeMaxParallelism(checkpoint, operator, 32_769)).rejects.toThrow(Refused);
    }
  });
});

async function dropWritten(snapshot: Snapshot): Promise<Operation> {
  const operator = snapshot.outline.operators.find(({ states }) => states.some(({ name }) => name === 'written'));
  if (operator === undefined) throw new Error('no such state');
  return dropState(snapshot, operator, 'written');
}

/**
 * The same snapshot as file merging writes it (since 1.20; no lab job does so yet): the handles of operator state are of type
 * 17 and name parts of one file under an absolute path.
 */
async function mergedFiles(snapshot: Snapshot): Promise<Snapshot> {
  const physical: Uint8Array[] = [new Uint8Array(100)];
  const edits: Edit[] = [];
  for (const subtask of snapshot.outline.operators.flatMap(({ subtasks }) => [...subtasks])) {
    for (const handle of (await handlesOf(snapshot, subtask)).managedOperator) {
      if (handle?.stream?.kind !== 'inline') continue;
      edits.push(...mergedHandle(handle, handle.stream, joined(physical).length));
      physical.push(new Uint8Array(handle.stream.bytes));
    }
  }
  expect(edits.length).toBeGreaterThan(0);
  const bytes = joined(physical);
  const base = snapshot.files;
  const metadata = await whole(edited(base.metadata, edits));
  return openSnapshot({
    ...base,
    metadata: bytesSource(metadata, 'merged/_metadata'),
    find: (place) =>
      place.path === PHYSICAL
        ? Promise.resolve({ path: PHYSICAL, bytes: bytes.length, moved: false, source: bytesSource(bytes, PHYSICAL) })
        : base.find(place),
  });
}

/**
 * The same snapshot as it is written with execution.checkpointing.snapshot-compression: each section of a key group is a
 * framed stream of its own, the header says so.
 */
async function packedHeap(snapshot: Snapshot): Promise<Snapshot> {
  const edits: Edit[] = [];
  const files = new Map<string, Uint8Array>();
  for (const subtask of snapshot.outline.operators.flatMap(({ subtasks }) => [...subtasks])) {
    const { managedKeyed: handle } = await handlesOf(snapshot, subtask);
    if (handle?.kind !== 'key-groups' || handle.stream?.kind !== 'relative') continue;
    const found = await snapshot.files.find({ path: handle.stream.path, relative: true });
    if (found === undefined) throw new Error(handle.stream.path);
    const file = await openKeyedState(found.source, handle);
    const all = await wholeOf(found.source);
    const cuts: Edit[] = [{ at: 4, end: 5, bytes: Uint8Array.of(1) }];
    for (const group of file.groups) {
      for (const { at, end } of await heapSections(file, group))
        cuts.push({ at, end, bytes: framed(all.slice(at, end)) });
    }
    const bytes = await whole(edited(found.source, cuts));
    files.set(handle.stream.path, bytes);
    const positions = unpackOffsets(handle.offsets).map(mover(cuts));
    edits.push({ at: handle.offsets.at, end: handle.offsets.at + positions.length * 8, bytes: offsetBytes(positions) });
    edits.push({ at: handle.stream.end - 8, end: handle.stream.end, bytes: int64(bytes.length) });
  }
  expect(files.size).toBe(4);
  const metadata = await whole(edited(snapshot.files.metadata, edits));
  return openSnapshot(memoryFiles('_metadata', new Map([...files, ['_metadata', metadata]])));
}

function framed(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [Uint8Array.of(0xff, 6, 0, 0, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59)];
  for (let at = 0; at < bytes.length; at += 40_000) chunks.push(plainChunk(bytes.slice(at, at + 40_000)));
  return joined(chunks);
}

const PHYSICAL = '/checkpoints/taskowned/merged-file';

function mergedHandle(
  { at, states }: OperatorStateHandle,
  { at: bytesAt, bytes: { length } }: Stretch,
  start: number,
): readonly Edit[] {
  const folders = joined([utf('/checkpoints/taskowned'), utf('/checkpoints/shared'), Uint8Array.of(0)]);
  const end = states.at(-1)?.end ?? at + 5;
  const segment = [Uint8Array.of(15), int64(start), int64(length), int32(0), utf(PHYSICAL), utf('a-file')];
  return [
    { at, end: at + 1, bytes: Uint8Array.of(17) },
    { at: end, end: bytesAt + length, bytes: joined([folders, ...segment]) },
  ];
}

async function applied(
  snapshot: Snapshot,
  operation: Operation,
): Promise<{ readonly copy: Snapshot; readonly files: ReadonlyMap<string, Uint8Array> }> {
  const plan = await planOf(snapshot, operation);
  const files = new Map<string, Uint8Array>();
  for (const { path, source, edits } of plan.files) files.set(path, await whole(edited(source, edits)));
  const metadata = await whole(edited(snapshot.files.metadata, plan.edits));
  expect(metadata.length).toBe(plan.metadataBytes[1]);
  files.set('_metadata', metadata);
  const copy = memoryFiles('_metadata', files);
  return { copy: await openSnapshot({ ...copy, find: (place) => find(copy, snapshot, place) }), files };
}

/** What the copy does not have is where it was. */
async function find(copy: Snapshot['files'], { files }: Snapshot, place: Parameters<Snapshot['files']['find']>[0]) {
  return place.relative ? copy.find(place) : files.find(place);
}

function wholeOf(source: ByteSource): Promise<Uint8Array> {
  return source.read(0, source.size).then((bytes) => new Uint8Array(bytes));
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const part of parts) pieces.push(new Uint8Array(part));
  return joined(pieces);
}

async function linesOf(snapshot: Snapshot): Promise<readonly string[]> {
  const lines: string[] = [];
  const onUnreadable = (reason: string) => {
    throw new Error(reason);
  };
  for await (const { operator, entries } of readEntries(snapshot, { onUnreadable })) {
    const printer = jsonPrinter(operator, undefined);
    for (const entry of entries) lines.push(printer.line(entry));
  }
  return lines;
}
