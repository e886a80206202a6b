/** Han characters of the basic planes, compatibility forms and radicals included; a surrogate of a Han plane too. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x2e80 && isRareHan(unit));
}

function isRareHan(unit: number): boolean {
  if (unit <= 0x2fdf || unit === 0x3007) return true;
  if (unit >= 0x3400 && unit <= 0x4dbf) return true;
  return (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd888);
}

const closing = '，。、；：！？）》」』】〕〉”’…％,.;:!?)]}%';
const opening = '（《「『【〔〈“‘([{';

/** Marks that cannot begin a printed line, so that a line which begins with one goes on. */
export function isClosingMark(character: string): boolean {
  return character !== '' && closing.includes(character);
}

/** Marks that cannot end a printed line. */
export function isOpeningMark(character: string): boolean {
  return character !== '' && opening.includes(character);
}

/** Characters set without a space beside Han: Han, kana and CJK punctuation. */
export function isCjk(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (
    isHan(unit) ||
    (unit >= 0x3001 && unit <= 0x30ff) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  );
}
