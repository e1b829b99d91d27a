/** Endings that compression and rotation put behind a log's name: `.gz`, `.1`, `.2024-05-04`, `.2024-05-04-10-1`. */
const ENDINGS =
  /(?:\.(?:gz|zst|zip|bz2|xz)|[._-]\d{4}-\d\d-\d\d(?:[-_.]\d{1,2}){0,3}|(?<=\.(?:log|out|err|txt))\.\d{1,4})$/;
/** Rotation may also put its number before the ending: `jobmanager.1.log`, `jobmanager-2024-05-04.log`. */
const WITHIN = /(?:[._-]\d{4}-\d\d-\d\d(?:[-_.]\d{1,2}){0,3}|(?<!\d)\.\d{1,3})(?=\.(?:log|out|err|txt)$)/;

/** The name that all rotated files of one log share, in the same folder. */
export function stemOf(name: string): string {
  let stem = name;
  for (let shorter = stem.replace(ENDINGS, ''); shorter !== stem && shorter !== ''; shorter = stem.replace(ENDINGS, ''))
    stem = shorter;
  return stem.replace(WITHIN, '');
}
