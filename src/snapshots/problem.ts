import type { Text } from '#evidence';

/** Something about a snapshot that its owner should know. */
export interface Problem {
  readonly id: ProblemId;
  /** `critical`: it does not restore so. `warning`: it does under conditions, or at a price. */
  readonly severity: 'critical' | 'warning' | 'info';
  readonly message: Text;
  /** What to do. */
  readonly remedy: Text;
  /** Id of the operator. */
  readonly operator?: string;
  readonly file?: string;
}

/** Ids are those of the failure catalogue where it has one. */
type ProblemId =
  | 'restore-files-missing'
  | 'file-size-differs'
  | 'file-elsewhere'
  | 'file-not-checked'
  | 'file-foreign'
  | 'checkpoint-orphan-files'
  | 'rpc-framesize'
  | 'oom-jobmanager'
  | 'state-unreadable'
  | 'metadata-version-old'
  | 'metadata-unreadable';
