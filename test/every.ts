/** All that comes, in a list: `Array.fromAsync`, which Node 20 lacks. */
export async function every<T>(coming: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of coming) all.push(one);
  return all;
}
