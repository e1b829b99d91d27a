/** A job that is run and written down. Folders of `jobs`. */
export type Base = 'ledger' | 'unnamed' | 'parcels' | 'market' | 'notes';

/** A piece of a source file, and what stands there instead. */
type Edit = readonly [file: string, from: string, to: string];

/** How a job was changed before it was restored from what the base left. */
export interface Variant {
  readonly id: string;
  readonly base: Base;
  /** What changed, as a sentence of the table. */
  readonly change: string;
  readonly edits?: readonly Edit[];
  /** A class that is called otherwise from now on, everywhere. */
  readonly renamed?: readonly [from: string, to: string];
  /** State that nobody asks for is left behind. */
  readonly allowNonRestored?: boolean;
  /** What decides stands in no snapshot: words of what the doctor says of that. */
  readonly opaque?: string;
  /** Words for `flink-doctor snapshot …`: done to a copy first. */
  readonly surgery?: readonly string[];
}

export const CLASS_OF: Readonly<Record<Base, string>> = {
  ledger: 'shop.Ledger',
  unnamed: 'shop.Unnamed',
  parcels: 'shop.Parcels',
  market: 'shop.Market',
  notes: 'shop.Notes',
};

/** The variant of each base that changes nothing: all others start from its savepoint. */
export const UNCHANGED: Readonly<Record<Base, string>> = {
  ledger: 'same',
  unnamed: 'unnamed-same',
  parcels: 'avro-same',
  market: 'market-same',
  notes: 'notes-same',
};

export const ledger = (id: string, change: string, edits: readonly Edit[], more: Partial<Variant> = {}): Variant => ({
  id,
  base: 'ledger',
  change,
  edits,
  ...more,
});
export const unnamed = (id: string, change: string, edits: readonly Edit[], more: Partial<Variant> = {}): Variant => ({
  ...ledger(id, change, edits, more),
  base: 'unnamed',
});
export const parcels = (id: string, change: string, edits: readonly Edit[]): Variant => ({
  ...ledger(id, change, edits),
  base: 'parcels',
});
export const market = (id: string, change: string, edits: readonly Edit[], more: Partial<Variant> = {}): Variant => ({
  ...ledger(id, change, edits, more),
  base: 'market',
});
export const notes = (id: string, change: string, edits: readonly Edit[], more: Partial<Variant> = {}): Variant => ({
  ...ledger(id, change, edits, more),
  base: 'notes',
});

export const TOTAL = 'Total.java';
export const COUNT = 'public int count;';
export const LEDGER = 'Ledger.java';
export const SHOPS = 'Shops.java';
export const JOURNAL = 'Journal.java';
export const PARCEL = 'Parcel.java';
