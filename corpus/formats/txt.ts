import type { SourceText } from './source-text';

/** Plain text: one part of printed lines, which reflow joins. */
export function readTxt(text: string): SourceText {
  return {
    text,
    parts: [{ kind: 'lines', start: 0, end: text.length, level: null, marker: null, language: null }],
    emphasis: [],
    title: null,
    omitted: { images: 0, scripts: 0, embeddings: 0 },
  };
}
