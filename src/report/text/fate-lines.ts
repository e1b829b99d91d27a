import type { ReportJob } from '../document.ts';
import type { Page } from './page.ts';

/** So many operators are listed; those that are simply taken over come last. */
const LISTED = 30;
const ORDER = ['orphaned', 'moved', 'unknown', 'new', 'mapped'] as const;

/** What becomes of each operator of the snapshot, or of the older jar, that a package was compared with. */
export function fateLines({ code }: ReportJob, { words, paint }: Page): readonly string[] {
  const { against } = code ?? {};
  if (against === undefined) return [];
  const all = ORDER.flatMap((status) => against.operators.filter((one) => one.status === status));
  const styles = { orphaned: paint.red, moved: paint.red, unknown: paint.yellow, new: paint.cyan, mapped: paint.green };
  const rest = all.length - LISTED;
  return [
    `  ${paint.bold(words.comparedWith(against.name))}`,
    ...all.slice(0, LISTED).map(({ status, id, name, bytes, states }) => {
      const held = [bytes > 0 ? `${bytes} B` : '', states.join(words.list)].filter(Boolean).join(' · ');
      return `    ${styles[status](words.fate[status])}  ${name || id}  ${paint.dim([name ? id.slice(0, 8) : '', held].filter(Boolean).join(' · '))}`.trimEnd();
    }),
    ...(rest > 0 ? [paint.dim(`    ${words.andMore(rest)}`)] : []),
  ];
}
