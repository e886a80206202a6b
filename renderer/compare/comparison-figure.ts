import type { ComparisonSide } from '../../corpus/compare/compare-members';
import { escapeMarkup } from '../../corpus/exchange/escape-markup';
import { markedMember } from './member-marks';

const width = 640;
const colours = { inserted: '#23653a', deleted: '#8d2f25', moved: '#6d4b9c' } as const;

/** One member in one language. */
export interface ComparedStrip {
  readonly side: ComparisonSide;
  /** Ordinal of the member in its side. */
  readonly member: number;
  readonly label: string;
}

/** Where the changes of each member stand, one strip a member and language: a picture that needs nothing else. */
export function comparisonSvg(strips: readonly ComparedStrip[]): string {
  const textOf = ({ side, member }: ComparedStrip): string => side.members[member]?.text ?? '';
  const rows = strips.map((strip, ordinal) => {
    const { side, member, label } = strip;
    const longest = Math.max(1, ...side.members.map(({ text }) => text.length));
    const y = 10 + ordinal * 34;
    const { length } = textOf(strip);
    const bands = markedMember(side, member, false)
      .filter(({ change }) => change !== null)
      .map(({ start, text, change }) => {
        const x = 150 + (start / longest) * width;
        const wide = Math.max(1, (text.length / longest) * width);
        const height = change === 'moved' ? 8 : 18;
        return `<rect x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="${height}" fill="${colours[change!]}"/>`;
      });
    return (
      `<text x="140" y="${y + 14}" text-anchor="end" font-size="13" fill="#22201c">${escapeMarkup(label)}</text>` +
      `<rect x="150" y="${y}" width="${((length / longest) * width).toFixed(1)}" height="18" fill="#e3dfd4"/>${bands.join('')}`
    );
  });
  const height = 20 + strips.length * 34;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="810" height="${height}" viewBox="0 0 810 ${height}" ` +
    `font-family="Noto Serif SC, Songti SC, SimSun, serif"><rect width="100%" height="100%" fill="#fbfaf6"/>${rows.join('')}</svg>`
  );
}
