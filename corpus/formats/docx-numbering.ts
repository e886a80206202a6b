import { childNumber, childValue, toggle } from './docx-styles';
import { formatNumber, type NumberFormat } from './number-format';
import { childElements, type XmlElement } from './xml';

interface NumberingLevel {
  readonly start: number;
  /** `bullet`, or a name of ECMA-376 17.18.59. */
  readonly format: string;
  /** `第%1条`: %1 is the number of the outermost level. */
  readonly pattern: string;
  readonly isLegal: boolean;
  /** The level (from 1) whose number makes this one start again; 0 for never; `null` for every higher level. */
  readonly restart: number | null;
  readonly styleId: string | null;
}

interface NumberingInstance {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

const levelCount = 9;
const formatNames: Readonly<Record<string, NumberFormat>> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  decimalFullWidth: 'decimalFullWidth',
  decimalFullWidth2: 'decimalFullWidth',
  decimalHalfWidth: 'decimal',
  decimalEnclosedCircle: 'decimalEnclosedCircle',
  decimalEnclosedCircleChinese: 'decimalEnclosedCircle',
  decimalEnclosedParen: 'decimalEnclosedParen',
  decimalEnclosedFullstop: 'decimalEnclosedFullstop',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  ordinal: 'ordinal',
  chineseCounting: 'chineseCounting',
  chineseCountingThousand: 'chineseCounting',
  japaneseCounting: 'chineseCounting',
  taiwaneseCounting: 'chineseCountingTraditional',
  taiwaneseCountingThousand: 'chineseCountingTraditional',
  ideographDigital: 'chineseDigits',
  japaneseDigitalTenThousand: 'chineseDigits',
  taiwaneseDigital: 'chineseDigits',
  chineseLegalSimplified: 'chineseLegal',
  ideographLegalTraditional: 'chineseLegalTraditional',
  ideographTraditional: 'heavenlyStems',
  ideographZodiac: 'earthlyBranches',
  ideographEnclosedCircle: 'ideographEnclosedCircle',
  none: 'none',
};

/** The lists of a Word document, counting on from paragraph to paragraph (ECMA-376, 17.9). */
export class DocxNumbering {
  readonly #instances = new Map<string, NumberingInstance>();
  readonly #byStyle = new Map<string, { numberingId: string; level: number }>();
  /** Abstract list → the last number at each level, `null` before the first. */
  readonly #counters = new Map<string, (number | null)[]>();
  readonly #started = new Set<string>();

  constructor(numbering: XmlElement | null) {
    if (!numbering) return;
    const abstracts = new AbstractLists(numbering);
    for (const element of childElements(numbering, 'w:num')) this.#addInstance(element, abstracts);
  }

  /** The level that a list gives to a paragraph style that it names, or `null`. */
  levelOfStyle(styleId: string | null): { numberingId: string; level: number } | null {
    return styleId === null ? null : (this.#byStyle.get(styleId) ?? null);
  }

  /** Whether there is such a list. `0` takes a paragraph out of the list of its style. */
  has(numberingId: string | null): numberingId is string {
    return numberingId !== null && this.#instances.has(numberingId);
  }

  /** Counts one paragraph and gives the marker that Word prints, without the space after it; `null` when none. */
  next(numberingId: string, listLevel: number): string | null {
    const instance = this.#instances.get(numberingId);
    const level = instance?.levels.get(listLevel);
    if (!instance || !level) return null;
    const counters = this.#countersOf(numberingId, instance);
    const before = counters[listLevel] ?? null;
    counters[listLevel] = before === null ? level.start : before + 1;
    restartBelow(listLevel, instance, counters);
    if (level.format === 'bullet') return bullet(level.pattern);
    return this.#fill(instance, level, counters).trim() || null;
  }

  #countersOf(numberingId: string, instance: NumberingInstance): (number | null)[] {
    const counters = this.#counters.get(instance.abstractId) ?? Array<number | null>(levelCount).fill(null);
    this.#counters.set(instance.abstractId, counters);
    if (!this.#started.has(numberingId)) {
      this.#started.add(numberingId);
      for (const [level, start] of instance.startOverrides) counters[level] = start - 1;
    }
    return counters;
  }

  #fill(instance: NumberingInstance, own: NumberingLevel, counters: readonly (number | null)[]): string {
    return own.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
      const ordinal = Number(digit) - 1;
      const level = instance.levels.get(ordinal);
      const format = own.isLegal ? 'decimal' : (formatNames[level?.format ?? 'decimal'] ?? 'decimal');
      return formatNumber(counters[ordinal] ?? level?.start ?? 1, format);
    });
  }

  #addInstance(element: XmlElement, abstracts: AbstractLists): void {
    const id = element.attributes['w:numId'];
    const abstractId = abstracts.resolve(childValue(element, 'w:abstractNumId') ?? '');
    const abstract = abstracts.find(abstractId);
    if (id === undefined || !abstract) return;
    const levels = readLevels(abstract);
    const startOverrides = new Map<number, number>();
    for (const override of childElements(element, 'w:lvlOverride')) {
      const start = childNumber(override, 'w:startOverride');
      if (start !== null) startOverrides.set(levelOrdinal(override), start);
      for (const [own, level] of readLevels(override)) levels.set(own, level);
    }
    this.#instances.set(id, { abstractId, levels, startOverrides });
    for (const [level, { styleId }] of levels)
      if (styleId !== null && !this.#byStyle.has(styleId)) this.#byStyle.set(styleId, { numberingId: id, level });
  }
}

/** The list definitions of a document; one may stand for another through a list style. */
class AbstractLists {
  readonly #elements = new Map<string, XmlElement>();
  readonly #byStyleLink = new Map<string, string>();

  constructor(numbering: XmlElement) {
    for (const element of childElements(numbering, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'] ?? '';
      this.#elements.set(id, element);
      const link = childValue(element, 'w:styleLink');
      if (link !== null) this.#byStyleLink.set(link, id);
    }
  }

  find(id: string): XmlElement | null {
    return this.#elements.get(id) ?? null;
  }

  /** The id of the definition that has the levels. */
  resolve(id: string): string {
    const link = childValue(this.find(id), 'w:numStyleLink');
    return (link === null ? undefined : this.#byStyleLink.get(link)) ?? id;
  }
}

/** A number starts those of the deeper levels again, unless they say that only a higher one does. */
function restartBelow(listLevel: number, instance: NumberingInstance, counters: (number | null)[]): void {
  for (let lower = listLevel + 1; lower < levelCount; lower++) {
    const restart = instance.levels.get(lower)?.restart ?? null;
    if (restart === null || (restart > 0 && listLevel < restart)) counters[lower] = null;
  }
}

function levelOrdinal(element: XmlElement): number {
  const ordinal = Number(element.attributes['w:ilvl'] ?? '0');
  return ordinal >= 0 && ordinal < levelCount ? ordinal : 0;
}

function readLevels(parent: XmlElement): Map<number, NumberingLevel> {
  const levels = new Map<number, NumberingLevel>();
  for (const element of childElements(parent, 'w:lvl')) levels.set(levelOrdinal(element), readLevel(element));
  return levels;
}

function readLevel(element: XmlElement): NumberingLevel {
  return {
    start: childNumber(element, 'w:start') ?? 0,
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    pattern: childValue(element, 'w:lvlText') ?? '',
    isLegal: toggle(element, 'w:isLgl') ?? false,
    restart: childNumber(element, 'w:lvlRestart'),
    styleId: childValue(element, 'w:pStyle'),
  };
}

/** Bullets of symbol fonts stand in the private use area and mean nothing outside those fonts. */
function bullet(pattern: string): string {
  const sign = pattern.trim();
  return sign === '' || /[\uE000-\uF8FF]/.test(sign) ? '•' : sign;
}
