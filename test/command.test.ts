import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, ended, flinkDoctor, MAIN_FILE, shippedPatients } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-command-'));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const [patient] = shippedPatients();

beforeAll(buildCommand, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('help and version', () => {
  it('--version says the version and nothing else', async () => {
    expect(await flinkDoctor(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    [{}, 'Usage: flink-doctor'],
    [{ LANG: 'zh_CN.UTF-8' }, '用法：'],
  ])('--help with %j', async (env, words) => {
    const { code, stdout, stderr } = await flinkDoctor(['--help'], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(words);
    expect(stdout).toContain('flink-doctor diagnose http://localhost:8081');
  });

  it('--lang is stronger than the locale', async () => {
    const { stdout } = await flinkDoctor(['diagnose', '--help', '--lang', 'zh'], { env: { LC_ALL: 'en_US.UTF-8' } });
    expect(stdout).toContain('选项：');
  });

  it('says it all on standard error when nothing is asked', async () => {
    const { code, stdout, stderr } = await flinkDoctor([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage:');
  });
});

describe('wrong usage: exit code 2, nothing on standard output, and a message that names what is wrong', () => {
  it.each([
    [['diagnos', 'x'], 'unknown command "diagnos". Did you mean diagnose?'],
    [['http://localhost:8081'], 'Try: flink-doctor diagnose http://localhost:8081'],
    [['diagnose'], 'name an input'],
    [['diagnose', 'x', '--formt', 'json'], 'unknown flag --formt. Did you mean --format?'],
    [['diagnose', 'x', '--format', 'jsn'], '--format jsn: expected one of text, json'],
    [['diagnose', 'x', '--fail-on', 'info'], '--fail-on info: expected one of critical, warning, never'],
    [['diagnose', 'x', '--for', '20'], '--for 20: not a duration'],
    [['diagnose', 'x', '--lang', 'fr'], '--lang fr: expected en or zh'],
    [['diagnose', 'x', '--cacert', '/no/such.pem'], '--cacert /no/such.pem: no such readable file'],
    [['diagnose', 'x', '-o', '/no/such/folder/report.txt'], 'there is no folder /no/such/folder'],
    [['diagnose', 'x', '--for'], '--for <duration>: a value is missing'],
    [['collect', 'x'], 'collect needs -o'],
    [['explain', 'data-skwe'], 'Did you mean data-skew'],
    [['snapshot', 'inspect', '/no/such/snapshot', '--format', 'json'], 'no _metadata there'],
    [['preflight', 'job.jar', '--graph'], 'job.jar: there is no such file or folder'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await flinkDoctor(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('never repeats a secret', async () => {
    const { stderr } = await flinkDoctor(['diagnose', 'x', '--header', 'Bearer s3cr3t']);
    expect(stderr).toContain('--header');
    expect(stderr).not.toContain('s3cr3t');
  });
});

describe('nothing to examine: exit code 2 and what was tried', () => {
  it('where nobody listens', async () => {
    const { code, stdout, stderr } = await flinkDoctor(['diagnose', 'http://127.0.0.1:1', '--for', '0']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('http://127.0.0.1:1');
  });

  it('where something answers that is no Flink', async () => {
    const answer: RequestListener = (_, response) =>
      response.setHeader('content-type', 'text/html').end('<html><body>Welcome to nginx</body></html>');
    await serving(answer, async (url) => {
      const { code, stdout, stderr } = await flinkDoctor(['diagnose', url, '--for', '0']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(url);
    });
  });

  it('where a file is no evidence', async () => {
    const file = join(folder, 'nonsense.tar.gz');
    writeFileSync(file, 'nonsense');
    const { code, stderr } = await flinkDoctor(['diagnose', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('nonsense.tar.gz');
  });

  it('in Chinese, too', async () => {
    const { stderr } = await flinkDoctor(['diagnose', 'http://127.0.0.1:1', '--lang', 'zh', '--for', '0']);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('streams', () => {
  it('a reader who has gone is no error', async () => {
    const { code, stderr } = await ended('sh', [
      '-c',
      `"${process.execPath}" "${MAIN_FILE}" explain data-skew | head -1`,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours with %j: %s', async (env, coloured) => {
    const { stdout } = await flinkDoctor(['explain', 'data-skew'], { env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  it('Ctrl-C stops at once and leaves nothing behind', async () => {
    await serving(
      () => {}, // never answers
      async (url) => {
        const cwd = mkdtempSync(join(folder, 'interrupted-'));
        const started = Date.now();
        const { code, stdout, stderr } = await flinkDoctor(['collect', url, '-o', 'evidence.tar.gz'], {
          cwd,
          interrupt: { signal: 'SIGINT', afterMs: 1000 },
        });
        expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '' });
        expect(Date.now() - started).toBeLessThan(3000);
        expect(readdirSync(cwd)).toEqual([]);
      },
    );
  });
});

describe.skipIf(patient === undefined)('a captured patient', () => {
  const bundle = patient ?? '';

  it('is examined; what was found decides the exit code', async () => {
    const found = await flinkDoctor(['diagnose', bundle]);
    expect(found).toMatchObject({ code: 1, stderr: '' });
    expect(found.stdout).toContain('SICK');
    expect(await flinkDoctor(['diagnose', bundle, '--fail-on', 'never'])).toMatchObject({ code: 0 });
  });

  it('gives the same findings in both languages, in JSON', async () => {
    const [english, chinese] = await Promise.all(
      ['en', 'zh'].map(async (lang) => {
        const { stdout } = await flinkDoctor(['diagnose', bundle, '--format', 'json', '--lang', lang]);
        const { schema, findings } = JSON.parse(stdout) as { schema: string; findings: { id: string; role: string }[] };
        expect(schema).toBe('flink-doctor/report/1');
        return findings.map(({ id, role }) => `${role} ${id}`);
      }),
    );
    expect(english).toEqual(chinese);
    expect(english?.length).toBeGreaterThan(0);
  });

  it('is written to a file whole, and nothing else is left', async () => {
    const cwd = mkdtempSync(join(folder, 'written-'));
    const { code, stdout } = await flinkDoctor(['diagnose', bundle, '--format', 'html', '-o', 'report.html'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readdirSync(cwd)).toEqual(['report.html']);
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('goes to a pipe nobody reads without a word', async () => {
    const line = `"${process.execPath}" "${MAIN_FILE}" diagnose "${bundle}" | true`;
    expect(await ended('sh', ['-c', line])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('is no job of another name', async () => {
    const { code, stderr } = await flinkDoctor(['diagnose', bundle, '--job', 'no-such-job']);
    expect(code).toBe(2);
    expect(stderr).toContain('no-such-job');
  });
});

async function serving(answer: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
