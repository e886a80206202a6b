import type { Clause } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import type { CorpusDocument } from '../../corpus/model/work';

/** A document of paragraphs for tests; `6. ` at the beginning becomes the label. Ids are `w.<language>.<ordinal>`. */
export function makeDocument(language: Language, texts: readonly string[], workId = 'w'): CorpusDocument {
  return {
    workId,
    language,
    sourceHash: `hash-${texts.join('').length}`,
    clauses: texts.map((text, ordinal) => makeClause(`${workId}.${language}.${ordinal}`, language, text)),
  };
}

function makeClause(id: string, language: Language, text: string): Clause {
  const marker = /^(\d+)\. ?/.exec(text);
  const bodyStart = marker?.[0].length ?? 0;
  return {
    id,
    kind: 'paragraph',
    language,
    label: marker?.[1] ?? '',
    path: [marker?.[1] ?? text],
    level: 1,
    text,
    bodyStart,
    sentences: [{ start: bodyStart, end: text.length }],
    emphasis: [],
  };
}
