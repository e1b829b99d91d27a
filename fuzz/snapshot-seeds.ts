import {
  attempt,
  type KeyedOperator,
  type Reading,
  readKeyed,
  readOperatorHandle,
  readRaw,
} from '#fixtures/snapshots/read-everything';
import { besides, type Vectors } from '#fixtures/snapshots/vectors';
import {
  type ChangelogBytesHandle,
  type ChannelHandle,
  checkChannelFile,
  type KeyedHandle,
  type Offsets,
  type Operator,
  type OperatorStateHandle,
  readChannelChunks,
  readMetadata,
  readSourceCoordinator,
  type StreamHandle,
  type Subtask,
  streamSource,
} from '#formats/snapshot';
import { named } from './snapshot-corpus.ts';

/** Bytes to be made wrong, and what reads them afterwards, alone: none of the snapshot around them is read again. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly use: (bytes: Uint8Array) => Promise<unknown>;
}

/** Seeds by the format that their bytes are in. */
export interface StateSeeds {
  readonly operator: Seed[];
  readonly keyed: Seed[];
  readonly changelog: Seed[];
  readonly timers: Seed[];
  readonly channels: Seed[];
  readonly coordinators: Seed[];
  /** Positions that a handle lists; the state they point into is whole. */
  readonly positions: Seed[];
}

/** Every stretch of state that the snapshots hold or refer to. */
export async function stateSeeds(corpus: Vectors): Promise<StateSeeds> {
  const seeds: StateSeeds = {
    operator: [],
    keyed: [],
    changelog: [],
    timers: [],
    channels: [],
    coordinators: [],
    positions: [],
  };
  for (const file of named(corpus, '_metadata')) {
    const { operators } = await readMetadata(corpus.get(file) as Uint8Array, file);
    const reading: Reading = {
      name: file,
      open: besides(corpus, file),
      counts: {},
      refused: [],
      onEntry: () => undefined,
    };
    for (const operator of operators) {
      addCoordinator(seeds, operator, file);
      for (const subtask of operator.subtasks) await addSubtask(seeds, operator, subtask, reading);
    }
  }
  return seeds;
}

function addCoordinator({ coordinators }: StateSeeds, { coordinator }: Operator, name: string): void {
  if (coordinator?.kind !== 'inline') return;
  coordinators.push({ name, bytes: coordinator.bytes, use: async (bytes) => readSourceCoordinator(bytes, name) });
}

async function addSubtask(seeds: StateSeeds, operator: Operator, subtask: Subtask, reading: Reading): Promise<void> {
  for (const handle of subtask.managedOperator) if (handle) await addOperatorState(seeds, handle, reading);
  const { managedKeyed, rawKeyed, inputChannels, outputChannels } = subtask;
  if (managedKeyed) await addKeyed(seeds, managedKeyed, operator, reading);
  if (rawKeyed?.kind === 'key-groups') {
    await addStream(seeds.timers, rawKeyed.stream, reading, (stream) => readRaw({ ...rawKeyed, stream }, reading));
  }
  for (const handle of [...inputChannels, ...outputChannels]) await addChannels(seeds, handle, reading);
}

async function addOperatorState(seeds: StateSeeds, handle: OperatorStateHandle, reading: Reading): Promise<void> {
  await addStream(seeds.operator, handle.stream, reading, (stream) =>
    readOperatorHandle({ ...handle, stream }, reading),
  );
  for (const state of handle.states) {
    addPositions(seeds, state.offsets, reading, (offsets) =>
      readOperatorHandle(
        { ...handle, states: handle.states.map((one) => (one === state ? { ...one, offsets } : one)) },
        reading,
      ),
    );
  }
}

async function addKeyed(
  seeds: StateSeeds,
  handle: KeyedHandle,
  operator: KeyedOperator,
  reading: Reading,
): Promise<void> {
  switch (handle.kind) {
    case 'key-groups':
      addPositions(seeds, handle.offsets, reading, (offsets) =>
        readKeyed({ ...handle, offsets, keyGroupCount: offsets.count }, operator, reading),
      );
      return addStream(seeds.keyed, handle.stream, reading, (stream) =>
        readKeyed({ ...handle, stream }, operator, reading),
      );
    case 'incremental':
      return addStream(seeds.keyed, handle.meta, reading, (meta) => readKeyed({ ...handle, meta }, operator, reading));
    case 'changelog':
      for (const one of [...handle.base, ...handle.changes]) await addKeyed(seeds, one, operator, reading);
      return;
    case 'changelog-bytes':
      return addChanges(seeds, handle, operator, reading);
    case 'changelog-files':
      for (const part of handle.parts) {
        await addStream(seeds.changelog, part.stream, reading, (stream) =>
          readKeyed({ ...handle, parts: [{ ...part, stream }] }, operator, reading),
        );
      }
  }
}

/** One change wrong, those before and after it whole. */
function addChanges(
  { changelog }: StateSeeds,
  handle: ChangelogBytesHandle,
  operator: KeyedOperator,
  reading: Reading,
): void {
  for (const change of handle.changes) {
    changelog.push({
      name: reading.name,
      bytes: change.bytes,
      use: (bytes) => {
        const changes = handle.changes.map((one) => (one === change ? { ...one, bytes } : one));
        return readKeyed({ ...handle, changes }, operator, reading);
      },
    });
  }
}

async function addChannels(seeds: StateSeeds, handle: ChannelHandle, reading: Reading): Promise<void> {
  await addStream(seeds.channels, handle.stream, reading, (stream) =>
    readChannels({ ...handle, stream: stream as StreamHandle }, reading),
  );
  for (const channel of handle.channels) {
    addPositions(seeds, channel.offsets, reading, (offsets) =>
      readChannels({ ...handle, channels: [{ ...channel, offsets }] }, reading),
    );
  }
}

async function readChannels({ stream, channels }: ChannelHandle, reading: Reading): Promise<void> {
  if (stream === undefined) return;
  const source = await streamSource(stream, reading.name, reading.open);
  await checkChannelFile(source);
  for (const channel of channels) for await (const _ of readChannelChunks(source, channel));
}

/** A file that is not there gives no seed. */
async function addStream(
  seeds: Seed[],
  stream: StreamHandle | undefined,
  reading: Reading,
  use: (stream: StreamHandle) => Promise<void>,
): Promise<void> {
  if (stream === undefined) return;
  await attempt(reading, async () => {
    const source = await streamSource(stream, reading.name, reading.open);
    const bytes = (await source.read(0, source.size)).slice();
    const { name } = source;
    seeds.push({ name, bytes, use: (changed) => use({ kind: 'inline', name: '', at: 0, bytes: changed }) });
  });
}

function addPositions(
  { positions }: StateSeeds,
  offsets: Offsets,
  { name }: Reading,
  use: (offsets: Offsets) => Promise<void>,
): void {
  if (offsets.count === 0) return;
  const { at, bytes } = offsets;
  positions.push({ name, bytes, use: (changed) => use({ at, bytes: changed, count: changed.length >> 3 }) });
}
