import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, ended, shippedPatients } from './command-line.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-package-'));
const user = join(folder, 'user');

/** Packs what would be published and installs it as a stranger would, where install scripts may not run. */
beforeAll(async () => {
  buildCommand();
  await npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "private": true }');
  await npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)],
    user,
  );
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed in an empty folder without install scripts', () => {
  it('says its version and how to use it', async () => {
    expect(await flinkDoctor('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect((await flinkDoctor('--help')).stdout).toContain('Usage: flink-doctor');
  });

  it('has the pages of its diagnoses, in both languages', async () => {
    expect((await flinkDoctor('explain', 'data-skew')).stdout).toContain('What it means');
    expect((await flinkDoctor('explain', 'data-skew', '--lang', 'zh')).stdout).toContain('含义');
  });

  it.skipIf(shippedPatients().length === 0)('examines a patient that it ships with', async () => {
    const patients = join(user, 'node_modules', 'flink-doctor', 'fixtures', 'patients');
    const [patient = ''] = readdirSync(patients).filter((file) => file.endsWith('.tar.gz'));
    const { code, stdout, stderr } = await flinkDoctor('diagnose', join(patients, patient), '--fail-on', 'never');
    expect(code).toBe(0);
    expect(stderr).not.toContain('flink-doctor:'); // npx itself may have something to say
    expect(stdout).toContain('flink-doctor');
  });

  it('is entered by its exports', async () => {
    const script = "import { examine } from 'flink-doctor/engine'; process.stdout.write(typeof examine);";
    const { stdout } = await ended(process.execPath, ['--input-type=module', '-e', script], { cwd: user });
    expect(stdout).toBe('function');
  });
});

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await ended('npm', args, { cwd });
  if (code !== 0) throw new Error(stderr);
}

function flinkDoctor(...args: readonly string[]) {
  return ended('npx', ['--no-install', 'flink-doctor', ...args], { cwd: user });
}
