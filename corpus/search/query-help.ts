import type { Bilingual } from '../model/work';

/** One thing that a query can say, for the table of the app's help. */
export interface QueryExample {
  /** Stable name, for links and tests. */
  readonly key: string;
  readonly examples: Bilingual;
  readonly meaning: Bilingual;
}

/** The query language by examples, from the plainest on. */
export const queryExamples: readonly QueryExample[] = [
  {
    key: 'words',
    examples: { zh: '鼓励 合作', en: 'encourage cooperation' },
    meaning: {
      zh: '两者都有的条文，词中也算；也可写 AND',
      en: 'clauses that have both, also inside longer words; AND says the same',
    },
  },
  {
    key: 'phrase',
    examples: { zh: '"共商共建共享"', en: '"joint contribution and shared benefits"' },
    meaning: { zh: '一字不差的短语', en: 'this exact phrase' },
  },
  {
    key: 'or',
    examples: { zh: '鼓励 OR 支持', en: 'encourage OR support' },
    meaning: { zh: '有其一即可', en: 'either of them' },
  },
  {
    key: 'not',
    examples: { zh: '合作 -经济', en: 'cooperation -economic' },
    meaning: { zh: '有前者而没有后者；也可写 NOT', en: 'the first without the second; NOT says the same' },
  },
  {
    key: 'group',
    examples: { zh: '(鼓励 OR 支持) 合作', en: '(encourage OR support) cooperation' },
    meaning: { zh: '括号内先算', en: 'what is in parentheses comes first' },
  },
  {
    key: 'sides',
    examples: { zh: 'zh:鼓励 en:-encourage', en: 'en:connectivity zh:-互联互通' },
    meaning: {
      zh: '对齐的两边各有条件：中文有“鼓励”，英文没有 encourage',
      en: 'a condition on each side of the alignment: one has the word, the other lacks its usual rendering',
    },
  },
  {
    key: 'near',
    examples: { zh: '加强 NEAR/5 合作', en: 'strengthen NEAR/5 cooperation' },
    meaning: { zh: '相距不超过 5 个词，次序不论；NEAR/5字 按字数', en: 'at most 5 words apart, in any order' },
  },
  {
    key: 'then',
    examples: { zh: '加强 THEN/8字 合作', en: 'strengthen THEN/30c cooperation' },
    meaning: { zh: '后者在前者之后不超过 8 个字', en: 'the second follows within 30 characters' },
  },
  {
    key: 'wildcards',
    examples: { zh: '共?共享', en: 'encourag*' },
    meaning: { zh: '? 代一个字，* 代同一串字中的若干字', en: '? is one letter, * any number of them within a word' },
  },
  {
    key: 'regex',
    examples: { zh: '/第[一二三四五]届/', en: '/\\b(19|20)\\d\\d\\b/' },
    meaning: { zh: '正则表达式', en: 'a regular expression' },
  },
  {
    key: 'place',
    examples: { zh: 'in:附件 合作', en: 'in:annex cooperation' },
    meaning: {
      zh: '只在标题含此字样的部分，或标题如此的作品',
      en: 'only under such a heading, or in a work of such a title or name',
    },
  },
  {
    key: 'kinds',
    examples: { zh: 'in:条目 鼓励', en: 'in:item encourage' },
    meaning: {
      zh: '只在某类条文中：标题、段落、分段、条目',
      en: 'only in clauses of a kind: heading, paragraph, subclause, item',
    },
  },
  {
    key: 'numbers',
    examples: { zh: 'in:¶8-21 鼓励', en: 'in:¶8-21 encourage' },
    meaning: { zh: '只在第 8 至 21 段', en: 'only in paragraphs 8 to 21' },
  },
  {
    key: 'annotations',
    examples: { zh: 'tag:译法 note:存疑', en: 'tag:term colour:malachite' },
    meaning: {
      zh: '按标签（含其下级）、批注文字或颜色：gamboge malachite azurite carmine wisteria',
      en: 'by tag (and those under it), by words of a note, or by colour: gamboge malachite azurite carmine wisteria',
    },
  },
];
