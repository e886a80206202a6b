import type { Work, WorkId } from '../../corpus/model/work';

/** In which order works are listed: as they came, by title as in dictionaries, newest date, largest or most notes first. */
export type WorkOrder = 'added' | 'title' | 'date' | 'size' | 'notes';

/** An order, and how many notes each work has. */
export interface Listing {
  readonly order: WorkOrder;
  readonly notes: ReadonlyMap<WorkId, number>;
}

const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** The works whose titles, tags or date hold all the words wanted, in order. */
export function listedWorks(works: readonly Work[], wanted: string, { order, notes }: Listing): readonly Work[] {
  const words = wanted.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = works.filter(({ titles, tags, date, documents }) => {
    const about = [titles.zh, titles.en, ...tags, date ?? '', ...Object.values(documents).map(one => one.fileName)]
      .join('\n')
      .normalize('NFKC')
      .toLowerCase();
    return words.every(word => about.includes(word));
  });
  if (order === 'title') return fitting.sort((a, b) => pinyin.compare(titleOf(a), titleOf(b)));
  if (order === 'date') return fitting.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  if (order === 'size') return fitting.sort((a, b) => characterCount(b) - characterCount(a));
  if (order === 'notes') return fitting.sort((a, b) => (notes.get(b.id) ?? 0) - (notes.get(a.id) ?? 0));
  return fitting;
}

/** Characters of reading text in all languages of a work. */
export function characterCount({ documents }: Work): number {
  return Object.values(documents).reduce((sum, { characterCount: count }) => sum + count, 0);
}

/** The title to call a work by: the Chinese one when there is one. */
export function titleOf({ titles }: Work): string {
  return titles.zh || titles.en;
}
