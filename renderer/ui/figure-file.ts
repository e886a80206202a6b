/** What a drawing takes from the page's style sheets, and has to carry with it when it leaves the page. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;

/** A drawing of the page as an SVG file that looks the same without the page: styles written into it, paper behind it. */
export function svgText(figure: SVGSVGElement): string {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const sources = figure.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, ordinal) => {
    const source = sources[ordinal];
    if (source !== undefined) carryStyle(source, element);
  });
  carryStyle(figure, copy);
  const { width, height } = sizeOf(figure);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.insertBefore(paperBehind(copy, getComputedStyle(document.body).backgroundColor), copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

/** An SVG file as a PNG file, `scale` device pixels to a pixel of the drawing. Rejects when the page cannot draw it. */
export async function pngBytes(svg: string, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the picture could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}

function carryStyle(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  for (const property of carried) {
    const value = style.getPropertyValue(property);
    if (value !== '') copy.setAttribute(property, value);
  }
  copy.removeAttribute('class');
  copy.removeAttribute('style');
}

function paperBehind(copy: SVGSVGElement, colour: string): SVGRectElement {
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { x, y, width, height } = copy.viewBox.baseVal;
  for (const [name, value] of Object.entries({ x, y, width, height, fill: colour })) {
    paper.setAttribute(name, String(value));
  }
  return paper;
}

function sizeOf(figure: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = figure.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
