import type { Cite } from './cite.ts';
import type { Text } from './text.ts';

/**
 * A part of the evidence: there, or not there for a reason. A gap is evidence too: what it hides
 * cannot be judged, and must never be taken for healthy.
 */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly gap: Gap };

export interface Gap {
  /** `absent`: the cluster has no such thing · `unreadable`: asked, no usable answer · `not-collected`: never asked. */
  readonly kind: 'absent' | 'unreadable' | 'not-collected';
  readonly because: Text;
  /** The one setting or input that would close the gap. */
  readonly remedy: Text;
  readonly cite?: Cite;
}

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknown(gap: Gap): { readonly known: false; readonly gap: Gap } {
  return { known: false, gap };
}
