import { createAzureStore } from './azure/azure-store.ts';
import { createGcsStore } from './gcs/gcs-store.ts';
import { createHttpClient } from './http-client.ts';
import { nameNodes } from './name-nodes.ts';
import type { Environment, ObjectStore } from './object-store.ts';
import { createS3Store } from './s3/s3-store.ts';
import { createWebStore } from './web-store.ts';
import { createWebHdfsStore } from './webhdfs-store.ts';

/** Where object stores are, if not where they usually are. */
export interface StorePlaces {
  readonly endpoint?: string;
  readonly region?: string;
  readonly profile?: string;
}

/** A place in a store. */
export interface Located {
  readonly store: ObjectStore;
  readonly key: string;
}

/** The stores that addresses lead to; each is opened once. */
export interface Stores {
  /** Undefined: no address of a store that is known. */
  locate(address: string): Promise<Located | undefined>;
  close(): Promise<void>;
}

export function createStores(places: StorePlaces, environment: Environment): Stores {
  const http = createHttpClient(environment);
  const opened = new Map<string, Promise<ObjectStore>>();
  const open = (parts: Address): Promise<ObjectStore> => {
    const known = opened.get(parts.prefix) ?? openStore(parts, { ...places, environment, http });
    opened.set(parts.prefix, known);
    return known;
  };
  return {
    locate: async (address) => {
      const parts = addressParts(address);
      return parts === undefined ? undefined : { store: await open(parts), key: parts.key };
    },
    close: http.close,
  };
}

/** `scheme://authority/key` */
interface Address {
  readonly prefix: string;
  readonly scheme: string;
  readonly authority: string;
  readonly key: string;
  /** Of web addresses: what stands behind the path, such as a signature. */
  readonly query: string;
}

/** Whether something is an address of a store rather than a path. */
export function isStoreAddress(path: string): boolean {
  return addressParts(path) !== undefined;
}

function addressParts(address: string): Address | undefined {
  const [, scheme = '', authority = '', path = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/?(.*)$/is.exec(address) ?? [];
  const kind = scheme.toLowerCase();
  if (!SCHEMES.has(kind) || (authority === '' && kind !== 'hdfs')) return undefined;
  const web = kind === 'http' || kind === 'https';
  const at = web ? path.search(/[?#]/) : -1;
  const key = at < 0 ? path : path.slice(0, at);
  const query = at < 0 ? '' : path.slice(at).replace(/#.*$/s, '');
  return { prefix: `${kind}://${authority}`, scheme: kind, authority, key: key.replace(/\/+$/, ''), query };
}

const SCHEMES = new Set([
  ...['s3', 's3a', 's3n', 's3p', 'gs', 'abfs', 'abfss', 'wasb', 'wasbs'],
  ...['hdfs', 'viewfs', 'webhdfs', 'swebhdfs', 'http', 'https'],
]);

interface Opening extends StorePlaces {
  readonly environment: Environment;
  readonly http: ReturnType<typeof createHttpClient>;
}

async function openStore({ prefix, scheme, authority, query }: Address, opening: Opening): Promise<ObjectStore> {
  const { endpoint, region, profile, environment, http } = opening;
  switch (scheme) {
    case 's3':
    case 's3a':
    case 's3n':
    case 's3p':
      return createS3Store({ bucket: authority, scheme, endpoint, region, profile, environment, http });
    case 'gs':
      return createGcsStore({ bucket: authority, endpoint, environment, http });
    case 'abfs':
    case 'abfss':
    case 'wasb':
    case 'wasbs': {
      const [container = '', host = ''] = authority.split('@');
      return createAzureStore({ prefix, container, host, endpoint, environment, http });
    }
    case 'http':
    case 'https':
      return createWebStore(new URL(`${prefix}/${query}`), http);
    default: {
      const bases = await nameNodes({ scheme, authority, endpoint, environment });
      return createWebHdfsStore({ prefix, bases, environment, http });
    }
  }
}
