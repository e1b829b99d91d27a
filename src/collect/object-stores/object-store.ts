/** What lies in a store under one address or below it. Read only; keys have no leading slash. */
export interface ObjectStore {
  /** What people call the object: its address without secrets. */
  address(key: string): string;
  /** In bytes; undefined if there is none. */
  size(key: string): Promise<number | undefined>;
  /** The bytes `[offset, offset + length)`, fewer only where the object ends. */
  read(key: string, offset: number, length: number): Promise<Uint8Array>;
  /**
   * What is below a folder, by keys from there on; undefined where the store cannot list, or may not, or it is too much.
   *
   * @param folder empty, or ending with a slash
   */
  list(folder: string, options: ListOptions): Promise<readonly StoredItem[] | undefined>;
}

interface ListOptions {
  /** All that is below; otherwise folders are named as such. */
  readonly recursive: boolean;
  readonly most: number;
}

export interface StoredItem {
  readonly name: string;
  readonly folder: boolean;
  /** Of folders 0. */
  readonly bytes: number;
}

/** The environment of a process; stores read addresses and credentials from it. */
export type Environment = Readonly<Record<string, string | undefined>>;
