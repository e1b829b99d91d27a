#!/usr/bin/env node
// Makes a new preflight rule: rule, test, page in two languages, sample, and its line in the list.
//   npm run new-rule -- user-functions/thread-sleep
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './set-up.mjs';

const rules = join(ROOT, 'src', 'preflight');
const [, area, id] = /^([a-z-]+)\/([a-z0-9-]+)$/.exec(process.argv[2] ?? '') ?? [];
if (!area || !id) {
  console.error('usage: npm run new-rule -- <area>/<id>     e.g. user-functions/thread-sleep (a noun for the fault)');
  process.exit(2);
}
const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const sample = name[0].toUpperCase() + name.slice(1);
const base = join(rules, area, id);
const source = join(ROOT, 'fixtures', 'samples', area, `${id}.java`);
if (existsSync(`${base}.ts`)) {
  console.error(`${area}/${id} exists already`);
  process.exit(2);
}

for (const file of [base, source]) mkdirSync(dirname(file), { recursive: true });
writeFileSync(`${base}.ts`, rule());
writeFileSync(`${base}.test.ts`, test());
writeFileSync(`${base}.md`, page(`# ${id}: …`, ['What it means', 'How it is found', 'What to do', 'When it is wrong']));
writeFileSync(`${base}.zh.md`, page(`# ${id}：…`, ['含义', '如何判断', '如何处理', '何时会误判']));
if (!existsSync(source)) writeFileSync(source, java());
list();
console.log(`src/preflight/${area}/${id}.ts, .test.ts, .md, .zh.md and fixtures/samples/${area}/${id}.java are there.
Fill them, then: npm run samples -- ${area}/${id} && npx vitest run src/preflight/${area}/${id}.test.ts`);

function rule() {
  return `import { text } from '#evidence';
import { defineRule } from '../rule.ts';

/** Say in two sentences what is wrong and what it costs. */
export const ${name} = defineRule({
  id: '${id}',
  title: text('…', '…'),
  severity: 'warning',
  docs: [],
  leadsTo: [],

  check: ({ classes }) => classes.own.flatMap(() => []),
});
`;
}

function test() {
  return `import { testRule } from '#test/test-rule';
import { ${name} } from './${id}.ts';

testRule(${name}, {
  fires: [{ sample: 'Fires', at: ['Fires#map:1'] }],
  silent: ['Silent'],
});
`;
}

function java() {
  return `package samples.${area.replaceAll('-', '')};

class ${sample} {

    public static class Fires {}

    /** Looks alike, and is not. */
    public static class Silent {}
}
`;
}

function page(title, headings) {
  return `${title}\n${headings.map((heading) => `\n## ${heading}\n\n…\n`).join('')}`;
}

/** Others may write the list at the same time: it is read and written in one go. */
function list() {
  const file = join(rules, 'rules.ts');
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/^import \{.*$/gm)].map(([line]) => line);
  const added = [...new Set([...imports, `import { ${name} } from './${area}/${id}.ts';`])];
  const names = /= \[([\s\S]*?)\];/
    .exec(text)[1]
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const all = [...new Set([...names, name])];
  const before = text
    .replace(/^import .*\n/gm, '')
    .replace(/= \[[\s\S]*?\];/, () => `= [\n${all.map((one) => `  ${one},\n`).join('')}];`);
  const types = text.match(/^import type .*$/gm) ?? [];
  writeFileSync(file, `${[...added, ...types].sort(byPath).join('\n')}\n${before}`);
}

function byPath(a, b) {
  const path = (line) => /'(.+)'/.exec(line)[1];
  return path(a) < path(b) ? -1 : 1;
}
