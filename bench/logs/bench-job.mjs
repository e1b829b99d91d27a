// What the doctor does in a pass, as far as its cost goes: entries of the file's own layout, all signatures tried that own
// a literal of the entry. Loaded by worker threads; runs on dist/.
import { learnLayout, readEntries } from '#formats/logs';
import { literalsOf, matchSignatures, signatures } from '#signatures';

/**
 * @param {{ ids: readonly string[], budget?: number, countsAtLeast?: true }} data which signatures take part, entries for each
 * literal, whether what is everywhere is looked for no more, as the doctor does
 */
export function createPassJob({ ids, budget, countsAtLeast }) {
  const wanted = new Set(ids);
  const chosen = signatures.filter(({ id }) => wanted.has(id));
  const literals = [...new Set(chosen.flatMap(literalsOf))];
  const owners = literals.map((literal) => chosen.filter((one) => literalsOf(one).includes(literal)));
  const budgets = budget === undefined ? undefined : literals.map(() => budget);
  return { literals, budgets, countsAtLeast, begin: ({ head }) => beginSource(head, owners) };
}

function beginSource(head, owners) {
  const layout = learnLayout(Buffer.from(head).toString('utf8').split('\n').slice(0, 500));
  /** What was made of the first entry of its shape; the others only add their time. */
  const known = new Map();
  return {
    startsEntry: layout.startsEntryAt,
    atMargin: layout.atMargin,
    take(candidate) {
      const shape = candidate.shape();
      if (!known.has(shape)) known.set(shape, { found: taken(candidate, layout, owners), times: [] });
      known.get(shape).times.push(layout.parseHead(firstLine(candidate.bytes))?.time);
    },
    end: () => [...known.values()].flatMap(({ found, times }) => (found.length > 0 ? [{ found, times }] : [])),
  };
}

function taken(candidate, layout, owners) {
  const own = [...new Set(candidate.literals.flatMap((literal) => owners[literal]))];
  const entries = readEntries(candidate.text(), { layout, firstLine: candidate.line });
  return entries.flatMap((entry) => matchSignatures(entry, own).map(({ signature }) => signature.id));
}

function firstLine(bytes) {
  const end = bytes.indexOf(10);
  return Buffer.from(bytes.buffer, bytes.byteOffset, end < 0 ? bytes.length : end).latin1Slice();
}
