import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { ToldFault } from '#symptoms/told/told-faults';

/** How those who write messages tell what to do, or what is demanded. */
const ADVICE =
  /\b(?:please|make sure|ensure that|try(?: to| using)?|consider|increase|decrease|reduce|must|should|needs? to|ha(?:s|ve) to|only supports?|requires?|instead|did you|is expected|are expected|in order to|to avoid|recommended|upgrade)\b/i;
/** Advice that many messages give and that helps nobody. */
const EMPTY =
  /(?:^|: )(?:see\b|please (?:see|check|refer)[^,;]{0,40}(?:log|cause|exception|below|above)|this should never happen)/i;

const MOST = 2;
const LONGEST = 300;
const READ = 2_000;

/** Some messages say themselves what to do; nobody should have to find that sentence in a trace. */
export function adviceInWords({ tellings, cause }: ToldFault): readonly Prescription[] {
  const messages = [
    cause?.message ?? '',
    ...tellings.slice(0, 1).flatMap(({ message, causes }) => [message, ...causes.map((one) => one.message)]),
  ];
  const sentences = messages.flatMap((one) =>
    one
      .slice(0, READ)
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!;])\s+(?=[A-Z])/),
  );
  const advice = sentences
    .map((one) => one.trim())
    .filter((one) => one.length >= 12 && ADVICE.test(one) && !EMPTY.test(one));
  const quoted = [...new Set(advice)]
    .slice(0, MOST)
    .map((one) => (one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one));
  if (quoted.length === 0) return [];
  return [
    {
      aim: 'cure',
      action: text(
        `Do what the message itself asks for: “${quoted.join(' ')}”`,
        `按报错信息本身的提示处理：“${quoted.join(' ')}”`,
      ),
      cost: text('As it says.', '以提示为准。'),
    },
  ];
}
