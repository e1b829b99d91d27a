/** What the thread that unpacks is told: first the file, then how many more chunks may lie ready. */
export type UnpackTask =
  | {
      /** An open file: descriptors are the same in all threads. */
      readonly file: number;
      readonly sizeBytes: number;
      readonly room: number;
    }
  | { readonly room: number };

export type UnpackReply = {
  /** Bytes read of the file so far. */
  readonly packed: number;
} & (
  | { readonly chunk: Uint8Array }
  | { readonly over: true }
  /** What Node said of it; a code does not survive the way from thread to thread. */
  | { readonly failed: { readonly message: string; readonly code: string | undefined } }
);
