import type { Language } from '../model/language';

/** A place that a pattern found, with what its sentence says around it. */
export interface FoundVerb {
  /** The sentence, and where in it the verb begins and ends. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Subject and adverbs, as printed; empty for a modal. */
  readonly head: string;
  readonly hasSubject: boolean;
  readonly isModal: boolean;
  readonly lemma: string;
}

/** Verb to be or its like between a subject and its verb. */
const BEING = /\b(?:be|am|is|are|was|were|been|being|remain(?:s|ed)?|stand(?:s)?|stood|feel|felt)\b/i;
/** Forms that are adjectives, and make a formula with a subject only behind a verb to be. */
const ADJECTIVE =
  /^(?:aware|mindful|conscious|convinced|confident|concerned|alarmed|disturbed|willing|ready|prepared|determined|guided)\b/i;
/** Plain English forms that are nouns as well. */
const NOUN = /^(?:support|respect|request|hope|note|welcome|pledge|regret|desire|value|task|promise|appeal|call)s?$/i;
const BEHIND_NOUN = /^\s+(?:for|of|is|are|was|were|from|by|and|or|in|under|shall|should|may|must|will)\b/i;

const exceptions: Readonly<Record<Language, (found: FoundVerb) => boolean>> = {
  zh: found =>
    isInTitle(found) ||
    (found.isModal ? isInvitation(found) : isPartOfNoun(found) || isCondition(found) || isDisposal(found)),
  en: found => (found.isModal ? isMonth(found) : isNoVerb(found)),
};

/** Whether what a pattern found is no formula after all: a noun, a name, a condition. */
export function isNoFormula(found: FoundVerb, language: Language): boolean {
  return exceptions[language](found);
}

/** Within 《…》 stand names of laws and treaties. */
function isInTitle({ text, start }: FoundVerb): boolean {
  return text.lastIndexOf('《', start) > text.lastIndexOf('》', start);
}

/** 支持的 is said of something; 保证人 and 保证不得附有条件 are about a thing. */
function isPartOfNoun({ text, end }: FoundVerb): boolean {
  return /^(?:的|人(?![民类均人])|者|书|金|日期|不得|应当|必须|可以|是(?!否))/u.test(text.slice(end));
}

/** 认为有必要的， and 决定立案时， say when a rule holds. */
function isCondition({ text, end }: FoundVerb): boolean {
  return /^(?:[^，。；：！？]*[^，。；：！？得有]的|[^在，。；：！？]*[^同届]时|[^，。；：！？]*除外)[，；。：]/u.test(
    text.slice(end),
  );
}

/** 将 with what is made of something is no future: 将发展关系作为优先方向. */
function isDisposal({ text, end, lemma }: FoundVerb): boolean {
  return (
    lemma === '将' &&
    /^[^，。；：！？]+?(?:作为|提升[到至为]|提高[到至]|转化[为成]|纳入|列[为入]|视为|融入|落到|变[为成]|写入|推向|推进到|结合起来|定为|交给|置于|称为|以下简称)/u.test(
      text.slice(end),
    )
  );
}

/** 应……邀请， is no duty. */
function isInvitation({ text, end, lemma }: FoundVerb): boolean {
  return lemma === '应' && /^[^，。；：！？]{1,60}?(?:邀请|请求|要求|之请|之邀)(?=[，。；]|$)/u.test(text.slice(end));
}

/** May 2024, in May. */
function isMonth({ text, start, end }: FoundVerb): boolean {
  return (
    text.slice(start, end) === 'May' &&
    (/^\s*(?:\d|and\b|,|\.|to\b)/.test(text.slice(end)) ||
      /(?:\d|\b(?:in|of|on|by|since|until|from|last|next|early|late))\s*$/.test(text.slice(0, start)))
  );
}

function isNoVerb({ text, start, end, head, hasSubject }: FoundVerb): boolean {
  const verb = text.slice(start, end);
  if (hasSubject && (ADJECTIVE.test(verb) || /^\w+ing\b/i.test(verb))) return !BEING.test(head);
  if (hasSubject && BEING.test(head)) return true;
  return NOUN.test(verb) && !/\b(?:we|they)\b/i.test(head) && BEHIND_NOUN.test(text.slice(end));
}
