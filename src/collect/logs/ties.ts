import type { Named } from './names-in.ts';

/** Which attempt belongs to which job, as far as entries name both, or a slot that both use; plain data. */
export interface Ties {
  readonly jobs: ReadonlyMap<string, string>;
  readonly slots: ReadonlyMap<string, string>;
}

const MOST = 50_000;

export interface TieKeeper {
  take(named: Named): void;
  kept(): Ties;
}

export function createTies(): TieKeeper {
  /** Execution graph (or attempt before 1.16), and slot → job. */
  const jobs = new Map<string, string>();
  /** Execution graph or attempt → slot. */
  const slots = new Map<string, string>();
  return {
    take({ job, attempt, allocation }) {
      if (jobs.size > MOST || slots.size > MOST) return;
      if (job && attempt) jobs.set(graphOf(attempt), job);
      if (job && allocation) jobs.set(allocation, job);
      if (attempt && allocation) slots.set(graphOf(attempt), allocation);
    },
    kept: () => ({ jobs, slots }),
  };
}

/** From 1.16 on attempts of one run of a job share the id of its execution graph. */
export function graphOf(attempt: string): string {
  const at = attempt.indexOf('_');
  return at < 0 ? attempt : attempt.slice(0, at);
}

/** Finds the job of an attempt over the ties of all files; what the first file says counts. */
export function jobFinder(all: readonly Ties[]): (attempt: string | undefined) => string | undefined {
  const jobs = new Map<string, { readonly job: string; readonly file: number }>();
  const slots = new Map<string, string[]>();
  for (const [file, ties] of all.entries()) {
    for (const [key, job] of ties.jobs) if (!jobs.has(key)) jobs.set(key, { job, file });
    for (const [graph, slot] of ties.slots) {
      const known = slots.get(graph);
      if (known === undefined) slots.set(graph, [slot]);
      else if (!known.includes(slot)) known.push(slot);
    }
  }
  return (attempt) => {
    if (attempt === undefined) return;
    const graph = graphOf(attempt);
    const told = [graph, ...(slots.get(graph) ?? [])].flatMap((key) => jobs.get(key) ?? []);
    return told.sort((one, other) => one.file - other.file)[0]?.job;
  };
}
