/**
 * Remembers what a text says, for texts that come again and again: frames of threads, traces of a job that restarts in a loop.
 * `read` depends on nothing but the text.
 *
 * @param most characters that are kept in all; then it begins anew. What is longer than a hundredth of that is read each time.
 */
export function oncePerText<T extends object>(most: number, read: (text: string) => T): (text: string) => T {
  const longest = most / 100;
  const known = new Map<string, T>();
  let kept = 0;
  return (text) => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    kept += text.length;
    if (kept > most) {
      known.clear();
      kept = text.length;
    }
    known.set(text, now);
    return now;
  };
}
