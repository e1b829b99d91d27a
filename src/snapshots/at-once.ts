/** Stores far away answer each question late, but several as late as one. */
const AT_ONCE = 16;

/** Asks a few at a time; answers come in the order of the questions. */
export async function* atOnce<One, Answer>(
  all: readonly One[],
  ask: (one: One) => Promise<Answer>,
): AsyncGenerator<Answer> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield* await Promise.all(all.slice(at, at + AT_ONCE).map(ask));
}
