// npm start: sets everything up, then examines. `npm start -- <input…>` is `flink-doctor diagnose <input…>`; without an
// input the patients that ship with the repository are examined, each served as the JobManager it was.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './set-up.mjs';

const VERBS = ['diagnose', 'collect', 'explain', 'snapshot', 'preflight', 'demo', '--help', '-h', '--version', '-V'];

ensureInstalled();
ensureBuilt();
const { status, signal } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...commandLine()], {
  stdio: 'inherit',
});
process.exit(signal === 'SIGINT' ? 130 : (status ?? 2));

function commandLine() {
  const given = process.argv.slice(2);
  if (given.length === 0) return ['demo', join(ROOT, 'fixtures', 'patients')];
  if (given[0] === '--lang' && given.length === 2) return ['demo', join(ROOT, 'fixtures', 'patients'), ...given];
  return VERBS.includes(given[0]) ? given : ['diagnose', ...given];
}
