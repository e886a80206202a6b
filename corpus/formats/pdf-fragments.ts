import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';

/** A run of text as it stands on the page: horizontal, in points, 0 at the left and top. */
export interface PdfFragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** White space came before it in the file, or a gap that the library took for it. */
  readonly spaced: boolean;
}

/** The text of one page that runs in one direction. */
export interface PdfLayer {
  readonly fragments: PdfFragment[];
}

interface TextItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Whether a font is bold, by its name; filled as fonts are met. */
export type BoldFonts = Map<string, boolean>;

/**
 * The fragments of a page, one layer for each direction of writing, the fullest first. Turned text is turned
 * upright within its layer; columns of vertical writing become lines.
 */
export async function readFragments(page: PDFPageProxy, boldFonts: BoldFonts): Promise<PdfLayer[]> {
  const { items, styles } = await page.getTextContent();
  await learnFonts(page, Object.keys(styles), boldFonts);
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const layers = new Map<number, PdfFragment[]>();
  let spaced = false;
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue; // marked content has no string
    const placed = place(item as unknown as TextItem, view, styles[item.fontName]?.vertical === true);
    if (placed) {
      const bold = boldFonts.get(item.fontName) === true;
      const fragment = { ...placed.at, text: item.str, bold, spaced: spaced || /^\s/.test(item.str) };
      layerAt(layers, placed.angle).push(fragment);
    }
    spaced = !placed || /\s$/.test(item.str);
  }
  return [...layers.values()].sort((a, b) => weigh(b) - weigh(a)).map(fragments => ({ fragments }));
}

function layerAt(layers: Map<number, PdfFragment[]>, angle: number): PdfFragment[] {
  const layer = layers.get(angle) ?? [];
  layers.set(angle, layer);
  return layer;
}

function weigh(fragments: readonly PdfFragment[]): number {
  return fragments.reduce((sum, { text }) => sum + text.length, 0);
}

/** Direction of an item in whole steps of 15°, and its place once turned upright; `null` for white space. */
function place(item: TextItem, view: Matrix, isVertical: boolean) {
  if (item.str.trim() === '') return null;
  const [a, b, c, d, e, f] = multiply(view, item.transform);
  const size = Math.hypot(c, d);
  if (!(size > 0.1) || ![a, b, e, f].every(Number.isFinite)) return null;
  // the page's y runs down here, so a positive angle turns clockwise; vertical writing runs down the page
  const written = Math.atan2(b, a) + (isVertical ? Math.PI / 2 : 0);
  const angle = Math.round((written * 180) / Math.PI / 15) * 15;
  const turn = (-angle * Math.PI) / 180;
  const left = e * Math.cos(turn) - f * Math.sin(turn);
  const baseline = e * Math.sin(turn) + f * Math.cos(turn);
  const length = isVertical ? item.height : item.width;
  return { angle, at: { left, right: left + length, baseline: isVertical ? baseline + size / 2 : baseline, size } };
}

/** An affine map as PDF writes it: a b c d e f. */
type Matrix = readonly [number, number, number, number, number, number];

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Font names are known only once a page's drawing list is made: it is made for pages with a font not met before. */
async function learnFonts(page: PDFPageProxy, fontNames: readonly string[], boldFonts: BoldFonts): Promise<void> {
  const unknown = fontNames.filter(name => !boldFonts.has(name));
  if (unknown.length === 0) return;
  for (const name of unknown) boldFonts.set(name, false);
  try {
    await page.getOperatorList();
    for (const name of unknown) boldFonts.set(name, isBold(page.commonObjs.get(name) as FontFacts | null));
  } catch {
    // a page that cannot be drawn can still be read: its fonts count as plain
  }
}

interface FontFacts {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
}

function isBold(font: FontFacts | null): boolean {
  if (!font) return false;
  return font.bold === true || font.black === true || /bold|black|heavy|demi|simhei|黑体/i.test(font.name ?? '');
}
