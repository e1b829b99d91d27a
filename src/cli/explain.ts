import { type Text, text } from '#evidence';
import { paintOf } from '#report';
import type { Console } from './console.ts';

import { nearest } from './nearest.ts';
import { pageOf, pagesByOrgan } from './pages.ts';
import { terminalPage } from './terminal-page.ts';
import { UsageError } from './usage-error.ts';

/** Prints the page of a diagnosis or a rule of preflight, or the list of all. */
export async function explain(id: string | undefined, console: Console): Promise<number> {
  await console.result(id === undefined ? await listOf(console) : await onePage(id, console));
  return 0;
}

async function onePage(id: string, { lang, terminal }: Console): Promise<string> {
  const page = await pageOf(id, lang);
  if (page === undefined) throw new UsageError(await unknownDiagnosis(id));
  return terminalPage(page, terminal);
}

async function unknownDiagnosis(id: string): Promise<Text> {
  const known = [...(await pagesByOrgan('diagnoses')).values(), ...(await pagesByOrgan('rules')).values()].flat();
  const similar = nearest(id.toLowerCase(), known);
  return similar.length > 0
    ? text(
        `no diagnosis or rule "${id}". Did you mean ${similar.join(', ')}?`,
        `没有诊断或规则 "${id}"。是否想查 ${similar.join('、')}？`,
      )
    : text(
        `no diagnosis or rule "${id}". The list: flink-doctor explain`,
        `没有诊断或规则 "${id}"。列出全部：flink-doctor explain`,
      );
}

/** Ids and titles by organ; then what preflight checks, by area. */
async function listOf({ lang, terminal }: Console): Promise<string> {
  const [{ diagnoses }, { rules }] = await Promise.all([import('#diagnoses'), import('#preflight')]);
  const titles = new Map([...rules, ...diagnoses].map(({ id, title }) => [id, title[lang]]));
  const [organs, areas] = await Promise.all([pagesByOrgan('diagnoses'), pagesByOrgan('rules')]);
  const column = Math.max(0, ...[...organs.values(), ...areas.values()].flat().map((id) => id.length));
  const paint = paintOf(terminal.colour);
  const blockOf = (name: string, ids: readonly string[]) => {
    const lines = ids.map((id) => `  ${paint.cyan(id.padEnd(column))}  ${titles.get(id) ?? ''}`.trimEnd());
    return [paint.bold(name), ...lines].join('\n');
  };
  const blocks = [
    ...[...organs].map(([organ, ids]) => blockOf(organ, ids)),
    ...[...areas].map(([area, ids]) => blockOf(`preflight: ${area}`, ids)),
  ];
  const hint = text('flink-doctor explain <id> shows one.', 'flink-doctor explain <id> 查看其中一项。')[lang];
  return `${[...blocks, hint].join('\n\n')}\n`;
}
