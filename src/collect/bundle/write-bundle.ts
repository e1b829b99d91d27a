import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pack } from 'tar-stream';
import type { Exchange } from '../exchange.ts';
import { createNameRedactor } from '../redact/names.ts';
import { createRedactor } from '../redact/redactor.ts';
import { BEGINNING, type Beginning, type BundledInput, FORMAT, MANIFEST, type Manifest, partName } from './manifest.ts';

export interface BundleOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly BundledInput[];
  /** Also hide job, host, topic and operator names. Names are known only at the end, so all is kept in memory until then. */
  readonly redactNames?: boolean;
  /** Epoch ms. */
  readonly created?: number;
}

export interface BundleWriter {
  /** Redacts and writes one exchange of the input with that index. */
  take(input: number, exchange: Exchange): Promise<void>;
  /** Completes the file; until then there is none under its name. */
  finish(): Promise<Manifest>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Uncompressed size of one part; it is held in memory until it is full, because tar wants sizes first. */
const PART_CHARS = 4 * 1024 * 1024;

export async function openBundle(path: string, options: BundleOptions): Promise<BundleWriter> {
  const temporary = `${path}.${process.pid}.part`;
  const file = await openTar(temporary);
  const redactor = createRedactor();
  const names = options.redactNames === true ? createNameRedactor() : undefined;
  const span = createSpan();
  const parts = createParts((name, text) => file.entry(name, text));
  const held: [input: number, exchange: Exchange][] = [];
  const beginning = beginningOf(options, names !== undefined);
  await file.entry(BEGINNING, asJson(beginning));
  return {
    take: async (input, exchange) => {
      const clean = redactor.exchange(exchange);
      span.note(clean);
      names?.learn(clean);
      if (names === undefined) await parts.add(input, JSON.stringify(clean));
      else held.push([input, clean]);
    },
    finish: async () => {
      for (const [input, exchange] of held) {
        await parts.add(input, JSON.stringify(names?.exchange(exchange) ?? exchange));
      }
      await parts.flush();
      const redacted = { secrets: redactor.report(), ...(names === undefined ? {} : { names: names.report() }) };
      const manifest: Manifest = { ...beginning, ...span.of(), redacted };
      await file.entry(MANIFEST, asJson(manifest));
      await file.close();
      await rename(temporary, path);
      return manifest;
    },
    abandon: async () => {
      file.destroy();
      await rm(temporary, { force: true });
    },
  };
}

function beginningOf({ tool, inputs, created }: BundleOptions, hideNames: boolean): Beginning {
  const shown = inputs.map(({ kind, name }, i) => ({
    kind,
    name: hideNames ? `input-${i + 1}` : createRedactor().text(name),
  }));
  return { format: FORMAT, tool, created: new Date(created ?? Date.now()).toISOString(), inputs: shown };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

interface TarFile {
  entry(name: string, text: string): Promise<void>;
  close(): Promise<void>;
  destroy(): void;
}

async function openTar(path: string): Promise<TarFile> {
  const { pack: createPack } = await import('tar-stream');
  const pack: Pack = createPack();
  const out = createWriteStream(path, { mode: 0o600 });
  await once(out, 'open');
  const done = pipeline(pack, createGzip({ chunkSize: 1024 * 1024 }), out);
  // A full disk shows in `entry` or `close`; it must not end the process before.
  done.catch(() => undefined);
  const broken = done.then(() => undefined);
  return {
    entry: (name, text) => {
      const written = new Promise<void>((resolve, reject) => {
        pack.entry({ name, mtime: new Date(0) }, text, (error) => (error ? reject(error) : resolve()));
      });
      return Promise.race([written, broken]);
    },
    close: async () => {
      pack.finalize();
      await done;
    },
    destroy: () => void pack.destroy(),
  };
}

/** Collects the lines of each input until a part is full. */
function createParts(write: (name: string, text: string) => Promise<void>) {
  const open = new Map<number, { lines: string[]; chars: number; part: number }>();
  let writing: Promise<void> = Promise.resolve();
  const emit = (input: number, one: { lines: string[]; chars: number; part: number }) => {
    const name = partName(input, one.part);
    const text = `${one.lines.join('\n')}\n`;
    Object.assign(one, { lines: [], chars: 0, part: one.part + 1 });
    writing = writing.then(() => write(name, text));
    return writing;
  };
  return {
    add: async (input: number, line: string) => {
      const one = open.get(input) ?? { lines: [], chars: 0, part: 0 };
      open.set(input, one);
      one.lines.push(line);
      one.chars += line.length + 1;
      if (one.chars >= PART_CHARS) await emit(input, one);
    },
    flush: async () => {
      for (const [input, one] of open) if (one.lines.length > 0) await emit(input, one);
      await writing;
    },
  };
}

function createSpan() {
  let exchanges = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  return {
    note: ({ at, tookMs }: Exchange) => {
      exchanges += 1;
      from = Math.min(from, at - tookMs);
      to = Math.max(to, at);
    },
    of: () => {
      const iso = (at: number) => new Date(Number.isFinite(at) ? at : 0).toISOString();
      return { from: iso(from), to: iso(to), exchanges };
    },
  };
}
