import { createGunzip } from 'node:zlib';
import { type Text, text } from '#evidence';
import { contentKind, HEAD_BYTES } from './content-kind.ts';
import { asUtf8 } from './decode-text.ts';
import type { LogSource } from './log-source.ts';
import { isTold, type OnNote, reasonOf, toldError } from './note.ts';
import { type Bytes, createPuller, type Puller } from './puller.ts';
import { inMemory, type RandomAccess } from './random-access.ts';
import { rotationOf } from './rotation.ts';
import { LARGE_CHUNKS, through } from './through.ts';
import type { Bounds } from './unpacked-bounds.ts';
import { untar } from './untar.ts';
import { unzip } from './unzip.ts';
import { unzstd } from './unzstd.ts';

/** What the layers of one archive have in common. */
export interface Unpacking {
  readonly bounds: Bounds;
  readonly onNote: OnNote;
  /** Named by the user: that it is no log is then worth more than a remark. */
  readonly named: boolean;
}

/** A tar in a gzip in a zip in a tar; who goes deeper does not want to be read. */
const MOST_LAYERS = 5;
/** A zip needs its end first; within another archive it is therefore held in memory. */
const MOST_ZIP_WITHIN = 64 * 1024 * 1024;

/** The logs that bytes hold, whatever they are packed in. Each must be read before the next is asked for. */
export async function* unpack(source: Bytes, name: string, about: Unpacking, layer = 0): AsyncGenerator<LogSource> {
  const puller = createPuller(source);
  try {
    yield* open(puller, name, about, layer);
  } catch (error) {
    about.onNote({ name, status: 'partly', problem: brokenOff(error) });
  } finally {
    await puller.close();
  }
}

/** A zip that can be read at any place. */
export async function* unpackZip(
  zip: RandomAccess,
  name: string,
  about: Unpacking,
  layer = 0,
): AsyncGenerator<LogSource> {
  try {
    const status = about.named ? 'unreadable' : 'left-out';
    for await (const member of unzip(zip, () => about.onNote({ name, status, problem: A_JAR }))) {
      yield* unpack(
        bounded(member.bytes, about.bounds),
        `${name}/${member.name}`,
        { ...about, named: false },
        layer + 1,
      );
    }
  } catch (error) {
    about.onNote({ name, status: 'partly', problem: brokenOff(error) });
  }
}

const A_JAR = text('an archive of classes, not of logs', '这是 class 文件的归档，不是日志');

function brokenOff(error: unknown): Text {
  if (isTold(error)) return error.why;
  const reason = reasonOf(error);
  return text(
    `it breaks off or is damaged (${reason}); what was read before counts`,
    `文件不完整或已损坏（${reason}）；之前读取的内容仍然有效`,
  );
}

async function* open(puller: Puller, name: string, about: Unpacking, layer: number): AsyncGenerator<LogSource> {
  const kind = contentKind(await puller.peek(HEAD_BYTES));
  if (layer > MOST_LAYERS) throw new Error(`packed more than ${MOST_LAYERS} times`);
  switch (kind.is) {
    case 'gzip':
      yield* unpack(bounded(gunzip(puller.rest()), about.bounds), name, about, layer + 1);
      return;
    case 'zstd':
      yield* unpack(bounded(unzstd(puller.rest()), about.bounds), name, about, layer + 1);
      return;
    case 'tar':
      for await (const member of untar(puller)) {
        const path = `${name}/${member.name.replace(/^\.\//, '')}`;
        yield* unpack(member.bytes, path, { ...about, named: false }, layer + 1);
      }
      return;
    case 'zip':
      yield* zipWithin(puller, name, about, layer);
      return;
    case 'text':
      yield textSource(name, asUtf8(puller.rest(), kind.encoding, kind.mark), about.onNote);
      return;
    default:
      leaveOut(kind, name, about);
  }
}

/** Files of no bytes are no problem and no log. */
export function leaveOut(kind: ReturnType<typeof contentKind>, name: string, { onNote, named }: Unpacking): void {
  const status = named ? 'unreadable' : 'left-out';
  if (kind.is === 'packed') onNote({ name, status: 'unreadable', problem: unknownPacking(kind.by, kind.unpackedWith) });
  if (kind.is === 'binary') onNote({ name, status, problem: notText(kind.what) });
}

function textSource(name: string, bytes: Bytes, onNote: OnNote): LogSource {
  const { family } = rotationOf(name);
  return { name, family, open: () => reporting(bytes, name, onNote) };
}

/** A text that breaks off is used as far as it goes. */
async function* reporting(bytes: Bytes, name: string, onNote: OnNote): Bytes {
  try {
    yield* bytes;
  } catch (error) {
    onNote({ name, status: 'partly', problem: brokenOff(error) });
  }
}

async function* zipWithin(puller: Puller, name: string, about: Unpacking, layer: number): AsyncGenerator<LogSource> {
  const bytes = await puller.take(MOST_ZIP_WITHIN + 1);
  if (bytes.length > MOST_ZIP_WITHIN)
    throw new Error('a zip of more than 64 MB within another archive: unpack it first');
  if (layer === 0) about.bounds.packed(bytes.length);
  yield* unpackZip(inMemory(bytes), name, about, layer + 1);
}

function gunzip(source: Bytes): Bytes {
  return through(source, createGunzip(LARGE_CHUNKS));
}

/** Stops where it becomes more than an archive may. */
export async function* bounded(bytes: Bytes, bounds: Bounds): Bytes {
  for await (const chunk of bytes) {
    bounds.unpacked(chunk.length);
    yield chunk;
    const why = bounds.exceeded();
    if (why !== undefined) throw toldError(why);
  }
}

function unknownPacking(by: string, unpackedWith: string): Text {
  return text(
    `it is packed with ${by}, which is not read here; unpack it with "${unpackedWith}" first`,
    `它由 ${by} 压缩，无法在此读取；请先用 “${unpackedWith}” 解压`,
  );
}

function notText(what: string): Text {
  return text(`it is ${what}, not a log`, `它是${BINARY_ZH[what] ?? '二进制文件'}，不是日志`);
}

const BINARY_ZH: Readonly<Record<string, string>> = {
  'a Java class': ' Java 类文件',
  'a heap dump': '堆转储文件',
  'a Flight Recorder file': ' Flight Recorder 文件',
  'a program': '可执行程序',
  'a checkpoint or savepoint': '检查点或保存点',
  'a picture': '图片',
  'a PDF': ' PDF 文件',
};
