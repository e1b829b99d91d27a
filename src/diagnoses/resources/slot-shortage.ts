import type { SlotDemand } from '#symptoms/load/slot-demand';
import type { Fault } from '#symptoms/told/faults';

/** A job that waits, and the failure in which slots were refused to it, if there was one. */
export type Waiting = SlotDemand & Required<Pick<SlotDemand, 'slots'>> & { readonly refusal?: Fault };

/**
 * - `cluster-too-small`: needs more slots than there are at all;
 * - `taken`: would fit, but others have the slots;
 * - `no-task-manager`: not one TaskManager is registered.
 */
export type Shortage = 'cluster-too-small' | 'taken' | 'no-task-manager';
