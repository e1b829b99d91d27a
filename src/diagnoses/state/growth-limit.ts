import type { Checkpointing } from '#evidence';
import type { StateGrowth } from '#symptoms/checkpoints/state-growth';
import type { StateRoom } from '#symptoms/snapshots/state-room';

/** What ends the growth of state, and when. */
export interface GrowthLimit {
  readonly kind: 'heap' | 'disk';
  /** Until the heap is full; undefined where that cannot be told. */
  readonly hours?: number;
  readonly room?: StateRoom;
}

/** What is known of where the state of a job lies, and of the room there. */
export function limitOf(
  { bytesPerHour }: StateGrowth,
  settings: Checkpointing | undefined,
  room: StateRoom | undefined,
): GrowthLimit {
  if (!/HashMap|Memory|Fs/i.test(settings?.stateBackend ?? '')) return { kind: 'disk' };
  if (!room || room.heapMax <= 0) return { kind: 'heap' };
  return { kind: 'heap', room, hours: Math.max(0, room.heapMax - room.heapUsed) / bytesPerHour };
}
