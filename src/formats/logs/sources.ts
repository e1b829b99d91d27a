type Context = Readonly<Record<string, string>>;

/** More sources than this in one text are names that were mistaken for sources. */
const MOST = 5000;

/** Which process of several wrote a line, as far as its prefix or wrapper says; '' when it says nothing. */
function sourceOf({ pod, container, file, stream, host, unit }: Context = {}): string {
  if (pod !== undefined) return container === undefined ? pod : `${pod}/${container}`;
  return container ?? file ?? stream ?? (host === undefined ? '' : `${host}/${unit ?? ''}`);
}

/**
 * Lines of several processes that stand interleaved (`kubectl logs -l … --prefix`, docker compose), process by process. A
 * line that says nothing of its source belongs to the one of the line before.
 */
export function bySource<T extends { readonly context?: Context }>(
  lines: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const sources = new Map<string, T[]>();
  let source = '';
  for (const line of lines) {
    const own = sourceOf(line.context);
    if (own !== '') source = own;
    const list = sources.get(source);
    if (list) list.push(line);
    else if (sources.size >= MOST) return new Map([['', lines]]);
    else sources.set(source, [line]);
  }
  return sources;
}
