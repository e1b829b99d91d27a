import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A public incident: what the person had in hand, and what it turned out to be. */
export interface Case {
  readonly id: string;
  readonly language: 'en' | 'zh';
  readonly kind: 'log' | 'mixed' | 'symptoms';
  readonly evidence: string;
  readonly context?: string;
  readonly label: Label;
}

export interface Label {
  /** Correct answers, best first. */
  readonly root: readonly string[];
  /** Fair as a first answer given only this evidence. */
  readonly acceptable: readonly string[];
  /** Ids that here only describe a consequence. */
  readonly wrapper: readonly string[];
  readonly decidable: 'yes' | 'with-context' | 'candidates';
  /** Of each group one alternative must occur in the prescription. */
  readonly fix_keywords: readonly (readonly string[])[];
}

/** Reads `cases.jsonl` and `labels.jsonl` of a folder; what is an answer key never leaves `label`. */
export function readCases(folder: string): readonly Case[] {
  const labels = new Map(lines(folder, 'labels.jsonl').map((one) => [one.id, one as unknown as Label]));
  return lines(folder, 'cases.jsonl').flatMap((one) => {
    const label = labels.get(one.id);
    if (!label) return [];
    const { id, language, evidence_kind, evidence, context } = one as Record<string, string>;
    return [{ id, language, kind: evidence_kind, evidence, ...(context && { context }), label } as Case];
  });
}

function lines(folder: string, name: string): readonly Record<string, unknown>[] {
  const content = readFileSync(join(folder, name), 'utf8');
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
