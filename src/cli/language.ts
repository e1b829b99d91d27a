import type { Lang } from '#report';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language to speak, before anything is parsed: `--lang`, else the locale, else English. */
export function languageOf(argv: readonly string[], environment: Environment): Lang {
  const asked = flagValue(argv, '--lang');
  if (asked === 'en' || asked === 'zh') return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh([_.@-]|$)/i.test(locale) ? 'zh' : 'en';
}

/** What `--lang` names, where it is not a language we speak. */
export function unknownLanguage(argv: readonly string[]): string | undefined {
  const asked = flagValue(argv, '--lang');
  return asked === undefined || asked === 'en' || asked === 'zh' ? undefined : asked;
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const index = argv.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  if (index < 0) return undefined;
  return argv[index] === flag ? argv[index + 1] : argv[index]?.slice(flag.length + 1);
}
