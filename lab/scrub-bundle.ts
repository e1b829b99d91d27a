import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { PREFIX } from './processes/workspace.ts';

/** Folders of this machine and what stands for them in a capture, the longer first. */
const FOLDERS = [
  [process.env.FLINK_DOCTOR_LAB_CACHE, '/lab/cache'],
  [`${homedir()}/.cache/flink-doctor/lab`, '/lab/cache'],
  [homedir(), '/lab/home'],
  [`${tmpdir()}/${PREFIX}`, '/lab/run-'],
] as const;

/**
 * Takes the paths of this machine out of a capture that is to be committed: class paths and checkpoint folders in logs and
 * configurations name them. Nothing else is touched.
 */
export async function scrubBundle(file: string): Promise<void> {
  const scrubbed = `${file}.scrubbed`;
  const out = pack();
  const written = pipeline(out, createGzip({ level: 9 }), createWriteStream(scrubbed));
  const entries = extract();
  entries.on('entry', (header, stream, next) => {
    buffer(stream)
      .then((body) => out.entry({ name: header.name, ...(header.mtime && { mtime: header.mtime }) }, scrub(body), next))
      .catch(next);
  });
  await pipeline(createReadStream(file), createGunzip(), entries);
  out.finalize();
  await written;
  renameSync(scrubbed, file);
}

/** Takes the paths of this machine out of a text. */
export function scrub(body: Buffer): string {
  return FOLDERS.reduce(
    (text, [folder, name]) => (folder ? text.replaceAll(folder, name) : text),
    body.toString('utf8'),
  );
}
