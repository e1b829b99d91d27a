import type { Input } from '#evidence';
import type { Redaction } from '../redact/redactor.ts';

/** The number changes when an older reader could misread a newer bundle. */
export const FORMAT = 'flink-doctor/bundle/1';

/** First entry of a bundle, so that it is known for one, and its inputs named, even when it was cut off. */
export const BEGINNING = 'flink-doctor.json';
/** Last entry; a bundle without it is not whole. */
export const MANIFEST = 'manifest.json';

export interface Beginning {
  readonly format: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601. */
  readonly created: string;
  /** `rest/<index>/…` holds what was asked of the input with that index. */
  readonly inputs: readonly BundledInput[];
}

export interface BundledInput {
  readonly kind: Input['kind'];
  readonly name: string;
}

export interface Manifest extends Beginning {
  /** ISO 8601, of the first and the last answer. */
  readonly from: string;
  readonly to: string;
  readonly exchanges: number;
  readonly redacted: {
    readonly secrets: readonly Redaction[];
    /** Names hidden by `--redact-names`, counted by kind. */
    readonly names?: readonly Redaction[];
  };
}

/** `rest/<input>/<part>.jsonl`: one exchange a line. */
export function partName(input: number, part: number): string {
  return `rest/${input}/${part}.jsonl`;
}

export function inputOfPart(name: string): number | undefined {
  const [, input] = /^(?:\.\/)?rest\/(\d{1,6})\/\d{1,9}\.jsonl$/.exec(name) ?? [];
  return input === undefined ? undefined : Number(input);
}
