import { createRequire } from 'node:module';
import { isSecret } from '#formats/logs';

/** As Flink shows a secret itself. */
const HIDDEN = '******';

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
    return yaml().parse(text, { maxAliasCount: 20 });
  } catch {
    return undefined; // the old file allows what YAML does not
  }
}

/** Loaded when there is a configuration to read: most examinations have none, and it consists of eighty files. */
function yaml(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml');
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

export function hiddenSettings(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isSecret(key) ? HIDDEN : value]));
}
