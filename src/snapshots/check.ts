import { text } from '#evidence';
import { checkCosts, type Limits } from './check-costs.ts';
import { checkFiles } from './check-files.ts';
import { type DescribeOptions, describeOperators, type OperatorFacts } from './describe.ts';
import type { FilePlaces } from './file-places.ts';
import type { LazyList } from './lazy-list.ts';
import type { Leftovers } from './looked-files.ts';
import type { OperatorOutline } from './outline.ts';
import type { FilePicture } from './picture.ts';
import type { Problem } from './problem.ts';
import { reasonText } from './reason-text.ts';
import { operatorName, type Snapshot } from './snapshot.ts';

export interface CheckOptions extends Pick<DescribeOptions, 'onOperator'> {
  readonly limits: Limits;
  /** Whether every byte of keyed state is read, so that checksums and forms are known to be right. */
  readonly readAll: boolean;
  /** What lies about in the folders around it; by default what lies in its own folder. */
  readonly leftovers?: Leftovers;
  /** What messages call an operator. */
  readonly nameOf?: (operator: OperatorOutline) => string;
}

/** Whether a snapshot will restore. */
export interface Checked {
  /** `with-conditions`: if what the warnings say is seen to. */
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  readonly files: LazyList<FilePicture>;
  /** How many of them are as they are recorded. */
  readonly filesOk: number;
  readonly places: FilePlaces;
  readonly operators: readonly OperatorFacts[];
}

export type Verdict = 'restorable' | 'with-conditions' | 'not-restorable';

/** Looks for every file, reads what stands at the ends of them, and reckons what a restore costs. */
export async function checkSnapshot(
  snapshot: Snapshot,
  { limits, readAll, leftovers, nameOf = operatorName, onOperator }: CheckOptions,
): Promise<Checked> {
  const { files, outline } = snapshot;
  const looked = await checkFiles(files, outline, leftovers);
  const operators = await describeOperators(snapshot, {
    count: readAll,
    ...(onOperator && { onOperator }),
  });
  const problems = [
    ...looked.problems,
    ...operators.flatMap((one) => unreadableParts(one, nameOf(one.outline))),
    ...checkCosts(outline, limits, nameOf),
    ...oldMetadata(outline.version),
  ].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {
    verdict: verdictOf(problems),
    problems,
    files: looked.files,
    filesOk: looked.filesOk,
    places: looked.places,
    operators,
  };
}

const SEVERITIES: readonly Problem['severity'][] = ['critical', 'warning', 'info'];

function verdictOf(problems: readonly Problem[]): Verdict {
  const worst = problems[0]?.severity;
  if (worst === 'critical') return 'not-restorable';
  return worst === 'warning' ? 'with-conditions' : 'restorable';
}

/** What is missing was told already, with the file. */
function unreadableParts({ outline, unreadable }: OperatorFacts, name: string): readonly Problem[] {
  return unreadable
    .filter(({ because }) => because !== 'missing')
    .map(({ reason, because }) => ({
      id: 'state-unreadable' as const,
      severity: because === 'broken' ? ('critical' as const) : ('warning' as const),
      message: text(`${name}: ${reason}`, `${name}：${reasonText(reason).zh}`),
      remedy:
        because === 'broken'
          ? text(
              'its bytes are not what Flink writes: copy the snapshot again, or take another one.',
              '其内容不是 Flink 写出的格式：请重新复制快照，或改用另一个。',
            )
          : text('this reader does not know the form; Flink may.', '本工具不认识这种格式，Flink 可能可以读取。'),
      operator: outline.id,
    }));
}

/** Flink 1.11 and later do not read version 1. */
function oldMetadata(version: number): readonly Problem[] {
  if (version > 1) return [];
  return [
    {
      id: 'metadata-version-old',
      severity: 'warning',
      message: text(
        '_metadata of version 1 is read by Flink 1.2 to 1.10 only',
        '版本 1 的 _metadata 只有 Flink 1.2 至 1.10 能读取',
      ),
      remedy: text(
        'restore it with Flink 1.10, take a savepoint there, and go on from that one.',
        '用 Flink 1.10 恢复并做保存点，再从该保存点继续升级。',
      ),
    },
  ];
}
