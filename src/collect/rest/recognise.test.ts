import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createRestClient } from './client.ts';
import { recognise } from './recognise.ts';
import type { Recognised } from './recognise-kinds.ts';

const TEST_DATA = new URL('../test-data/', import.meta.url);
const TLS = {
  cert: readFileSync(new URL('self-signed-certificate.pem', TEST_DATA)),
  key: readFileSync(new URL('self-signed-key.pem', TEST_DATA)),
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(server: Server): Promise<string> {
  closers.push(() => {
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers by path; everything else is Flink's 404. */
function paths(answers: Readonly<Record<string, unknown>>): RequestListener {
  return ({ url = '' }, response) => {
    if (url in answers) response.end(JSON.stringify(answers[url]));
    else response.writeHead(404).end('{"errors":["Not found."]}');
  };
}

const HTML = { 'content-type': 'text/html' };
const page =
  (status: number, body: string, headers: Record<string, string> = HTML): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

async function recogniseAt(url: string): Promise<Recognised> {
  const client = createRestClient({ url, timeoutMs: 700 }, {});
  try {
    return await recognise(client);
  } finally {
    await client.close();
  }
}

const FLINK = { 'flink-version': '1.20.3', features: { 'web-history': false } };

const ANSWERS: readonly (readonly [string, RequestListener, string, RegExp])[] = [
  [
    'a SQL Gateway',
    paths({ '/info': { productName: 'Apache Flink', version: '1.20.3' } }),
    'sql-gateway',
    /SQL Gateway \(Apache Flink 1\.20\.3\).*8081/,
  ],
  ['a SQL Gateway, versioned', paths({ '/v1/info': { productName: 'Apache Flink' } }), 'sql-gateway', /SQL Gateway/],
  ['a log-in page', page(200, '<html><title>Sign in – ACME</title>'), 'web-page', /Sign in – ACME.*--header/],
  ['a proxy’s 404 page', page(404, '<html><title>404 nginx</title>'), 'web-page', /404 nginx/],
  ['wrong password', page(401, '', { 'www-authenticate': 'Basic realm="x"' }), 'unauthorised', /401, Basic.*--user/],
  ['forbidden', page(403, 'no'), 'unauthorised', /403/],
  ['another JSON service', (_, r) => void r.end('{"hello":"world"}'), 'not-flink', /hello/],
  ['nothing under this path', paths({}), 'wrong-path', /404/],
  [
    'a Prometheus reporter',
    page(200, '# HELP flink_x\n# TYPE', { 'content-type': 'text/plain' }),
    'not-flink',
    /Prometheus/,
  ],
  [
    'an election',
    page(503, '{"errors":["Service temporarily unavailable due to an ongoing leader election."]}'),
    'server-error',
    /leader election/,
  ],
  ['nginx’s TLS port', page(400, '<html>The plain HTTP request was sent to HTTPS port'), 'speaks-tls', /use https:/],
];

it.each(ANSWERS)('%s', async (_, listener, what, message) => {
  const found = await recogniseAt(`http://${await listen(createServer(listener))}`);
  expect(found).toMatchObject({ kind: 'other', what });
  const said = found.kind === 'other' ? found.message : undefined;
  expect(said?.en).toMatch(message);
  expect(said?.zh).toMatch(/[一-龥]/);
});

it('a JobManager, also from an address of its web UI', async () => {
  const host = await listen(createServer(paths({ '/config': FLINK })));
  expect(await recogniseAt(`http://${host}/#/job/running`)).toEqual({ kind: 'jobmanager', flinkVersion: '1.20.3' });
});

it('a path too many', async () => {
  const host = await listen(createServer(paths({ '/config': FLINK })));
  expect(await recogniseAt(`http://${host}/flink`)).toMatchObject({
    what: 'wrong-path',
    message: { en: /leave the path out/ },
  });
});

it('a History Server, new and old', async () => {
  const history = { ...FLINK, features: { 'web-history': true } };
  expect((await recogniseAt(`http://${await listen(createServer(paths({ '/config': history })))}`)).kind).toBe(
    'history-server',
  );
  const old = { '/config': { 'flink-version': '1.14.6' } };
  expect((await recogniseAt(`http://${await listen(createServer(paths(old)))}`)).kind).toBe('history-server');
  const jobManager = { ...old, '/overview': {} };
  expect((await recogniseAt(`http://${await listen(createServer(paths(jobManager)))}`)).kind).toBe('jobmanager');
});

it('TLS mistakes, both ways', async () => {
  const tls = await listen(createTlsServer(TLS, paths({ '/config': FLINK })));
  expect(await recogniseAt(`http://${tls}`)).toMatchObject({
    what: 'speaks-tls',
    message: { en: `this port speaks TLS: use https://${tls}` },
  });
  expect(await recogniseAt(`https://${tls}`)).toMatchObject({ what: 'certificate' });
  const plain = await listen(createServer(paths({ '/config': FLINK })));
  expect(await recogniseAt(`https://${plain}`)).toMatchObject({ what: 'speaks-plain-http' });
});

it('a client certificate is wanted', async () => {
  const mutual = { ...TLS, requestCert: true, rejectUnauthorized: true, ca: TLS.cert };
  const host = await listen(createTlsServer(mutual, paths({ '/config': FLINK })));
  const client = createRestClient({ url: `https://${host}`, insecure: true }, {});
  closers.push(() => void client.close());
  expect(await recognise(client)).toMatchObject({ what: 'client-certificate' });
});

it('ports that do not speak HTTP', async () => {
  const rude = await listen(createTcpServer((socket) => void socket.once('data', () => socket.destroy())));
  expect(await recogniseAt(`http://${rude}`)).toMatchObject({ what: 'not-http' });
  const garbage = await listen(createTcpServer((socket) => void socket.end('\u0000\u0001nonsense')));
  expect(await recogniseAt(`http://${garbage}`)).toMatchObject({ what: 'not-http' });
  const mute = await listen(createTcpServer(() => undefined));
  expect(await recogniseAt(`http://${mute}`)).toMatchObject({ what: 'silent' });
});

it('nobody, and nowhere', async () => {
  const server = createTcpServer();
  const host = await listen(server);
  server.close();
  expect(await recogniseAt(`http://${host}`)).toMatchObject({ what: 'refused' });
  expect(await recogniseAt('http://flink.invalid:8081')).toMatchObject({ what: 'unknown-host' });
});
