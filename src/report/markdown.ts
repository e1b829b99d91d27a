import { type ChainLink, casesOf, type JobCase, type RootCause } from './cases.ts';
import type {
  ReportDocument,
  ReportFinding,
  ReportJob,
  ReportNotAssessed,
  ReportPrescription,
  ReportProof,
} from './document.ts';
import { code, fence, prose } from './markdown-syntax.ts';
import { neutralised } from './neutralise.ts';
import { placeOf } from './place.ts';
import { settingLines } from './settings.ts';
import { readableTime } from './time.ts';
import { treatmentOf } from './treatment.ts';
import { type Words, wordsFor } from './words.ts';

/** The report to paste into a ticket: causes and what to do in the open, proof folded away. */
export function renderMarkdown(raw: ReportDocument): string {
  const document = neutralised(raw);
  const words = wordsFor(document.lang);
  const blocks = [
    `# ${words.report}`,
    examinedBlock(document, words),
    jobTable(document, words),
    ...casesOf(document).flatMap((one) => caseBlocks(one, words)),
    folded(words.notAssessed, document.notAssessed.map((gap) => gapItem(gap, words)).join('\n')),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function examinedBlock({ examined, tool }: ReportDocument, words: Words): string {
  const inputs = examined.inputs.map(({ name, status, problem }) => {
    const trouble =
      status === 'read' ? '' : ` (${words.status[status]}${problem ? `${words.colon}${prose(problem)}` : ''})`;
    return `${code(name)}${trouble}`;
  });
  return `${words.inputs}${words.colon}${inputs.join(words.list)} · ${readableTime(examined.from)} – ${readableTime(examined.to)} · ${tool.name} ${tool.version}`;
}

function jobTable({ jobs }: ReportDocument, words: Words): string {
  const rows = jobs.map(
    ({ verdict, name, state, flink, id }) =>
      `| ${words.verdict[verdict]} | ${prose(name)} | ${state} | ${flink ?? ''} | ${code(id)} |`,
  );
  return rows.length === 0 ? words.noJobs : ['| | | | Flink | |', '|---|---|---|---|---|', ...rows].join('\n');
}

function caseBlocks({ job, roots, notes }: JobCase, words: Words): readonly string[] {
  if (roots.length === 0 && notes.length === 0) return [];
  const consequences = [...new Set(roots.flatMap((root) => root.consequences))];
  return [
    `## ${prose(job.name)}${words.colon}${words.verdict[job.verdict]}`,
    ...roots.flatMap((root, index) => rootBlocks(root, index + 1, roots.length, words)),
    timelineBlock(job, words),
    ...consequences.map((finding) => findingDetails(finding, words)),
    ...(notes.length > 0
      ? [
          `### ${words.notes}`,
          notes
            .map(
              ({ id, summary, frame }) =>
                `- ${prose(summary)} (${code(id)}${frame ? `, ${code(`${frame.path}:${frame.line}`)}` : ''})`,
            )
            .join('\n'),
        ]
      : []),
  ];
}

/** What happened; the first fault in bold. */
function timelineBlock({ timeline = [] }: ReportJob, words: Words): string {
  if (timeline.length === 0) return '';
  const rows = timeline.map(({ time, file, lines, text, kind }) => {
    const told = kind === 'first-fault' ? `**${prose(text)}**` : prose(text);
    const place = code(lines === '' ? file : `${file}:${lines}`);
    return `| ${time ? readableTime(time) : ''} | ${words.timeKinds[kind]} | ${told.replaceAll('|', '\\|')} | ${place} |`;
  });
  return [`### ${words.timeline}`, '', '| | | | |', '|---|---|---|---|', ...rows].join('\n');
}

function rootBlocks(
  { finding, chain, consequences }: RootCause,
  number: number,
  of: number,
  words: Words,
): readonly string[] {
  const cause = finding.confidence === 'possible' ? words.openCause(number, of) : words.rootCause(number, of);
  const label = finding.frame ? words.severity[finding.severity] : cause;
  const since = finding.since ? ` · ${words.since(readableTime(finding.since))}` : '';
  return [
    `### ${label}${words.colon}${prose(finding.title)}`,
    prose(finding.summary),
    `${code(finding.id)} · ${prose(placeOf(finding.subject, words))} · ${words.severity[finding.severity]}, ${words.confidence[finding.confidence]}${since}`,
    frameBlock(finding),
    chain.length > 0 ? `${words.leadsTo}${words.colon}\n\n${chainItems(chain, 0)}` : '',
    ...prescriptionBlocks(treatmentOf(finding, consequences), words),
    findingDetails(finding, words),
    ...finding.docs.map((url) => `<${url}>`),
  ];
}

/** The line of code it is about. */
function frameBlock({ frame }: ReportFinding): string {
  if (frame === undefined) return '';
  const lines = frame.lines.map(({ number, text }) => `${number === frame.line ? '>' : ' '} ${number} | ${text}`);
  const place = code(`${frame.path}:${frame.line}`);
  return lines.length === 0 ? place : `${place}\n\n${fence('', lines.join('\n'))}`;
}

function chainItems(chain: readonly ChainLink[], depth: number): string {
  return chain
    .map(({ finding, chain: further }) => {
      const below = further.length > 0 ? `\n${chainItems(further, depth + 1)}` : '';
      return `${'  '.repeat(depth)}- ${prose(finding.title)} (${code(finding.id)})${below}`;
    })
    .join('\n');
}

function prescriptionBlocks(prescriptions: readonly ReportPrescription[], words: Words): readonly string[] {
  const headings = { relieve: words.doNow, cure: words.forGood, prevent: words.prevent };
  return (['relieve', 'cure', 'prevent'] as const).flatMap((aim) => {
    const chosen = prescriptions.filter((one) => one.aim === aim);
    return chosen.length === 0
      ? []
      : [`#### ${headings[aim]}`, ...chosen.flatMap((one) => prescriptionBlock(one, words))];
  });
}

function prescriptionBlock(
  { action, cost, verify, settings, command, code: source }: ReportPrescription,
  words: Words,
) {
  return [
    `**${prose(action)}**`,
    settings ? fence('yaml', settingLines(settings).join('\n')) : '',
    command ? fence('sh', command) : '',
    source ? fence('java', source) : '',
    `- ${words.cost}${words.colon}${prose(cost)}${verify ? `\n- ${words.verify}${words.colon}${prose(verify)}` : ''}`,
  ];
}

/** Proof, counter-proof and what was ruled out, folded. */
function findingDetails(finding: ReportFinding, words: Words): string {
  const { id, role, summary, evidence, against, ruledOut } = finding;
  const parts = [
    role === 'root' ? '' : prose(summary),
    evidence.map(proofItem).join('\n'),
    against.length > 0 ? `${words.against}${words.colon}\n\n${against.map(proofItem).join('\n')}` : '',
    ruledOut.length > 0
      ? `${words.ruledOut}${words.colon}\n\n${ruledOut.map((one) => `- ${code(one.id)}${words.colon}${prose(one.because)}`).join('\n')}`
      : '',
  ];
  return folded(`${words.proof}${words.colon}${id}`, parts.filter((part) => part !== '').join('\n\n'));
}

function proofItem({ fact, cite }: ReportProof): string {
  return `- ${prose(fact)}  \n  ${code(`${cite.source} ${cite.at}`)}${cite.time ? ` ${readableTime(cite.time)}` : ''}`;
}

function gapItem({ id, because, remedy }: ReportNotAssessed, words: Words): string {
  return `- ${code(id)}${words.colon}${prose(because)}  \n  ${words.remedy}${words.colon}${prose(remedy)}`;
}

function folded(summary: string, body: string): string {
  return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
