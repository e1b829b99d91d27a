/** What a file's name tells of its place in a set of rotated logs. */
export interface Rotation {
  /** The same for all files of a set: the path of the file that is written. */
  readonly family: string;
  /** Larger is older by custom; 0 is the file that is written. Dated files have 0 until their dates are compared. */
  readonly number: number;
  /** Digits of the date in the name, such as `20240504`, or `2024050413` with an hour; empty without one. */
  readonly date: string;
}

const PACKED = /\.(gz|zst|zstd|zip)$/i;
const DATE = /[-._](\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:[-_.T]\d{2}(?:[-_.:]?\d{2}){0,2})?)(?=$|[-._])/;

/**
 * Reads `flink.log`, `flink.log.2`, `flink.2.log.gz`, `flink-2024-05-04.log`, `flink.log.2024-05-04-1.gz`, `flink.log.old`.
 */
export function rotationOf(path: string): Rotation {
  const slash = path.lastIndexOf('/') + 1;
  let name = path.slice(slash).replace(PACKED, '');
  const date = DATE.exec(name)?.[1] ?? '';
  if (date !== '') name = name.replace(DATE, '');
  const numbered =
    /^(.*\.(?:log|out|err|txt)(?:\.current)?)[.-](\d{1,6})$/.exec(name) ??
    /^(.*)\.(\d{1,4})\.(?:log|out|err|txt)$/.exec(name);
  const isOld = /\.(old|bak|previous)$/.test(name);
  const stem = (numbered?.[1] ?? name).replace(/\.(old|bak|previous|current)$/, '');
  const family = path.slice(0, slash) + (/\.(log|out|err|txt)$/.test(stem) ? stem : `${stem}.log`);
  return { family, number: numbered ? Number(numbered[2]) : isOld ? 1 : 0, date: date.replace(/\D/g, '') };
}

/**
 * Set by set, oldest first as far as names tell: by date, then by number. Numbers alone can mislead (log4j 1, logback and
 * logrotate call the newest `.1`, Flink's own log4j 2 configuration the oldest): what has times is put in order by them later.
 */
export function inWrittenOrder<T extends { readonly path: string }>(files: readonly T[]): T[] {
  const sets = new Map<string, { readonly file: T; readonly rotation: Rotation }[]>();
  for (const file of files) {
    const rotation = rotationOf(file.path);
    const set = sets.get(rotation.family);
    if (set === undefined) sets.set(rotation.family, [{ file, rotation }]);
    else set.push({ file, rotation });
  }
  return [...sets.values()].flatMap((set) =>
    set.toSorted((a, b) => byName(a.rotation, b.rotation)).map(({ file }) => file),
  );
}

function byName(a: Rotation, b: Rotation): number {
  // Without a date is what is still written, or what was rotated by number only.
  if (a.date !== b.date) return a.date === '' ? 1 : b.date === '' ? -1 : a.date < b.date ? -1 : 1;
  // Within one date log4j and logback count upwards.
  return a.date === '' ? b.number - a.number : a.number - b.number;
}
