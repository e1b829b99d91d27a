import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runDoctor } from '../doctor.ts';
import { canonical } from './json-lines.ts';

/** How often each entry is in a snapshot; entries as lines of JSON. */
export type Entries = ReadonlyMap<string, number>;

/** What every line begins with; which subtask wrote it does not matter. */
const HEAD = /^\{"operator":"(\w+)","uid":(null|"[^"]*"),"state":"([^"]*)","kind":"([^"]*)","subtask":\d+,/;

/**
 * Everything the doctor reads of a snapshot, whichever subtask wrote it. Broadcast state, which every subtask writes whole, counts
 * once; a uid that ends in `-renamed` counts as the one before.
 *
 * @param scratch a folder for what is read
 * @param uids the names of its operators; an operator without one goes by its id
 */
export async function entriesOf(
  savepoint: string,
  scratch: string,
  uids: readonly string[],
  wanted: (uid: string, state: string) => boolean,
): Promise<Entries> {
  const file = join(scratch, 'read.jsonl');
  await runDoctor(['snapshot', 'read', savepoint, '--uid', uids.join(), '-o', file]);
  const entries = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [head = '', operator = '', uid = '', state = '', kind = ''] = HEAD.exec(line) ?? [];
    const name = uid === 'null' ? operator : uid.slice(1, -1);
    if (!wanted(name, state)) continue;
    const text = `{"uid":"${name.replace(/-renamed$/, '')}","state":"${state}","kind":"${kind}",${line.slice(head.length)}`;
    entries.set(text, kind === 'broadcast' ? 1 : (entries.get(text) ?? 0) + 1);
  }
  rmSync(file);
  return entries;
}

/** Entries that one has more often than the other; members of objects in any order. */
export function differences(a: Entries, b: Entries): readonly string[] {
  // Nearly all are the same to the letter.
  const [fewer, more] = [surplus(a, b), surplus(b, a)].map(inOrder) as [Entries, Entries];
  return [...surplus(fewer, more).keys(), ...surplus(more, fewer).keys()];
}

function surplus(a: Entries, b: Entries): Entries {
  const left = new Map<string, number>();
  for (const [text, count] of a) if (count > (b.get(text) ?? 0)) left.set(text, count - (b.get(text) ?? 0));
  return left;
}

function inOrder(entries: Entries): Entries {
  const ordered = new Map<string, number>();
  for (const [text, count] of entries) {
    const entry = JSON.parse(text) as { readonly state: string; readonly value: unknown };
    // Which element of a set comes first is up to its hash table.
    const isSet = entry.state === 'set' && Array.isArray(entry.value);
    const key = canonical(isSet ? { ...entry, value: entry.value.toSorted() } : entry);
    ordered.set(key, (ordered.get(key) ?? 0) + count);
  }
  return ordered;
}
