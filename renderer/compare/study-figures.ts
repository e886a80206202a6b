import { escapeMarkup } from '../../corpus/exchange/escape-markup';

/** Colours and face of printed pictures, the same on every screen: they are drawn on light paper. */
export const ink = '#22201c';
export const soft = '#5f5a50';
export const seal = '#a8382c';
const paper = '#fbfaf6';
export const serif = 'Noto Serif SC, Source Han Serif SC, Songti SC, SimSun, serif';

/** Where phrases stand, one line a phrase and one stroke a place: a picture that needs nothing else. */
export function spreadSvg(phrases: readonly { readonly text: string; readonly spread: readonly number[] }[]): string {
  const rows = phrases.map(({ text, spread }, ordinal) => {
    const y = 14 + ordinal * 20;
    const strokes = spread.map(place => `M${(300 + place * 490).toFixed(1)} ${y - 6}v12`).join('');
    return (
      `<text x="288" y="${y + 4}" text-anchor="end" font-size="13" fill="${ink}">${escapeMarkup(shorten(text))}</text>` +
      `<path d="M300 ${y + 7.5}H792" stroke="#c9c3b4"/><path d="${strokes}" stroke="${seal}" stroke-width="1.6"/>`
    );
  });
  return frame(800, 20 + phrases.length * 20, rows.join(''));
}

function frame(width: number, height: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${serif}"><rect width="100%" height="100%" fill="${paper}"/>${content}</svg>`
  );
}

/** A label that fits, cut with an ellipsis. */
export function shorten(text: string, length = /\p{Script=Han}/u.test(text) ? 20 : 40): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
