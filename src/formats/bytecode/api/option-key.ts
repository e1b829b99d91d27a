import type { FlinkRelease } from '../types/verdict.ts';
import { OPTION_TABLE } from './option-table.ts';
import { goneIn, isWithin, positionOf } from './releases.ts';

/** An option of Flink's configuration that code names by its field. */
export interface ConfigurationOption {
  /** `execution.checkpointing.interval` */
  readonly key: string;
  /** Keys it had or still answers to, as far as the source says. */
  readonly olderKeys: readonly string[];
  readonly ranges: string;
  /** It is Flink's own; connectors have releases of their own, so of their options nothing can be told by Flink's. */
  readonly core: boolean;
}

const PACKAGE = 'org/apache/flink/';
const OF_CONNECTORS =
  /^org\/apache\/flink\/(?:connectors?|streaming\/connectors|formats|table\/(?:filesystem|catalog))\//;

/** `CheckpointingOptions.CHECKPOINTING_INTERVAL` as its key. Where releases differ, the newest wins. */
export function optionOf(owner: string, field: string): ConfigurationOption | undefined {
  return options().get(`${owner}#${field}`);
}

/** Keys that no option of a release has, though options of older releases had them: the release that dropped each. */
export function droppedKey(key: string, release: FlinkRelease): FlinkRelease | undefined {
  const position = positionOf(release);
  const having = byKey().get(key) ?? [];
  if (!having.some(({ core }) => core) || having.some(({ ranges }) => isWithin(ranges, position))) return undefined;
  const last = having
    .map(({ ranges }) => ranges)
    .toSorted((a, b) => (a.at(-1) ?? '').localeCompare(b.at(-1) ?? ''))
    .at(-1);
  return last === undefined ? undefined : goneIn(last);
}

let parsed: ReadonlyMap<string, ConfigurationOption> | undefined;
let keyed: ReadonlyMap<string, readonly ConfigurationOption[]> | undefined;

function options(): ReadonlyMap<string, ConfigurationOption> {
  parsed ??= parse(OPTION_TABLE);
  return parsed;
}

/** Also by the older keys, which an option answers to as long as it lives. */
function byKey(): ReadonlyMap<string, readonly ConfigurationOption[]> {
  if (keyed) return keyed;
  const found = new Map<string, ConfigurationOption[]>();
  for (const option of options().values()) {
    for (const key of [option.key, ...option.olderKeys]) found.set(key, [...(found.get(key) ?? []), option]);
  }
  keyed = found;
  return found;
}

/** `:owner without its package`, then per option `field key ranges [older,keys]`. */
function parse(table: string): ReadonlyMap<string, ConfigurationOption> {
  const found = new Map<string, ConfigurationOption>();
  let owner = '';
  for (const line of table.split('\n')) {
    if (line.startsWith(':')) {
      owner = PACKAGE + line.slice(1);
      continue;
    }
    const [field = '', key = '', ranges = '', older = ''] = line.split(' ');
    const name = `${owner}#${field}`;
    const other = found.get(name);
    if (other && (other.ranges.at(-1) ?? '') > (ranges.at(-1) ?? '')) continue;
    found.set(name, { key, olderKeys: older === '' ? [] : older.split(','), ranges, core: !OF_CONNECTORS.test(owner) });
  }
  return found;
}
