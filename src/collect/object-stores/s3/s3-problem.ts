import { type Text, text } from '#evidence';
import type { Reply } from '../http-client.ts';
import { StoreProblem } from '../store-problem.ts';
import { textOf } from '../xml.ts';

/** The code of S3's own error document, such as `NoSuchBucket`; HEAD has none. */
export function errorCode({ body }: Reply): string | undefined {
  return textOf(new TextDecoder().decode(body.subarray(0, 65_536)), 'Code');
}

/** What an answer means and what to do about it, in plain words. */
export function s3Problem(address: string, reply: Reply, anonymous: boolean): StoreProblem {
  const code = errorCode(reply);
  const told = MEANINGS[code ?? ''] ?? byStatus(reply.status, anonymous);
  const shown = code === undefined ? `${reply.status}` : `${reply.status} ${code}`;
  return new StoreProblem(
    text(`${address}: ${told.en} (S3 answers ${shown})`, `${address}：${told.zh}（S3 返回 ${shown}）`),
  );
}

function byStatus(status: number, anonymous: boolean): Text {
  if (anonymous && (status === 401 || status === 403)) return NO_CREDENTIALS;
  if (status === 401 || status === 403) return DENIED;
  if (status === 404) return text('it is not there', '不存在');
  if (status === 301 || status === 307) return OTHER_REGION;
  if (status >= 500) return text('the store fails, also when asked again', '存储服务出错，重试后仍失败');
  return text('the store refuses the question', '存储服务拒绝了请求');
}

const NO_CREDENTIALS = text(
  'no credentials were found, and the bucket is not public. They are looked for in the environment (AWS_ACCESS_KEY_ID, …), ~/.aws (--profile), web identity, container and machine metadata',
  '未找到凭证，且该 bucket 非公开。查找位置：环境变量（AWS_ACCESS_KEY_ID 等）、~/.aws（--profile）、web identity、容器与实例元数据',
);
const DENIED = text(
  'these credentials may not read it: they need s3:GetObject on the objects and s3:ListBucket on the bucket',
  '当前凭证无权读取：需要对象的 s3:GetObject 与 bucket 的 s3:ListBucket 权限',
);
const OTHER_REGION = text(
  'the bucket lies in another region: name it with --region',
  '该 bucket 位于其他区域：请用 --region 指定',
);

const MEANINGS: Readonly<Record<string, Text>> = {
  AccessDenied: DENIED,
  NoSuchBucket: text('there is no such bucket', '没有这个 bucket'),
  NoSuchKey: text('it is not there', '不存在'),
  InvalidAccessKeyId: text('the store does not know this access key', '存储服务不认识该 access key'),
  SignatureDoesNotMatch: text(
    'the secret key does not belong to the access key (or a proxy changes requests)',
    'secret key 与 access key 不匹配（或代理改动了请求）',
  ),
  ExpiredToken: text('the credentials have expired: get new ones', '凭证已过期：请重新获取'),
  InvalidToken: text('the session token is not valid', 'session token 无效'),
  RequestTimeTooSkewed: text(
    'the clocks of this machine and of the store differ by more than 15 minutes: set the clock',
    '本机与存储服务的时钟相差超过 15 分钟：请校准时钟',
  ),
  PermanentRedirect: OTHER_REGION,
  TemporaryRedirect: OTHER_REGION,
  AuthorizationHeaderMalformed: OTHER_REGION,
  InvalidObjectState: text(
    'the object was moved to an archive class: restore it first',
    '对象已转入归档存储类别：请先恢复',
  ),
  SlowDown: text('the store asks for fewer requests: try again later', '存储服务要求降低请求频率：请稍后重试'),
};
