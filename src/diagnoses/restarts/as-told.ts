import type { Conclusion, Observed, TimePoint } from '#engine';
import type { Throwable } from '#formats/traces';
import type { ToldFault } from '#symptoms/told/told-faults';

/** How a failure stands among everything that was told: its keys, what it came after, and the time line. */
export function asTold(
  cause: Throwable,
  told: Observed<ToldFault>,
  timeline: Observed<TimePoint>,
): Pick<Conclusion, 'told' | 'timeline'> {
  const all = told.known ? told.value : [];
  const same = all.find((one) => isSame(one, cause)) ?? all.find((one) => follows(one, cause));
  const points = timeline.known ? timeline.value : [];
  return { ...(same && { told: placeOf(same) }), ...(points.length > 0 && { timeline: points }) };
}

/** As keys that link findings. */
export function placeOf({ tellings, after, order }: ToldFault): NonNullable<Conclusion['told']> {
  return { keys: tellings.map(({ key }) => key), after, order };
}

/** Told under a name, as what only ever came after something else. */
function follows({ diagnosis, after, tellings }: ToldFault, { class: name, message }: Throwable): boolean {
  if (diagnosis === undefined || after.length === 0) return false;
  return tellings.some(({ causes }) => causes.some((one) => one.class === name && one.message === message));
}

function isSame({ diagnosis, cause }: ToldFault, { class: name, message }: Throwable): boolean {
  return diagnosis === undefined && cause?.class === name && cause.message === message;
}
