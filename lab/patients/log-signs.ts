import type { Sign } from './signs.ts';

/** The cluster's logs say this at least so many times. */
export function logs(pattern: RegExp, atLeast = 1): Sign {
  const everywhere = new RegExp(pattern, 'g');
  return async ({ logged }) => {
    const found = logged().match(everywhere) ?? [];
    return found.length >= atLeast ? `${found.length} times in the logs: ${found[0]}` : undefined;
  };
}

/** This has been there for so long, so that what follows from it is logged as well. */
export function lasting(sign: Sign, seconds: number): Sign {
  const since = new Map<string, number>();
  return async (look) => {
    const seen = await sign(look);
    if (seen === undefined) return undefined;
    const first = since.get(look.jobId) ?? Date.now();
    since.set(look.jobId, first);
    return Date.now() - first >= seconds * 1000 ? seen : undefined;
  };
}
