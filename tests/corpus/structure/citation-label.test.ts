import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../corpus/model/clause';
import { citationLabel } from '../../../corpus/structure/citation-label';

function clause(label: string, path: readonly string[], text = '—— 加强“一带一路”国际合作高峰论坛的后续落实'): Clause {
  const kind = 'subclause';
  return { id: 'a.zh.1', kind, language: 'zh', label, path, level: 2, text, bodyStart: 0, sentences: [], emphasis: [] };
}

describe('citationLabel', () => {
  test.each([
    ['a paragraph', '14', ['一、总论', '14'], '¶14'],
    ['a dash under a numbered paragraph', '——', ['一、总论', '6', '——'], '¶6'],
    ['an unnumbered part of a numbered paragraph', '', ['6'], '¶6'],
    ['an article', '第十二条', ['第十二条'], '第十二条'],
    ['a number in full-width brackets', '（3）', ['6', '（3）'], '(3)'],
    ['what has no number', '', ['一、总论'], '—— 加强“一带一路”国…'],
  ])('%s', (_name, label, path, cited) => expect(citationLabel(clause(label, path))).toBe(cited));
});
