/** How to reach a REST API. Everything but the URL is as `curl` has it. */
export interface RestClientOptions {
  /** `https://proxy.example/flink/prod`; a path is a prefix of every question. */
  readonly url: string;
  readonly headers?: readonly Header[];
  /** `name:password`, for basic authentication. */
  readonly user?: string;
  /** PEM file of the authorities to trust. */
  readonly cacert?: string;
  /** PEM file of the client certificate; `file:password` as with curl. */
  readonly cert?: string;
  /** PEM file of its key. */
  readonly key?: string;
  /** Do not check the server's certificate. */
  readonly insecure?: boolean;
  /** Bound of one call from sending to the last byte. */
  readonly timeoutMs?: number;
  readonly maxBodyBytes?: number;
  /** Aborting it ends every call at once. */
  readonly signal?: AbortSignal;
}

export type Header = readonly [name: string, value: string];

/** Never more at once to one JobManager: its REST server has four threads by default. */
export const MAX_AT_ONCE = 4;
export const DEFAULT_TIMEOUT_MS = 15_000;
/** A vertex of 10,000 subtasks answers with about 8 MB. */
export const DEFAULT_MAX_BODY_BYTES = 64 * 1024 * 1024;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Adds what the environment holds, so that secrets need not stand on a command line: `FLINK_DOCTOR_USER` (name:password),
 * `FLINK_DOCTOR_KEY_PASSWORD`, and `FLINK_REST_CLIENT_HEADERS` (`Name: value`, one a line), which Flink's own CLI reads.
 */
export function withEnvironment(options: RestClientOptions, environment: Environment): RestClientOptions {
  const user = options.user ?? environment.FLINK_DOCTOR_USER;
  const given = options.headers ?? [];
  const names = new Set(given.map(([name]) => name.toLowerCase()));
  const added = parseHeaders(environment.FLINK_REST_CLIENT_HEADERS ?? '').filter(
    ([name]) => !names.has(name.toLowerCase()),
  );
  return { ...options, headers: [...added, ...given], ...(user ? { user } : {}) };
}

/** `Name: value` lines; lines without a colon are not headers and are left out. */
function parseHeaders(lines: string): readonly Header[] {
  return lines.split('\n').flatMap((line) => {
    const header = parseHeader(line);
    return header === undefined ? [] : [header];
  });
}

function parseHeader(line: string): Header | undefined {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).trim();
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return undefined;
  return [name, line.slice(colon + 1).trim()];
}

/**
 * The base all paths are appended to: without trailing slash, fragment (`/#/overview` of the web UI), query or the
 * credentials a URL may carry; those come back as `user`.
 */
export function parseBase(url: string): { readonly base: URL; readonly user?: string } {
  const base = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`);
  const user =
    base.username === '' ? {} : { user: `${decodeURIComponent(base.username)}:${decodeURIComponent(base.password)}` };
  base.username = '';
  base.password = '';
  base.hash = '';
  base.search = '';
  base.pathname = base.pathname.replace(/\/(index\.html)?$/, '').replace(/\/+$/, '');
  return { base, ...user };
}
