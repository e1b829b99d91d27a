const ARROW = ' -> ';

/**
 * The operators of a chain, head first.
 *
 * A plan node's `description` has one per line, escaped for HTML, drawn as a tree from Flink 1.15 on:
 *
 *     Source: orders<br/>:- parse<br/>:  +- Sink: late<br/>+- a -&gt; b<br/>
 *
 * Older ones, and `pipeline.vertex-description-mode: CASCADING`, have the chain on one line, like the task's name. Of SQL
 * operators the task's name has the short form (`Calc[2]`), which metrics have too, so it is preferred where both have
 * the same number of parts.
 */
export function chainOf(taskName: string, description: string): readonly string[] {
  const lines = description
    .split(/<br\s*\/?>/i)
    .map(operatorOf)
    .filter((line) => line !== '');
  const parts = partsOf(taskName);
  const [only = taskName] = lines;
  const oneLine = lines.length <= 1 && !/<br\s*\/?>/i.test(description);
  if (oneLine) return parts ?? flat(only);
  return parts?.length === lines.length ? parts : lines;
}

/** `[vertex-3]` precedes the name with `pipeline.vertex-name-include-index-prefix`. */
const INDEX_PREFIX = /^\[vertex-\d+\]/;

/** A straight chain's parts; a branching one, `a -> (b, c -> d)`, cannot be split without guessing. */
function partsOf(taskName: string): readonly string[] | undefined {
  const parts = taskName.replace(INDEX_PREFIX, '').split(ARROW);
  const branches = parts.slice(1).some((part) => part.startsWith('('));
  return branches || taskName === '' ? undefined : parts;
}

function flat(chain: string): readonly string[] {
  return chain
    .replace(INDEX_PREFIX, '')
    .split(ARROW)
    .flatMap((part) => (part.startsWith('(') ? part.slice(1).split(', ') : [part]))
    .filter((part) => part !== '');
}

/** One line without the branches of the tree, `:  +- `, and without escapes. */
function operatorOf(line: string): string {
  return unescaped(line.replace(/^(?::? {2,3})*(?::-|\+-) /, '').replace(INDEX_PREFIX, '')).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' };

function unescaped(html: string): string {
  return html.replace(/&(lt|gt|quot|apos|#39|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
