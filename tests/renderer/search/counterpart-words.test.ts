import { describe, expect, test } from 'vitest';
import { buildWorkView } from '../../../renderer/app/state/work-view';
import { counterpartWords } from '../../../renderer/search/counterpart-words';
import { shortWork } from '../../helpers/shipped-work';

const view = buildWorkView(shortWork());
const zh = view.documents.zh?.clauses[5];
const en = view.documents.en?.clauses[5];

/** A hit at an offset of the sixth Chinese clause. */
function hitAt(offset: number, counterparts: readonly string[]) {
  const { id: clauseId, language, kind, label, path, text } = zh ?? fail();
  const ranges = [{ start: offset, end: offset + 2 }];
  const place = { workId: 'w', clauseId, language, kind, label, path, section: 'w/' };
  return { ...place, text, ranges, counterparts, counterpartRanges: [] };
}

function fail(): never {
  throw new Error('the shipped work has a sixth clause');
}

describe('counterpartWords', () => {
  test('gives the sentence that says the same, not the whole clause', () => {
    const last = zh?.sentences.at(-1)?.start ?? 0;
    const wanted = en?.sentences.at(-1) ?? { start: 0, end: 0 };
    expect(counterpartWords(view, hitAt(last, []))).toBe(en?.text.slice(wanted.start, wanted.end));
  });

  test('gives the clause when no sentence is known, and nothing for a hole', () => {
    const unlinked = { ...view, sentenceLinks: new Map() };
    const words = counterpartWords(unlinked, hitAt(5, [en?.id ?? '']));
    expect(en?.text.slice(en.bodyStart)).toContain(words.replace(/…$/, ''));
    expect(words).not.toBe('');
    expect(counterpartWords(unlinked, hitAt(5, []))).toBe('');
  });
});
