import type { Bytes } from './puller.ts';

/** A log that can be read. */
export interface LogSource {
  /** The path as the user would write it; members of archives below it: `logs.tar.gz/jobmanager.log`. */
  readonly name: string;
  /** The same for all files of a rotated set. */
  readonly family: string;
  /** The log as UTF-8, in chunks of any size. Can be read once, and never fails: what breaks off is noted. */
  open(): Bytes;
  /** It has a file of its own, and may be read while others are. */
  readonly alone?: true;
  /** Set for a large file that can be read at any place as it is: UTF-8 (or a superset of ASCII), not packed. */
  readonly file?: PlainFile;
}

/** A range of an ordinary file. */
export interface PlainFile {
  readonly path: string;
  /** Where the text begins: behind a byte order mark. */
  readonly from: number;
  /** Where it ended when it was looked at; what is written later is not read. */
  readonly to: number;
  /** Device and inode: another file may take the name. */
  readonly identity: string;
}
