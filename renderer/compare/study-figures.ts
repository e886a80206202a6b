import type { FormulaTable } from '../../corpus/compare/formula-table';
import { escapeMarkup } from '../../corpus/exchange/escape-markup';

/** Ink and seal of printed pictures, the same on every screen. */
const ink = '#22201c';
const soft = '#5f5a50';
const seal = '#a8382c';
const paper = '#fbfaf6';
const face = 'Noto Serif SC, Source Han Serif SC, Songti SC, SimSun, serif';

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

/** The matrix of verbs by section as a heat map with its figures. */
export function heatSvg({ rows, sections }: FormulaTable, opening: string): string {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(cell => cell.length)));
  const width = 170 + sections.length * 92;
  const head = sections.map(
    (section, column) =>
      `<text transform="translate(${190 + column * 92} 84) rotate(-28)" font-size="11" fill="${soft}">${escapeMarkup(shorten(section || opening, 12))}</text>`,
  );
  const body = rows.map(({ lemma, cells }, ordinal) => {
    const y = 98 + ordinal * 26;
    const boxes = cells.map((cell, column) => {
      const x = 170 + column * 92;
      const heat = cell.length === 0 ? 0 : 0.1 + (0.34 * cell.length) / most;
      return (
        `<rect x="${x}" y="${y}" width="88" height="22" rx="3" fill="${seal}" fill-opacity="${heat.toFixed(2)}"/>` +
        `<text x="${x + 44}" y="${y + 15}" text-anchor="middle" font-size="12" fill="${ink}">${cell.length || '·'}</text>`
      );
    });
    return `<text x="158" y="${y + 15}" text-anchor="end" font-size="13" fill="${ink}">${escapeMarkup(lemma)}</text>${boxes.join('')}`;
  });
  return frame(width, 106 + rows.length * 26, head.join('') + body.join(''));
}

function frame(width: number, height: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${face}"><rect width="100%" height="100%" fill="${paper}"/>${content}</svg>`
  );
}

function shorten(text: string, length = /\p{Script=Han}/u.test(text) ? 20 : 40): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
