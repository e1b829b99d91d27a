import type { ReportDocument, ReportFinding } from '#report';
import type { Label } from './cases.ts';

/** How the report on one case compares with what was settled. */
export interface Score {
  /** Ids of the roots, best first. */
  readonly answers: readonly string[];
  /** The first answer is a correct or an acceptable one. */
  readonly first: boolean;
  /** One of the first three is. */
  readonly three: boolean;
  /** The first answer is wrong and was given as more than possible. */
  readonly confidentlyWrong: boolean;
  /** No answer but `unclassified-failure`, or none at all. */
  readonly open: boolean;
  /** Each group of the settled fix occurs in what is prescribed (of the right finding, when there is one). */
  readonly fix: boolean;
  /** Something that only describes a consequence was given as a root. */
  readonly wrapperAsRoot: boolean;
}

export function scoreOf({ findings }: ReportDocument, label: Label): Score {
  const roots = findings.filter(({ role }) => role === 'root');
  const answers = [...new Set(roots.map(({ id }) => id))];
  const right = new Set([...label.root, ...label.acceptable]);
  const top = roots[0];
  const named = answers.filter((id) => id !== 'unclassified-failure');
  const first = top !== undefined && right.has(top.id);
  const helpful = roots.filter(({ id }) => right.has(id));
  return {
    answers,
    first,
    three: answers.slice(0, 3).some((id) => right.has(id)),
    confidentlyWrong: !first && top !== undefined && top.id !== 'unclassified-failure' && top.confidence !== 'possible',
    open: named.length === 0,
    fix: says(helpful.length > 0 ? helpful : roots, label.fix_keywords),
    wrapperAsRoot: answers.some((id) => label.wrapper.includes(id) && !right.has(id)),
  };
}

function says(findings: readonly ReportFinding[], groups: Label['fix_keywords']): boolean {
  const prescribed = JSON.stringify(findings.map(({ prescriptions }) => prescriptions)).toLowerCase();
  return groups.every((group) => group.some((word) => prescribed.includes(word.toLowerCase())));
}
