import { text } from '#evidence';
import type { HttpClient, Reply } from './http-client.ts';
import type { Environment, ObjectStore, StoredItem } from './object-store.ts';
import { StoreProblem } from './store-problem.ts';

/** HDFS by its web interface, which NameNodes and HttpFS servers have. */
export interface WebHdfsOptions {
  /** As handles write it: `hdfs://namenode:8020`. */
  readonly prefix: string;
  /** Web addresses of the NameNodes; one of them is active. */
  readonly bases: readonly URL[];
  readonly environment: Environment;
  readonly http: HttpClient;
}

interface FileStatus {
  readonly pathSuffix: string;
  readonly type: string;
  readonly length: number;
}

export function createWebHdfsStore({ prefix, bases, environment, http }: WebHdfsOptions): ObjectStore {
  const address = (key: string) => `${prefix}/${key}`;
  let active = 0;
  const ask = async (key: string, op: string, more: Readonly<Record<string, string>> = {}, most?: number) => {
    for (let tried = 1; ; tried++) {
      const base = bases[active % bases.length] as URL;
      const reply = await followed(http, questionUrl(base, key, { op, ...more, ...identity(environment) }), most);
      if (!isStandby(reply) || tried >= bases.length) return reply;
      active++;
    }
  };
  const statuses = async (key: string): Promise<readonly FileStatus[] | undefined> => {
    const reply = await ask(key.replace(/\/$/, ''), 'LISTSTATUS');
    if (reply.status === 404) return [];
    if (reply.status !== 200) return undefined;
    return JSON.parse(bodyText(reply)).FileStatuses?.FileStatus ?? [];
  };
  return {
    address,
    size: async (key) => {
      const reply = await ask(key, 'GETFILESTATUS');
      if (reply.status === 404 && exceptionOf(reply) !== undefined) return undefined;
      if (reply.status !== 200) throw problem(address(key), reply);
      const status: FileStatus = JSON.parse(bodyText(reply)).FileStatus;
      return status.type === 'FILE' ? status.length : undefined;
    },
    read: async (key, offset, length) => {
      const reply = await ask(key, 'OPEN', { offset: String(offset), length: String(length) }, length);
      if (reply.status !== 200) throw problem(address(key), reply);
      return reply.body;
    },
    list: (folder, { recursive, most }) => listed(folder, recursive, most, statuses),
  };
}

function questionUrl(base: URL, key: string, query: Readonly<Record<string, string>>): URL {
  const path = key.split('/').map(encodeURIComponent).join('/');
  const url = new URL(`${base.href.replace(/\/$/, '')}/webhdfs/v1/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** Whoever it is, as Hadoop's own tools are told; a token proves it. */
function identity({
  HADOOP_DELEGATION_TOKEN: token,
  HADOOP_USER_NAME: user,
}: Environment): Readonly<Record<string, string>> {
  if (token) return { delegation: token };
  return user ? { 'user.name': user } : {};
}

/** A NameNode sends its callers on to whoever has the block. */
async function followed(http: HttpClient, first: URL, mostBytes: number | undefined): Promise<Reply> {
  let url = first;
  for (let redirects = 0; ; redirects++) {
    const reply = await http.ask({
      url,
      ...(mostBytes !== undefined && { mostBytes }),
    });
    const next = reply.status === 307 || reply.status === 302 ? reply.headers.location : undefined;
    if (next === undefined || redirects >= MOST_REDIRECTS || !URL.canParse(next, url.href)) return reply;
    url = new URL(next, url);
  }
}

const MOST_REDIRECTS = 3;
const ERROR_BYTES = 64 * 1024;

function bodyText({ body }: Reply): string {
  return new TextDecoder().decode(body);
}

/** `{"RemoteException":{"exception":"StandbyException",…}}` */
function exceptionOf(reply: Reply): string | undefined {
  return /"exception"\s*:\s*"([^"]{1,200})"/.exec(bodyText(reply).slice(0, ERROR_BYTES))?.[1];
}

function isStandby(reply: Reply): boolean {
  return reply.status === 403 && exceptionOf(reply) === 'StandbyException';
}

function problem(address: string, reply: Reply): StoreProblem {
  const exception = exceptionOf(reply);
  const said = exception === undefined ? String(reply.status) : `${reply.status} ${exception}`;
  if (reply.status === 401) {
    return new StoreProblem(
      text(
        `${address}: this HDFS asks for Kerberos, which is not spoken here. Give a delegation token in HADOOP_DELEGATION_TOKEN, or copy the snapshot with hdfs dfs -get (${said})`,
        `${address}：该 HDFS 要求 Kerberos，本工具不支持。请在 HADOOP_DELEGATION_TOKEN 中提供 delegation token，或用 hdfs dfs -get 复制快照（${said}）`,
      ),
    );
  }
  if (exception === undefined) {
    return new StoreProblem(
      text(
        `${address}: what answers (${said}) does not speak WebHDFS: name the web address of the NameNode or of HttpFS with --endpoint`,
        `${address}：应答方（${said}）不支持 WebHDFS：请用 --endpoint 指定 NameNode 或 HttpFS 的 Web 地址`,
      ),
    );
  }
  const denied = reply.status === 403;
  return new StoreProblem(
    text(
      `${address}: WebHDFS answers ${said}${denied ? '; HADOOP_USER_NAME tells who asks' : ''}`,
      `${address}：WebHDFS 返回 ${said}${denied ? '；可用 HADOOP_USER_NAME 指定用户' : ''}`,
    ),
  );
}

async function listed(
  folder: string,
  recursive: boolean,
  most: number,
  statuses: (key: string) => Promise<readonly FileStatus[] | undefined>,
): Promise<readonly StoredItem[] | undefined> {
  const items: StoredItem[] = [];
  const folders = [''];
  for (const below of folders) {
    const found = await statuses(`${folder}${below}`);
    if (found === undefined || items.length > most) return undefined;
    for (const { pathSuffix, type, length } of found) {
      const name = `${below}${pathSuffix}`;
      if (type === 'FILE') items.push({ name, folder: false, bytes: length });
      else if (recursive) folders.push(`${name}/`);
      else items.push({ name, folder: true, bytes: 0 });
    }
  }
  return items;
}
