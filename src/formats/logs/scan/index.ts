export { createLiteralScanner } from './create-literal-scanner.ts';
export type { LiteralScanner, ScannerOptions } from './scanner.ts';
export { SHORTEST_LITERAL_BYTES } from './scanner.ts';
export { byteShapeOf } from './shape.ts';
