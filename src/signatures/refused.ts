import type { Signature } from './signature.ts';

/** What a connector, a client or a system outside says in the same words has signatures of its own. */
const OTHERS = /kafka|debezium|paimon|iceberg|hudi|doris|starrocks|Suppressed: /i;

/** Words of which each is a refusal of Flink's own, whatever stands around them. */
export function refused(
  diagnosis: string,
  kind: string,
  said: readonly string[],
  source: string,
  more: Partial<Signature> = {},
): Signature {
  const words = said.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return {
    id: `${diagnosis}:${kind}`,
    diagnosis,
    literal: said,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,300}?(?:${words})[^\\n]{0,200})`, 'm'),
    not: OTHERS,
    role: 'trigger',
    family: true,
    source,
    ...more,
  };
}
