import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';

/** Longest sentence that is repeated. */
const LONGEST = 200;

/** A summary for what only the family of its wording is known of: the title, and the sentence itself. */
export function inItsWords(title: Text, words: string): Text {
  const said = sentenceOf(words);
  return text(`${title.en}: “${said}”.`, `${title.zh}：“${said}”。`);
}

/** The sentence names what is wanted more exactly than any page; nobody should have to find it in a trace. */
export function asItSays(words: string | undefined): readonly Prescription[] {
  if (words === undefined) return [];
  const said = sentenceOf(words);
  return [
    {
      aim: 'cure',
      action: text(
        `Begin with what the message itself names: “${said}”. What it demands or refuses there decides; the rest below is what usually helps.`,
        `先处理报错信息本身指出的内容：“${said}”。以其要求或拒绝的内容为准；以下为通常有效的办法。`,
      ),
      cost: text('As it says.', '以提示为准。'),
    },
  ];
}

function sentenceOf(words: string): string {
  const said = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '');
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}
