import type { Throwable } from '#formats/traces';

/** Envelopes of Flink and of futures. */
const WRAPPERS =
  /\.(?:JobException|ExceptionInChainedOperatorException|ExecutionException|CompletionException|UndeclaredThrowableException|InvocationTargetException|WrappingRuntimeException|FlinkRuntimeException)$/;

/** An envelope, or whatever only repeats its cause. */
export function isWrapper({ class: name, message }: Throwable, cause: Throwable): boolean {
  return WRAPPERS.test(name) || message === '' || message.startsWith(cause.class);
}

/**
 * Texts that say that something failed and not what (reference 3.4 B5, C9, L3, L17, A17; org.apache.flink.client,
 * org.apache.flink.runtime.client). Alone they are no answer.
 */
const SAYS_NOTHING =
  /^(?:[\w.$]*: )?The (?:main method|program) caused an error:?\s*$|Recovery is suppressed by|Exceeded checkpoint tolerable failure threshold|One or more fetchers have encountered exception|Could not forward element to next operator|received unexpected exception while polling the records|^(?:[\w.$]*: )?(?:Job execution failed|Job failed \(JobID|Could not start the JobMaster|Failed to execute job|Failed to submit (?:job|JobGraph)|Could not (?:complete|execute) (?:the )?(?:operation|application)|Could not instantiate JobManager|Internal server error|Error while running the command|Error while (?:emitting|closing))|Could not (?:complete snapshot|materialize checkpoint) \d+ for op|An OperatorEvent from an OperatorCoordinator to a task was lost|Asynchronous task checkpoint failed\.?$|switched from [A-Z]+ to (?:FAILED|FAILING|RESTARTING)/;

/** The client repeats what it caught after these words: what follows them says something, or does not. */
const REPEATS = /^(?:[\w.$]*: )?The (?:main method|program) caused an error: (?:[\w.$]+Exception: )*(?=\S)/;

/** Nothing in a chain (or, without one, in the message) says what happened: only that something did. */
export function isOnlyWrapped(causes: readonly Throwable[], message: string): boolean {
  const telling = causes.filter((one) => one.message !== '' || one.frames.length > 0);
  if (telling.length === 0) return saysNothing(message);
  return telling.every((one) => saysNothing(`${one.class}: ${one.message}`));
}

function saysNothing(said: string): boolean {
  return SAYS_NOTHING.test(said.slice(0, 2_000).replace(REPEATS, ''));
}
