import { createHash, createHmac } from 'node:crypto';

/** What signs questions to AWS and whatever speaks its language. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Milliseconds; undefined for those that last. */
  readonly expires?: number;
}

export interface Unsigned {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case; those of the request that are to be signed. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Signing {
  readonly credentials: AwsCredentials;
  readonly region: string;
  readonly service: string;
  readonly now: Date;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Signature version 4, as AWS describes it: a canonical form of the request, its hash, and a key made of date, region and
 * service. Of S3 the hash of the body goes along as a header.
 *
 * @returns all headers the request has to have
 */
export function signed(request: Unsigned, { credentials, region, service, now }: Signing): Record<string, string> {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const bodyHash = sha256(request.body ?? '');
  const headers: Record<string, string> = {
    host: request.url.host,
    ...request.headers,
    'x-amz-date': stamp,
    ...(service === 's3' && { 'x-amz-content-sha256': bodyHash }),
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    request.method,
    canonicalPath(request.url, service),
    canonicalQuery(request.url),
    ...names.map((name) => `${name}:${(headers[name] as string).trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n');
  const scope = `${stamp.slice(0, 8)}/${region}/${service}/aws4_request`;
  const key = scope
    .split('/')
    .reduce<Buffer | string>((sofar, part) => hmac(sofar, part), `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, [ALGORITHM, stamp, scope, sha256(canonical)].join('\n')).toString('hex');
  const authorization = `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...headers, authorization };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** S3 signs the path as it is sent; all others encode it once more. */
function canonicalPath({ pathname }: URL, service: string): string {
  return service === 's3' ? pathname : pathname.split('/').map(encoded).join('/');
}

function canonicalQuery({ searchParams }: URL): string {
  return encodedPairs([...searchParams]);
}

/** A query as it is signed: what is sent in another form is read alike by AWS, but not by every store. */
export function encodedQuery(query: Readonly<Record<string, string>>): string {
  return encodedPairs(Object.entries(query));
}

function encodedPairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As AWS encodes: everything but letters, digits and `-_.~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A key as part of a path: slashes stay. */
export function encodedKey(key: string): string {
  return key.split('/').map(encoded).join('/');
}
