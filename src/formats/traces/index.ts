export { causesIn, type Frame, type Throwable } from './stack-trace.ts';
