import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { readLogSources } from '../src/collect/logs/bytes/index.ts';

/** People paste a hundred lines from the middle of a log: an entry is cut off above, and what follows proves nothing. */
const PIECE = 100;
const folder = join(import.meta.dirname, '..', 'fixtures', 'logs');

/** These were healthy before or after, and the piece shows a fault: a task that failed once, a coordinator that was not there yet. */
const FAULTS = /schema registry did not know version|CoordinatorNotAvailableException/;

const healthy = readdirSync(folder).filter((file) => file.includes('--healthy--'));

describe('a hundred lines of what a healthy cluster logged', () => {
  it.each(healthy)(
    '%s',
    async (file) => {
      for await (const source of readLogSources([join(folder, file)], { onNote: () => {} })) {
        const pieces: Uint8Array[] = [];
        for await (const piece of source.open()) pieces.push(piece);
        const lines = Buffer.concat(pieces).toString('utf8').split('\n');
        for (let from = 0; from < lines.length; from += PIECE) {
          const content = lines.slice(from, from + PIECE).join('\n');
          if (FAULTS.test(content)) continue;
          expect({ name: source.name, from, named: namedIn(content) }).toEqual({ name: source.name, from, named: [] });
        }
      }
    },
    60_000,
  );
});

function namedIn(content: string): readonly string[] {
  const { cluster, jobs } = foldLogs([{ name: 'piece', content }]);
  const { findings } = examine({ from: 0, to: 0, inputs: [], clusters: [cluster], jobs }, diagnoses);
  return findings.filter(({ severity }) => severity !== 'info').map(({ diagnosis }) => diagnosis.id);
}
