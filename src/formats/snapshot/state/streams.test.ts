import { describe, expect, it } from 'vitest';
import { offsets } from '#fixtures/snapshots/state-bytes';
import { hex, writer } from '#fixtures/snapshots/writer';
import { bytesSource, drain, feedOf } from '#formats/bytes';
import type { StreamHandle } from '../metadata/handles.ts';
import { checkChannelFile, readChannelChunks } from './channel-state.ts';
import { streamSource } from './stream-source.ts';

const NOWHERE = { at: 0, end: 0 };

describe('the bytes behind a handle', () => {
  const files: Readonly<Record<string, Uint8Array>> = { '/a/file': hex('00010203'), 'beside/file': hex('0a0b') };
  const open = async (path: string, relative: boolean) =>
    bytesSource(files[relative ? `beside/${path}` : path] ?? new Uint8Array(), path);

  it.each<[string, StreamHandle, string]>([
    ['inlined', { kind: 'inline', name: 'n', at: 9, bytes: hex('0909') }, '0909'],
    ['in a file', { kind: 'file', path: '/a/file', size: 4, ...NOWHERE }, '00010203'],
    ['in a file beside', { kind: 'relative', path: 'file', size: 2, ...NOWHERE }, '0a0b'],
    [
      'in a part of a file',
      { kind: 'segment', path: '/a/file', start: 1, size: 2, scope: 'shared', logicalFileId: '', ...NOWHERE },
      '0102',
    ],
    ['in no file', { kind: 'empty-segment' }, ''],
    [
      'in key groups',
      {
        kind: 'key-groups',
        firstKeyGroup: 0,
        keyGroupCount: 0,
        offsets: offsets(),
        stream: { kind: 'file', path: '/a/file', size: 4, ...NOWHERE },
      },
      '00010203',
    ],
  ])('%s', async (_, handle, expected) => {
    expect(await drain(feedOf(await streamSource(handle, 'f', open)))).toEqual(hex(expected));
  });
});

describe('channel state', () => {
  const file = bytesSource(writer().int32(0).blob(hex('0102')).blob(hex('03')).bytes(), 'f');

  it('is read chunk by chunk', async () => {
    const chunks = [];
    for await (const chunk of readChannelChunks(file, { gate: 0, channel: 0, size: 11, offsets: offsets(4, 10) })) {
      chunks.push(chunk);
    }
    expect(chunks).toEqual([
      { at: 4, bytes: hex('0102') },
      { at: 10, bytes: hex('03') },
    ]);
  });

  it('of another version is refused', async () => {
    await expect(checkChannelFile(file)).resolves.toBeUndefined();
    await expect(checkChannelFile(bytesSource(writer().int32(1).bytes(), 'f'))).rejects.toThrow('expected 0, found 1');
  });
});
