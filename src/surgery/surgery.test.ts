import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { haveVectors, openVectors, type Vectors } from '#fixtures/snapshots/vectors';
import { operatorIdOf } from '#formats/snapshot';
import { describeOperators, jsonPrinter, openSnapshot, readEntries, type Snapshot } from '#snapshots';
import { dropState } from './drop-state.ts';
import { edited } from './edit.ts';
import { joined } from './java-bytes.ts';
import { dropOperatorState } from './operator-state.ts';
import { dropOperator, renameOperator } from './operators.ts';
import { type Operation, type Plan, planOf, Refused } from './plan.ts';

/** Real snapshots of Flink 1.8 to 2.2: whatever is taken out of one, all else must read as before. */
describe.skipIf(!haveVectors())('a copy', () => {
  let vectors: Vectors;
  let snapshots: readonly Snapshot[];
  beforeAll(async () => {
    vectors = await openVectors();
    const files = [...vectors.keys()].filter((file) => file.endsWith('/_metadata'));
    snapshots = await Promise.all(files.map((file) => openSnapshot(memoryFiles(file, vectors))));
  }, 60_000);

  it('lacks the operator that was dropped, and nothing else', async () => {
    let checked = 0;
    for (const snapshot of snapshots) {
      const before = await linesOf(snapshot);
      for (const operator of snapshot.outline.operators) {
        const copy = await applied(snapshot, dropOperator(snapshot, operator));
        expect(copy.outline.operators.map(({ id }) => id)).not.toContain(operator.id);
        expect(await linesOf(copy)).toEqual(before.filter((line) => !line.includes(operator.id)));
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(800);
  }, 120_000);

  it('lacks the operator state that was dropped, and nothing else', async () => {
    let checked = 0;
    for (const snapshot of snapshots) {
      const before = await linesOf(snapshot);
      for (const operator of snapshot.outline.operators) {
        for (const { name } of operator.states.filter(({ raw }) => !raw)) {
          const copy = await applied(snapshot, await dropOperatorState(snapshot, operator, name));
          const mark = `"operator":"${operator.id}","uid":null,"state":${JSON.stringify(name)},`;
          expect(await linesOf(copy)).toEqual(before.filter((line) => !line.startsWith(`{${mark}`)));
          const left = copy.outline.operators.find(({ id }) => id === operator.id);
          expect(left?.states.map((state) => state.name)).not.toContain(name);
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(300);
  }, 120_000);

  it('lacks the keyed state or the timers that were dropped, and nothing else', async () => {
    const tried: Record<string, number> = {};
    for (const snapshot of snapshots) {
      const before = await linesOf(snapshot);
      for (const { outline, states } of await describeOperators(snapshot, { count: true })) {
        for (const { name, kind, backend } of states.filter(isKeyed)) {
          const operation = await dropState(snapshot, outline, name).catch((problem: unknown) => problem);
          if (operation instanceof Refused) {
            expect(operation.message).toContain('in a changelog');
            tried.changelog = (tried.changelog ?? 0) + 1;
            continue;
          }
          if (operation instanceof Error) throw operation;
          const copy = await applied(snapshot, operation as Operation);
          const mark = `"operator":"${outline.id}","uid":null,"state":${JSON.stringify(name)},`;
          expect(await linesOf(copy)).toEqual(before.filter((line) => !line.startsWith(`{${mark}`)));
          const left = (await describeOperators(copy, { count: false })).find((one) => one.outline.id === outline.id);
          expect(left?.states.some((state) => state.name === name && state.kind === kind)).toBe(false);
          const sort = `${backend ?? 'full'} ${kind === 'timers' ? 'timers' : 'state'}`;
          tried[sort] = (tried[sort] ?? 0) + 1;
        }
      }
    }
    // Every keyed state of every public snapshot; only changelogs are refused.
    expect(tried).toEqual({
      'hashmap timers': 106,
      'hashmap state': 67,
      'full state': 278,
      'full timers': 230,
      'rocksdb timers': 88,
      'rocksdb state': 48,
      changelog: expect.any(Number),
    });
  }, 240_000);

  it('has the same under another id after a new name', async () => {
    const uid = 'another-uid';
    const id = operatorIdOf(uid);
    for (const snapshot of snapshots) {
      const before = await linesOf(snapshot);
      for (const operator of snapshot.outline.operators) {
        const copy = await applied(snapshot, await renameOperator(snapshot, operator, uid));
        expect(await linesOf(copy)).toEqual(before.map((line) => line.replace(operator.id, id)));
        const renamed = copy.outline.operators.find((one) => one.id === id);
        expect(renamed).toMatchObject({ name: operator.name, parallelism: operator.parallelism });
        expect(renamed?.uid).toBe(snapshot.outline.version >= 5 ? uid : undefined);
      }
    }
  }, 120_000);

  it('is refused where it cannot be', async () => {
    const [snapshot] = snapshots as readonly [Snapshot];
    const [operator] = snapshot.outline.operators;
    if (operator === undefined) throw new Error('no operator');
    await expect(dropOperatorState(snapshot, operator, 'nothing')).rejects.toThrow(Refused);
    const old = { ...snapshot, outline: { ...snapshot.outline, version: 1 } };
    expect(() => dropOperator(old, operator)).toThrow(Refused);
    await expect(renameOperator(old, operator, 'x')).rejects.toThrow(Refused);
  });

  async function applied(snapshot: Snapshot, operation: Operation): Promise<Snapshot> {
    const plan: Plan = await planOf(snapshot, operation);
    const folder = snapshot.files.folder;
    const copy = new Map<string, Uint8Array>();
    // Absolute paths stay what they are.
    for await (const path of plan.referred()) {
      const file = posix.join(folder, posix.basename(path));
      const bytes = vectors.get(file);
      if (bytes !== undefined) copy.set(file, bytes);
    }
    for (const { path, source, edits } of plan.files) {
      copy.set(posix.join(folder, path), await whole(edited(source, edits)));
    }
    const metadata = await whole(edited(snapshot.files.metadata, plan.edits));
    expect(metadata.length).toBe(plan.metadataBytes[1]);
    copy.set(snapshot.files.metadata.name, metadata);
    return openSnapshot(memoryFiles(snapshot.files.metadata.name, copy));
  }
});

function isKeyed({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
  const others = [
    'operator-list',
    'operator-union',
    'broadcast',
    'raw-operator',
    'raw-keyed',
    'coordinator',
    'in-flight',
  ];
  return !others.includes(kind) && !name.endsWith('(raw)');
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
