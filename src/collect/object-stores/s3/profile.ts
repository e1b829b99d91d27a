import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../object-store.ts';

/** Settings of one profile, from both of AWS's files. */
export type Profile = ReadonlyMap<string, string>;

/** All profiles there are, by name. */
export type Profiles = ReadonlyMap<string, Profile>;

/** `~/.aws/config` and `~/.aws/credentials`, or where the environment says they are; what is not there is empty. */
export async function readProfiles(environment: Environment): Promise<Profiles> {
  const home = environment.HOME ?? homedir();
  const config = await readOrNothing(environment.AWS_CONFIG_FILE ?? join(home, '.aws', 'config'));
  const secrets = await readOrNothing(environment.AWS_SHARED_CREDENTIALS_FILE ?? join(home, '.aws', 'credentials'));
  const profiles = new Map<string, Map<string, string>>();
  for (const [section, settings] of [...sectionsOf(config), ...sectionsOf(secrets)]) {
    const name = section.replace(/^profile\s+/, '');
    const profile = profiles.get(name) ?? new Map<string, string>();
    profiles.set(name, profile);
    for (const [key, value] of settings) profile.set(key, value);
  }
  return profiles;
}

async function readOrNothing(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

/** `[section]`, then `name = value` lines; indented lines belong to the setting before and are left out. */
function sectionsOf(content: string): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const sections: (readonly [string, Map<string, string>])[] = [];
  for (const line of content.split(/\r?\n/)) {
    const head = /^\s*\[([^\]]{1,200})\]/.exec(line)?.[1]?.trim();
    if (head !== undefined) sections.push([head, new Map()]);
    const at = line.indexOf('=');
    if (head !== undefined || at < 1 || /^[\s#;]/.test(line)) continue;
    sections.at(-1)?.[1].set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return sections;
}

/** The profile that is asked for. */
export function profileName(environment: Environment, asked: string | undefined): string {
  return asked ?? environment.AWS_PROFILE ?? environment.AWS_DEFAULT_PROFILE ?? 'default';
}
