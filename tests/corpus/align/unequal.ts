import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import { plainClauses, sentencesIn, type Draft } from './plain-clauses';
import { trialOf, type GoldPair, type Piece, type Trial } from './perturb';

/** The pieces of one side, each of the pairs that are kept. */
function piecesOf(drafts: readonly Exclude<Draft, string>[], isKept: (pair: number) => boolean): Piece[] {
  return drafts.flatMap((draft, pair) => (isKept(pair) ? [{ draft, pairs: [pair] }] : []));
}

/** A section of 15 % that only the Chinese side has, and another of 10 % that only the English side has. */
export function lostSections(pairs: readonly GoldPair[]): Trial {
  const isIn = (from: number, to: number) => (pair: number) => pair >= pairs.length * from && pair < pairs.length * to;
  const [inChineseOnly, inEnglishOnly] = [isIn(0.25, 0.4), isIn(0.6, 0.7)];
  return trialOf(
    piecesOf(
      pairs.map(({ zh }) => zh),
      pair => !inEnglishOnly(pair),
    ),
    piecesOf(
      pairs.map(({ en }) => en),
      pair => !inChineseOnly(pair),
    ),
  );
}

/** Each three paragraphs of the Chinese side run together; the English as it was. */
export function joinedByThree(pairs: readonly GoldPair[]): Trial {
  const zh = Array.from({ length: Math.ceil(pairs.length / 3) }, (_unused, at): Piece => {
    const part = pairs.slice(at * 3, at * 3 + 3);
    return {
      draft: { text: part.map(pair => pair.zh.text).join('') },
      pairs: part.map((_pair, step) => at * 3 + step),
    };
  });
  const en = piecesOf(
    pairs.map(pair => pair.en),
    () => true,
  );
  return trialOf(zh, en);
}

/** Paragraphs of four sentences each, and for each sentence of the Chinese where its translation begins. */
export interface SentenceTrial extends Omit<Trial, 'gold'> {
  /** Each as `paragraph:offset=offset`. */
  readonly gold: ReadonlySet<string>;
}

/** Pairs that are one sentence on both sides, four to a paragraph. */
export function bySentences(pairs: readonly GoldPair[]): SentenceTrial {
  const ones = pairs.filter(({ zh, en }) => isSentence(zh.text, /[。！？]$/) && isSentence(en.text, /[.!?]$/));
  const texts: { zh: string; en: string }[] = [];
  const gold = new Set<string>();
  ones.forEach(({ zh, en }, ordinal) => {
    if (ordinal % 4 === 0) texts.push({ zh: '', en: '' });
    const paragraph = texts[texts.length - 1] ?? { zh: '', en: '' };
    const space = paragraph.en === '' ? '' : ' ';
    gold.add(`${texts.length - 1}:${paragraph.zh.length}=${paragraph.en.length + space.length}`);
    paragraph.zh += zh.text;
    paragraph.en += space + en.text;
  });
  return {
    zh: plainClauses(
      'zh',
      texts.map(({ zh }) => zh),
    ),
    en: plainClauses(
      'en',
      texts.map(({ en }) => en),
    ),
    gold,
  };
}

function isSentence(text: string, end: RegExp): boolean {
  return end.test(text) && sentencesIn(text).length === 1;
}

/** F1 of links between single sentences. */
export function sentenceF1(links: readonly AlignmentLink[], gold: ReadonlySet<string>): number {
  const found = links
    .flatMap(link => link.sentences)
    .filter(({ zh, en }) => zh.length > 0 && en.length > 0)
    .map(({ zh, en }) => {
      const [first] = zh;
      const isOne = zh.length === 1 && en.length === 1;
      return isOne ? `${first?.clauseId.slice(2)}:${first?.range.start}=${en[0]?.range.start}` : '';
    });
  const right = found.filter(link => gold.has(link)).length;
  return (2 * right) / Math.max(1, found.length + gold.size);
}
