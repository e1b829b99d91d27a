import { type ChainLink, casesOf, type JobCase, type RootCause } from './cases.ts';
import type { ReportDocument, ReportFinding } from './document.ts';
import { findingDetails, framePart, prescriptionCards, timelinePart } from './html-parts.ts';
import { STYLE } from './html-style.ts';
import { type Html, html } from './html-syntax.ts';
import { neutralised } from './neutralise.ts';
import { PAGE_POLICY } from './page-policy.ts';
import { placeOf } from './place.ts';
import { readableTime } from './time.ts';
import { treatmentOf } from './treatment.ts';
import { type Words, wordsFor } from './words.ts';

/** The report as one self-contained file. */
export function renderHtml(raw: ReportDocument): string {
  const document = neutralised(raw);
  const words = wordsFor(document.lang);
  const cases = casesOf(document);
  const page = html`<!doctype html>
<html lang="${document.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<title>${words.report}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header><h1>${words.report}</h1>${examinedPart(document, words)}</header>
<main>
<h2>${words.jobs}</h2>
${cases.length === 0 ? html`<p>${words.noJobs}</p>` : html`<table>${cases.map((one) => jobRow(one, words))}</table>`}
${cases.filter(hasMore).map((one) => casePart(one, words))}
${notAssessedPart(document, words)}
</main>
</body>
</html>
`;
  return page.html;
}

function examinedPart({ examined, tool }: ReportDocument, words: Words): Html {
  const inputs = examined.inputs.map(
    ({ name, status, problem }) =>
      html`<li><code>${name}</code> ${status === 'read' ? '' : `${words.status[status]}${problem ? words.colon + problem : ''}`}</li>`,
  );
  return html`<ul class="soft">${inputs}</ul><small>${readableTime(examined.from)} – ${readableTime(examined.to)} · ${tool.name} ${tool.version}</small>`;
}

/** Jobs that are simply well are told by their line in the table. */
function hasMore({ job, roots, notes }: JobCase): boolean {
  return job.verdict !== 'healthy' || roots.length + notes.length > 0;
}

function jobRow(one: JobCase, words: Words): Html {
  const { id, name, state, flink, verdict } = one.job;
  const link = hasMore(one) ? html`<a href="#job-${id}">${name}</a>` : html`${name}`;
  return html`<tr><td class="${verdict}"><span class="tag">${words.verdict[verdict]}</span></td><td>${link}</td><td>${state === 'UNKNOWN' ? '' : state}</td><td>${flink ? `Flink ${flink}` : ''}</td><td><code>${id}</code></td></tr>
`;
}

function casePart({ job, roots, notes }: JobCase, words: Words): Html {
  const consequences = [...new Set(roots.flatMap((root) => root.consequences))];
  return html`<section id="job-${job.id}">
<h2><span class="${job.verdict}"><span class="tag">${words.verdict[job.verdict]}</span></span> ${job.name}</h2>
${job.verdict === 'unknown' && roots.length === 0 ? html`<p>${words.cannotTell}</p>` : ''}
${job.code ? html`<p class="soft">${codeLine(job, words)}</p>` : ''}
${roots.map((root, index) => (job.code ? findingCard(root.finding, words) : rootPart(root, index + 1, roots.length, words)))}
${timelinePart(job, words)}
${consequences.length > 0 ? html`<h4>${words.consequences} <small>(${words.consequencesHint})</small></h4>` : ''}
${consequences.map((finding) => findingCard(finding, words))}
${notes.length > 0 ? html`<h4>${words.notes}</h4>` : ''}
${notes.map((finding) => findingCard(finding, words))}
</section>
`;
}

function rootPart({ finding, chain, consequences }: RootCause, number: number, of: number, words: Words): Html {
  const label = finding.confidence === 'possible' ? words.openCause(number, of) : words.rootCause(number, of);
  return html`<article class="card ${finding.severity}">
<h3>${label}${words.colon}${finding.title}</h3>
${aboutLine(finding, words)}
<p>${finding.summary}</p>
${framePart(finding)}
${chain.length > 0 ? html`<h4>${words.leadsTo}</h4><ul class="chain"><li><span class="link root">${finding.title}</span>${chainPart(chain)}</li></ul>` : ''}
${prescriptionCards(treatmentOf(finding, consequences), words)}
${findingDetails(finding, words)}
</article>
`;
}

/** What was looked at in a package of code. */
function codeLine({ code, flink = '' }: JobCase['job'], words: Words): string {
  if (code === undefined) return '';
  const seen = words.codeSeen(code.ownClasses, code.classes, code.rules);
  const suppressed = code.suppressed > 0 ? ` · ${words.codeSuppressed(code.suppressed)}` : '';
  return `${words.flinkFrom[code.flinkFrom](flink)} · ${seen}${suppressed}`;
}

function chainPart(chain: readonly ChainLink[]): Html {
  if (chain.length === 0) return html``;
  const items = chain.map(
    ({ finding, chain: further }) =>
      html`<li><span class="link">${finding.title} <small>${finding.id}</small></span>${chainPart(further)}</li>`,
  );
  return html`<ul>${items}</ul>`;
}

function findingCard(finding: ReportFinding, words: Words): Html {
  return html`<article class="card ${finding.severity}"><h3>${finding.title}</h3>${aboutLine(finding, words)}<p>${finding.summary}</p>${framePart(finding)}
${prescriptionCards(finding.prescriptions, words)}${findingDetails(finding, words)}</article>
`;
}

function aboutLine({ id, subject, severity, confidence, since }: ReportFinding, words: Words): Html {
  const place = [placeOf(subject, words), words.confidence[confidence], since && words.since(readableTime(since))];
  return html`<p class="${severity}"><span class="tag">${words.severity[severity]}</span> <small><code>${id}</code> · ${place.filter(Boolean).join(' · ')}</small></p>`;
}

function notAssessedPart({ notAssessed }: ReportDocument, words: Words): Html | string {
  if (notAssessed.length === 0) return '';
  const items = notAssessed.map(
    ({ id, because, remedy }) =>
      html`<li><code>${id}</code> ${because}<br><small>${words.remedy}${words.colon}${remedy}</small></li>`,
  );
  return html`<section><h2>${words.notAssessed}</h2><details><summary>${words.gapsOnly(notAssessed.length)}</summary><ul>${items}</ul></details></section>`;
}
