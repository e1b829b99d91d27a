import type { Text } from '#evidence';

/** A store does not give what was asked for; told in both languages, never with a secret in it. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
  readonly told: Text;

  constructor(told: Text) {
    super(told.en);
    this.told = told;
  }
}
