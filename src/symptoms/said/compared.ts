import type { SaidConcept } from './concepts.ts';
import type { SaidFact } from './facts.ts';

/** What people leave to the reader to compare: two numbers, often in two facts. The fact that counts is that of the first. */
export function compared(facts: readonly SaidFact[]): readonly (readonly [SaidConcept, SaidFact])[] {
  const parallelism = most(facts, PARALLELISM);
  const partitions = most(facts, PARTITIONS);
  const slots = most(facts, SLOTS);
  return [
    ...(parallelism && partitions && parallelism.number > partitions.number
      ? [['parallelism-above-partitions', parallelism.fact] as const]
      : []),
    ...(parallelism && slots && parallelism.number > slots.number ? [['slots-missing', slots.fact] as const] : []),
  ];
}

/** A number of at most five digits before or after its name, nothing but short words between. */
const PARALLELISM =
  /(?<!max(?:imum)?[-_. ]?)\bparallelism\b[^\d\n.,;]{0,16}?(\d{1,5})(?![\d.])|(\d{1,5}) ?(?:个)?(?:parallel (?:tasks|instances|subtasks)|并行度|并发)|(?<!最大)(?:并行度|并发)[^\d\n，,。]{0,8}?(\d{1,5})(?![\d.])/;
const PARTITIONS =
  /(\d{1,5}) (?:kafka )?partitions?\b|partitions?\b\W{0,3}(?:is |are )?(\d{1,5})\b|(\d{1,5}) ?个?(?: ?partition|分区)|分区数?[^\d\n，,。]{0,4}?(\d{1,5})/;
const SLOTS = /(\d{1,5}) (?:\w+ )?(?:task )?slots?\b|slots?\b\W{0,3}(?:is |are )?(\d{1,5})\b|(\d{1,5}) ?个? ?slot/;

interface Figure {
  readonly number: number;
  readonly fact: SaidFact;
}

/** Of what is said to have been one and is now another, nothing is known: then none. */
function most(facts: readonly SaidFact[], pattern: RegExp): Figure | undefined {
  const found = facts.flatMap((fact) => {
    const digits = fact.line.length > LONGEST || CHANGES.test(fact.line) ? undefined : pattern.exec(fact.line);
    const number = digits?.slice(1).find((one) => one !== undefined);
    return number === undefined ? [] : [{ number: Number(number), fact }];
  });
  const [first, ...rest] = found;
  return rest.every(({ number }) => number === first?.number) ? first : undefined;
}

const LONGEST = 400;
const CHANGES =
  /from \d|\d (?:to|->|→) \d|从 ?\d|\bper\b|per task|each task|每个|[调改设]?[成为]|\bset to\b|reduc|lower/;
