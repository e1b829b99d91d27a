import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Client and server do not agree on how to encrypt, or the client does not trust the server. */
export const externalTls = defineToldDiagnosis({
  id: 'external-tls',
  title: text('TLS with the external system fails', '与外部系统的 TLS/密钥交换失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `${captures.key ? 'MySQL 8 wants the password encrypted, and without TLS the driver may not fetch the server’s key' : captures.needed ? 'The server accepts encrypted connections only' : captures.without ? 'The client wants TLS, and the server offers none' : `The TLS handshake with the external system fails${captures.said ?? ''}`}.`,
      `${captures.key ? 'MySQL 8 要求加密传输密码，而未启用 TLS 时驱动默认不允许获取服务器公钥' : captures.needed ? '服务器只接受加密连接' : captures.without ? '客户端要求 TLS 而服务器未开启' : `与外部系统的 TLS 握手失败${captures.said ?? ''}`}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'MySQL: use TLS, or (in a trusted network) allow the key to be fetched.',
        'MySQL：使用 TLS，或（可信网络内）允许获取公钥。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: {
        url: 'jdbc:mysql://<host>:3306/<db>?useSSL=true&requireSSL=true',
        'jdbc.properties.allowPublicKeyRetrieval': 'true',
        'jdbc.properties.useSSL': 'false',
      },
    },
    {
      aim: 'cure',
      action: text(
        'Else trust the server’s CA on every TaskManager and the JobManager, use the host name that stands in the certificate, and a driver and JDK that speak the server’s TLS version.',
        '其他情况：在所有 TaskManager 与 JobManager 上信任服务器 CA，使用证书中的主机名，并使用支持相应 TLS 版本的驱动和 JDK。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      command: `keytool -importcert -alias db -file ca.pem -keystore truststore.jks
openssl s_client -connect <host>:<port> -showcerts`,
      settings: { 'env.java.opts.all': '-Djavax.net.ssl.trustStore=/path/truststore.jks' },
    },
  ],
});
