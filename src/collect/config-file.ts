import { readFile } from 'node:fs/promises';
import type { ClusterConfig } from '#evidence';
import { hiddenSettings, settingsIn } from './settings-text.ts';

/** A configuration is a page or two. */
const MOST_CHARS = 4 * 1024 * 1024;

/** Reads a Flink configuration file: `config.yaml`, or `flink-conf.yaml`, which is not quite YAML (reference 4.1). */
export async function readConfigFile(path: string): Promise<ClusterConfig> {
  const text = (await readFile(path, 'utf8')).slice(0, MOST_CHARS);
  return { values: hiddenSettings(settingsIn(text)), path };
}
