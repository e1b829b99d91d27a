export { type Banner, loadedSettings, readBanner, readBanners } from './banner.ts';
export { decodeText, type Encoding, encodingOf } from './decode-text.ts';
export type { Level, LogEntry } from './entry.ts';
export { fingerprint, shapeOf } from './fingerprint.ts';
export { type Layout, learnLayout } from './layout.ts';
export type {
  Collection,
  Container,
  ContainerState,
  Crash,
  DumpedThread,
  LogPart,
  PlatformEvent,
  Pod,
} from './part.ts';
export { type ReadOptions, readEntries, sampleOf } from './read-entries.ts';
export { readLogParts } from './read-parts.ts';
export { type LogOrigin, type LogRole, originOf, roleOf } from './role.ts';
export {
  byteShapeOf,
  createLiteralScanner,
  type LiteralScanner,
  type ScannerOptions,
  SHORTEST_LITERAL_BYTES,
} from './scan/index.ts';
export { isSecret, withoutSecrets } from './secrets.ts';
