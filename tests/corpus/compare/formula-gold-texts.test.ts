import { describe, expect, test } from 'vitest';
import { findFormulas } from '../../../corpus/compare/find-formulas';
import { shippedStanceVerbs } from '../../../corpus/compare/stance-verbs';
import { type Language, languages } from '../../../corpus/model/language';
import { clausesOf } from './compared';

type Marked = readonly (readonly [text: string, ...verbs: string[]])[];

/**
 * Two texts invented for this test, each clause with every stance and duty that a reader finds in it, in their order.
 * An infinitive that another verb governs (invites the banks to support) takes no stance of its own.
 */
const texts: Readonly<Record<'resolution' | 'law', Readonly<Record<Language, Marked>>>> = {
  resolution: {
    en: [
      ['The Assembly of River States,'],
      ['Recalling its resolution 4 of 12 May 2017,', 'recall'],
      ['Reaffirming that clean water is a right of everyone,', 'reaffirm'],
      ['Noting with concern that two dams were built without notice,', 'note'],
      ['Welcoming the report of the Commission and the progress it describes,', 'welcome'],
      ['Recognizing that small fishers need help,', 'recognize'],
      ['Deeply concerned by the loss of wetlands,', 'be concerned'],
      ['1. Takes note of the report of the Secretary;', 'note'],
      ['2. Urges all upstream States to share their data, and calls upon donors to pay for gauges;', 'urge', 'call on'],
      ['3. Requests the Secretary to submit a plan before the next session;', 'request'],
      ['4. Encourages States that have not done so to accede to the Convention;', 'encourage'],
      ['5. Condemns the dumping of waste in the river;', 'condemn'],
      ['6. Decides to set up a working group, which shall meet twice a year;', 'decide', 'shall'],
      ['7. Invites the development banks to support the group;', 'invite'],
      ['8. Expresses its gratitude to the people of Velland;', 'express'],
      ['9. Stresses that no State may divert the river alone;', 'stress', 'may'],
      ['10. Decides to remain seized of the matter.', 'decide'],
    ],
    zh: [
      ['沿河国家大会，'],
      ['忆及其2017年5月12日第4号决议，', '忆及'],
      ['重申清洁用水是人人享有的权利，', '重申'],
      ['关切地注意到两座水坝未经通知即已建成，', '注意到'],
      ['欢迎委员会的报告及其所述进展，', '欢迎'],
      ['认识到小渔户需要帮助，', '认识到'],
      ['深为关切湿地的丧失，', '关切'],
      ['1. 注意到秘书的报告；', '注意到'],
      ['2. 敦促所有上游国家分享数据，并吁请捐助方为新的水位站出资；', '敦促', '吁请'],
      ['3. 请秘书在下届会议之前提出计划；', '请'],
      ['4. 鼓励尚未加入公约的国家加入公约；', '鼓励'],
      ['5. 谴责向河中倾倒废物；', '谴责'],
      ['6. 决定设立一个工作组，工作组应每年举行两次会议；', '决定', '应'],
      ['7. 邀请各开发银行支持工作组；', '邀请'],
      ['8. 向维兰德人民表示感谢；', '感谢'],
      ['9. 强调任何国家不得单独改道；', '强调', '不得'],
      ['10. 决定继续处理此案。', '决定'],
    ],
  },
  law: {
    en: [
      ['Article 1 These Regulations are made to protect the fishery resources of the lake.'],
      ['Article 2 The Lake Commission shall publish the allowable catch every year.', 'shall'],
      ['Article 3 A fisher shall obtain a permit; a permit may be renewed.', 'shall', 'may'],
      ['Article 4 No organisation or individual may fish in the closed season.', 'may'],
      ['Article 5 The authority may inspect boats, and the captain must cooperate.', 'may', 'must'],
      ['Article 6 A permit shall not be transferred.', 'shall not'],
      ['Article 7 No one shall fish with explosives.', 'shall'],
      ['Article 8 A fisher who suffers loss has the right to compensation.'],
      [
        'Article 9 The State encourages ecological fisheries and supports cooperatives in building cold stores.',
        'encourage',
        'support',
      ],
      ['Article 10 A boat must show its number and must not cover it.', 'must', 'must not'],
      ['Article 11 The Commission may not delegate this power.', 'may not'],
      [
        'Article 12 The parties should settle a dispute by consultation; failing that, either may apply for arbitration.',
        'should',
        'may',
      ],
      ['Article 13 The catch of whoever violates Article 4 is confiscated.'],
      ['Article 14 These Regulations enter into force on 1 May 2027.'],
    ],
    zh: [
      ['第一条 为了保护湖区渔业资源，制定本条例。'],
      ['第二条 湖区管理委员会应当每年公布可捕捞量。', '应当'],
      ['第三条 渔民应当取得捕捞许可证；许可证可以续期。', '应当', '可以'],
      ['第四条 任何单位和个人不得在禁渔期内捕捞。', '不得'],
      ['第五条 主管机关可以检查渔船，船长必须予以配合。', '可以', '必须'],
      ['第六条 许可证不得转让。', '不得'],
      ['第七条 禁止使用炸药捕鱼。', '禁止'],
      ['第八条 遭受损失的渔民有权要求赔偿。', '有权'],
      ['第九条 国家鼓励生态渔业，支持渔民合作社建设冷库。', '鼓励', '支持'],
      ['第十条 渔船须悬挂编号，不能遮盖。', '须', '不能'],
      ['第十一条 委员会不可将此项权力转授他人。', '不可'],
      ['第十二条 有关各方应该通过协商解决争端，协商不成的，可申请仲裁。', '应该', '可'],
      ['第十三条 违反第四条的，没收渔获物。'],
      ['第十四条 本条例自公布之日起施行，可持续捕捞的办法另行制定。'],
    ],
  },
};

/** `ordinal verb` for every formula of a text: as a reader marked it, and as found. */
function marksOf(marked: Marked, language: Language) {
  const clauses = clausesOf(
    marked.map(([text]) => text),
    language,
  ).map(clause => {
    const bodyStart = /^(?:第.{1,3}条|Article \d+) /.exec(clause.text)?.[0].length ?? 0;
    return { ...clause, bodyStart, sentences: [{ start: bodyStart, end: clause.text.length }] };
  });
  return {
    expected: marked.flatMap(([, ...verbs], ordinal) => verbs.map(verb => `c${ordinal} ${verb}`)),
    found: findFormulas(clauses, shippedStanceVerbs).map(({ clauseId, lemma }) => `${clauseId} ${lemma}`),
  };
}

const countIn = (entries: readonly string[], list: readonly string[]): number =>
  entries.filter(entry => list.includes(entry)).length;

describe('findFormulas on texts of other kinds', () => {
  test.each((['resolution', 'law'] as const).flatMap(kind => languages.map(language => [kind, language] as const)))(
    'finds in a %s in %s at least 95 per cent of what a reader finds, and no others',
    (kind, language) => {
      const { expected, found } = marksOf(texts[kind][language], language);
      const missed = expected.filter(mark => !found.includes(mark));
      const more = found.filter(mark => !expected.includes(mark));
      expect(expected.length).toBeGreaterThanOrEqual(15);
      expect(countIn(expected, found) / expected.length, missed.join('; ')).toBeGreaterThanOrEqual(0.95);
      expect(countIn(found, expected) / found.length, more.join('; ')).toBeGreaterThanOrEqual(0.95);
    },
  );
});
