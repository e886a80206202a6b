import type { Language } from '../model/language';
import { languageOfTag } from './language-tag';
import { readXml, type XmlEvents } from './xml';

/** One `tuv`: a wording of its unit in the language of its tag. */
interface Variant {
  readonly unit: number;
  readonly language: Language | null;
  readonly tag: string;
}

/** The tag of a variant, in small letters; older files write it without the prefix. */
export function tagOf(attributes: Readonly<Record<string, string>>): string {
  return (attributes['xml:lang'] ?? attributes['lang'] ?? '').trim().toLowerCase().replaceAll('_', '-');
}

/**
 * The variants that say a unit once more in another kind of the same language (zh-TW beside zh-CN, en-US beside en-GB):
 * of these the kind that the file has most often is its text. Two variants of one kind are both text.
 *
 * @returns ordinals of `tuv` elements in the file
 */
export function spareVariants(xml: string, fileName: string): ReadonlySet<number> {
  const survey = new Survey();
  readXml(xml, fileName, survey);
  const counts = new Map<string, number>();
  for (const { tag } of survey.variants) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  /** Unit and language → the tag whose variants are kept. */
  const kept = new Map<string, string>();
  for (const { unit, language, tag } of survey.variants) {
    const before = kept.get(`${unit} ${language}`);
    if (before === undefined || (counts.get(tag) ?? 0) > (counts.get(before) ?? 0))
      kept.set(`${unit} ${language}`, tag);
  }
  const spare = survey.variants.flatMap(({ unit, language, tag }, ordinal) =>
    language !== null && kept.get(`${unit} ${language}`) !== tag ? [ordinal] : [],
  );
  return new Set(spare);
}

class Survey implements XmlEvents {
  readonly variants: Variant[] = [];
  #unit = -1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'tu') this.#unit++;
    if (name !== 'tuv') return;
    const tag = tagOf(attributes);
    this.variants.push({ unit: this.#unit, language: languageOfTag(tag), tag });
  }

  text(): void {
    // only the tags are counted
  }

  close(): void {
    // a variant stands in the unit that has begun last
  }
}
