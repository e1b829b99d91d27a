import type { Text } from '#evidence';

/** What answers at a URL: something to examine, or something else with a message that says what was found and what to try. */
export type Recognised =
  | { readonly kind: 'jobmanager' | 'history-server'; readonly flinkVersion: string }
  | { readonly kind: 'other'; readonly what: OtherKind; readonly message: Text };

export type OtherKind =
  | 'sql-gateway'
  | 'wrong-path'
  | 'web-page'
  | 'not-flink'
  | 'unauthorised'
  | 'server-error'
  | 'redirected'
  | 'speaks-tls'
  | 'speaks-plain-http'
  | 'certificate'
  | 'client-certificate'
  | 'not-http'
  | 'refused'
  | 'unknown-host'
  | 'silent'
  | 'unreachable'
  | 'stopped';
