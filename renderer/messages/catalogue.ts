import type { Language } from '../../corpus/model/language';

/** The strings of one feature in both interface languages, under one i18next namespace. */
export interface Catalogue<Key extends string> {
  readonly namespace: string;
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** A key without i18next's plural ending: `clauses_one` and `clauses_other` are both asked for as `clauses`. */
export type MessageKey<Key extends string> = Key extends `${infer Base}_one`
  ? Base
  : Key extends `${infer Base}_other`
    ? Base
    : Key;

/** Values for the `{{placeholders}}` of a message; `count` also chooses the plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Names a feature's strings. A key that one language lacks, or has in excess, does not compile. */
export function defineMessages<Key extends string>(
  namespace: string,
  sentences: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): Catalogue<Key> {
  return { namespace, zh: sentences.zh, en: sentences.en };
}
