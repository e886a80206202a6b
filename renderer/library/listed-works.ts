import type { Work } from '../../corpus/model/work';

/** In which order works are listed: as they came, by title in the order of dictionaries, or newest date first. */
export type WorkOrder = 'added' | 'title' | 'date';

const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** The works whose titles, tags or date hold all the words wanted, in order. */
export function listedWorks(works: readonly Work[], wanted: string, order: WorkOrder): readonly Work[] {
  const words = wanted.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = works.filter(({ titles, tags, date }) => {
    const about = [titles.zh, titles.en, ...tags, date ?? ''].join('\n').normalize('NFKC').toLowerCase();
    return words.every(word => about.includes(word));
  });
  if (order === 'title') return fitting.sort((a, b) => pinyin.compare(titleOf(a), titleOf(b)));
  if (order === 'date') return fitting.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return fitting;
}

/** The title to call a work by: the Chinese one when there is one. */
export function titleOf({ titles }: Work): string {
  return titles.zh || titles.en;
}
