import { text } from '#evidence';
import type { HttpClient, Question, Reply } from '../http-client.ts';
import type { Environment, ObjectStore, StoredItem } from '../object-store.ts';
import { StoreProblem } from '../store-problem.ts';
import { findGoogleToken, type Token } from './google-token.ts';

export interface GcsOptions {
  readonly bucket: string;
  readonly endpoint: string | undefined;
  readonly environment: Environment;
  readonly http: HttpClient;
}

const GOOGLE = 'https://storage.googleapis.com';
const SOON_MS = 60_000;

/** A bucket of Google Cloud Storage, by its JSON interface. */
export function createGcsStore({ bucket, endpoint, environment, http }: GcsOptions): ObjectStore {
  const host = endpoint ?? environment.STORAGE_EMULATOR_HOST ?? GOOGLE;
  const base = `${(/^https?:/.test(host) ? host : `http://${host}`).replace(/\/$/, '')}/storage/v1/b/${bucket}/o`;
  const address = (key: string) => `gs://${bucket}/${key}`;
  const objectUrl = (key: string, query: string) => new URL(`${base}/${encodeURIComponent(key)}${query}`);
  let token: Promise<Token | undefined> | undefined;
  const authorized = async (): Promise<Readonly<Record<string, string>>> => {
    token ??= findGoogleToken(environment, http);
    const known = await token;
    if (known !== undefined && known.expires < Date.now() + SOON_MS) token = findGoogleToken(environment, http);
    const fresh = await token;
    return fresh === undefined ? {} : { authorization: `Bearer ${fresh.token}` };
  };
  const ask = async (question: Question): Promise<Reply> =>
    http.ask({ ...question, headers: { ...question.headers, ...(await authorized()) } });
  return {
    address,
    size: async (key) => {
      const reply = await ask({ url: objectUrl(key, '?fields=size') });
      if (reply.status === 404) return undefined;
      if (reply.status !== 200) throw problem(address(key), reply, (await token) === undefined);
      return Number(JSON.parse(bodyText(reply)).size);
    },
    read: async (key, offset, length) => {
      const headers = { range: `bytes=${offset}-${offset + length - 1}` };
      const reply = await ask({ url: objectUrl(key, '?alt=media'), headers, mostBytes: length });
      if (reply.status === 416) return new Uint8Array();
      if (reply.status !== 206 && reply.status !== 200) throw problem(address(key), reply, (await token) === undefined);
      return reply.body;
    },
    list: (folder, { recursive, most }) =>
      listed(folder, most, (page) => {
        const url = new URL(base);
        url.searchParams.set('prefix', folder);
        url.searchParams.set('fields', 'items(name,size),prefixes,nextPageToken');
        if (!recursive) url.searchParams.set('delimiter', '/');
        if (page !== undefined) url.searchParams.set('pageToken', page);
        return ask({ url });
      }),
  };
}

function bodyText({ body }: Reply): string {
  return new TextDecoder().decode(body);
}

interface Page {
  readonly items?: readonly { readonly name: string; readonly size: string }[];
  readonly prefixes?: readonly string[];
  readonly nextPageToken?: string;
}

async function listed(
  folder: string,
  most: number,
  ask: (page: string | undefined) => Promise<Reply>,
): Promise<readonly StoredItem[] | undefined> {
  const items: StoredItem[] = [];
  for (let token: string | undefined; ; ) {
    const reply = await ask(token);
    if (reply.status !== 200) return undefined;
    const page: Page = JSON.parse(bodyText(reply));
    for (const { name, size } of page.items ?? []) {
      if (!name.endsWith('/')) items.push({ name: name.slice(folder.length), folder: false, bytes: Number(size) });
    }
    for (const prefix of page.prefixes ?? [])
      items.push({ name: prefix.slice(folder.length, -1), folder: true, bytes: 0 });
    token = page.nextPageToken;
    if (token === undefined) return items;
    if (items.length > most) return undefined;
  }
}

function problem(address: string, { status }: Reply, anonymous: boolean): StoreProblem {
  const denied = status === 401 || status === 403;
  if (denied && anonymous) {
    return new StoreProblem(
      text(
        `${address}: no Google credentials were found, and the bucket is not public: gcloud auth application-default login, GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_OAUTH_ACCESS_TOKEN (${status})`,
        `${address}：未找到 Google 凭证，且该 bucket 非公开：gcloud auth application-default login、GOOGLE_APPLICATION_CREDENTIALS 或 GOOGLE_OAUTH_ACCESS_TOKEN（${status}）`,
      ),
    );
  }
  return new StoreProblem(
    text(
      `${address}: Google Cloud Storage answers ${status}${denied ? ': these credentials need storage.objects.get and storage.objects.list' : ''}`,
      `${address}：Google Cloud Storage 返回 ${status}${denied ? '：凭证需要 storage.objects.get 与 storage.objects.list 权限' : ''}`,
    ),
  );
}
