import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../corpus/formats/pdf';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { pdfResources } from '../../helpers/pdf-resources';
import { writePdf, type PdfString } from '../../helpers/pdf-writer';

const line = (text: string, left: number, baseline: number): PdfString => ({ text, left, baseline, size: 10 });

async function outline(page: PdfString[]): Promise<string[]> {
  const source = await readPdf(writePdf([page]), { fileName: 'a.pdf', pdf: pdfResources });
  return readDocuments(source, { workId: 'w' }).flatMap(({ clauses }) =>
    clauses.map(({ kind, text }) => `${kind} ${text}`),
  );
}

const prose = [
  'The Parties shall pay the shares that the following table sets out for each of',
  'them, in four instalments of the same amount, on the first day of each quarter.',
];

describe('tables on a page', () => {
  it('give one item for each row, with a wrapped cell in the row it belongs to', async () => {
    const page = [
      ...prose.map((text, at) => line(text, 72, 100 + at * 12)),
      line('Party', 72, 136),
      line('Share', 200, 136),
      line('Remarks', 300, 136),
      line('North', 72, 150),
      line('40 per cent', 200, 150),
      line('pays first', 300, 150),
      line('South', 72, 164),
      line('60 per cent', 200, 164),
      line('pays after the harvest', 300, 164),
      line('of the same year', 300, 176),
      ...prose.map((text, at) => line(text, 72, 200 + at * 12)),
    ];
    expect(await outline(page)).toEqual([
      `paragraph ${prose.join(' ')}`,
      'item Party Share Remarks',
      'item North 40 per cent pays first',
      'item South 60 per cent pays after the harvest of the same year',
      `paragraph ${prose.join(' ')}`,
    ]);
  });
});
