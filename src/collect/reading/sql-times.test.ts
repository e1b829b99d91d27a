import { expect, it } from 'vitest';
import { sqlTimesIn } from './sql-times.ts';

// Descriptions of a HOP over PROCTIME() on Flink 2.3.0, as /jobs/:id has them.
it.each([
  [
    "[1]:TableSourceScan(table=[[default_catalog, default_database, packets]], fields=[r, gw, sz])<br/>+- [2]:Calc(select=[CASE((r &lt; 88), 'gw-unset', gw) AS g, sz, PROCTIME() AS ts])<br/>",
    { processingTimes: ['ts'] },
  ],
  [
    "[4]:WindowAggregate(groupBy=[g], window=[HOP(time_col=[ts], size=[10 s], slide=[2 s])], select=[g, COUNT(*) AS EXPR$3, start('w$) AS window_start])<br/>",
    { windowTimes: ['ts'] },
  ],
  // RelExplainUtil of Flink's planner, as its plan tests print it.
  [
    'IntervalJoin(joinType=[LeftOuterJoin], windowBounds=[isRowTime=false, leftLowerBound=0, leftUpperBound=599999, leftTimeIndex=3, rightTimeIndex=3])',
    { joinsByWallClock: true },
  ],
  ['IntervalJoin(joinType=[InnerJoin], windowBounds=[isRowTime=true, leftLowerBound=-10000])', {}],
  // A window by GROUP BY TUMBLE(…), as explanations of Flink 1.13 and later print it.
  [
    "GroupWindowAggregate(groupBy=[page_id], window=[TumblingGroupWindow('w$, ts, 5000)], properties=[w$start, w$end, w$proctime])",
    { windowTimes: ['ts'] },
  ],
  ['Source: bids', {}],
])('%s', (description, times) => {
  expect(sqlTimesIn(description)).toEqual(times);
});
