import { canonical, jsonLines } from './json-lines.ts';

/** A line of `flink-doctor snapshot read`, or of the State Processor API's reader, which has fewer members. */
interface Entry {
  readonly uid: string | null;
  readonly state: string;
  readonly key: unknown;
  readonly namespace?: { readonly start: number } | null;
  readonly mapKey?: unknown;
  readonly value: unknown;
}

/** What became of one state. */
export interface Tally {
  /** Entries that Flink's own API found. */
  flink: number;
  /** Entries that the doctor found. */
  doctor: number;
  /** Entries that the doctor shows as class and bytes, as only the job's classes can read them, or that these hide. */
  opaque: number;
  /** Entries of either that the other has not, or has with another value. */
  different: number;
  /** The first difference. */
  example?: string;
}

/** States that only the doctor reads: of the source, of its coordinator, what windows remember besides their content. */
const NOT_COMPARED = new Set([
  'SourceReaderState',
  'coordinator',
  '_timer_state/event_window-timers',
  'merging-window-set',
  'count of counted',
]);
const NOT_COMPARED_UIDS = new Set<string | null>(['extra']);

/**
 * Compares what the State Processor API reads with what the doctor reads, value by value. Both are given as files of JSON lines.
 *
 * @returns per operator and state
 */
export async function compareValues(flinkFile: string, doctorFile: string): Promise<ReadonlyMap<string, Tally>> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (entry: Entry): Tally => {
    const name = `${entry.uid} ${entry.state}`;
    const tally = tallies.get(name) ?? { flink: 0, doctor: 0, opaque: 0, different: 0 };
    tallies.set(name, tally);
    return tally;
  };
  const expected = new Map<string, number>();
  for await (const entry of jsonLines<Entry>(flinkFile)) {
    tallyOf(entry).flink++;
    const text = entryText(entry, entry.mapKey, fromFlink(entry));
    expected.set(text, (expected.get(text) ?? 0) + 1);
  }
  const broadcast = new Set<string>();
  const opaque = new Set<string>();
  for await (const entry of doctorEntries(doctorFile)) {
    if (NOT_COMPARED.has(entry.state) || NOT_COMPARED.has(`${entry.state} of ${entry.uid}`)) continue;
    if (NOT_COMPARED_UIDS.has(entry.uid)) continue;
    const text = entryText(entry, entry.namespace?.start ?? entry.mapKey, fromDoctor(entry));
    // Every subtask writes the whole broadcast state.
    if (entry.state === 'rules' && (broadcast.has(text) || !broadcast.add(text))) continue;
    const tally = tallyOf(entry);
    tally.doctor++;
    if (isOpaque(entry)) {
      tally.opaque++;
      opaque.add(placeText(entry));
      continue;
    }
    const left = expected.get(text) ?? 0;
    if (left === 0) differ(tally, `doctor: ${text}`);
    else if (left === 1) expected.delete(text);
    else expected.set(text, left - 1);
  }
  for (const [text, count] of expected) {
    const entry = JSON.parse(text) as readonly [string, string, unknown];
    if (opaque.has(placeText({ uid: entry[0], state: entry[1], key: entry[2] }))) continue;
    const tally = tallyOf({ uid: entry[0], state: entry[1], key: null, value: null });
    // One opaque value of the heap backend hides all that stand behind it; the doctor says so, and goes on elsewhere.
    if (tally.opaque > 0 || tally.doctor === 0) tally.opaque += count;
    else for (let i = 0; i < count; i++) differ(tally, `Flink: ${text}`);
  }
  return tallies;
}

/** A window that keeps every record has a list of them, with their times; the API gives them one by one and without. */
async function* doctorEntries(file: string): AsyncGenerator<Entry> {
  for await (const entry of jsonLines<Entry>(file)) {
    if (entry.uid !== 'evicted' || !Array.isArray(entry.value)) yield entry;
    else for (const { record } of entry.value as readonly Kept[]) yield { ...entry, value: record.value };
  }
}

interface Kept {
  readonly record: { readonly value: unknown };
}

function differ(tally: Tally, example: string): void {
  tally.different++;
  // One that is missing is told by the other side as well: both are kept.
  if (
    tally.example === undefined ||
    (tally.example.startsWith('doctor') && !tally.example.includes('\n') && example.startsWith('Flink'))
  ) {
    tally.example = tally.example === undefined ? example : `${tally.example}\n${example}`;
  }
}

function isOpaque({ value }: Entry): boolean {
  return typeof value === 'object' && value !== null && 'opaque' in value;
}

function placeText({ uid, state, key }: Pick<Entry, 'uid' | 'state' | 'key'>): string {
  return canonical([uid, state, key]);
}

function entryText({ uid, state, key }: Entry, mapKey: unknown, value: unknown): string {
  return canonical([uid, state, key, mapKey ?? null, value]);
}

/** Digits beyond what 32 bits hold: Java and JavaScript print them differently. */
const FLOATS = new Set(['float', 'float-array', 'float-value']);

function fromFlink({ state, value }: Entry): unknown {
  if (FLOATS.has(state)) return floats(value);
  return state === 'set' ? sorted(value) : value;
}

/** Undoes what the two APIs show differently by design. */
function fromDoctor(entry: Entry): unknown {
  const { uid, state, value } = entry;
  if (state === 'aggregating' || (state === 'window-contents' && uid === 'windows')) {
    const [sum, count] = value as readonly [number, number];
    return sum * 1000 + count;
  }
  if (state.startsWith('ttl-')) return withoutTime(value);
  return fromFlink(entry);
}

/** The API hides when a value with time-to-live was last used. */
function withoutTime(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTime);
  return (value as { readonly value: unknown }).value;
}

function floats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(floats);
  return typeof value === 'number' ? Math.fround(value) : value;
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}
