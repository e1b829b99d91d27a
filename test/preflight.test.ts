import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '#fixtures/zip-writer';
import { buildCommand, flinkDoctor, shippedPatients } from './command-line.ts';
import { schemaProblems } from './json-schema.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const SLEEPY = join(FIXTURES, 'samples', 'user-functions', 'thread-sleep.jar');
const GRAPHED = join(FIXTURES, 'samples', 'frame', 'against.jar');
const SARIF_SCHEMA = JSON.parse(gunzipSync(readFileSync(join(FIXTURES, 'sarif', 'sarif-2.1.0.json.gz'))).toString());

let folder = '';
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), 'flink-doctor-preflight-'));
  // As a project has it: the jar in target, the source beside it.
  mkdirSync(join(folder, 'target'));
  mkdirSync(join(folder, 'src/main/java/samples/userfunctions'), { recursive: true });
  cpSync(SLEEPY, join(folder, 'target', 'job.jar'));
  const source = readFileSync(join(FIXTURES, 'samples', 'user-functions', 'thread-sleep.java'));
  writeFileSync(join(folder, 'src/main/java/samples/userfunctions/thread-sleep.java'), source);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const preflight = (...words: readonly string[]) => flinkDoctor(['preflight', ...words], { cwd: folder });

describe('preflight', () => {
  it('names what it found, with the line of the source', async () => {
    const { code, stdout, stderr } = await preflight('target/job.jar', '--fail-on', 'warning');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^flink-doctor .* target\/job\.jar/);
    expect(stdout).toMatch(/thread-sleep/);
    expect(stdout).toMatch(/src\/main\/java\/samples\/userfunctions\/thread-sleep\.java:\d+/);
    expect(stdout).toMatch(/▶ *\d+ │ .*sleep\(/);
  });

  it('speaks Chinese', async () => {
    const { stdout } = await preflight('target/job.jar', '--lang', 'zh');
    expect(stdout).toContain('警告');
    expect(stdout).not.toContain('WARNINGS');
  });

  it('gives the report as JSON, one job for each jar', async () => {
    const { stdout } = await preflight('target/job.jar', SLEEPY, '--format', 'json', '--flink', '2.1');
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schema: 'flink-doctor/report/1',
      examined: {
        inputs: [
          { kind: 'jar', name: 'target/job.jar', status: 'read' },
          { kind: 'jar', status: 'read' },
        ],
      },
      jobs: [{ flink: '2.1', code: { flinkFrom: 'flag' } }, { flink: '2.1' }],
    });
    const found = report.findings.find(({ id }: { id: string }) => id === 'thread-sleep');
    expect(found).toMatchObject({ role: 'root', severity: 'warning', subject: { file: expect.any(String) } });
    expect(found.explains).toContain('backpressure-slow-operator');
    expect(found.evidence[0].cite).toMatchObject({
      source: 'jar',
      at: expect.stringMatching(/#\w+ \(thread-sleep\.java:\d+\)$/),
    });
  });

  it('gives SARIF with files, lines, pages of the rules and stable fingerprints', async () => {
    const { stdout } = await preflight('target/job.jar', '--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(schemaProblems(log, SARIF_SCHEMA)).toEqual([]);
    const [{ tool, results }] = log.runs;
    const sleeping = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'thread-sleep');
    expect(sleeping.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'src/main/java/samples/userfunctions/thread-sleep.java', uriBaseId: '%SRCROOT%' },
      region: { startLine: expect.any(Number), snippet: { text: expect.stringContaining('sleep') } },
    });
    expect(tool.driver.rules[sleeping.ruleIndex].help.markdown).toMatch(/^# thread-sleep: /);
    const prints = results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints));
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.join()).not.toMatch(/:\d{2,}/);
  });

  it.each(['html', 'markdown', 'junit'])('gives %s with the place', async (format) => {
    const { stdout } = await preflight('target/job.jar', '--format', format);
    expect(stdout).toMatch(/src\/main\/java\/samples\/userfunctions\/thread-sleep\.java:\d+/);
  });

  it('accepts what is there, and tells only what is new', async () => {
    const written = await preflight('target/job.jar', '--baseline', 'known.json', '--write-baseline');
    expect(written.stderr).toMatch(/known\.json: \d+ findings accepted/);
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toMatchObject({
      schema: 'flink-doctor/baseline/1',
    });
    const again = await preflight('target/job.jar', '--baseline', 'known.json', '--fail-on', 'warning');
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/\d+ suppressed/);
  });

  it('takes rules off as the configuration says, and refuses a mistake in it', async () => {
    writeFileSync(join(folder, 'off.json'), JSON.stringify({ rules: { 'thread-sleep': 'off' } }));
    expect((await preflight('target/job.jar', '--config', 'off.json')).stdout).not.toContain('(thread-sleep)');
    writeFileSync(join(folder, 'typo.json'), JSON.stringify({ rules: { 'thread-slep': 'off' } }));
    const { code, stderr } = await preflight('target/job.jar', '--config', 'typo.json');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean thread-sleep') });
  });

  it('lists types, as text and as JSON', async () => {
    const { code, stdout } = await preflight('target/job.jar', '--types', 'samples.**', '--format', 'json');
    expect(code).toBe(0);
    const { schema, types } = JSON.parse(stdout);
    expect(schema).toBe('flink-doctor/types/1');
    expect(types[0]).toMatchObject({
      class: expect.any(String),
      serializer: expect.any(String),
      because: expect.any(String),
    });
    expect((await preflight('target/job.jar', '--types', 'samples.**')).stdout).toMatch(/^job\.jar: \d+ classes/);
  });

  it('says whether it can take over what another jar holds', async () => {
    const other = join(FIXTURES, 'samples', 'frame', 'against.jar');
    const same = await preflight(other, '--against', other);
    expect(same.stdout).toContain(`Against ${other}`);
    expect(same.stdout).not.toContain('restore-uid-mismatch');
    const lost = await preflight('target/job.jar', '--against', other, '--format', 'json');
    const report = JSON.parse(lost.stdout);
    expect(lost.code).toBe(1);
    expect(report.findings[0]).toMatchObject({ id: 'restore-uid-mismatch', severity: 'critical' });
    expect(report.jobs[0].code.against.operators[0]).toMatchObject({
      status: 'orphaned',
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it.each([
    [['--graph', GRAPHED], /^samples\.frame\.Against\$\w+ {2}\(environment of against\.java:\d+\)$/m],
    [['--graph', 'dot', GRAPHED], /^digraph /],
    [['--graph', 'mermaid', GRAPHED], /^flowchart /],
  ])('prints the pipeline: %s', async (words, form) => {
    const { code, stdout } = await preflight(...words);
    expect(code).toBe(0);
    expect(stdout).toMatch(form);
  });

  it('writes tests, and leaves those that are there', async () => {
    const typed = join(FIXTURES, 'samples', 'frame', 'typed.jar');
    const first = await preflight(typed, '--write-tests', 'src/test/java');
    expect(first.stdout.split('\n').filter(Boolean).toSorted()).toEqual([
      'src/test/java/flinkdoctor/FlinkTypeChecks.java',
      'src/test/java/samples/frame/FlinkTypesTest.java',
    ]);
    writeFileSync(join(folder, 'src/test/java/samples/frame/FlinkTypesTest.java'), 'mine');
    const again = await preflight(typed, '--write-tests', 'src/test/java');
    expect(again.stderr).toContain('is there already; left as it is');
    expect(readFileSync(join(folder, 'src/test/java/samples/frame/FlinkTypesTest.java'), 'utf8')).toBe('mine');
  });

  it('explains its rules', async () => {
    expect((await flinkDoctor(['explain', 'thread-sleep'])).stdout).toMatch(/^thread-sleep: /);
    expect((await flinkDoctor(['explain'])).stdout).toMatch(/^preflight: user-functions$/m);
  });

  it('joins what a running job tells', async () => {
    const [patient = ''] = shippedPatients();
    const { stdout } = await flinkDoctor(['diagnose', patient, 'target/job.jar', '--format', 'json'], { cwd: folder });
    const { examined, findings } = JSON.parse(stdout);
    expect(examined.inputs).toMatchObject([
      { kind: 'bundle' },
      { kind: 'jar', name: 'target/job.jar', status: 'read' },
    ]);
    const sleeping = findings.filter(({ id }: { id: string }) => id === 'thread-sleep');
    expect(sleeping[0]).toMatchObject({ role: 'note', severity: 'warning', evidence: [{ cite: { source: 'jar' } }] });
    expect(findings[0]).toMatchObject({ role: 'root' });
  });

  it('is what diagnose does with jars alone', async () => {
    expect((await flinkDoctor(['diagnose', 'target/job.jar'], { cwd: folder })).stdout).toContain('(thread-sleep)');
  });
});

describe('preflight ends with 2', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'empty.jar'), zipOf([{ name: 'a.txt', content: 'x' }]));
    writeFileSync(join(folder, 'text.jar'), 'this is no jar');
  });

  it.each<[string, readonly string[], string]>([
    ['a jar that is not there', ['nowhere.jar'], 'nowhere.jar: there is no such file or folder.'],
    ['what is no jar', ['text.jar'], 'text.jar: is no jar'],
    ['a jar without classes', ['empty.jar'], 'empty.jar: there is no class in it'],
    ['a release that is none', ['target/job.jar', '--flink', 'newest'], '--flink newest: not a release'],
    ['types that match nothing', ['target/job.jar', '--types', 'com.nobody.*'], 'no class matches'],
    [
      'a folder that is not there',
      ['target/job.jar', '--source', 'nowhere'],
      '--source nowhere: there is no such folder',
    ],
    ['nothing', [], 'nothing to examine'],
    ['what it cannot be compared with', ['target/job.jar', '--against', 'text.jar'], '--against text.jar'],
    [
      'a form of graph that is none',
      ['target/job.jar', '--graph', 'svg'],
      '--graph svg: expected text, dot or mermaid',
    ],
  ])('for %s', async (_, words, message) => {
    const { code, stdout, stderr } = await preflight(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('and writes no output then', async () => {
    await preflight('text.jar', '-o', 'report.txt');
    expect(existsSync(join(folder, 'report.txt'))).toBe(false);
  });
});
