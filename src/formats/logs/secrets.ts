/** Keys whose values are nobody's business. */
const SECRET =
  /passw|secret|token|credential|api-?_?key|access-?\.?key|private-?\.?key|account-?\.?key|passphrase|auth|jaas/i;
const PAIR =
  /((?:passw|secret|token|credential|key|passphrase)[\w.-]{0,100})([=:]\s?|\s)(?!\*)("[^"]{0,500}"|[^\s,;"']{1,500})/gi;
const URL_SECRET = /(:\/\/[^\s:/@]{1,200}:)[^\s@/]{1,200}(?=@)/g;

export const HIDDEN = '******';

export function isSecret(key: string): boolean {
  return SECRET.test(key) || /(?:^|[._-])key$/i.test(key);
}

/** A text with the values of telling keys, and passwords in URLs, replaced. */
export function withoutSecrets(text: string): string {
  return text.replace(PAIR, hidden).replace(URL_SECRET, `$1${HIDDEN}`);
}

/** Behind a blank a value only stands where the key is an option of a command. */
function hidden(whole: string, key: string, mark: string, _value: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - 100), at);
  const isOption = /(?:^|\s)-{1,2}[\w.-]{0,100}$/.test(before);
  return /^\s$/.test(mark) && !isOption ? whole : `${key}${mark}${HIDDEN}`;
}
