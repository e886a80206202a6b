import type { SourceText } from './source-text';
import { tableParts } from './txt-table';

/** Plain text: one part of printed lines, which reflow joins; or the cells of a bilingual table with tabs. */
export function readTxt(text: string): SourceText {
  return {
    text,
    parts: tableParts(text) ?? [
      { kind: 'lines', start: 0, end: text.length, level: null, marker: null, language: null },
    ],
    emphasis: [],
    title: null,
    omitted: { images: 0, scripts: 0, embeddings: 0 },
  };
}
