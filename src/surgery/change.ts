/** What was done to a snapshot, for those who tell it. Ids of operators are 32 hex digits, sizes are bytes. */
export type Change =
  | { readonly kind: 'operator-dropped'; readonly operator: string; readonly states: number }
  | { readonly kind: 'operator-renamed'; readonly operator: string; readonly to: string; readonly uid: string }
  | {
      /** A state of an operator: list, union, broadcast. */
      readonly kind: 'state-dropped';
      readonly operator: string;
      readonly state: string;
      readonly subtasks: number;
      readonly elements: number;
      /** Of its elements and of their positions in `_metadata`. */
      readonly bytes: number;
    }
  | {
      /** A state by key, or timers. */
      readonly kind: 'keyed-state-dropped';
      readonly operator: string;
      readonly state: string;
      readonly subtasks: number;
      /** Undefined for tables, which are not read: they go as they are. */
      readonly entries: number | undefined;
      readonly bytes: number;
    }
  | {
      readonly kind: 'max-parallelism-changed';
      readonly operator: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      /** Absolute paths with other beginnings. */
      readonly kind: 'paths-rewritten';
      readonly from: string;
      readonly to: string;
      readonly handles: number;
      readonly files: number;
      /** Files that are not, or not yet, where the new paths lead; undefined if that cannot be looked at from here. */
      readonly absent: number | undefined;
    }
  | {
      /** Files from elsewhere that now lie beside `_metadata`. */
      readonly kind: 'files-gathered';
      readonly handles: number;
      readonly files: number;
      readonly bytes: number;
    };
