import type { ByteSource } from '#formats/bytes';
import { readDirectory } from './directory.ts';
import { findEndRecord } from './end-record.ts';
import { JAR_LIMITS, type Jar, type JarLimits } from './jar.ts';

/**
 * Reads the directory of a jar (or any zip).
 *
 * @param name what problems call it; a nested jar is `outer.jar!/lib/inner.jar`
 * @throws FormatError if it has none, because it is no zip or cut off
 */
export async function openJar(source: ByteSource, name = source.name, limits: JarLimits = JAR_LIMITS): Promise<Jar> {
  const end = await findEndRecord(source);
  const bytes = await source.read(end.directoryAt, end.directorySize);
  return { name, source, ...readDirectory(bytes, name, end, limits) };
}
