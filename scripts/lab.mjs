// `npm run lab -- …`: installs what the lab needs on first use, then hands over to lab/main.ts. Plain Node, nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(`${root}/node_modules/tsx`)) install();

const main = ['--conditions=source', '--import', 'tsx', `${root}/lab/main.ts`];
const lab = spawn(process.execPath, [...main, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => lab.kill(signal));
lab.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});

function install() {
  const command = existsSync(`${root}/package-lock.json`) ? 'ci' : 'install';
  const { status } = spawnSync('npm', [command, '--ignore-scripts'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
