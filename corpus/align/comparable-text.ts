import type { Lexicon } from '../lexicon/lexicon';
import type { Clause } from '../model/clause';
import type { TextRange } from '../model/text-range';
import { chineseWords } from './chinese-words';
import { englishWords } from './english-words';
import type { ComparableTexts, TranslationModel } from './translation-model';

/** The words of a clause without its printed marker; of all of it when there is nothing else. */
export function bodyOf(clause: Clause): string {
  return clause.bodyStart < clause.text.length ? clause.text.slice(clause.bodyStart) : clause.text;
}

/** The sentences of a clause; its whole body when none were found. */
export function sentencesOf(clause: Clause): readonly TextRange[] {
  if (clause.sentences.length > 0) return clause.sentences;
  return [{ start: Math.min(clause.bodyStart, clause.text.length), end: clause.text.length }];
}

/** Both documents as comparable words. */
export function comparableTexts(
  zh: readonly string[],
  en: readonly string[],
  lexicon: Lexicon | null,
): ComparableTexts {
  return { zh: zh.map(text => chineseWords(text, lexicon)), en: en.map(englishWords) };
}

/** The distinct words of each Chinese text as ordinals of the model; words new to it are left out. */
export function zhOrdinalsOf(model: TranslationModel, texts: ComparableTexts['zh']): Int32Array[] {
  return texts.map(words =>
    distinctOrdinals(
      words.map(word => word.form),
      model.zhOrdinals,
    ),
  );
}

/** The distinct words of each English text as ordinals of the model. */
export function enOrdinalsOf(model: TranslationModel, texts: ComparableTexts['en']): Int32Array[] {
  return texts.map(words => distinctOrdinals(words, model.enOrdinals));
}

/** Letters and digits of a text: the length that translation keeps in proportion. */
export function comparableLength(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function distinctOrdinals(forms: readonly string[], ordinals: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(new Set(forms.flatMap(form => ordinals.get(form) ?? [])));
}
