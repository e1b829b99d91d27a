import { open, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type Text, text } from '#evidence';
import { BEGINNING, MANIFEST } from './bundle/manifest.ts';

/** An input, recognised by what it is. */
export type RecognisedInput =
  | { readonly kind: 'rest'; readonly name: string; readonly url: string }
  | { readonly kind: 'bundle' | 'history-archive'; readonly name: string; readonly path: string }
  | {
      /** Known for what it is, but not examined by this release. */
      readonly kind: 'logs' | 'jar' | 'snapshot' | 'config';
      readonly name: string;
      readonly path: string;
      readonly message: Text;
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly message: Text };

/** Finds out what an input is, from its form and its first bytes; never throws. */
export async function recogniseInput(input: string): Promise<RecognisedInput> {
  if (input === '-') return notYet('logs', input);
  if (/^https?:\/\//i.test(input)) {
    return URL.canParse(input) ? { kind: 'rest', name: withoutSecrets(input), url: input } : unknown(input, BAD_URL);
  }
  try {
    const about = await stat(input);
    return about.isDirectory() ? await recogniseFolder(input) : await recogniseFile(input);
  } catch (error) {
    if (looksLikeAddress(input)) return { kind: 'rest', name: `http://${input}`, url: `http://${input}` };
    return unknown(input, cannotOpen(error));
  }
}

const BAD_URL = text('it is not a valid URL', '不是有效的 URL');

/** `localhost:8081`, `flink.example.org:443/prod`: what people type. */
function looksLikeAddress(input: string): boolean {
  return /^(localhost|[\w-]+(\.[\w-]+)*|\[[0-9a-f:]+\]):\d{1,5}(\/\S*)?$/i.test(input);
}

function withoutSecrets(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.search = '';
  return shown.href.replace(/\/$/, '');
}

function cannotOpen(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') {
    return text(
      'there is no such file or folder, and it is no http(s):// URL',
      '没有这样的文件或目录，也不是 http(s):// URL',
    );
  }
  return text(`it cannot be opened (${code})`, `无法打开（${code}）`);
}

/** What a folder can be, by the names in it. */
async function recogniseFolder(path: string): Promise<RecognisedInput> {
  const names = await readdir(path);
  if (names.includes('_metadata')) return notYet('snapshot', path);
  if (names.some((name) => /^chk-\d+$|^savepoint-/.test(name))) return notYet('snapshot', path);
  if (names.some((name) => CONFIG_NAME.test(name))) return notYet('config', path);
  if (names.some((name) => /\.(log|out)(\.\d+)?(\.gz)?$/.test(name))) return notYet('logs', path);
  return unknown(
    path,
    text(
      'the folder holds no _metadata (checkpoint, savepoint), no *.log files and no Flink configuration',
      '该目录中没有 _metadata（检查点、保存点），没有 *.log 文件，也没有 Flink 配置',
    ),
  );
}

const CONFIG_NAME = /^(flink-conf\.yaml|config\.ya?ml)$/;
/** Enough for the end of a tar header, and for the first lines of a log. */
const HEAD_BYTES = 64 * 1024;

/** What a file can be, by its first bytes. */
async function recogniseFile(path: string): Promise<RecognisedInput> {
  const head = await readHead(path);
  const name = basename(path);
  if (head[0] === 0x1f && head[1] === 0x8b) return recogniseZipped(path, await unzipHead(head));
  if (head.subarray(0, 4).equals(ZIP)) return notYet('jar', path);
  if (head.subarray(0, 4).equals(SNAPSHOT) || name === '_metadata') return notYet('snapshot', path);
  const start = head.toString('utf8').trimStart();
  if (/^\{\s*"archive"\s*:/.test(start)) return { kind: 'history-archive', name: path, path };
  if (CONFIG_NAME.test(name) || looksLikeConfig(start, name)) return notYet('config', path);
  if (looksLikeLog(start)) return notYet('logs', path);
  return unknown(path, tried(start));
}

const ZIP = Buffer.from('PK\u0003\u0004');
const SNAPSHOT = Buffer.from([0x49, 0x60, 0x67, 0x2d]);

function recogniseZipped(path: string, start: Buffer): RecognisedInput {
  const firstName = start.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '').replace(/^\.\//, '');
  const isTar = start.subarray(257, 262).toString('latin1') === 'ustar';
  const isBundle = [BEGINNING, MANIFEST].includes(firstName) || /^rest\/\d+\//.test(firstName);
  if (isTar && isBundle) return { kind: 'bundle', name: path, path };
  if (isTar && /\.(log|out)\b/.test(firstName)) return notYet('logs', path);
  if (!isTar && looksLikeLog(start.toString('utf8'))) return notYet('logs', path);
  const what = isTar ? `tar.gz (${firstName})` : 'gzip';
  return unknown(
    path,
    text(
      `it is a ${what}, but neither a bundle of "flink-doctor collect" nor logs`,
      `它是 ${what}，但既不是 “flink-doctor collect” 的证据包，也不是日志`,
    ),
  );
}

function looksLikeLog(start: string): boolean {
  const lines = start.split('\n').slice(0, 200);
  return lines.some((line) => /\b(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b/.test(line) && /\d\d:\d\d:\d\d/.test(line));
}

function looksLikeConfig(start: string, name: string): boolean {
  return (
    /\.ya?ml$/.test(name) &&
    /^\s*(jobmanager|taskmanager|rest|state|execution|parallelism)(\.[\w.-]+)?\s*:/m.test(start)
  );
}

const NOT_YET = {
  logs: text('logs are recognised, but this release does not examine them yet', '已识别为日志，但本版本尚不能检查'),
  jar: text(
    'a job jar is recognised, but this release does not examine it yet',
    '已识别为作业 jar，但本版本尚不能检查',
  ),
  snapshot: text(
    'a checkpoint or savepoint is recognised, but this release does not examine it yet',
    '已识别为检查点或保存点，但本版本尚不能检查',
  ),
  config: text(
    'a Flink configuration is recognised, but this release does not examine it yet',
    '已识别为 Flink 配置，但本版本尚不能检查',
  ),
};

function notYet(kind: keyof typeof NOT_YET, path: string): RecognisedInput {
  return { kind, name: path, path, message: NOT_YET[kind] };
}

function unknown(name: string, message: Text): RecognisedInput {
  return { kind: 'unknown', name, message };
}

function tried(start: string): Text {
  const shown = JSON.stringify(start.slice(0, 40));
  return text(
    `it is none of: bundle, History Server archive, log, jar, _metadata, Flink configuration; it begins with ${shown}`,
    `它不是以下任何一种：证据包、History Server 归档、日志、jar、_metadata、Flink 配置；开头为 ${shown}`,
  );
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The beginning of what a beginning unpacks to. */
function unzipHead(head: Buffer): Promise<Buffer> {
  const unzip = createGunzip();
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const done = () => resolve(Buffer.concat(chunks).subarray(0, HEAD_BYTES));
    unzip.on('data', (chunk: Buffer) => chunks.push(chunk));
    unzip.on('end', done);
    // "unexpected end of file": of course, it is only the head.
    unzip.on('error', done);
    unzip.end(head);
  });
}
