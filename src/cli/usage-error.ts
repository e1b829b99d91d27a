import type { Text } from '#evidence';

/** The command cannot be carried out as it was given; the message names what is wrong and what would work. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
