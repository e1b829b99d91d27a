import { type Html, html, type Lang, neutralise, PAGE_POLICY, PAGE_STYLE } from '#report';

/** One self-contained page about snapshots, in pieces: nothing is loaded, nothing runs. */
export function* snapshotPage(title: string, body: Iterable<Html>, lang: Lang): Generator<string> {
  yield html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<title>${neutralise(title)}</title>
<style>${{ html: PAGE_STYLE + STYLE }}</style>
</head>
<body>
`.html;
  for (const part of body) yield part.html;
  yield '\n</body>\n</html>\n';
}

const STYLE = `
.figures { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
.figure { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem; min-width: 9rem; }
.figure b { display: block; font-size: 1.3rem; }
table.list th { text-align: left; font-weight: 600; font-size: .85rem; color: var(--soft); padding: .2rem .5rem; }
table.list td.n, table.list th.n { text-align: right; white-space: nowrap; } table.list td.k { white-space: nowrap; }
.bar { background: var(--copy); border-radius: 3px; height: .8rem; min-width: 6rem; } .bar i { display: block; height: 100%; border-radius: 3px; background: var(--info); }
table.heat th { text-align: left; font: .8rem/1.2 ui-monospace, monospace; font-weight: 400; width: 15rem; max-width: 15rem; padding: .12rem .5rem .12rem 0; }
table.heat td { border: 0; padding: .12rem 0; } table.heat svg { display: block; width: 100%; height: 18px; }
.heat .some { fill: var(--info); } .heat .hot { fill: var(--critical); } .heat .none { fill: var(--copy); }
.heat .axis { display: flex; justify-content: space-between; } section { margin-top: 2.4rem; border-top: 2px solid var(--line); padding-top: .8rem; }
td.wide { width: 50%; }
.opaque { color: var(--warning); font-size: .85rem; }
svg.course { width: 9rem; height: 1.6rem; } .course polyline { fill: none; stroke: var(--info); stroke-width: 2; } .course circle { fill: var(--info); }
.multiplies .course polyline { stroke: var(--critical); } .multiplies .course circle { fill: var(--critical); }
.multiplies .tag { color: var(--critical); } .grows .tag { color: var(--warning); }
ol.snapshots { padding-left: 1.8rem; } ul.changes { list-style: none; padding-left: 0; }
`;
