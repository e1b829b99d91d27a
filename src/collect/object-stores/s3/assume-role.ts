import { text } from '#evidence';
import type { HttpClient, Reply } from '../http-client.ts';
import type { Environment } from '../object-store.ts';
import { StoreProblem } from '../store-problem.ts';
import { textOf } from '../xml.ts';
import { type AwsCredentials, encodedQuery, signed } from './sign.ts';

/** A role to act in. */
export interface AskedRole {
  readonly role: string;
  readonly session: string | undefined;
  readonly externalId?: string | undefined;
  readonly region: string;
  readonly environment: Environment;
  readonly http: HttpClient;
}

/** Credentials of a role for whoever has a token that the platform gave out, such as a pod's. */
export async function webIdentityRole(asked: AskedRole, token: string): Promise<AwsCredentials> {
  const url = questionUrl(asked, { Action: 'AssumeRoleWithWebIdentity', WebIdentityToken: token });
  return credentialsOf(await asked.http.ask({ url }), asked);
}

/** Credentials of a role for whoever has others already. */
export async function assumedRole(asked: AskedRole, credentials: AwsCredentials): Promise<AwsCredentials> {
  const { externalId } = asked;
  const url = questionUrl(asked, { Action: 'AssumeRole', ...(externalId !== undefined && { ExternalId: externalId }) });
  const signing = { credentials, region: asked.region, service: 'sts', now: new Date() };
  const headers = signed({ method: 'GET', url, headers: {} }, signing);
  return credentialsOf(await asked.http.ask({ url, headers }), asked);
}

function questionUrl({ role, session, region, environment }: AskedRole, query: Readonly<Record<string, string>>): URL {
  const own = environment.AWS_ENDPOINT_URL_STS ?? environment.AWS_ENDPOINT_URL;
  const url = new URL(own ?? `https://sts.${region}.amazonaws.com/`);
  const about = { Version: '2011-06-15', RoleArn: role, RoleSessionName: session ?? 'flink-doctor' };
  url.search = encodedQuery({ ...query, ...about });
  return url;
}

function credentialsOf({ status, body }: Reply, { role }: AskedRole): AwsCredentials {
  const xml = new TextDecoder().decode(body);
  const accessKeyId = textOf(xml, 'AccessKeyId');
  const secretAccessKey = textOf(xml, 'SecretAccessKey');
  const sessionToken = textOf(xml, 'SessionToken');
  const expires = Date.parse(textOf(xml, 'Expiration') ?? '');
  if (status !== 200 || accessKeyId === undefined || secretAccessKey === undefined) {
    const reason = textOf(xml, 'Code') ?? `status ${status}`;
    throw new StoreProblem(
      text(`AWS does not give out the role ${role}: ${reason}`, `AWS 未授予角色 ${role}：${reason}`),
    );
  }
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
    ...(Number.isFinite(expires) && { expires }),
  };
}
