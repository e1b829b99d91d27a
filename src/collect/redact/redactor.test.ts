import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { createRedactor } from './redactor.ts';

/** Every place a secret may stand, `S` standing for it. */
const PLACES: readonly (readonly [string, (secret: string) => unknown])[] = [
  ['a key', (s) => ({ password: s })],
  ['a key with separators', (s) => ({ 'fs.s3a.access-key': s, S3_Secret_Key: s })],
  ['below a key', (s) => ({ credentials: { a: [s], b: { c: s } } })],
  ['a pair', (s) => [{ key: 's3.secret-key', value: s }]],
  ['an accumulator', (s) => [{ name: 'api-key', type: 'String', value: s }]],
  ['a URL', (s) => `jdbc:mysql://root:${s}@db:3306/x?useSSL=false`],
  ['a URL without user', (s) => `redis://:${s}@cache:6379`],
  ['JDBC parameters', (s) => `jdbc:postgresql://db/x?user=me&password=${s}&ssl=true`],
  ['a header', (s) => `Authorization: Bearer ${s}`],
  ['a header, basic', (s) => `authorization=Basic ${s}`],
  ['a header in JSON text', (s) => `{"Authorization": "Bearer ${s}"}`],
  ['JAAS', (s) => `org.apache.kafka.common.security.plain.PlainLoginModule required username="u" password="${s}";`],
  ['JAAS in an escaped text', (s) => `sasl.jaas.config=\\"x required password=\\"${s}\\";\\"`],
  ['JAAS, single quotes', (s) => `PlainLoginModule required username='u' password='${s}';`],
  ['an option', (s) => `java -Dmy.secret=${s} -Xmx1g`],
  ['an argument', (s) => `--db-password ${s} --name x`],
  ['an argument in quotes', (s) => `--db-password='${s}' --name x`],
  ['YAML', (s) => `s3.secret-key: ${s}\nrest.port: 8081`],
  ['JSON text', (s) => `{"clientSecret":"${s}","x":1}`],
  ['a signed URL', (s) => `https://x.blob.core.windows.net/c?sv=2022&sig=${s}&se=1`],
  ['AccountKey', (s) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${s};EndpointSuffix=core`],
  ['a stack trace', (s) => `java.io.IOException: login failed: password=${s}\n\tat com.acme.A.b(A.java:12)`],
  ['a key block', (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----`],
  ['half a key block', (s) => `-----BEGIN PRIVATE KEY-----\n${s}`],
];

describe('secrets', () => {
  it.each(PLACES)('do not survive in %s', (_, place) => {
    for (const secret of secrets(200)) {
      expect(JSON.stringify(createRedactor().exchange(exchange(place(secret))))).not.toContain(secret);
    }
  });

  it.each(PLACES)('do not survive in %s, amid other text and deep in an answer', (_, place) => {
    for (const secret of secrets(50)) {
      const value = place(secret);
      const text = typeof value === 'string' ? `2026-01-01 WARN x - "${value}" and more` : value;
      const body = { entries: [{ stacktrace: text, more: [text] }], nodes: { description: value } };
      expect(JSON.stringify(createRedactor().exchange(exchange(body)))).not.toContain(secret);
    }
  });

  it('by shape alone', () => {
    const shapes = [
      'AKIAIOSFODNN7EXAMPLE',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N',
      'ghp_abcdefghijklmnopqrstuvwxyz012345',
      'Bearer abcdefgh12345678',
    ];
    for (const shape of shapes) expect(createRedactor().text(`it said ${shape} then`)).not.toContain(shape);
  });

  it('are counted by what gave them away, never shown', () => {
    const redactor = createRedactor();
    redactor.exchange(exchange([{ key: 's3.secret-key', value: 'hush-hush' }]));
    redactor.exchange(exchange('redis://:hush-hush@cache and redis://:hush-hush@cache'));
    expect(redactor.report()).toEqual([
      { what: 'credentials in a URL', count: 2 },
      { what: 'key s3.secret-key', count: 1 },
    ]);
  });
});

describe('what is no secret stays', () => {
  const texts = [
    '\tat com.acme.PasswordService.check(PasswordService.java:42)',
    '\tat com.acme.TokenFilter$Inner.lambda$0(TokenFilter.java:7) ~[job.jar:1.0]',
    'com.acme.TokenExpiredException: at record 12',
    'Tokenizer -> Count tokens (1/4)#0',
    'pekko.tcp://flink@10.0.0.1:6123/user/rpc/taskmanager_0',
    'abfss://container@account.dfs.core.windows.net/checkpoints',
    '/jobs/a/vertices/b/subtasks/metrics?get=Tokenizer.numRecordsIn,0.Secret_Sauce.numRecordsOut',
    'security.delegation.tokens.enabled: true',
    'Window(TumblingEventTimeWindows(2000), EventTimeTrigger, Sum)',
    'Checkpoint expired before completing.',
  ];
  it.each(texts)('%s', (text) => expect(createRedactor().text(text)).toBe(text));

  it('metrics of operators with a telling name', () => {
    const body = [{ id: '0.Tokenizer.numRecordsIn', value: '17' }];
    expect(createRedactor().exchange(exchange(body)).body).toEqual(body);
  });

  it('Flink’s own ******', () => {
    const redactor = createRedactor();
    redactor.exchange(exchange([{ key: 's3.secret-key', value: '******' }]));
    expect(redactor.report()).toEqual([]);
  });
});

function exchange(body: unknown): Exchange {
  return { look: 0, path: '/x', at: 1, tookMs: 1, status: 200, body };
}

/** Secrets as people and machines make them; the same in every run. */
function secrets(count: number): readonly string[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.!$%*~^';
  return Array.from({ length: count }, () => {
    const start = letters[next(62)] ?? 'x';
    return start + Array.from({ length: 7 + next(40) }, () => letters[next(letters.length)] ?? '').join('');
  });
}

it('long texts end (a pattern that backtracks would hang here)', () => {
  const redactor = createRedactor();
  const runs = ['x', 'a.', 'password', 'password="', 'a-', '://a:', 'eyJ', '--token', 'secret key ', 'Bearer '];
  for (const run of runs) expect(redactor.text(run.repeat(300_000 / run.length)).length).toBeGreaterThan(0);
});
