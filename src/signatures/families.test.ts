import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';
import { matchSignatures } from './match.ts';
import { signatures } from './signatures.ts';

const idsOf = (log: string) => rootsIn(log).map(({ diagnosis }) => diagnosis.id);

/** Wordings that no signature of their own knows, with where they are written down. */
const worded: readonly (readonly [id: string, source: string, log: string])[] = [
  [
    'sql-statement-invalid',
    'table.planner … StreamPhysicalLookupJoin',
    'org.apache.flink.table.api.TableException: Temporal table join requires an equality condition on fields of table [orders].',
  ],
  [
    'sql-statement-invalid',
    'table.api.internal.TableEnvironmentImpl',
    'Exception in thread "main" org.apache.flink.table.api.ValidationException: Only insert statement is supported now.',
  ],
  [
    'sql-type-mismatch',
    'table.planner.plan.utils … cast rules',
    "org.apache.flink.table.api.ValidationException: The cast from NUMERIC type to TIMESTAMP type is not allowed. It's recommended to use TO_TIMESTAMP(FROM_UNIXTIME(numeric_col)) instead",
  ],
  [
    'sql-time-attribute-missing',
    'table.planner … WindowUtil',
    'org.apache.flink.table.api.ValidationException: Window can not be defined over a proctime attribute column for batch mode',
  ],
  [
    'sql-options-invalid',
    'table.factories.FactoryUtil',
    "org.apache.flink.table.api.ValidationException: Option 'topic' and 'topic-pattern' shouldn't be set together.",
  ],
  [
    'config-invalid',
    'org.apache.paimon.catalog.CatalogFactory',
    "java.lang.NullPointerException: Paimon 'warehouse' path must be set\n\tat org.apache.paimon.utils.Preconditions.checkNotNull(Preconditions.java:65)\n\tat org.apache.flink.cdc.connectors.paimon.sink.PaimonDataSinkFactory.createDataSink(PaimonDataSinkFactory.java:72)",
  ],
  [
    'config-invalid',
    'kubernetes.operator.validation.DefaultValidator',
    'Job could not be upgraded with savepoint while config key[state.savepoints.dir] is not set',
  ],
  ['sink-overloaded', 'Hologres troubleshooting page', 'BackPresure Exceed Reject Limit'],
  [
    'sink-overloaded',
    'MaxCompute Tunnel error codes',
    'com.aliyun.odps.tunnel.TunnelException: RequestId=20, ErrorCode=SlotExceeded, ErrorMessage=Your slot quota is exceeded.',
  ],
  [
    'source-throttled',
    'SLS error codes',
    'com.aliyun.openservices.log.exception.LogException: ShardReadQuotaExceed while pulling logs',
  ],
  [
    'external-auth',
    'Hologres troubleshooting page',
    'java.lang.RuntimeException: Cloud authentication failed for access id LTAI',
  ],
  [
    'external-auth',
    'MaxCompute error codes',
    "com.aliyun.odps.OdpsException: ODPS-0130013:Authorization exception - You have NO privilege 'odps:Select'",
  ],
  ['fs-credentials', 'OBS SDK', 'java.lang.IllegalArgumentException: obs: access key cannot be null'],
  [
    'kafka-poison-record',
    'java.time.format.DateTimeFormatter',
    "java.time.format.DateTimeParseException: Text '2023-08-16T06:27:12Z' could not be parsed at index 10",
  ],
  ['pyflink-environment', 'CPython importlib', "ModuleNotFoundError: No module named 'pandas'"],
];

/** The same words, and no such fault. */
const others: readonly (readonly [id: string, why: string, log: string])[] = [
  [
    'sql-statement-invalid',
    'Flink calls it a mistake of its own',
    "org.apache.flink.table.api.TableException: Distinct shouldn't return result value, this is a bug, please file a issue.",
  ],
  [
    'config-invalid',
    'thrown by the job',
    'java.lang.IllegalArgumentException: order id must not be null\n\tat com.acme.Check.map(Check.java:12)\n\tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)',
  ],
  [
    'sink-overloaded',
    'an object store has its own',
    'com.amazonaws.services.s3.model.AmazonS3Exception: Please reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown)',
  ],
  [
    'sink-overloaded',
    'it only informs',
    '2024-05-01 10:00:00,000 INFO  com.acme.Client [] - Throttling is off, rate limit 0',
  ],
  [
    'external-auth',
    'Kubernetes has its own',
    'pods is forbidden: User "system:serviceaccount:default:default" cannot create resource "pods"',
  ],
  [
    'kafka-poison-record',
    'an answer of REST',
    'org.apache.flink.runtime.rest.util.RestClientException: Response was not valid JSON: JsonParseException: Unexpected character',
  ],
];

describe('families of wordings', () => {
  it.each(worded)('%s: %s', (id, _, log) => {
    expect(idsOf(log)[0]).toBe(id);
  });

  it.each(others)('not %s: %s', (id, _, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it('are never sure, and repeat the sentence', () => {
    const [first] = rootsIn('BackPresure Exceed Reject Limit');
    expect(first?.confidence).toBe('possible');
    expect(first?.summary.en).toContain('BackPresure Exceed Reject Limit');
    expect(first?.prescriptions[0]?.action.zh).toContain('BackPresure Exceed Reject Limit');
  });

  it('yield to a name of its own', () => {
    const text = 'org.apache.flink.table.api.ValidationException: One or more required options are missing.';
    const found = matchSignatures({ message: text, causes: [], text }, signatures);
    expect(found.map(({ signature }) => signature.id)).toContain('sql-options-invalid:missing');
    expect(found.some(({ signature }) => signature.family)).toBe(false);
  });

  it('take little time over long lines', () => {
    const long = `Exception: ThrottlingException ${"'a.b' c_d must : ".repeat(6_000)}`;
    const found = matchSignatures({ message: long, causes: [], text: long }, signatures);
    expect(found.filter(({ signature }) => signature.family).length).toBeLessThanOrEqual(1);
  });
});

describe('names that somebody hid', () => {
  it.each([
    [
      'myhive.库名.表名',
      'org.apache.flink.table.api.ValidationException: Field types of query result and registered TableSink myhive.库名.表名 do not match.',
    ],
    [
      'myhive.**.orders',
      'org.apache.flink.table.api.ValidationException: Field types of query result and registered TableSink myhive.**.orders do not match.',
    ],
  ])('%s stands where a name does', (name, log) => {
    const [first] = rootsIn(log);
    expect(first?.diagnosis.id).toBe('sql-type-mismatch');
    expect(first?.summary.en).toContain(name);
  });
});
