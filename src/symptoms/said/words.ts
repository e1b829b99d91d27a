/** How concepts are written down: words in both languages, lower case, and what stands near them. */

/** How people may say one thing. Tried on lines in lower case. */
export interface Concept {
  readonly is: RegExp;
  /** What makes such a line mean something else, or its opposite. */
  readonly not?: RegExp;
}

/** Fits where both stand in a line, in either order, at most `gap` characters apart. Both are alternatives of a pattern. */
export function near(a: string, b: string, gap = 60): RegExp {
  return new RegExp(`(?:${a})[^\\n]{0,${gap}}?(?:${b})|(?:${b})[^\\n]{0,${gap}}?(?:${a})`);
}

/** Fits where any of the patterns does. */
export function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));
}

const said = String.raw;

/** It does not come: of results, files, windows. */
export const NOT_COME = said`\bno (?:\w+ )?(?:results?|outputs?|records?|data|rows|events|messages)\b|\bnothing\b|\bnever\b|\bnot (?:be |being )?(?:fire|trigger|emit|output|print|appear|writ|arriv|come|shown|produc|visible|seen|called|clos|evaluat|comput)\w*|(?:doesn't|don't|does not|do not|isn't|aren't|won't|didn't|did not|cannot|can't) (?:\w+ )?(?:fire|trigger|emit|output|print|appear|arrive|produce|show|close|compute)|stays? (?:empty|open|silent)|without (?:any )?(?:results?|outputs?)\b|\bsilent\b|is empty|(?:不会?|没有?|未|并不会?|无法|始终不|迟迟不)(?:再)?(?:被|有)?(?:触发|输出|结果|执行|产出|数据|打印|关闭|计算|下发)|无(?:输出|结果|数据)`;

/** Of an input: it carries nothing. */
export const CARRIES_NOTHING = said`(?:gets?|has|have|had|receives?|with|contains?|carr\w+|produces?) no (?:\w+ )?(?:data|events?|records?|messages?|traffic|input)|without (?:\w+ )?(?:data|records|events|messages|traffic)|\b(?:is|are|stays?|remains?|was|were|goes|gone|being|becomes?) (?:\w+ )?(?:empty|idle|quiet|silent)\b|receives? nothing|(?:没有|无|未有|不再有?|没)(?:新|任何|有)?(?:的)?(?:数据|消息|记录|流量|写入|事件)|空闲|为空`;

export const ONE_OF_INPUTS = said`\b(?:some|one|an?|another|other|others|most|few|several|two|three|\d+) (?:[^\n ]+ ){0,3}(?:partitions?|subtasks?|splits?|shards?|streams?|inputs?|sources?|topics?)|(?:partition|subtask|split|shard|stream|topic|分区|子任务)s? ?\d+|(?:其中|某|有的?|另|部分|个别)(?:一?[个条路支]|些)?[^\n]{0,10}(?:分区|流|子任务|topic|数据源|输入|partition)|idle (?:partition|source|split|subtask|input)s?`;

export const MORE_WITH_TIME = said`grow|increas|ris(?:es|ing)|climb|gets? (?:larger|bigger|slower|longer)|larger and larger|bigger and bigger|slower and slower|longer and longer|keeps? (?:growing|rising)|(?:bigger|larger|slower|longer|higher) (?:every|each|and|with|by)|doubl|增长|增加|上升|变大|越来越(?:大|慢|长|多|高)|膨胀|激增|上涨|涨到|在涨|不断变`;

export const LASTS = said`\bslow|takes? (?:more than |over |about |up to |around )?(?:\d|several|minutes|long|hours)|lasts? (?:more than |over |about )?(?:\d|several|long)|(?:more than|over|about|up to|=|:) ?\d+ ?(?:min|m\b|hours?|h\b)|\d+ ?(?:minutes|mins?\b|hours)|\blong\b|很长|很慢|变慢|过慢|耗时|缓慢|过长|分钟|太久|很久|较长`;
