import { readFile } from 'node:fs/promises';
import { text } from '#evidence';
import type { HttpClient, Reply } from '../http-client.ts';
import type { Environment } from '../object-store.ts';
import { StoreProblem } from '../store-problem.ts';
import { assumedRole, webIdentityRole } from './assume-role.ts';
import { type Profile, type Profiles, profileName, readProfiles } from './profile.ts';
import type { AwsCredentials } from './sign.ts';

/** What finding credentials takes. */
export interface Seeking {
  readonly environment: Environment;
  readonly http: HttpClient;
  /** A profile that was named on the command line. */
  readonly profile: string | undefined;
  readonly region: string;
}

/**
 * Credentials as AWS's tools find them: environment, web identity, the shared files, a container's endpoint, the
 * machine's metadata; undefined: ask without any, for public buckets. A profile that was named wins over the environment.
 */
export async function findCredentials(seeking: Seeking): Promise<AwsCredentials | undefined> {
  const { environment, profile } = seeking;
  const profiles = await readProfiles(environment);
  const named = profile ?? environment.AWS_PROFILE;
  if (profile === undefined) {
    const found = fromEnvironment(environment) ?? (await fromWebIdentity(seeking));
    if (found !== undefined) return found;
  }
  const own = profiles.get(profileName(environment, profile));
  if (own === undefined && named !== undefined) throw noProfile(named);
  const fromFile = own === undefined ? undefined : await fromProfile(own, profiles, seeking, 0);
  return fromFile ?? (await fromContainer(seeking)) ?? (await fromMachine(seeking));
}

function noProfile(name: string): StoreProblem {
  return new StoreProblem(
    text(
      `there is no AWS profile ${name} in ~/.aws/config or ~/.aws/credentials`,
      `~/.aws/config 与 ~/.aws/credentials 中没有 profile ${name}`,
    ),
  );
}

function fromEnvironment(environment: Environment): AwsCredentials | undefined {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = environment;
  return id && secret ? keys(id, secret, token) : undefined;
}

function keys(accessKeyId: string, secretAccessKey: string, sessionToken: string | undefined): AwsCredentials {
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

async function fromWebIdentity({ environment, http, region }: Seeking): Promise<AwsCredentials | undefined> {
  const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role, AWS_ROLE_SESSION_NAME: session } = environment;
  if (!file || !role) return undefined;
  return webIdentityRole({ role, session, region, environment, http }, (await readFile(file, 'utf8')).trim());
}

/** Roles may be assumed with the credentials of another profile, and so on. */
const MOST_ROLES = 5;

async function fromProfile(
  profile: Profile,
  profiles: Profiles,
  seeking: Seeking,
  depth: number,
): Promise<AwsCredentials | undefined> {
  const { environment, http, region } = seeking;
  const role = profile.get('role_arn');
  const session = profile.get('role_session_name');
  if (role !== undefined && depth < MOST_ROLES) {
    const asked = { role, session, region, environment, http };
    const tokenFile = profile.get('web_identity_token_file');
    if (tokenFile !== undefined) return webIdentityRole(asked, (await readFile(tokenFile, 'utf8')).trim());
    const source = profile.get('source_profile');
    const base =
      source === undefined ? await fromSource(profile, seeking) : await ofProfile(source, profiles, seeking, depth);
    return base === undefined ? undefined : assumedRole({ ...asked, externalId: profile.get('external_id') }, base);
  }
  const id = profile.get('aws_access_key_id');
  const secret = profile.get('aws_secret_access_key');
  if (id !== undefined && secret !== undefined) return keys(id, secret, profile.get('aws_session_token'));
  if (profile.has('sso_start_url') || profile.has('sso_session') || profile.has('credential_process'))
    throw otherTool();
  return undefined;
}

/** A profile may be its own source: then its keys are meant. */
async function ofProfile(
  name: string,
  profiles: Profiles,
  seeking: Seeking,
  depth: number,
): Promise<AwsCredentials | undefined> {
  const profile = profiles.get(name);
  if (profile === undefined) throw noProfile(name);
  return fromProfile(profile, profiles, seeking, depth + 1);
}

/** `credential_source` of a role. */
async function fromSource(profile: Profile, seeking: Seeking): Promise<AwsCredentials | undefined> {
  switch (profile.get('credential_source')) {
    case 'Environment':
      return fromEnvironment(seeking.environment);
    case 'EcsContainer':
      return fromContainer(seeking);
    default:
      return fromMachine(seeking);
  }
}

function otherTool(): StoreProblem {
  return new StoreProblem(
    text(
      'this AWS profile gets its credentials from single sign-on or a program. Put them into the environment first: eval "$(aws configure export-credentials --format env)"',
      '该 AWS profile 通过单点登录或外部程序获取凭证。请先导入环境变量：eval "$(aws configure export-credentials --format env)"',
    ),
  );
}

/** Nobody is there to answer, outside of AWS: that must not take long. */
const METADATA = { attempts: 1, timeoutMs: 1_000 } as const;
const CONTAINER_HOST = 'http://169.254.170.2';
const MACHINE = 'http://169.254.169.254';

async function fromContainer({ environment, http }: Seeking): Promise<AwsCredentials | undefined> {
  const { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: relative, AWS_CONTAINER_CREDENTIALS_FULL_URI: full } = environment;
  const address = relative ? `${CONTAINER_HOST}${relative}` : full;
  if (!address || !URL.canParse(address)) return undefined;
  const file = environment.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
  const token = file ? (await readFile(file, 'utf8')).trim() : environment.AWS_CONTAINER_AUTHORIZATION_TOKEN;
  const headers = token ? { authorization: token } : {};
  return fromReply(await quietly(http.ask({ url: new URL(address), headers, ...METADATA })));
}

/** Of the machine: version 2 of its metadata service, which wants a token. */
async function fromMachine({ environment, http }: Seeking): Promise<AwsCredentials | undefined> {
  if (environment.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true') return undefined;
  const base = environment.AWS_EC2_METADATA_SERVICE_ENDPOINT ?? MACHINE;
  const at = (path: string) => new URL(`${base.replace(/\/$/, '')}/latest/${path}`);
  const wanted = { 'x-aws-ec2-metadata-token-ttl-seconds': '300' };
  const token = await quietly(http.ask({ method: 'PUT', url: at('api/token'), headers: wanted, ...METADATA }));
  if (token?.status !== 200) return undefined;
  const headers = { 'x-aws-ec2-metadata-token': bodyText(token) };
  const folder = 'meta-data/iam/security-credentials/';
  const role = await quietly(http.ask({ url: at(folder), headers, ...METADATA }));
  if (role?.status !== 200) return undefined;
  const name = bodyText(role).split('\n')[0]?.trim() ?? '';
  return fromReply(await quietly(http.ask({ url: at(`${folder}${encodeURIComponent(name)}`), headers, ...METADATA })));
}

async function quietly(asking: Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await asking;
  } catch {
    return undefined;
  }
}

function bodyText({ body }: Reply): string {
  return new TextDecoder().decode(body);
}

function fromReply(reply: Reply | undefined): AwsCredentials | undefined {
  if (reply?.status !== 200) return undefined;
  try {
    const { AccessKeyId: id, SecretAccessKey: secret, Token: token, Expiration: until } = JSON.parse(bodyText(reply));
    if (typeof id !== 'string' || typeof secret !== 'string') return undefined;
    const found = keys(id, secret, typeof token === 'string' ? token : undefined);
    return typeof until === 'string' ? { ...found, expires: Date.parse(until) } : found;
  } catch {
    return undefined;
  }
}
