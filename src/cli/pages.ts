import { readdir, readFile } from 'node:fs/promises';
import type { Lang } from '#report';

/** Beside `src/cli` and, in the package, beside `dist/cli`: the build takes the pages along. */
const FOLDERS = {
  diagnoses: new URL('../diagnoses/', import.meta.url),
  rules: new URL('../preflight/', import.meta.url),
};

/** What a page is about: what fails while a job runs, or what preflight sees in its code. */
export type PageKind = keyof typeof FOLDERS;

/** Ids of all that have a page, by organ or area. */
export async function pagesByOrgan(kind: PageKind): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await readdir(FOLDERS[kind], { withFileTypes: true });
  const organs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const listed = await Promise.all(organs.sort().map(async (organ) => [organ, await idsIn(kind, organ)] as const));
  return new Map(listed.filter(([, ids]) => ids.length > 0));
}

/** The page of a diagnosis or a rule, as Markdown; both where they share a name; undefined when there is neither. */
export async function pageOf(id: string, lang: Lang): Promise<string | undefined> {
  const pages = [await pageIn('diagnoses', id, lang), await pageIn('rules', id, lang)].filter(
    (one) => one !== undefined,
  );
  return pages.length === 0 ? undefined : pages.join('\n\n');
}

/** Pages of rules by id, for formats that bring them along. */
export async function rulePages(ids: readonly string[], lang: Lang): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const id of new Set(ids)) {
    const page = await pageIn('rules', id, lang);
    if (page !== undefined) pages.set(id, page);
  }
  return pages;
}

async function pageIn(kind: PageKind, id: string, lang: Lang): Promise<string | undefined> {
  for (const [organ, ids] of await pagesByOrgan(kind)) {
    if (!ids.includes(id)) continue;
    return await readFile(new URL(`${organ}/${id}${lang === 'zh' ? '.zh.md' : '.md'}`, FOLDERS[kind]), 'utf8');
  }
  return undefined;
}

async function idsIn(kind: PageKind, organ: string): Promise<readonly string[]> {
  const files = await readdir(new URL(`${organ}/`, FOLDERS[kind]));
  return files
    .filter((file) => file.endsWith('.md') && !file.endsWith('.zh.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}
