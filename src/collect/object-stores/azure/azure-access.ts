import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exchanged, type Token } from '../gcs/google-token.ts';
import type { HttpClient } from '../http-client.ts';
import type { Environment } from '../object-store.ts';

/** How one asks an account of Azure Storage. */
export type AzureAccess =
  | { readonly kind: 'key'; readonly account: string; readonly key: string }
  | { readonly kind: 'sas'; readonly query: string }
  | { readonly kind: 'bearer'; readonly token: () => Promise<string> }
  | { readonly kind: 'none' };

/** Access and address as Azure's own tools find them. */
export interface AzureSettings {
  readonly access: AzureAccess;
  /** Of blobs, if the connection string names it. */
  readonly endpoint: string | undefined;
}

/**
 * The connection string, the account's key, a shared access signature, a token; a service principal, or a pod's identity.
 */
export function findAzureAccess(account: string, environment: Environment, http: HttpClient): AzureSettings {
  const connection = connectionParts(environment.AZURE_STORAGE_CONNECTION_STRING ?? '');
  const own = connection.get('accountname') === account ? connection : new Map<string, string>();
  const endpoint = own.get('blobendpoint');
  const key = own.get('accountkey') ?? environment.AZURE_STORAGE_KEY ?? environment.AZURE_STORAGE_ACCOUNT_KEY;
  if (key) return { endpoint, access: { kind: 'key', account, key } };
  const sas = own.get('sharedaccesssignature') ?? environment.AZURE_STORAGE_SAS_TOKEN;
  if (sas) return { endpoint, access: { kind: 'sas', query: sas.replace(/^\?/, '') } };
  const token = environment.AZURE_STORAGE_BEARER_TOKEN ?? environment.AZURE_ACCESS_TOKEN;
  if (token) return { endpoint, access: { kind: 'bearer', token: () => Promise.resolve(token) } };
  const principal = principalOf(environment, http);
  return { endpoint, access: principal === undefined ? { kind: 'none' } : { kind: 'bearer', token: kept(principal) } };
}

/** `name=value;…`; values may hold further `=`. */
function connectionParts(connection: string): ReadonlyMap<string, string> {
  const parts = connection.split(';').map((part) => [part, part.indexOf('=')] as const);
  return new Map(
    parts.filter(([, at]) => at > 0).map(([part, at]) => [part.slice(0, at).toLowerCase(), part.slice(at + 1)]),
  );
}

function principalOf(environment: Environment, http: HttpClient): (() => Promise<Token>) | undefined {
  const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: client, AZURE_CLIENT_SECRET: secret } = environment;
  const file = environment.AZURE_FEDERATED_TOKEN_FILE;
  if (!tenant || !client || (!secret && !file)) return undefined;
  const authority = (environment.AZURE_AUTHORITY_HOST ?? 'https://login.microsoftonline.com').replace(/\/$/, '');
  const url = new URL(`${authority}/${tenant}/oauth2/v2.0/token`);
  const common = { grant_type: 'client_credentials', client_id: client, scope: 'https://storage.azure.com/.default' };
  return async () => {
    if (secret) return exchanged(http, url, { ...common, client_secret: secret });
    const assertion = (await readFile(file as string, 'utf8')).trim();
    const kind = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    return exchanged(http, url, { ...common, client_assertion_type: kind, client_assertion: assertion });
  };
}

const SOON_MS = 60_000;

function kept(fetch: () => Promise<Token>): () => Promise<string> {
  let known: Promise<Token> | undefined;
  return async () => {
    const last = known === undefined ? undefined : await known;
    if (last === undefined || last.expires < Date.now() + SOON_MS) known = fetch();
    return (await (known as Promise<Token>)).token;
  };
}

const VERSION = '2021-08-06';

/** The address and the headers with which a question is asked. */
export async function azureQuestion(
  method: string,
  url: URL,
  range: string | undefined,
  access: AzureAccess,
  now: Date,
): Promise<{ readonly url: URL; readonly headers: Readonly<Record<string, string>> }> {
  const headers: Record<string, string> = {
    'x-ms-version': VERSION,
    'x-ms-date': now.toUTCString(),
    ...(range !== undefined && { 'x-ms-range': range }),
  };
  if (access.kind === 'sas') return { url: withQuery(url, access.query), headers };
  if (access.kind === 'bearer') headers.authorization = `Bearer ${await access.token()}`;
  if (access.kind === 'key') headers.authorization = sharedKey(method, url, headers, access);
  return { url, headers };
}

function withQuery(url: URL, query: string): URL {
  const whole = new URL(url);
  for (const [name, value] of new URLSearchParams(query)) whole.searchParams.set(name, value);
  return whole;
}

/** Eleven standard headers, none of which is sent. */
const NO_HEADERS = '\n'.repeat(11);

/** As Azure describes its Shared Key: method, headers, the `x-ms` headers by name, the resource with its query by name. */
export function sharedKey(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  { account, key }: Extract<AzureAccess, { kind: 'key' }>,
): string {
  const own = Object.entries(headers)
    .filter(([name]) => name.startsWith('x-ms-'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const query = [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `\n${name}:${value}`);
  const signedText = [
    `${method}\n${NO_HEADERS}`,
    ...own.map(([name, value]) => `${name}:${value}\n`),
    `/${account}${url.pathname}${query.join('')}`,
  ].join('');
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(signedText).digest('base64');
  return `SharedKey ${account}:${signature}`;
}
