import type { ReportFinding, ReportPrescription } from '../document.ts';
import { settingLines } from '../settings.ts';
import { treatmentOf } from '../treatment.ts';
import type { Page } from './page.ts';

const AIMS = ['relieve', 'cure', 'prevent'] as const;

/** What to do now, and what for good. */
export function actionLines(
  cause: ReportFinding,
  consequences: readonly ReportFinding[],
  which: string,
  page: Page,
): readonly string[] {
  const { words } = page;
  const headings = { relieve: words.doNow, cure: words.forGood, prevent: words.prevent };
  const treatment = treatmentOf(cause, consequences);
  return AIMS.flatMap((aim) => {
    const chosen = treatment.filter((one) => one.aim === aim);
    if (chosen.length === 0) return [];
    return [
      '',
      page.heading(`${headings[aim]}${which}`, 2),
      ...chosen.flatMap((one, index) => prescriptionLines(one, index + 1, page)),
    ];
  });
}

function prescriptionLines(one: ReportPrescription, number: number, page: Page): readonly string[] {
  const { words } = page;
  const label = (name: string) => `${name}${words.colon}`;
  return [
    ...page.prose(one.action, 4, `${number}. `),
    ...page.literal(settingLines(one.settings ?? {}), 9),
    ...page.literal(linesOf(one.command), 9),
    ...page.literal(linesOf(one.code), 9),
    ...page.prose(`${label(words.cost)}${one.cost}`, 7),
    ...(one.verify ? page.prose(`${label(words.verify)}${one.verify}`, 7) : []),
  ];
}

function linesOf(literal: string | undefined): readonly string[] {
  return literal === undefined ? [] : literal.replace(/\n+$/, '').split('\n');
}
