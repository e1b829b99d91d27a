import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';

const SET_COST = text(
  'State of this query may not be restored when the plan changes with it.',
  '若执行计划随之改变，该查询的状态可能无法恢复。',
);

/** A prescription of one setting, as `SET` and as a key of the configuration. */
export function setting(action: Text, settings: Readonly<Record<string, string>>, cost: Text = SET_COST): Prescription {
  const lines = Object.entries(settings).map(([key, value]) => `SET '${key}' = '${value}';`);
  return { aim: 'cure', action, cost, settings, code: lines.join('\n') };
}

export function rewrite(action: Text, code: string, cost: Text = SET_COST): Prescription {
  return { aim: 'cure', action, cost, code };
}

/** A statement as one line a person can find again. */
export function shown(sql: string, most = 90): string {
  const line = sql.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
