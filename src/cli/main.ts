#!/usr/bin/env node
import { ownVersion } from './own-version.ts';

// The version is asked for by scripts all the time: nothing else is loaded for it.
const [first, ...rest] = process.argv.slice(2);
if (rest.length === 0 && (first === '--version' || first === '-V')) {
  process.stdout.write(`${ownVersion()}\n`);
} else {
  const { run } = await import('./run.ts');
  await run(process.argv.slice(2));
}
