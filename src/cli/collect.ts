import { stat } from 'node:fs/promises';
import { collectBundle, type Manifest } from '#collect';
import { type Text, text } from '#evidence';
import type { Console } from './console.ts';
import { sayUnusable } from './look.ts';
import { lookOptionsOf, type RawOptions } from './options.ts';
import { mustBeWritable, writeOutputFile } from './output-file.ts';
import { ownVersion } from './own-version.ts';
import { UsageError } from './usage-error.ts';

const COLLECTED = 0;
const NOTHING_EXAMINED = 2;

/** Writes everything that can be seen as one redacted bundle. */
export async function collect(inputs: readonly string[], raw: RawOptions, console: Console): Promise<number> {
  const { output, redactNames } = raw;
  if (output === undefined) throw new UsageError(OUTPUT_MISSING);
  const options = lookOptionsOf(raw);
  await mustBeWritable(output);
  let manifest: Manifest | undefined;
  const written = await writeOutputFile(output, async (temporary) => {
    const collected = await collectBundle(inputs, temporary, {
      ...options,
      tool: { name: 'flink-doctor', version: ownVersion() },
      ...(redactNames && { redactNames }),
      onProgress: console.progress.show,
      signal: console.signal,
    });
    await sayUnusable(collected.unusable, console);
    manifest = collected.manifest;
    return manifest !== undefined;
  });
  if (!written || manifest === undefined) return NOTHING_EXAMINED;
  await console.say(await summaryOf(output, manifest));
  return COLLECTED;
}

const OUTPUT_MISSING = text(
  'collect needs -o <file.tar.gz>: where to write the bundle.',
  'collect 需要 -o <文件.tar.gz>：指定证据包的写入位置。',
);

/** What lies in the bundle, and what does not. */
async function summaryOf(file: string, { exchanges, redacted }: Manifest): Promise<Text> {
  const { size } = await stat(file);
  const secrets = redacted.secrets.reduce((sum, { count }) => sum + count, 0);
  const kib = Math.ceil(size / 1024);
  return text(
    `${file}: ${exchanges} answers, ${kib} KiB, ${secrets} secrets redacted (listed in its manifest.json). Examine it: flink-doctor diagnose ${file}`,
    `${file}：${exchanges} 个应答，${kib} KiB，已脱敏 ${secrets} 处（见其中的 manifest.json）。诊断：flink-doctor diagnose ${file}`,
  );
}
