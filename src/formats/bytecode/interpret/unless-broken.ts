/**
 * Undefined where a class is broken: readers of classes throw errors of one kind. Whoever wrote it, the others can be read.
 */
export function unlessBroken<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isFormatError(error)) return undefined;
    throw error;
  }
}

export function isFormatError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'FormatError';
}
