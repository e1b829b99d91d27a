/**
 * What kind of problem a reader met:
 * `truncated` the input ends within a field · `impossible` a field holds what the format does not allow ·
 * `unsupported` a known thing this reader refuses · `unknown` something this reader has never heard of.
 */
export type FormatProblem = 'truncated' | 'impossible' | 'unsupported' | 'unknown';

/** The one error every reader of bytes throws: which input, which field, where, what was found and what was possible. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly code: FormatProblem;
  /** The input as the caller calls it, such as its path. */
  readonly source: string;
  /** The path of the field, outermost first: `['operators[0]', 'maxParallelism']`. */
  readonly field: readonly string[];
  /** Where the field begins in the input, in bytes. */
  readonly offset: number;
  readonly problem: string;

  constructor(where: {
    readonly source: string;
    readonly field: readonly string[];
    readonly offset: number;
    readonly code: FormatProblem;
    readonly problem: string;
  }) {
    super(`${[where.source, ...where.field].join(' > ')} at byte ${where.offset}: ${where.problem}`);
    this.source = where.source;
    this.field = where.field;
    this.offset = where.offset;
    this.code = where.code;
    this.problem = where.problem;
  }
}
