import { readFileSync } from 'node:fs';
import type { Dispatcher } from 'undici';
import { MAX_AT_ONCE, type RestClientOptions } from './options.ts';

/** The connections of one client, and undici's way to use them. Loaded on first use: `--help` must not pay for it. */
export interface Transport {
  readonly request: typeof import('undici').request;
  readonly dispatcher: Dispatcher;
}

type Environment = Readonly<Record<string, string | undefined>>;

export async function openTransport(
  tls: TlsOptions,
  base: URL,
  environment: Environment,
  connections = MAX_AT_ONCE,
): Promise<Transport> {
  const { Agent, EnvHttpProxyAgent, request } = await import('undici');
  const settings = { connections, pipelining: 1, connect: { ...tls, timeout: 10_000 } };
  const proxies = proxiesOf(environment);
  const dispatcher =
    proxies === undefined || isLoopback(base.hostname)
      ? new Agent(settings)
      : new EnvHttpProxyAgent({ ...settings, ...proxies, requestTls: tls });
  return { request, dispatcher };
}

export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly passphrase?: string;
  readonly rejectUnauthorized?: boolean;
}

/** @throws Error naming the file that cannot be read */
export function tlsOptions(options: RestClientOptions, environment: Environment): TlsOptions {
  const [certFile, certPassword] = splitPassword(options.cert);
  const passphrase = certPassword ?? environment.FLINK_DOCTOR_KEY_PASSWORD;
  // As with curl, one PEM file may hold both the certificate and its key.
  const keyFile = options.key ?? certFile;
  return {
    ...(options.cacert === undefined ? {} : { ca: readFileSync(options.cacert, 'utf8') }),
    ...(certFile === undefined ? {} : { cert: readFileSync(certFile, 'utf8') }),
    ...(keyFile === undefined ? {} : { key: readFileSync(keyFile, 'utf8') }),
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(options.insecure === true ? { rejectUnauthorized: false } : {}),
  };
}

/** `file:password`; a single letter before the colon is a Windows drive. */
function splitPassword(cert: string | undefined): readonly [string | undefined, string | undefined] {
  const colon = cert?.indexOf(':', 2) ?? -1;
  if (cert === undefined || colon < 0) return [cert, undefined];
  return [cert.slice(0, colon), cert.slice(colon + 1)];
}

/** As curl reads them; undici itself does not know `all_proxy`. */
function proxiesOf(environment: Environment) {
  const all = environment.all_proxy || environment.ALL_PROXY;
  const httpProxy = environment.http_proxy || environment.HTTP_PROXY || all;
  const httpsProxy = environment.https_proxy || environment.HTTPS_PROXY || all;
  if (!httpProxy && !httpsProxy) return undefined;
  const noProxy = environment.no_proxy ?? environment.NO_PROXY ?? '';
  return { ...(httpProxy ? { httpProxy } : {}), ...(httpsProxy ? { httpsProxy } : {}), noProxy };
}

/** A proxy's own loopback is another machine's: never ask it for ours. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
}
