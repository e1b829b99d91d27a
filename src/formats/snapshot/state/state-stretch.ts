/** Where the entries of one state are within a key group, for those who cut rather than read. */
export interface StateStretch {
  /** Its place in the header's list of states. */
  readonly stateId: number;
  /** Where that number is written (two bytes); the entries follow it. */
  readonly at: number;
  readonly end: number;
  readonly entries: number;
}
