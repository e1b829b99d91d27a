import type { Case } from './cases.ts';
import type { Score } from './score.ts';

/** A case with what the doctor made of it. */
export interface Scored {
  readonly one: Case;
  readonly score: Score;
}

const MEASURES: readonly (readonly [string, (score: Score) => boolean])[] = [
  ['first', ({ first }) => first],
  ['first three', ({ three }) => three],
  ['wrong and sure', ({ confidentlyWrong }) => confidentlyWrong],
  ['no name', ({ open }) => open],
  ['first, with the fix', ({ first, fix }) => first && fix],
  ['wrapper as root', ({ wrapperAsRoot }) => wrapperAsRoot],
];

/** One row for all, for those an expert could decide from this input, and by kind and language. */
export function tableOf(all: readonly Scored[], withContext: boolean): string {
  const head = ['cases', 'n', ...MEASURES.map(([name]) => name)];
  const rows = groupsOf(all, withContext).map(([name, some]) => [
    name,
    `${some.length}`,
    ...MEASURES.map(([, is]) => share(some, is)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function groupsOf(all: readonly Scored[], withContext: boolean): readonly (readonly [string, readonly Scored[]])[] {
  const decidable = all.filter(
    ({ one: { label } }) => label.decidable === 'yes' || (withContext && label.decidable === 'with-context'),
  );
  return [
    ['all', all],
    ['decidable', decidable],
    ...(['log', 'mixed', 'symptoms'] as const).map(
      (kind) => [kind, all.filter(({ one }) => one.kind === kind)] as const,
    ),
    ...(['en', 'zh'] as const).map(
      (language) => [language, all.filter(({ one }) => one.language === language)] as const,
    ),
  ];
}

function share(some: readonly Scored[], is: (score: Score) => boolean): string {
  const count = some.filter(({ score }) => is(score)).length;
  return `${count} (${some.length === 0 ? 0 : Math.round((100 * count) / some.length)} %)`;
}

/** One line a case: what was settled, and what the doctor said. */
export function listOf(all: readonly Scored[]): string {
  return all
    .map(({ one, score }) => `${markOf(score)} ${one.id} ${one.label.root[0]} ← ${answersOf(score)}`)
    .join('\n');
}

/** ✓ right · 3 among the first three · ✗✗ wrong and sure · ? no name for it · ✗ wrong, but said to be possible only. */
function markOf({ first, three, confidentlyWrong, open, fix }: Score): string {
  const mark = first ? '✓' : three ? '3' : confidentlyWrong ? '✗✗' : open ? '?' : '✗';
  return `${mark.padEnd(2)} ${fix ? 'fix' : '   '}`;
}

function answersOf({ answers }: Score): string {
  return answers.length === 0 ? 'nothing' : answers.join(', ');
}
