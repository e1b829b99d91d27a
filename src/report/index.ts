export type { Lang, ReportDocument, ReportFinding, ReportJob } from './document.ts';
export { neutralise } from './neutralise.ts';
export { FORMATS, type Format, render, type Terminal } from './render.ts';
export { type Paint, paintOf } from './text/paint.ts';
export { widthOf } from './text/width.ts';
export { wrap } from './text/wrap.ts';
export { type DocumentOptions, toDocument } from './to-document.ts';
