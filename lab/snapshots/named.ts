import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../doctor.ts';
import { type Report, rootIds } from '../judge.ts';
import type { Steps } from './steps.ts';

/** What a diagnosis is given, and the one root it must name; none: it must find nothing. */
interface Asked {
  readonly from: string;
  readonly inputs: readonly string[];
  readonly root?: string;
}

/** Gives the doctor the snapshot that is sick, the logs of its restore, both, and the copy that is cured; keeps what it says. */
export async function claimNamed(steps: Steps, out: string, sick: string, cured: string): Promise<void> {
  const logs = join(out, 'logs', 'broken-restore');
  const asked: readonly Asked[] = [
    { from: 'snapshot', inputs: [sick], root: 'kafka-connector-migration' },
    // Logs say that a message was too large, and not a word of what was in it.
    { from: 'logs', inputs: [logs], root: 'rpc-framesize' },
    { from: 'both', inputs: [sick, logs], root: 'kafka-connector-migration' },
    { from: 'cured', inputs: [cured] },
  ];
  for (const one of asked) await claimRoot(steps, out, one);
}

async function claimRoot(steps: Steps, out: string, { from, inputs, root }: Asked): Promise<void> {
  writeFileSync(join(out, `diagnosis-${from}.txt`), await diagnose([...inputs, '--lang', 'en']));
  const roots = rootIds(JSON.parse(await diagnose([...inputs, '--format', 'json'])) as Report);
  const what = root === undefined ? 'finds nothing' : `names ${root} and no other root`;
  steps.claim(`from ${from}: the doctor ${what}`, roots.join() === (root ?? ''), roots.join() || 'nothing');
}
