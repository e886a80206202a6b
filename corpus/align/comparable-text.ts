import type { Lexicon } from '../lexicon/lexicon';
import type { Clause } from '../model/clause';
import type { TextRange } from '../model/text-range';
import { chineseWords } from './chinese-words';
import { englishWords } from './english-words';
import type { ComparableTexts, TranslationModel } from './translation-model';
import type { WordBag } from './word-evidence';

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

/** The words of each Chinese text as ordinals of the model; words new to it are left out. */
export function zhBagsOf(model: TranslationModel, texts: ComparableTexts['zh']): WordBag[] {
  return texts.map(words =>
    toBag(
      words.map(word => word.form),
      model.zhOrdinals,
    ),
  );
}

/** The words of each English text as ordinals of the model; words new to it are left out. */
export function enBagsOf(model: TranslationModel, texts: ComparableTexts['en']): WordBag[] {
  return texts.map(words => toBag(words, model.enOrdinals));
}

/** Letters and digits of a text: the length that translation keeps in proportion. */
export function comparableLength(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function toBag(forms: readonly string[], ordinals: ReadonlyMap<string, number>): WordBag {
  const counts = new Map<number, number>();
  for (const ordinal of forms.flatMap(form => ordinals.get(form) ?? [])) {
    counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1);
  }
  return {
    words: Int32Array.from(counts.keys()),
    counts: Uint8Array.from([...counts.values()].map(count => Math.min(count, 20))),
  };
}
