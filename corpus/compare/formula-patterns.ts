import type { Language } from '../model/language';
import type { StanceVerb } from './stance-verbs';

const CHINESE_SUBJECTS =
  '我们|与会领导人|与会各方|各国领导人|国家元首和政府首脑|两国元首|双方|三方|各方|中方|会议|大会|理事会|安全理事会|缔约各方|缔约方|缔约国|国家|本组织|成员国';
const CHINESE_ADVERBS =
  '也|还|都|均|亦|又|一致|共同|相互|继续|高度|充分|始终|坚决|坚定|再次|再度|进一步|特别|深切|热烈|诚挚|衷心|强烈|郑重|一贯|积极|同时|并|并且|将继续|将|应|愿|要|必须|均应|在此';
const ENGLISH_SUBJECTS =
  'we|the (?:leaders|parties|sides|participants|two sides|contracting parties|conference|assembly|general assembly|security council|council|ministers|heads of state and government|high contracting parties|member states|states parties|state parties|state)|both sides|all parties';
const ENGLISH_ADVERBS =
  'also|further|furthermore|strongly|fully|highly|deeply|firmly|particularly|in particular|once again|again|hereby|therefore|thus|jointly|sincerely|warmly|continue to|will|shall|should|would|have|are|will continue to|in this regard|accordingly|reaffirm and';

/** Where in a sentence of one language formulas are looked for; `null` where no verb is listed. */
export interface FormulaPatterns {
  /** Groups `subject` and `verb`; the others have `verb` alone. */
  readonly explicit: RegExp | null;
  /** Anchored at the start of the sentence. */
  readonly initial: RegExp | null;
  /** After a comma or conjunction. */
  readonly elided: RegExp | null;
  readonly modal: RegExp | null;
  readonly byForm: ReadonlyMap<string, StanceVerb>;
  /** Where the object ends. */
  readonly stop: RegExp;
}

/** What stands between a subject and its verb: its end is where a verb begins. Group `subject`. */
export function headPattern(language: Language): RegExp {
  return language === 'zh'
    ? new RegExp(`(?<subject>${CHINESE_SUBJECTS})(?:${CHINESE_ADVERBS})*`, 'dgu')
    : new RegExp(`\\b(?<subject>${ENGLISH_SUBJECTS}),?\\s+(?:(?:${ENGLISH_ADVERBS})\\s+)*`, 'dgiu');
}

/** The patterns of a list of verbs, which a person may have edited: any characters, or no verb at all. */
export function formulaPatterns(language: Language, verbs: readonly StanceVerb[]): FormulaPatterns {
  const own = verbs.filter(verb => verb.language === language);
  const byForm = new Map(own.flatMap(verb => verb.forms.map(form => [form.toLowerCase(), verb] as const)));
  const all = alternatives(own);
  const stance = alternatives(own.filter(verb => verb.family === 'stance'));
  const modals = alternatives(own.filter(verb => verb.family === 'modal'));
  const of = (words: string, pattern: string, flags: string): RegExp | null =>
    words === ''
      ? null
      : new RegExp(
          pattern.replace('VERB', () => `(?<verb>${words})`),
          flags,
        );
  const head = headPattern(language).source;
  if (language === 'zh') {
    const adverbs = `(?:${CHINESE_ADVERBS})*`;
    return {
      explicit: of(all, `${head}VERB`, 'dgu'),
      initial: of(stance, `^[“‘"「]?${adverbs}VERB`, 'dgu'),
      elided: of(stance, `(?:[，、]|并|和|以及|，同时)${adverbs}VERB`, 'dgu'),
      modal: of(modals, 'VERB', 'dgu'),
      byForm,
      stop: /[，。；：！？]/u,
    };
  }
  const adverbs = `(?:(?:${ENGLISH_ADVERBS})\\s+)*`;
  return {
    explicit: of(all, `${head}VERB\\b`, 'dgiu'),
    initial: of(stance, `^["“‘]?\\s*${adverbs}VERB\\b`, 'dgiu'),
    elided: of(stance, `(?:,|,?\\s+and|,?\\s+or)\\s+${adverbs}VERB\\b`, 'dgiu'),
    modal: of(modals, `\\bVERB\\b`, 'dgiu'),
    byForm,
    stop: /[,.;:!?]/u,
  };
}

/**
 * One-character modals that are part of a word which a segmenter may cut: 可持续, 供应, 必须.
 *
 * Looked at before and behind the character. 可 before up to three characters and 的 or 性 makes an attribute.
 */
const WITHIN_WORD: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  可: [
    '不许认宁非尚无',
    '以|能|持续|再生|负担|预测|靠|行|及|融资|投资|比|视|观|贵|见|谓|兑换|替代|适用|获得|用[，。；、]|\\p{Script=Han}{1,3}[的性]',
  ],
  应: ['适相供反对响感效顺呼回照', '当|该|对|用|急|邀|付|运|变|税|收|届|允|承|有[的尽]'],
  须: ['必无', '知|要|臾'],
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
  const [before, behind] = WITHIN_WORD[form] ?? [];
  const plain = form
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return before === undefined ? plain : `(?<![${before}])${plain}(?!${behind})`;
}
