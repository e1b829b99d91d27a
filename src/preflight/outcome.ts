import { type CodeFrame, type CodeSummary, defineDiagnosis, type Finding, type Outcome } from '#engine';
import { citeOf, type Input, type Text, text } from '#evidence';
import { FormatError } from '#formats/bytes';
import type { CodeFinding, Examination } from './examine.ts';
import { frameOf, type SourceText } from './frame.ts';
import type { JobCode } from './job-code.ts';
import { javaName, methodName, placeText, sourcePath } from './place.ts';
import type { Place, Rule } from './rule.ts';

/** One package that was examined, and where its source is found. */
export interface ExaminedCode {
  readonly code: JobCode;
  readonly examination: Examination;
  readonly sourceOf: (place: Place) => SourceText | undefined;
  /** What it was compared with. */
  readonly against?: CodeSummary['against'];
}

/** What was found in packages, in the shape of everything else that is found, so that every report can show it. */
export function outcomeOf(
  examined: readonly ExaminedCode[],
  inputs: readonly Input[],
  /** Epoch ms. */
  at: number,
): Outcome {
  return {
    evidence: { from: at, to: at, inputs, clusters: [], jobs: [] },
    jobs: examined.map(({ code, examination, against }) => ({
      job: jobOf(code),
      state: 'UNKNOWN',
      flinkVersion: `${code.flink.major}.${code.flink.minor}`,
      verdict: code.classes.own.length === 0 ? 'unknown' : verdictOf(examination),
      code: { ...summaryOf(code, examination), ...(against && { against }) },
    })),
    findings: examined.flatMap((one) => one.examination.findings.map((finding) => findingOf(finding, one))),
    notAssessed: examined.flatMap(({ code, examination }) => [
      ...examination.notAssessed.map((one) => ({ ...one, diagnosis: diagnosisOf(one.rule), job: jobOf(code) })),
      ...blindSpots(code).map((one) => ({ ...one, diagnosis: PIPELINE, job: jobOf(code) })),
    ]),
  };
}

function summaryOf({ flinkFrom, classes }: JobCode, { rules, suppressed }: Examination): CodeSummary {
  return { flinkFrom, classes: classes.names.length, ownClasses: classes.own.length, rules, suppressed };
}

function jobOf({ name }: JobCode): Finding['job'] {
  return { id: name, name };
}

function verdictOf({ findings }: Examination): Outcome['jobs'][number]['verdict'] {
  if (findings.some(({ severity }) => severity === 'critical')) return 'sick';
  return findings.some(({ severity }) => severity === 'warning') ? 'at-risk' : 'healthy';
}

/** A finding as the engine has it: told by its rule, at its place in the code. */
export function findingOf(finding: CodeFinding, { code, sourceOf }: Omit<ExaminedCode, 'examination'>): Finding {
  const { rule, place, severity, confidence, summary, evidence = [], ruledOut, prescriptions, also = [] } = finding;
  const frame = frameOf(code, place, sourceOf(place));
  const proofs = [place, ...also].map((one) => ({
    fact: factAt(one, one === place ? frame : undefined, one !== place),
    cite: citeOf('jar', citedPlace(one, code)),
  }));
  return {
    diagnosis: diagnosisOf(rule),
    job: jobOf(code),
    role: severity === 'info' ? 'note' : 'root',
    severity,
    confidence,
    subject: { ...subjectAt(place, frame?.path), ...finding.subject },
    summary,
    evidence: [...proofs, ...evidence],
    ...(ruledOut && { ruledOut }),
    prescriptions,
    explains: [],
    ...(rule.leadsTo.length > 0 && { becomes: rule.leadsTo }),
    ...(frame && { frame }),
  };
}

function subjectAt(place: Place, path: string | undefined): Finding['subject'] {
  if ('entry' in place) return { file: place.entry };
  const file = path ?? sourcePath(place);
  return { class: javaName(place.class), method: methodName(place.method), ...(file !== undefined && { file }) };
}

function factAt(place: Place, frame: CodeFrame | undefined, again: boolean): Text {
  const line = frame?.lines.find(({ number }) => number === frame.line)?.text.trim();
  if (line) return text(`the code: ${line}`, `代码：${line}`);
  if ('entry' in place)
    return again ? text('it stands here as well', '此处同样存在') : text('it stands here', '位于此处');
  return again ? text('the same here', '此处亦然') : text('the code stands here', '代码位于此处');
}

function citedPlace(place: Place, { name }: JobCode): string {
  return 'entry' in place ? `${name}!/${place.entry}` : placeText(place);
}

/** The rule as what finds things: only its name, title and pages are shown. */
function diagnosisOf({ id, title, docs }: Pick<Rule, 'id' | 'title' | 'docs'>): Finding['diagnosis'] {
  return defineDiagnosis({ id, title, docs, symptoms: {}, jobs: 'all', conclude: () => undefined });
}

const PIPELINE = diagnosisOf({
  id: 'pipeline',
  title: text('The pipeline that the main builds', 'main 方法构建的流水线'),
  docs: [],
});

const REMEDY = text(
  'Keep the definition of the pipeline in plain code, or check what is hidden by hand.',
  '请用普通代码定义流水线，或人工检查被隐藏的部分。',
);

/** What may hide operators or settings from rules about the pipeline. */
function blindSpots(code: JobCode): readonly { readonly because: Text; readonly remedy: Text }[] {
  if (code.classes.own.length === 0) return [NOTHING_OWN];
  const pipelines = pipelinesOf(code);
  if (pipelines.length === 0) return [NO_PIPELINE];
  const met = pipelines.flatMap(({ unfollowed }) => unfollowed);
  const places = [...new Map(met.map((one) => [`${placeText(one.at)} ${one.what}`, one])).values()];
  return places.slice(0, MOST_SPOTS).map(({ at, what }) => ({
    because: text(
      `what ${javaName(what)} does at ${placeText(at)} could not be followed: operators or settings made there are not seen`,
      `无法跟踪 ${placeText(at)} 处的 ${javaName(what)}：在其中创建的算子或设置不可见`,
    ),
    remedy: REMEDY,
  }));
}

/** Broken classes are told with the package. */
function pipelinesOf(code: JobCode): JobCode['pipelines'] {
  try {
    return code.pipelines;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [];
  }
}

const NOTHING_OWN = {
  because: text(
    'every class in it is of a known library: there is nothing of a job to examine',
    '其中所有的类都属于已知的库：没有可检查的作业代码',
  ),
  remedy: text("Examine the job's own jar.", '请检查作业自己的 jar。'),
};

const MOST_SPOTS = 5;

const NO_PIPELINE = {
  because: text(
    'no main that builds a pipeline was found: rules about sources, keys, windows, sinks and settings had nothing to look at',
    '没有找到构建流水线的 main：与 source、key、窗口、sink 和设置有关的规则无从检查',
  ),
  remedy: text('Examine the jar that is submitted, with its main class.', '请检查实际提交的、含主类的 jar。'),
};
