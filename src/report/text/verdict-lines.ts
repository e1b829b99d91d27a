import type { ChainLink, JobCase, RootCause } from '../cases.ts';
import { placeOf } from '../place.ts';
import { readableTime } from '../time.ts';
import { jobLine } from './job-lines.ts';
import type { Page } from './page.ts';

/** One job that is not well: its root causes in plain words, and what follows from each. */
export function verdictLines({ job, roots }: JobCase, page: Page): readonly string[] {
  return [
    jobLine(job, page),
    ...roots.flatMap((root, index) => ['', ...rootLines(root, index + 1, roots.length, page)]),
  ];
}

function rootLines({ finding, chain }: RootCause, number: number, of: number, page: Page): readonly string[] {
  const { words, paint } = page;
  const label = finding.confidence === 'possible' ? words.openCause(number, of) : words.rootCause(number, of);
  const colour = finding.severity === 'critical' ? paint.red : paint.yellow;
  const sureness = `${words.severity[finding.severity]}${words.list}${words.confidence[finding.confidence]}`;
  const since = finding.since ? words.since(readableTime(finding.since)) : '';
  const facts = [finding.id, placeOf(finding.subject, words), sureness, since].filter(Boolean).join(' · ');
  return [
    ...page.prose(`${label}${words.colon}${finding.title}`, 2, '', (line) => paint.bold(colour(line))),
    ...page.prose(finding.summary, 2),
    ...page.prose(facts, 2, '', paint.dim),
    ...(chain.length > 0 ? [`  ${words.leadsTo}`, ...chainLines(chain, 2, page)] : []),
  ];
}

/** The tree of consequences. */
function chainLines(chain: readonly ChainLink[], indent: number, page: Page): readonly string[] {
  return chain.flatMap(({ finding, chain: further }, index) => [
    ...page.prose(`${finding.title} (${finding.id})`, indent, index === chain.length - 1 ? '└─ ' : '├─ '),
    ...chainLines(further, indent + 3, page),
  ]);
}
