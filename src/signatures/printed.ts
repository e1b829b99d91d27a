import type { Signature } from './signature.ts';

/** Sentences that only one program prints, all of one meaning; what fills their gaps may be anything. */
export function printed(
  diagnosis: string,
  sentences: readonly string[],
  source: string,
  more: Partial<Signature> = {},
): Signature {
  const words = sentences.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return {
    id: `${diagnosis}:printed`,
    diagnosis,
    literal: sentences,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,300}?(?:${words})[^\\n]{0,240})`, 'm'),
    role: 'trigger',
    family: true,
    source,
    ...more,
  };
}

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
  return printed(diagnosis, said, source, { id: `${diagnosis}:${kind}`, not: OTHERS, ...more });
}
