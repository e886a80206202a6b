import { displayWidth, isWide } from '../../corpus/formats/display-width';

/** A string at a place on the page, in points from the left and the top. */
export interface PdfString {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold?: boolean;
  /** Clockwise, in degrees. */
  readonly turn?: number;
}

const pageHeight = 842;
const pageWidth = 595;

/**
 * Writes a PDF by hand, for tests: Latin text in Helvetica, Chinese in STSong-Light, neither embedded, so that the
 * Chinese can be read only through a predefined character map (UniGB-UCS2-H) without ToUnicode.
 */
export function writePdf(pages: readonly (readonly PdfString[])[], trailer = ''): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, at) => `${8 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
  for (const [at, strings] of pages.entries()) {
    const content = strings.flatMap(writeString).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${9 + at * 2} 0 R /Resources << /Font << /L 3 0 R /B 4 0 R /H 5 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assemble(objects, trailer);
}

/** Wraps text as a typesetter does: Latin words whole, Han characters anywhere, `columns` half-widths a line. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u0021-\u2E7F]+|[\u2E80-\uFFFF]|\s+/g) ?? []) {
    const isClosing = /^[，。；：、？！）”』》]/.test(word);
    if (line !== '' && !isClosing && displayWidth(line + word.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function writeString({ text, left, baseline, size, bold, turn = 0 }: PdfString): string[] {
  const commands: string[] = [];
  const cos = Math.cos((turn * Math.PI) / 180);
  const sin = Math.sin((turn * Math.PI) / 180);
  let along = 0;
  for (const run of text.match(/[\u0000-\u2E7F]+|[\u2E80-\uFFFF]+/g) ?? []) {
    const isHan = isWide(run.charAt(0));
    const font = isHan ? 'H' : bold ? 'B' : 'L';
    const show = isHan ? `<${[...run].map(hex).join('')}>` : `(${run.replace(/[\\()]/g, '\\$&')})`;
    const matrix = [cos, -sin, sin, cos, left + along * cos, pageHeight - baseline - along * sin];
    commands.push(`BT /${font} ${size} Tf ${matrix.map(value => value.toFixed(4)).join(' ')} Tm ${show} Tj ET`);
    along += isHan ? run.length * size : helveticaWidth(run) * size;
  }
  return commands;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** Width of the commonest characters in Helvetica, in ems. */
function helveticaWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[ijl'|]/.test(character)) width += 0.222;
    else if (/[ .,:;!ft\/\\I[\]]/.test(character)) width += 0.278;
    else if (/[()r-]/.test(character)) width += 0.333;
    else if (/[ckvxyzsJ]/.test(character)) width += 0.5;
    else if (/[A-Z]/.test(character)) width += 0.69;
    else if (/[mw]/.test(character)) width += 0.78;
    else width += 0.556;
  }
  return width;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(offset => `${offset} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, character => character.charCodeAt(0) & 0xff);
}
