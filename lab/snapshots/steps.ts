/** What was claimed, and whether it held. */
interface Step {
  readonly what: string;
  readonly ok: boolean;
  readonly seen: string;
}

/** Collects claims and prints them as they are settled. */
export interface Steps {
  readonly all: readonly Step[];
  claim(what: string, ok: boolean, seen: string): void;
}

export function makeSteps(): Steps {
  const all: Step[] = [];
  return {
    all,
    claim: (what, ok, seen) => {
      all.push({ what, ok, seen });
      console.error(`lab: ${ok ? 'ok   ' : 'WRONG'} ${what}: ${seen}`);
    },
  };
}
