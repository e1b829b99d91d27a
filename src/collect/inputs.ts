import { open, opendir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type Text, text } from '#evidence';
import { BEGINNING, MANIFEST } from './bundle/manifest.ts';
import { isStoreAddress } from './object-stores/stores.ts';
import { newestOfJobs, SNAPSHOT_NAME, STATE_FILE } from './snapshot-files/snapshot-folders.ts';

/** An input, recognised by what it is. */
export type RecognisedInput =
  | { readonly kind: 'rest'; readonly name: string; readonly url: string }
  | {
      readonly kind: 'bundle' | 'history-archive' | 'logs' | 'config' | 'snapshot' | 'jar';
      readonly name: string;
      readonly path: string;
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly message: Text };

/** Finds out what an input is, from its form and its first bytes; never throws. */
export async function recogniseInput(input: string): Promise<RecognisedInput> {
  if (input === '-') return found('logs', input);
  if (isInStore(input)) return { kind: 'snapshot', name: shownAs(input), path: input };
  if (/^https?:\/\//i.test(input)) {
    return URL.canParse(input) ? { kind: 'rest', name: withoutSecrets(input), url: input } : unknown(input, BAD_URL);
  }
  try {
    const about = await stat(input);
    return about.isDirectory() ? await recogniseFolder(input) : await recogniseFile(input);
  } catch (error) {
    if (/[*?[{]/.test(input)) return found('logs', input); // a pattern that the shell left as it is
    if (looksLikeAddress(input)) return { kind: 'rest', name: `http://${input}`, url: `http://${input}` };
    return unknown(input, cannotOpen(error));
  }
}

/** Nothing but a snapshot is looked for in an object store; on the web, what is called so. */
function isInStore(input: string): boolean {
  return isStoreAddress(input) && (!/^https?:/i.test(input) || /\/_metadata(?:[?#]|$)/.test(input));
}

/** What is signed in a link is nobody's business. */
function shownAs(address: string): string {
  return /^https?:/i.test(address) && URL.canParse(address) ? withoutSecrets(address) : address;
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
  if (names.includes('_metadata')) return found('snapshot', path);
  if (names.some((name) => SNAPSHOT_NAME.test(name))) return found('snapshot', path);
  if ((await newestOfJobs(path, { named: true })).length > 0) return found('snapshot', path);
  if (await holdsLogs(path)) return found('logs', path);
  if (names.some((name) => /\.jar$/i.test(name)) || (await holdsClasses(path))) return found('jar', path);
  const config = names.find((name) => CONFIG_NAME.test(name));
  if (config !== undefined) return { kind: 'config', name: path, path: join(path, config) };
  // One that was never finished is told as such.
  if (names.some((name) => STATE_FILE.test(name))) return found('snapshot', path);
  return unknown(
    path,
    text(
      'the folder holds no _metadata (checkpoint, savepoint), no log files and no Flink configuration',
      '该目录中没有 _metadata（检查点、保存点），没有日志文件，也没有 Flink 配置',
    ),
  );
}

/** Names that logs, and archives of them, bear; at any depth. */
const LOG_NAME =
  /\.(?:log|out|err)(?![a-z])|\.(?:gz|zst|zip|tar|tgz)$|hs_err_pid|^(?:stdout|stderr|syslog)|(?:job|task)-?manager(?!.*\.(?:ya?ml|sh|jar)$)|^container_|describe|^events?\b/i;
/** `log4j.properties` and its kind are no logs. */
const NOT_LOGS = /\.(?:properties|xml|ya?ml|sh|jar|class|java|md)$/i;
/** A folder may be the root of a disk. */
const MOST_LOOKED_AT = 20_000;

/** `target/classes`: packages with classes in them. */
async function holdsClasses(path: string): Promise<boolean> {
  const folder = await opendir(path, { recursive: true });
  let seen = 0;
  for await (const entry of folder) {
    if (entry.isFile() && entry.name.endsWith('.class')) return true;
    seen += 1;
    if (seen > MOST_LOOKED_AT) break;
  }
  return false;
}

async function holdsLogs(path: string): Promise<boolean> {
  const folder = await opendir(path, { recursive: true });
  let seen = 0;
  for await (const entry of folder) {
    if (entry.isFile() && LOG_NAME.test(entry.name) && !NOT_LOGS.test(entry.name)) return true;
    seen += 1;
    if (seen > MOST_LOOKED_AT) break;
  }
  return false;
}

const CONFIG_NAME = /^(flink-conf\.yaml|config\.ya?ml)$/;
/** Enough for the end of a tar header, and for the first lines of a log. */
const HEAD_BYTES = 64 * 1024;

/** What a file can be, by its first bytes. */
async function recogniseFile(path: string): Promise<RecognisedInput> {
  const head = await readHead(path);
  const name = basename(path);
  if (head[0] === 0x1f && head[1] === 0x8b) return recogniseZipped(path, await unzipHead(head));
  if (head.subarray(0, 4).equals(ZIP)) return found(isJar(head, name) ? 'jar' : 'logs', path);
  if (head.subarray(0, 4).equals(ZSTD) || isTar(head)) return found('logs', path);
  if (head.subarray(0, 4).equals(SNAPSHOT) || name === '_metadata') return found('snapshot', path);
  const start = head.toString('utf8').trimStart();
  if (/^\{\s*"archive"\s*:/.test(start)) return { kind: 'history-archive', name: path, path };
  if (CONFIG_NAME.test(name) || looksLikeConfig(start, name)) return found('config', path);
  // Whatever people paste into a file: a sentence, a statement, one line of an exception.
  if (looksLikeLog(asText(head)) || (isPlainText(head) && !PACKED_NAME.test(name))) return found('logs', path);
  return unknown(path, tried(start));
}

/** Whoever calls a file so meant an archive, and it is none. */
const PACKED_NAME = /\.(?:gz|tgz|tar|zip|zst|jar)$/i;
const ZIP = Buffer.from('PK\u0003\u0004');
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const SNAPSHOT = Buffer.from([0x49, 0x60, 0x67, 0x2d]);

/** An archive of classes begins with its manifest, or with a folder of packages. */
function isJar(head: Buffer, name: string): boolean {
  const first = head.subarray(30, 30 + head.readUInt16LE(Math.min(26, head.length - 2))).toString('latin1');
  return /\.(?:jar|war)$/i.test(name) || /^META-INF\/|\.class$/.test(first) || !/\.zip$/i.test(name);
}

function isTar(start: Buffer): boolean {
  return start.subarray(257, 262).toString('latin1') === 'ustar';
}

function recogniseZipped(path: string, start: Buffer): RecognisedInput {
  const firstName = start.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '').replace(/^\.\//, '');
  const tar = isTar(start);
  const isBundle = [BEGINNING, MANIFEST].includes(firstName) || /^(?:rest|logs)\/\d+\//.test(firstName);
  if (tar && isBundle) return { kind: 'bundle', name: path, path };
  if (tar || looksLikeLog(asText(start))) return found('logs', path);
  return unknown(
    path,
    text(
      'it is a gzip, but neither a bundle of "flink-doctor collect" nor logs',
      '它是 gzip，但既不是 “flink-doctor collect” 的证据包，也不是日志',
    ),
  );
}

/** Something to read for people: no byte that text does not have, in an encoding that logs come in (UTF-8, or GBK in high bytes). */
function isPlainText(head: Buffer): boolean {
  return head.length > 0 && head.every((byte) => byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b);
}

/** Bytes of any encoding that logs come in; UTF-16 has a zero in every other byte. */
function asText(head: Buffer): string {
  const utf16 =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
  return utf16 === undefined ? head.toString('utf8') : new TextDecoder(utf16).decode(head);
}

/** Lines with time and level, traces, what platforms and JVMs print, or words that only people with a Flink job use. */
function looksLikeLog(start: string): boolean {
  if (start.includes('\u0000')) return false;
  const lines = start.split('\n').slice(0, 400);
  return (
    lines.some((line) => LEVEL.test(line) && /\d\d:\d\d:\d\d/.test(line)) ||
    lines.some((line) => FRAGMENT.test(line.slice(0, 2_000)))
  );
}

const LEVEL = /\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b/i;
const FRAGMENT =
  /(?:^|[\s.:(])[A-Z]\w*(?:Exception|Error)\b|^\s*at [\w.$]+\(|switched from|Caused by:|Traceback \(most recent|A fatal error has been detected|OOMKilled|\[GC|\[gc|Full thread dump|Container: container_|flink|checkpoint|task ?manager|job ?manager|检查点|作业|反压/i;

function looksLikeConfig(start: string, name: string): boolean {
  return (
    /\.ya?ml$/.test(name) &&
    /^\s*(jobmanager|taskmanager|rest|state|execution|parallelism)(\.[\w.-]+)?\s*:/m.test(start)
  );
}

function found(kind: 'logs' | 'config' | 'snapshot' | 'jar', path: string): RecognisedInput {
  return { kind, name: path, path };
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
