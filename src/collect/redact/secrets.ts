/** What stands where a secret was; Flink itself writes the same. */
export const HIDDEN = '******';

/** Words that make a key secret, as they read with separators taken out. */
const SECRET_WORDS = [
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'secret',
  'token',
  'apikey',
  'accesskey',
  'accountkey',
  'privatekey',
  'sharedkey',
  'servicekey',
  'encryptionkey',
  'sessionkey',
  'signature',
  'credential',
  'jaas',
  'authparams',
  'basicauth',
  'authorization',
  'httpheaders',
  'cookie',
];

export function isSecretKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  return SECRET_WORDS.some((word) => plain.includes(word)) || plain === 'pwd' || plain.endsWith('pwd');
}

/** Values that give nothing away. Switches carry secret words in their keys: `security.delegation.tokens.enabled`. */
export function isHarmless(value: string): boolean {
  return /^(true|false|null|none|\**|)$/i.test(value.trim());
}

interface Shape {
  /** How the list of what was redacted calls it. */
  readonly name: string;
  readonly pattern: RegExp;
  /** From the match and its groups ('' where one is missing) to what stands there instead. */
  readonly hide: (whole: string, first: string, second: string, third: string) => string;
}

const WORD =
  '(?:pass[-_.]?(?:word|wd|phrase|code)|pwd|secret|token|credentials?|jaas|signature|authorization|cookie|' +
  '(?:api|access|account|private|shared|service|encryption|session)[-_. ]?(?:access[-_.]?)?key)';
/**
 * The end of a key that tells, and whatever of it follows; not an exception's class. What stands before the telling word
 * need not be matched, and must not: every unbounded run in these patterns is one a long text can make slow.
 */
const KEY = `${WORD}(?!\\w{0,40}(?:Exception|Error)\\b)[\\w-]{0,60}`;

const VALUE = '[^\\s,;&"\'<>)}\\]]+';

/** A text with none of these in it holds nothing that would be found below. */
export const HINT =
  /pass|pwd|secret|token|credential|jaas|signature|authorization|cookie|key|:\/\/|bearer|basic|eyJ|A[KSRI][IO][ADP]|gh[pousr]_|github_pat|xox|AIza|sk-|glpat|sig=/i;

/** Secrets by how they look, in any text: log lines, stack traces, plan descriptions, configuration values, URLs. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'private key',
    pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
    hide: () => HIDDEN,
  },
  {
    name: 'credentials in a URL',
    pattern: /(:\/\/)[^\s/?#'"@:]*:[^\s/?#'"]+@/g,
    hide: (_, before) => `${before}${HIDDEN}@`,
  },
  {
    name: 'Authorization header',
    pattern:
      /\b((?:proxy-)?authorization["']?\s*[:=]\s*\\?["']?)(?:(bearer|basic|digest|negotiate|apikey|token)\s+)?[^\s"',;]+/gi,
    hide: (_, before, scheme) => `${before}${scheme}${scheme === '' ? '' : ' '}${HIDDEN}`,
  },
  { name: 'bearer token', pattern: /\b(bearer\s+)[\w.~+/=-]{8,}/gi, hide: (_, before) => before + HIDDEN },
  { name: 'basic credentials', pattern: /\b(basic\s+)[A-Za-z0-9+/]{8,}={0,2}/gi, hide: (_, before) => before + HIDDEN },
  { name: 'JSON web token', pattern: /\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g, hide: () => HIDDEN },
  { name: 'AWS key', pattern: /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g, hide: () => HIDDEN },
  {
    name: 'service token',
    pattern:
      /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{30,}|sk-[\w-]{20,}|glpat-[\w-]{15,})/g,
    hide: () => HIDDEN,
  },
  {
    name: 'signed URL',
    pattern:
      /([?&;](?:sig|signature|x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|awsaccesskeyid)=)[^&\s"'<>]+/gi,
    hide: (_, before) => before + HIDDEN,
  },
  {
    name: 'quoted secret',
    pattern: new RegExp(`(${KEY}\\\\*["']?\\s{0,9}[:=]\\s{0,9})(\\\\*["'])((?:(?!\\2)[\\s\\S]){1,8000})\\2`, 'gi'),
    hide: (whole, key, quote, value) => (isHarmless(value) ? whole : `${key}${quote}${HIDDEN}${quote}`),
  },
  {
    // `Foo.java:12` of a stack frame is no pair, and neither is a time.
    name: 'secret',
    pattern: new RegExp(`(${KEY}["']?(?:\\s{0,9}=\\s{0,9}|:\\s{1,9}|:(?=[^\\s\\d])))(?!\\\\*["'])(${VALUE})`, 'gi'),
    hide: (whole, key, value) => (isHarmless(value) ? whole : key + HIDDEN),
  },
  {
    name: 'secret argument',
    pattern: new RegExp(`((?<![\\w.-])--?[\\w.-]{0,60}?${KEY}\\s{1,9})(?!\\\\*["']|-)(${VALUE})`, 'gi'),
    hide: (whole, key, value) => (isHarmless(value) ? whole : key + HIDDEN),
  },
];
