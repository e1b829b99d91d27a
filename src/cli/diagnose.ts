import { diagnoses } from '#diagnoses';
import { examine, type Severity } from '#engine';
import type { Evidence } from '#evidence';
import { type ReportDocument, render, toDocument } from '#report';
import type { Console } from './console.ts';
import type { FailOn } from './flags.ts';
import { look, sayUnusable } from './look.ts';
import { failOnOf, formatOf, lookOptionsOf, type RawOptions } from './options.ts';
import { mustBeWritable, writeTextFile } from './output-file.ts';
import { ownVersion } from './own-version.ts';

const NOTHING_FOUND = 0;
const SOMETHING_FOUND = 1;
const NOTHING_EXAMINED = 2;

/** Examines, reports, and answers with the exit code. */
export async function diagnose(inputs: readonly string[], raw: RawOptions, console: Console): Promise<number> {
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

function reportOn(evidence: Evidence, { lang }: Console): ReportDocument {
  return toDocument(examine(evidence, diagnoses), { lang, version: ownVersion() });
}

const FAILING: Readonly<Record<FailOn, readonly Severity[]>> = {
  critical: ['critical'],
  warning: ['critical', 'warning'],
  never: [],
};

function worstOf({ findings }: ReportDocument, failOn: FailOn): boolean {
  return findings.some(({ severity }) => FAILING[failOn].includes(severity));
}
