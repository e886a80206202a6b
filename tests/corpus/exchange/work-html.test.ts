import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { writeWorkHtml } from '../../../corpus/exchange/work-html';
import { shippedWork } from '../../helpers/shipped-work';

describe('writeWorkHtml', () => {
  const opened = shippedWork();
  const { document } = parseHTML(writeWorkHtml(opened));

  it('holds every clause of both languages once, in order', () => {
    for (const [language, tag] of [
      ['zh', 'zh-Hans'],
      ['en', 'en'],
    ] as const) {
      const shown = [...document.querySelectorAll(`main [lang="${tag}"] > *`)].map(block => block.textContent);
      expect(shown).toEqual(opened.documents[language]?.clauses.map(({ text }) => text));
    }
  });

  it('puts what translates a clause beside it', () => {
    const [link] = opened.alignment;
    const row = document.getElementById(link?.zh[0] ?? '')?.closest('.row');
    expect([...(row?.querySelectorAll('[lang="en"] > *') ?? [])].map(block => block.id)).toEqual(link?.en);
  });

  it('says that a translation is unofficial', () => {
    expect(document.querySelector('header')?.textContent).toContain('unofficial working translation');
  });

  it('takes markup in the text for text', () => {
    const clause = { ...opened.documents.zh!.clauses[0]!, text: '<script>alert(1)</script>&amp;' };
    const documents = { zh: { ...opened.documents.zh!, clauses: [clause] } };
    const page = parseHTML(writeWorkHtml({ ...opened, documents, alignment: [] })).document;
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.getElementById(clause.id)?.textContent).toBe(clause.text);
  });
});
