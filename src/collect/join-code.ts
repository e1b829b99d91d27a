import type { CodeEvidence, CodeOperator, Job } from '#evidence';

/**
 * A jar goes to the job it runs: the only one there is, otherwise the one that shares most names of operators with it. A jar
 * that none of several jobs knows an operator of belongs to none. Of a jar with several jobs only what is of this one counts.
 */
export function joinCode(code: readonly CodeEvidence[], jobs: readonly Job[]): readonly Job[] {
  if (code.length === 0) return jobs;
  const owners = code.map((one) => ownerOf(one, jobs));
  return jobs.map((job) => {
    const own = code.filter((_, i) => owners[i] === job).map((one) => partOf(one, job));
    return own.length === 0 ? job : { ...job, code: own };
  });
}

function ownerOf({ operators }: CodeEvidence, jobs: readonly Job[]): Job | undefined {
  if (jobs.length === 1) return jobs[0];
  const shared = jobs.map((job) => ({ job, count: sharedNames(job, operators) })).sort((a, b) => b.count - a.count);
  const [first, second] = shared;
  return first && first.count > 0 && first.count > (second?.count ?? 0) ? first.job : undefined;
}

function sharedNames({ plan }: Job, operators: readonly CodeOperator[]): number {
  if (!plan.known) return 0;
  const shown = plan.value.flatMap(({ name, operators: chained }) => [name, ...chained]);
  const names = new Set(operators.flatMap(({ name }) => name ?? []));
  return [...names].filter((name) => shown.some((one) => one.includes(name))).length;
}

/** The pipelines whose operators the job has, and what is not of another pipeline alone. */
function partOf(code: CodeEvidence, job: Job): CodeEvidence {
  const numbers = [...new Set(code.operators.map(({ pipeline }) => pipeline))];
  if (numbers.length < 2) return code;
  const counted = numbers.map((number) => {
    const operators = code.operators.filter(({ pipeline }) => pipeline === number);
    const count = sharedNames(job, operators);
    return { number, count, share: count / operators.length };
  });
  const most = Math.max(...counted.map(({ count }) => count));
  if (most === 0) return code;
  const share = Math.max(...counted.filter(({ count }) => count === most).map((one) => one.share));
  const chosen = new Set(
    counted.filter((one) => one.count === most && one.share === share).map(({ number }) => number),
  );
  const operators = code.operators.filter(({ pipeline }) => chosen.has(pipeline));
  const [own, others] = [filesOf(operators), filesOf(code.operators.filter((one) => !operators.includes(one)))];
  const isElsewhere = (name: string) => !own.has(outerOf(name)) && others.has(outerOf(name));
  return { ...code, operators, faults: code.faults.filter(({ subject }) => !isElsewhere(subject.class ?? '')) };
}

/** The outer classes in which operators are built, and those of their functions. */
function filesOf(operators: readonly CodeOperator[]): ReadonlySet<string> {
  return new Set(operators.flatMap((one) => [outerOf(one.at.split('#', 1)[0] as string), outerOf(one.function ?? '')]));
}

function outerOf(name: string): string {
  return name.split('$', 1)[0] as string;
}
