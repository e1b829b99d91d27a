// npm test: sets everything up, then checks, builds, tests, and examines a real Flink where a JDK is found. Everything is
// run even when something failed, and the last line counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './set-up.mjs';

const OLDEST_JAVA = 11;
const SMOKE_TEST = 'lab/smoke.ts';

ensureInstalled();
const passed = [node('scripts/check.mjs'), node('scripts/build.mjs', '--if-stale')];
const tests = unitTests();
const smoke = smokeTest();
passed.push(tests.failed === 0 && tests.ran, smoke);
process.stdout.write(`\ntests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped\n`);
process.exit(passed.every(Boolean) ? 0 : 1);

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-test-'));
  const file = join(folder, 'results.json');
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const ok = node(vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
    const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = results;
    // A file that does not even load has no failed test of its own.
    const failed = ok ? 0 : Math.max(1, numFailedTests);
    return { ran: numPassedTests > 0, passed: numPassedTests, failed, skipped: numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole way once on a real Flink. */
function smokeTest() {
  if (!existsSync(join(ROOT, SMOKE_TEST))) return loud(`${SMOKE_TEST} IS MISSING: no real Flink was examined.`);
  const java = javaVersion();
  if (java === undefined || java < OLDEST_JAVA) {
    const found = java === undefined ? 'none was found' : `found ${java}`;
    return loud(
      `NO JDK ${OLDEST_JAVA}+ (${found}): NO REAL FLINK WAS EXAMINED. Set JAVA_HOME or put java on the PATH.`,
    );
  }
  const ok = node(join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), '--conditions=source', SMOKE_TEST);
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} smoke test on a real Flink (Java ${java})\n`);
  return ok;
}

function loud(message) {
  process.stdout.write(`\n!!! ${message}\n`);
  return true;
}

/** Major version of the JDK in JAVA_HOME or on the PATH. */
function javaVersion() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { stderr = '' } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stderr ?? '') ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? second : first);
}
