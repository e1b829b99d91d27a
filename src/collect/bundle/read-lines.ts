/** What tar-stream hands out as one entry. */
type Bytes = AsyncIterable<unknown>;

/** The beginning of an entry, as text. */
export async function readSmall(entry: Bytes, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of buffers(entry)) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Line by line; `undefined` for one longer than the limit, which is not kept. Empty lines are left out. */
export async function* readLines(entry: Bytes, limit: number): AsyncGenerator<string | undefined> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  const add = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= limit) pieces.push(piece);
  };
  const end = () => {
    const line = bytes > limit ? undefined : Buffer.concat(pieces, bytes).toString('utf8');
    pieces = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of buffers(entry)) {
    let start = 0;
    for (let stop = chunk.indexOf(NEW_LINE); stop >= 0; stop = chunk.indexOf(NEW_LINE, start)) {
      add(chunk.subarray(start, stop));
      const line = end();
      if (line !== '') yield line;
      start = stop + 1;
    }
    add(chunk.subarray(start));
  }
  const line = end();
  if (line !== '') yield line;
}

const NEW_LINE = 10;

async function* buffers(entry: Bytes): AsyncGenerator<Buffer> {
  for await (const chunk of entry) if (Buffer.isBuffer(chunk)) yield chunk;
}
