import type { Language } from '../model/language';
import { inflectedForms } from './inflected-forms';

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
  '注意到/关注到/留意到 忆及/回顾 铭记/牢记/谨记 认识到 意识到 承认 认为 相信 深信/坚信 确信 赞赏/表示赞赏/深表赞赏 高度评价/积极评价/给予高度评价/予以高度评价 肯定 感谢/表示感谢/深表感谢/致谢/表示衷心感谢/表示诚挚感谢 祝贺/表示祝贺/表示热烈祝贺 祝愿 欢迎/表示欢迎/表示热烈欢迎 期待 期望 希望 愿 愿意/表示愿意/表示愿 考虑到/虑及/鉴于 关切/表示关切/深表关切/表示严重关切/表示深切关切/深感关切/深感担忧/表示担忧/感到关切/关注 遗憾/表示遗憾/深表遗憾 慰问/表示慰问/表示哀悼/表示同情 重视 赞同 赞成 同意 商定/达成一致/达成共识 将 指出 表示 申述 强调 重申 再次确认 确认 申明 声明 尊重 支持/表示支持 倡导 提倡 鼓励 邀请 建议/提议 主张 呼吁 吁请 敦促/促请 请/提请 要求 责成 追求 坚持 恪守/遵循/秉持 努力 致力于 承诺 决心 决定 批准/核准 宣布 保证 反对/表示反对 拒绝 谴责/表示谴责/表示强烈谴责';
/** Base forms, told apart by `/`; the first is the lemma. Third person, past and -ing are made of them. */
const englishStance =
  'will|note/take note of/take note/observe|recall|bear in mind|recognize/recognise/realize/be aware of/be mindful of/be conscious of|acknowledge|consider|believe/be of the view/hold the view/share the view/be convinced/be confident|appreciate|speak highly of/value/cherish|thank|congratulate|welcome|look forward to|expect|express/voice/extend/convey|be concerned/be alarmed/be disturbed|hope/hope to|desire/desire to|be willing to/stand ready to/be ready to/be prepared to|attach importance to/attach great importance to/attach high importance to/attach particular importance to|agree/agree to/agree on/agree upon/concur|stress|emphasize/emphasise/underscore/underline/highlight/point out|reaffirm/reiterate/affirm/renew|confirm/once again confirm|respect|commend/applaud/pay tribute to/hail|support/back|encourage|promote|invite|call on/call upon/call for/appeal to/appeal for|urge|request|recommend/propose/suggest|uphold/adhere to/abide by|pursue|seek to/seek/aim to/aim at|intend to|regret/deplore|oppose/reject|condemn/denounce|endeavour to/endeavor to/strive to/strive for/work to|be determined to/be resolved to|be committed to/commit to/commit ourselves to/commit themselves to/dedicate ourselves to|pledge/pledge to/vow to/promise to|resolve to/resolve that|undertake/undertake to|declare/proclaim/announce|decide/decide to|task/instruct/entrust|be guided by';
const chineseModal = '可以 可 有权 应/均应 应当 应该 须 必须 不得 不应/不应当/不应该 不可 不能 禁止/严禁 无权 有义务';
const englishModal =
  'may, can, should, should not, must, must not, shall, shall not, may not, cannot/can not, ought to';

/** The shipped list, weakest first within its family; a person edits a copy of it. */
export const shippedStanceVerbs: readonly StanceVerb[] = [
  ...verbs('zh', 'stance', chineseStance.split(' ')),
  ...verbs('en', 'stance', englishStance.split('|')),
  ...verbs('zh', 'modal', chineseModal.split(' ')),
  ...verbs('en', 'modal', englishModal.split(', ')),
];

function verbs(language: Language, family: StanceVerb['family'], entries: readonly string[]): StanceVerb[] {
  return entries.map((entry, place) => {
    const bases = entry.split('/');
    const isInflected = language === 'en' && family === 'stance';
    const forms = isInflected ? [...new Set(bases.flatMap(inflectedForms))] : bases;
    return { language, lemma: bases[0] ?? '', forms, family, strength: place + 1 };
  });
}
