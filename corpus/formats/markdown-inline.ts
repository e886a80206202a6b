import type { Token } from 'markdown-it';
import type { EmphasisRange } from '../model/clause';

/** The words of one Markdown passage without its signs, the emphasis they carried, and the pictures left out. */
export interface InlineText {
  readonly text: string;
  readonly emphasis: readonly EmphasisRange[];
  readonly imageCount: number;
  /** Offsets of the line ends that the author set (two spaces or `\\` before them). */
  readonly breaks: readonly number[];
}

type Style = EmphasisRange['style'];

const styles: Readonly<Record<string, Style>> = {
  strong: 'strong',
  em: 'emphasis',
  s: 'emphasis',
  sup: 'superscript',
  link: 'link',
};

interface OpenStyle {
  readonly style: Style;
  readonly start: number;
  readonly href: string | number | null;
}

/** Read the inline tokens of a passage. A line end of the file stays a line end: reflow joins it. */
export function readInline(children: readonly Token[] | null): InlineText {
  let text = '';
  let imageCount = 0;
  const breaks: number[] = [];
  const open: OpenStyle[] = [];
  const emphasis: EmphasisRange[] = [];
  for (const token of children ?? []) {
    const style = styles[token.type.replace(/_(?:open|close)$/, '')];
    if (token.type === 'hardbreak') breaks.push(text.length);
    if (token.type === 'image') imageCount++;
    else if (style === undefined) text += wordsOf(token);
    else if (token.nesting === 1) open.push({ style, start: text.length, href: token.attrGet('href') });
    else emphasis.push(...closeStyle(open.pop(), text.length));
  }
  return { text, emphasis, imageCount, breaks };
}

function wordsOf(token: Token): string {
  return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
}

function closeStyle(opened: OpenStyle | undefined, end: number): EmphasisRange[] {
  if (opened === undefined) return [];
  const { style, start, href } = opened;
  return [{ start, end, style, ...(href === null ? {} : { href: String(href) }) }];
}
