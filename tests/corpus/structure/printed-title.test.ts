import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { readDocuments } from '../../../corpus/structure/read-documents';

const titles = (text: string, said: string | null = null) =>
  readDocuments({ ...readTxt(text), title: said }, { workId: 'w' }).map(({ language, title }) => [language, title]);

describe('printedTitle', () => {
  it('is the heading that a document begins with', () => {
    expect(titles('灯塔管理条例\n\n第一条　为了管理灯塔，制定本条例。\n\n第二条　本条例自公布之日起施行。\n')).toEqual([
      ['zh', '灯塔管理条例'],
    ]);
  });

  it('joins the lines of a title', () => {
    const text = 'TREATY ON LIGHTHOUSES\n\nThe Parties,\n\nHave agreed as follows:\n\nArticle 1\n\nLamps shall burn.\n';
    expect(titles(text)).toEqual([['en', 'TREATY ON LIGHTHOUSES']]);
  });

  it('wins over what the file says of itself', () => {
    expect(titles('灯塔管理条例\n\n第一条　本条例自公布之日起施行。\n', '某某网站')).toEqual([['zh', '灯塔管理条例']]);
  });

  it('leaves the word to the file when a document begins with a paragraph', () => {
    const text = '本条例自公布之日起施行，由主管部门负责解释，各级灯塔管理机构应当遵照执行。\n';
    expect(titles(text, '灯塔条例')).toEqual([['zh', '灯塔条例']]);
    expect(titles(text, 'Lighthouses')).toEqual([['zh', null]]);
  });

  it('takes no section that has clauses under it', () => {
    const [[, title] = []] = titles('# 总则\n\n正文在此，应当照办。\n\n# 附则\n\n本规定自公布之日起施行。\n');
    expect(title).not.toBe('总则');
  });
});
