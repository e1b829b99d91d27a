import type { Throwable } from '#formats/traces';

/** The innermost cause that says something of its own; ends that only say "cancelled" do not. */
export function tellingCause(causes: readonly Throwable[]): Throwable | undefined {
  return causes.findLast((one) => !isEmpty(one)) ?? causes[causes.length - 1];
}

/** Ends that say nothing of their own: the exception around them tells more. */
export function isEmpty({ class: name, message }: Throwable): boolean {
  return /\.(?:CancellationException|CancelTaskException|SuppressRestartsException)$/.test(name) && message === '';
}
