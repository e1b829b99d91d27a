import type { ReportDocument } from './document.ts';

/** Every form a report can take. */
export const FORMATS = ['text', 'json', 'html', 'markdown', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** What a terminal can show; only `text` asks. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
}

/** Pages about what was found, by id, for formats that bring them along. */
type Pages = ReadonlyMap<string, string>;
type Renderer = (document: ReportDocument, terminal: Terminal, pages?: Pages) => string;

/** Loaded when wanted: whoever asks for help needs none of them. */
const RENDERERS: Readonly<Record<Format, () => Promise<Renderer>>> = {
  text: async () => (await import('./text/text.ts')).renderText,
  json: async () => (await import('./json.ts')).renderJson,
  html: async () => (await import('./html.ts')).renderHtml,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  sarif: async () => {
    const { renderSarif } = await import('./sarif.ts');
    return (document, _, pages) => renderSarif(document, pages);
  },
  junit: async () => (await import('./junit.ts')).renderJunit,
};

/** Renders a report document; every rendering sees the same document and nothing else. */
export async function render(
  document: ReportDocument,
  format: Format,
  terminal: Terminal,
  pages?: Pages,
): Promise<string> {
  const renderer = await RENDERERS[format]();
  return renderer(document, terminal, pages);
}
