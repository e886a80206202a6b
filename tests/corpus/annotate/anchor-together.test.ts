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

describe('anchorTogether, without the edition before', () => {
  const penalty = '单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员依照前款的规定处罚。';
  const crimes = ['走私武器', '伪造货币', '操纵市场', '虚开发票', '串通投标', '合同诈骗'];
  const repeated = crimes.flatMap((crime, ordinal) => [
    `第${'一二三四五六'[ordinal]}条 ${crime}的，处三年以上十年以下有期徒刑。`,
    penalty,
  ]);
  const before = makeDocument('zh', repeated);
  const mark = (clause: number, words: string, order?: number) => {
    const start = repeated[clause]?.indexOf(words) ?? -1;
    const place = describeTarget(before, `w.zh.${clause}`, { start, end: start + words.length });
    return order === undefined ? place : { ...place, order };
  };
  /** Each first clause of a pair is marked, and in one of the repeated ones the words that all of them have. */
  const marks = (asked: number, isOrdered: boolean) => [
    ...crimes.map((crime, ordinal) => mark(2 * ordinal, crime, isOrdered ? 2 * ordinal : undefined)),
    mark(asked, '主管人员', isOrdered ? asked : undefined),
  ];
  const texts = repeated.map((text, clause) => (clause === 7 ? text.replace('罚金', '罚金或者没收财产') : text));
  // Each new clause before a repeated one cuts it off from what stood there.
  const today = edition(...texts.flatMap(text => (text.startsWith('单位') ? ['（删去）'.repeat(50), text] : [text])));

  it('asks which of many equal clauses is meant when nothing tells', () => {
    expect(anchorTogether(marks(7, false), today).at(-1)).toMatchObject({ clauseId: null });
  });

  it('knows it by where its clause stood among the others', () => {
    expect(anchorTogether(marks(7, true), today).at(-1)).toMatchObject({ clauseId: 'v.zh.11' });
  });

  it('knows it by the order of a list that runs along the text', () => {
    const long = Array.from({ length: 12 }, (_unused, clause) =>
      mark(clause, clause % 2 === 0 ? '有期徒刑' : '主管人员'),
    );
    expect(anchorTogether(long, today)[7]).toMatchObject({ clauseId: 'v.zh.11' });
  });

  it('lets words go when the clauses on both sides of theirs follow each other now', () => {
    const duties = ['港口规划和建设', '船舶交通安全', '港区生态环境保护', '危险货物安全', '理货和引航服务'].map(
      (duty, ordinal) => `市${'甲乙丙丁戊'[ordinal]}部门负责${duty}的监督管理工作。`,
    );
    const twin = '区丙部门按照职责分工，负责港区生态环境保护的监督管理工作，并接受指导。';
    const all = makeDocument('zh', [...duties, twin]);
    const start = duties[2]?.indexOf('港区生态') ?? 0;
    const asked = describeTarget(all, 'w.zh.2', { start, end: start + 4 });
    const placeIn = (texts: readonly string[]) => anchorTogether([asked], edition(...texts))[0]?.clauseId ?? null;
    expect(placeIn([...duties.slice(0, 2), ...duties.slice(3), twin])).toBeNull();
    expect(placeIn([...duties, twin])).toBe('v.zh.2');
  });

  it('lets words go that stand in another clause only, when theirs was taken out', () => {
    const without = edition(...repeated.filter((_text, clause) => clause !== 7 && clause !== 9));
    const results = anchorTogether([...marks(7, true)], without);
    expect(results.at(-1)).toMatchObject({ clauseId: null });
  });
});
