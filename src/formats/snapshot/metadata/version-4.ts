import type { MetadataLayout } from './layout.ts';
import { VERSION_3 } from './version-3.ts';

/** `_metadata` of Flink 1.16 to 1.20: version 3, then the checkpoint's properties as a Java object. */
export const VERSION_4: MetadataLayout = { ...VERSION_3, hasProperties: true };
