import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/**
 * Traditional Chinese as simplified, character by character, so that every offset stays what it was.
 *
 * Characters whose simplified form has another length stay as they are. 乾 and 麽, which simplified text writes too,
 * change only beside characters that simplified text never writes.
 */
export function toSimplified(text: string): string {
  let changed = '';
  let isTraditional = false;
  for (const character of text) {
    const simplified = simplifiedCharacter(character);
    changed += simplified;
    isTraditional ||= simplified !== character && character !== '乾' && character !== '麽';
  }
  return isTraditional ? changed : text;
}

function simplifiedCharacter(character: string): string {
  // OpenCC's tables hold nothing below the radicals; this keeps the map to Chinese characters.
  if (character < '\u2e80') return character;
  let simplified = known.get(character);
  if (simplified === undefined) {
    simplified = convert(character);
    if (simplified.length !== character.length) simplified = character;
    known.set(character, simplified);
  }
  return simplified;
}
