/**
 * One question to a Flink REST API and what came back. A whole examination is a sequence of exchanges: live they pass
 * by and are folded into evidence at once; in a bundle they are written down, and read back the same way. That is why
 * a bundle gives the same findings as the live cluster.
 */
export interface Exchange {
  /** Which round of looking this belongs to, from 0. Things asked once carry the round they were asked in. */
  readonly look: number;
  /** Path and query as asked, without URL prefix: `/jobs/abc/vertices/def`. */
  readonly path: string;
  /** Epoch ms when the answer had arrived (or had failed to). */
  readonly at: number;
  readonly tookMs: number;
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;
  /** Parsed JSON, or text for logs; undefined when there was none. */
  readonly body?: unknown;
  /** Why there is no usable body. */
  readonly problem?: ExchangeProblem;
}

export interface ExchangeProblem {
  readonly code:
    | 'http-error' // status ≥ 400, with Flink's own words in `detail`
    | 'not-json' // HTML of a proxy or login page, half a body, nonsense
    | 'timeout'
    | 'unreachable' // connection refused, reset, DNS, TLS
    | 'too-large'
    | 'not-asked'; // known to be useless on this cluster, `detail` says why
  readonly detail: string;
}

/** Where exchanges go while they happen: into evidence, into a bundle, or both. */
export type ExchangeSink = (exchange: Exchange) => void | Promise<void>;
