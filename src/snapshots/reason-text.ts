import { type Text, text } from '#evidence';
import { FORMS } from './reason-forms.ts';

/**
 * Why something could not be read or done, in both languages. Readers know no languages: what they throw is English, of few
 * forms, `<source> > <field> at byte 12: expected …, found …`. Sources and fields are names and stay as they are.
 */
export function reasonText(reason: string): Text {
  return text(reason, translated(reason));
}

/** Source and field, where, and what is wrong there. */
const PLACED = /^(.*?) at byte (\d+): (.+)$/s;
/** Beyond this it is somebody's data. */
const LONGEST = 4_000;

function translated(reason: string): string {
  if (reason.length > LONGEST) return reason;
  const [, cause, advice] = ADVISED.exec(reason) ?? [];
  if (cause !== undefined) return `${translated(cause)}：${phrase(advice ?? '')}`;
  const [, where, byte, problem] = PLACED.exec(reason) ?? [];
  if (where === undefined || problem === undefined) return phrase(reason);
  const [, before, within] = NESTED.exec(problem) ?? [];
  const told = before === undefined ? phrase(problem) : `${phrase(before)}（${translated(within ?? '')}）`;
  return `${where}，第 ${byte} 字节：${told}`;
}

/** What a reader said, and what to do instead. */
const ADVISED = /^(.+): (only the job's classes know .+)$/s;
/** What another attempt said is told in brackets. */
const NESTED = /^(.*, and none of the usual forms fits) \((.*)\)$/s;

/** The first form that fits; what fits none stays English. */
function phrase(problem: string): string {
  for (const [form, zh] of FORMS) {
    const match = form.exec(problem);
    if (match) return zh(...match.slice(1).map((one) => one ?? ''));
  }
  return problem;
}
