import type { Exchange } from '../exchange.ts';
import { asList, at, listAt, textAt } from '../rest/json.ts';

/** The word that replaces a name begins with it. */
export type NameKind = 'job' | 'host' | 'topic' | 'operator' | 'log';

/** The names an answer tells. */
export function learnNames({ path, body }: Exchange): readonly (readonly [string, NameKind])[] {
  const names = [
    ...jobNames(body).map((name) => [name, 'job'] as const),
    ...hosts(path, body).map((name) => [name, 'host'] as const),
    ...topics(body).map((name) => [name, 'topic'] as const),
    ...operators(body).map((name) => [name, 'operator'] as const),
    ...snapshotNames(path, body),
    ...logNames(path, body).map((name) => [name, 'log'] as const),
  ];
  return names.filter(([name]) => name.length >= SHORTEST && !FLINK_WORDS.has(name));
}

/**
 * Files of logs, as a folder holds them or REST lists them: their names tell of jobs, hosts and customers. Endings stay, by
 * which they are read.
 */
function logNames(path: string, body: unknown): readonly string[] {
  const kept = /^\/logs\/([^?]+)/.exec(path)?.[1];
  const listed = path.endsWith('/logs') ? listAt(body, 'logs').flatMap((one) => textAt(one, 'name') ?? []) : [];
  return [...(kept === undefined ? [] : [decoded(kept)]), ...listed].flatMap((name) => {
    const base = name.slice(name.lastIndexOf('/') + 1);
    const folders = name.split('/').slice(0, -1);
    // A configuration is known by its name, which is Flink's.
    const own = /\.(?:ya?ml|properties|conf|xml|json)$/i.test(base) ? [] : [base.replace(ENDINGS, '')];
    return [...folders, ...own].filter((one) => !OF_FLINK.test(one));
  });
}

const ENDINGS = /(?:\.(?:log|out|err|txt|std(?:out|err)|gz|zst|zip|tar|tgz|\d{1,4}|\d{4}-\d\d-\d\d))+$/i;
const OF_FLINK =
  /^(?:job-?manager|task-?manager|flink|logs?|client|operator|stdin|std(?:out|err)|\.{0,2}|[\d-]{1,3})$/i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Shorter ones would be found inside everything. */
const SHORTEST = 2;

/** Facts about a snapshot: operators by name and uid, topics by the positions in them. */
function snapshotNames(path: string, body: unknown): readonly (readonly [string, NameKind])[] {
  if (!path.startsWith(SNAPSHOTS)) return [];
  const operators = listAt(body, 'operators').flatMap((one) => [textAt(one, 'name') ?? '', textAt(one, 'uid') ?? '']);
  const topics = listAt(body, 'kafka').map((one) => textAt(one, 'topic') ?? '');
  return [
    ...operators.flatMap((name) => [...namesInChain(name), name].map((one) => [one, 'operator'] as const)),
    ...topics.map((name) => [name, 'topic'] as const),
  ];
}

/** Where a bundle keeps facts about snapshots. */
export const SNAPSHOTS = '/snapshots/';

function jobNames(body: unknown): readonly string[] {
  const own = at(body, 'jid') === undefined ? undefined : textAt(body, 'name');
  const listed = listAt(body, 'jobs').flatMap((job) => textAt(job, 'name') ?? []);
  return own === undefined ? listed : [own, ...listed];
}

const HOST_FIELDS = ['host', 'endpoint', 'location'];

function hosts(path: string, body: unknown): readonly string[] {
  const found = listAt(body, 'taskmanagers').flatMap((one) => [textAt(one, 'path') ?? '', textAt(one, 'id') ?? '']);
  const subtasks = [...listAt(body, 'subtasks'), ...listAt(at(body, 'exceptionHistory'), 'entries')];
  const endpoints = subtasks.flatMap((one) => HOST_FIELDS.map((field) => textAt(one, field) ?? ''));
  const settings = path.endsWith('/config')
    ? asList(body)
        .filter(isAddress)
        .map((one) => textAt(one, 'value') ?? '')
    : [];
  return [...found, ...endpoints, ...settings].flatMap(hostsIn);
}

function isAddress(setting: unknown): boolean {
  return /address|host|bootstrap|servers|quorum|endpoint/i.test(textAt(setting, 'key') ?? '');
}

/** `flink@host:6122/user/rpc`, `host:port`, `a:1,b:2`; not numbers, paths or this machine itself. */
function hostsIn(text: string): readonly string[] {
  const candidates = text.replace(/^[a-z.+-]+:\/\//i, '').split(/[,\s;]+/);
  return candidates.flatMap((one) => {
    const host = /^(?:[^@/]*@)?([A-Za-z0-9][\w.-]*?)(?::\d+.*|\/.*)?$/.exec(one)?.[1] ?? '';
    return isOwn(host) ? [] : [host];
  });
}

function isOwn(host: string): boolean {
  return host === '' || /^[\d.]+$/.test(host) || /^(localhost|true|false|none|auto|unassigned)$/i.test(host);
}

function topics(body: unknown): readonly string[] {
  return asList(body).flatMap((metric) => {
    const [, topic] = /\.topic\.(.+?)\.partition\.\d+\./.exec(textAt(metric, 'id') ?? '') ?? [];
    return topic ?? [];
  });
}

/** Names in chains and plans: `Source: orders -> (Map, Filter -> Sink: out)`. */
function operators(body: unknown): readonly string[] {
  const named = listAt(body, 'vertices').flatMap((vertex) => textAt(vertex, 'name') ?? []);
  const described = listAt(at(body, 'plan'), 'nodes').flatMap((node) => textAt(node, 'description') ?? []);
  return [...named, ...described.map(asText)].flatMap(namesInChain);
}

function asText(html: string): string {
  const lines = html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
  return lines.replace(/^[\s:|]*[+:]?-?\s*/gm, '').replace(/\n/g, ' -> ');
}

function namesInChain(chain: string): readonly string[] {
  return splitChain(chain).flatMap((part) => {
    const name = part
      .replace(/^(Source|Sink|Async|IterationSource|IterationSink):\s*/, '')
      .replace(/:\s*(Writer|Committer|Global Committer)$/, '')
      .trim();
    // Windows and SQL operators describe themselves with brackets; those are Flink's words.
    return name === '' || /[()\n]/.test(name) || FLINK_WORDS.has(name) ? [] : [name];
  });
}

/** `a -> (b, Window(x, y) -> c)`: brackets that begin a part group a chain, others belong to the name before them. */
function splitChain(chain: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  const end = () => {
    if (part.trim() !== '') parts.push(part.trim());
    part = '';
  };
  for (const token of chain.split(/( -> |[(),])/)) {
    if (depth === 0 && (token === ' -> ' || token === ',' || token === ')')) end();
    else if (token === '(' && depth === 0 && part.trim() === '') continue;
    else {
      depth += token === '(' ? 1 : token === ')' ? -1 : 0;
      part += token;
    }
  }
  end();
  return parts;
}

/** Default names of Flink's operators, and words an answer needs to be understood. */
const FLINK_WORDS = new Set([
  'Map',
  'Flat Map',
  'FlatMap',
  'Filter',
  'Process',
  'KeyedProcess',
  'Keyed Process',
  'Co-Map',
  'Co-Flat Map',
  'Co-Process',
  'Co-Keyed-Process',
  'Co-Process-Broadcast',
  'Co-Process-Broadcast-Keyed',
  'Keyed Aggregation',
  'Keyed Reduce',
  'Reduce',
  'Window',
  'Timestamps/Watermarks',
  'async wait operator',
  'Collection Source',
  'Custom Source',
  'Custom File Source',
  'Socket Stream',
  'Sequence Source',
  'Print to Std. Out',
  'Print to Std. Err',
  'Unnamed',
  'Interval Join',
  'Union',
  'Source',
  'Sink',
  'Writer',
  'Committer',
  'Global Committer',
  'RUNNING',
  'FAILED',
  'FINISHED',
]);
