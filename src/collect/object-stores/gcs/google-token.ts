import { createSign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { text } from '#evidence';
import type { HttpClient } from '../http-client.ts';
import type { Environment } from '../object-store.ts';
import { StoreProblem } from '../store-problem.ts';

/** A bearer token and until when it is good, in milliseconds. */
export interface Token {
  readonly token: string;
  readonly expires: number;
}

const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_only';
const HOUR_MS = 3_600_000;
const METADATA = 'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token';

/**
 * A token as Google's tools find one: the environment, the file of application default credentials (service account or
 * user), the machine's metadata; undefined: ask without any, for public buckets.
 */
export async function findGoogleToken(environment: Environment, http: HttpClient): Promise<Token | undefined> {
  const given = environment.GOOGLE_OAUTH_ACCESS_TOKEN ?? environment.CLOUDSDK_AUTH_ACCESS_TOKEN;
  if (given) return { token: given, expires: Number.POSITIVE_INFINITY };
  const named = environment.GOOGLE_APPLICATION_CREDENTIALS;
  const usual = join(
    environment.CLOUDSDK_CONFIG ?? join(environment.HOME ?? homedir(), '.config', 'gcloud'),
    'application_default_credentials.json',
  );
  const file = await readKey(named ?? usual, named !== undefined);
  if (file !== undefined) return fromFile(file, http);
  if (environment.STORAGE_EMULATOR_HOST || environment.NO_GCE_CHECK === 'true') return undefined;
  return fromMachine(http);
}

type KeyFile = Readonly<Record<string, unknown>>;

async function readKey(path: string, named: boolean): Promise<KeyFile | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (problem) {
    if (!named) return undefined;
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'JSON';
    throw new StoreProblem(
      text(
        `GOOGLE_APPLICATION_CREDENTIALS names ${path}, which cannot be read (${code})`,
        `GOOGLE_APPLICATION_CREDENTIALS 指向的 ${path} 无法读取（${code}）`,
      ),
    );
  }
}

async function fromFile(key: KeyFile, http: HttpClient): Promise<Token> {
  const endpoint = new URL(typeof key.token_uri === 'string' ? key.token_uri : 'https://oauth2.googleapis.com/token');
  if (key.type === 'service_account') {
    const assertion = signedClaim(String(key.client_email), String(key.private_key), endpoint.href, Date.now());
    return exchanged(http, endpoint, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  }
  if (key.type === 'authorized_user') {
    const { client_id, client_secret, refresh_token } = key as Readonly<Record<string, string>>;
    return exchanged(http, endpoint, {
      grant_type: 'refresh_token',
      client_id: client_id ?? '',
      client_secret: client_secret ?? '',
      refresh_token: refresh_token ?? '',
    });
  }
  throw new StoreProblem(
    text(
      `Google credentials of type ${String(key.type)} are not used here: export GOOGLE_OAUTH_ACCESS_TOKEN="$(gcloud auth print-access-token)"`,
      `不支持类型为 ${String(key.type)} 的 Google 凭证：请执行 export GOOGLE_OAUTH_ACCESS_TOKEN="$(gcloud auth print-access-token)"`,
    ),
  );
}

/** A claim that the account's key has signed (RFC 7523). */
function signedClaim(account: string, privateKey: string, audience: string, now: number): string {
  const issued = Math.floor(now / 1000);
  const parts = [
    { alg: 'RS256', typ: 'JWT' },
    { iss: account, scope: SCOPE, aud: audience, iat: issued, exp: issued + 3600 },
  ];
  const claim = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${claim}.${createSign('RSA-SHA256').update(claim).sign(privateKey, 'base64url')}`;
}

/** Gives what one has for a token. */
export async function exchanged(http: HttpClient, url: URL, form: Readonly<Record<string, string>>): Promise<Token> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await http.ask({ method: 'POST', url, headers, body: new URLSearchParams(form).toString() });
  const token = reply.status === 200 ? tokenOf(reply.body) : undefined;
  if (token !== undefined) return token;
  const reason = /"error(?:_description)?"\s*:\s*"([^"]{1,200})"/.exec(new TextDecoder().decode(reply.body))?.[1];
  throw new StoreProblem(
    text(
      `${url.host} gives no token: ${reply.status} ${reason ?? ''}`.trim(),
      `${url.host} 未签发令牌：${reply.status} ${reason ?? ''}`.trim(),
    ),
  );
}

async function fromMachine(http: HttpClient): Promise<Token | undefined> {
  try {
    const headers = { 'metadata-flavor': 'Google' };
    const reply = await http.ask({ url: new URL(METADATA), headers, attempts: 1, timeoutMs: 1_000 });
    return reply.status === 200 ? tokenOf(reply.body) : undefined;
  } catch {
    return undefined;
  }
}

function tokenOf(body: Uint8Array): Token | undefined {
  try {
    const { access_token: token, expires_in: seconds } = JSON.parse(new TextDecoder().decode(body));
    if (typeof token !== 'string') return undefined;
    return { token, expires: Date.now() + (Number(seconds) * 1000 || HOUR_MS) };
  } catch {
    return undefined;
  }
}
