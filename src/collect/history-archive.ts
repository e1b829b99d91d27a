import { readFile, stat } from 'node:fs/promises';
import { type Text, text } from '#evidence';
import type { Exchange, ExchangeSink } from './exchange.ts';
import { listAt, textAt } from './rest/json.ts';

/** A bigger one could not be taken apart in memory. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Reads the file a JobManager leaves for its History Server when a job ends (`jobmanager.archive.fs.dir`, named by the job's
 * id): `{"archive":[{"path":"/jobs/…","json":"<escaped JSON>"},…]}`. Every entry is an answer as REST gave it.
 */
export async function readHistoryArchive(path: string, sink: ExchangeSink): Promise<Text | undefined> {
  const { size, mtimeMs } = await stat(path);
  if (size > MOST_BYTES) return text(`${size} bytes are too many for an archive`, `归档文件过大：${size} 字节`);
  const archive = listAt(parse(await readFile(path, 'utf8')), 'archive');
  let bad = 0;
  await sink(answer('/config', configOf(archive), mtimeMs));
  for (const entry of archive) {
    const asked = textAt(entry, 'path');
    const body = parse(textAt(entry, 'json') ?? '');
    if (asked === undefined || body === undefined) bad += 1;
    else await sink(answer(asPath(asked), body, mtimeMs));
  }
  return bad === 0 ? undefined : text(`${bad} entries could not be read`, `有 ${bad} 个条目无法读取`);
}

/** A History Server says in `/config` what it is; an archive only shows its version, on the class path (1.16+). */
function configOf(archive: readonly unknown[]): object {
  const environment = archive.find((entry) => textAt(entry, 'path')?.endsWith('/jobmanager/environment'));
  const [, version] = /flink-dist-([\w.-]+?)\.jar/.exec(textAt(environment, 'json') ?? '') ?? [];
  const features = { 'web-history': true };
  return version === undefined ? { features } : { features, 'flink-version': version };
}

function answer(path: string, body: unknown, mtimeMs: number): Exchange {
  return { look: 0, path, at: Math.round(mtimeMs), tookMs: 0, status: 200, body };
}

function asPath(asked: string): string {
  return asked.replace(/\.json$/, '');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
