import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { type Diagnosis, examine, type Finding } from '#engine';

/** A log (or a fragment of one) for each line of the table, and what this diagnosis makes of it. */
export interface ToldTable {
  /** Logs in which it is a root finding; with what the summary or a prescription must say. */
  readonly finds: Readonly<Record<string, { readonly log: string; readonly says?: readonly string[] }>>;
  /** Logs in which it is worth a note and no more: `info`, never a root. */
  readonly notes?: ToldTable['finds'];
  /** Logs that look alike; `instead` is the root that is found there, if any. */
  readonly ignores: Readonly<Record<string, { readonly log: string; readonly instead?: string }>>;
}

/** Tries a diagnosis on logs, among all others: what it finds must also rank as a root. */
export function testTold({ id }: Diagnosis, { finds, notes = {}, ignores }: ToldTable): void {
  describe(id, () => {
    it.each(Object.entries(finds))('finds %s', (_, { log, says = [] }) => {
      const found = rootsIn(log).find(({ diagnosis }) => diagnosis.id === id);
      expect(rootsIn(log).map(({ diagnosis }) => diagnosis.id)).toContain(id);
      const words = JSON.stringify([found?.summary, found?.prescriptions]);
      for (const word of says) expect(words).toContain(word);
    });

    it.each(Object.entries(notes))('notes %s', (_, { log, says = [] }) => {
      const found = findingsIn(log).find(({ diagnosis }) => diagnosis.id === id);
      expect(found?.severity).toBe('info');
      const words = JSON.stringify([found?.summary, found?.prescriptions]);
      for (const word of says) expect(words).toContain(word);
    });

    it.each(Object.entries(ignores))('ignores %s', (_, { log, instead }) => {
      const ids = namedIn(log);
      expect(ids).not.toContain(id);
      if (instead !== undefined) expect(ids).toContain(instead);
    });
  });
}

/** The root findings on a log, best first. */
export function rootsIn(log: string): readonly Finding[] {
  return findingsIn(log).filter(({ role }) => role === 'root');
}

/** Ids of the roots that a rule found, best first: not those that settled cases only make likely. */
export function namedIn(log: string): readonly string[] {
  return rootsIn(log).flatMap(({ candidate, diagnosis }) => (candidate ? [] : [diagnosis.id]));
}

/** All findings on a log, notes and consequences included. */
export function findingsIn(log: string): readonly Finding[] {
  const { cluster, jobs } = foldLogs([{ name: 'evidence', content: log }]);
  return examine({ from: 0, to: 0, inputs: [], clusters: [cluster], jobs }, diagnoses).findings;
}
