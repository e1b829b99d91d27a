// `npm run lab -- …`: installs and builds what is missing or stale, then hands over to lab/main.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './set-up.mjs';

const words = process.argv.slice(2);
ensureInstalled();
if (examines(words)) ensureBuilt();

const main = ['--conditions=source', '--import', 'tsx', join(ROOT, 'lab', 'main.ts')];
const lab = spawn(process.execPath, [...main, ...words], { stdio: 'inherit', cwd: ROOT });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => lab.kill(signal));
lab.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});

/** The list of patients and a patient that is only held need no doctor. */
function examines(args) {
  return args.length > 0 && !args.includes('--hold') && existsSync(join(ROOT, 'src/cli/main.ts'));
}
