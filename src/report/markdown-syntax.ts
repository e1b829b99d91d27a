/** Prose with everything escaped that Markdown or HTML would act on. */
export function prose(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u2060'); // a class or host must not call a person of that name
}

/** Inline code; the fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  const ticks = '`'.repeat(longestRun(oneLine) + 1);
  const pad = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${oneLine.replaceAll('|', '\\|')}${pad}${ticks}`;
}

/** A block to be copied. */
export function fence(language: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text.replace(/\n+$/, '')}\n${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
