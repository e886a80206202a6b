import type { Language } from '../model/language';

/** Nouns that those end with who speak in a statement, a treaty or a law: 与会领导人, 缔约方, 理事会. */
const CHINESE_SPEAKERS =
  '[\\p{Script=Han}]方|国|国家|机关|机构|部门|国各?方|领导人们?|元首|首脑|政府|部长们?|大臣|总理|总统|主席|国王|王储|首相|殿下|阁下|会议|大会|理事会|委员会|安理会|峰会|论坛|组织|集团|代表|代表们|代表团|成员|秘书处|秘书长|外长|财长|行长|同盟|联盟|东盟|欧盟|非盟|国际社会|我们';
/** What no name of a speaker begins with or has in it: 根据会议决定, 提请大会注意, 经双方同意. */
const CHINESE_NOT_IN_NAMES =
  '根据|按照|依照|依据|通过|参加|出席|召开|举行|推动|促进|加强|维护|成立|提请|关于|有关|为|在|对|就|以|将|经|由|向|除|如|凡|因|从|使|让|请|令|把|被|是|给|待|需|须|应|未|报|征得|得到|取得|获得|符合|看到|希望|相信|认为|欢迎|强调|支持|重申|鼓励|呼吁|感谢|祝贺|注意到';
/** What may stand before a subject without a comma. */
const CHINESE_OPENINGS =
  '为此|同时|因此|此外|在此|对此|据此|会上|会后|今天|今后|而|但|并|并且|且|其中|[\\p{Script=Han}\\d]{1,14}?(?:期间|之际|以来|背景下|基础上|框架下|框架内|方面)';
const CHINESE_ADVERBS =
  '今天|今日|当天|也|还|都|均|亦|又|仍|仍然|更加|一致|共同|联合|相互|分别|继续|高度|充分|始终|坚决|坚定|坚定地|再次|再度|再一次|进一步|特别|尤其|深切|深入|热烈|诚挚|诚恳|衷心|由衷|强烈|严正|严厉|明确|着重|普遍|郑重|一贯|积极|同样|同时|并|并且|已|已经|曾|将继续|将|愿|愿意|在此|谨|深为|极为|甚为|十分|非常|严重|满意地|高兴地|遗憾地|赞赏地|关切地|欣慰地|在[^，。；：！？]{1,24}?(?:下|上|中|内|方面|期间|之际)';

/** The same in English. */
const ENGLISH_SPEAKERS =
  'sides?|part(?:y|ies)|leaders?|ministers?|countr(?:y|ies)|nations?|states?|governments?|members?|participants?|delegations?|delegates|heads of (?:state|government|delegation)(?:(?: and| or|/) (?:heads? )?(?:of )?government)?|presidents?|premiers?|prime ministers?|chancellor|king|chair(?:man|person|s)?|assembly|council|conference|committee|commission|summit|meeting|forum|secretariat|secretary[- ]general|union|organi[sz]ation|agency|directors?|governors?|community|signator(?:y|ies)|representatives?|group|board|prince|peoples?';
const ENGLISH_NOT_IN_NAMES =
  'that|which|who|whose|whom|to|by|with|for|shall|should|will|would|may|must|can|is|are|was|were|be|been|has|have|had|if|when|as';
const ENGLISH_ADVERBS =
  '[a-z]+ly|also|further|furthermore|again|once again|hereby|therefore|thus|both|all|each|today|now|then|together|in particular|in (?:this|that) (?:regard|context|respect|connection)|to this end|inter alia|do|did|have|has|had|having|will|would|would like to|wish(?:es|ed)? to|continued? to|continues to|reaffirm and';

const name = {
  zh: `(?:(?!${CHINESE_NOT_IN_NAMES})[\\p{Script=Han}、·])`,
  en: `(?:(?!(?:${ENGLISH_NOT_IN_NAMES})\\b)[\\p{L}\\p{N}’'./-]+\\s+)`,
} as const;

const openings: Readonly<Record<Language, string>> = {
  zh: `(?:${CHINESE_OPENINGS})?`,
  en: '(?:(?:[a-z]+ly|today|therefore|thus|hence)\\s+)?',
};

/** Adverbs between a subject and its verb, as often as they come. */
const adverbs: Readonly<Record<Language, string>> = {
  zh: `(?:(?:${CHINESE_ADVERBS})、?)*`,
  en: `(?:,?\\s*\\b(?:${ENGLISH_ADVERBS})\\b,?\\s+)*`,
};

/** Whom or what a verb such as 表示欢迎 is about, which stands before it. */
const towards: Readonly<Record<Language, string>> = { zh: '(?<towards>(?:就|对|向|为).{1,60})?', en: '' };

/** A verb to be, before an adjective. */
const BEING = '(?:(?:be|am|is|are|was|were|been|being)\\s+(?:[a-z]+ly\\s+|also\\s+|still\\s+)*)?';

/** All that stands between the beginning of a clause and a verb of its subject, and nothing else. Group `subject`. */
export function headPattern(language: Language, own: readonly string[]): RegExp {
  return wholePattern(
    openings[language] + knownSubject(language, own) + adverbs[language] + towards[language],
    language,
  );
}

/** The same with any short name at all for a subject. */
export function openHeadPattern(language: Language): RegExp {
  return wholePattern(openings[language] + anySubject(language) + adverbs[language] + towards[language], language);
}

/** Nothing but adverbs: what may stand before a verb without a subject, or between two verbs of one. */
export function adverbsPattern(language: Language): RegExp {
  return wholePattern(adverbs[language], language);
}

/** What may stand before a verb that opens a sentence: adverbs, and whom it is said to. */
export function bareHeadPattern(language: Language): RegExp {
  return wholePattern(adverbs[language] + towards[language], language);
}

/** A subject with its adverbs, wherever a clause begins with one: its end is where a verb begins. */
export function leadingHeadPattern(language: Language): RegExp {
  return new RegExp(`^${openings[language]}${knownSubject(language, [])}${adverbs[language]}`, flagsOf(language));
}

function wholePattern(source: string, language: Language): RegExp {
  return new RegExp(`^${source}${language === 'en' ? BEING : ''}$`, flagsOf(language));
}

function flagsOf(language: Language): string {
  return language === 'zh' ? 'du' : 'diu';
}

/** Those who take a stance; `own` are names that the texts themselves use so. */
function knownSubject(language: Language, own: readonly string[]): string {
  const names = own.map(escapePattern).join('|');
  if (language === 'zh') {
    const speaker = `${name.zh}{0,40}?(?:${CHINESE_SPEAKERS})`;
    return `(?<subject>${names === '' ? '' : `${names}|`}${speaker})，?`;
  }
  const speaker = `(?:the\\s+|both\\s+|all\\s+)?${name.en}{0,5}?(?:${ENGLISH_SPEAKERS})`;
  const complement = `(?:\\s+(?:of|to|from|in|at)\\s+${name.en}{0,9}?(?!(?:${ENGLISH_NOT_IN_NAMES})\\b)[\\p{L}\\p{N}’'-]+)?`;
  const known = names === '' ? '' : `(?:the\\s+)?(?:${names})|`;
  return `(?<subject>we|they|${known}(?:${speaker}${complement}))(?:,\\s[^.;:]{1,400},)?\\s+`;
}

function anySubject(language: Language): string {
  return language === 'zh'
    ? `(?<subject>${name.zh}{2,10}?)`
    : `(?<subject>(?:the\\s+)?\\p{L}[\\p{L}.’'-]*(?:\\s+(?:and\\s+|of\\s+)?(?:the\\s+)?\\p{L}[\\p{L}.’'-]*){0,5}?)\\s+`;
}

/** Whether an English word may end the name of a speaker: parties, leaders. */
export function isSpeakerNoun(word: string): boolean {
  return new RegExp(`^(?:${ENGLISH_SPEAKERS})$`, 'i').test(word);
}

/** A text as a pattern that finds it as it is written, whatever its white space. */
export function escapePattern(text: string): string {
  return text
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}
