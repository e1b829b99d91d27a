import type { HttpClient, Question, Reply } from '../http-client.ts';
import type { Environment, ObjectStore, StoredItem } from '../object-store.ts';
import { elementsOf, textOf } from '../xml.ts';
import { findCredentials } from './credentials.ts';
import { profileName, readProfiles } from './profile.ts';
import { errorCode, s3Problem } from './s3-problem.ts';
import { type AwsCredentials, encodedKey, encodedQuery, signed } from './sign.ts';

/** Where a bucket is, if not where AWS has it. */
export interface S3Options {
  readonly bucket: string;
  /** As the user wrote it: `s3`, `s3a`, `s3n`. */
  readonly scheme: string;
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  readonly profile: string | undefined;
  readonly environment: Environment;
  readonly http: HttpClient;
}

interface Place {
  /** With a slash at its end. */
  readonly base: URL;
  readonly region: string;
  readonly credentials: AwsCredentials | undefined;
}

/** A bucket of S3, or of a store that speaks its language. */
export function createS3Store(options: S3Options): ObjectStore {
  const { bucket, scheme, http } = options;
  const asker = createAsker(options);
  const address = (key: string) => `${scheme}://${bucket}/${key}`;
  const ask = async (key: string, question: Omit<Question, 'url'>): Promise<Reply> =>
    asker.ask(http, key, {}, question, address(key));
  return {
    address,
    size: async (key) => {
      const reply = await ask(key, { method: 'HEAD' });
      if (reply.status === 404) return undefined;
      if (reply.status !== 200) throw await asker.problem(address(key), reply);
      return Number(reply.headers['content-length'] ?? 0);
    },
    read: async (key, offset, length) => {
      const headers = { range: `bytes=${offset}-${offset + length - 1}` };
      const reply = await ask(key, { headers, mostBytes: length });
      if (reply.status === 416) return new Uint8Array();
      if (reply.status !== 206 && reply.status !== 200) throw await asker.problem(address(key), reply);
      return reply.body;
    },
    list: (folder, { recursive, most }) =>
      listed(folder, recursive, most, (query) => asker.ask(http, '', query, {}, address(folder))),
  };
}

/** Knows where the bucket is and who asks, and learns it from the store's answers. */
function createAsker(options: S3Options) {
  let found: Promise<Place> | undefined;
  let skew = 0;
  const placeOf = async (region?: string): Promise<Place> => {
    found = region === undefined ? (found ?? placeFor(options)) : moved(found, options, region);
    const place = await found;
    const { expires } = place.credentials ?? {};
    if (expires !== undefined && expires < Date.now() + SOON_MS) found = placeFor(options);
    return found;
  };
  const once = async (http: HttpClient, key: string, query: Query, question: Omit<Question, 'url'>, place: Place) => {
    const url = new URL(encodedKey(key), place.base);
    url.search = encodedQuery(query);
    const { credentials, region } = place;
    const { method = 'GET', headers = {} } = question;
    const signing = { region, service: 's3', now: new Date(Date.now() + skew) };
    const all = credentials === undefined ? headers : signed({ method, url, headers }, { ...signing, credentials });
    return http.ask({ ...question, url, headers: all });
  };
  return {
    ask: async (http: HttpClient, key: string, query: Query, question: Omit<Question, 'url'>, _address: string) => {
      const reply = await once(http, key, query, question, await placeOf());
      const region = otherRegion(reply, (await placeOf()).region);
      if (region !== undefined) return once(http, key, query, question, await placeOf(region));
      const apart = skewOf(reply);
      if (apart === undefined) return reply;
      skew = apart;
      return once(http, key, query, question, await placeOf());
    },
    problem: async (address: string, reply: Reply) =>
      s3Problem(address, reply, (await placeOf()).credentials === undefined),
  };
}

type Query = Readonly<Record<string, string>>;

/** Credentials that end within so long are fetched anew. */
const SOON_MS = 60_000;

async function placeFor(options: S3Options): Promise<Place> {
  const { environment, http, profile, bucket } = options;
  const own = (await readProfiles(environment)).get(profileName(environment, profile));
  const region =
    options.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? own?.get('region') ?? 'us-east-1';
  const endpoint =
    options.endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL ?? own?.get('endpoint_url');
  const credentials = await findCredentials({ environment, http, profile, region });
  return { base: baseOf(endpoint, bucket, region), region, credentials };
}

/** The bucket is part of the path where the store is not AWS itself, or where its name would break the certificate. */
function baseOf(endpoint: string | undefined, bucket: string, region: string): URL {
  if (endpoint !== undefined) return new URL(`${withScheme(endpoint).replace(/\/$/, '')}/${bucket}/`);
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  if (bucket.includes('.')) return new URL(`https://s3.${region}.${domain}/${bucket}/`);
  return new URL(`https://${bucket}.s3.${region}.${domain}/`);
}

function withScheme(endpoint: string): string {
  return /^https?:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`;
}

async function moved(found: Promise<Place> | undefined, options: S3Options, region: string): Promise<Place> {
  const place = await (found ?? placeFor(options));
  const isAws = /\.amazonaws\.com(\.cn)?$/.test(place.base.hostname);
  return { ...place, region, base: isAws ? baseOf(undefined, options.bucket, region) : place.base };
}

/** The region a bucket is in, if the store tells that it is another one. */
function otherRegion(reply: Reply, asked: string): string | undefined {
  if (reply.status !== 301 && reply.status !== 307 && reply.status !== 400) return undefined;
  const told = reply.headers['x-amz-bucket-region'] ?? textOf(new TextDecoder().decode(reply.body), 'Region');
  return told === asked ? undefined : told;
}

/** By how much the store's clock is ahead, in milliseconds, if it refuses for that. */
function skewOf(reply: Reply): number | undefined {
  if (reply.status !== 403 || errorCode(reply) !== 'RequestTimeTooSkewed') return undefined;
  const theirs = Date.parse(reply.headers.date ?? '');
  return Number.isNaN(theirs) ? undefined : theirs - Date.now();
}

async function listed(
  folder: string,
  recursive: boolean,
  most: number,
  ask: (query: Query) => Promise<Reply>,
): Promise<readonly StoredItem[] | undefined> {
  const items: StoredItem[] = [];
  for (let token: string | undefined; ; ) {
    const reply = await ask({
      'list-type': '2',
      prefix: folder,
      ...(recursive ? {} : { delimiter: '/' }),
      ...(token !== undefined && { 'continuation-token': token }),
    });
    // Whoever may read need not be allowed to list.
    if (reply.status !== 200) return undefined;
    const xml = new TextDecoder().decode(reply.body);
    items.push(...itemsOf(xml, folder));
    token = textOf(xml, 'NextContinuationToken');
    if (token === undefined) return items;
    if (items.length > most) return undefined;
  }
}

function itemsOf(xml: string, folder: string): readonly StoredItem[] {
  const objects = elementsOf(xml, 'Contents').map((one) => ({
    name: (textOf(one, 'Key') ?? '').slice(folder.length),
    folder: false,
    bytes: Number(textOf(one, 'Size') ?? 0),
  }));
  const folders = elementsOf(xml, 'CommonPrefixes').map((one) => ({
    name: (textOf(one, 'Prefix') ?? '').slice(folder.length).replace(/\/$/, ''),
    folder: true,
    bytes: 0,
  }));
  return [...objects, ...folders].filter(({ name }) => name !== '' && !name.endsWith('/'));
}
