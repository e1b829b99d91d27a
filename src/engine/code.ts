import {
  type CodeEvidence,
  type CodeFault,
  type CodeOperator,
  citeOf,
  type Job,
  type JobVertex,
  text,
} from '#evidence';
import { type Conclusion, type Diagnosis, defineDiagnosis, type Proof } from './diagnosis.ts';
import type { Finding } from './examine.ts';

/** Before it is known what explains what. */
type Concluded = Conclusion & Pick<Finding, 'diagnosis' | 'job'>;

/**
 * What preflight found in the job's jar, as conclusions beside those on how it runs. Such a fault is a root only where it
 * explains something that is really there; otherwise it is worth knowing, as heavy as it is.
 */
export function codeConclusions({ id, name, code = [], plan }: Job): readonly Concluded[] {
  const vertices = plan.known ? plan.value : [];
  return code.flatMap((one) =>
    one.faults.map((fault) => {
      const about = verticesOf(fault, one, vertices);
      return {
        ...conclusionOf(fault),
        ...(about.length > 0 && { about }),
        onlyAsCause: true as const,
        diagnosis: diagnosisOf(fault),
        job: { id, name },
      };
    }),
  );
}

function conclusionOf(fault: CodeFault): Conclusion {
  const { severity, confidence, subject, summary, evidence, prescriptions, leadsTo, line } = fault;
  return {
    severity,
    confidence,
    subject,
    summary,
    evidence,
    prescriptions,
    becomes: leadsTo,
    ...(line && {
      frame: {
        path: line.path,
        line: line.number,
        of: 'calls',
        lines: line.calls === '' ? [] : [{ number: line.number, text: line.calls }],
      },
    }),
  };
}

function diagnosisOf({ rule, title, docs, leadsTo }: CodeFault): Diagnosis {
  return defineDiagnosis({
    id: rule,
    title,
    docs,
    symptoms: {},
    explains: leadsTo,
    jobs: 'all',
    conclude: () => undefined,
  });
}

/** Vertices that run the class a fault is in. */
function verticesOf(
  { subject }: CodeFault,
  { operators }: CodeEvidence,
  vertices: readonly JobVertex[],
): readonly string[] {
  const own = operators.filter(
    (one) =>
      (subject.uid !== undefined && one.uid === subject.uid) ||
      (subject.operator !== undefined && one.name === subject.operator) ||
      (subject.class !== undefined && one.function !== undefined && isWithin(subject.class, one.function)),
  );
  return vertices.filter((vertex) => own.some((one) => runs(vertex, one))).map(({ id }) => id);
}

/** The class itself, or one nested in it. */
function isWithin(name: string, around: string): boolean {
  return name === around || name.startsWith(`${around}$`);
}

function outerOf(name: string): string {
  return name.split('$', 1)[0] as string;
}

/** By name: `Source: orders`, `orders: Writer`, `orders` are all what the user calls orders. */
function runs({ name, operators }: JobVertex, { name: wanted }: CodeOperator): boolean {
  if (wanted === undefined || wanted === '') return false;
  const shown = operators.length > 0 ? operators : name.split(/ -> |, |[()]/);
  return shown.some((one) => plainName(one) === wanted);
}

function plainName(operator: string): string {
  return operator
    .trim()
    .replace(/^(?:Source|Sink): /, '')
    .replace(/: (?:Writer|Committer|Global Committer)$/, '');
}

/**
 * Whether a fault in the code is where something else was seen to come from: in the same class and method. That it is
 * somewhere in the same task is no proof.
 */
export function isAtSameCode(fault: Conclusion, other: Conclusion): boolean {
  const { class: own, method } = fault.subject;
  const { class: seen, method: inside } = other.subject;
  if (own === undefined || seen === undefined) return false;
  if (own === seen) return method === undefined || inside === undefined || method === inside;
  return isWithin(own, seen) && inside === undefined;
}

/** Adds to a finding about something that runs where it stands in the code: its operator, its key, its class. */
export function withCodeProof(finding: Concluded, { code = [], plan }: Job): Concluded {
  if (code.length === 0) return finding;
  const vertices = plan.known ? plan.value : [];
  const proofs = [...operatorProofs(finding, code, vertices), ...classProofs(finding, code, vertices)];
  return proofs.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...proofs] };
}

/** So many operators of a chain are pointed at. */
const MOST_PLACES = 4;

function operatorProofs(
  { subject }: Concluded,
  code: readonly CodeEvidence[],
  vertices: readonly JobVertex[],
): readonly Proof[] {
  const vertex = vertices.find(({ id }) => id === subject.vertex);
  if (vertex === undefined) return [];
  const run = code.flatMap(({ operators }) => operators.filter((one) => runs(vertex, one)));
  return run.slice(0, MOST_PLACES).flatMap(({ name = '', call, function: own, at, keyedAt }) => [
    {
      fact: text(`In the code "${name}" is ${call}(${own ?? '…'})`, `代码中“${name}”即 ${call}(${own ?? '…'})`),
      cite: citeOf('jar', at),
    },
    ...(keyedAt === undefined
      ? []
      : [{ fact: text(`its key is chosen here`, `其 key 在此处选定`), cite: citeOf('jar', keyedAt) }]),
  ]);
}

/**
 * What rules found that leads to this: in the class it names; where it names none, in the files of the operators of its
 * vertex; where it names neither, anywhere in the job.
 */
function classProofs(
  { subject, diagnosis }: Concluded,
  code: readonly CodeEvidence[],
  vertices: readonly JobVertex[],
): readonly Proof[] {
  const vertex = vertices.find(({ id }) => id === subject.vertex);
  const run = vertex ? code.flatMap(({ operators }) => operators.filter((one) => runs(vertex, one))) : [];
  const files = new Set(run.flatMap(({ function: own }) => (own === undefined ? [] : [outerOf(own)])));
  const faults = code.flatMap((one) => one.faults.filter((fault) => fault.leadsTo.includes(diagnosis.id)));
  const isThere = ({ subject: { class: name } }: CodeFault) => {
    if (subject.class === undefined && vertex === undefined) return true;
    if (name === undefined) return false;
    return subject.class === undefined ? files.has(outerOf(name)) : isWithin(name, subject.class);
  };
  return faults
    .filter(isThere)
    .slice(0, MOST_PLACES)
    .flatMap(({ summary, evidence }) => (evidence[0] ? [{ fact: summary, cite: evidence[0].cite }] : []));
}
