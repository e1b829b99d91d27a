import { text } from '#evidence';
import { type CodeFinding, type ExaminedCode, examineCode, outcomeOf, rules, suppressionOf } from '#preflight';
import { type ReportDocument, render, toDocument } from '#report';
import type { Console } from '../console.ts';
import { worstOf } from '../exit-code.ts';
import { failOnOf, formatOf } from '../options.ts';
import { writeTextFile } from '../output-file.ts';
import { ownVersion } from '../own-version.ts';
import { rulePages } from '../pages.ts';
import { readBaseline, USUAL_BASELINE, writeBaseline } from './baseline-file.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { inputOf, type OpenPackage, openPackages } from './open-packages.ts';
import { flinkOf, type GraphForm, type PreflightOptions, sourceFoldersOf } from './options.ts';

const NOTHING_FOUND = 0;
const SOMETHING_FOUND = 1;

/** Opens packages with all that is known of their code, and does with it what was asked for. */
export async function examinePackages(
  paths: readonly string[],
  form: GraphForm | undefined,
  options: PreflightOptions,
  console: Console,
): Promise<number> {
  const config = await readConfigFile(options.config);
  const packages = await openPackages(paths, flinkOf(options), sourceFoldersOf(options));
  try {
    if (form !== undefined) return await (await import('./graph.ts')).printGraphs(packages, form, options, console);
    if (options.writeTests !== undefined) {
      return await (await import('./write-tests.ts')).writeTests(packages, options.writeTests, console);
    }
    return await report(packages, config, options, console);
  } finally {
    for (const one of packages) one.close();
  }
}

async function report(
  packages: readonly OpenPackage[],
  config: ConfigFile,
  options: PreflightOptions,
  console: Console,
): Promise<number> {
  const alone = await examineAll(packages, config, options, console);
  const examined =
    options.against === undefined ? alone : await (await import('./against.ts')).compared(alone, options.against);
  const outcome = outcomeOf(
    examined,
    packages.map((one) => inputOf(one, console.lang)),
    Date.now(),
  );
  const document = toDocument(outcome, { lang: console.lang, version: ownVersion() });
  await show(document, formatOf(options), options, console);
  return worstOf(document, failOnOf(options)) ? SOMETHING_FOUND : NOTHING_FOUND;
}

async function examineAll(
  packages: readonly OpenPackage[],
  config: ConfigFile,
  options: PreflightOptions,
  console: Console,
): Promise<readonly ExaminedCode[]> {
  const file = options.baseline ?? config.baseline ?? USUAL_BASELINE;
  const baseline = await readBaseline(file, options.writeBaseline === true);
  const examined = packages.map(({ code, sources }): ExaminedCode => {
    console.progress.show(text(`examining ${code.name}`, `正在检查 ${code.name}`));
    const sourceOf = sources.find;
    const suppression = suppressionOf({ settings: config, baseline, classes: code.classes, sourceOf });
    return { code, examination: examineCode(code, rules, suppression), sourceOf };
  });
  if (!options.writeBaseline) return examined;
  const findings = examined.flatMap(({ examination }): readonly CodeFinding[] => examination.findings);
  const count = await writeBaseline(file, findings);
  await console.say(text(`${file}: ${count} findings accepted.`, `${file}：已接受 ${count} 项问题。`));
  return examined.map((one) => ({ ...one, examination: accepted(one.examination) }));
}

/** What was just accepted is not told again. */
function accepted(examination: ExaminedCode['examination']): ExaminedCode['examination'] {
  return { ...examination, findings: [], suppressed: examination.suppressed + examination.findings.length };
}

async function show(
  document: ReportDocument,
  format: ReturnType<typeof formatOf>,
  { output }: PreflightOptions,
  console: Console,
): Promise<void> {
  const pages =
    format === 'sarif'
      ? await rulePages(
          document.findings.map(({ id }) => id),
          console.lang,
        )
      : undefined;
  const terminal = output === undefined ? console.terminal : { ...console.terminal, colour: false };
  const page = await render(document, format, terminal, pages);
  if (output === undefined) await console.result(page);
  else await writeTextFile(output, page);
}
