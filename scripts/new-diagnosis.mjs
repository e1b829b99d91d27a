#!/usr/bin/env node
// Makes the trio of a new diagnosis (rule, test, page in two languages) and its line in the list.
//   npm run new -- skew/hot-partition
//   npm run new -- kafka/kafka-auth --told      (one that logs and exceptions tell in so many words)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', 'src', 'diagnoses');
const [, organ, id] = /^([a-z-]+)\/([a-z0-9-]+)$/.exec(process.argv[2] ?? '') ?? [];
if (!organ || !id) {
  console.error('usage: npm run new -- <organ>/<id>     e.g. skew/hot-partition (a noun for the failing state)');
  process.exit(2);
}
const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const base = join(root, organ, id);
if (existsSync(`${base}.ts`)) {
  console.error(`${organ}/${id} exists already`);
  process.exit(2);
}

mkdirSync(dirname(base), { recursive: true });
const told = process.argv.includes('--told');
writeFileSync(`${base}.ts`, told ? toldRule() : rule());
writeFileSync(`${base}.test.ts`, told ? toldTest() : test());
writeFileSync(`${base}.md`, page(`# ${id}: …`, ['What it means', 'How it is found', 'What to do', 'When it is wrong']));
writeFileSync(`${base}.zh.md`, page(`# ${id}：…`, ['含义', '如何判断', '如何处理', '何时会误判']));
list();
console.log(`src/diagnoses/${organ}/${id}.ts, .test.ts, .md and .zh.md are there; now fill them (CONTRIBUTING.md).`);

function rule() {
  return `import { text } from '#evidence';
import { defineDiagnosis } from '#engine';
import { bottlenecks } from '#symptoms/load/bottlenecks';

/** Say in two sentences what fails and why. */
export const ${name} = defineDiagnosis({
  id: '${id}',
  title: text('…', '…'),
  docs: [],
  symptoms: { bottlenecks },

  conclude({ bottlenecks }) {
    return bottlenecks.flatMap(() => []);
  },
});
`;
}

function test() {
  return `import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { ${name} } from './${id}.ts';

testDiagnosis(${name}, {
  finds: {},
  ignores: { 'a healthy job': () => healthyJob() },
});
`;
}

function toldRule() {
  return `import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Say in two sentences what fails and why. */
export const ${name} = defineToldDiagnosis({
  id: '${id}',
  title: text('…', '…'),
  docs: [],
  summary: () => text('…', '…'),
  prescriptions: () => [],
});
`;
}

function toldTest() {
  return `import { testTold } from '#test/told';
import { ${name} } from './${id}.ts';

testTold(${name}, { finds: {}, ignores: {} });
`;
}

function page(title, headings) {
  return `${title}\n${headings.map((heading) => `\n## ${heading}\n\n…\n`).join('')}`;
}

function list() {
  const file = join(root, 'index.ts');
  const before = readFileSync(file, 'utf8');
  const after = before
    .replace(/(\n)(\n\/\*\* Every diagnosis)/, `$1import { ${name} } from './${organ}/${id}.ts';$1$2`)
    .replace(/\];\s*$/, `  ${name},\n];\n`);
  writeFileSync(file, after);
}
