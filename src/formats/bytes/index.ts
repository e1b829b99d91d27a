export { type ByteSource, bytesSource, rangeOf } from './byte-source.ts';
export { Cursor, type Span } from './cursor.ts';
export { drain, type Feed, feedOf } from './feed.ts';
export { FormatError, type FormatProblem } from './format-error.ts';
export { decodeAscii, decodeModifiedUtf8 } from './modified-utf8.ts';
export { Window, windowOf } from './window.ts';
