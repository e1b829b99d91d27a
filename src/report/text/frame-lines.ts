import type { ReportFinding } from '../document.ts';
import { placeOf } from '../place.ts';
import type { Page } from './page.ts';

/** Where a finding stands, and the line of code itself. */
export function frameLines(finding: ReportFinding, page: Page): readonly string[] {
  const { frame, subject } = finding;
  const { paint, words } = page;
  if (frame === undefined) return page.prose(placeOf(subject, words), 2, '', paint.bold);
  const owner = subject.class && (subject.method ? `${subject.class}#${subject.method}` : subject.class);
  const width = String(frame.lines.at(-1)?.number ?? frame.line).length;
  return [
    `  ${paint.bold(`${frame.path}:${frame.line}`)}  ${paint.dim(owner ?? '')}`.trimEnd(),
    ...frame.lines.map(({ number, text }) => {
      const here = number === frame.line;
      const gutter = `${here ? '▶' : ' '} ${String(number).padStart(width)} │ `;
      return `  ${here ? paint.bold(gutter) : paint.dim(gutter)}${here ? paint.cyan(text) : paint.dim(text)}`.trimEnd();
    }),
  ];
}
