import { text } from '#evidence';
import type { HttpClient, Reply } from './http-client.ts';
import type { ObjectStore } from './object-store.ts';
import { StoreProblem } from './store-problem.ts';

/**
 * Files of a web server. It has to know ranges; it cannot be listed.
 *
 * @param base of the folder that keys are within, with its query, which may be a signature
 */
export function createWebStore(base: URL, http: HttpClient): ObjectStore {
  const headers = userOf(base);
  const urlOf = (key: string): URL => {
    const url = new URL(base);
    url.username = '';
    url.password = '';
    url.pathname = `/${key}`;
    return url;
  };
  const address = (key: string) => `${base.protocol}//${base.host}/${key}`;
  return {
    address,
    size: async (key) => {
      const reply = await http.ask({
        url: urlOf(key),
        headers: { ...headers, range: 'bytes=0-0' },
        mostBytes: MOST_ASKED,
      });
      if (reply.status === 404 || reply.status === 410) return undefined;
      if (reply.status === 416) return 0;
      if (reply.status === 200 && reply.body.length <= 1) return reply.body.length;
      const size = Number(/\/(\d+)$/.exec(reply.headers['content-range'] ?? '')?.[1]);
      if (reply.status !== 206 || !Number.isSafeInteger(size)) throw problem(address(key), reply);
      return size;
    },
    read: async (key, offset, length) => {
      const range = `bytes=${offset}-${offset + length - 1}`;
      const reply = await http.ask({ url: urlOf(key), headers: { ...headers, range }, mostBytes: length });
      if (reply.status !== 206) throw problem(address(key), reply);
      return reply.body;
    },
    list: async () => undefined,
  };
}

/** A server without ranges sends the whole file: it is known by its first part. */
const MOST_ASKED = 64 * 1024;

function userOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString('base64')}` };
}

function problem(address: string, { status }: Reply): StoreProblem {
  if (status === 200) {
    return new StoreProblem(
      text(
        `${address}: this server does not send parts of files (no Range). Copy the snapshot here and name the copy.`,
        `${address}：该服务器不支持按范围读取（Range）。请将快照复制到本地再指定该副本。`,
      ),
    );
  }
  const denied = status === 401 || status === 403;
  return new StoreProblem(
    text(
      `${address}: the server answers ${status}${denied ? ' (not allowed; https://user:password@host/… or a signed address helps)' : ''}`,
      `${address}：服务器返回 ${status}${denied ? '（无权访问；可用 https://user:password@host/… 或带签名的地址）' : ''}`,
    ),
  );
}
