/**
 * One thing that Flink, a connector, a driver or a platform prints, as data: what must stand there, what it captures, and
 * what it points at. The literal is searched in every byte of a log by one pass for all signatures; the pattern is tried
 * only where the literal stands.
 */
export interface Signature {
  /** Unique; by habit the diagnosis and what tells it: `kafka-offset-out-of-range:no-reset-policy`. */
  readonly id: string;
  /** Diagnosis it points at; missing when it only gives context to others. */
  readonly diagnosis?: string;
  /** Any one of these stands in the entry, case as printed; at least 5 bytes, the rarer the better. */
  readonly literal: string | readonly string[];
  /**
   * Must match as well; named groups are captured. Tried on the message, and on `class: message` of every throwable of the
   * trace (`where: 'head'`, default), on each frame as `class.method` (`frame`), or on the whole entry (`entry`).
   */
  readonly pattern?: RegExp;
  readonly where?: 'head' | 'frame' | 'entry';
  /** People's words ("checkpointing: disabled"): only in lines without time, level and trace, which no program printed. */
  readonly said?: true;
  /** Must stand anywhere in the entry too (a frame of the component, another cause), or in the logger's name. */
  readonly and?: RegExp;
  /** Must not stand anywhere in the entry. */
  readonly not?: RegExp;
  /**
   * `trigger`: can be the first fault · `sustainer`: keeps a loop going, did not start it · `consequence`: always follows
   * something else, or wraps it · `benign`: healthy clusters print it · `context`: a fact that diagnoses may use.
   */
  readonly role: 'trigger' | 'sustainer' | 'consequence' | 'benign' | 'context';
  /** Carries whatever it was thrown for: a deeper cause of somebody else's tells the fault, this one only what it hit. */
  readonly envelope?: true;
  /** It slows a job down and brings none down, however often it is told before one fails: no incident begins with it. */
  readonly slows?: true;
  /**
   * A wide family of wordings (every refusal of the SQL planner, every option that must be set): counts only where no other
   * signature of the entry names a fault, and then at most one of them does.
   */
  readonly family?: true;
  /** `decisive`: nothing else prints this · `suggestive` (default): one candidate among few. */
  readonly strength?: 'decisive' | 'suggestive';
  /** Flink versions that print it, where that matters: `1.15–`, `–1.17`. */
  readonly versions?: string;
  /** Where the fact comes from: a row of the evidence reference, a class of Flink or a connector, an issue. */
  readonly source: string;
}

/** Names a list of signatures; nothing is checked here but in the lint (`signatures.test.ts`). */
export function defineSignatures(signatures: readonly Signature[]): readonly Signature[] {
  return signatures;
}

/** The literals of a signature, one or several. */
export function literalsOf({ literal }: Signature): readonly string[] {
  return typeof literal === 'string' ? [literal] : literal;
}
