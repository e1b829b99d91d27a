import { text } from '#evidence';
import type { HttpClient, Reply } from '../http-client.ts';
import type { Environment, ObjectStore, StoredItem } from '../object-store.ts';
import { encodedKey } from '../s3/sign.ts';
import { StoreProblem } from '../store-problem.ts';
import { elementsOf, textOf } from '../xml.ts';
import { azureQuestion, findAzureAccess } from './azure-access.ts';

export interface AzureOptions {
  /** Such as `abfss://container@account.dfs.core.windows.net`. */
  readonly prefix: string;
  readonly container: string;
  /** Such as `account.dfs.core.windows.net`. */
  readonly host: string;
  readonly endpoint: string | undefined;
  readonly environment: Environment;
  readonly http: HttpClient;
}

/** A container of Azure Storage, Data Lake or not, by its interface for blobs. */
export function createAzureStore(options: AzureOptions): ObjectStore {
  const { prefix, container, host, environment, http } = options;
  const account = host.split('.')[0] ?? '';
  const { access, endpoint } = findAzureAccess(account, environment, http);
  const base = (options.endpoint ?? endpoint ?? `https://${host.replace('.dfs.', '.blob.')}`).replace(/\/$/, '');
  const address = (key: string) => `${prefix}/${key}`;
  const ask = async (method: 'GET' | 'HEAD', url: URL, range?: string, mostBytes?: number): Promise<Reply> => {
    const question = await azureQuestion(method, url, range, access, new Date());
    return http.ask({ method, ...question, ...(mostBytes !== undefined && { mostBytes }) });
  };
  const blobUrl = (key: string) => new URL(`${base}/${container}/${encodedKey(key)}`);
  return {
    address,
    size: async (key) => {
      const reply = await ask('HEAD', blobUrl(key));
      // Data Lake has folders, and tells them so.
      if (reply.status === 404 || reply.headers['x-ms-meta-hdi_isfolder'] === 'true') return undefined;
      if (reply.status !== 200) throw problem(address(key), reply, access.kind === 'none');
      return Number(reply.headers['content-length'] ?? 0);
    },
    read: async (key, offset, length) => {
      const reply = await ask('GET', blobUrl(key), `bytes=${offset}-${offset + length - 1}`, length);
      if (reply.status === 416) return new Uint8Array();
      if (reply.status !== 206 && reply.status !== 200) throw problem(address(key), reply, access.kind === 'none');
      return reply.body;
    },
    list: (folder, { recursive, most }) =>
      listed(folder, most, (marker) => {
        const url = new URL(`${base}/${container}`);
        const query = { restype: 'container', comp: 'list', prefix: folder, ...(recursive ? {} : { delimiter: '/' }) };
        for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
        if (marker !== undefined) url.searchParams.set('marker', marker);
        return ask('GET', url);
      }),
  };
}

async function listed(
  folder: string,
  most: number,
  ask: (marker: string | undefined) => Promise<Reply>,
): Promise<readonly StoredItem[] | undefined> {
  const items: StoredItem[] = [];
  for (let marker: string | undefined; ; ) {
    const reply = await ask(marker);
    if (reply.status !== 200) return undefined;
    const xml = new TextDecoder().decode(reply.body);
    for (const blob of elementsOf(xml, 'Blob')) {
      if (textOf(blob, 'ResourceType') === 'directory' || textOf(blob, 'hdi_isfolder') === 'true') continue;
      const name = (textOf(blob, 'Name') ?? '').slice(folder.length);
      items.push({ name, folder: false, bytes: Number(textOf(blob, 'Content-Length') ?? 0) });
    }
    for (const prefix of elementsOf(xml, 'BlobPrefix')) {
      items.push({ name: (textOf(prefix, 'Name') ?? '').slice(folder.length, -1), folder: true, bytes: 0 });
    }
    marker = textOf(xml, 'NextMarker');
    if (marker === undefined || marker === '') return items;
    if (items.length > most) return undefined;
  }
}

function problem(address: string, reply: Reply, anonymous: boolean): StoreProblem {
  const code = reply.headers['x-ms-error-code'] ?? textOf(new TextDecoder().decode(reply.body), 'Code');
  const said = code === undefined ? String(reply.status) : `${reply.status} ${code}`;
  const denied = reply.status === 401 || reply.status === 403 || (anonymous && reply.status === 409);
  if (denied && anonymous) {
    return new StoreProblem(
      text(
        `${address}: no credentials were found: AZURE_STORAGE_KEY, AZURE_STORAGE_SAS_TOKEN, AZURE_STORAGE_CONNECTION_STRING or AZURE_CLIENT_ID with AZURE_TENANT_ID and a secret (${said})`,
        `${address}：未找到凭证：AZURE_STORAGE_KEY、AZURE_STORAGE_SAS_TOKEN、AZURE_STORAGE_CONNECTION_STRING，或 AZURE_CLIENT_ID、AZURE_TENANT_ID 加密钥（${said}）`,
      ),
    );
  }
  return new StoreProblem(
    text(
      `${address}: Azure Storage answers ${said}${denied ? '; reading needs the role Storage Blob Data Reader, a right key, and a clock that is right' : ''}`,
      `${address}：Azure Storage 返回 ${said}${denied ? '；读取需要 Storage Blob Data Reader 角色、正确的密钥以及准确的时钟' : ''}`,
    ),
  );
}
