import type { Writable } from 'node:stream';
import { LineBytes } from '#snapshots';

/** Writes many short lines in few large pieces, no faster than they are taken. */
export interface LineWriter {
  /** Where lines are put. */
  readonly lines: LineBytes;
  /** Waits until what is large enough has been taken; false once the reader has gone (`| head`). */
  drained(): Promise<boolean>;
  end(close: boolean): Promise<void>;
}

const PIECE = 1 << 17;

export function lineWriterOf(stream: Writable): LineWriter {
  const lines = new LineBytes();
  let gone = false;
  // Told to the callback of the write as well; without a listener it would end the process.
  stream.on('error', () => {
    gone = true;
  });
  const flush = async (atLeast: number): Promise<boolean> => {
    if (lines.length < atLeast) return !gone;
    // Once it has been taken, its room is free again.
    if (!gone) gone = !(await taken(stream, lines.bytes));
    lines.clear();
    return !gone;
  };
  return {
    lines,
    drained: () => flush(PIECE),
    end: async (close) => {
      await flush(1);
      if (close && !gone) await new Promise<void>((resolve) => stream.end(resolve));
    },
  };
}

/** A reader who has gone is no error; a full disk is. */
function taken(stream: Writable, piece: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(piece, (error?: NodeJS.ErrnoException | null) => {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve(!error);
    });
  });
}
