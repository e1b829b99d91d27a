import { spawnSync } from 'node:child_process';
import { PLAIN_ENVIRONMENT } from '../plain-environment.ts';

/** What the benches share. */
export interface Ground {
  readonly material: string;
  readonly rounds: number;
  /** `java` with Flink and the lab's programs. */
  readonly java: readonly string[];
  readonly cli: string;
}

/** One whole process, from its start to its end. */
export interface Ended {
  readonly seconds: number;
  /** User and system time of all its threads. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

/** What GNU time prints behind the output of the command. */
const TIME = /@(\S+) (\S+) (\S+) (\d+)\s*$/;

/** @throws if the command fails */
export function timed([command = '', ...words]: readonly string[], timeoutSeconds = 900): Ended {
  const args = ['-f', '@%e %U %S %M', command, ...words];
  const { status, stdout, stderr } = spawnSync('/usr/bin/time', args, {
    encoding: 'utf8',
    env: PLAIN_ENVIRONMENT,
    maxBuffer: 2 ** 26,
    timeout: timeoutSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const [, wall, user, system, kilobytes] = TIME.exec(stderr) ?? [];
  if (status !== 0 || wall === undefined)
    throw new Error(`${[command, ...words].join(' ').slice(0, 300)}: ${stderr.slice(-2000)}`);
  return {
    seconds: Number(wall),
    cpuSeconds: Number(user) + Number(system),
    peakMegabytes: Number(kilobytes) / 1024,
    output: stdout,
  };
}

/** The one in the middle of several, by wall time. */
function median(runs: readonly Ended[]): Ended {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  return sorted[sorted.length >> 1] as Ended;
}

/** Interleaved, so that a busy moment hits all alike. */
export function inTurn(commands: Readonly<Record<string, () => Ended>>, rounds: number): ReadonlyMap<string, Ended> {
  const runs = new Map<string, Ended[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(commands)) runs.set(name, [...(runs.get(name) ?? []), run()]);
  }
  return new Map([...runs].map(([name, all]) => [name, median(all)]));
}

export function endedText({ seconds, cpuSeconds, peakMegabytes }: Ended): string {
  return `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s CPU, ${peakMegabytes.toFixed(0)} MB`;
}

/** Prints how many times faster the doctor is than Flink. */
export function compare(what: string, ended: ReadonlyMap<string, Ended>): void {
  const [flink, doctor] = [ended.get('flink'), ended.get('doctor')];
  if (flink === undefined || doctor === undefined) return;
  console.log(`  ${what}`);
  console.log(`    Flink ${endedText(flink)} · doctor ${endedText(doctor)}`);
  console.log(
    `    ${(flink.seconds / doctor.seconds).toFixed(1)}× faster, ${(flink.cpuSeconds / doctor.cpuSeconds).toFixed(1)}× less CPU`,
  );
}
