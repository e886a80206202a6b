const marked: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
  A: 'ĀÁǍÀ',
  E: 'ĒÉĚÈ',
  I: 'ĪÍǏÌ',
  O: 'ŌÓǑÒ',
  U: 'ŪÚǓÙ',
  Ü: 'ǕǗǙǛ',
};

/** Writes numbered pinyin with tone marks: `lu:4 xing2` becomes `lǜ xíng`; a fifth tone has no mark. */
export function markTones(numbered: string): string {
  return numbered.split(' ').map(markSyllable).join(' ');
}

/** a and e take the mark, then o of ou, else the last vowel (GB/T 16159-2012, 6.5). */
function markSyllable(syllable: string): string {
  const [, letters, tone] = /^([A-Za-z:üÜ]+)([1-5])$/.exec(syllable) ?? [];
  if (!letters || !tone) return syllable;
  const plain = letters.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
  const place = [/[ae]/i, /ou/i, /[iouü](?=[^iouü]*$)/i].map(rule => plain.search(rule)).find(found => found >= 0);
  const mark = marked[plain.charAt(place ?? 0)]?.charAt(Number(tone) - 1);
  return mark && place !== undefined ? plain.slice(0, place) + mark + plain.slice(place + 1) : plain;
}
