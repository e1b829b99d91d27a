import { flinkWords } from './answer.ts';
import type { RestClient } from './client.ts';
import { explainFailure, isTlsTrouble } from './explain-failure.ts';
import { at, textAt } from './json.ts';
import { other } from './other.ts';
import type { Recognised } from './recognise-kinds.ts';
import type { Sent } from './send.ts';

/** Asks the few questions it takes to know what answers there. */
export async function recognise(client: RestClient): Promise<Recognised> {
  const sent = await client.probe('/config');
  if (sent.failure !== undefined) return explainFailure(client, sent, sent.failure);
  const config = parse(sent.text);
  const flinkVersion = textAt(config, 'flink-version');
  if (sent.status === 200 && flinkVersion !== undefined) {
    const history = at(at(config, 'features'), 'web-history') === true || (await lacksOverview(client, flinkVersion));
    return { kind: history ? 'history-server' : 'jobmanager', flinkVersion };
  }
  return explainAnswer(client, sent);
}

/** Up to 1.15 a History Server does not say what it is. */
async function lacksOverview(client: RestClient, version: string): Promise<boolean> {
  if (!/^1\.1[0-5](\D|$)/.test(version)) return false;
  return (await client.probe('/overview')).status === 404;
}

async function explainAnswer(client: RestClient, sent: Sent): Promise<Recognised> {
  if (sent.status === 401 || sent.status === 403) return other.unauthorised(client.url, sent);
  if (isTlsTrouble(sent)) return other.speaksTls(client.url);
  if (sent.status >= 500)
    return other.serverError(client.url, sent.status, flinkWords(sent.text) ?? titleOf(sent.text));
  if (isElsewhere(client, sent)) return other.redirected(client.url, sent);
  const gateway = await askGateway(client);
  if (gateway !== undefined) return other.sqlGateway(client.url, gateway);
  if (looksLikeHtml(sent)) return other.webPage(client.url, titleOf(sent.text), sent.status);
  if (sent.text.startsWith('# HELP') || sent.text.startsWith('# TYPE')) return other.prometheus(client.url);
  if (sent.status === 404) return other.wrongPath(client.url, await flinkAtRoot(client));
  return other.notFlink(client.url, sent);
}

function isElsewhere(client: RestClient, sent: Sent): boolean {
  return sent.status >= 400 && new URL(sent.url).host !== new URL(client.url).host;
}

/** `/info` of the SQL Gateway, with and without version; `productName` is "Apache Flink". */
async function askGateway(client: RestClient): Promise<string | undefined> {
  for (const path of ['/info', '/v1/info']) {
    const sent = await client.probe(path);
    const info = sent.failure === undefined && sent.status === 200 ? parse(sent.text) : undefined;
    const product = textAt(info, 'productName');
    if (product !== undefined) return `${product} ${textAt(info, 'version') ?? ''}`.trim();
  }
  return undefined;
}

/** Where Flink would answer, if only the path were left out. */
async function flinkAtRoot(client: RestClient): Promise<string | undefined> {
  const { origin, pathname } = new URL(client.url);
  if (pathname === '/') return undefined;
  const sent = await client.probe('/config', true);
  return textAt(parse(sent.text), 'flink-version') === undefined ? undefined : origin;
}

function looksLikeHtml({ headers, text }: Sent): boolean {
  return /text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html|head|body)/i.test(text);
}

function titleOf(html: string): string {
  const [, title] = /<title[^>]*>([^<]{1,120})/i.exec(html) ?? [];
  return (title ?? html.slice(0, 80)).replace(/\s+/g, ' ').trim();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
