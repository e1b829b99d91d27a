import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import type { Call, Reached } from '#formats/bytecode';

/** `Dedup` of `org/acme/Job$Dedup`, `Job` of `org/acme/Job`; an anonymous class keeps its number: `Job$1`. */
export function shortName(internal: string): string {
  const simple = internal.slice(internal.lastIndexOf('/') + 1);
  const last = simple.slice(simple.lastIndexOf('$') + 1);
  return last === '' || /^\d/.test(last) ? simple : last;
}

/** `Dedup.map()`; of a lambda `Job (lambda)`. */
export function methodText({ method }: Pick<Reached, 'method'>): string {
  const owner = shortName(method.classFile.name);
  if (method.name.includes('lambda$') || method.name.includes('$lambda')) return `${owner} (lambda)`;
  return method.name === '<init>' ? `new ${owner}()` : `${owner}.${method.name}()`;
}

/** The calls that lead to a method: `Dedup.map() → Dedup.enrich() → Store.get()`. */
export function wayText(reached: Reached): string {
  const steps: string[] = [];
  for (let one: Reached | undefined = reached; one !== undefined; one = one.via) steps.unshift(methodText(one));
  return steps.join(' → ');
}

/** `HttpClient.send()`, `new ObjectMapper()`. */
export function callText({ owner, name }: Pick<Call, 'owner' | 'name'>): string {
  return name === '<init>' ? `new ${shortName(owner)}()` : `${shortName(owner)}.${name}()`;
}

/** A prescription for good. What it costs is nothing but the change, unless said. */
export function cure(action: Text, code?: string, cost: Text = A_CHANGE): Prescription {
  return { aim: 'cure', action, cost, ...(code === undefined ? {} : { code }) };
}

const A_CHANGE = text(
  'A code change and a redeployment; state is not touched.',
  '需要修改代码并重新部署；不影响状态。',
);

/** Pages of Flink's documentation. */
export function docs(path: string): string {
  return `https://nightlies.apache.org/flink/flink-docs-stable/docs/${path}`;
}
