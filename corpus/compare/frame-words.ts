import type { Language } from '../model/language';
import { stemEnglish } from '../segment/english-stem';
import { isFunctionWord } from './function-words';
import { shippedStanceVerbs } from './stance-verbs';

/** Who acts and under what, in any official text; and verbs that only carry a noun: 开展合作, carry out checks. */
const CHINESE =
  '我们 双方 各方 缔约方 两国 各国 国家 本国 对方 一方 任何 另一方 其他 有关 相关 单位 个人 部门 机关 主管 规定 情况 依法 依照 按照 根据 通过 关于 以及 或者 并且 同时 之间 其中 包括 方面 及其 因 如 自 至 起 者 未 不 无 已 均 此 该 本 各 每 个 上 下 中 内 外 前 后 时 之 进行 开展 加强 推动 推进 促进 加快 扩大 深化 提高 提升 完善 落实 实施 采取 作出 做出 给予 予以 提供 继续 进一步 共同 积极 充分 视为';
const ENGLISH =
  'party side country state government person relevant any other every must can could would should only if when where there has have had been so than more most upon under accordance pursuant law carry out conduct strengthen promote advance expand deepen improve enhance implement take make give provide continue further jointly together';

const frames: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: new Set([...CHINESE.split(' '), ...formsOf('zh')]),
  en: new Set([...ENGLISH.split(' '), ...formsOf('en')].map(stemEnglish)),
};

/**
 * Whether a word belongs to the frame that official texts put around any matter: who acts, in what manner and how bound,
 * as in 双方同意开展, each Party shall. It tells nothing of the matter; in a small library it may still be rare, so that
 * its document frequency alone would take it for telling.
 *
 * @param word - folded; in English a function word as it is, any other stemmed
 */
export function isFrameWord(word: string, language: Language): boolean {
  return isFunctionWord(word, language) || frames[language].has(word);
}

function formsOf(language: Language): string[] {
  return shippedStanceVerbs.filter(verb => verb.language === language).flatMap(({ forms }) => forms);
}
