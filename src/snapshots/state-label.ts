import type { StateMeta } from '#formats/snapshot';

/** What a state is called in our output. */
export type StateLabel =
  | 'value'
  | 'list'
  | 'map'
  | 'reducing'
  | 'aggregating'
  | 'folding'
  | 'unknown'
  | 'timers'
  | 'operator-list'
  | 'operator-union'
  | 'broadcast'
  | 'raw-keyed'
  | 'raw-operator'
  | 'coordinator'
  | 'in-flight';

export function labelOf({ type, kind, mode }: StateMeta): StateLabel {
  if (type === 'priority-queue') return 'timers';
  if (type === 'broadcast') return 'broadcast';
  if (type === 'operator') return mode === 'union' ? 'operator-union' : 'operator-list';
  return kind ?? 'unknown';
}
