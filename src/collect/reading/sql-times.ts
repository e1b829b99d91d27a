import type { JobVertex } from '#evidence';

/** More columns than a query has time attributes. */
const MOST = 20;

/** Time columns that the SQL planner's description of a vertex makes of the wall clock, and those its windows go by. */
export function sqlTimesIn(
  description: string,
): Pick<JobVertex, 'processingTimes' | 'windowTimes' | 'joinsByWallClock'> {
  const processingTimes = columnsIn(description, /\bPROCTIME\(\) AS (\w{1,100})/g);
  const windowTimes = columnsIn(description, /(?:\btime_col=\[|GroupWindow\('w\$, )(\w{1,100})[\],]/g);
  const joins = description.includes('isRowTime=false') && !description.includes('isRowTime=true');
  return {
    ...(processingTimes.length > 0 && { processingTimes }),
    ...(windowTimes.length > 0 && { windowTimes }),
    ...(joins && { joinsByWallClock: true }),
  };
}

function columnsIn(description: string, pattern: RegExp): readonly string[] {
  const found = new Set<string>();
  for (const [, column = ''] of description.matchAll(pattern)) {
    found.add(column);
    if (found.size === MOST) break;
  }
  return [...found];
}
