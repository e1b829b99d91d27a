import type { ReportJob, ReportTimePoint } from '../document.ts';
import { timeOfDay } from '../time.ts';
import type { Page } from './page.ts';

/** What happened to a job, as a glance: the first fault stands out, with the lines to open in an editor. */
export function timelineLines({ timeline = [] }: ReportJob, page: Page): readonly string[] {
  if (timeline.length === 0) return [];
  const days = new Set(timeline.map(({ time }) => time?.slice(0, 10)));
  return [page.heading(page.words.timeline, 2), ...timeline.flatMap((point) => pointLines(point, days.size > 1, page))];
}

function pointLines(
  { time, file, lines, text, kind }: ReportTimePoint,
  withDay: boolean,
  page: Page,
): readonly string[] {
  const { paint, words } = page;
  const when = time === undefined ? '' : withDay ? `${time.slice(5, 10)} ${timeOfDay(time)}` : timeOfDay(time);
  const style = {
    healthy: paint.green,
    'first-fault': (line: string) => paint.bold(paint.red(line)),
    follow: undefined,
    end: paint.cyan,
  };
  const mark = kind === 'first-fault' ? '▶' : '·';
  const place = lines === '' ? file : `${file}:${lines}`;
  return [
    ...page.prose(`${when}  ${words.timeKinds[kind]}${words.colon}${text}`, 4, `${mark} `, style[kind]),
    `      ${paint.dim(place)}`,
  ];
}
