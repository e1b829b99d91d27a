import type { PipelineNode, Value } from '#formats/bytecode';
import { constantOf, functionsOf, givenTo } from '../pipeline-facts.ts';

/** A FileSink always commits on checkpoints; a Kafka sink where it is told to write exactly once. */
export function sinkCommits(node: PipelineNode): boolean {
  return functionsOf(node).some(
    (made) =>
      /\/(?:FileSink|StreamingFileSink)$/.test(made.type) ||
      constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) === 'EXACTLY_ONCE',
  );
}

/** The class of an object, as internal name. */
export function functionTypeOf(value: Value | undefined): string | undefined {
  return value?.kind === 'object' ? value.type : undefined;
}
