import { readdir, readFile } from 'node:fs/promises';
import type { Lang } from '#report';

/** Beside `src/cli` and, in the package, beside `dist/cli`: the build takes the pages along. */
const FOLDER = new URL('../diagnoses/', import.meta.url);

/** Ids of all diagnoses that have a page, by organ. */
export async function pagesByOrgan(): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const organs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const listed = await Promise.all(organs.sort().map(async (organ) => [organ, await idsIn(organ)] as const));
  return new Map(listed.filter(([, ids]) => ids.length > 0));
}

/** The page of one diagnosis, as Markdown; undefined when there is no such diagnosis. */
export async function pageOf(id: string, lang: Lang): Promise<string | undefined> {
  for (const [organ, ids] of await pagesByOrgan()) {
    if (!ids.includes(id)) continue;
    return await readFile(new URL(`${organ}/${id}${lang === 'zh' ? '.zh.md' : '.md'}`, FOLDER), 'utf8');
  }
  return undefined;
}

async function idsIn(organ: string): Promise<readonly string[]> {
  const files = await readdir(new URL(`${organ}/`, FOLDER));
  return files
    .filter((file) => file.endsWith('.md') && !file.endsWith('.zh.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}
