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
