/** The look of the HTML report, light and dark; colours alone never carry meaning. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #60646c; --page: #fcfcfd; --card: #fff; --line: #d9d9e0;
  --critical: #c62a2f; --warning: #9a5b00; --info: #0b68cb; --good: #18794e; --copy: #f0f2f5; }
@media (prefers-color-scheme: dark) { :root { --ink: #edeef0; --soft: #b0b4ba; --page: #111113; --card: #18191b; --line: #363a3f;
  --critical: #ff9592; --warning: #ffca16; --info: #70b8ff; --good: #3dd68c; --copy: #212225; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
a { color: var(--info); }
h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; } h3 { font-size: 1.05rem; margin: 0 0 .4rem; }
h4 { font-size: .95rem; margin: 1.2rem 0 .4rem; } p { margin: .4rem 0; } ul, ol { margin: .3rem 0; padding-left: 1.3rem; }
small, .soft { color: var(--soft); font-size: .88rem; }
code, pre { font: .88rem/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
pre { background: var(--copy); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; overflow-x: auto;
  user-select: all; margin: .4rem 0; overflow-wrap: normal; }
pre.code { color: var(--soft); user-select: text; } pre.code b { color: var(--ink); background: var(--page); }
table { border-collapse: collapse; width: 100%; } td { border-top: 1px solid var(--line); padding: .35rem .5rem; vertical-align: top; }
.card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--info); border-radius: 8px;
  padding: 1rem 1.2rem; margin: .8rem 0; }
.card.critical { border-left-color: var(--critical); } .card.warning { border-left-color: var(--warning); }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 999px; padding: 0 .55rem; font-size: .82rem; font-weight: 600; white-space: nowrap; }
.sick, .critical > .tag { color: var(--critical); } .at-risk, .warning > .tag { color: var(--warning); }
.healthy { color: var(--good); } .unknown { color: var(--info); }
table.timeline td { border-top: 0; border-left: 2px solid var(--line); padding: .2rem .7rem; } .timeline .first-fault { color: var(--critical); font-weight: 600; }
.timeline .healthy { color: var(--good); } .timeline .first-fault td { border-left-color: var(--critical); }
.chain, .chain ul { list-style: none; padding-left: 0; margin: 0; }
.chain ul { margin-left: 1.1rem; border-left: 2px solid var(--line); }
.chain ul > li { position: relative; padding-left: 1.2rem; }
.chain ul > li::before { content: "→"; position: absolute; left: .2rem; color: var(--soft); top: .7rem; }
.link { display: inline-block; border: 1px solid var(--line); border-radius: 6px; padding: .3rem .7rem; margin: .35rem 0; background: var(--page); }
.link.root { border: 2px solid var(--critical); font-weight: 600; }
details { margin: .6rem 0; } summary { cursor: pointer; font-weight: 600; }
@media print { details > * { display: block; } body { max-width: none; } }
`;
