import { describe, expect, it } from 'vitest';
import type { SourceLine, SourceText } from '../../../corpus/formats/source-text';
import { reflow } from '../../../corpus/reflow/reflow';

type Printed = readonly [text: string, more?: Partial<SourceLine>];

/** Lines far enough apart that each is a unit. */
function readPrinted(lines: readonly Printed[]): string[] {
  let text = '';
  const placed = lines.map(([words, more], ordinal): SourceLine => {
    const start = text.length;
    text += `${words}\n`;
    const fontSize = more?.fontSize ?? 12;
    const place = { page: 1, left: 72, right: 72 + words.length * fontSize, top: 60 + ordinal * 60, column: 0 };
    return { start, end: text.length - 1, ...place, fontSize, bold: more?.bold ?? false };
  });
  const shape = { kind: 'lines', level: null, marker: null, language: null } as const;
  const part = { ...shape, start: 0, end: text.length, lines: placed };
  const source: SourceText = { text, parts: [part], emphasis: [], title: null, omitted: {} };
  const reading = reflow(source);
  return reading.units.map(({ hint, level, start }) => `${hint}${level ?? ''} ${reading.text.slice(start, start + 4)}`);
}

const safety: Printed = ['缔约各方应当采取一切必要的措施，保障航行的安全，并且互相通报有关的情况。'];
const costs: Printed = ['费用由各方按照会议每年商定的比例分担，但是章程另有规定的除外，不在此限。'];

describe('reflow of printed headings', () => {
  it('makes headings of larger lines, ranked by size', () => {
    const lines: Printed[] = [['灯塔公约', { fontSize: 20 }], safety, ['第一部分', { fontSize: 15 }], costs];
    expect(readPrinted(lines)).toEqual([
      'heading1 灯塔公约',
      'unknown 缔约各方',
      'heading2 第一部分',
      'unknown 费用由各',
    ]);
  });

  it('makes headings of bold lines of the size of the body, below the larger ones', () => {
    const lines: Printed[] = [['灯塔公约', { fontSize: 20 }], ['航行安全', { bold: true }], safety];
    expect(readPrinted(lines)).toEqual(['heading1 灯塔公约', 'heading2 航行安全', 'unknown 缔约各方']);
  });

  it('takes no sentence for a heading, however large', () => {
    expect(readPrinted([['各方重申承诺。', { fontSize: 20 }], safety, costs])[0]).toBe('unknown 各方重申');
  });

  it('takes bold for nothing where much of the text is bold', () => {
    const bold = (text: string): Printed => [text, { bold: true }];
    expect(readPrinted([bold('航行安全'), bold('会议设立的机构'), bold('费用的分担'), ['附件的效力']]).at(0)).toBe(
      'unknown 航行安全',
    );
  });
});
