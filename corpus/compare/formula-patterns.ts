import type { Language } from '../model/language';
import {
  adverbsPattern,
  bareHeadPattern,
  escapePattern,
  headPattern,
  leadingHeadPattern,
  openHeadPattern,
} from './formula-subjects';
import type { StanceVerb } from './stance-verbs';

/** How formulas of one language are told; a pattern is `null` where no verb is listed for it. */
export interface FormulaPatterns {
  readonly stance: RegExp | null;
  readonly modal: RegExp | null;
  /** All of what stands before the verb of a known subject; group `subject`. */
  readonly head: RegExp;
  /** The same for any name. */
  readonly openHead: RegExp;
  /** All of what stands before a verb that opens a sentence. */
  readonly bareHead: RegExp;
  /** A subject with its adverbs, whatever follows. */
  readonly leadingHead: RegExp;
  readonly adverbs: RegExp;
  /** What parts a further verb of the same subject from what stands before it. */
  readonly further: RegExp;
  /** Verbs that only a speaker can do, so that any name may stand before them. */
  readonly said: ReadonlySet<StanceVerb>;
  readonly byForm: ReadonlyMap<string, StanceVerb>;
  /** Where the object ends. */
  readonly stop: RegExp;
}

/** Verbs that are nouns as well, or that things can do: they need a subject that is known to speak. */
const NOT_ONLY_SAID: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: new Set(
    '将 愿 请 支持 承诺 决定 要求 建议 努力 保证 期望 希望 声明 坚持 尊重 追求 倡导 肯定 关切 遗憾 批准 宣布 承认 确认 申述 恪守 拒绝 重视 认为 考虑到 同意 反对 邀请 责成 商定 提倡 主张 表示 慰问 决心'.split(
      ' ',
    ),
  ),
  en: new Set(
    'will|note|consider|expect|hope|desire|respect|support|promote|request|uphold|pursue|seek to|regret|pledge|undertake|declare|task|be guided by|recommend|value|speak highly of|recognize|confirm|decide|oppose|encourage|invite'.split(
      '|',
    ),
  ),
};

/**
 * The patterns of a list of verbs, which a person may have edited: any characters, or no verb at all.
 *
 * @param own - names that the texts use as subjects, beside the general ones
 */
export function formulaPatterns(
  language: Language,
  verbs: readonly StanceVerb[],
  own: readonly string[] = [],
): FormulaPatterns {
  const listed = verbs.filter(verb => verb.language === language);
  const stance = listed.filter(verb => verb.family === 'stance');
  return {
    stance: anyOf(stance, language),
    modal: anyOf(
      listed.filter(verb => verb.family === 'modal'),
      language,
    ),
    head: headPattern(language, own),
    openHead: openHeadPattern(language),
    bareHead: bareHeadPattern(language),
    leadingHead: leadingHeadPattern(language),
    adverbs: adverbsPattern(language),
    further: language === 'zh' ? /[，、]|并|和|以及/gu : /,|\b(?:and|or)\b/giu,
    said: new Set(stance.filter(verb => !NOT_ONLY_SAID[language].has(verb.lemma))),
    byForm: new Map(listed.flatMap(verb => verb.forms.map(form => [form.toLowerCase(), verb] as const))),
    stop: language === 'zh' ? /[，。；：！？]/u : /[,.;:!?]/u,
  };
}

function anyOf(verbs: readonly StanceVerb[], language: Language): RegExp | null {
  const words = alternatives(verbs);
  if (words === '') return null;
  return language === 'zh' ? new RegExp(words, 'gu') : new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu');
}

/**
 * Modals that are part of a word which a segmenter may cut: 可持续, 供应, 必须.
 *
 * Looked at before and behind the character. 可 before up to three characters and 的 or 性 makes an attribute.
 */
const WITHIN_WORD: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  可: [
    '不许认宁非尚无',
    '以|能|持续|再生|负担|预测|靠|行|及|融资|投资|比|视|观|贵|见|谓|兑换|替代|适用|获得|用[，。；、]|\\p{Script=Han}{1,3}(?:[的性]|[量率](?=[，。；、]|$))',
  ],
  应: ['适相供反对响感效顺呼回照', '当|该|对|用|急|邀|付|运|变|税|收|届|允|承|有[的尽]'],
  须: ['必无', '知|要|臾'],
  可以: ['许认', ''],
  应当: ['', '事人'],
  不得: ['', '不|已'],
  不能: ['', '不'],
  不可: ['', '抗|持续|逆|避免|或缺|分割|撤销|侵犯|预见|预测|再生|缺少|\\p{Script=Han}{1,3}的'],
};

/** Longest form first, so that `should not` is not taken for `should`. */
function alternatives(verbs: readonly StanceVerb[]): string {
  return verbs
    .flatMap(verb => verb.forms)
    .filter(form => form.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map(toPattern)
    .join('|');
}

function toPattern(form: string): string {
  const [before = '', behind = ''] = WITHIN_WORD[form] ?? [];
  const plain = escapePattern(form);
  return (before === '' ? '' : `(?<![${before}])`) + plain + (behind === '' ? '' : `(?!${behind})`);
}
