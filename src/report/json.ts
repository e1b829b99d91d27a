import type { ReportDocument } from './document.ts';

/** The document itself, one UTF-8 JSON text. */
export function renderJson(document: ReportDocument): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
