import { commonHan } from './common-han';

const common = new Set(Array.from(commonHan, character => character.charCodeAt(0)));
const usualLatin = new Set(
  Array.from('’“”‘–—…§°éèüöäçñáíóàêô£€©®\u00A0«»·×½²³ÉÖÜß', character => character.charCodeAt(0)),
);

/**
 * How much text reads like Chinese or English, per character outside ASCII: about 0.6 and more for running
 * Chinese rightly decoded, below 0 for the same bytes read in a wrong encoding. 0 when there are none.
 */
export function plausibility(text: string): number {
  let points = 0;
  let counted = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    counted++;
    points += pointsOf(unit);
  }
  return counted === 0 ? 0 : points / counted;
}

function pointsOf(unit: number): number {
  if (common.has(unit)) return 1;
  if (unit === 0xfffd || unit < 0xa0) return -4;
  if (isCjkPunctuation(unit) || usualLatin.has(unit)) return 1;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 0.1;
  return isForeign(unit) ? -2 : -0.5;
}

/** 、。〈〉《》「」『』【】 and the full-width forms of ASCII. */
function isCjkPunctuation(unit: number): boolean {
  return (unit >= 0x3000 && unit <= 0x3011) || (unit >= 0xff01 && unit <= 0xff5e);
}

/** Private use, half-width kana, Hangul, surrogates: what a wrong table yields. */
function isForeign(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xf8ff) || (unit >= 0xff61 && unit <= 0xffdc) || (unit >= 0xac00 && unit <= 0xd7a3);
}
