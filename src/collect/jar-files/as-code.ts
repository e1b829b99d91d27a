import type { Cite, CodeAdvice, CodeEvidence, CodeFault, CodeOperator, Text } from '#evidence';
import { amountAt, arrayOf, field, present, stringAt } from '../reading/json.ts';

/** More of anything than this was not written by us. */
const MOST = 20_000;
const SEVERITIES = ['critical', 'warning', 'info'] as const;
const CONFIDENCES = ['certain', 'likely', 'possible'] as const;
const AIMS = ['relieve', 'cure', 'prevent'] as const;

/** Facts about a jar as a bundle has them: only what has their shape passes, for it comes from elsewhere. */
export function asCode(body: unknown): readonly CodeEvidence[] {
  const name = stringAt(body, 'name');
  if (name === undefined) return [];
  return [
    {
      name,
      flink: stringAt(body, 'flink') ?? '',
      ownClasses: amountAt(body, 'ownClasses') ?? 0,
      faults: listOf(body, 'faults', asFault),
      operators: listOf(body, 'operators', asOperator),
    },
  ];
}

function asFault(one: unknown): CodeFault | undefined {
  const rule = stringAt(one, 'rule');
  const [title, summary] = [textAt(one, 'title'), textAt(one, 'summary')];
  const severity = SEVERITIES.find((known) => known === stringAt(one, 'severity'));
  const confidence = CONFIDENCES.find((known) => known === stringAt(one, 'confidence'));
  if (!rule || !title || !summary || !severity || !confidence) return undefined;
  const subject = field(one, 'subject');
  const names = ['class', 'method', 'file', 'operator', 'uid', 'state', 'configKey'] as const;
  const line = field(one, 'line');
  const [path, number] = [stringAt(line, 'path'), amountAt(line, 'number')];
  return {
    rule,
    title,
    summary,
    severity,
    confidence,
    docs: wordsAt(one, 'docs').filter((url) => url.startsWith('https://nightlies.apache.org/flink/')),
    leadsTo: wordsAt(one, 'leadsTo'),
    subject: Object.fromEntries(
      names.flatMap((key) => {
        const value = stringAt(subject, key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    ),
    evidence: listOf(one, 'evidence', asProof),
    prescriptions: listOf(one, 'prescriptions', asAdvice),
    ...(path !== undefined && number !== undefined && { line: { path, number, calls: stringAt(line, 'calls') ?? '' } }),
  };
}

function asProof(one: unknown): { readonly fact: Text; readonly cite: Cite } | undefined {
  const fact = textAt(one, 'fact');
  const at = stringAt(field(one, 'cite'), 'at');
  return fact && at !== undefined ? { fact, cite: { source: 'jar', at } } : undefined;
}

function asAdvice(one: unknown): CodeAdvice | undefined {
  const aim = AIMS.find((known) => known === stringAt(one, 'aim'));
  const [action, cost] = [textAt(one, 'action'), textAt(one, 'cost')];
  if (!aim || !action || !cost) return undefined;
  const settings = field(one, 'settings');
  const verify = textAt(one, 'verify');
  const pairs = Object.entries(typeof settings === 'object' && settings !== null ? settings : {});
  const said = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return {
    aim,
    action,
    cost,
    ...(said.length > 0 && { settings: Object.fromEntries(said) }),
    ...present({ command: stringAt(one, 'command'), code: stringAt(one, 'code') }),
    ...(verify && { verify }),
  };
}

function asOperator(one: unknown): CodeOperator | undefined {
  const [call, at] = [stringAt(one, 'call'), stringAt(one, 'at')];
  if (call === undefined || at === undefined) return undefined;
  const more = { name: stringAt(one, 'name'), uid: stringAt(one, 'uid') };
  return {
    pipeline: amountAt(one, 'pipeline') ?? 0,
    call,
    at,
    ...present({ ...more, function: stringAt(one, 'function'), keyedAt: stringAt(one, 'keyedAt') }),
  };
}

function textAt(body: unknown, key: string): Text | undefined {
  const [en, zh] = [stringAt(field(body, key), 'en'), stringAt(field(body, key), 'zh')];
  return en === undefined || zh === undefined ? undefined : { en, zh };
}

function wordsAt(body: unknown, key: string): readonly string[] {
  return listOf(body, key, (one) => (typeof one === 'string' ? one : undefined));
}

function listOf<T>(body: unknown, key: string, read: (one: unknown) => T | undefined): readonly T[] {
  return (arrayOf(field(body, key)) ?? []).slice(0, MOST).flatMap((one) => read(one) ?? []);
}
