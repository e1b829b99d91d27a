import { toJson, type Value } from '#formats/snapshot';
import type { StateEntry } from './entries.ts';
import type { OperatorOutline } from './outline.ts';

/** Prints entries of one operator; what is the same for all is printed once. */
export interface EntryPrinter {
  line(entry: StateEntry): string;
}

/** One JSON object per line, as the contract has it. */
export function jsonPrinter({ id }: OperatorOutline, uid: string | undefined): EntryPrinter {
  const head = `{"operator":${JSON.stringify(id)},"uid":${JSON.stringify(uid ?? null)},"state":`;
  const heads = new Map<string, string>();
  return {
    line: ({ state, kind, subtask, keyGroup, key, namespace, mapKey, value, change }) => {
      const own = heads.get(state) ?? `${head}${JSON.stringify(state)},"kind":"${kind}"`;
      heads.set(state, own);
      const map = mapKey === undefined ? '' : `,"mapKey":${toJson(mapKey)}`;
      const happened = change === undefined ? '' : `,"change":"${change}"`;
      const place = `,"subtask":${subtask},"keyGroup":${keyGroup}`;
      return `${own}${place},"key":${toJson(key)},"namespace":${toJson(namespace)}${map},"value":${toJson(value)}${happened}}\n`;
    },
  };
}

export const CSV_HEAD = 'operator,uid,state,kind,subtask,keyGroup,key,namespace,mapKey,value,change\n';

/** One line of comma-separated values (RFC 4180); plain values as they are, others as JSON. */
export function csvPrinter({ id }: OperatorOutline, uid: string | undefined): EntryPrinter {
  const head = `${id},${quoted(uid ?? '')}`;
  return {
    line: ({ state, kind, subtask, keyGroup, key, namespace, mapKey, value, change }) => {
      const cells = [key, namespace, mapKey ?? null, value].map(plain).map(quoted);
      return `${head},${quoted(state)},${kind},${subtask},${keyGroup ?? ''},${cells.join(',')},${change ?? ''}\n`;
    },
  };
}

/** A value as it would be typed: strings and numbers without quotes, nothing for null. */
export function plain(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? toJson(value) : String(value);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
