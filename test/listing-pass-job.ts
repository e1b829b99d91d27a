import { type Candidate, type PassJob, startsWithTime } from '../src/collect/logs/pass/index.ts';

/** What the job is told; plain data, as it goes to worker threads. */
export interface ListingData {
  readonly literals: readonly string[];
  readonly budgets?: readonly number[];
  readonly novel?: readonly number[];
}

export interface Listed extends Pick<Candidate, 'line' | 'lines' | 'offset' | 'literals'> {
  readonly text: string;
  readonly cut: Candidate['cut'];
}

/** A job that lists what it is given; lives here because worker threads load it by its place. */
export function createPassJob({ literals, budgets, novel }: ListingData): PassJob<Listed[]> {
  return {
    literals,
    ...(budgets === undefined ? {} : { budgets }),
    ...(novel === undefined ? {} : { novel }),
    begin: () => {
      const listed: Listed[] = [];
      return {
        startsEntry: startsWithTime,
        take: ({ line, lines, offset, literals: found, cut, text }) => {
          listed.push({ line, lines, offset, literals: found, cut, text: text() });
        },
        end: (_, linesBefore) => listed.map((one) => ({ ...one, line: one.line + linesBefore })),
      };
    },
  };
}
