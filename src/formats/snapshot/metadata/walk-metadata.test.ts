import { describe, expect, it } from 'vitest';
import { metadataBytes, OPERATOR_ID, operatorHead, relative, subtask } from '#fixtures/snapshots/metadata-bytes';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { bytesSource, FormatError, feedOf, Window } from '#formats/bytes';
import { unpackOffsets } from './handles.ts';
import type { Subtask } from './metadata.ts';
import { readMetadata } from './read-metadata.ts';
import { walkMetadata, walkWindow } from './walk-metadata.ts';

/** A file with one operator of one subtask. */
function withSubtask(version: number, parts: Parameters<typeof subtask>[3]): Uint8Array {
  return metadataBytes(version, (bytes) => {
    if (version >= 2) bytes.int32(0);
    bytes.int32(1);
    subtask(operatorHead(bytes, version).int32(1), version, 1, parts);
  });
}

async function subtaskOf(version: number, parts: Parameters<typeof subtask>[3]): Promise<Subtask> {
  const { operators } = await readMetadata(withSubtask(version, parts), 'f');
  return operators[0]?.subtasks[0] as Subtask;
}

describe('reads what every version begins with', () => {
  it.each([2, 3, 4, 5, 6])('version %i', async (version) => {
    const metadata = await readMetadata(withSubtask(version, {}), 'f');
    expect(metadata).toMatchObject({ version, checkpointId: 42, operatorCount: 1, properties: undefined });
    expect(metadata.operators[0]).toMatchObject({ id: OPERATOR_ID, parallelism: 2, maxParallelism: 128 });
    expect(metadata.operators[0]?.name).toBe(version >= 5 ? 'Source' : undefined);
    expect(metadata.operators[0]?.uid).toBe(version >= 5 ? 'my-uid' : undefined);
    expect(metadata.operators[0]?.subtasks).toMatchObject([{ index: 1, finished: false }]);
  });

  it('version 1, where operators are those of a chain', async () => {
    const bytes = metadataBytes(1, (to) => {
      operatorHead(to.int32(1), 1).int32(1).int32(0).int64(-1).int32(0);
      to.int32(2).int8(0);
      to.int8(4).int32(1).utf('state').int8(1).int32(1).int64(9);
      relative(to);
      to.int32(0).int8(0).int8(0);
    });
    const [operator] = (await readMetadata(bytes, 'f')).operators;
    expect(operator?.subtasks[0]?.managedOperator).toMatchObject([undefined, { states: [{ name: 'state' }] }]);
  });

  it('states of master hooks', async () => {
    const bytes = metadataBytes(3, (to) => {
      const hook = writer().int32(1).utf('hook').blob(hex('beef')).bytes();
      to.int32(1).int32(0xc96b1696).blob(hook).int32(0);
    });
    const { masters } = await readMetadata(bytes, 'f');
    expect(masters).toMatchObject([{ name: 'hook', version: 1, state: { at: 42, bytes: hex('beef') } }]);
  });

  it('operators and subtasks that had finished', async () => {
    const bytes = metadataBytes(3, (to) => {
      to.int32(0).int32(2);
      operatorHead(to, 3).int32(-1);
      subtask(operatorHead(to, 3).int32(2).int32(-2), 3, 0);
    });
    const [finished, half] = (await readMetadata(bytes, 'f')).operators;
    expect(finished).toMatchObject({ finished: true, subtasks: [] });
    expect(half?.subtasks).toMatchObject([
      { index: 1, finished: true },
      { index: 0, finished: false },
    ]);
  });

  it('the state of a coordinator', async () => {
    const bytes = metadataBytes(6, (to) => {
      to.int32(0).int32(1).utf('').utf('').raw(hex(OPERATOR_ID)).int32(1).int32(1);
      to.int8(1).utf('name').blob(hex('010203')).int32(0);
    });
    const [operator] = (await readMetadata(bytes, 'f')).operators;
    expect(operator).toMatchObject({ name: undefined, uid: undefined, coordinator: { bytes: hex('010203') } });
  });
});

const range = (to: Writer) => to.int32(4).int32(2);
const groups = (to: Writer) => range(to).int64(100).int64(0);

describe('reads keyed handles', () => {
  it.each<[string, (to: Writer) => void, object]>([
    ['key groups of old (3)', (to) => relative(groups(to.int8(3))), { kind: 'key-groups', canonical: false }],
    ['key groups of a savepoint (7)', (to) => relative(groups(to.int8(7))), { kind: 'key-groups', canonical: true }],
    ['key groups (12)', (to) => relative(groups(to.int8(12))).utf('id'), { canonical: false, handleId: 'id' }],
    [
      'incremental of old (5)',
      (to) => {
        range(to.int8(5).int64(7).utf('backend'));
        relative(to, 'meta').int32(1).utf('000001.sst');
        relative(to, 'x').int32(0);
      },
      { kind: 'incremental', checkpointedSize: undefined, shared: [{ name: '000001.sst' }], private: [] },
    ],
    [
      'incremental (11)',
      (to) => {
        range(to.int8(11).int64(7).utf('backend')).int64(55);
        relative(to, 'meta').int32(0).int32(1).utf('CURRENT');
        to.int8(1).utf('n').blob(hex('00')).utf('id');
      },
      { kind: 'incremental', checkpointId: 7, checkpointedSize: 55, meta: { path: 'meta' }, handleId: 'id' },
    ],
    [
      'a changelog (8) with changes inlined (9)',
      (to) => {
        range(to.int8(8)).int64(1);
        relative(groups(to.int32(1).int8(3))).int32(1);
        range(to.int8(9)).int64(0).int64(2).int32(1).int32(-1).blob(hex('08')).utf('c').int64(3).utf('id');
      },
      {
        kind: 'changelog',
        base: [{ kind: 'key-groups' }],
        changes: [{ kind: 'changelog-bytes', from: 0, to: 2, changes: [{ keyGroup: -1, bytes: hex('08') }] }],
        materializationId: 3,
        checkpointId: undefined,
      },
    ],
    [
      'a changelog (14) with changes in files (10, 13)',
      (to) => {
        range(to.int8(14)).int64(1).int32(0).int32(2);
        relative(range(to.int8(10)).int32(1).int64(77))
          .int64(1)
          .int64(1)
          .utf('c');
        relative(range(to.int8(13)).int32(1).int64(78))
          .int64(1)
          .int64(1)
          .utf('c')
          .utf('dfs')
          .int64(3)
          .int64(9)
          .utf('id');
      },
      {
        changes: [
          { parts: [{ offset: 77 }], storage: 'filesystem' },
          { parts: [{ offset: 78 }], storage: 'dfs' },
        ],
        checkpointId: 9,
      },
    ],
  ])('%s', async (_, managedKeyed, expected) => {
    const { managedKeyed: handle } = await subtaskOf(3, { managedKeyed });
    expect(handle).toMatchObject({ firstKeyGroup: 4, keyGroupCount: 2, ...expected });
  });

  it('their positions', async () => {
    const handle = (await subtaskOf(3, { rawKeyed: (to) => relative(groups(to.int8(3))) })).rawKeyed;
    expect(handle?.kind === 'key-groups' && [...unpackOffsets(handle.offsets)]).toEqual([100, 0]);
  });
});

describe('reads stream handles', () => {
  it.each<[string, (to: Writer) => void, object | undefined]>([
    ['none (0)', (to) => to.int8(0), undefined],
    ['inlined (1)', (to) => to.int8(1).utf('n').blob(hex('0102')), { kind: 'inline', name: 'n', bytes: hex('0102') }],
    ['a file (2)', (to) => to.int8(2).int64(12).utf('s3://b/f'), { kind: 'file', path: 's3://b/f', size: 12 }],
    ['key groups (3)', (to) => relative(groups(to.int8(3))), { kind: 'key-groups', stream: { kind: 'relative' } }],
    ['a relative file (6)', (to) => relative(to, 'f', 12), { kind: 'relative', path: 'f', size: 12 }],
    [
      'a segment (15)',
      (to) => to.int8(15).int64(5).int64(6).int32(1).utf('/f').utf('id'),
      { kind: 'segment', path: '/f', start: 5, size: 6, scope: 'shared', logicalFileId: 'id' },
    ],
    ['an empty segment (16)', (to) => to.int8(16), { kind: 'empty-segment' }],
  ])('%s', async (_, stream, expected) => {
    const { managedOperator } = await subtaskOf(4, { managedOperator: (to) => stream(to.int8(4).int32(0)) });
    if (expected === undefined) expect(managedOperator[0]?.stream).toBeUndefined();
    else expect(managedOperator[0]?.stream).toMatchObject(expected);
  });
});

describe('reads operator and channel state', () => {
  it('merged into shared files (17)', async () => {
    const { managedOperator } = await subtaskOf(6, {
      managedOperator: (to) =>
        to.int8(17).int32(1).utf('s').int8(2).int32(1).int64(9).utf('/task').utf('/shared').int8(1).int8(16),
    });
    expect(managedOperator[0]).toMatchObject({
      states: [{ name: 's', mode: 'broadcast' }],
      merged: { taskOwnedDirectory: '/task', sharedDirectory: '/shared', empty: true },
      stream: { kind: 'empty-segment' },
    });
  });

  it('the bytes a state takes in the file', async () => {
    const bytes = withSubtask(3, {
      managedOperator: (to) => to.int8(4).int32(1).utf('abc').int8(1).int32(2).int64(9).int64(18).int8(0),
    });
    const handle = (await readMetadata(bytes, 'f')).operators[0]?.subtasks[0]?.managedOperator[0];
    const state = handle?.states[0];
    expect(bytes.slice(state?.at, state?.end)).toEqual(writer().utf('abc').int8(1).int32(2).int64(9).int64(18).bytes());
    expect(bytes[handle?.at ?? 0]).toBe(4);
  });

  it.each([
    [3, (to: Writer) => to.int32(1)],
    [6, (to: Writer) => to.int32(1).int8(1)],
  ])('of one channel, in version %i', async (version, begin) => {
    const { inputChannels } = await subtaskOf(version, {
      input: (to) => relative(begin(to).int32(9).int32(1).int32(3).int32(1).int64(4).int64(88)),
    });
    expect(inputChannels).toMatchObject([{ merged: false, subtask: 9, channels: [{ gate: 1, channel: 3 }], size: 88 }]);
  });

  it('of several channels in one', async () => {
    const channels = writer().int32(2);
    for (const channel of [5, 6]) channels.int32(0).int32(channel).int64(44).int32(1).int64(4);
    const { inputChannels } = await subtaskOf(6, {
      input: (to) => relative(to.int32(1).int8(3).int32(9).int64(88)).blob(channels.bytes()),
    });
    expect(inputChannels).toMatchObject([{ merged: true, size: 88, channels: [{ channel: 5 }, { channel: 6 }] }]);
  });
});

describe('refuses', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'what is no metadata',
      hex('504b0304'),
      'f > magic at byte 0: expected 4960672d, found 504b0304: no Flink _metadata',
    ],
    [
      'Flink 1.1',
      writer().int32(0x4960672d).int32(0).bytes(),
      'f > version at byte 4: expected 1 to 6, found 0 (Flink 1.1)',
    ],
    ['the future', writer().int32(0x4960672d).int32(9).bytes(), 'f > version at byte 4: expected 1 to 6, found 9'],
    [
      'a lying count',
      metadataBytes(3, (to) => to.int32(0).int32(1e6)),
      'f > operators at byte 20: expected 0 to 0 items, found 1000000',
    ],
    [
      'a parallelism beyond the greatest',
      metadataBytes(3, (to) => operatorHead(to.int32(0).int32(1), 3, 200).int32(-1)),
      'f > operators[0] > maxParallelism at byte 44: found 128, below the parallelism 200',
    ],
    [
      'an unknown handle',
      withSubtask(3, { managedKeyed: (to) => to.int8(99).int64(0).int64(0) }),
      'f > operators[0] > subtasks[0] > managedKeyed > managedKeyed at byte 65: expected a keyed state handle (0, 3, 5, 7, 8, 9, 10, 11, 12, 13 or 14), found type code 99',
    ],
    [
      'bytes after the end',
      writer().raw(withSubtask(3, {})).int8(1).bytes(),
      'f > end at byte 75: expected the end of the file, found 1 more bytes',
    ],
  ])('%s', async (_, bytes, message) => {
    await expect(readMetadata(bytes, 'f')).rejects.toThrow(message);
  });

  it('a file that was cut off, wherever', async () => {
    const whole = withSubtask(6, {
      managedOperator: (to) => relative(to.int8(4).int32(1).utf('s').int8(0).int32(1).int64(9)),
      managedKeyed: (to) => relative(groups(to.int8(12))).utf('id'),
    });
    for (let size = 0; size < whole.length; size++) {
      await expect(readMetadata(whole.slice(0, size), 'f')).rejects.toBeInstanceOf(FormatError);
    }
  });
});

describe('walks', () => {
  const bytes = metadataBytes(6, (to) => {
    to.int32(0).int32(3);
    for (let i = 0; i < 3; i++) {
      operatorHead(to, 6).int32(20);
      for (let j = 0; j < 20; j++) {
        subtask(to, 6, j, {
          managedOperator: (inner) => {
            inner.int8(4).int32(1).utf('s').int8(1).int32(j);
            for (let k = 0; k < j; k++) inner.int64(100 + k);
            relative(inner);
          },
        });
      }
    }
  });

  it.each([1, 7, 64, 1 << 20])('through a window of %i bytes as through the whole', async (size) => {
    const seen: (readonly number[])[] = [];
    const ends: number[] = [];
    await walkWindow(new Window(feedOf(bytesSource(bytes, 'f')), size), {
      subtask: (_, { managedOperator }) => {
        const offsets = managedOperator[0]?.states[0]?.offsets;
        if (offsets !== undefined) seen.push([...unpackOffsets(offsets)]);
      },
      operatorEnd: (_, end) => ends.push(end),
    });
    const one = Array.from({ length: 20 }, (_, j) => Array.from({ length: j }, (__, k) => 100 + k));
    expect(seen).toEqual([...one, ...one, ...one]);
    expect(ends.at(-1)).toBe(bytes.length - 5);
  });

  it('tells where operators begin and end', async () => {
    const places: number[] = [];
    await walkMetadata(bytesSource(bytes, 'f'), {
      head: ({ operatorCountAt }) => places.push(operatorCountAt),
      operator: ({ at }) => places.push(at),
      operatorEnd: (_, end) => places.push(end),
    });
    expect(places[0]).toBe(20);
    expect(places[1]).toBe(24);
    expect(places[2]).toBe(places[3]);
  });
});
