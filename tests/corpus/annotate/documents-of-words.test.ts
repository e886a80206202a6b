import { describe, expect, it } from 'vitest';
import { documentsWith } from '../../../corpus/annotate/documents-of-words';
import { makeDocument } from '../../helpers/make-document';

const shared = '双方同意加强在数字经济领域的务实合作，并定期交流经验，共同应对挑战。';
const zh = makeDocument('zh', ['1. 甲方应当在收到货物后三十日内付款。', `2. ${shared}`]);
const other = makeDocument('zh', ['1. 乙方应当按照合同约定的时间和地点交货。'], 'v');
const en = makeDocument('en', ['1. Party A shall pay within thirty days of receipt of the goods.']);
const all = [zh, other, en];
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('documentsWith', () => {
  it('keeps those that have the words with all around them, over the border of a clause and in full width too', () => {
    expect(documentsWith(quote('付款', '在收到货物后三十日内', '。\n2. 双方同意加强在数字经济'), all)).toEqual([zh]);
    expect(documentsWith(quote('付款', '在收到货物后三十日内', '｡\n２. 双方同意加强在数字经济'), all)).toEqual([zh]);
  });

  it('keeps those in the language of altered words', () => {
    expect(documentsWith(quote(shared.replace('数字', '数码')), all)).toEqual([zh, other]);
    expect(documentsWith(quote('Party B shall pay within thirty days of receipt'), all)).toEqual([en]);
    expect(documentsWith(quote('双方同意与 World Trade Organization 加强务实合作'), all)).toEqual([zh, other]);
  });

  it('keeps all when the words are too few to tell, or when no text is in their language', () => {
    expect(documentsWith(quote('付款'), all)).toEqual(all);
    expect(documentsWith(null, all)).toEqual(all);
    expect(documentsWith(quote('Party B shall pay within thirty days of receipt'), [zh, other])).toEqual([zh, other]);
  });
});
