import { generateKeyPairSync, verify } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createPortFinder } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import {
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  jsonPrinter,
  openSnapshot,
  readEntries,
} from '#snapshots';
import { edited, planOf, rewritePaths } from '#surgery';
import { TABLE_CODECS } from '../snapshot-files/codecs.ts';
import { openLocalSnapshot } from '../snapshot-files/local-files.ts';
import { openSnapshotFiles } from '../snapshot-files/open-files.ts';
import { snapshotsAt } from '../snapshot-files/snapshots-at.ts';
import { sharedKey } from './azure/azure-access.ts';
import type { Environment } from './object-store.ts';
import { signed } from './s3/sign.ts';
import type { StorePlaces } from './stores.ts';

const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
/** Nothing of the machine that runs the test. */
const NOBODY = { HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' };
const S3_USER = { ...NOBODY, AWS_ACCESS_KEY_ID: KEYS.accessKeyId, AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey };
const LIMITS = { frame: DEFAULT_FRAME, jobManagerHeap: DEFAULT_JOBMANAGER_HEAP };

let savepoint: Unpacked;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  savepoint = await unpacked('windows-rocks-native' satisfies LabSnapshot);
});
afterAll(async () => {
  for (const close of closing) await close();
  savepoint.remove();
});

interface Read {
  readonly lines: readonly string[];
  readonly verdict: string;
  readonly problems: readonly string[];
  readonly folder: string;
}

async function readAll(address: string, places: StorePlaces, environment: Environment): Promise<Read> {
  const files = await openSnapshotFiles(address, places, environment as NodeJS.ProcessEnv);
  if (files === undefined) throw new Error('no snapshot');
  try {
    const snapshot = await openSnapshot(files, TABLE_CODECS);
    const lines: string[] = [];
    const onUnreadable = (reason: string) => {
      throw new Error(reason);
    };
    for await (const { operator, entries } of readEntries(snapshot, { onUnreadable })) {
      const printer = jsonPrinter(operator, undefined);
      for (const entry of entries) lines.push(printer.line(entry));
    }
    const { verdict, problems } = await checkSnapshot(snapshot, { limits: LIMITS, readAll: false });
    return { lines, verdict, problems: problems.map(({ id }) => id), folder: files.folder };
  } finally {
    await files.close();
  }
}

/** A copied checkpoint, in `chk-2` below this folder, tells how to relocate it; so it is done, and then it is restorable. */
async function relocatedAsTold(
  folder: string,
  places: StorePlaces,
  environment: Environment,
  put: (metadata: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<void> {
  const address = `${folder}/chk-2`;
  const files = await openSnapshotFiles(address, places, environment as NodeJS.ProcessEnv);
  if (files === undefined) throw new Error('no snapshot');
  const snapshot = await openSnapshot(files, TABLE_CODECS);
  const { problems, verdict } = await checkSnapshot(snapshot, { limits: LIMITS, readAll: false });
  expect(verdict).toBe('with-conditions');
  const remedy = problems.find(({ id }) => id === 'file-elsewhere')?.remedy;
  const [, from = '', to = ''] = /relocate \w+:\S+ --paths (\S+)=(\S+) -o </.exec(remedy?.en ?? '') ?? [];
  expect(to).toBe(folder);
  const { edits } = await planOf(snapshot, await rewritePaths(snapshot, [{ from, to }]));
  const pieces: Uint8Array[] = [];
  for await (const piece of edited(snapshot.files.metadata, edits)) pieces.push(piece.slice());
  await files.close();
  await put(new Uint8Array(Buffer.concat(pieces)));
  const read = await readAll(address, places, environment);
  expect(read).toMatchObject({ verdict: 'restorable', problems: [] });
  expect(read.lines.length).toBeGreaterThan(0);
}

async function readLocally(): Promise<readonly string[]> {
  const files = await openLocalSnapshot(savepoint.folder);
  await files?.close();
  return (await readAll(savepoint.folder, {}, {})).lines;
}

async function freePort(): Promise<number> {
  const server = createPortFinder();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a store compatible with S3', () => {
  let endpoint = '';
  const directory = mkdtempSync(join(tmpdir(), 'flink-doctor-s3-'));
  beforeAll(async () => {
    // @ts-expect-error it comes without types
    const { default: S3rver } = await import('s3rver');
    const port = await freePort();
    const options = { port, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'flink' }] };
    const server = new S3rver(options);
    await server.run();
    closing.push(async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    });
    endpoint = `http://127.0.0.1:${port}`;
    for (const name of readdirSync(savepoint.folder)) await put(`flink/jobs/a b/savepoint-1/${name}`, name);
  }, 60_000);

  const put = (path: string, name: string) => upload(path, readFileSync(join(savepoint.folder, name)));

  async function upload(path: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
    const url = new URL(`${endpoint}/${path.replaceAll(' ', '%20')}`);
    const unsigned = { method: 'PUT', url, headers: {}, body: body as unknown as string };
    const { host: _, ...headers } = signed(unsigned, {
      credentials: KEYS,
      region: 'us-east-1',
      service: 's3',
      now: new Date(),
    });
    const reply = await fetch(url, { method: 'PUT', headers, body });
    if (!reply.ok) throw new Error(await reply.text());
  }

  it.each([
    's3://flink/jobs/a b/savepoint-1',
    's3a://flink/jobs/a b/savepoint-1/',
    's3n://flink/jobs/a b/savepoint-1/_metadata',
    's3://flink/jobs/a b',
  ])('%s reads as the local one', async (address) => {
    const read = await readAll(address, { endpoint }, S3_USER);
    expect(read.lines).toEqual(await readLocally());
    expect(read).toMatchObject({ verdict: 'restorable', problems: [] });
  });

  describe('with the folders of several jobs', () => {
    const JOBS = ['0', '1', '2'].map((digit) => digit.repeat(32));
    const open = (address: string) => openSnapshotFiles(address, { endpoint }, S3_USER as NodeJS.ProcessEnv);
    beforeAll(async () => {
      const [first = '', second = '', unfinished = ''] = JOBS;
      for (const [job, number] of [
        [first, 3],
        [first, 12],
        [second, 4],
      ] as const)
        await put(`flink/many/${job}/chk-${number}/_metadata`, '_metadata');
      await put(`flink/one/${first}/chk-7/_metadata`, '_metadata');
      const [file = ''] = readdirSync(savepoint.folder).filter((name) => name !== '_metadata');
      for (const root of ['many', 'one']) await put(`flink/${root}/${unfinished}/chk-9/${file}`, file);
      // S3 names a folder whatever lies in it; this server only one that has an object of its own.
      for (const job of JOBS) {
        for (const root of ['many', 'one']) await upload(`flink/${root}/${job}/marker`, new Uint8Array(1));
      }
    });

    it('asks which one is meant, and tells the newest of each', async () => {
      const problem = await open('s3a://flink/many').catch((error: Error) => error);
      expect(String(problem)).toContain('3 jobs');
      expect(String(problem)).toContain(`  s3a://flink/many/${JOBS[0]}/chk-12\n  s3a://flink/many/${JOBS[1]}/chk-4`);
      expect(String(problem)).not.toContain('chk-9');
    });

    it.each([
      ['one', `one/${JOBS[0]}/chk-7`],
      [`many/${JOBS[0]}`, `many/${JOBS[0]}/chk-12`],
      [`many/${JOBS[1]}/`, `many/${JOBS[1]}/chk-4`],
    ])('takes the newest checkpoint where one job is meant: %s', async (address, folder) => {
      const files = await open(`s3://flink/${address}`);
      await files?.close();
      expect(files?.folder).toBe(`s3://flink/${folder}`);
    });

    it.each<[string, readonly string[]]>([
      ['many', [`many/${JOBS[0]}/chk-12`, `many/${JOBS[1]}/chk-4`]],
      ['one', [`one/${JOBS[0]}/chk-7`]],
      ['many/none', ['many/none']],
      ['jobs/a b/savepoint-1', ['jobs/a b/savepoint-1']],
      ['jobs/a b/savepoint-1/_metadata', ['jobs/a b/savepoint-1/_metadata']],
    ])('lets diagnose look at the newest of each: %s', async (address, folders) => {
      const found = await snapshotsAt(`s3://flink/${address}`, { endpoint }, S3_USER as NodeJS.ProcessEnv);
      expect(found).toEqual(folders.map((folder) => `s3://flink/${folder}`));
    });
  });

  it('tells how a checkpoint that was copied there gets its new paths, and that is so', async () => {
    const checkpoint = await unpacked('windows-rocks-checkpoint');
    for (const folder of ['chk-2', 'shared']) {
      const names = readdirSync(join(checkpoint.folder, folder));
      for (const name of names) {
        await upload(`flink/moved/job/${folder}/${name}`, readFileSync(join(checkpoint.folder, folder, name)));
      }
    }
    checkpoint.remove();
    const put = (bytes: Uint8Array<ArrayBuffer>) => upload('flink/moved/job/chk-2/_metadata', bytes);
    await relocatedAsTold('s3://flink/moved/job', { endpoint }, S3_USER, put);
  });

  it('finds its address and its keys in the shared files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-aws-'));
    writeFileSync(join(folder, 'config'), `[profile lab]\nendpoint_url = ${endpoint}\nregion = eu-west-1\n`);
    writeFileSync(join(folder, 'credentials'), '[lab]\naws_access_key_id = S3RVER\naws_secret_access_key = S3RVER\n');
    const files = { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') };
    const read = await readAll('s3://flink/jobs/a b/savepoint-1', { profile: 'lab' }, { ...NOBODY, ...files });
    expect(read.lines.length).toBeGreaterThan(0);
    const unknown = readAll('s3://flink/x', { profile: 'none' }, { ...NOBODY, ...files });
    await expect(unknown).rejects.toThrow('no AWS profile none');
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'keys that are wrong',
      { ...S3_USER, AWS_ACCESS_KEY_ID: 'NOBODY', AWS_SECRET_ACCESS_KEY: 'secret-of-mine' },
      's3://flink/jobs/a b/savepoint-1',
      /403/,
    ],
    ['a bucket that is not there', S3_USER, 's3://nowhere/savepoint-1', /no snapshot/],
  ])('tells of %s, and no secret', async (_, environment, address, told) => {
    const problem = await readAll(address, { endpoint }, environment).catch((error: Error) => error);
    expect(String(problem)).toMatch(told);
    expect(String(problem)).not.toContain('secret-of-mine');
  });
});

describe('what S3 answers', () => {
  it.each<[string, (asked: number, request: IncomingMessage) => readonly [number, Record<string, string>, string]]>([
    [
      'another region',
      (_, request) =>
        String(request.headers.authorization).includes('/eu-central-1/')
          ? [200, { 'content-length': '0' }, '']
          : [
              400,
              { 'x-amz-bucket-region': 'eu-central-1' },
              '<Error><Code>AuthorizationHeaderMalformed</Code></Error>',
            ],
    ],
    [
      'a clock that is wrong',
      (_, request) => {
        const stamp = String(request.headers['x-amz-date']);
        return stamp.startsWith('2031')
          ? [200, {}, '']
          : [403, { date: 'Wed, 01 Jan 2031 00:00:00 GMT' }, '<Error><Code>RequestTimeTooSkewed</Code></Error>'];
      },
    ],
    ['too many questions', (asked) => (asked < 3 ? [503, {}, '<Error><Code>SlowDown</Code></Error>'] : [200, {}, ''])],
  ])('%s is coped with', async (_, answer) => {
    let asked = 0;
    const endpoint = await served((request, response) => {
      asked++;
      const [status, headers, body] = answer(asked, request);
      response.writeHead(status, headers);
      response.end(body);
    });
    // A read has a body in which S3 tells its reason.
    const { createStores } = await import('./stores.ts');
    const stores = createStores({ endpoint }, S3_USER);
    const located = await stores.locate('s3://bucket/key');
    expect((await located?.store.read('key', 0, 10))?.length).toBe(0);
    await stores.close();
  });

  it.each([
    [403, 'ExpiredToken', 'have expired'],
    [403, 'RequestTimeTooSkewed', 'clocks'],
    [403, 'AccessDenied', 's3:ListBucket'],
    [404, 'NoSuchBucket', 'no such bucket'],
    [500, 'InternalError', 'also when asked again'],
  ])('%i %s is explained', async (status, code, told) => {
    const endpoint = await served((_, response) => {
      response.writeHead(status, { 'retry-after': '0' });
      response.end(`<Error><Code>${code}</Code></Error>`);
    });
    const { createStores } = await import('./stores.ts');
    const stores = createStores({ endpoint }, S3_USER);
    const located = await stores.locate('s3a://bucket/key');
    await expect(located?.store.read('key', 0, 10)).rejects.toThrow(told);
    await stores.close();
  });

  it('is told to nobody who has no credentials', async () => {
    const endpoint = await served((_, response) => {
      response.writeHead(403);
      response.end();
    });
    await expect(readAll('s3://bucket/key', { endpoint }, NOBODY)).rejects.toThrow('no credentials were found');
  });
});

describe('credentials of AWS', () => {
  it.each<[string, (url: string) => Environment]>([
    [
      'a container',
      (url) => ({
        ...NOBODY,
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/container`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'open',
      }),
    ],
    ['the machine', (url) => ({ HOME: '/nonexistent', AWS_EC2_METADATA_SERVICE_ENDPOINT: url })],
    [
      'web identity',
      (url) => ({
        ...NOBODY,
        AWS_WEB_IDENTITY_TOKEN_FILE: TOKEN_FILE,
        AWS_ROLE_ARN: 'arn:x',
        AWS_ENDPOINT_URL_STS: url,
      }),
    ],
  ])('come from %s', async (_, environmentOf) => {
    const told = { AccessKeyId: 'FOUND', SecretAccessKey: 's', Token: 't', Expiration: '2099-01-01T00:00:00Z' };
    const seen: string[] = [];
    const url = await served((request, response) => {
      const path = request.url ?? '';
      const authorized = request.headers.authorization ?? '';
      if (authorized.startsWith('AWS4')) seen.push(authorized);
      if (path.startsWith('/bucket')) response.writeHead(404).end();
      else if (path.includes('AssumeRoleWithWebIdentity')) {
        const fields = Object.entries(told).map(
          ([name, value]) =>
            `<${name === 'Token' ? 'SessionToken' : name}>${value}</${name === 'Token' ? 'SessionToken' : name}>`,
        );
        response.end(`<R>${fields.join('')}</R>`);
      } else if (path.endsWith('/api/token')) response.end('a-token');
      else if (path.endsWith('/security-credentials/')) response.end('role');
      else response.end(JSON.stringify(told));
    });
    writeFileSync(TOKEN_FILE, 'jwt');
    expect(
      await openSnapshotFiles('s3://bucket/x', { endpoint: url }, environmentOf(url) as NodeJS.ProcessEnv),
    ).toBeUndefined();
    rmSync(TOKEN_FILE);
    expect(seen[0]).toContain('Credential=FOUND/');
  });
});

const TOKEN_FILE = join(tmpdir(), `flink-doctor-token-${process.pid}`);

describe('HDFS by its web interface', () => {
  let endpoint = '';
  /** A folder of jobs. */
  const many = mkdtempSync(join(tmpdir(), 'flink-doctor-hdfs-'));
  afterAll(() => rmSync(many, { recursive: true }));
  beforeAll(async () => {
    const port = await freePort();
    // @ts-expect-error it comes without types
    const { default: proxy } = await import('webhdfs-proxy');
    await new Promise<void>((resolve, reject) => {
      proxy.createServer(
        { host: '127.0.0.1', path: '/webhdfs/v1', validate: true, http: { port } },
        serveHdfs,
        (error: unknown) => (error ? reject(error) : resolve()),
      );
    });
    endpoint = `http://127.0.0.1:${port}`;
  });

  /** What a NameNode answers, of a folder on this disk; the package does the rest, redirects among it. */
  function serveHdfs(
    _: unknown,
    path: string,
    operation: string,
    params: Readonly<Record<string, string>>,
    __: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): void {
    const [, root = '', below = ''] = /^\/flink\/(savepoint-1|many)(?:\/(.*))?$/.exec(decodeURIComponent(path)) ?? [];
    const file = join(root === 'many' ? many : savepoint.folder, below);
    const known = root !== '' && existsSync(file);
    const answer = (status: number, body: string | Uint8Array) => response.writeHead(status).end(body);
    const statusOf = (name: string, suffix: string) => {
      const about = statSync(name);
      return {
        pathSuffix: suffix,
        type: about.isDirectory() ? 'DIRECTORY' : 'FILE',
        length: about.isDirectory() ? 0 : about.size,
      };
    };
    if (!known) answer(404, JSON.stringify({ RemoteException: { exception: 'FileNotFoundException' } }));
    else if (operation === 'getfilestatus') answer(200, JSON.stringify({ FileStatus: statusOf(file, '') }));
    else if (operation === 'liststatus') {
      const all = readdirSync(file).map((name) => statusOf(join(file, name), name));
      answer(200, JSON.stringify({ FileStatuses: { FileStatus: all } }));
    } else {
      const from = Number(params.offset ?? 0);
      answer(200, readFileSync(file).subarray(from, from + Number(params.length ?? Number.POSITIVE_INFINITY)));
    }
    void next;
  }

  it('is asked which of several jobs is meant', async () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
    for (const folder of [`${first}/chk-3`, `${first}/chk-12`, `${second}/chk-4`]) {
      mkdirSync(join(many, folder), { recursive: true });
      copyFileSync(join(savepoint.folder, '_metadata'), join(many, folder, '_metadata'));
    }
    mkdirSync(join(many, 'c'.repeat(32), 'shared'), { recursive: true });
    const address = 'hdfs://namenode:8020/flink/many';
    const newest = [`${address}/${first}/chk-12`, `${address}/${second}/chk-4`];
    const user = { HADOOP_USER_NAME: 'flink' } as unknown as NodeJS.ProcessEnv;
    const problem = await readAll(address, { endpoint }, user).catch((error: Error) => error);
    expect(String(problem)).toContain(newest.map((one) => `\n  ${one}`).join(''));
    expect(await snapshotsAt(address, { endpoint }, user)).toEqual(newest);
    rmSync(join(many, second), { recursive: true });
    expect(await snapshotsAt(address, { endpoint }, user)).toEqual(newest.slice(0, 1));
  });

  it.each(['hdfs://namenode:8020/flink/savepoint-1', 'hdfs:///flink/savepoint-1/_metadata'])('%s', async (address) => {
    const read = await readAll(address, { endpoint }, { HADOOP_USER_NAME: 'flink' });
    expect(read.lines).toEqual(await readLocally());
    expect(read).toMatchObject({ verdict: 'restorable', problems: [] });
  });

  it('tells how a checkpoint that was copied there gets its new paths, and that is so', async () => {
    const checkpoint = await unpacked('windows-rocks-checkpoint');
    cpSync(checkpoint.folder, join(many, 'moved/job'), { recursive: true });
    checkpoint.remove();
    const put = async (bytes: Uint8Array) => writeFileSync(join(many, 'moved/job/chk-2/_metadata'), bytes);
    const user = { HADOOP_USER_NAME: 'flink' };
    await relocatedAsTold('hdfs://namenode:8020/flink/many/moved/job', { endpoint }, user, put);
  });

  it('is asked for by its own scheme', async () => {
    const address = `${endpoint.replace('http', 'webhdfs')}/flink/savepoint-1`;
    expect((await readAll(address, {}, { HADOOP_USER_NAME: 'flink' })).lines).toEqual(await readLocally());
  });

  it.each([
    ['hdfs://service/x', {}, 'web address of a NameNode'],
    ['hdfs://localhost:1/x', {}, 'does not answer'],
  ])(
    '%s is explained',
    async (address, places, told) => {
      await expect(readAll(address, places, {})).rejects.toThrow(told);
    },
    20_000,
  );
});

describe('a web server', () => {
  it('is read by ranges, and only where it must', async () => {
    let sent = 0;
    const url = await served((request, response) => {
      const file = join(savepoint.folder, (request.url ?? '').replace(/^\/s\/?|\?.*$/g, ''));
      if (!existsSync(file) || statSync(file).isDirectory()) {
        response.writeHead(404).end();
        return;
      }
      const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      const bytes = readFileSync(file);
      const part = bytes.subarray(Number(from), Number(to) + 1);
      sent += part.length;
      response.writeHead(206, { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` });
      response.end(part);
    });
    expect((await readAll(`${url}/s?signature=secret`, {}, {})).lines).toEqual(await readLocally());
    expect(sent).toBeGreaterThan(0);
  });

  it('that knows no ranges is told', async () => {
    const url = await served((_, response) => response.end(Buffer.alloc(500_000)));
    await expect(readAll(`${url}/s`, {}, {})).rejects.toThrow('does not know ranges');
  });
});

describe('Google Cloud Storage', () => {
  it('is read with the token of a service account', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const seen = new Set<string>();
    const url = await served((request, response) => {
      const asked = new URL(request.url ?? '/', 'http://x');
      if (asked.pathname === '/token') {
        let body = '';
        request.on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          const [claim = '', signature = ''] = splitLast(new URLSearchParams(body).get('assertion') ?? '');
          const good = verify('RSA-SHA256', Buffer.from(claim), publicKey, Buffer.from(signature, 'base64url'));
          response.writeHead(good ? 200 : 400).end(JSON.stringify({ access_token: 'bearer-1', expires_in: 3600 }));
        });
        return;
      }
      seen.add(request.headers.authorization ?? '');
      answerAsGoogle(asked, request, response);
    });
    const key = join(mkdtempSync(join(tmpdir(), 'flink-doctor-gcs-')), 'key.json');
    const account = { type: 'service_account', client_email: 'a@b', token_uri: `${url}/token` };
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(key, JSON.stringify({ ...account, private_key: pem }));
    const environment = { ...NOBODY, GOOGLE_APPLICATION_CREDENTIALS: key };
    const read = await readAll('gs://bucket/jobs/a b/savepoint-1', { endpoint: url }, environment);
    expect(read.lines).toEqual(await readLocally());
    expect(read).toMatchObject({ verdict: 'restorable', problems: [] });
    expect([...seen]).toEqual(['Bearer bearer-1']);
  });

  /** As the JSON interface of Cloud Storage is documented: metadata, media with ranges, lists. */
  function answerAsGoogle(asked: URL, request: IncomingMessage, response: ServerResponse): void {
    const prefix = 'jobs/a b/savepoint-1/';
    const name = decodeURIComponent(asked.pathname.replace(/^\/storage\/v1\/b\/bucket\/o\/?/, ''));
    if (name === '') {
      const items = readdirSync(savepoint.folder).map((file) => ({
        name: `${prefix}${file}`,
        size: String(statSync(join(savepoint.folder, file)).size),
      }));
      response.end(JSON.stringify({ items: asked.searchParams.get('prefix') === prefix ? items : [] }));
      return;
    }
    const file = join(savepoint.folder, name.slice(prefix.length));
    if (!name.startsWith(prefix) || !existsSync(file)) response.writeHead(404).end();
    else if (asked.searchParams.get('alt') !== 'media')
      response.end(JSON.stringify({ size: String(statSync(file).size) }));
    else {
      const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      response.writeHead(206).end(readFileSync(file).subarray(Number(from), Number(to) + 1));
    }
  }
});

function splitLast(jwt: string): readonly [string, string] {
  const at = jwt.lastIndexOf('.');
  return [jwt.slice(0, at), jwt.slice(at + 1)];
}

describe('Azure Storage', () => {
  it('is signed in the form that Azurite 3.37 took', () => {
    const url = new URL('http://127.0.0.1/devstoreaccount1/flink?restype=container&comp=list&prefix=jobs%2Fa+b%2F');
    const headers = {
      'x-ms-version': '2021-08-06',
      'x-ms-date': 'Sat, 21 Nov 2026 21:00:00 GMT',
      'x-ms-range': 'bytes=0-9',
    };
    const key = 'YS1rZXk=';
    expect(sharedKey('GET', url, headers, { kind: 'key', account: 'devstoreaccount1', key })).toBe(
      'SharedKey devstoreaccount1:mwUzzQQLLKPfLcQOycccIglL6aiDzoXm0MkFivE2CKE=',
    );
  });

  it('is read with a shared access signature', async () => {
    const asked: string[] = [];
    const url = await served((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
      asked.push(searchParams.get('sig') ?? '');
      const file = join(savepoint.folder, decodeURIComponent(pathname).replace(/^\/container\/?(s\/?)?/, ''));
      if (searchParams.get('comp') === 'list') {
        const blobs = readdirSync(savepoint.folder).map(
          (name) =>
            `<Blob><Name>s/${name}</Name><Content-Length>${statSync(join(savepoint.folder, name)).size}</Content-Length></Blob>`,
        );
        response.end(`<EnumerationResults><Blobs>${blobs.join('')}</Blobs><NextMarker /></EnumerationResults>`);
      } else if (!existsSync(file) || statSync(file).isDirectory()) response.writeHead(404).end();
      else if (request.method === 'HEAD') response.writeHead(200, { 'content-length': statSync(file).size }).end();
      else {
        const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(String(request.headers['x-ms-range'])) ?? [];
        response.writeHead(206).end(readFileSync(file).subarray(Number(from), Number(to) + 1));
      }
    });
    const read = await readAll(
      'abfss://container@lake.dfs.core.windows.net/s',
      { endpoint: url },
      { AZURE_STORAGE_SAS_TOKEN: '?sv=1&sig=abc%2F' },
    );
    expect(read.lines).toEqual(await readLocally());
    expect(new Set(asked)).toEqual(new Set(['abc/']));
  });
});
