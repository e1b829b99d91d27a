import { describe, expect, it } from 'vitest';
import { languageOf, unknownLanguage } from './language.ts';

describe('the language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'zhuang' }, 'en'],
  ] as const)('with %j is %s', (environment, lang) => {
    expect(languageOf([], environment)).toBe(lang);
  });

  it('is what --lang says, wherever it stands', () => {
    expect(languageOf(['diagnose', 'x', '--lang', 'zh'], { LANG: 'en_US' })).toBe('zh');
    expect(languageOf(['--lang=en', 'diagnose', 'x'], { LANG: 'zh_CN' })).toBe('en');
  });

  it('is not guessed when --lang is unknown', () => {
    expect(unknownLanguage(['--lang', 'fr'])).toBe('fr');
    expect(unknownLanguage(['--lang=zh'])).toBeUndefined();
    expect(unknownLanguage([])).toBeUndefined();
  });
});
