import { type Text, text } from '#evidence';
import { type Lang, neutralise, type Paint, paintOf, type Terminal, wrap } from '#report';
import type { Checked, Problem } from '#snapshots';
import { placesLines } from './check-places.ts';

/** What a verdict is called. */
export const VERDICTS: Readonly<Record<Checked['verdict'], Text>> = {
  restorable: text('restorable', '可以恢复'),
  'with-conditions': text('restorable, with conditions', '有条件地可以恢复'),
  'not-restorable': text('not restorable as it is', '目前无法恢复'),
};

/** The verdict, what was looked at, and each problem with what to do. */
export function checkText(
  path: string,
  checked: Pick<Checked, 'verdict' | 'problems'> & (Pick<Checked, 'files' | 'filesOk' | 'places'> | object),
  lang: Lang,
  terminal: Terminal,
): string {
  const { verdict, problems } = checked;
  const paint = paintOf(terminal.colour);
  const colour = verdict === 'restorable' ? paint.green : verdict === 'with-conditions' ? paint.yellow : paint.red;
  const lines = [
    `${neutralise(path)}: ${colour(paint.bold(VERDICTS[verdict][lang]))}`,
    ...('places' in checked ? placesLines(checked, lang) : []).flatMap((line) =>
      wrap(line, terminal.width).map(paint.dim),
    ),
    ...problems.flatMap((problem) => ['', ...problemLines(problem, lang, paint, terminal.width)]),
  ];
  return `${lines.join('\n')}\n`;
}

function problemLines(
  { id, severity, message, remedy }: Problem,
  lang: Lang,
  paint: Paint,
  width: number,
): readonly string[] {
  const colour = severity === 'critical' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim;
  return [
    colour(id),
    ...wrap(neutralise(message[lang]), width - 2).map((line) => `  ${line}`),
    ...wrap(`→ ${neutralise(remedy[lang])}`, width - 2).map((line) => `  ${line}`),
  ];
}
