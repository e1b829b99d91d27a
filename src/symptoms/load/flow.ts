import type { JobVertex } from '#evidence';

/** The vertices of a job with who reads from whom. */
export interface Flow {
  readonly byId: ReadonlyMap<string, JobVertex>;
  /** Direct consumers by producer. */
  readonly consumers: ReadonlyMap<string, readonly string[]>;
}

const flows = new WeakMap<readonly JobVertex[], Flow>();

/** The flow of a plan, made once for all who follow it. */
export function flowOf(plan: readonly JobVertex[]): Flow {
  const known = flows.get(plan) ?? readFlow(plan);
  flows.set(plan, known);
  return known;
}

function readFlow(plan: readonly JobVertex[]): Flow {
  const consumers = new Map<string, string[]>();
  for (const { id, inputs } of plan) {
    for (const { from } of inputs) {
      const known = consumers.get(from);
      if (known) known.push(id);
      else consumers.set(from, [id]);
    }
  }
  return { byId: new Map(plan.map((vertex) => [vertex.id, vertex])), consumers };
}

/** A vertex and everything that feeds it, directly or through others. */
export function upstreamOf(id: string, { byId }: Flow): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) {
    for (const { from } of byId.get(one)?.inputs ?? []) found.add(from);
  }
  return found;
}
