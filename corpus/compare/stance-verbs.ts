import type { Language } from '../model/language';

/** A verb of stance or obligation that heads a formula. */
export interface StanceVerb {
  readonly language: Language;
  /** As listed: 鼓励, call on. */
  readonly lemma: string;
  /** Inflected and split forms, folded; English only. */
  readonly forms: readonly string[];
  /** stance: what a text does (我们鼓励, we encourage). modal: what it binds to (应当, shall). */
  readonly family: 'stance' | 'modal';
  /**
   * Place in the order of strength, from 1 weak. Editorial, not computed: the person's own order replaces it.
   */
  readonly strength: number;
}

const chineseStance =
  '注意到 忆及 回顾 铭记 认识到 意识到 承认 认为 相信 深信 确信 赞赏 肯定 感谢 祝贺 祝愿 欢迎 期待 期望 希望 愿 愿意 考虑到 关切 重视 赞同 赞成 同意 将 指出 表示 强调 重申 再次确认 确认 申明 声明 尊重 支持 倡导 提倡 鼓励 邀请 建议 主张 呼吁 吁请 敦促 要求 追求 坚持 努力 致力于 承诺 决心 决定 宣布 保证 反对 谴责';
const englishStance: readonly (readonly [string, ...string[]])[] = [
  ['will'],
  ['note', 'noting', 'take note of', 'taking note of'],
  ['recall', 'recalling'],
  ['recognize', 'recognizing', 'recognise', 'recognising'],
  ['acknowledge', 'acknowledging'],
  ['consider', 'considering'],
  ['believe', 'believing'],
  ['appreciate', 'appreciating'],
  ['thank', 'thanking'],
  ['congratulate', 'congratulating'],
  ['welcome', 'welcoming'],
  ['look forward to', 'looking forward to'],
  ['expect', 'expecting'],
  ['express', 'expressing'],
  ['hope', 'hoping', 'hope to'],
  ['attach importance to', 'attaching importance to', 'attach great importance to'],
  ['agree', 'agreeing', 'agree to', 'agree on'],
  ['stress', 'stressing'],
  ['emphasize', 'emphasizing', 'emphasise', 'underscore', 'underscoring', 'underline', 'underlining', 'highlight'],
  ['reaffirm', 'reaffirming', 'reiterate', 'reiterating', 'affirm', 'affirming'],
  ['confirm', 'confirming', 'once again confirm'],
  ['respect', 'respecting'],
  ['commend', 'commending'],
  ['support', 'supporting'],
  ['encourage', 'encouraging'],
  ['invite', 'inviting'],
  ['call on', 'calling on', 'call upon', 'calling upon', 'call for', 'calling for'],
  ['urge', 'urging'],
  ['request', 'requesting'],
  ['recommend', 'recommending'],
  ['uphold', 'upholding'],
  ['pursue', 'pursuing'],
  ['seek to', 'seeking to', 'aim to'],
  ['intend to', 'intending to'],
  ['regret', 'regretting', 'deplore', 'deploring'],
  ['oppose', 'opposing', 'reject', 'rejecting'],
  ['condemn', 'condemning'],
  ['endeavour to', 'endeavor to', 'strive to', 'work to'],
  ['be determined to', 'are determined to', 'determined to', 'is determined to'],
  ['be committed to', 'are committed to', 'committed to', 'commit to', 'commit ourselves to'],
  ['pledge', 'pledging', 'pledge to'],
  ['resolve to', 'resolved to', 'are resolved to'],
  ['undertake', 'undertaking', 'undertake to'],
  ['declare', 'declaring', 'proclaim', 'proclaiming'],
  ['decide', 'deciding', 'decides', 'decide to'],
];
const chineseModal = '可以 可 有权 应 应当 应该 须 必须 不得 不应 禁止';
const englishModal = 'may, can, should, should not, must, must not, shall, shall not, may not';

/** The shipped list, weakest first within its family; a person edits a copy of it. */
export const shippedStanceVerbs: readonly StanceVerb[] = [
  ...chineseStance.split(' ').map((lemma, place) => verb('zh', 'stance', [lemma], place)),
  ...englishStance.map((forms, place) => verb('en', 'stance', forms, place)),
  ...chineseModal.split(' ').map((lemma, place) => verb('zh', 'modal', [lemma], place)),
  ...englishModal.split(', ').map((lemma, place) => verb('en', 'modal', [lemma], place)),
];

function verb(language: Language, family: StanceVerb['family'], forms: readonly string[], place: number): StanceVerb {
  const lemma = forms[0] ?? '';
  const stem = lemma.split(' ')[0] ?? '';
  const thirdPerson =
    language === 'en' && family === 'stance' && !stem.startsWith('be') ? [lemma.replace(stem, thirdOf(stem))] : [];
  return { language, lemma, forms: [...forms, ...thirdPerson], family, strength: place + 1 };
}

function thirdOf(stem: string): string {
  return /(?:s|sh|ch|x)$/.test(stem)
    ? `${stem}es`
    : stem.endsWith('y') && !/[aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ies`
      : `${stem}s`;
}
