import type { Conclusion, Observed, TimePoint } from '#engine';
import type { Throwable } from '#formats/traces';
import type { ToldFault } from '#symptoms/told-faults';

/** How a failure stands among everything that was told: its keys, what it came after, and the time line. */
export function asTold(
  cause: Throwable,
  told: Observed<ToldFault>,
  timeline: Observed<TimePoint>,
): Pick<Conclusion, 'told' | 'timeline'> {
  const same = told.known ? told.value.find((one) => isSame(one, cause)) : undefined;
  const points = timeline.known ? timeline.value : [];
  return { ...(same && { told: placeOf(same) }), ...(points.length > 0 && { timeline: points }) };
}

/** As keys that link findings. */
export function placeOf({ tellings, after, order }: ToldFault): NonNullable<Conclusion['told']> {
  return { keys: tellings.map(({ key }) => key), after, order };
}

function isSame({ diagnosis, cause }: ToldFault, { class: name, message }: Throwable): boolean {
  return diagnosis === undefined && cause?.class === name && cause.message === message;
}
