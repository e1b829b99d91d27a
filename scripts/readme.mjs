#!/usr/bin/env node
// Fills the marked parts of both READMEs with what is really printed and really there: the output of the first shipped
// patient, the list of diagnoses, and how the captured patients are judged. `--check` only says whether they are true.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBuilt, ROOT } from './set-up.mjs';

const LINES_SHOWN = 60;
const LOG_LINES_SHOWN = 30;
/** Logs of a lab patient, see fixtures/logs. */
const LOGS = join('fixtures', 'logs', 'user-code-exception--sick--1.20.tar.gz');
/** A job with a fault, see fixtures/samples. */
const JAR = join('fixtures', 'samples', 'kafka', 'txn-timeout-too-short.jar');
const JAR_LINES_SHOWN = 24;
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
const READMES = [
  { file: 'README.md', lang: 'en' },
  { file: 'README.zh.md', lang: 'zh' },
];

ensureBuilt();
const check = process.argv.includes('--check');
let stale = 0;
for (const { file, lang } of READMES) {
  const path = join(ROOT, file);
  const before = readFileSync(path, 'utf8');
  const after = [
    [`output: data-skew ${lang}`, 'output', output(lang)],
    [`output: logs ${lang}`, 'output', logOutput(lang)],
    [`output: preflight ${lang}`, 'output', preflightOutput(lang)],
    ['diagnoses', 'diagnoses', knownIds(lang)],
    ['scores', 'scores', scores(lang)],
  ].reduce((text, [open, close, content]) => fill(text, open, close, content), before);
  if (after === before) continue;
  stale += 1;
  if (!check) writeFileSync(path, after);
  console.error(`${file} ${check ? 'is not true any more: node scripts/readme.mjs' : 'written'}`);
}
process.exitCode = check && stale > 0 ? 1 : 0;

function fill(text, open, close, content) {
  const [from, to] = [`<!-- ${open} -->`, `<!-- /${close} -->`];
  const start = text.indexOf(from);
  const end = text.indexOf(to, Math.max(0, start));
  if (start < 0 || end < 0) throw new Error(`no ${from} … ${to}`);
  return `${text.slice(0, start + from.length)}\n${content}\n${text.slice(end)}`;
}

function output(lang) {
  const patient = readdirSync(join(ROOT, 'fixtures', 'patients')).find((file) => file.startsWith('data-skew'));
  const lines = doctor('diagnose', join('fixtures', 'patients', patient), '--lang', lang, '--fail-on', 'never').split(
    '\n',
  );
  return fenced([...lines.slice(0, LINES_SHOWN), '  …'].join('\n'));
}

/** What the logs alone of a lab patient tell, down to its first proof. */
function logOutput(lang) {
  const lines = doctor('diagnose', LOGS, '--lang', lang, '--fail-on', 'never').split('\n');
  return fenced([...lines.slice(0, LOG_LINES_SHOWN), '  …'].join('\n'));
}

/** The worst that a jar shows. */
function preflightOutput(lang) {
  const given = ['--flink', '1.20', '--source', join('fixtures', 'samples'), '--lang', lang, '--fail-on', 'never'];
  // When it was run tells nobody anything.
  const lines = doctor('preflight', JAR, ...given)
    .replace(/ · (?:seen|查看时间) .*/, '')
    .split('\n');
  return fenced([...lines.slice(0, JAR_LINES_SHOWN), '  …'].join('\n'));
}

/** The ids by organ; their titles would fill pages. */
function knownIds(lang) {
  const organs = doctor('explain', '--lang', lang)
    .split('\n\n')
    .filter((block) => /^[a-z-]+\n {2}/.test(block));
  const idsOf = (block) => [...block.matchAll(/^ {2}(\S+)/gm)].map(([, id]) => `\`${id}\``);
  const rows = organs.map((block) => [block.split('\n')[0], idsOf(block).length, idsOf(block).join(' ')]);
  const head = lang === 'zh' ? ['类别', '数量', '诊断'] : ['organ', 'diagnoses', 'ids'];
  const sum = rows.reduce((total, [, count]) => total + count, 0);
  return [head, head.map(() => '---'), ...rows, [lang === 'zh' ? '合计' : 'all', sum, '']]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** How many captured patients of each form are there, by Flink line; that all are judged right is what the test says. */
function scores(lang) {
  const names = ['captured', 'patients'].flatMap((folder) =>
    readdirSync(join(ROOT, 'fixtures', folder)).filter((file) => file.endsWith('.tar.gz')),
  );
  const cases = names.map((file) => basename(file, '.tar.gz').split('--'));
  const lines = [...new Set(cases.map(([, , line]) => line))].sort();
  const forms = ['sick', 'near-miss', 'healthy'];
  const head = lang === 'zh' ? ['Flink', '病例', '近似病例', '健康对照'] : ['Flink', 'sick', 'near-miss', 'healthy'];
  const rows = lines.map((line) => [
    line,
    ...forms.map((form) => cases.filter(([, f, l]) => f === form && l === line).length),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function doctor(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  });
  if (status !== 0) throw new Error(`flink-doctor ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}

function fenced(text) {
  return `\`\`\`\n${text}\n\`\`\``;
}
