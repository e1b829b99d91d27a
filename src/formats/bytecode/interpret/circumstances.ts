/** How a method is entered, and how it goes at an instruction of it. */
export interface Circumstances {
  /** Methods that are being followed above it. */
  readonly depth: number;
  /** It runs whatever happens: what it sets is set. */
  readonly certain: boolean;
  /** It runs several times. */
  readonly repeated: boolean;
  /** It runs where an exception is handled. */
  readonly handling: boolean;
}

/** No job is built through so many methods. */
export const MOST_DEPTH = 40;
