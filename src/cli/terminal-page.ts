import { type Paint, paintOf, type Terminal, wrap } from '#report';

/** Shows the small Markdown our pages are written in: headings, paragraphs, lists, fenced code, `code`, **strong**. */
export function terminalPage(markdown: string, { width, colour }: Terminal): string {
  const paint = paintOf(colour);
  const blocks = blocksOf(markdown);
  const lines = blocks.flatMap((block, index) => {
    const apart = index > 0 && !(isItem(block) && isItem(blocks[index - 1] ?? ''));
    return [...(apart ? [''] : []), ...blockLines(block, width, paint)];
  });
  return `${lines.join('\n')}\n`;
}

/** Paragraphs, list items, headings and code blocks; source line breaks inside prose mean nothing. */
function blocksOf(markdown: string): readonly string[] {
  return markdown
    .split(/(^```[^\n]*\n[\s\S]*?^```$)/m)
    .flatMap((part) => (part.startsWith('```') ? [part] : part.split(/\n\s*\n|\n(?=#|[-*] |\d+\. )/)))
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '');
}

function isItem(block: string): boolean {
  return /^([-*]|\d+\.) /.test(block);
}

function blockLines(block: string, width: number, paint: Paint): readonly string[] {
  if (block.startsWith('```'))
    return block
      .split('\n')
      .slice(1, -1)
      .map((line) => `    ${paint.cyan(line)}`);
  const [, marks] = /^(#+) /.exec(block) ?? [];
  if (marks) return wrap(block.slice(marks.length + 1), width).map(paint.bold);
  const [, bullet = ''] = /^([-*]|\d+\.) /.exec(block) ?? [];
  const mark = bullet === '-' || bullet === '*' ? '·' : bullet;
  const indent = mark ? 2 + mark.length + 1 : 2;
  const lines = styled(wrap(joined(bullet ? block.slice(bullet.length + 1) : block), width - indent), paint);
  return lines.map((line, index) => (index === 0 && mark ? `  ${mark} ${line}` : `${' '.repeat(indent)}${line}`));
}

/** Lines of one paragraph as one; between Chinese characters a line break is no space. */
function joined(block: string): string {
  return block
    .replace(/(?<=[\u2e80-\uffef])\n\s*(?=[\u2e80-\uffef])|(?<=[，。；：！？、）])\n\s*/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}

/** Paints `code` and **strong**, also where a line break fell into it. */
function styled(lines: readonly string[], paint: Paint): readonly string[] {
  let inCode = false;
  return lines.map((line) =>
    line
      .split('`')
      .map((part, index) => {
        if (index > 0) inCode = !inCode;
        return inCode ? paint.cyan(part) : part.replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint.bold(strong));
      })
      .join(isColoured(paint) ? '' : '`'),
  );
}

function isColoured(paint: Paint): boolean {
  return paint.bold('x') !== 'x';
}
