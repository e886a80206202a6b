import { describe, expect, it } from 'vitest';
import { anchorTogether } from '../../../corpus/annotate/anchor-together';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { placeTargets } from '../../../corpus/annotate/place-target';
import type { CorpusDocument } from '../../../corpus/model/work';
import { makeDocument } from '../../helpers/make-document';

const law = [
  '第一条 甲方应当采取必要措施，保护消费者的合法权益。',
  '生效日期：二〇一九年四月。',
  '第二条 乙方应当采取必要措施，保护劳动者的合法权益。',
  '生效日期：二〇一九年四月。',
  '第三条 双方应当定期交换信息；发生争议的，应当协商解决。',
];
const older = makeDocument('zh', law);
const target = (clause: number, words: string) => {
  const start = law[clause]?.indexOf(words) ?? -1;
  return describeTarget(older, `w.zh.${clause}`, { start, end: start + words.length });
};
/** The edited law as it is read by itself: no clause keeps its id. */
const edition = (...texts: string[]): CorpusDocument => ({
  ...makeDocument('zh', texts, 'v'),
  workId: 'w',
  sourceHash: 'edited',
});
const place = (today: CorpusDocument, clause: number, words: string) => {
  const [result] = anchorTogether([target(clause, words)], today, older);
  const text = today.clauses.find(({ id }) => id === result?.clauseId)?.text;
  return [result?.state, result?.clauseId?.slice(5), text?.slice(result?.range?.start, result?.range?.end)];
};

describe('anchorTogether, with the edition before', () => {
  it('lets a clause go that was taken out, though another one reads almost alike', () => {
    const today = edition(law[0] ?? '', law[1] ?? '', law[4] ?? '');
    expect(place(today, 2, '采取必要措施')).toEqual(['orphan', undefined, undefined]);
    expect(place(today, 0, '采取必要措施')).toEqual(['moved', '0', '采取必要措施']);
  });

  it('tells clauses of the same words by those around them', () => {
    const today = edition('序言', law[0] ?? '', law[2] ?? '', law[3] ?? '', law[4] ?? '');
    expect(place(today, 1, '二〇一九年')).toEqual(['orphan', undefined, undefined]);
    expect(place(today, 3, '二〇一九年')).toEqual(['moved', '3', '二〇一九年']);
  });

  it('follows words into the parts of a clause, and into a clause that took another in', () => {
    const split = edition('第三条 双方应当定期交换信息；', '发生争议的，应当协商解决。');
    expect(place(split, 4, '应当协商解决')).toEqual(['moved', '1', '应当协商解决']);
    const merged = edition(`${law[0]}${law[1]}`, law[2] ?? '');
    expect(place(merged, 1, '生效日期')).toEqual(['moved', '0', '生效日期']);
  });

  it('follows words that were rewritten around and within', () => {
    const today = edition(
      law[0] ?? '',
      '第七条 各方代表每年至少两次交换有关信息；遇有争议，应当通过友好协商加以解决。',
    );
    expect(place(today, 4, '应当协商解决')).toEqual(['changed', '1', '应当通过友好协商加以解决']);
  });

  it('does not follow a short quote into altered words', () => {
    const today = edition('第一条 甲方应当采取必要办法，保护消费者的合法权益。');
    expect(place(today, 0, '措施')).toEqual(['orphan', undefined, undefined]);
  });
});

describe('placeTargets, with the edition before', () => {
  it('knows a clause by the id that only the older edition has, and its positions by the text there', () => {
    const today = edition('序言', `新增。${law[4]}`);
    const start = law[4]?.indexOf('争议') ?? 0;
    const loose = { source: 'urn:duidu:clause:w.zh.4', quote: null, position: { start, end: start + 2 }, own: {} };
    const [placed] = placeTargets([loose], [today], [older]);
    const { clauseId, range } = placed?.result ?? {};
    expect([clauseId, today.clauses[1]?.text.slice(range?.start, range?.end)]).toEqual(['v.zh.1', '争议']);
  });
});
