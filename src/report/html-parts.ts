import type { ReportFinding, ReportJob, ReportPrescription, ReportProof } from './document.ts';
import { type Html, html } from './html-syntax.ts';
import { settingLines } from './settings.ts';
import { readableTime } from './time.ts';
import type { Words } from './words.ts';

/** What to do, by aim; settings, commands and code are selected whole by one click. */
export function prescriptionCards(prescriptions: readonly ReportPrescription[], words: Words): Html {
  const headings = { relieve: words.doNow, cure: words.forGood, prevent: words.prevent };
  const groups = (['relieve', 'cure', 'prevent'] as const).map((aim) => {
    const chosen = prescriptions.filter((one) => one.aim === aim);
    return chosen.length === 0
      ? html``
      : html`<h4>${headings[aim]}</h4><ol>${chosen.map((one) => prescriptionItem(one, words))}</ol>`;
  });
  return html`${groups}`;
}

function prescriptionItem({ action, cost, verify, settings, command, code }: ReportPrescription, words: Words): Html {
  const copies = [settings && settingLines(settings).join('\n'), command, code];
  return html`<li>${action}${copies.map((copy) => (copy ? html`<pre title="${words.clickToSelect}">${copy}</pre>` : ''))}
<small>${words.cost}${words.colon}${cost}</small>${verify ? html`<br><small>${words.verify}${words.colon}${verify}</small>` : ''}</li>`;
}

/** The line of code a finding is about; the line itself stands out. */
export function framePart({ frame }: ReportFinding): Html {
  if (frame === undefined) return html``;
  const lines = frame.lines.map(({ number, text }) => {
    const line = html`${String(number).padStart(5)} │ ${text}\n`;
    return number === frame.line ? html`<b>${line}</b>` : line;
  });
  return html`<p><code>${frame.path}:${frame.line}</code></p>${lines.length > 0 ? html`<pre class="code">${lines}</pre>` : ''}`;
}

/** What happened to a job, oldest first; the first fault stands out. */
export function timelinePart({ timeline = [] }: ReportJob, words: Words): Html {
  if (timeline.length === 0) return html``;
  const rows = timeline.map(({ time, file, lines, text, kind }) => {
    const place = lines === '' ? file : `${file}:${lines}`;
    return html`<tr class="${kind}"><td><small>${time ? readableTime(time) : ''}</small></td><td><span class="tag">${words.timeKinds[kind]}</span></td><td>${text}<br><small><code>${place}</code></small></td></tr>`;
  });
  return html`<h4>${words.timeline}</h4><table class="timeline">${rows}</table>`;
}

/** Proof, counter-proof, what was ruled out and where to read on. */
export function findingDetails({ evidence, against, ruledOut, docs }: ReportFinding, words: Words): Html {
  return html`<details><summary>${words.proof}</summary><ul>${evidence.map(proofItem)}</ul>
${against.length > 0 ? html`<h4>${words.against}</h4><ul>${against.map(proofItem)}</ul>` : ''}
${ruledOut.length > 0 ? html`<h4>${words.ruledOut}</h4><ul>${ruledOut.map(({ id, because }) => html`<li><code>${id}</code> ${because}</li>`)}</ul>` : ''}
${docs.map((url) => docLink(url))}</details>`;
}

function proofItem({ fact, cite }: ReportProof): Html {
  return html`<li>${fact}<br><small><code>${cite.source} ${cite.at}</code>${cite.time ? ` · ${readableTime(cite.time)}` : ''}</small></li>`;
}

/** Only web addresses become links. */
function docLink(url: string): Html {
  return /^https?:\/\//.test(url) ? html`<p><a href="${url}" rel="noreferrer">${url}</a></p>` : html`<p>${url}</p>`;
}
