import { type Text, text } from '#evidence';
import type { OtherKind, Recognised } from './recognise-kinds.ts';
import type { Sent } from './send.ts';

type Other = Extract<Recognised, { kind: 'other' }>;

function found(what: OtherKind, en: string, zh: string): Other {
  return { kind: 'other', what, message: text(en, zh) satisfies Text };
}

const REST_PORT_EN = "Give the address of the JobManager's REST API (rest.port, 8081 by default)";
const REST_PORT_ZH = '请给出 JobManager REST API 的地址（rest.port，默认 8081）';

/** The words for everything at a URL that is no JobManager and no History Server. */
export const other = {
  sqlGateway: (url: string, product: string) =>
    found(
      'sql-gateway',
      `${url} is a Flink SQL Gateway (${product}), which knows no jobs' vitals. ${REST_PORT_EN} of the cluster it submits to.`,
      `${url} 是 Flink SQL Gateway（${product}），它没有作业的运行数据。${REST_PORT_ZH}，即它提交作业的集群。`,
    ),
  wrongPath: (url: string, root: string | undefined) =>
    root === undefined
      ? found(
          'wrong-path',
          `${url} answers, but has no Flink under this path (404 for ${url}/config). Check the path in front of the REST API; behind a proxy it is often /flink/<cluster>.`,
          `${url} 有响应，但该路径下没有 Flink（${url}/config 返回 404）。请检查 REST API 之前的路径；在代理之后常为 /flink/<集群>。`,
        )
      : found(
          'wrong-path',
          `${url} has no Flink under this path, but ${root} has: leave the path out.`,
          `${url} 的该路径下没有 Flink，但 ${root} 有：请去掉路径。`,
        ),
  webPage: (url: string, title: string, status: number) =>
    found(
      'web-page',
      `${url} answers with a web page ("${title}", HTTP ${status}), not with Flink's REST API: a proxy, a login page or another service. Log-ins can be given with --header or --user; ${REST_PORT_EN.toLowerCase()}, with its path.`,
      `${url} 返回的是网页（“${title}”，HTTP ${status}），而不是 Flink 的 REST API：可能是代理、登录页或其他服务。可用 --header 或 --user 提供登录信息；${REST_PORT_ZH}及其路径。`,
    ),
  prometheus: (url: string) =>
    found(
      'not-flink',
      `${url} is a Prometheus endpoint (perhaps Flink's metrics reporter), not the REST API. ${REST_PORT_EN}.`,
      `${url} 是 Prometheus 端点（可能是 Flink 的指标上报器），不是 REST API。${REST_PORT_ZH}。`,
    ),
  notFlink: (url: string, sent: Sent) =>
    found(
      'not-flink',
      `${url} answers (HTTP ${sent.status}), but not as Flink does: ${start(sent.text)} ${REST_PORT_EN}.`,
      `${url} 有响应（HTTP ${sent.status}），但不是 Flink 的格式：${start(sent.text)} ${REST_PORT_ZH}。`,
    ),
  unauthorised: (url: string, sent: Sent) =>
    found(
      'unauthorised',
      `${url} refuses without the right credentials (HTTP ${sent.status}${wanted(sent)}). Give them with --user name:password, --header 'Authorization: Bearer …' or FLINK_REST_CLIENT_HEADERS${movedEn(url, sent)}.`,
      `${url} 因缺少正确的凭据而拒绝访问（HTTP ${sent.status}${wanted(sent)}）。请用 --user 名称:密码、--header 'Authorization: Bearer …' 或 FLINK_REST_CLIENT_HEADERS 提供${movedZh(url, sent)}。`,
    ),
  serverError: (url: string, status: number, words: string) =>
    found(
      'server-error',
      `${url} answers with an error (HTTP ${status}): ${start(words)} If a new leader is being elected, try again in a moment.`,
      `${url} 返回错误（HTTP ${status}）：${start(words)} 若正在选举新的 leader，请稍后再试。`,
    ),
  redirected: (url: string, sent: Sent) =>
    found(
      'redirected',
      `${url} sends on to ${bare(sent.url)}, which answers HTTP ${sent.status}. Credentials are not passed on to another server: give that address itself.`,
      `${url} 重定向到 ${bare(sent.url)}，后者返回 HTTP ${sent.status}。凭据不会转发给其他服务器：请直接给出该地址。`,
    ),
  speaksTls: (url: string) =>
    found(
      'speaks-tls',
      `this port speaks TLS: use ${url.replace(/^http:/, 'https:')}`,
      `该端口使用 TLS：请改用 ${url.replace(/^http:/, 'https:')}`,
    ),
  speaksPlainHttp: (url: string) =>
    found(
      'speaks-plain-http',
      `this port speaks plain HTTP: use ${url.replace(/^https:/, 'http:')}`,
      `该端口使用明文 HTTP：请改用 ${url.replace(/^https:/, 'http:')}`,
    ),
  certificate: (url: string, why: string) =>
    found(
      'certificate',
      `the certificate of ${url} is not trusted (${why}). Flink's are mostly self-signed: give the authority with --cacert <file>, or leave it unchecked with --insecure.`,
      `${url} 的证书不受信任（${why}）。Flink 的证书多为自签名：请用 --cacert <文件> 给出 CA，或用 --insecure 跳过检查。`,
    ),
  clientCertificate: (url: string, why: string) =>
    found(
      'client-certificate',
      `${url} asks for a client certificate (${why}; security.ssl.rest.authentication-enabled). Give one with --cert <file> and --key <file>.`,
      `${url} 要求客户端证书（${why}；security.ssl.rest.authentication-enabled）。请用 --cert <文件> 与 --key <文件> 提供。`,
    ),
  notHttp: (url: string) =>
    found(
      'not-http',
      `something listens at ${url}, but it does not speak HTTP: perhaps the RPC, data or blob port of a JobManager or TaskManager (6121 to 6124 are usual). ${REST_PORT_EN}.`,
      `${url} 有进程在监听，但使用的不是 HTTP：可能是 JobManager 或 TaskManager 的 RPC、数据或 blob 端口（常见 6121 到 6124）。${REST_PORT_ZH}。`,
    ),
  refused: (url: string) =>
    found(
      'refused',
      `nothing listens at ${url} (connection refused). Is the JobManager running, and is this its REST port (rest.port, 8081 by default)? In Kubernetes: kubectl port-forward svc/<cluster>-rest 8081.`,
      `${url} 没有进程在监听（连接被拒绝）。JobManager 是否在运行，这是否为其 REST 端口（rest.port，默认 8081）？在 Kubernetes 中：kubectl port-forward svc/<集群>-rest 8081。`,
    ),
  unknownHost: (url: string, host: string) =>
    found(
      'unknown-host',
      `there is no host called ${host} (${url}). Check the spelling; names inside Kubernetes or a VPN are known only there.`,
      `找不到主机 ${host}（${url}）。请检查拼写；Kubernetes 或 VPN 内的名称只在其内部可解析。`,
    ),
  silent: (url: string) =>
    found(
      'silent',
      `${url} takes the connection or the packets but does not answer in time: a firewall, a port that does not speak HTTP (such as a TaskManager's data port), or a JobManager that hangs. ${REST_PORT_EN}.`,
      `${url} 未在时限内应答：可能是防火墙、非 HTTP 端口（如 TaskManager 的数据端口），或 JobManager 已无响应。${REST_PORT_ZH}。`,
    ),
  unreachable: (url: string, why: string) =>
    found('unreachable', `${url} cannot be reached: ${why}`, `无法访问 ${url}：${why}`),
  stopped: (url: string) => found('stopped', `stopped before ${url} answered`, `在 ${url} 应答之前已停止`),
};

function start(words: string): string {
  const short = words.slice(0, 80).replace(/\s+/g, ' ').trim();
  return short === '' ? '(nothing).' : `"${short}".`;
}

function wanted(sent: Sent): string {
  const scheme = sent.headers['www-authenticate']?.split(/[\s,]/, 1)[0];
  return scheme === undefined ? '' : `, ${scheme}`;
}

function movedEn(url: string, sent: Sent): string {
  return sent.url.startsWith(url) ? '' : `; it was ${bare(sent.url)} that answered, after a redirect`;
}

function movedZh(url: string, sent: Sent): string {
  return sent.url.startsWith(url) ? '' : `；应答来自重定向后的 ${bare(sent.url)}`;
}

/** Without query: a log-in redirect carries secrets there. */
function bare(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
