import { readSideBySide } from './side-by-side';
import type { SourceText } from './source-text';
import { readTextTable } from './txt-table';

/** Plain text: one part of printed lines, which reflow joins; or the cells or columns of a text in two languages. */
export function readTxt(text: string): SourceText {
  return readTextTable(text) ?? readSideBySide(text) ?? plainLines(text);
}

function plainLines(text: string): SourceText {
  return {
    text,
    parts: [{ kind: 'lines', start: 0, end: text.length, level: null, marker: null, language: null }],
    emphasis: [],
    title: null,
    omitted: { images: 0, scripts: 0, embeddings: 0 },
  };
}
