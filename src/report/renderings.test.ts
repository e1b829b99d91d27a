import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { schemaProblems } from '#test/json-schema';
import { sampleOutcome } from '#test/sample-outcome';
import type { Lang } from './document.ts';
import { FORMATS, type Format, render } from './render.ts';
import { toDocument } from './to-document.ts';

const SARIF_SCHEMA = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/sarif/sarif-2.1.0.json.gz'))).toString(),
);
const HOSTILE = `skewed <script>alert(1)</script> "q" 'a' & | [x](y) @all \`tick\` ]]> \u001b[31m`;
const terminal = { width: 100, colour: false };

function rendered(format: Format, names: readonly string[] = ['skewed', 'calm', 'watched'], lang: Lang = 'en') {
  return render(toDocument(sampleOutcome(names), { lang, version: '1' }), format, terminal);
}

describe.each(FORMATS)('%s', (format) => {
  it.each(['en', 'zh'] as const)('shows the root cause in %s, and is not empty without jobs', async (lang) => {
    const title = { en: 'A hot key overloads one subtask', zh: '热点 key 压垮单个子任务（数据倾斜）' }[lang];
    expect(await rendered(format, undefined, lang)).toContain(title);
    expect(await rendered(format, [], lang)).not.toBe('');
  });
});

describe('json', () => {
  it('is the document', async () => {
    expect(JSON.parse(await rendered('json'))).toMatchObject({ schema: 'flink-doctor/report/1' });
  });
});

describe('html', () => {
  it('lets nothing from the cluster become markup', async () => {
    const page = await rendered('html', [HOSTILE]);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('needs nothing from elsewhere', async () => {
    const page = await rendered('html');
    expect(page).not.toMatch(/<(link|script|img|iframe)\b|@import|url\(/);
    expect(page).toContain('content="default-src &#39;none&#39;;');
  });

  it('closes every element it opens', async () => {
    const page = await rendered('html', ['skewed', 'skewed-2', 'watched']);
    for (const element of [
      'section',
      'article',
      'ul',
      'ol',
      'li',
      'details',
      'table',
      'tr',
      'td',
      'p',
      'pre',
      'span',
      'small',
      'h4',
    ]) {
      const opened = page.match(new RegExp(`<${element}[ >]`, 'g'))?.length;
      expect([element, opened]).toEqual([element, page.match(new RegExp(`</${element}>`, 'g'))?.length]);
    }
  });
});

describe('markdown', () => {
  it('escapes what would be markup, a mention or a table column', async () => {
    const page = await rendered('markdown', [HOSTILE]);
    expect(page).not.toContain('<script>');
    expect(page).not.toMatch(/@all|(?<!\\)\[x\]/);
    const row = page.split('\n').find((line) => line.includes('RUNNING'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  it('folds proof away and shows settings as a block', async () => {
    const page = await rendered('markdown');
    expect(page).toContain('<details><summary>Proof: data-skew</summary>');
    expect(page).toContain('```yaml\nexecution.checkpointing.unaligned.enabled: true\n');
  });
});

describe('sarif', () => {
  it.each(['en', 'zh'] as const)('is what its schema says, in %s', async (lang) => {
    const log = JSON.parse(await rendered('sarif', ['skewed', 'skewed', 'watched'], lang));
    expect(schemaProblems(log, SARIF_SCHEMA)).toEqual([]);
    expect(schemaProblems({ ...log, version: '2.0' }, SARIF_SCHEMA)).not.toEqual([]);
  });

  it('is version 2.1.0 with a rule for every result', async () => {
    const { version, runs } = JSON.parse(await rendered('sarif'));
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'error', 'error', 'note']);
  });
});

describe('junit', () => {
  it('counts failures and gaps, and passes what is well', async () => {
    const xml = await rendered('junit', ['skewed', 'calm']);
    expect(xml).toMatch(/<testsuite name="skewed"[^>]* tests="4" failures="3" errors="0" skipped="1">/);
    expect(xml).toMatch(/<testsuite name="calm"[^>]* tests="2" failures="0" errors="0" skipped="1">/);
  });

  it('is well-formed whatever a job is called', async () => {
    const xml = await rendered('junit', [HOSTILE]);
    expect(xml).not.toContain('\u001b');
    expect(xml.replace(/<[^<>]*>|&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&]/);
  });
});
