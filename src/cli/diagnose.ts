import { recogniseInput } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import type { Evidence } from '#evidence';
import { type ReportDocument, render, toDocument } from '#report';
import type { Console } from './console.ts';
import { worstOf } from './exit-code.ts';
import { look, sayUnusable } from './look.ts';
import { failOnOf, formatOf, lookOptionsOf, type RawOptions } from './options.ts';
import { mustBeWritable, writeTextFile } from './output-file.ts';
import { ownVersion } from './own-version.ts';

const NOTHING_FOUND = 0;
const SOMETHING_FOUND = 1;
const NOTHING_EXAMINED = 2;

/** Examines, reports, and answers with the exit code. */
export async function diagnose(inputs: readonly string[], raw: RawOptions, console: Console): Promise<number> {
  if (await areJars(inputs)) return examineJars(inputs, raw, console);
  const options = lookOptionsOf(raw);
  const format = formatOf(raw);
  const failOn = failOnOf(raw);
  if (raw.output !== undefined) await mustBeWritable(raw.output);
  const seen = await look(inputs, options, console);
  if (!seen) return NOTHING_EXAMINED;
  const document = reportOn(seen.evidence, console);
  const shown = format === 'text' && raw.output === undefined;
  if (!shown) await sayUnusable(seen.unusable, console); // the text report says so itself
  if (raw.output === undefined) {
    await console.result(await render(document, format, console.terminal));
  } else {
    await writeTextFile(raw.output, await render(document, format, { ...console.terminal, colour: false }));
  }
  return worstOf(document, failOn) ? SOMETHING_FOUND : NOTHING_FOUND;
}

/** Jars alone tell nothing of how a job runs, but all that preflight tells. */
async function areJars(inputs: readonly string[]): Promise<boolean> {
  const recognised = await Promise.all(inputs.map(recogniseInput));
  return recognised.length > 0 && recognised.every(({ kind }) => kind === 'jar');
}

async function examineJars(inputs: readonly string[], raw: RawOptions, console: Console): Promise<number> {
  const { preflight } = await import('./preflight/preflight.ts');
  return preflight(inputs, { ...raw, source: [] }, console);
}

function reportOn(evidence: Evidence, { lang }: Console): ReportDocument {
  return toDocument(examine(evidence, diagnoses), { lang, version: ownVersion() });
}
