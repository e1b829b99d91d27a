import { expect, it } from 'vitest';
import { rootsIn } from '#test/told';

const advice = (log: string) =>
  (rootsIn(log)[0]?.prescriptions ?? []).map(({ action }) => action.en).find((one) => one.includes('message itself'));

// Messages: flink-connector-jdbc-like wording is left out on purpose; these are of Flink's SQL client and Kafka producer.
it('quotes what a message asks for', () => {
  expect(
    advice(
      'org.apache.flink.table.client.gateway.SqlExecutionException: In non-interactive mode, it only supports to use TABLEAU as value of sql-client.execution.result-mode when execute query.',
    ),
  ).toContain('TABLEAU');
});

it('quotes no sentence that asks for nothing', () => {
  expect(advice('org.acme.ShopException: The shop is closed. It opens at nine.')).toBeUndefined();
  expect(advice('org.acme.ShopException: Please see the log above for the cause')).toBeUndefined();
});
