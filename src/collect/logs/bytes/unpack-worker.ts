import { readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { createGunzip } from 'node:zlib';
import { type Bytes, CHUNK } from './puller.ts';
import { LARGE_CHUNKS, through } from './through.ts';
import type { UnpackReply, UnpackTask } from './unpack-messages.ts';

/** Unpacks one file after the other, as far ahead as there is room for. */
let room = 0;
let packed = 0;
let freed = () => {};

parentPort?.on('message', (task: UnpackTask) => {
  room = 'file' in task ? task.room : room + task.room;
  freed();
  if ('file' in task) void unpack(task.file, task.sizeBytes);
});

async function unpack(file: number, sizeBytes: number): Promise<void> {
  packed = 0;
  try {
    for await (const chunk of through(read(file, sizeBytes), createGunzip(LARGE_CHUNKS))) {
      while (room === 0) {
        await new Promise<void>((resolve) => {
          freed = resolve;
        });
      }
      room -= 1;
      const own = owned(chunk);
      tell({ packed, chunk: own }, own.buffer);
    }
    tell({ packed, over: true });
  } catch (error) {
    const { message, code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
    tell({ packed, failed: { message, code } });
  }
}

async function* read(file: number, sizeBytes: number): Bytes {
  while (packed < sizeBytes) {
    const bytes = Buffer.allocUnsafe(Math.min(CHUNK, sizeBytes - packed));
    const length = readSync(file, bytes, 0, bytes.length, packed);
    if (length === 0) return;
    packed += length;
    yield bytes.subarray(0, length);
  }
}

/** What fills its memory can be given away; of the rest zlib has the other part. */
function owned(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = chunk;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : Uint8Array.from(chunk);
}

function tell(reply: UnpackReply, ...given: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(reply, given);
}
