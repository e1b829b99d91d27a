import type { Collection } from './part.ts';
import { timeOf } from './times.ts';

/** `[2024-05-04T10:11:12.345+0000][12.345s][info][gc] GC(3) Pause Young …`, any decorations. */
const UNIFIED = /^((?:\[[^\]]{0,60}\]){1,8})\s(.*)$/;
const TAG = /\[(?:\w{1,20},){0,5}(?:gc|safepoint)[\w,+* ]{0,60}\]/;
const CAUSE = String.raw`(?: \((System\.gc\(\)|[^()]{1,80})\))?(.*)$`;
const PAUSE = new RegExp(
  String.raw`^GC\((\d+)\) (Pause(?: [A-Z][a-z]+){1,4}(?: \((?:Normal|Mixed|Concurrent Start|Prepare Mixed)\))?)${CAUSE}`,
);
const CYCLE = new RegExp(
  String.raw`^GC\((\d+)\) ((?:Major |Minor )?(?:Garbage Collection|Collection)|Concurrent(?: [A-Z][a-z]+){1,4})${CAUSE}`,
);
const SIZES = /(\d+(?:\.\d+)?)([BKMG])(?:\(\d+%\))?->(\d+(?:\.\d+)?)([BKMG])(?:\((\d+(?:\.\d+)?)([BKMG])\))?/;
const MILLIS = /(\d+(?:\.\d+)?)ms\s*$/;
/** JDK 8: `2024-05-04T10:11:12.345+0000: 12.345: [GC (Allocation Failure) [PSYoungGen: …] 65536K->1250K(251392K), 0.0012 secs]`. */
const CLASSIC =
  /^(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}): )?(?:(\d+[.,]\d{3}): )?(?:#\d+: )?\[(Full GC|GC pause|GC remark|GC cleanup|GC)(?=[ (])(?: ?\(([^()]{1,80}(?:\([^()]{0,40}\))?)\))?(.*)$/;
const TOTAL = /(?:\]|^) (\d+)([BKMG])->(\d+)([BKMG])\((\d+)([BKMG])\)/;
const SECONDS = /(\d+[.,]\d+) secs\]/g;
/** The heap of a G1 pause of JDK 8 stands some lines further down. */
const G1_HEAP =
  /Heap: (\d+(?:\.\d+)?)([BKMG])\(\d+(?:\.\d+)?[BKMG]\)->(\d+(?:\.\d+)?)([BKMG])\((\d+(?:\.\d+)?)([BKMG])\)/;
const MOST = 200_000;

/** Is this a line of a GC log, or one that belongs to the collection above it? */
export function isGcLine(row: string): boolean {
  if (row.startsWith('[') && !row.startsWith('[GC') && !row.startsWith('[Full GC'))
    return TAG.test(row.slice(0, 200)) && UNIFIED.test(row);
  return (
    CLASSIC.test(row) ||
    /^\s+\[(?:Eden|Parallel Time|Ext Root|Update RS|Scan RS|Code Root|Object Copy|Termination|GC Worker|Clear CT|Other|Choose CSet|Ref |Redirty|Humongous|Free CSet|Times:)/.test(
      row,
    )
  );
}

/** The pauses and cycles of a GC log, of JDK 8's flags or of `-Xlog:gc*`. */
export function collectionsIn(rows: readonly string[]): readonly Collection[] {
  const found: Collection[] = [];
  for (const row of rows) {
    if (found.length >= MOST) break;
    const heap = row.includes('Heap: ') ? G1_HEAP.exec(row) : null;
    const last = found.at(-1);
    if (heap && last) found[found.length - 1] = { ...last, ...sizes(heap) };
    const next = unified(row) ?? classic(row);
    if (next) found.push(next);
  }
  return found;
}

function unified(row: string): Collection | undefined {
  const [, decorations = '', words = ''] = UNIFIED.exec(row) ?? [];
  const match = PAUSE.exec(words.trim()) ?? CYCLE.exec(words.trim());
  const [, , name, cause, rest = ''] = match ?? [];
  const size = SIZES.exec(rest);
  const millis = MILLIS.exec(rest)?.[1];
  // A cycle's first line, and what runs beside the application, say neither.
  if (!name || (!size && millis === undefined)) return;
  const stands = name.startsWith('Pause');
  if (!stands && !size) return;
  return {
    ...momentIn(decorations),
    name: name.trim(),
    full: name.startsWith('Pause Full'),
    ...(cause && { cause }),
    ...(stands && millis !== undefined && { pauseMs: Number(millis) }),
    ...(size && sizes(size)),
  };
}

function momentIn(decorations: string): Pick<Collection, 'time' | 'uptimeMs'> {
  const parts = decorations.slice(1, -1).split('][');
  const time = parts
    .map((part) => (/^\d{4}-/.test(part) ? timeOf(part.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))?.time : undefined))
    .find((one) => one !== undefined);
  const uptime = parts.map((part) => /^(\d+(?:[.,]\d+)?)s$/.exec(part)?.[1]).find((one) => one !== undefined);
  return { ...(time !== undefined && { time }), ...(uptime !== undefined && { uptimeMs: ms(uptime) }) };
}

function classic(row: string): Collection | undefined {
  const [, date, uptime, name, cause, rest = ''] = CLASSIC.exec(row.slice(0, 4000)) ?? [];
  if (!name) return;
  const total = TOTAL.exec(rest);
  const pause = [...rest.matchAll(SECONDS)].at(-1)?.[1];
  const time = timeOf(date)?.time;
  return {
    ...(time !== undefined && { time }),
    ...(uptime !== undefined && { uptimeMs: ms(uptime) }),
    name,
    full: name === 'Full GC',
    ...(cause && { cause }),
    ...(pause !== undefined && { pauseMs: ms(pause) }),
    ...(total && sizes(total)),
  };
}

function ms(seconds: string): number {
  return Math.round(Number(seconds.replace(',', '.')) * 1e6) / 1000;
}

function sizes([, before, b, after, a, capacity, c]: RegExpExecArray): Pick<
  Collection,
  'before' | 'after' | 'capacity'
> {
  return {
    before: bytes(before, b),
    after: bytes(after, a),
    ...(capacity !== undefined && { capacity: bytes(capacity, c) }),
  };
}

function bytes(amount: string | undefined, unit: string | undefined): number {
  return Math.round(Number(amount) * 1024 ** 'BKMG'.indexOf(unit ?? 'B'));
}
