import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { ClusterConfig } from '#evidence';
import { isSecret } from '#formats/logs';

/** As Flink shows a secret itself. */
const HIDDEN = '******';
/** A configuration is a page or two. */
const MOST_CHARS = 4 * 1024 * 1024;

/** Reads a Flink configuration file: `config.yaml`, or `flink-conf.yaml`, which is not quite YAML (reference 4.1). */
export async function readConfigFile(path: string): Promise<ClusterConfig> {
  const text = (await readFile(path, 'utf8')).slice(0, MOST_CHARS);
  return { values: hidden(settingsIn(text)), path };
}

/** Options by their dotted names; nested ones are flattened. */
export function settingsIn(text: string): Readonly<Record<string, string>> {
  const lines = Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, key = '', value = ''] = /^\s*([\w.-]+)\s*:\s+(.*)$/.exec(line) ?? [];
      return key.includes('.') ? [[key, unquoted(value.replace(/\s+#.*$/, '').trim())] as const] : [];
    }),
  );
  return { ...lines, ...flattened(nested(text)) };
}

function nested(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20 });
  } catch {
    return undefined; // the old file allows what YAML does not
  }
}

function flattened(value: unknown, prefix = ''): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return prefix === '' ? {} : { [prefix]: String(value) };
  if (Array.isArray(value)) return { [prefix]: value.map(String).join(';') };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, one]) => flattened(one, prefix === '' ? key : `${prefix}.${key}`)),
  );
}

function unquoted(value: string): string {
  return /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
}

function hidden(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isSecret(key) ? HIDDEN : value]));
}
