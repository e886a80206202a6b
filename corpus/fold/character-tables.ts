import traditionalCharacters from 'opencc-js/dict/TSCharacters';

/** What stands for any quotation mark, apostrophe, prime or corner bracket in folded text. */
export const foldedQuote = '"';
/** What stands for any hyphen, dash or minus sign, and for a run of them. */
export const foldedDash = '-';

/** The quotes that documents use, and the low ones that PDF extraction makes of “ ”. */
const quotes = '‚‛‘’′‵`´ʹʼ＇\'「」『』“”„‟″‶〝〞〟＂"«»‹›﹁﹂﹃﹄｢｣';
const dashes = '-‐‑‒–—―−⁃﹘﹣－⸺⸻─━';
/** ○ and ◯ stand for 〇 in years and numbers of printed texts. */
const zeros = '○◯';

/**
 * CJK Radicals Supplement to the whole character it stands in for when a PDF's font names glyphs after radicals.
 * Kangxi radicals need no table: NFKC folds them. Source: Unicode, EquivalentUnifiedIdeograph.txt.
 */
const radicals =
  '⺁厂⺇几⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺧牛⺩王⺪疋⺬示⺮竹⺶羊⺷羊⺸羊⺻聿⺼肉⺽臼⻁虎⻃西⻄西⻅见⻆角⻉贝⻊足' +
  '⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

const traditionalForms = simplifiedByTraditional();

function simplifiedByTraditional(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const pair of traditionalCharacters.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    // A character outside the basic plane has another length: folding keeps one unit one unit.
    if (from.length === 1 && to.length === 1 && from !== to) table.set(from, to);
  }
  return table;
}

function substitutionTable(): ReadonlyMap<string, string> {
  const table = new Map(traditionalForms);
  for (let at = 0; at + 1 < radicals.length; at += 2) table.set(radicals.charAt(at), radicals.charAt(at + 1));
  for (const quote of quotes) table.set(quote, foldedQuote);
  for (const dash of dashes) table.set(dash, foldedDash);
  for (const zero of zeros) table.set(zero, '〇');
  table.set('ς', 'σ');
  return table;
}

const substitutions = substitutionTable();

/** Full-width forms of signs, letters and digits, and half-width katakana: as many units as what they stand for. */
const widthForm = /^[\uff01-\uff5e\uff61-\uff9f\uffe0-\uffe6]$/;

/** A traditional character that has a simplified form. */
export function isTraditionalForm(character: string): boolean {
  return traditionalForms.has(character);
}

/** A character that differs from another by its width alone, quotes and dashes left out. */
export function isWidthForm(character: string): boolean {
  return widthForm.test(character) && !substitutions.has(character);
}

/** The one character that stands for `character` in folded text, before case: itself when no table names it. */
export function substitute(character: string): string {
  let current = character;
  // 薴 is simplified to 苧, which is itself simplified to 苎.
  for (let step = 0; step < 4; step++) {
    const next = substitutions.get(current);
    if (next === undefined || next === current) return current;
    current = next;
  }
  return current;
}
