import type { Prescription, Proof } from '#engine';
import { text } from '#evidence';
import type { BugMet } from '#symptoms/told/known-bugs-met';

/** What is known of a defect: its issue, the releases that have it, and the one that runs here. */
export function bugProof({ bug, version, telling }: BugMet): Proof {
  const here =
    version === undefined
      ? text('', '')
      : text(`; ${bug.of} ${version} runs here`, `；此处运行的是 ${bug.of} ${version}`);
  const fixed = bug.fixed.join(', ') || '—';
  return {
    fact: text(
      `Known defect ${bug.issue}: ${bug.what.en} Fixed in ${bug.of} ${fixed}${here.en}`,
      `已知缺陷 ${bug.issue}：${bug.what.zh}修复版本：${bug.of} ${fixed}${here.zh}`,
    ),
    cite: telling.cite,
  };
}

/** Upgrade to the release that mends a known defect. */
export function upgrade({ bug, version, mend }: BugMet): Prescription {
  const to = mend ?? bug.fixed.join(' / ');
  const from = version === undefined ? '' : ` ${version}`;
  return {
    aim: 'cure',
    action:
      to === ''
        ? text(
            `No release mends ${bug.issue} yet; follow ${bug.url}.`,
            `${bug.issue} 尚无修复版本，请关注 ${bug.url}。`,
          )
        : text(
            `Upgrade ${bug.of}${from} to a newer release: ${bug.issue} is fixed in ${to}. ${bug.url}`,
            `将 ${bug.of}${from} 升级到更新版本：${bug.issue} 已在 ${to} 中修复。${bug.url}`,
          ),
    cost: text('A restart from a savepoint with the new release.', '需要用新版本从保存点重启。'),
    verify: text(`The words of ${bug.issue} do not come back.`, `${bug.issue} 的报错不再出现。`),
  };
}
