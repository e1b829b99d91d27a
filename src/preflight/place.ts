import type { Place } from './rule.ts';

/** `org.acme.Job$Dedup` of `org/acme/Job$Dedup`. */
export function javaName(internal: string): string {
  return internal.replaceAll('/', '.');
}

/** `map` of `map(Ljava/lang/String;)V`. */
export function methodName(method: string): string {
  const end = method.indexOf('(');
  return end < 0 ? method : method.slice(0, end);
}

/** As a stack trace has it: `org.acme.Job$Dedup#map (Job.java:42)`; an entry of a jar is its name. */
export function placeText(place: Place): string {
  if ('entry' in place) return place.entry;
  const { file, line } = place;
  const where = `${javaName(place.class)}#${methodName(place.method)}`;
  return file === undefined ? where : `${where} (${line === undefined ? file : `${file}:${line}`})`;
}

/** Whether two places are one: the same line of the same method. */
export function placeKey(place: Place): string {
  return 'entry' in place ? place.entry : `${place.class}#${place.method}:${place.line ?? ''}`;
}

/** Where the source of a class lies below a source folder: `org/acme/Job.java`. */
export function sourcePath({ class: name, file }: Exclude<Place, { readonly entry: string }>): string | undefined {
  if (file === undefined) return undefined;
  const end = name.lastIndexOf('/');
  return end < 0 ? file : `${name.slice(0, end)}/${file}`;
}
