import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A Kerberos ticket or delegation token ran out (or never was there), and nobody renews it in this process. */
export const kerberosExpired = defineToldDiagnosis({
  id: 'kerberos-expired',
  title: text('Kerberos ticket or token expired or missing', 'Kerberos 票据或令牌过期/缺失'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/security/security-kerberos/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/security/security-delegation-token/',
  ],
  explains: [
    'checkpoint-storage-write-failed',
    'checkpoint-tolerance-exceeded',
    'checkpoint-expired-backpressure',
    'checkpoint-sink-flush-slow',
    'restart-budget-exhausted',
  ],
  summary: ({ captures: { owner, kind, now, clock, simple, login, keytab, kdc, period } }) => {
    if (clock) return text('The clocks of this host and the KDC differ too much.', '该主机与 KDC 的时钟相差过大。');
    if (kdc) {
      return text(
        `The Kerberos login itself fails (${kdc}): krb5.conf, principal or keytab do not fit.`,
        `Kerberos 登录本身失败（${kdc}）：krb5.conf、principal 或 keytab 不匹配。`,
      );
    }
    if (simple || login || keytab) {
      return text(
        'This process talks to a secured service without a Kerberos login: no readable keytab or ticket, or Hadoop’s security configuration is not on its class path.',
        '该进程未进行 Kerberos 登录就访问受保护的服务：没有可读的 keytab 或票据，或类路径上没有 Hadoop 安全配置。',
      );
    }
    if (owner || kind || now) {
      return text(
        `A delegation token${owner ? ` of ${owner}` : ''} is expired or no longer known to the namenode: it was not renewed, or its maximum life (7 days by default) is over.`,
        `${owner ? `${owner} 的` : ''}委托令牌已过期或不再被 NameNode 识别：未续期，或已达最长有效期（默认 7 天）。`,
      );
    }
    return text(
      `The Kerberos ticket is missing or has run out${period ? ` (life time ${period})` : ''} and is not renewed: after it, writes and checkpoints fail or wait until they time out.`,
      `Kerberos 票据缺失或已过期${period ? `（有效期 ${period}）` : ''}且未续期：此后写入与检查点失败，或等待直至超时。`,
    );
  },
  prescriptions: ({ captures: { clock } }) => (clock ? [clocks()] : [keytab(), ownJaas(), restart()]),
});

function keytab(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Log in by keytab instead of a ticket cache: Flink then renews tickets and (from 1.17) obtains delegation tokens again. The keytab must reach every process (YARN ships it, Kubernetes mounts it).',
      '使用 keytab 登录而非票据缓存：Flink 会自动续期票据，并（1.17 起）重新获取委托令牌。keytab 必须存在于每个进程（YARN 会分发，Kubernetes 会挂载）。',
    ),
    cost: text('A restart of the cluster.', '需要重启集群。'),
    settings: {
      'security.kerberos.login.use-ticket-cache': 'false',
      'security.kerberos.login.keytab': '/path/to/flink.keytab',
      'security.kerberos.login.principal': 'flink@REALM',
      'security.kerberos.login.contexts': 'Client,KafkaClient',
      'security.delegation.tokens.enabled': 'true',
    },
    verify: text(
      'klist -kt shows the principal, and the job passes the life time of a ticket (24 h) and of a token (7 days).',
      'klist -kt 能看到 principal，且作业平稳度过票据有效期（24 小时）与令牌有效期（7 天）。',
    ),
  };
}

function ownJaas(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'A client with a login of its own (Elasticsearch, HBase, Hive, JDBC) must use the login subject that Flink renews: run its calls in UserGroupInformation.doAs, or let the JVM take the login credentials.',
      '自行登录的客户端（Elasticsearch、HBase、Hive、JDBC）必须使用由 Flink 续期的登录凭证（login subject）：在 UserGroupInformation.doAs 中调用，或让 JVM 使用登录凭证。',
    ),
    cost: text('A restart of the cluster.', '需要重启集群。'),
    settings: { 'env.java.opts.all': '-Djavax.security.auth.useSubjectCredsOnly=true' },
  };
}

function restart(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Restart the job from its last checkpoint after kinit; good for one more life time.',
      'kinit 后从最近的检查点重启作业，可再维持一个有效期。',
    ),
    cost: text('A short stop, again and again.', '短暂停机，且会反复。'),
    command: 'kinit -kt /path/to/flink.keytab flink@REALM; klist',
  };
}

function clocks(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Synchronise the clock of every host with the KDC’s (chrony, ntpd).',
      '将所有主机与 KDC 的时钟同步（chrony、ntpd）。',
    ),
    cost: text('None.', '无。'),
    command: 'chronyc tracking',
  };
}
