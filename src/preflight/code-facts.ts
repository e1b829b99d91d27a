import type { CodeEvidence, CodeFault, CodeOperator } from '#evidence';
import { constantText, type PipelineNode, type Value } from '#formats/bytecode';
import type { CodeFinding, Examination } from './examine.ts';
import type { JobCode } from './job-code.ts';
import { findingOf } from './outcome.ts';
import { javaName, placeText } from './place.ts';

/** What was found in a jar as plain facts, to be joined with what a running job tells. Source is not quoted in it. */
export function codeFacts(code: JobCode, { findings }: Examination): CodeEvidence {
  return {
    name: code.name,
    flink: `${code.flink.major}.${code.flink.minor}`,
    ownClasses: code.classes.own.length,
    faults: findings.map((finding) => faultOf(finding, code)),
    operators: code.pipelines.flatMap(({ nodes }, i) =>
      nodes.flatMap((node) => (node.virtual ? [] : [operatorOf(node, nodes, i)])),
    ),
  };
}

function faultOf(finding: CodeFinding, code: JobCode): CodeFault {
  const { subject, evidence, summary, prescriptions, frame } = findingOf(finding, { code, sourceOf: () => undefined });
  const { rule, severity, confidence } = finding;
  const { class: name, method, file, operator, uid, state, configKey } = subject;
  const said = Object.entries({ class: name, method, file, operator, uid, state, configKey });
  return {
    rule: rule.id,
    title: rule.title,
    docs: rule.docs,
    leadsTo: rule.leadsTo,
    severity,
    confidence,
    subject: Object.fromEntries(said.filter(([, value]) => value !== undefined)),
    summary,
    evidence,
    prescriptions,
    ...(frame && { line: { path: frame.path, number: frame.line, calls: frame.lines[0]?.text ?? '' } }),
  };
}

function operatorOf(node: PipelineNode, nodes: readonly PipelineNode[], pipeline: number): CodeOperator {
  const key = node.keyedBy === undefined ? undefined : nodes[node.keyedBy];
  const name = node.name && constantText(node.name);
  const uid = node.uid && constantText(node.uid);
  const own = node.function && classOf(node.function);
  return {
    pipeline,
    ...(name !== undefined && { name }),
    ...(uid !== undefined && { uid }),
    call: node.call.name,
    ...(own !== undefined && { function: own }),
    at: placeText(node.call.at),
    ...(key && { keyedAt: placeText(key.call.at) }),
  };
}

/** The class whose code runs; a lambda's is the one it is written in. */
function classOf(value: Value): string | undefined {
  if (value.kind === 'object') return javaName(value.type);
  if (value.kind === 'lambda') return javaName(value.lambda.implementation.owner);
  return undefined;
}
