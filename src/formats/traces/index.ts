export type { Frame } from './frame.ts';
export { frameIn } from './frame.ts';
export { unsqueezed } from './one-line.ts';
export { beginsTraceback, chainsTracebacks, isPythonFrame } from './python-traceback.ts';
export { causesIn } from './stack-trace.ts';
export { type Head, headAt, headInside, type Throwable } from './throwable.ts';
export { continuesTrace, traceLineOf } from './trace-lines.ts';
