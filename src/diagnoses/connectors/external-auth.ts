import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A system outside rejects who the job says it is, or what it wants to do. */
export const externalAuth = defineToldDiagnosis({
  id: 'external-auth',
  title: text('An external system rejects the job’s user or rights', '外部系统认证失败或权限不足'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Correct user, password or host in the connector’s options, or grant the right; try it with the same user from a TaskManager.',
        '更正连接器选项中的用户、密码或主机，或授予权限；用同一用户在 TaskManager 上验证。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      command: `${commandFor(captures)}`,
      verify: text(
        'The same login by hand succeeds from every TaskManager.',
        '在每个 TaskManager 上用相同凭证登录均成功。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Take secrets from one place (a secret, environment), so that a changed password changes everywhere; watch for special characters cut off by quoting.',
        '凭证统一管理（secret、环境变量），改密码时同步更新；注意特殊字符被引号截断。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
    },
  ],
});

type Captures = ToldCase['captures'];

function userOf({ user, pgUser, zhUser, msUser, mongoUser, esUser, who }: Captures): string | undefined {
  return user || pgUser || zhUser || msUser || mongoUser || esUser || who;
}

function objectOf({ table, object, mongo, action }: Captures): string | undefined {
  return table ?? object ?? mongo ?? action;
}

function summaryOf(captures: Captures): Text {
  const user = userOf(captures);
  const object = objectOf(captures);
  const right = captures.right ?? captures.msRight;
  if (object || right) {
    return text(
      `The user${user ? ` ${user}` : ''} lacks a right${right ? ` (${right})` : ''}${object ? ` on ${object}` : ''}.`,
      `用户${user ? ` ${user} ` : ''}缺少权限${right ? `（${right}）` : ''}${object ? `：${object}` : ''}。`,
    );
  }
  const from = captures.from ?? captures.host;
  return text(
    `The external system rejects the login${user ? ` of ${user}` : ''}${from ? ` from ${from}` : ''}.`,
    `外部系统拒绝了登录${user ? `：用户 ${user}` : ''}${from ? `，来源 ${from}` : ''}。`,
  );
}

function commandFor(captures: Captures): string {
  const user = userOf(captures) ?? '<user>';
  const object = objectOf(captures);
  if (object) {
    return `GRANT SELECT, INSERT, UPDATE, DELETE ON ${object} TO '${user}'@'%'; -- MySQL, Doris, StarRocks
GRANT SELECT, INSERT, UPDATE, DELETE ON ${object} TO ${user}; -- PostgreSQL, Oracle`;
  }
  return `mysql -h <host> -u ${user} -p   # psql, redis-cli -a, mongosh 'mongodb://${user}@<host>/?authSource=admin', curl -u ${user}
ALTER USER '${user}'@'%' IDENTIFIED BY '<password>';`;
}
