import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createRestClient, type RestClient } from './client.ts';
import type { RestClientOptions } from './options.ts';

const TEST_DATA = new URL('../test-data/', import.meta.url);
const CERTIFICATE = new URL('self-signed-certificate.pem', TEST_DATA).pathname;
const KEY = new URL('self-signed-key.pem', TEST_DATA).pathname;

const open: (Server | RestClient)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    if ('closeAllConnections' in one) one.closeAllConnections();
    await one.close();
  }
});

async function listen(server: Server): Promise<string> {
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `${'setSecureContext' in server ? 'https' : 'http'}://127.0.0.1:${port}`;
}

const serve = (listener: RequestListener) => listen(createServer(listener));
const json =
  (body: unknown): RequestListener =>
  (_, response) =>
    void response.end(JSON.stringify(body));

function client(url: string, options: Partial<RestClientOptions> = {}, environment: Record<string, string> = {}) {
  const one = createRestClient({ url, timeoutMs: 2000, ...options }, environment);
  open.push(one);
  return one;
}

describe('a client', () => {
  it('asks below the prefix, and gives path, status and body', async () => {
    const url = await serve((request, response) => void response.end(JSON.stringify({ asked: request.url })));
    const answer = await client(`${url}/flink/prod/`).get('/jobs/overview');
    expect(answer).toMatchObject({ path: '/jobs/overview', status: 200, body: { asked: '/flink/prod/jobs/overview' } });
    expect(answer.problem).toBeUndefined();
  });

  it('never has more than four questions under way, and only GETs', async () => {
    let now = 0;
    let most = 0;
    const methods = new Set<string | undefined>();
    const url = await serve((request, response) => {
      methods.add(request.method);
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end('{}');
      }, 20);
    });
    const one = client(url);
    await Promise.all(Array.from({ length: 40 }, (_, i) => one.get(`/${i}`)));
    expect([most, [...methods]]).toEqual([4, ['GET']]);
  });

  it('sends headers, those of the environment, and basic authentication; given ones win', async () => {
    const url = await serve((request, response) => void response.end(JSON.stringify(request.headers)));
    const environment = { FLINK_REST_CLIENT_HEADERS: 'X-Cluster: a\nX-Team: blue\nnonsense', FLINK_DOCTOR_USER: 'u:p' };
    const answer = await client(url, { headers: [['X-Team', 'red']] }, environment).get('/');
    expect(answer.body).toMatchObject({ 'x-cluster': 'a', 'x-team': 'red', authorization: 'Basic dTpw' });
    const own = await client(url.replace('://', '://me:s%40x@')).get('/');
    expect(own.body).toMatchObject({ authorization: `Basic ${Buffer.from('me:s@x').toString('base64')}` });
  });

  it('follows redirects, with credentials on the same origin and without them elsewhere', async () => {
    const elsewhere = await serve((request, response) => void response.end(JSON.stringify(request.headers)));
    const url = await serve((request, response) => {
      if (request.url === '/away') response.writeHead(307, { location: `${elsewhere}/x` }).end();
      else if (request.url === '/here') response.writeHead(302, { location: '/there' }).end();
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
      else response.end(JSON.stringify(request.headers));
    });
    const one = client(url, { user: 'u:p', headers: [['Cookie', 'session=1']] });
    expect((await one.get('/here')).body).toMatchObject({ authorization: 'Basic dTpw', cookie: 'session=1' });
    const away = (await one.get('/away')).body;
    expect(away).not.toHaveProperty('authorization');
    expect(away).not.toHaveProperty('cookie');
    expect((await one.get('/round')).problem?.detail).toContain('redirects');
  });

  it('reads text where text is served', async () => {
    const url = await serve((_, response) => void response.end('12:00 INFO {'));
    expect((await client(url).get('/jobmanager/log', 'text')).body).toBe('12:00 INFO {');
  });
});

describe('what is wrong with an answer', () => {
  const WRONG: readonly (readonly [string, RequestListener, string, string | RegExp])[] = [
    ['HTML', (_, r) => void r.end('<html>Sign in</html>'), 'not-json', '<html>Sign in</html>'],
    ['nonsense', (_, r) => void r.end(`{"a": ${'x'.repeat(500)}`), 'not-json', /^\{"a": x{74}$/],
    ['nothing', (_, r) => void r.end(), 'not-json', ''],
    [
      'half a body',
      (_, r) => void r.writeHead(200, { 'content-length': 999 }).write('{"jobs":[', () => r.destroy()),
      'not-json',
      /broke off.*\{"jobs":\[/,
    ],
    [
      'Flink’s own words',
      (_, r) => void r.writeHead(404).end('{"errors":["Job x not found"]}'),
      'http-error',
      'Job x not found',
    ],
    [
      'a proxy’s error',
      (_, r) => void r.writeHead(502).end('<h1>Bad gateway</h1>'),
      'http-error',
      'HTTP 502: <h1>Bad gateway</h1>',
    ],
    ['no answer', () => undefined, 'timeout', /0\.3 s/],
    ['no end', (_, r) => void r.write('{'), 'timeout', /0\.3 s/],
    ['a drip', (_, r) => void setInterval(() => r.write(' '), 20), 'timeout', /0\.3 s/],
    ['too much', (_, r) => void r.end(' '.repeat(3000)), 'too-large', /2000 bytes/],
    ['a closed connection', (_, r) => void r.destroy(), 'unreachable', /UND_ERR_SOCKET|ECONNRESET/],
  ];
  it.each(WRONG)('%s', async (_, listener, code, detail) => {
    const url = await serve(listener);
    const { problem, body } = await client(url, { timeoutMs: 300, maxBodyBytes: 2000 }).get('/x');
    expect(problem?.code).toBe(code);
    expect(problem?.detail).toMatch(detail instanceof RegExp ? detail : new RegExp(`^${detail}$`));
    expect(body).toBeUndefined();
  });

  it('nobody there', async () => {
    const server = createServer();
    const url = await listen(server);
    server.close();
    expect(await client(url).get('/x')).toMatchObject({
      status: 0,
      problem: { code: 'unreachable', detail: /REFUSED/ },
    });
  });

  it('stopping ends what is under way and what waits', async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    const one = client(url, { signal: stop.signal });
    const answers = Promise.all(Array.from({ length: 10 }, () => one.get('/x')));
    setTimeout(() => stop.abort(), 50);
    expect((await answers).map(({ problem }) => problem?.code)).toEqual(Array(10).fill('not-asked'));
  });
});

describe('TLS', () => {
  const tls = { cert: readFileSync(CERTIFICATE), key: readFileSync(KEY) };

  it('checks the certificate, unless told whom to trust or not to', async () => {
    const url = await listen(createTlsServer(tls, json({ ok: 1 })));
    expect((await client(url).get('/')).problem?.detail).toContain('SELF_SIGNED');
    expect((await client(url, { cacert: CERTIFICATE }).get('/')).body).toEqual({ ok: 1 });
    expect((await client(url, { insecure: true }).get('/')).body).toEqual({ ok: 1 });
  });

  it('shows the client’s certificate', async () => {
    const mutual = { ...tls, requestCert: true, rejectUnauthorized: true, ca: tls.cert };
    const url = await listen(createTlsServer(mutual, json({ ok: 1 })));
    expect((await client(url, { insecure: true }).get('/')).problem?.code).toBe('unreachable');
    const shown = client(url, { insecure: true, cert: CERTIFICATE, key: KEY });
    expect((await shown.get('/')).body).toEqual({ ok: 1 });
  });

  it('names a file that cannot be read', () => {
    expect(() => createRestClient({ url: 'https://x', cacert: '/nowhere.pem' }, {})).toThrow('/nowhere.pem');
  });
});

describe('a proxy of the environment', () => {
  it('is used, but not for this machine nor for NO_PROXY', async () => {
    const asked: (string | undefined)[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const url = await listen(proxy);
    const here = await serve(json({ ok: 1 }));
    expect((await client('http://flink.example:8081', {}, { http_proxy: url }).get('/')).problem?.code).toBe(
      'unreachable',
    );
    expect((await client(here, {}, { http_proxy: url }).get('/')).body).toEqual({ ok: 1 });
    await client('http://no.invalid:81', {}, { http_proxy: url, no_proxy: '.invalid' }).get('/');
    expect(asked).toEqual(['flink.example:8081']);
  });
});
