import { hiddenSettings, settingsIn } from '../settings-text.ts';
import type { ReadFile } from './file-reading.ts';

/** What lies beside logs in a folder, and is none. */
const NOT_LOGS =
  /\.(?:properties|xml|xsd|sh|bat|java|scala|py|sql|md|html?|css|js|ts|class|jar|pid)$|(?:^|\/)(?:masters|workers|zoo\.cfg|LICENSE|NOTICE)$/;
const CONFIG_NAME = /(?:^|\/)(?:flink-conf\.yaml|config\.ya?ml)$/;

export function isNoLog(name: string): boolean {
  return NOT_LOGS.test(name);
}

export function isConfig(name: string): boolean {
  return CONFIG_NAME.test(name);
}

/** A configuration that lies with the logs is that of the processes. */
export function configFile(name: string, text: string): ReadFile {
  const settings = hiddenSettings(settingsIn(text));
  return {
    name,
    about: { role: 'unknown', lines: 0, bytes: 0, settings },
    records: [],
    moments: [],
    checkpoints: [],
    failures: [],
    marks: new Map(),
    ties: { jobs: new Map(), slots: new Map() },
  };
}
