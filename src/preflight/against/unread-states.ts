import { text } from '#evidence';
import type { CodeFinding } from '../examine.ts';
import type { DeclaredState } from './declared-states.ts';
import { prescribed, UNREAD } from './faults.ts';
import type { OperatorVerdict } from './operator-verdicts.ts';

/**
 * State that is restored and that nobody asks for: Flink says nothing, keeps it, and writes it into every later snapshot. Where
 * the function asks for another one of its kind that is not there, it most likely has a new name, and starts empty.
 */
export function unreadStates({ before, now }: OperatorVerdict): readonly CodeFinding[] {
  const declared = now?.node.kind === 'operator' ? now.states : undefined;
  if (before === undefined || now === undefined || declared === undefined) return [];
  const asked = new Set(declared.map(idOf));
  const known = new Set(before.states.map(idOf));
  return before.states.flatMap(({ name, kind }): readonly CodeFinding[] => {
    if (asked.has(idOf({ name, kind })) || !USERS.has(kind) || name.startsWith('_')) return [];
    const heir = heirOf(
      { name, kind },
      declared.filter((one) => !known.has(idOf(one))),
    );
    return [
      {
        rule: UNREAD,
        severity: heir === undefined ? 'info' : 'warning',
        place: now.at,
        confidence: heir === undefined ? 'certain' : 'likely',
        subject: { operator: now.name, state: name },
        summary:
          heir === undefined
            ? text(
                `State "${name}" is restored and ${now.name} does not ask for it: it stays in every later snapshot.`,
                `状态“${name}”会被恢复，但 ${now.name} 不再使用它：它会留在之后的每个快照中。`,
              )
            : text(
                `${now.name} does not ask for state "${name}" any more, and asks for "${heir}", which the snapshot does not have: the restore succeeds, "${heir}" starts empty and "${name}" stays in every later snapshot.`,
                `${now.name} 不再使用状态“${name}”，而使用快照中没有的“${heir}”：恢复会成功，“${heir}”从空开始，“${name}”则留在之后的每个快照中。`,
              ),
        prescriptions: [
          ...(heir === undefined
            ? []
            : [
                prescribed(
                  text('Keep the name of the state.', '保持状态名不变。'),
                  text('A change of the program; none at run time.', '需要修改程序；运行时无代价。'),
                  { code: `new …StateDescriptor<>("${name}", …) // instead of "${heir}"` },
                ),
              ]),
          prescribed(
            text('If it is not needed, drop it from a copy of the snapshot.', '若不再需要，可从快照的副本中删除。'),
            text('It is lost.', '该状态会丢失。'),
            {
              command: `flink-doctor snapshot drop <savepoint> --operator ${now.uid ?? now.id} --state ${name} -o <copy>`,
            },
          ),
        ],
      },
    ];
  });
}

/** Keyed state, list state of an operator and broadcast state may have the same name: they are kept apart. */
function idOf({ name, kind }: { readonly name: string; readonly kind: string }): string {
  return `${kind === 'broadcast' ? 'broadcast' : kind.startsWith('operator-') ? 'operator' : 'keyed'} ${name}`;
}

/** What is new under its name, or of its kind. */
function heirOf(
  { name, kind }: { readonly name: string; readonly kind: string },
  news: readonly DeclaredState[],
): string | undefined {
  const heir = news.find((one) => one.name === name) ?? news.find((one) => one.kind === kind);
  return heir && (heir.name === name ? `${name} (${heir.kind})` : heir.name);
}

/** What only functions of users ask for. */
const USERS = new Set([
  'value',
  'list',
  'map',
  'reducing',
  'aggregating',
  'operator-list',
  'operator-union',
  'broadcast',
]);
