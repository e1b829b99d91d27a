import type { Cursor } from '#formats/bytes';
import type { Channel, ChannelHandle } from './handles.ts';
import { readOffsets, readStreamHandle, STREAM_HANDLE_WIDTH } from './stream-handles.ts';

/** Subtask, gate, channel, no offsets, size, handle. */
export const CHANNEL_HANDLE_WIDTH = 4 * 4 + 8 + STREAM_HANDLE_WIDTH;

/** A merged handle may be shorter: kind, subtask, size, handle, no blob. */
export const TAGGED_CHANNEL_HANDLE_WIDTH = 1 + 4 + 8 + STREAM_HANDLE_WIDTH + 4;

/**
 * In-flight buffers of one channel (metadata versions 3 to 5):
 *
 *     subtask: int32  gate: int32  channel: int32  offsets: int32 × int64  size: int64  stream handle
 */
export function readChannelHandle(cursor: Cursor): ChannelHandle {
  const subtask = cursor.int32('subtask');
  const gate = cursor.int32('gate');
  const channel = cursor.int32('channel');
  const offsets = readOffsets(cursor, cursor.count('chunks', 8));
  const size = cursor.size('size');
  const stream = readStreamHandle(cursor, 'stream');
  return { merged: false, subtask, channels: [{ gate, channel, size, offsets }], size, stream };
}

/**
 * Since metadata version 6 a kind comes first: 1 (input) and 2 (result) are the form above; 3 and 4 are several channels
 * in one:
 *
 *     subtask: int32  size: int64  stream handle  length: int32  { int32 × { gate channel: int32  size: int64  offsets } }
 */
export function readTaggedChannelHandle(cursor: Cursor): ChannelHandle {
  const kind = cursor.uint8('kind');
  if (kind === 1 || kind === 2) return readChannelHandle(cursor);
  if (kind !== 3 && kind !== 4) cursor.fail('kind', `expected 1 to 4, found ${kind}`);
  const subtask = cursor.int32('subtask');
  const size = cursor.size('size');
  const stream = readStreamHandle(cursor, 'stream');
  const channels = readChannels(cursor.slice('merged', cursor.length('length')));
  return { merged: true, subtask, channels, size, stream };
}

function readChannels(cursor: Cursor): readonly Channel[] {
  const channels = cursor.list('channels', 4 + 4 + 8 + 4, () => {
    const gate = cursor.int32('gate');
    const channel = cursor.int32('channel');
    const size = cursor.size('size');
    return { gate, channel, size, offsets: readOffsets(cursor, cursor.count('chunks', 8)) };
  });
  if (cursor.left > 0) cursor.fail('channels', `expected their end, found ${cursor.left} more bytes`);
  return channels;
}
