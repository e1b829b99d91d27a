import type { Worker } from 'node:worker_threads';
import { startWorker } from '../start-worker.ts';
import type { Bytes } from './puller.ts';
import type { UnpackReply, UnpackTask } from './unpack-messages.ts';

/** Unpacks gzip in threads of its own, ahead of whoever reads: whatever else this thread does, unpacking goes on. */
export interface Unpackers {
  /**
   * @param file an open file, by its descriptor; it stays open until the last chunk was taken, or no more is wanted
   * @param onPacked told how many more of the file's bytes were read
   */
  unpacked(file: number, sizeBytes: number, onPacked: (bytes: number) => void): Bytes;
}

/** Chunks of at most 1 MB that may lie ready: what is unpacked while 8 ms go into something else. */
const AHEAD = 8;
/** A thread that has nothing to do waits so long for the next file. */
const IDLE_MS = 1_000;

export function createUnpackers(): Unpackers {
  const idle = new Set<Worker>();
  const take = (): Worker => {
    const [known] = idle;
    if (known === undefined) return startWorker('unpack-worker');
    idle.delete(known);
    known.ref();
    return known;
  };
  const rest = (worker: Worker) => {
    worker.unref();
    idle.add(worker);
    const end = () => idle.delete(worker) && worker.terminate();
    setTimeout(end, IDLE_MS).unref();
  };
  return {
    async *unpacked(file, sizeBytes, onPacked) {
      const worker = take();
      const replies = listen(worker);
      const ask = (task: UnpackTask) => worker.postMessage(task);
      let told = 0;
      let isOver = false;
      try {
        ask({ file, sizeBytes, room: AHEAD });
        while (!isOver) {
          const reply = await replies.next();
          onPacked(reply.packed - told);
          told = reply.packed;
          isOver = !('chunk' in reply);
          if ('failed' in reply) throw Object.assign(new Error(reply.failed.message), codeOf(reply.failed));
          if (!('chunk' in reply)) break;
          ask({ room: 1 });
          yield reply.chunk;
        }
      } finally {
        replies.stop();
        if (isOver) rest(worker);
        else await worker.terminate();
      }
    },
  };
}

function codeOf({ code }: { readonly code: string | undefined }) {
  return code === undefined ? {} : { code };
}

/** What a worker says, one after the other. */
function listen(worker: Worker) {
  const said: UnpackReply[] = [];
  let broken: unknown;
  let wake = () => {};
  const onMessage = (reply: UnpackReply) => {
    said.push(reply);
    wake();
  };
  const onError = (error: unknown) => {
    broken = error;
    wake();
  };
  worker.on('message', onMessage).on('error', onError);
  return {
    async next(): Promise<UnpackReply> {
      for (;;) {
        const reply = said.shift();
        if (reply !== undefined) return reply;
        if (broken !== undefined) throw broken;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop() {
      worker.off('message', onMessage).off('error', onError);
    },
  };
}
