import type { Clause, EmphasisRange } from '../model/clause';
import type { Language } from '../model/language';
import type { WorkId } from '../model/work';
import type { ReadingText, ReadingUnit } from '../reflow/reading-text';
import { ClauseNamer } from './clause-id';
import { nameUnits } from './named-unit';
import { Outline } from './outline';
import { findSentences } from './sentences';

/** Whose clauses they are: ids are made from it. */
export interface StructureOptions {
  readonly workId: WorkId;
  readonly language: Language;
}

/**
 * Name the units of one language: kind, label, place in the outline, sentences, id. One clause a unit, in order.
 *
 * Works from general habits of laws, treaties, resolutions and communiqués in Chinese and English.
 */
export function structure(
  reading: ReadingText,
  units: readonly ReadingUnit[],
  { workId, language }: StructureOptions,
): Clause[] {
  const texts = units.map(unit => reading.text.slice(unit.start, unit.end));
  const named = nameUnits(texts, units, language);
  const outline = new Outline();
  const namer = new ClauseNamer(workId, language);
  const emphasis = new EmphasisCutter(reading.emphasis);
  return units.map((unit, ordinal) => {
    const text = texts[ordinal] ?? '';
    const name = named[ordinal];
    if (name === undefined) throw new RangeError('a unit without a name');
    const place = outline.place(name);
    const bodyStart = name.marker?.bodyStart ?? 0;
    return {
      id: namer.name({ kind: place.kind, path: place.path, text }),
      kind: place.kind,
      language,
      label: name.marker?.label ?? '',
      path: place.path,
      level: place.level,
      text,
      bodyStart,
      sentences: findSentences(text, bodyStart, language),
      emphasis: emphasis.cut(unit),
    };
  });
}

/** Cuts the emphasis of a reading text into that of its units, which must come in ascending order. */
class EmphasisCutter {
  readonly #ranges: readonly EmphasisRange[];
  #cursor = 0;

  constructor(ranges: readonly EmphasisRange[]) {
    this.#ranges = [...ranges].sort((left, right) => left.start - right.start);
  }

  cut(unit: ReadingUnit): EmphasisRange[] {
    const cut: EmphasisRange[] = [];
    while ((this.#ranges[this.#cursor]?.end ?? Infinity) <= unit.start) this.#cursor++;
    for (let at = this.#cursor; at < this.#ranges.length; at++) {
      const range = this.#ranges[at];
      if (range === undefined || range.start >= unit.end) break;
      const start = Math.max(range.start, unit.start) - unit.start;
      const end = Math.min(range.end, unit.end) - unit.start;
      if (start < end) cut.push({ ...range, start, end });
    }
    return cut;
  }
}
