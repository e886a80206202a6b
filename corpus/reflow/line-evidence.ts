import { isClosingMark, isOpeningMark } from './character-class';
import type { LineMarker } from './marker-run';
import type { Fullness, Measures } from './measure';
import { fullnessOf } from './measure';
import type { PrintedLine } from './printed-line';
import type { SentenceOdds } from './sentence-odds';
import { endsSentence } from './sentence-odds';
import { tableEvidence } from './table-rows';
import { betweenItems, wordingEvidence } from './wording-evidence';

/**
 * What speaks for a paragraph ending between two lines, as the logarithm of the odds (natural; positive: ends).
 * The figures are rates estimated from wrapped official prose; they need only be right in order of magnitude.
 */
export const priorEvidence = -0.85;

const fullnessEvidence: Readonly<Record<Fullness, number>> = {
  full: -2.1,
  near: 0.9,
  short: 4.2,
  stub: 6.5,
  over: 0.6,
  fragment: -0.5,
  whole: 7,
  cut: -0.6,
  unknown: 3,
};

const closers = '[”’」』）)》〉】\\]"\'»*]*';
const sentenceEnd = new RegExp(`[。！？!?…]${closers}$`);
const latinStop = new RegExp(`[.．]${closers}$`);
const abbreviation = /(?:^|[\s(])(?:[A-Z]|No|Nos|Art|Arts|para|paras|Mr|Mrs|Ms|Dr|St|vol|pp?|cf|e\.g|i\.e|U\.[SN])\.$/;
/** What comes before the number of a clause that is meant, not begun. */
const reference =
  /(?:第|附录|附件|附表|条|款|和|或|及|至|\b(?:articles?|paragraphs?|sub-?paragraphs?|sections?|annex(?:es)?|chapters?|parts?|rules?|regulations?|resolutions?|nos?\.|of|in|with|under|by|the))$/i;
/** What the paragraphs of a preamble begin with, each ending in a comma. */
const preambleStart =
  /^(?:(?:Also|Further|Deeply|Strongly|Fully|Gravely|Seriously|Again)\s+)?(?:Recall|Reaffirm|Recogni[sz]|Noting|Affirm|Acknowledg|Welcom|Conscious|Aware|Mindful|Bearing|Convinced|Concern|Consider|Desir|Determin|Emphasi[sz]|Stress|Taking|Having|Guided|Believ|Express|Underlin|Declar|Request|Urg|Call|Decid|Encourag|Invit|Endors|Resolv|Commend|Have agreed|Hereby|Whereas|Reiterat|Agree|Confirm|Adopt|Appreciat|Keeping|Alarmed|Deplor|Condemn|Mandat|Authori[sz])\w*\b|^(?:忆及|回顾|重申|注意到|铭记|认识到|意识到|考虑到|深信|坚信|确信|确认|欢迎|强调|赞赏|鉴于|兹|(?:达成)?协议如下|达成协议|议定如下|经友好协商)/;

/** Evidence that a file's own habits do not change: margin, punctuation, what the next line begins with. */
export function fixedEvidence(
  line: PrintedLine,
  next: PrintedLine,
  marker: LineMarker | null,
  context: LineContext,
): number {
  const fullness = fullnessOf(line, next, context.measures);
  return (
    priorEvidence +
    fullnessEvidence[fullness] +
    endEvidence(line, next) +
    startEvidence(next, line, marker) +
    languageEvidence(line, next) +
    sizeEvidence(line, next) +
    tableEvidence(line, next) +
    wordingEvidence(line, next, context.isTitlePage) +
    (fullness === 'full' && marker === null && endsSentence(line) ? (context.odds.get(line.language) ?? 0) : 0)
  );
}

/** What is known of the file around two lines. */
export interface LineContext {
  readonly measures: Measures;
  readonly odds: SentenceOdds;
  /** No sentence has ended yet: titles and dates. */
  readonly isTitlePage: boolean;
}

function endEvidence(line: PrintedLine, next: PrintedLine): number {
  const { text } = line;
  if (sentenceEnd.test(text)) return 2.5;
  if (latinStop.test(text)) return abbreviation.test(text) ? -1 : 2.2;
  const last = text.charAt(text.length - 1);
  if (/[，、]/.test(last)) return next.language === 'zh' ? -2.5 : 0;
  if (isOpeningMark(last) || /[A-Za-z][-\u00AD\u2010]$/.test(text)) return -4;
  return lastMarkEvidence[last] ?? -0.95;
}

const lastMarkEvidence: Readonly<Record<string, number>> = { '；': 0.7, ';': 0.8, '：': 1.3, ':': 1.3, ',': -0.7 };

function startEvidence(next: PrintedLine, line: PrintedLine, marker: LineMarker | null): number {
  if (marker !== null) return leadsToReference(line) ? -2 : markerEvidence(marker, next);
  const first = next.text.charAt(0);
  if (isClosingMark(first)) return -5;
  if (/[a-z]/.test(first)) return -3.2;
  if (/\d/.test(first)) return -0.5;
  const isPreamble = preambleStart.test(next.text) && /[,;，；]$/.test(line.text);
  if (/[A-Z]/.test(first)) return isPreamble ? 4.5 : 0.9;
  return isPreamble ? 1.5 : 0;
}

function leadsToReference({ text }: PrintedLine): boolean {
  return reference.test(text) && !betweenItems.test(text);
}

function markerEvidence(marker: LineMarker, next: PrintedLine): number {
  if (marker.family === 'dash') return 3;
  if (!marker.isSetOff) return marker.isInRun ? 2.5 : 0;
  if (marker.family === 'bullet') return next.text.length > marker.label.length ? 4 : 0;
  if (isHeadingWord(marker)) return headingWordEvidence(marker, next);
  return marker.isInRun ? 6 : 0.6;
}

function headingWordEvidence(marker: LineMarker, next: PrintedLine): number {
  if (startsLikeTitle(marker, next)) return marker.isInRun ? 6 : 2;
  return marker.isInRun ? 1 : 0.6;
}

function isHeadingWord(marker: LineMarker): boolean {
  return marker.family === 'division' || marker.family === 'article' || marker.family === 'annex';
}

/** `Article 5 of the Convention` at the start of a line is a reference, `Article 5 Definitions` a heading. */
function startsLikeTitle(marker: LineMarker, next: PrintedLine): boolean {
  return !/^[a-z,;)]/.test(next.text.slice(marker.bodyStart));
}

/** Letters of another size are another paragraph, even where a file has too few headings to learn it from. */
function sizeEvidence({ geometry: line }: PrintedLine, { geometry: next }: PrintedLine): number {
  if (line === null || next === null) return 0;
  return Math.abs(line.fontSize - next.fontSize) > 0.12 * Math.max(line.fontSize, next.fontSize) ? 3 : 0;
}

function languageEvidence(line: PrintedLine, next: PrintedLine): number {
  if (line.language === null || next.language === null || line.language === next.language) return 0;
  return line.width.columns > 12 && next.width.columns > 12 ? 3 : 0.5;
}
